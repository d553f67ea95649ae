import type { Child } from 'hono/jsx'
import { useFrame } from '../frame.ts'
import { Icon } from '../icons/icon.tsx'
import { t } from '../page/texts.ts'

export type FieldProps = {
  /** Both the id and the name that is sent. */
  name: string
  label: string
  hint?: string
  /** What is wrong and how to mend it, in the same words as in the summary. */
  error?: string | undefined
}

type TextFieldProps = FieldProps & {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'search' | 'url' | 'password'
  inputmode?: 'numeric' | 'tel' | 'email' | 'text'
  autocomplete?: string
  short?: boolean
  maxlength?: number
  lang?: string
}

/** Label, hint, error and field, in that order and tied together for a screen reader. */
export const TextField = ({ name, label, hint, error, short, type = 'text', ...input }: TextFieldProps) => (
  <FieldFrame name={name} label={label} hint={hint} error={error}>
    <input
      class={short ? 'input w-short' : 'input'}
      id={name}
      name={name}
      type={type}
      aria-invalid={error ? 'true' : undefined}
      aria-describedby={describedBy({ name, hint, error })}
      {...input}
    />
  </FieldFrame>
)

type TextAreaProps = FieldProps & {
  value?: string | undefined
  rows?: number
  maxlength?: number
  lang?: string
  /** The form it belongs to, when it stands outside of it. */
  form?: string
}

export const TextArea = ({ name, label, hint, error, value, rows = 5, ...area }: TextAreaProps) => (
  <FieldFrame name={name} label={label} hint={hint} error={error}>
    <textarea
      class="input"
      id={name}
      name={name}
      rows={rows}
      aria-invalid={error ? 'true' : undefined}
      aria-describedby={describedBy({ name, hint, error })}
      {...area}
    >
      {value}
    </textarea>
  </FieldFrame>
)

export type Option = { value: string; text: string }

type SelectProps = FieldProps & { value?: string | undefined; options: Option[]; short?: boolean }

export const SelectField = ({ name, label, hint, error, value, options, short }: SelectProps) => (
  <FieldFrame name={name} label={label} hint={hint} error={error}>
    <select
      class={short ? 'input w-short' : 'input'}
      id={name}
      name={name}
      aria-invalid={error ? 'true' : undefined}
      aria-describedby={describedBy({ name, hint, error })}
    >
      {options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.text}
        </option>
      ))}
    </select>
  </FieldFrame>
)

type Described = { name: string; hint?: string | undefined; error?: string | undefined }

export const describedBy = ({ name, hint, error }: Described): string | undefined =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined

export const HintAndError = ({ name, hint, error }: Described) => (
  <>
    {hint ? (
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
    ) : null}
    {error ? (
      <p class="error" id={`${name}-error`}>
        <Icon name="warning-circle-bold" />
        <span>
          <span class="vh">{t.error[useFrame().lang]}: </span>
          {error}
        </span>
      </p>
    ) : null}
  </>
)

const FieldFrame = ({ name, label, hint, error, children }: Described & { label: string; children?: Child }) => (
  <div class={error ? 'field has-error' : 'field'}>
    <label for={name}>{label}</label>
    <HintAndError name={name} hint={hint} error={error} />
    {children}
  </div>
)
