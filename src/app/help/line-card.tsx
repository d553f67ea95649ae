import { type Lang, localized } from '../../platform/languages.ts'
import type { HelpLine } from '../../rooms/directory/index.ts'
import { clockTime, here } from '../../ui/dates.ts'
import { Local } from '../../ui/local.tsx'
import { CallCard } from '../../ui/parts/calls.tsx'
import { help } from '../texts.ts'

type LineProps = { line: HelpLine; now: Temporal.Instant; lang: Lang }

/** Numbers with whom they are for, when they answer and what to do when they are busy. */
export const LineCards = ({ lines, now, lang }: Omit<LineProps, 'line'> & { lines: HelpLine[] }) =>
  lines.length === 0 ? null : (
    <ul class="grid min-lg mt2">
      {lines.map((line) => (
        <li class="cols">
          <LineCard line={line} now={now} lang={lang} />
        </li>
      ))}
    </ul>
  )

const LineCard = ({ line, now, lang }: LineProps) => (
  <CallCard
    title={localized(line.situation, lang)?.text ?? ''}
    phone={line.phoneShown}
    spoken={help.callLine(line.phoneShown, localized(line.name, lang)?.text ?? '')[lang]}
    later={!line.openNow}
  >
    <p>
      <b>
        <Local text={line.name} lang={lang} />.
      </b>{' '}
      {whenOpen(line, now, lang)}. <Local text={line.note} lang={lang} />
    </p>
    {line.busyAdvice ? (
      <p>
        <Local text={line.busyAdvice} lang={lang} />
      </p>
    ) : null}
  </CallCard>
)

/** When the line answers, as one would say it now. */
export function whenOpen({ openNow, always, closesAt, opensAt }: HelpLine, now: Temporal.Instant, lang: Lang): string {
  if (openNow) return (always || !closesAt ? help.always : help.openUntil(clockTime(here(closesAt), lang)))[lang]
  if (openNow === null || !opensAt) return help.unknownHours[lang]
  const opens = here(opensAt)
  const days = here(now).toPlainDate().until(opens.toPlainDate()).days
  const time = clockTime(opens, lang)
  if (days === 0) return help.opensToday(time)[lang]
  return (days === 1 ? help.opensTomorrow(time) : help.opensOn(opens.dayOfWeek, time))[lang]
}
