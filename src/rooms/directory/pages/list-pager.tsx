import type { Lang } from '../../../platform/languages.ts'
import { SendButton } from '../../../ui/parts/buttons.tsx'
import { Pager } from '../../../ui/parts/pager.tsx'
import { href } from '../../../ui/paths.ts'
import type { PlaceList } from '../list.ts'
import { t } from '../texts.ts'
import { isPosted, Kept, listHref, type View } from './list-forms.tsx'

type PagerProps = { list: PlaceList; lang: Lang; view?: View }

/** Links between pages of the list; buttons of a posted form when the person wrote something. */
export const ListPager = ({ list, lang, view = 'services' }: PagerProps) => {
  const { page } = list.query
  if (list.pages < 2) return null
  if (isPosted(list)) return <PostedPager list={list} lang={lang} view={view} />
  const link = (to: number, text: string) => ({ text, href: listHref(list, lang, { page: to }, view) })
  return (
    <Pager
      label={t.pages[lang]}
      counted={t.pageOf(page, list.pages)[lang]}
      {...(page > 1 ? { before: link(page - 1, t.previous[lang]) } : {})}
      {...(page < list.pages ? { after: link(page + 1, t.next[lang]) } : {})}
    />
  )
}

const PostedPager = ({ list, lang, view = 'services' }: PagerProps) => {
  const { page } = list.query
  const step = (to: number, text: string) =>
    to < 1 || to > list.pages ? null : (
      <SendButton look="second" name="page" value={String(to)}>
        {text}
      </SendButton>
    )
  return (
    <nav class="noprint" aria-label={t.pages[lang]}>
      <form method="post" action={href(view, lang)} class="pager">
        <Kept list={list} without={['page']} />
        {step(page - 1, t.previous[lang])}
        <p class="muted small">{t.pageOf(page, list.pages)[lang]}</p>
        {step(page + 1, t.next[lang])}
      </form>
    </nav>
  )
}
