import type { Lang } from '../../platform/languages.ts'
import { dayAndTime } from '../../ui/dates.ts'
import { ButtonLink, SendButton } from '../../ui/parts/buttons.tsx'
import type { WrittenForm } from './forms.ts'
import { t, writtenAt } from './texts.ts'

export type KeptText = { id: string; form: WrittenForm; text: string; at: Temporal.Instant }
type Props = { texts: KeptText[]; lang: Lang; home: '/oma' | '/tyo'; to: string }

/**
 * What was written, to be copied or thrown away. Nothing here sends it on: whoever held the browser may have written it, and one press
 * of its owner must not make it theirs.
 */
export const KeptTexts = ({ texts, lang, home, to }: Props) => (
  <div class="stack g5 prose">
    <h1>{(texts.length ? t.title : t.nothing)[lang]}</h1>
    <p class="lead">{(texts.length ? t.lead : t.nothingText)[lang]}</p>
    {texts.length ? (
      <>
        <p>{t.how[lang]}</p>
        <p>{t.until[lang]}</p>
      </>
    ) : null}
    {texts.map((one) => (
      <OneText {...one} lang={lang} home={home} />
    ))}
    <p>
      <ButtonLink href={to} look="text">
        {(texts.length ? t.later : t.on)[lang]}
      </ButtonLink>
    </p>
  </div>
)

const OneText = ({ id, form, text, at, lang, home }: KeptText & Pick<Props, 'lang' | 'home'>) => (
  <section class="card card-pad stack g3" aria-labelledby={`k${id}`}>
    <h2 id={`k${id}`}>{form.place.name[lang]}</h2>
    <p class="small muted">{writtenAt(dayAndTime(at, lang))[lang]}</p>
    <div class="field">
      <label for={`t${id}`}>{t.text[lang]}</label>
      <textarea class="input" id={`t${id}`} rows={6} readonly spellcheck={false} autocomplete="off">
        {text}
      </textarea>
    </div>
    <div class="row">
      <button class="btn btn-soft" type="button" data-copy={`t${id}`} hidden>
        {t.copy[lang]}
      </button>
      <ButtonLink href={form.page} look="second">
        {form.place.go[lang]}
      </ButtonLink>
    </div>
    <p class="small" role="status" data-copied={t.copied[lang]} />
    <form class="stack g3" method="post" action={`${home}/tallessa`}>
      <p>{t.notYours[lang]}</p>
      <p>
        <SendButton name="poista" value={id} look="second">
          {t.away[lang]}
        </SendButton>
      </p>
    </form>
  </section>
)
