import type { Child } from 'hono/jsx'
import { type Lang, langs, localized } from '../../../platform/languages.ts'
import { shortDate } from '../../../ui/dates.ts'
import { Checks, Choices } from '../../../ui/forms/choices.tsx'
import { SelectField, TextField } from '../../../ui/forms/field.tsx'
import { Disclosure } from '../../../ui/parts/facts.tsx'
import { type TextState as CellState, ThreeTexts } from '../../../ui/staff/editing.tsx'
import type { EntryKind } from '../entries/document.ts'
import { languageName } from '../languages.ts'
import { areaKindNames } from '../texts.ts'
import type { Origin } from './change-queries.ts'
import { choiceWord } from './choice-words.ts'
import type { FormField, Listed } from './entry-forms.ts'
import type { Option, Options } from './entry-queries.ts'
import { f, fieldWords, valueWords, whyWords } from './field-texts.ts'
import { type Fields, many, one, ticked } from './fields.ts'
import type { Trouble } from './read-lists.ts'
import { e, sourceWords, stateWords } from './texts.ts'
import type { TextState, TextStates } from './translations.ts'

/** What the fields are drawn with. */
export type Drawn = {
  kind: EntryKind
  fields: Fields
  troubles: readonly Trouble[]
  states: TextStates
  /** By path: who told it last. */
  origins: ReadonlyMap<string, Origin>
  options: Options
  lang: Lang
}

export const troubleAt = ({ troubles, lang }: Drawn, name: string): string | undefined => {
  const found = troubles.find(({ field }) => field === name)
  return found && whyWords[found.why][lang]
}

/** Who told a field last, when versions or imports know. */
export const OriginNote = ({ of, name }: { of: Drawn; name: string }) => {
  const { origins, lang } = of
  const told = [...origins].filter(([path]) => path === name || path.startsWith(`${name}.`)).map(([, origin]) => origin)
  const last = told.toSorted((a, b) => Temporal.Instant.compare(b.told_at, a.told_at))[0]
  if (!last) return null
  const source = sourceWords[last.source]?.[lang] ?? last.source
  return <p class="muted tiny">{e.toldBy(source, shortDate(last.told_at, lang))[lang]}</p>
}

const cells: Record<TextState, CellState> = {
  ...{ empty: 'plain', missing: 'missing', draft: 'plain', checked: 'ready', outdated: 'stale' },
}

/** A text of the entry in three languages, each with how it stands. */
export const WordsField = ({ of, name, long }: { of: Drawn; name: string; long: boolean }) => {
  const { fields, states, lang } = of
  const cell = (each: Lang) => {
    const state = states[name]?.[each] ?? 'empty'
    const path = `${name}-${each}`
    const wrong = troubleAt(of, path)
    const asks = state === 'outdated' || state === 'draft' || ticked(fields, `${path}-holds`)
    return {
      value: one(fields, path),
      state: wrong ? ('missing' as const) : cells[state],
      told: stateWords[state][lang],
      hint: wrong ?? (state === 'outdated' ? e.finnishChanged[lang] : undefined),
      below: asks ? (
        <Tick
          name={`${path}-holds`}
          text={state === 'draft' ? e.isChecked[lang] : e.holds[lang]}
          on={ticked(fields, `${path}-holds`)}
        />
      ) : null,
    }
  }
  return (
    <ThreeTexts
      name={name}
      legend={fieldWords[name]?.[lang] ?? name}
      texts={{ fi: cell('fi'), sv: cell('sv'), en: cell('en') }}
      long={long}
      beside={<OriginNote of={of} name={name} />}
    />
  )
}

type TickProps = { name: string; text: string; on: boolean }
export const Tick = ({ name, text, on }: TickProps) => (
  <label class="check">
    <input type="checkbox" id={name} name={name} value="1" checked={on} />
    <span>{text}</span>
  </label>
)

/** Texts of a row, in a line of three fields without states. */
export const SmallWords = ({ of, name, label, long }: { of: Drawn; name: string; label: string; long?: boolean }) => (
  <fieldset class="field">
    <legend class="legend">{label}</legend>
    <div class="tri-cols">
      {langs.map((each) => (
        <div>
          <label class="small" for={`${name}-${each}`} lang={each}>
            {languageName(each, each)}
          </label>
          {long ? (
            <textarea class="input" id={`${name}-${each}`} name={`${name}-${each}`} lang={each} rows={3}>
              {one(of.fields, `${name}-${each}`)}
            </textarea>
          ) : (
            <input
              class="input"
              id={`${name}-${each}`}
              name={`${name}-${each}`}
              lang={each}
              value={one(of.fields, `${name}-${each}`)}
            />
          )}
        </div>
      ))}
    </div>
  </fieldset>
)

type SimpleProps = { of: Drawn; field: FormField; children?: Child }

/** Fields that are one value or a few ticks. */
export const SimpleField = ({ of, field }: SimpleProps) => {
  const { fields, options, lang, kind } = of
  const { name } = field
  const label = fieldWords[name]?.[lang] ?? name
  const error = troubleAt(of, name)
  const note = <OriginNote of={of} name={name} />
  const value = one(fields, name)
  const word = (told: string) => choiceWord(kind, name, told, lang)
  if (field.as === 'choice')
    return (
      <>
        <SelectField
          {...{ name, label, error, value }}
          options={[
            ...(field.unknown ? [{ value: '', text: f.notKnown[lang] }] : []),
            ...field.of.map((told) => ({ value: told, text: word(told) })),
          ]}
        />
        {note}
      </>
    )
  if (field.as === 'yesno')
    return (
      <>
        <Choices
          {...{ name, label, chosen: value }}
          choices={[
            { value: '', text: f.notKnown[lang] },
            { value: 'yes', text: f.yes[lang] },
            { value: 'no', text: f.no[lang] },
          ]}
          sideBySide
        />
        {note}
      </>
    )
  if (field.as === 'tick') return <Tick name={name} text={label} on={value === '1'} />
  if (field.as === 'checks')
    return (
      <>
        <Checks
          {...{ name, label }}
          checks={field.of.map((told) => ({ value: told, text: word(told) }))}
          chosen={many(fields, name)}
        />
        {note}
      </>
    )
  if (field.as === 'id')
    return (
      <>
        <SelectField
          {...{ name, label, error, value }}
          options={[
            { value: '', text: field.unknown ? f.notKnown[lang] : f.choose[lang] },
            ...named(options[field.of], lang),
          ]}
        />
        {note}
      </>
    )
  if (field.as === 'ids') return <ManyIds of={of} name={name} label={label} listed={field.of} />
  return (
    <>
      <TextField {...{ name, label, error, value }} maxlength={500} />
      {note}
    </>
  )
}

export const named = (options: Option[], lang: Lang) =>
  options
    .map(({ id, name, detail }) => ({
      value: id,
      text: [localized(name, lang)?.text, localized(detail, lang)?.text].filter(Boolean).join(', '),
    }))
    .toSorted((a, b) => a.text.localeCompare(b.text, lang))

/** Any of many, group by group; those with something chosen stand open. */
const ManyIds = ({ of, name, label, listed }: { of: Drawn; name: string; label: string; listed: Listed }) => {
  const { fields, options, lang } = of
  const chosen = many(fields, name)
  const groups = Map.groupBy(options[listed], ({ group }) => group)
  return (
    <fieldset class="field" id={name}>
      <legend class="legend">{label}</legend>
      <OriginNote of={of} name={name} />
      {troubleAt(of, name) ? <p class="error">{troubleAt(of, name)}</p> : null}
      {[...groups].map(([group, all]) => {
        const here = all.filter(({ id }) => chosen.includes(id)).length
        const title = groupWord(listed, group, lang)
        return (
          <Disclosure summary={here ? `${title} (${here})` : title} open={here > 0 && here < 12}>
            {named(all, lang).map(({ value, text }) => (
              <label class="check">
                <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} />
                <span>{text}</span>
              </label>
            ))}
          </Disclosure>
        )
      })}
    </fieldset>
  )
}

function groupWord(listed: Listed, group: string, lang: Lang): string {
  if (listed === 'areas') return areaKindNames[group as keyof typeof areaKindNames]?.[lang] ?? group
  const table = listed === 'terms' ? valueWords.taxonomy : valueWords.organizationKind
  return table?.[group]?.[lang] ?? group
}
