import { html, raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { describedBy, type FieldProps, HintAndError } from './field.tsx'

/** `lang` marks a text that is not in the language of the page. */
export type Choice = { value: string; text: string; detail?: string | undefined; lang?: string | undefined }

type ChoicesProps = FieldProps & {
  choices: Choice[]
  chosen?: string | undefined
  /** Boxes beside each other where there is room. */
  sideBySide?: boolean
}

/** One of a few, as whole-width boxes. `name` is also the id of the first choice, where the error summary leads. */
export const Choices = ({ name, label, hint, error, choices, chosen, sideBySide }: ChoicesProps) => (
  <fieldset class={error ? 'field has-error' : 'field'} aria-describedby={describedBy({ name, hint, error })}>
    <legend class="legend">{label}</legend>
    <HintAndError name={name} hint={hint} error={error} />
    <div class={sideBySide ? 'grid min-md' : undefined}>
      {choices.map(({ value, text, detail, lang }, i) => (
        <label class="choice" lang={lang}>
          <input type="radio" id={i === 0 ? name : undefined} name={name} value={value} checked={value === chosen} />
          <b>{text}</b>
          {detail ? <span>{detail}</span> : null}
        </label>
      ))}
    </div>
  </fieldset>
)

/** `count` may be a word, such as "over 500". */
export type Check = { value: string; text: string; count?: number | string }

type ChecksProps = FieldProps & { checks: Check[]; chosen: readonly string[] }

/** Any of a few. */
export const Checks = ({ name, label, hint, error, checks, chosen }: ChecksProps) => (
  <fieldset class={error ? 'field has-error' : 'field'} aria-describedby={describedBy({ name, hint, error })}>
    <legend class="legend">{label}</legend>
    <HintAndError name={name} hint={hint} error={error} />
    <div>
      <CheckRows name={name} checks={checks} chosen={chosen} firstId={name} />
    </div>
  </fieldset>
)

type CheckRowsProps = {
  name: string
  checks: Check[]
  chosen: readonly string[]
  firstId?: string
  single?: boolean | undefined
}

/** `single`: only one of them. A list has a hundred rows: written as text they take a third of the time of elements. */
export const CheckRows = ({ name, checks, chosen, firstId, single }: CheckRowsProps) => (
  <>
    {checks.map(({ value, text, count }, i) => {
      const id = i === 0 && firstId ? html` id="${firstId}"` : ''
      const checked = chosen.includes(value) ? raw(' checked=""') : ''
      const shown = count === undefined ? '' : html`<small class="num">${count}</small>`
      return html`<label class="check"><input type="${single ? 'radio' : 'checkbox'}"${id} name="${name}" value="${value}"${checked}/><span class="anywhere">${text}</span>${shown}</label>`
    })}
  </>
)

export type DayOfSlots = { legend: Child; slots: { value: string; text: string }[] }

/** Free times by day. They are radio buttons, so the arrow keys and a plain form work. */
export const SlotDays = ({ name, days, chosen }: { name: string; days: DayOfSlots[]; chosen?: string }) => (
  <>
    {days.map(({ legend, slots }) => (
      <fieldset class="day">
        <legend>{legend}</legend>
        <SlotRow name={name} slots={slots} chosen={chosen} />
      </fieldset>
    ))}
  </>
)

type SlotRowProps = { name: string; slots: { value: string; text: string }[]; chosen?: string | undefined }

export const SlotRow = ({ name, slots, chosen }: SlotRowProps) => (
  <div class="slots">
    {slots.map(({ value, text }) => (
      <label class="slot">
        <input type="radio" name={name} value={value} checked={value === chosen} />
        <span>{text}</span>
      </label>
    ))}
  </div>
)
