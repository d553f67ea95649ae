import { Icon } from '../icons/icon.tsx'

type PagerProps = {
  label: string
  /** "Page 2 of 5" in words. */
  counted: string
  before?: { text: string; href: string }
  after?: { text: string; href: string }
}

/** Earlier and later pages of a long list, with the place in it in words. */
export const Pager = ({ label, counted, before, after }: PagerProps) => (
  <nav class="pager noprint" aria-label={label}>
    {before ? (
      <a class="btn btn-2" rel="prev" href={before.href}>
        <Icon name="caret-left" />
        {before.text}
      </a>
    ) : null}
    <p class="muted small">{counted}</p>
    {after ? (
      <a class="btn btn-2" rel="next" href={after.href}>
        {after.text}
        <Icon name="caret-right" />
      </a>
    ) : null}
  </nav>
)
