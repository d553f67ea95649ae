import { DeskPage, type StaffFrame } from '../../../../people/staff/frame.tsx'
import { type Lang, localized } from '../../../../platform/languages.ts'
import { shortDate } from '../../../../ui/dates.ts'
import { ButtonLink } from '../../../../ui/parts/buttons.tsx'
import { Tag } from '../../../../ui/parts/chips.tsx'
import { Empty } from '../../../../ui/parts/notice.tsx'
import { Table } from '../../../../ui/parts/tables.tsx'
import { DayHead } from '../../../../ui/staff/day.tsx'
import { Panel, PanelBody } from '../../../../ui/staff/queue.tsx'
import type { KeptLine } from './queries.ts'
import { n } from './texts.ts'

export const numbersPath = '/hallinta/numerot'

/** A number in use whose day of review is past. */
export const isOverdue = ({ active, review_on }: KeptLine, today: Temporal.PlainDate): boolean =>
  active && Temporal.PlainDate.compare(review_on, today) < 0

type NumbersProps = { frame: StaffFrame; lines: KeptLine[]; today: Temporal.PlainDate }

/** All numbers, in the order in which families meet them. */
export const NumbersPage = ({ frame, lines, today }: NumbersProps) => {
  const { lang } = frame
  const late = lines.filter((line) => isOverdue(line, today)).length
  return (
    <DeskPage frame={frame} title={n.title[lang]}>
      <DayHead
        title={n.title[lang]}
        sum={
          lines.length ? [<Tag kind={late ? 'danger' : 'ok'}>{(late ? n.toCheck(late) : n.allChecked)[lang]}</Tag>] : []
        }
        acts={
          <ButtonLink href={`${numbersPath}/uusi`} icon="plus">
            {n.add[lang]}
          </ButtonLink>
        }
      />
      <p class="muted prose">{n.lead[lang]}</p>
      {lines.length ? (
        <Panel id="numbers" icon="phone" title={n.title[lang]}>
          <PanelBody>
            <Table
              wide
              caption={n.inOrder[lang]}
              columns={[
                { name: n.line[lang] },
                { name: n.number[lang] },
                { name: n.shownOn[lang] },
                { name: n.review[lang] },
              ]}
              rows={lines.map((line) => [
                <a href={`${numbersPath}/${line.id}`}>{localized(line.name, lang)?.text}</a>,
                <span class="num">{line.phone_shown}</span>,
                line.active ? line.panel.map((part) => n[part][lang]).join(', ') : n.ended[lang],
                <Review line={line} today={today} lang={lang} />,
              ])}
            />
          </PanelBody>
        </Panel>
      ) : (
        <Empty icon="first-aid-kit-duotone" title={n.none[lang]}>
          <p>{n.noneText[lang]}</p>
        </Empty>
      )}
    </DeskPage>
  )
}

const Review = ({ line, today, lang }: { line: KeptLine; today: Temporal.PlainDate; lang: Lang }) => (
  <>
    {shortDate(line.review_on, lang)}{' '}
    {isOverdue(line, today) ? (
      <Tag kind="danger" icon="warning">
        {n.overdue[lang]}
      </Tag>
    ) : null}
    {line.active && !line.confirmed_on ? <Tag kind="warn">{n.neverChecked[lang]}</Tag> : null}
  </>
)
