import { type Lang, type LocalizedText, langs, localized } from '../../platform/languages.ts'
import { dateAndTime, shortDate } from '../../ui/dates.ts'
import { TextField } from '../../ui/forms/field.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { Table } from '../../ui/parts/tables.tsx'
import { Panel, PanelBody } from '../../ui/staff/queue.tsx'
import type { NameDraft } from './input.ts'
import type { Became, StructureChange } from './queries.ts'
import { changeNames, o, refusals } from './texts.ts'
import type { Answer } from './verbs.ts'

export type Refusal = Exclude<Answer, 'done'>
export const inWords = (name: LocalizedText, lang: Lang): string => localized(name, lang)?.text ?? ''

const endonyms: Record<Lang, string> = { fi: 'Suomeksi', sv: 'På svenska', en: 'In English' }

/** `beside`: the languages stand beside each other, where the form has the whole width of the page. */
type NameFieldsProps = {
  field?: string
  legend: string
  draft: NameDraft
  wrong: readonly Lang[]
  lang: Lang
  beside?: boolean
}

/** One name in three languages. */
export const NameFields = ({ field = 'name', legend, draft, wrong, lang, beside }: NameFieldsProps) => (
  <fieldset class="tri">
    <legend>{legend}</legend>
    <div class={beside ? 'tri-cols' : 'stack g2'}>
      {langs.map((one) => (
        <div>
          <TextField
            name={`${field}-${one}`}
            label={endonyms[one]}
            value={draft[one]}
            error={wrong.includes(one) ? o.nameWrong[lang] : undefined}
            maxlength={100}
            lang={one}
          />
        </div>
      ))}
    </div>
  </fieldset>
)

export const nameErrors = (wrong: readonly Lang[], lang: Lang, field = 'name') =>
  wrong.map((one) => ({ field: `${field}-${one}`, text: `${endonyms[one]}: ${o.nameWrong[lang]}` }))

export const Refused = ({ refusal, lang }: { refusal: Refusal | null; lang: Lang }) =>
  refusal ? (
    <Notice kind="danger" title={o.refused[lang]} announced>
      <p>{refusals[refusal][lang]}</p>
    </Notice>
  ) : null

/** Since when it is closed, and what it became; or that it goes on. */
export const Standing = ({ of, lang }: { of: { closed: Temporal.PlainDate | null; became: Became[] }; lang: Lang }) =>
  of.closed ? (
    <>
      {o.closed[lang]} {shortDate(of.closed, lang)}
      {of.became.map(({ what, name }) => (
        <small>
          {o[what][lang]} {inWords(name, lang)}
        </small>
      ))}
    </>
  ) : (
    <span>{o.open[lang]}</span>
  )

export const History = ({ changes, lang }: { changes: StructureChange[]; lang: Lang }) => (
  <Panel id="history" icon="clock" title={o.history[lang]}>
    {changes.length ? (
      <Table
        caption={`${o.title[lang]}: ${o.history[lang]}`}
        columns={[{ name: o.when[lang] }, { name: o.what[lang] }, { name: o.by[lang] }]}
        rows={changes.map(({ at, what, former, who, by, reason }) => [
          dateAndTime(at, lang),
          <>
            {changeNames[what][lang]}
            {former ? `: ${inWords(former, lang)}` : ''}
            {who ? `, ${who}` : ''}
            {reason ? <small>{reason}</small> : null}
          </>,
          by ?? '–',
        ])}
      />
    ) : (
      <PanelBody>
        <p class="muted">{o.noHistory[lang]}</p>
      </PanelBody>
    )}
  </Panel>
)
