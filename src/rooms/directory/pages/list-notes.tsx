import type { Lang } from '../../../platform/languages.ts'
import { marked } from '../../../ui/local.tsx'
import { listed } from '../../../ui/numbers.ts'
import { Notice } from '../../../ui/parts/notice.tsx'
import { ageShown } from '../age.ts'
import { lt, untoldNames } from '../list-texts.ts'
import { needNames, nt } from '../needs-texts.ts'
import type { Term } from '../service-queries.ts'
import { lowerFirst } from '../words.ts'
import { AskAgain, needsHref, type PartProps, type View } from './list-forms.tsx'

/** What one should know of the list before reading it: words taken for others, what was left out, what the order follows. */
export const ListNotes = ({ list, lang, view = 'services' }: ViewProps) => (
  <>
    <Unread list={list} lang={lang} />
    <Outside list={list} lang={lang} />
    <LeftOut list={list} lang={lang} view={view} />
    <Taken list={list} lang={lang} />
    <Followed list={list} lang={lang} />
  </>
)

type ViewProps = PartProps & { view?: View }

/** What somebody wrote and we could not read, with their own words; never of danger. */
const Unread = ({ list: { query, notUnderstood }, lang }: PartProps) => {
  const said = [
    ...(notUnderstood ? [lt.notUnderstood(query.words)[lang]] : []),
    ...(query.ageWritten ? [lt.ageUnread(query.ageWritten)[lang]] : []),
  ]
  return said.length ? (
    <div class="noprint">
      <Notice kind="warn" announced>
        {said.map((sentence) => (
          <p>{sentence}</p>
        ))}
      </Notice>
    </div>
  ) : null
}

/** An age that none of the chosen stages of life has. */
const Outside = ({ list: { query, terms }, lang }: PartProps) => {
  const { age, stage } = query.choices
  const stages = terms.filter(({ taxonomy, code }) => taxonomy === 'life_stage' && stage.includes(code))
  const fits = ({ minimum_age_months: from, maximum_age_months: to }: Term) =>
    typeof from !== 'number' || typeof to !== 'number' || (from <= (age ?? from) && (age ?? to) <= to)
  if (age === null || stages.length === 0 || stages.some(fits)) return null
  const names = stages.map(({ name }) => marked(name, lang).text)
  return (
    <Notice kind="warn" announced>
      <p>{lt.ageOutside(ageShown(age, lang), listed(names, lang))[lang]}</p>
    </Notice>
  )
}

/** Not on paper, and not when the words tell of danger: it repeats what somebody wrote. */
const Taken = ({ list: { answer }, lang }: PartProps) =>
  answer.guesses.length && !answer.urgent.length ? (
    <p class="hint noprint">{answer.guesses.map(({ asked, taken }) => lt.taken(asked, taken)[lang]).join(' ')}</p>
  ) : null

/** What nobody has told is not shown as a fact, and not hidden either: the list says how much of it there is, and shows it. */
const LeftOut = ({ list, lang, view = 'services' }: ViewProps) => {
  const { query, counts } = list
  const { rows, groups } = counts.unknown
  if (rows === 0) return null
  const facts = (Object.keys(untoldNames) as (keyof typeof untoldNames)[]).filter((group) => groups.includes(group))
  const asked = { ...query, page: 1, choices: { ...query.choices, untold: true } }
  return (
    <Notice icon="circle-dashed">
      <p>{lt.leftOut(rows, oneOf[lang].format(facts.map((group) => untoldNames[group][lang])))[lang]}</p>
      <div class="noprint">
        <AskAgain query={asked} lang={lang} text={lt.showLeftOut[lang]} view={view} />
      </div>
    </Notice>
  )
}

const oneOf: Record<Lang, Intl.ListFormat> = {
  fi: new Intl.ListFormat('fi', { type: 'disjunction' }),
  sv: new Intl.ListFormat('sv', { type: 'disjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
}

const Followed = ({ list, lang }: PartProps) =>
  list.needs.length ? (
    <p class="hint noprint">
      {
        nt.followed(
          listed(
            list.needs.map((need) => lowerFirst(needNames[need][lang])),
            lang,
          ),
        )[lang]
      }{' '}
      <a href={needsHref(list, lang)}>{nt.change[lang]}</a>
    </p>
  ) : null
