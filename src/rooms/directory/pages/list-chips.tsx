import type { Lang } from '../../../platform/languages.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { marked } from '../../../ui/local.tsx'
import { ChosenChip } from '../../../ui/parts/chips.tsx'
import { href } from '../../../ui/paths.ts'
import { ageShown } from '../age.ts'
import { filtersIn, type ListQuery } from '../input.ts'
import { languageName } from '../languages.ts'
import type { PlaceList } from '../list.ts'
import { groupNames, lt, wayNames, whenNames } from '../list-texts.ts'
import { type Choices, type Group, groups, taxonomies } from '../listing/choices.ts'
import type { Way } from '../service-queries.ts'
import { t } from '../texts.ts'
import { upperFirst } from '../words.ts'
import { isPosted, Kept, listHref, type PartProps, type View } from './list-forms.tsx'

/** `own`: somebody's own words or whereabouts. */
type Choice = { text: string; lang?: string; left: ListQuery; own?: true }

/** The choices in force, each removable by one press. */
export const Chips = ({ list, lang, view = 'services' }: PartProps & { view?: View }) => {
  const choices = choicesOf(list, lang)
  if (choices.length === 0) return null
  return (
    <ul class="chips noprint">
      {choices.map((choice) => (
        <li>
          <RemovableChip choice={choice} lang={lang} view={view} />
        </li>
      ))}
    </ul>
  )
}

/** On paper the filters in force stand in words; never what somebody wrote themselves or told the guide. */
export const ChoicesOnPaper = ({ list, lang }: PartProps) => {
  const choices = list.query.quiet ? [] : choicesOf(list, lang).filter(({ own }) => !own)
  return choices.length ? (
    <p class="only-print">
      {lt.chosen[lang]}: {choices.map(({ text }) => text).join(', ')}
    </p>
  ) : null
}

function choicesOf(list: PlaceList, lang: Lang): Choice[] {
  const { query, area, answer, near } = list
  const { choices } = query
  const left = (change: Partial<Choices>): ListQuery => ({ ...query, page: 1, choices: { ...choices, ...change } })
  return [
    ...(query.words && !answer.urgent.length
      ? [{ text: query.words, left: { ...query, page: 1, words: '' }, own: true as const }]
      : []),
    ...(near && (query.near || near[0])
      ? [
          {
            text: query.near || upperFirst(near[0]?.name ?? ''),
            left: { ...query, page: 1, near: '', here: null, order: null },
            own: true as const,
          },
        ]
      : []),
    ...groups.flatMap((group) =>
      choices[group].map((value) => ({
        ...nameOf(list, group, value, lang),
        left: left({ [group]: choices[group].filter((other) => other !== value) }),
      })),
    ),
    ...(choices.age === null
      ? []
      : [{ text: `${groupNames.age[lang]} ${ageShown(choices.age, lang)}`, left: left({ age: null }) }]),
    ...(area ? [{ ...marked(area.name, lang), left: left({ area: null }) }] : []),
    ...(choices.open ? [{ text: whenNames[choices.open][lang], left: left({ open: null }) }] : []),
    ...(choices.stepFree ? [{ text: lt.stepFree[lang], left: left({ stepFree: false }) }] : []),
    ...(choices.untold && filtersIn(choices) ? [{ text: lt.untold[lang], left: left({ untold: false }) }] : []),
  ]
}

function nameOf({ terms }: PlaceList, group: Group, value: string, lang: Lang): { text: string; lang?: string } {
  if (group === 'way') return { text: upperFirst(wayNames[value as Way][lang]) }
  if (group === 'language') return { text: upperFirst(languageName(value, lang)) }
  if (group === 'cost') return { text: (value === 'free' ? t.free : t.fee)[lang] }
  const term = terms.find(({ taxonomy, code }) => taxonomy === taxonomies[group] && code === value)
  return marked(term?.name, lang)
}

/** A link while the address may hold all that is left, otherwise a form. */
const RemovableChip = ({ choice, lang, view }: { choice: Choice; lang: Lang; view: View }) => {
  const { left, own: _, ...shown } = choice
  const without = { query: left }
  if (!isPosted(without))
    return <ChosenChip href={listHref(without, lang, {}, view)} {...shown} remove={t.removeFilter[lang]} />
  return (
    <form method="post" action={href(view, lang)}>
      <Kept list={without} without={['page']} />
      <button type="submit" class="chip chip-on">
        <span lang={shown.lang}>{shown.text}</span> <Icon name="x" />
        <span class="vh">, {t.removeFilter[lang]}</span>
      </button>
    </form>
  )
}
