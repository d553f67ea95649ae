import type { Child } from 'hono/jsx'
import { useFrame } from '../frame.ts'
import { Icon } from '../icons/icon.tsx'
import { t } from '../page/texts.ts'

type SearchBoxProps = {
  action: string
  /** Posted where the words must not stand in the address. */
  method?: 'get' | 'post'
  id?: string
  name?: string
  label: string
  /** The label is only for screen readers where a heading already asks. */
  quietLabel?: boolean
  hint?: string
  button: string
  value?: string
  /** Where suggestions are asked for while one writes; the page brings `suggest.js`. */
  suggestions?: string | undefined
  /** Hidden fields that keep the other choices of the page. */
  children?: Child
}

/** One search field with its button; works as a plain form. */
export const SearchBox = ({
  action,
  method,
  id = 'q',
  name = 'q',
  value,
  suggestions,
  children,
  ...words
}: SearchBoxProps) => (
  // biome-ignore lint/a11y/useSemanticElements: older browsers do not know <search>.
  <form class="search" action={action} method={method} role="search" aria-label={words.label}>
    <label for={id} class={words.quietLabel ? 'vh' : undefined}>
      {words.label}
    </label>
    <Suggested from={suggestions}>
      <div class="search-box">
        <input
          id={id}
          name={name}
          type="search"
          value={value}
          autocomplete="off"
          enterkeyhint="search"
          maxlength={100}
          aria-describedby={words.hint ? `${id}-hint` : undefined}
        />
        <button class="btn" type="submit">
          <Icon name="magnifying-glass-bold" />
          {words.button}
        </button>
      </div>
    </Suggested>
    {words.hint ? (
      <p class="hint" id={`${id}-hint`}>
        {words.hint}
      </p>
    ) : null}
    {children}
  </form>
)

/** With script a list of suggestions hangs under the field. */
const Suggested = ({ from, children }: { from: string | undefined; children?: Child }) => {
  const { lang, assets } = useFrame()
  if (!from) return children
  return (
    <search-suggest src={from} sheet={assets('suggestions.css')} label={t.suggestions[lang]}>
      {children}
    </search-suggest>
  )
}
