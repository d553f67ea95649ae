import { describedBy, type FieldProps, HintAndError } from '../../ui/forms/field.tsx'

/** A day, chosen or typed as the browser offers it; sent as `2026-12-01`. */
export const DayField = ({ name, label, hint, error, value }: FieldProps & { value: string }) => (
  <div class={error ? 'field has-error' : 'field'}>
    <label for={name}>{label}</label>
    <HintAndError name={name} hint={hint} error={error} />
    <input
      class="input w-short"
      type="date"
      id={name}
      name={name}
      value={value}
      aria-invalid={error ? 'true' : undefined}
      aria-describedby={describedBy({ name, hint, error })}
    />
  </div>
)
