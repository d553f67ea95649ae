export type FormError = { field: string; text: string }

/** What must be mended, first on the page, said at once and focused; each line leads to its field. */
export const ErrorSummary = ({ title, errors }: { title: string; errors: FormError[] }) =>
  errors.length ? (
    // The page has just been loaded: without the focus here a screen reader would begin from the top.
    <div class="error-summary" role="alert" tabindex={-1} autofocus aria-labelledby="error-summary">
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
