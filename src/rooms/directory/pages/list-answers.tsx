import type { PageFrame } from '../../../ui/frame.ts'
import { Local, marked } from '../../../ui/local.tsx'
import { CallCard, Phone } from '../../../ui/parts/calls.tsx'
import { Notice } from '../../../ui/parts/notice.tsx'
import { NowPanel } from '../../../ui/parts/now-panel.tsx'
import { Topics } from '../../../ui/parts/tiles.tsx'
import { href } from '../../../ui/paths.ts'
import { type DayPart, isAfterHours } from '../day-part.ts'
import { afterHoursLines, type HelpLine, urgentLines } from '../help-lines.ts'
import type { PlaceList } from '../list.ts'
import { t as words } from '../search-texts.ts'
import { t } from '../texts.ts'
import { topicHref } from '../topic-href.ts'

type AnswerProps = { list: PlaceList; part: DayPart; lang: PageFrame['lang'] }

/** What goes above the results: numbers when the words tell of danger, otherwise one line when offices are shut. */
export const NumbersFirst = ({ list, part, lang }: AnswerProps) => {
  const { urgent } = list.answer
  return urgent.length ? (
    <Urgent lines={list.lines} keys={urgent} lang={lang} />
  ) : (
    <AfterHours {...{ list, part, lang }} />
  )
}

type UrgentProps = { lines: HelpLine[]; keys: readonly string[]; lang: PageFrame['lang'] }

/** Calm and neutral: it says who listens, never what was asked. */
export const Urgent = ({ lines: all, keys, lang }: UrgentProps) => {
  const lines = urgentLines(all, keys, lang)
  return (
    <div class="mt3">
      <NowPanel
        id="urgent"
        icon="phone-call"
        title={words.urgentTitle[lang]}
        lead={words.urgentLead[lang]}
        lines={lines.map((line) => ({
          situation: marked(line.situation, lang).text,
          who: [marked(line.name, lang).text, unlessOpen(line, lang)].filter(Boolean).join('. '),
          phone: line.phoneShown,
        }))}
        danger={{ text: words.lifeInDanger[lang], phone: '112' }}
        all={{ text: words.allNumbers[lang], href: href('helpNow', lang) }}
      >
        <Unconfirmed lines={lines} lang={lang} />
      </NowPanel>
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
        <p>
          {words.afterHours[lang]}{' '}
          {lines.map((line, index) => (
            <>
              {index > 0 ? ' · ' : ''}
              <Local text={line.name} lang={lang} /> <Phone number={line.phoneShown} />
            </>
          ))}
        </p>
      </Notice>
    </div>
  )
}

const Unconfirmed = ({ lines, lang }: { lines: HelpLine[]; lang: PageFrame['lang'] }) =>
  lines.some(({ confirmedOn }) => !confirmedOn) ? <p>{words.toBeConfirmed[lang]}</p> : null

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
    <Unconfirmed lines={[line]} lang={lang} />
  </CallCard>
)
