import { html, raw } from 'hono/html'
import type { Lang } from '../../../platform/languages.ts'
import type { Check } from '../../../ui/forms/choices.tsx'
import { FilterForm, type FilterGroup } from '../../../ui/forms/filters.tsx'
import { Icon } from '../../../ui/icons/icon.tsx'
import { marked } from '../../../ui/local.tsx'
import { href } from '../../../ui/paths.ts'
import { ageShown } from '../age.ts'
import { languageName } from '../languages.ts'
import { countedTo, type PlaceList } from '../list.ts'
import { groupNames, lt, wayNames, whenNames } from '../list-texts.ts'
import { type Group, groups, taxonomies, ways, whens } from '../listing/choices.ts'
import { type Counts, countOf } from '../listing/counts.ts'
import { nt } from '../needs-texts.ts'
import { t } from '../texts.ts'
import { upperFirst } from '../words.ts'
import { isPosted, Kept, needsHref, type PartProps, type View } from './list-forms.tsx'

/** What of the kinds of service a parent knows as a kind of place. */
const placeKinds = [
  'playground',
  'family_house',
  'family_clinic',
  'health_station',
  'daycare',
  'family_centre',
  'meeting_place',
]
/** Shown before anybody has opened a group. */
const openFirst = ['kind', 'stage']

export const Filters = ({ list, lang, view = 'services' }: PartProps & { view?: View }) => (
  <FilterForm
    id="filters"
    action={href(view, lang)}
    method={isPosted(list) ? 'post' : 'get'}
    title={t.filterResults[lang]}
    close={t.close[lang]}
    show={t.show[lang]}
    groups={groupsOf(list, lang)
      .filter(({ name }) => view !== 'map' || !listOnly.includes(name))
      .filter(({ checks, below }) => checks.length || below)}
    first={<AreaSelect {...list} chosen={list.query.choices.area} lang={lang} />}
  >
    <OrderSelect list={list} lang={lang} />
    <Kept list={list} without={[...namesOf(view), 'page', 'order']} />
  </FilterForm>
)

/** Long groups that the map does without: it shows where places are, and the list tells what they help with. */
const listOnly = ['worry', 'function']

/** The fields that stand in the filters themselves. */
const namesOf = (view: View) =>
  Object.keys(groupNames).filter((name) => view === 'services' || !listOnly.includes(name))

function groupsOf(list: PlaceList, lang: Lang): FilterGroup[] {
  const { choices } = list.query
  const group = (name: Group, checks: Check[]): FilterGroup => ({
    ...{ name, legend: groupNames[name][lang], checks, chosen: choices[name] },
    open: openFirst.includes(name) || choices[name].length > 0,
  })
  const check = checkOf(list, lang)
  return [
    group('kind', termChecks(list, 'kind', lang)),
    { ...group('stage', termChecks(list, 'stage', lang)), below: <AgeField list={list} lang={lang} /> },
    group('worry', termChecks(list, 'worry', lang)),
    group('function', termChecks(list, 'function', lang)),
    group(
      'way',
      ways.map((way) => check('way', way, upperFirst(wayNames[way][lang]))),
    ),
    group('language', languageChecks(list, lang)),
    group('cost', [check('cost', 'free', t.free[lang]), check('cost', 'fee', t.fee[lang])]),
    {
      ...{ name: 'open', legend: groupNames.open[lang], single: true, chosen: [choices.open ?? ''] },
      open: choices.open !== null,
      checks: [
        { value: '', text: lt.anyTime[lang] },
        ...whens.map((when) => check('open', when, whenNames[when][lang])),
      ],
    },
    {
      ...{ name: 'step_free', legend: groupNames.step_free[lang], chosen: choices.stepFree ? ['yes'] : [] },
      open: choices.stepFree || list.needs.length > 0,
      checks: [check('step_free', 'yes', lt.stepFree[lang])],
      below: <NeedsLink list={list} lang={lang} />,
    },
  ]
}

/** Beside a box stands how many it would show; beside what is chosen of its group, how many more. */
const checkOf =
  ({ counts, query: { choices } }: PlaceList, lang: Lang) =>
  (group: string, value: string, text: string): Check => {
    const chosen = groups.find((one) => one === group && choices[one].length > 0)
    const adds = chosen !== undefined && !choices[chosen].includes(value)
    const count = adds ? (counts.more.get(`${group}:${value}`) ?? 0) : countOf(counts, group, value)
    return { value, text, count: adds ? lt.moreBy(shown(count, lang)) : shown(count, lang) }
  }

/** What nobody offers is no choice, unless somebody has chosen it. */
function termChecks(list: PlaceList, group: keyof typeof taxonomies, lang: Lang): Check[] {
  const chosen = list.query.choices[group]
  return list.terms
    .filter(({ taxonomy }) => taxonomy === taxonomies[group])
    .filter(({ code }) => group !== 'kind' || placeKinds.includes(code) || chosen.includes(code))
    .filter(({ code }) => countOf(list.counts, group, code) > 0 || chosen.includes(code))
    .map(({ code, name }) => checkOf(list, lang)(group, code, marked(name, lang).text))
}

/** The most spoken first. */
function languageChecks(list: PlaceList, lang: Lang): Check[] {
  const spoken = [...list.counts.of.keys()].flatMap((facet) => /^language:([a-z]{2,3})$/.exec(facet)?.[1] ?? [])
  const count = (tag: string) => countOf(list.counts, 'language', tag)
  return [...new Set([...spoken, ...list.query.choices.language])]
    .toSorted((a, b) => count(b) - count(a) || a.localeCompare(b))
    .map((tag) => checkOf(list, lang)('language', tag, upperFirst(languageName(tag, lang))))
}

const shown = (count: number, lang: Lang): string => (count > countedTo ? lt.moreThan(countedTo)[lang] : String(count))

/** The needs are told on a page of their own: they stay in the browser, and the choices here stand in the address. */
const NeedsLink = ({ list, lang }: PartProps) => (
  <p class="small">
    <a href={needsHref(list, lang)}>{(list.needs.length ? nt.change : nt.tell)[lang]}</a>
  </p>
)

const AgeField = ({ list, lang }: PartProps) => (
  <div class={list.query.ageWritten ? 'field mt2 has-error' : 'field mt2'}>
    <label for="age">{groupNames.age[lang]}</label>
    <p class="hint" id="age-hint">
      {lt.ageHint[lang]}
    </p>
    {list.query.ageWritten ? (
      <p class="error" id="age-error">
        <Icon name="warning-circle" />
        <span>{lt.ageUnread(list.query.ageWritten)[lang]}</span>
      </p>
    ) : null}
    <input
      class="input"
      id="age"
      name="age"
      maxlength={40}
      value={ageField(list.query, lang)}
      aria-describedby={list.query.ageWritten ? 'age-hint age-error' : 'age-hint'}
      aria-invalid={list.query.ageWritten ? 'true' : undefined}
    />
  </div>
)

const ageField = ({ ageWritten, choices: { age } }: PlaceList['query'], lang: Lang) =>
  ageWritten ?? (age === null ? '' : ageShown(age, lang))

type AreaSelectProps = Pick<PlaceList, 'areas' | 'area'> & {
  /** With these told, each area says how many it would show. */
  counts?: Counts
  chosen: string | null
  label?: string
  lang: Lang
}

/** Areas to choose from, those of a part of the town under it. `area` is the chosen one when `areas` do not hold it. */
export const AreaSelect = ({ areas, area, counts, chosen, label, lang }: AreaSelectProps) => {
  // Written as text, like the checks: there are as many areas.
  const option = ({ slug, name }: PlaceList['areas'][number]) => {
    const told = marked(name, lang)
    const other = told.lang ? html` lang="${told.lang}"` : ''
    const count = counts ? ` (${shown(countOf(counts, 'area', slug), lang)})` : ''
    return html`<option value="${slug}"${slug === chosen ? raw(' selected=""') : ''}${other}>${told.text}${count}</option>`
  }
  const large = areas.filter(({ kind }) => kind === 'city_area')
  const loose = areas.filter(({ kind, city_area_slug }) => kind !== 'city_area' && !city_area_slug)
  return (
    <div class="field">
      <label for="area">{label ?? t.area[lang]}</label>
      <select class="input" id="area" name="area">
        <option value="">{t.wholeTown[lang]}</option>
        {area && !areas.some(({ slug }) => slug === chosen) ? option(area) : null}
        {large.map((part) => (
          <optgroup label={marked(part.name, lang).text} lang={marked(part.name, lang).lang}>
            {option(part)}
            {areas.filter(({ city_area_slug }) => city_area_slug === part.slug).map(option)}
          </optgroup>
        ))}
        {loose.map(option)}
      </select>
    </div>
  )
}

const OrderSelect = ({ list, lang }: PartProps) => (
  <div class="field mt3">
    <label for="order">{lt.order[lang]}</label>
    <select class="input" id="order" name="order">
      {(['relevance', 'distance', 'name'] as const)
        .filter((order) => order !== 'distance' || list.near?.length)
        .map((order) => (
          <option value={order === list.usualOrder ? '' : order} selected={order === list.question.order}>
            {lt.orders[order][lang]}
          </option>
        ))}
    </select>
  </div>
)
