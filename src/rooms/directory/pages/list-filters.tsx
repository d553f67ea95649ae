import type { Child } from 'hono/jsx'
import { type Lang, localized } from '../../../platform/languages.ts'
import { FilterForm } from '../../../ui/forms/filters.tsx'
import { Icon } from '../../../ui/icons/icon.tsx'
import { ChosenChip } from '../../../ui/parts/chips.tsx'
import { SearchBox } from '../../../ui/parts/search-box.tsx'
import { href } from '../../../ui/paths.ts'
import { kinds } from '../kinds.ts'
import type { PlaceList } from '../list.ts'
import { kindNames, t } from '../texts.ts'

type PartProps = { list: PlaceList; lang: Lang }

/** The address of the list with some choices changed; what the person told of their whereabouts never goes in it. */
export const listHref = ({ query }: PlaceList, lang: Lang, change: Change = {}) =>
  href('services', lang, {}, { q: query.words, kind: query.kinds, area: query.area, ...change })

type Change = { q?: null; kind?: readonly string[]; area?: null; page?: number | null }

export const SearchForm = ({ list, lang }: PartProps) => (
  <SearchBox
    action={href('services', lang)}
    label={t.search[lang]}
    button={t.searchButton[lang]}
    value={list.query.words}
  >
    <Kept list={list} names={['kind', 'area']} />
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
    method={list.query.near ? 'post' : 'get'}
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
  const name = (text: PlaceList['areas'][number]['name']) => localized(text, lang)?.text ?? ''
  const option = (area: PlaceList['areas'][number]) => (
    <option value={area.slug} selected={area.slug === list.query.area}>
      {name(area.name)}
    </option>
  )
  const cityAreas = list.areas.filter(({ kind }) => kind === 'city_area')
  return (
    <div class="field mt3">
      <label for="area">{t.area[lang]}</label>
      <select class="input" id="area" name="area">
        <option value="">{t.wholeTown[lang]}</option>
        {cityAreas.map((cityArea) => (
          <optgroup label={name(cityArea.name)}>
            {option(cityArea)}
            {list.areas.filter(({ city_area_slug }) => city_area_slug === cityArea.slug).map(option)}
          </optgroup>
        ))}
      </select>
    </div>
  )
}

/** The choices in force, each removable by one press. */
export const Chips = ({ list, lang }: PartProps) => {
  const { words, kinds: chosen, near } = list.query
  if (near) return null
  const chips: Child[] = []
  const add = (text: string, change: Change) =>
    chips.push(<ChosenChip href={listHref(list, lang, change)} text={text} remove={t.removeFilter[lang]} />)
  if (words) add(words, { q: null })
  for (const kind of chosen) add(kindNames[kind].many[lang], { kind: chosen.filter((other) => other !== kind) })
  if (list.area) add(localized(list.area.name, lang)?.text ?? '', { area: null })
  return chips.length ? <p class="chips noprint">{chips}</p> : null
}

/** Choices of the other forms of the page, sent along so that one form does not forget another. */
export const Kept = ({ list: { query }, names }: { list: PlaceList; names: ('q' | 'kind' | 'area' | 'near')[] }) => (
  <>
    {names.includes('q') && query.words && <input type="hidden" name="q" value={query.words} />}
    {names.includes('kind') && query.kinds.map((kind) => <input type="hidden" name="kind" value={kind} />)}
    {names.includes('area') && query.area && <input type="hidden" name="area" value={query.area} />}
    {names.includes('near') && query.near && <input type="hidden" name="near" value={query.near} />}
  </>
)
