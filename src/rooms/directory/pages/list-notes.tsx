import type { Lang } from '../../../platform/languages.ts'
import { listed } from '../../../ui/numbers.ts'
import { lt, untoldNames } from '../list-texts.ts'
import { needNames, nt } from '../needs-texts.ts'
import { lowerFirst } from '../words.ts'
import { needsHref, type PartProps } from './list-forms.tsx'

/** What one should know of the list before reading it: words taken for others, what was left out, what the order follows. */
export const ListNotes = ({ list, lang }: PartProps) => (
  <>
    <Taken list={list} lang={lang} />
    <LeftOut list={list} lang={lang} />
    <Followed list={list} lang={lang} />
  </>
)

/** Not on paper, and not when the words tell of danger: it repeats what somebody wrote. */
const Taken = ({ list: { answer }, lang }: PartProps) =>
  answer.guesses.length && !answer.urgent.length ? (
    <p class="hint noprint">{answer.guesses.map(({ asked, taken }) => lt.taken(asked, taken)[lang]).join(' ')}</p>
  ) : null

/** What nobody has told is not shown as a fact, and not hidden either: the list says how much of it there is. */
const LeftOut = ({ list: { counts }, lang }: PartProps) => {
  const { rows, groups } = counts.unknown
  if (rows === 0) return null
  const facts = (Object.keys(untoldNames) as (keyof typeof untoldNames)[]).filter((group) => groups.includes(group))
  return (
    <p class="hint">{lt.leftOut(rows, oneOf[lang].format(facts.map((group) => untoldNames[group][lang])))[lang]}</p>
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
