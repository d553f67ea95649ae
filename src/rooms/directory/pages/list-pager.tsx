import type { Lang } from '../../../platform/languages.ts'
import { href } from '../../../ui/paths.ts'
import type { PlaceList } from '../list.ts'
import { t } from '../texts.ts'
import { Kept, listHref } from './list-filters.tsx'

type PagerProps = { list: PlaceList; lang: Lang; byPost: boolean }

/** Links between pages of the list; buttons of a posted form when the person told where they are. */
export const ListPager = ({ list, lang, byPost }: PagerProps) => {
  if (list.pages < 2) return null
  const { page } = list.query
  const step = (to: number, text: string) => {
    if (to < 1 || to > list.pages) return null
    if (!byPost)
      return (
        <a class="btn btn-2 btn-sm" href={listHref(list, lang, { page: to === 1 ? null : to })}>
          {text}
        </a>
      )
    return (
      <button class="btn btn-2 btn-sm" name="page" value={String(to)}>
        {text}
      </button>
    )
  }
  const content = (
    <>
      {step(page - 1, t.previous[lang])}
      <span class="num">{t.pageOf(page, list.pages)[lang]}</span>
      {step(page + 1, t.next[lang])}
    </>
  )
  return (
    <nav class="mt3 noprint" aria-label={t.pages[lang]}>
      {byPost ? (
        <form method="post" action={href('services', lang)} class="row">
          <Kept list={list} names={['q', 'kind', 'area', 'near']} />
          {content}
        </form>
      ) : (
        <p class="row">{content}</p>
      )}
    </nav>
  )
}
