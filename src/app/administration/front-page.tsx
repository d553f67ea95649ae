import type { Part, PartState, Section } from '../../people/staff/administration.ts'
import { DeskPage, type StaffFrame } from '../../people/staff/frame.tsx'
import { plural } from '../../ui/numbers.ts'
import { Tag } from '../../ui/parts/chips.tsx'
import { DayHead } from '../../ui/staff/day.tsx'
import { Panel, WorkRows } from '../../ui/staff/queue.tsx'
import { a, sections } from './texts.ts'

export type Standing = Part & { now: PartState }

const icons = { town: 'house-line', people: 'users', content: 'book-open-text', running: 'gear' } as const
/** Two columns on a wide screen: what is often looked at on the left. */
const columns: Section[][] = [
  ['town', 'content'],
  ['people', 'running'],
]

/** Everything there is to administer, each with how it stands. */
export const AdministrationPage = ({ frame, parts }: { frame: StaffFrame; parts: Standing[] }) => {
  const { lang } = frame
  const waiting = parts.filter(({ now }) => now.attention).length
  const { one, many } = a.waiting[lang]
  return (
    <DeskPage frame={frame} title={a.title[lang]}>
      <DayHead
        title={a.title[lang]}
        acts={
          <Tag kind={waiting ? 'warn' : 'ok'}>
            {waiting ? `${waiting} ${plural(lang, waiting, one, many)}` : a.allWell[lang]}
          </Tag>
        }
      />
      <p class="muted prose">{a.lead[lang]}</p>
      <div class="work">
        {columns.map((own) => (
          <div>
            {own.map((section) => (
              <SectionPanel frame={frame} section={section} parts={parts.filter((one) => one.section === section)} />
            ))}
          </div>
        ))}
      </div>
    </DeskPage>
  )
}

const SectionPanel = ({
  frame: { lang },
  section,
  parts,
}: {
  frame: StaffFrame
  section: Section
  parts: Standing[]
}) =>
  parts.length ? (
    <Panel id={section} icon={icons[section]} title={sections[section][lang]}>
      <WorkRows
        rows={parts.map(({ href, name, now }) => ({
          ...{ href, title: name[lang], text: now.text },
          ...(now.attention ? { due: { text: a.attention[lang], soon: true } } : {}),
        }))}
      />
    </Panel>
  ) : null
