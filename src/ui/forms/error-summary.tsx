export type FormError = { field: string; text: string }

/** What must be mended, first on the page and said at once; each line leads to its field. */
export const ErrorSummary = ({ title, errors }: { title: string; errors: FormError[] }) =>
  errors.length ? (
    <div class="error-summary" role="alert" tabindex={-1} aria-labelledby="error-summary">
      <h2 id="error-summary">{title}</h2>
      <ul>
        {errors.map(({ field, text }) => (
          <li>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  ) : null
