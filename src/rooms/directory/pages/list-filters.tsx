import type { Lang } from '../../../platform/languages.ts'
import { FilterForm } from '../../../ui/forms/filters.tsx'
import { Icon } from '../../../ui/icons/icon.tsx'
import { marked } from '../../../ui/local.tsx'
import { ChosenChip } from '../../../ui/parts/chips.tsx'
import { SearchBox } from '../../../ui/parts/search-box.tsx'
import { href } from '../../../ui/paths.ts'
import type { ListQuery } from '../input.ts'
import { kinds } from '../kinds.ts'
import type { PlaceList } from '../list.ts'
import { kindNames, t } from '../texts.ts'

type PartProps = { list: PlaceList; lang: Lang }

/** The address of the list with some choices changed; what the person wrote never goes in it. */
export const listHref = ({ query }: Pick<PlaceList, 'query'>, lang: Lang, change: { page?: number | null } = {}) =>
  href('services', lang, {}, { kind: query.kinds, area: query.area, ...change })

/** Own words and whereabouts are only ever posted, and then everything that rests on them is. */
export const isPosted = ({ query }: Pick<PlaceList, 'query'>): boolean => Boolean(query.words || query.near)

/** Sent by POST: a worry must not stay in the address bar, the history or on paper. Words of danger are not shown again. */
export const SearchForm = ({ list, lang }: PartProps) => (
  <SearchBox
    action={href('services', lang)}
    method="post"
    label={t.search[lang]}
    button={t.searchButton[lang]}
    value={list.answer.urgent.length ? '' : list.query.words}
  >
    <Kept list={list} names={['kind', 'area', 'near']} />
  </SearchBox>
)

/** Sent by POST: a home address must not stay in the address bar, the history or a log (D17). */
export const NearForm = ({ list, lang }: PartProps) => (
  <form class="search" method="post" action={href('services', lang)}>
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
    <Kept list={list} names={['q', 'kind', 'area']} />
  </form>
)

export const Filters = ({ list, lang }: PartProps) => (
  <FilterForm
    id="filters"
    action={href('services', lang)}
    method={isPosted(list) ? 'post' : 'get'}
    title={t.filterResults[lang]}
    close={t.close[lang]}
    show={t.show[lang]}
    groups={[
      {
        name: 'kind',
        legend: t.kindLegend[lang],
        checks: kinds.map((kind) => ({
          value: kind,
          text: kindNames[kind].many[lang],
          count: list.counts.get(kind) ?? 0,
        })),
        chosen: list.query.kinds,
      },
    ]}
  >
    <AreaSelect list={list} lang={lang} />
    <Kept list={list} names={['q', 'near']} />
  </FilterForm>
)

const AreaSelect = ({ list, lang }: PartProps) => {
  const option = (area: PlaceList['areas'][number]) => (
    <option value={area.slug} selected={area.slug === list.query.area} lang={marked(area.name, lang).lang}>
      {marked(area.name, lang).text}
    </option>
  )
  const cityAreas = list.areas.filter(({ kind }) => kind === 'city_area')
  return (
    <div class="field mt3">
      <label for="area">{t.area[lang]}</label>
      <select class="input" id="area" name="area">
        <option value="">{t.wholeTown[lang]}</option>
        {list.area && !list.areas.some(({ slug }) => slug === list.query.area) ? option(list.area) : null}
        {cityAreas.map((cityArea) => (
          <optgroup label={marked(cityArea.name, lang).text} lang={marked(cityArea.name, lang).lang}>
            {option(cityArea)}
            {list.areas.filter(({ city_area_slug }) => city_area_slug === cityArea.slug).map(option)}
          </optgroup>
        ))}
      </select>
    </div>
  )
}

type Choice = { text: string; lang?: string; left: ListQuery }

/** The choices in force, each removable by one press. */
export const Chips = ({ list, lang }: PartProps) => {
  const choices = choicesOf(list, lang)
  if (choices.length === 0) return null
  return (
    <ul class="chips noprint">
      {choices.map((choice) => (
        <li>
          <RemovableChip choice={choice} lang={lang} />
        </li>
      ))}
    </ul>
  )
}

function choicesOf({ query, area, answer }: PlaceList, lang: Lang): Choice[] {
  const others = (kind: string) => query.kinds.filter((other) => other !== kind)
  return [
    ...(query.words && !answer.urgent.length ? [{ text: query.words, left: { ...query, words: '' } }] : []),
    ...(query.near ? [{ text: query.near, left: { ...query, near: '' } }] : []),
    ...query.kinds.map((kind) => ({ text: kindNames[kind].many[lang], left: { ...query, kinds: others(kind) } })),
    ...(area ? [{ ...marked(area.name, lang), left: { ...query, area: null } }] : []),
  ]
}

/** A link while the address may hold all that is left, otherwise a form. */
const RemovableChip = ({ choice: { left, ...shown }, lang }: { choice: Choice; lang: Lang }) => {
  const without = { query: left }
  if (!isPosted(without)) return <ChosenChip href={listHref(without, lang)} {...shown} remove={t.removeFilter[lang]} />
  return (
    <form method="post" action={href('services', lang)}>
      <Kept list={without} names={['q', 'kind', 'area', 'near']} />
      <button type="submit" class="chip chip-on">
        <span lang={shown.lang}>{shown.text}</span> <Icon name="x" />
        <span class="vh">, {t.removeFilter[lang]}</span>
      </button>
    </form>
  )
}

/** Choices of the other forms of the page, sent along so that one form does not forget another. */
type KeptProps = { list: Pick<PlaceList, 'query'>; names: ('q' | 'kind' | 'area' | 'near')[] }
export const Kept = ({ list: { query }, names }: KeptProps) => (
  <>
    {names.includes('q') && query.words && <input type="hidden" name="q" value={query.words} />}
    {names.includes('kind') && query.kinds.map((kind) => <input type="hidden" name="kind" value={kind} />)}
    {names.includes('area') && query.area && <input type="hidden" name="area" value={query.area} />}
    {names.includes('near') && query.near && <input type="hidden" name="near" value={query.near} />}
  </>
)
