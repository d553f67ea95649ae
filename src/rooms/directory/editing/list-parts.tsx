import type { Text } from '../../../platform/languages.ts'
import { weekday } from '../../../ui/dates.ts'
import { SelectField, TextField } from '../../../ui/forms/field.tsx'
import { Disclosure } from '../../../ui/parts/facts.tsx'
import { languageName } from '../languages.ts'
import { choiceWord } from './choice-words.ts'
import { type Drawn, named, OriginNote, SmallWords, Tick, troubleAt } from './field-parts.tsx'
import { f, fieldWords } from './field-texts.ts'
import { many, one, rowsOf, ticked } from './fields.ts'

type ListProps = { of: Drawn; name: string }

/** The rows there are, and the number of an empty one after them. */
const withEmpty = ({ of, name }: ListProps): number[] => {
  const rows = rowsOf(of.fields, name)
  return [...rows, (rows.at(-1) ?? -1) + 1]
}

export const ContactRows = ({ of, name }: ListProps) => {
  const { fields, lang } = of
  return (
    <fieldset class="field" id={name}>
      <legend class="vh">{fieldWords[name]?.[lang]}</legend>
      <OriginNote of={of} name={name} />
      <p class="hint">{f.emptyRow[lang]}</p>
      {withEmpty({ of, name }).map((row, i) => {
        const at = `${name}-${row}`
        return (
          <fieldset class="tri">
            <legend>{one(fields, `${at}-value`) ? f.row(i + 1)[lang] : f.newRow[lang]}</legend>
            <div class="tri-cols">
              <SelectField
                name={`${at}-kind`}
                label={f.contactKind[lang]}
                value={one(fields, `${at}-kind`) || 'phone'}
                options={(['phone', 'email', 'website'] as const).map((kind) => ({ value: kind, text: f[kind][lang] }))}
              />
              <TextField
                name={`${at}-value`}
                label={f.value[lang]}
                value={one(fields, `${at}-value`)}
                error={troubleAt(of, `${at}-value`)}
                maxlength={500}
              />
            </div>
            <SmallWords of={of} name={`${at}-label`} label={f.label[lang]} />
          </fieldset>
        )
      })}
    </fieldset>
  )
}

/** Steps with a title and a text, or questions with an answer. */
export const PairRows = ({ of, name, first, second }: ListProps & { first: string; second: string }) => {
  const { lang } = of
  const words: Record<string, Text> = { title: f.title, text: f.text, question: f.question, answer: f.answer }
  return (
    <fieldset class="field" id={name}>
      <legend class="legend">{fieldWords[name]?.[lang]}</legend>
      <OriginNote of={of} name={name} />
      {withEmpty({ of, name }).map((row, i, all) => (
        <Disclosure summary={i === all.length - 1 ? f.newRow[lang] : f.row(i + 1)[lang]}>
          <SmallWords of={of} name={`${name}-${row}-${first}`} label={words[first]?.[lang] ?? first} />
          <SmallWords of={of} name={`${name}-${row}-${second}`} label={words[second]?.[lang] ?? second} long />
        </Disclosure>
      ))}
    </fieldset>
  )
}

export const NotedTagRows = ({ of, name }: ListProps) => {
  const { fields, lang } = of
  return (
    <fieldset class="field" id={name}>
      <legend class="legend">{fieldWords[name]?.[lang]}</legend>
      <OriginNote of={of} name={name} />
      {withEmpty({ of, name }).map((row) => {
        const tag = one(fields, `${name}-${row}-tag`)
        return (
          <Disclosure summary={tag ? languageName(tag, lang) : f.newRow[lang]}>
            <TextField
              name={`${name}-${row}-tag`}
              label={f.tag[lang]}
              hint={f.otherTagsHint[lang]}
              value={tag}
              error={troubleAt(of, `${name}-${row}-tag`)}
              maxlength={12}
              short
            />
            <SmallWords of={of} name={`${name}-${row}-note`} label={f.note[lang]} />
          </Disclosure>
        )
      })}
    </fieldset>
  )
}

/** Monday of some week; the names of the days follow. */
const monday = Temporal.PlainDate.from('2026-11-23')

export const HoursRows = ({ of, name, add = true }: ListProps & { add?: boolean }) => {
  const { fields, lang } = of
  const rows = rowsOf(fields, name)
  return (
    <div class="field" id={name}>
      <OriginNote of={of} name={name} />
      <p class="hint">{f.periodHint[lang]}</p>
      {(add ? withEmpty({ of, name }) : rows).map((row, i) => {
        const at = `${name}-${row}`
        const there = rows.includes(row)
        const days = [one(fields, `${at}-from`), one(fields, `${at}-to`)]
        const title = there ? f.period(i + 1)[lang] : f.newPeriod[lang]
        return (
          <Disclosure
            summary={days.some(Boolean) ? `${title}: ${days.join(' – ')}` : title}
            open={there && rows.length < 3}
          >
            {there ? <input type="hidden" name={`${at}-there`} value={one(fields, `${at}-there`)} /> : null}
            <div class="tri-cols">
              <DayField
                name={`${at}-from`}
                label={f.from[lang]}
                value={days[0] ?? ''}
                error={troubleAt(of, `${at}-from`)}
              />
              <DayField name={`${at}-to`} label={f.to[lang]} value={days[1] ?? ''} error={undefined} />
            </div>
            <Tick name={`${at}-override`} text={f.override[lang]} on={ticked(fields, `${at}-override`)} />
            <SmallWords of={of} name={`${at}-name`} label={f.periodName[lang]} />
            {withEmpty({ of, name: `${at}-rules` }).map((rule) => (
              <RuleFields of={of} name={`${at}-rules-${rule}`} />
            ))}
            {there ? <Tick name={`${at}-remove`} text={f.remove[lang]} on={ticked(fields, `${at}-remove`)} /> : null}
          </Disclosure>
        )
      })}
    </div>
  )
}

const RuleFields = ({ of, name }: ListProps) => {
  const { fields, lang, kind } = of
  const chosen = many(fields, `${name}-days`)
  return (
    <fieldset class="tri">
      <legend class="small">{f.weekdays[lang]}</legend>
      <div class="row g2">
        {[0, 1, 2, 3, 4, 5, 6].map((day) => (
          <label class="check">
            <input
              type="checkbox"
              name={`${name}-days`}
              value={String(day + 1)}
              checked={chosen.includes(String(day + 1))}
            />
            <span>{weekday(monday.add({ days: day }), lang).slice(0, lang === 'en' ? 3 : 2)}</span>
          </label>
        ))}
      </div>
      <div class="tri-cols">
        <TextField
          name={`${name}-opens`}
          label={f.opens[lang]}
          value={one(fields, `${name}-opens`)}
          error={troubleAt(of, `${name}-opens`)}
          maxlength={5}
          short
        />
        <TextField
          name={`${name}-closes`}
          label={f.closes[lang]}
          value={one(fields, `${name}-closes`)}
          maxlength={5}
          short
        />
        <SelectField
          name={`${name}-state`}
          label={f.how[lang]}
          value={one(fields, `${name}-state`)}
          options={['open', 'by_appointment', 'self_service'].map((state) => ({
            value: state,
            text: choiceWord(kind, 'state', state, lang),
          }))}
        />
        <TextField
          name={`${name}-weeks`}
          label={f.weeks[lang]}
          value={one(fields, `${name}-weeks`)}
          inputmode="numeric"
          maxlength={1}
          short
        />
      </div>
    </fieldset>
  )
}

type DayProps = { name: string; label: string; value: string; error: string | undefined }
const DayField = ({ name, label, value, error }: DayProps) => (
  <div class={error ? 'field has-error' : 'field'}>
    <label for={name}>{label}</label>
    {error ? <p class="error">{error}</p> : null}
    <input class="input" type="date" id={name} name={name} value={value} />
  </div>
)

/** Where a service is given. Beyond so many places the page would be heavier than a phone likes. */
const mostWithHours = 12

export const AtRows = ({ of, name }: ListProps) => {
  const { fields, options, lang, kind } = of
  const rows = rowsOf(fields, name)
  const places = named(
    options.locations.filter(({ ended }) => !ended),
    lang,
  )
  const placed = new Map(named(options.locations, lang).map(({ value, text }) => [value, text]))
  const few = rows.length <= mostWithHours
  return (
    <fieldset class="field" id={name}>
      <legend class="legend">{fieldWords[name]?.[lang]}</legend>
      <OriginNote of={of} name={name} />
      {withEmpty({ of, name }).map((row) => {
        const at = `${name}-${row}`
        const location = one(fields, `${at}-location`)
        const wrong = troubleAt(of, `${at}-location`)
        return (
          <Disclosure summary={placed.get(location) ?? f.newPlace[lang]} open={Boolean(wrong)}>
            {location && !wrong ? (
              <input type="hidden" name={`${at}-location`} value={location} />
            ) : (
              <SelectField
                name={`${at}-location`}
                label={f.place[lang]}
                value={location}
                error={wrong}
                options={[{ value: '', text: f.choose[lang] }, ...places]}
              />
            )}
            <Tick name={`${at}-knownBy`} text={f.knownBy[lang]} on={ticked(fields, `${at}-knownBy`)} />
            <SelectField
              name={`${at}-cost`}
              label={fieldWords.cost?.[lang] ?? ''}
              value={one(fields, `${at}-cost`)}
              options={[
                { value: '', text: f.notKnown[lang] },
                ...['free', 'fee'].map((cost) => ({ value: cost, text: choiceWord(kind, 'cost', cost, lang) })),
              ]}
            />
            <AgeFields of={of} name={`${at}-ages`} />
            <SmallWords of={of} name={`${at}-note`} label={f.note[lang]} />
            <HoursRows of={of} name={`${at}-hours`} add={few} />
            {few ? null : <p class="hint">{f.tooMany[lang]}</p>}
            {location ? <Tick name={`${at}-remove`} text={f.remove[lang]} on={ticked(fields, `${at}-remove`)} /> : null}
          </Disclosure>
        )
      })}
    </fieldset>
  )
}

/** Two short fields of one fact, beside each other. */
export const ShortPair = ({
  of,
  name,
  ends,
}: ListProps & { ends: readonly ('lat' | 'lon' | 'minimum' | 'maximum')[] }) => (
  <div class="row g3">
    {ends.map((end) => (
      <TextField
        name={`${name}-${end}`}
        label={f[end][of.lang]}
        value={one(of.fields, `${name}-${end}`)}
        error={troubleAt(of, `${name}-${end}`)}
        maxlength={20}
        short
      />
    ))}
  </div>
)

export const AgeFields = ({ of, name }: ListProps) => {
  const { lang } = of
  return (
    <fieldset class="field">
      <legend class="legend">{fieldWords.ages?.[lang]}</legend>
      <OriginNote of={of} name={name} />
      <p class="hint">{f.agesHint[lang]}</p>
      <ShortPair of={of} name={name} ends={['minimum', 'maximum']} />
    </fieldset>
  )
}
