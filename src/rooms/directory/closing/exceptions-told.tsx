import { type Lang, localized } from '../../../platform/languages.ts'
import { longDay } from '../../../ui/dates.ts'
import { SendButton } from '../../../ui/parts/buttons.tsx'
import { Panel, PanelBody } from '../../../ui/staff/queue.tsx'
import type { EntryHours } from '../entries/document.ts'
import { daysOf } from './closing-notice.tsx'
import { holidaysAhead } from './holidays-ahead.ts'
import { closingOf } from './list-page.tsx'
import { c } from './texts.ts'

type ToldProps = { id: string; told: readonly EntryHours[]; lang: Lang }

/** What has been told of days to come, each to be taken back. */
export const ToldPanel = ({ id, told, lang }: ToldProps) => (
  <Panel id="told" icon="calendar-dots" title={c.aheadTitle[lang]}>
    <PanelBody>
      {told.length ? null : <p class="muted">{c.aheadNone[lang]}</p>}
      {told.map((one) => (
        <form method="post" action={`${closingOf(id)}/peru`} class="row g2">
          <input type="hidden" name="from" value={one.from ?? ''} />
          <input type="hidden" name="to" value={one.to ?? ''} />
          <span>
            <b>{daysIn(one, lang)}</b> {whatOf(one, lang)}
          </span>
          <SendButton look="quiet">
            {c.takeBack[lang]}
            <span class="vh">: {daysIn(one, lang)}</span>
          </SendButton>
        </form>
      ))}
    </PanelBody>
  </Panel>
)

/** Each holiday can be closed with one press; hours for it are told below. */
export const HolidaysPanel = ({
  id,
  hours,
  today,
  lang,
}: {
  id: string
  hours: readonly EntryHours[]
  today: Temporal.PlainDate
  lang: Lang
}) => (
  <Panel id="holidays" icon="calendar-check" title={c.holidaysTitle[lang]}>
    <PanelBody>
      <p class="muted">{c.holidaysText[lang]}</p>
      {holidaysAhead(hours, today).map(({ day, told }) => (
        <form method="post" action={closingOf(id)} class="row g2">
          <input type="hidden" name="about" value="holiday" />
          <input type="hidden" name="from" value={day.toString()} />
          <input type="hidden" name="to" value={day.toString()} />
          <input type="hidden" name="reason" value="day" />
          <span>
            <b>{longDay(day, lang)}</b> <span class="muted">{told ? whatOf(told, lang) : c.untold[lang]}</span>
          </span>
          {told ? null : (
            <>
              <SendButton look="quiet">
                {c.closeDay[lang]}
                <span class="vh">: {longDay(day, lang)}</span>
              </SendButton>
              <a href={`${closingOf(id)}?paiva=${day}#other`}>
                {c.openDay[lang]}
                <span class="vh">: {longDay(day, lang)}</span>
              </a>
            </>
          )}
        </form>
      ))}
    </PanelBody>
  </Panel>
)

const dayOf = (day: string | null) => (day ? Temporal.PlainDate.from(day) : null)
const daysIn = ({ from, to }: EntryHours, lang: Lang) => daysOf({ from: dayOf(from), to: dayOf(to) }, lang)

const whatOf = ({ rules, name }: EntryHours, lang: Lang): string => {
  const times = rules.map(({ opens, closes }) => `${opens}–${closes}`).join(', ')
  return [times || c.stateClosed[lang], localized(name, lang)?.text].filter(Boolean).join('. ')
}
