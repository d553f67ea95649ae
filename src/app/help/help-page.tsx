import type { Lang } from '../../platform/languages.ts'
import { type HelpLine, ownLanguageFirst } from '../../rooms/directory/index.ts'
import { clockTime, here, shortDate } from '../../ui/dates.ts'
import type { PageFrame } from '../../ui/frame.ts'
import { EmergencyCard } from '../../ui/parts/calls.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { href } from '../../ui/paths.ts'
import { PlainPage } from '../../ui/plain-page.tsx'
import { help } from '../texts.ts'
import { LineCards } from './line-card.tsx'

type HelpPageProps = { frame: PageFrame; lines: HelpLine[]; now: Temporal.Instant }

export const HelpPage = ({ frame, lines, now }: HelpPageProps) => {
  const { lang } = frame
  const callable = ownLanguageFirst(lines, lang).filter(({ phone }) => phone !== '112')
  const open = callable.filter(({ openNow }) => openNow)
  const later = callable.filter(({ openNow, opensAt }) => openNow === false && opensAt)
  const unknown = callable.filter((line) => !open.includes(line) && !later.includes(line))
  return (
    <PlainPage frame={frame} title={help.title[lang]} description={help.lead[lang]} exitBar>
      <div class="stack prose g3">
        <h1>{help.title[lang]}</h1>
        <p class="lead">{help.lead[lang]}</p>
      </div>
      <div class="mt3">
        <EmergencyCard title={help.emergency[lang]} text={help.emergencyText[lang]} button={help.call('112')[lang]} />
      </div>
      <h2 class="mt4">{help.openNow(clockTime(here(now), lang))[lang]}</h2>
      <LineCards lines={open} now={now} lang={lang} />
      <h2 class="mt4">{help.busy[lang]}</h2>
      <p class="prose mt1">{help.busyText[lang]}</p>
      {later.length > 0 ? <h2 class="mt4">{help.opensLater[lang]}</h2> : null}
      <LineCards lines={later} now={now} lang={lang} />
      {unknown.length > 0 ? (
        <>
          <h2 class="mt4">{help.unknownHours[lang]}</h2>
          <p class="muted prose mt1">{help.unknownHoursText[lang]}</p>
        </>
      ) : null}
      <LineCards lines={unknown} now={now} lang={lang} />
      <p class="muted small prose mt3">
        {numbersNote(lines, lang)}{' '}
        <a href={href('feedback', lang, {}, { kind: 'wrong_fact', about: frame.path })}>{help.wrongNumber[lang]}</a>
      </p>
      <div class="mt4">
        <Notice icon="eye-slash" title={help.sharedDevice[lang]}>
          <p>
            {help.sharedDeviceText[lang]} <a href={href('safeUse', lang)}>{help.hideTraces[lang]}</a>
          </p>
          <p>
            <a href={href('safety', lang)}>{help.safety[lang]}</a>
          </p>
        </Notice>
      </div>
    </PlainPage>
  )
}

/** The nearest review date of all the numbers: by then the editor has called each of them. */
function numbersNote(lines: HelpLine[], lang: Lang): string {
  const [first] = lines.map(({ reviewOn }) => reviewOn).sort(Temporal.PlainDate.compare)
  return first ? help.numbersNote(shortDate(first, lang))[lang] : ''
}
