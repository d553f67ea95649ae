import type { PageFrame } from '../../../ui/frame.ts'
import { Local, marked } from '../../../ui/local.tsx'
import { CallCard, Phone } from '../../../ui/parts/calls.tsx'
import { Notice } from '../../../ui/parts/notice.tsx'
import { NowPanel } from '../../../ui/parts/now-panel.tsx'
import { Topics } from '../../../ui/parts/tiles.tsx'
import { href } from '../../../ui/paths.ts'
import { type DayPart, isAfterHours } from '../day-part.ts'
import { afterHoursLines, beforeEmergency, generalLines, type HelpLine, isIllness, urgentLines } from '../help-lines.ts'
import type { PlaceList } from '../list.ts'
import { t as words } from '../search-texts.ts'
import { t } from '../texts.ts'
import { topicHref } from '../topic-href.ts'
import { FirstCalls } from './first-calls.tsx'
import { NumbersNote } from './numbers-note.tsx'

type AnswerProps = { list: PlaceList; part: DayPart; lang: PageFrame['lang'] }

/** What goes above the results: numbers when the words tell of danger, otherwise who answers when offices are shut. */
export const NumbersFirst = ({ list, part, lang }: AnswerProps) => {
  const { urgent } = list.answer
  return urgent.length ? (
    <Urgent lines={list.lines} keys={urgent} lang={lang} />
  ) : (
    <AfterHours {...{ list, part, lang }} />
  )
}

/** A number that was asked for by its name comes before those of the hour. */
export const Answers = ({ list, part, lang }: AnswerProps) => {
  const meanings = <Meanings list={list} lang={lang} />
  const named = list.answer.lines.length > 0
  return (
    <>
      {named ? meanings : null}
      {list.answer.urgent.length ? null : <AfterHours {...{ list, part, lang }} />}
      {named ? null : meanings}
    </>
  )
}

/** Of the numbers on the page, when they were checked. */
export const NumbersFoot = ({ list: { answer, rows, lines }, part, lang }: AnswerProps) =>
  isAfterHours(part) || answer.urgent.length || answer.lines.length || rows.length === 0 ? (
    <NumbersNote lines={lines} lang={lang} />
  ) : null

type UrgentProps = {
  lines: HelpLine[]
  keys: readonly string[]
  lang: PageFrame['lang']
  /** Where all the numbers are, when they are on this page. */
  all?: string
}

/** Calm and neutral: 112, then who listens; never what was asked. */
export const Urgent = ({ lines: every, keys, lang, all }: UrgentProps) => {
  const first = beforeEmergency(every, keys)
  const ill = isIllness(keys)
  const asked = urgentLines(every, keys, lang).filter((line) => line !== first)
  const lines = asked.length ? asked : generalLines(every, lang)
  return (
    <div class="stack g3 mt3">
      <FirstCalls lines={every} keys={keys} lang={lang} />
      {lines.length ? (
        <NowPanel
          id="urgent"
          icon="phone-call"
          title={(ill ? words.adviceTitle : words.urgentTitle)[lang]}
          lead={(ill ? words.adviceLead : words.urgentLead)[lang]}
          lines={lines.map((line) => ({
            situation: marked(line.situation, lang).text,
            who: [marked(line.name, lang).text, unlessOpen(line, lang)].filter(Boolean).join('. '),
            phone: line.phoneShown,
          }))}
          all={{ text: words.allNumbers[lang], href: all ?? href('helpNow', lang) }}
        >
          <p>{(lines.length > 1 ? words.ifBusy : words.tryAgain)[lang]}</p>
        </NowPanel>
      ) : null}
    </div>
  )
}

const unlessOpen = ({ openNow }: HelpLine, lang: PageFrame['lang']) => {
  if (openNow) return ''
  return (openNow === null ? words.hoursUnknown : words.closedNow)[lang]
}

const AfterHours = ({ list, part, lang }: AnswerProps) => {
  const lines = isAfterHours(part) ? afterHoursLines(list.lines, part, lang) : []
  if (lines.length === 0) return null
  return (
    <div class="mt3">
      <Notice icon="moon-stars-duotone">
        <p>{words.afterHours[lang]}</p>
        <ul>
          {lines.map((line) => (
            <li>
              <Local text={line.name} lang={lang} /> <Phone number={line.phoneShown} />
            </li>
          ))}
        </ul>
        <p>
          {(lines.length > 1 ? words.ifBusy : words.tryAgain)[lang]}{' '}
          <a href={href('helpNow', lang)}>{words.allNumbers[lang]}</a>
        </p>
      </Notice>
    </div>
  )
}

/** What the words were understood to mean: numbers to call, worries and services. */
export const Meanings = ({ list, lang }: Omit<AnswerProps, 'part'>) => {
  const { topics, services, lines: keys } = list.answer
  const lines = list.lines.filter(({ key }) => keys.includes(key))
  if (topics.length + services.length + lines.length === 0) return null
  const ways = [
    ...topics.map((topic) => ({ href: topicHref(topic, lang), ...marked(topic.name, lang) })),
    ...services.map(({ slug, name }) => ({
      href: href('service', lang, { slug: slug[lang] }),
      ...marked(name, lang),
    })),
  ]
  return (
    <section class="mt3" aria-labelledby="topics">
      <h2 id="topics">{t.topicsFound[lang]}</h2>
      {lines.length ? (
        <ul class="stack g3 mt2">
          {lines.map((line) => (
            <li>
              <Line line={line} lang={lang} />
            </li>
          ))}
        </ul>
      ) : null}
      {ways.length ? (
        <div class="mt2">
          <Topics topics={ways} />
        </div>
      ) : null}
    </section>
  )
}

/** A number with whom it is for and whether somebody answers now. */
export const Line = ({ line, lang }: { line: HelpLine; lang: PageFrame['lang'] }) => (
  <CallCard
    title={marked(line.situation, lang).text}
    phone={line.phoneShown}
    spoken={words.call(line.phoneShown, marked(line.name, lang).text)[lang]}
    later={!line.openNow}
  >
    <p>
      <b>
        <Local text={line.name} lang={lang} />.
      </b>{' '}
      {line.openNow ? t.open[lang] : unlessOpen(line, lang)}. <Local text={line.note} lang={lang} />
    </p>
  </CallCard>
)
