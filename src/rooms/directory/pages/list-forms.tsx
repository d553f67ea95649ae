import type { Lang } from '../../../platform/languages.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { ButtonLink, SendButton } from '../../../ui/parts/buttons.tsx'
import { SearchBox } from '../../../ui/parts/search-box.tsx'
import { href } from '../../../ui/paths.ts'
import { type ListQuery, queryOf } from '../input.ts'
import type { PlaceList } from '../list.ts'
import { suggestPath } from '../suggest/suggest-path.ts'
import { t } from '../texts.ts'

export type PartProps = { list: PlaceList; lang: Lang }
export type Asked = { query: ListQuery }
/** The same question is asked of the list and of the map. */
export type View = 'services' | 'map'

/** The address of the list with some choices changed; what the person wrote never goes in it. */
export const listHref = ({ query }: Asked, lang: Lang, change: { page?: number } = {}, view: View = 'services') =>
  href(view, lang, {}, queryOf({ ...query, page: 1, ...change }))

/** The choice of needs, which remembers the list as far as its address may tell. */
export const needsHref = ({ query }: Asked, lang: Lang) => href('needs', lang, {}, queryOf(query))

/** Own words, whereabouts and the guide's answers are only ever posted, and then everything that rests on them is. */
export const isPosted = ({ query: { words, near, here, quiet } }: Asked): boolean =>
  Boolean(words || near || quiet || (here && here !== 'unknown'))

/** Sent by POST: a worry must not stay in the address bar, the history or on paper. Words of danger are not shown again. */
export const SearchForm = ({ list, lang, view = 'services' }: PartProps & { view?: View }) => (
  <SearchBox
    action={href(view, lang)}
    method="post"
    label={t.search[lang]}
    button={t.searchButton[lang]}
    value={list.answer.urgent.length ? '' : list.query.words}
    suggestions={list.answer.urgent.length || view === 'map' ? undefined : suggestPath[lang]}
  >
    <Kept list={list} without={['q', 'page', 'order']} />
  </SearchBox>
)

/** Sent by POST: a home address must not stay in the address bar, the history or a log (D17). */
export const NearForm = ({ list, lang, view = 'services' }: PartProps & { view?: View }) => (
  <form class="search" method="post" action={href(view, lang)}>
    <label for="near">{t.nearLabel[lang]}</label>
    <div class="search-box">
      <input
        id="near"
        name="near"
        value={list.query.near}
        autocomplete="street-address"
        aria-describedby="near-hint"
        maxlength={100}
      />
      <button class="btn" type="submit">
        <Icon name="map-pin-line" />
        {t.nearButton[lang]}
      </button>
    </div>
    <p class="hint" id="near-hint">
      {t.nearHint[lang]}
    </p>
    <Kept list={list} without={['near', 'here', 'page', 'order']} />
  </form>
)

/** A way to the list of another question: a link while an address may hold it, otherwise a button. */
export const AskAgain = ({
  query,
  lang,
  text,
  view = 'services',
}: Asked & { lang: Lang; text: string; view?: View }) =>
  isPosted({ query }) ? (
    <form method="post" action={href(view, lang)}>
      <Kept list={{ query }} without={['page']} />
      <SendButton look="second">{text}</SendButton>
    </form>
  ) : (
    <ButtonLink href={listHref({ query }, lang, {}, view)} look="second">
      {text}
    </ButtonLink>
  )

/** Choices of the other forms of the page, sent along so that one form does not forget another. */
export const Kept = ({ list, without }: { list: Asked; without: readonly string[] }) => (
  <>
    {fieldsOf(list)
      .filter(([name]) => !without.includes(name))
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
  </>
)

/** What the language switch has to post on; nothing while an address may hold it all. */
export const postedOf = (list: Asked): [string, string][] | undefined => (isPosted(list) ? fieldsOf(list) : undefined)

/** Everything that was asked, as the fields of a form. */
export function fieldsOf({ query }: Asked): [string, string][] {
  const { words: q, near } = query
  const quiet = query.quiet ? 'yes' : null
  const anyway = query.anyway ? 'yes' : null
  const here = query.here && query.here !== 'unknown' ? `${query.here.lat.toFixed(3)},${query.here.lon.toFixed(3)}` : ''
  return Object.entries({ ...queryOf({ ...query, quiet: false }), q, near, here, quiet, anyway }).flatMap(
    ([name, value]) =>
      (Array.isArray(value) ? value : [value]).flatMap((one): [string, string][] =>
        one === null || one === '' ? [] : [[name, String(one)]],
      ),
  )
}
