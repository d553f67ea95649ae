import type { Lang } from '../../platform/languages.ts'
import { Icon } from '../icons/icon.tsx'
import { t } from '../page/texts.ts'
import { href } from '../paths.ts'

/** `lang` marks a name that is not in the language of the page. */
export type Crumb = { text: string; lang?: string | undefined; href?: string }

type BreadcrumbsProps = {
  lang: Lang
  trail: Crumb[]
  /** What comes first instead of the front page; null for nothing. */
  from?: Crumb | null
  label?: string
}

/** The way here from the front page. The page itself comes last, without an address. */
export const Breadcrumbs = ({ lang, trail, from, label }: BreadcrumbsProps) => {
  const first = from === undefined ? { text: t.front[lang], href: href('front', lang) } : from
  return (
    <nav class="crumbs" aria-label={label ?? t.crumbs[lang]}>
      <ol>
        {[...(first ? [first] : []), ...trail].map((crumb) => (
          <li lang={crumb.lang}>
            {crumb.href ? <a href={crumb.href}>{crumb.text}</a> : <span aria-current="page">{crumb.text}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The way back inside a form of several pages. */
export const BackLink = ({ href: to, text }: { href: string; text: string }) => (
  <a class="back" href={to}>
    <Icon name="arrow-left" />
    {text}
  </a>
)
