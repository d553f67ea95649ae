import type { Text } from '../../platform/languages.ts'
import { type OwnFrame, OwnPage } from '../../ui/own/own-page.tsx'
import { ButtonLink } from '../../ui/parts/buttons.tsx'
import { t as copying } from '../kept-texts/texts.ts'
import { t } from './acting-texts.ts'
import { type OwnContext, ownFrame } from './frame.ts'

/** Something typed into a form, with the name of its field. */
type Typed = { name: Text; text: string }
/** `missing`: what it was about is not there for them, and perhaps never was. */
type StalePageProps = { frame: OwnFrame; back: string; typed: Typed[]; missing: boolean }

/** A form that was opened about somebody else, or by somebody else on this device: it must change nobody's data. What was typed is shown. */
const StalePage = ({ frame, back, typed, missing }: StalePageProps) => {
  const { lang } = frame
  return (
    <OwnPage
      frame={frame}
      title={t.stale[lang]}
      place="data"
      failed
      crumbs={[]}
      scripts={typed.length ? ['copy.js'] : []}
    >
      <div class="prose stack g4">
        <h1>{t.stale[lang]}</h1>
        <p class="lead">{(missing ? t.missingText : t.staleText)[lang]}</p>
        {typed.length ? <p>{t.staleTyped[lang]}</p> : null}
        {typed.map(({ name, text }, i) => (
          <div class="stack g2">
            <div class="field">
              <label for={`typed-${i}`}>{name[lang]}</label>
              <textarea
                class="input"
                id={`typed-${i}`}
                rows={text.length > 80 ? 6 : 2}
                readonly
                spellcheck={false}
                autocomplete="off"
              >
                {text}
              </textarea>
            </div>
            <p>
              <button class="btn btn-soft" type="button" data-copy={`typed-${i}`} hidden>
                {copying.copy[lang]}
              </button>
            </p>
            <p class="small" role="status" data-copied={copying.copied[lang]} />
          </div>
        ))}
        <p>
          <ButtonLink href={back}>{t.staleBack[lang]}</ButtonLink>
        </p>
      </div>
    </OwnPage>
  )
}

/**
 * Takes nothing of a form, and shows again what was typed into these of its fields: 409, or 404 where what it was about is not there for
 * them.
 */
export async function stale(
  c: OwnContext,
  form: URLSearchParams,
  back: string,
  fields: Record<string, Text> = {},
  status: 404 | 409 = 409,
) {
  const typed = Object.entries(fields)
    .map(([field, name]) => ({ name, text: (form.get(field) ?? '').replaceAll('\0', '').trim() }))
    .filter(({ text }) => text)
  return c.html(<StalePage frame={await ownFrame(c)} {...{ back, typed }} missing={status === 404} />, status)
}
