import { type Lang, localized } from '../../platform/languages.ts'
import { dayAndTime, shortDate } from '../../ui/dates.ts'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { Table } from '../../ui/parts/tables.tsx'
import type { Proposal } from './rights-queries.ts'
import { g } from './rights-texts.ts'
import { serviceNames, taskNames } from './texts.ts'

type InLang = { lang: Lang }

/** Said before somebody grants: some tasks take two administrators, and what to do when there is one. */
export const TakesTwo = ({ administrators, lang }: InLang & { administrators: number }) =>
  administrators < 2 ? (
    <Notice kind="warn" title={g.needsSecond[lang]}>
      <p>{g.takesTwoText[lang]}</p>
      <p>{g.needsSecondText[lang]}</p>
    </Notice>
  ) : (
    <Notice title={g.takesTwo[lang]}>
      <p>{g.takesTwoText[lang]}</p>
    </Notice>
  )

type ProposalsProps = InLang & { proposals: Proposal[]; administrators: number; grants: boolean }

/** Rights that wait for a second administrator. */
export const Proposals = ({ proposals, administrators, grants, lang }: ProposalsProps) =>
  proposals.length ? (
    <section>
      <h2>{g.waiting[lang]}</h2>
      <p class="muted prose">{g.waitingLead[lang]}</p>
      {grants && administrators < 2 ? <TakesTwo administrators={administrators} lang={lang} /> : null}
      <Table
        wide
        caption={g.waiting[lang]}
        columns={[g.name, g.task, g.unit, g.begins, g.ends, g.proposedBy, ...(grants ? [g.act] : [])].map((name) => ({
          name: name[lang],
        }))}
        rows={proposals.map((one) => rowOf(one, grants, lang))}
      />
    </section>
  ) : null

const rowOf = (one: Proposal, grants: boolean, lang: Lang) => [
  one.name,
  <>
    {taskNames[one.task]?.[lang] ?? one.task}
    {one.service ? <small>{serviceNames[one.service]?.[lang]}</small> : null}
  </>,
  localized(one.unit, lang)?.text ?? '–',
  shortDate(one.begins, lang),
  one.ends ? shortDate(one.ends, lang) : '–',
  <>
    {one.proposed_by}, {dayAndTime(one.proposed_at, lang)}
    <small class="anywhere">{one.reason}</small>
  </>,
  ...(grants ? [<Decide proposal={one} lang={lang} />] : []),
]

const Decide = ({ proposal, lang }: InLang & { proposal: Proposal }) => {
  const about = (
    <span class="vh">
      : {proposal.name}, {taskNames[proposal.task]?.[lang]}
    </span>
  )
  return (
    <form class="row g2" method="post" action="/tyo/oikeudet/odottavat">
      <input type="hidden" name="proposal" value={proposal.id} />
      {proposal.decidable ? (
        <SendButton small name="choice" value="confirm">
          {g.confirm[lang]}
          {about}
        </SendButton>
      ) : null}
      <SendButton small look="second" name="choice" value="reject">
        {g.reject[lang]}
        {about}
      </SendButton>
    </form>
  )
}
