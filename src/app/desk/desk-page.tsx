import type { OwnPerson } from '../../people/staff/family-queries.ts'
import { DeskPage, placesOf, type StaffFrame } from '../../people/staff/frame.tsx'
import { type Queue, ReviewPanels } from '../../people/staff/review-page.tsx'
import { age } from '../../people/staff/texts.ts'
import { type Lang, localized } from '../../platform/languages.ts'
import { ClosingPanel } from '../../rooms/directory/index.ts'
import { DueFeedback, type FeedbackDay } from '../../rooms/feedback/index.ts'
import { longDay } from '../../ui/dates.ts'
import { ButtonLink } from '../../ui/parts/buttons.tsx'
import { Empty } from '../../ui/parts/notice.tsx'
import { LinkRows } from '../../ui/parts/tiles.tsx'
import { href } from '../../ui/paths.ts'
import { DayHead } from '../../ui/staff/day.tsx'
import { Panel, PanelBody, WorkRows } from '../../ui/staff/queue.tsx'
import { d } from './texts.ts'

type DayProps = {
  frame: StaffFrame
  today: Temporal.PlainDate
  /** Null when the task opens no client data. */
  families: OwnPerson[] | null
  /** Null for everybody but the data protection officer. */
  queue: Queue | null
  /** Entries of the map that wait for them: proposals, or a question. */
  entries: number
  /** Null when their tasks have nothing to do with feedback. */
  feedback: FeedbackDay | null
  /** Places and services whose hours this person keeps: all of a few. */
  kept: Parameters<typeof ClosingPanel>[0]['kept']
  more: boolean
}

/** What there is today of this person's own work, and ways to the rest of it. */
export const WorkDayPage = ({ frame, today, families, queue, entries, feedback, kept, more }: DayProps) => {
  const { lang, staff } = frame
  const day = longDay(today, lang)
  const places = placesOf(staff).filter(({ href: to }) => to !== '/tyo' && to !== '/tyo/perheet')
  return (
    <DeskPage frame={frame} title={day}>
      <DayHead title={day.charAt(0).toUpperCase() + day.slice(1)} />
      {staff.tasks.size === 0 ? (
        <Empty icon="first-aid-kit-duotone" title={d.noTasks[lang]}>
          <p>{d.noTasksText[lang]}</p>
        </Empty>
      ) : null}
      {staff.tasks.size && !families && !places.length ? <NoPages lang={lang} /> : null}
      <div class={families && (queue || kept.length || places.length) ? 'work' : undefined}>
        {families ? <Families families={families} today={today} lang={lang} /> : null}
        <div>
          {feedback ? <DueFeedback {...feedback} /> : null}
          <ClosingPanel kept={kept} more={more} lang={lang} />
          {queue ? <ReviewPanels {...queue} lang={lang} /> : null}
          {places.length ? (
            <Panel id="places" icon="list-bullets" title={d.places[lang]}>
              <LinkRows
                rows={places.map(({ href: to, icon, name }) => ({
                  ...{ href: to, icon, text: name[lang] },
                  ...(entries && to === '/tyo/koordinointi/palvelut' ? { detail: d.entries(entries)[lang] } : {}),
                }))}
              />
            </Panel>
          ) : null}
        </div>
      </div>
    </DeskPage>
  )
}

const NoPages = ({ lang }: { lang: Lang }) => (
  <Empty icon="shapes-duotone" title={d.otherTasks[lang]}>
    <p>{d.otherTasksText[lang]}</p>
    <p>
      <ButtonLink href={href('front', lang)} look="second">
        {d.publicPages[lang]}
      </ButtonLink>
    </p>
  </Empty>
)

const Families = ({ families, today, lang }: { families: OwnPerson[]; today: Temporal.PlainDate; lang: Lang }) => (
  <Panel
    id="families"
    icon="users"
    title={d.families[lang]}
    {...(families.length ? { more: { text: d.allFamilies[lang], href: '/tyo/perheet' } } : {})}
  >
    {families.length ? (
      <WorkRows
        rows={families.map((one) => ({
          href: `/tyo/perheet/${one.id}`,
          title: `${one.family_name} ${one.given_name}`,
          text: [age(one.birth_date, today, lang), localized(one.team ?? one.unit, lang)?.text].join(' · '),
        }))}
      />
    ) : (
      <PanelBody>
        <Empty icon="users-three-duotone" title={d.noFamilies[lang]} level={3}>
          <p>{d.noFamiliesText[lang]}</p>
          <p>
            <ButtonLink href="/tyo/perheet" look="second">
              {d.findFamily[lang]}
            </ButtonLink>
          </p>
        </Empty>
      </PanelBody>
    )}
  </Panel>
)
