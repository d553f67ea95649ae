import type { Lang } from '../../platform/languages.ts'
import { dayAndTime } from '../../ui/dates.ts'
import { ButtonLink, SendButton } from '../../ui/parts/buttons.tsx'
import { type KeptForm, keptQuery } from './keep.ts'
import { sentAt, t } from './texts.ts'

export type KeptText = { id: string; form: KeptForm; sent: Temporal.Instant }
type Props = { texts: KeptText[]; lang: Lang; home: '/oma' | '/tyo'; to: string }

/** What was typed, in the writer's own words; sent on as it was, or thrown away. */
export const KeptTexts = ({ texts, lang, home, to }: Props) => (
  <div class="stack g5 prose">
    <h1>{(texts.length ? t.title : t.nothing)[lang]}</h1>
    <p class="lead">{(texts.length ? t.lead : t.nothingText)[lang]}</p>
    {texts.length ? <p>{t.until[lang]}</p> : null}
    {texts.map(({ id, form, sent }) => (
      <section class="card card-pad stack g3" aria-labelledby={`k${id}`}>
        <h2 class="small muted" id={`k${id}`}>
          {sentAt(dayAndTime(sent, lang))[lang]}
        </h2>
        <Words fields={form.fields} lang={lang} />
        <div class="row">
          <form method="post" action={sendTo(form.path, id)}>
            {form.fields.map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <SendButton icon="paper-plane-right">{t.send[lang]}</SendButton>
          </form>
          <form method="post" action={`${home}/tallessa`}>
            <SendButton name="poista" value={id} look="second">
              {t.away[lang]}
            </SendButton>
          </form>
        </div>
      </section>
    ))}
    <p>
      <ButtonLink href={to} look="text">
        {(texts.length ? t.later : t.on)[lang]}
      </ButtonLink>
    </p>
  </div>
)

const sendTo = (path: string, id: string) => `${path}${path.includes('?') ? '&' : '?'}${keptQuery}=${id}`

const Words = ({ fields, lang }: { fields: KeptForm['fields']; lang: Lang }) => {
  const said = fields.map(([, value]) => value.trim()).filter((value) => value && !idLike.test(value))
  const typed = said.filter((value) => !codeLike.test(value))
  const shown = typed.length ? typed : said
  return (
    <>
      {shown.map((value) => (
        <p class="anywhere kept-words">{value}</p>
      ))}
      {said.length > shown.length ? <p class="small muted">{t.choices[lang]}</p> : null}
    </>
  )
}

/** What a form says besides what was typed: which row, and which of several answers. */
const idLike = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const codeLike = /^[a-z][a-z0-9_-]*$/
