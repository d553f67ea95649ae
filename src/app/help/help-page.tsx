import {
  beforeEmergency,
  emergencyPhone,
  FirstCalls,
  type HelpLine,
  numbersNote,
  ownLanguageFirst,
  type Term,
  topicHref,
  Urgent,
  urgentLines,
} from '../../rooms/directory/index.ts'
import { clockTime, here } from '../../ui/dates.ts'
import type { PageFrame } from '../../ui/frame.ts'
import { marked } from '../../ui/local.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { SearchBox } from '../../ui/parts/search-box.tsx'
import { Topics } from '../../ui/parts/tiles.tsx'
import { href } from '../../ui/paths.ts'
import { PlainPage } from '../../ui/plain-page.tsx'
import { help } from '../texts.ts'
import { LineCards } from './line-card.tsx'

type HelpPageProps = {
  frame: PageFrame
  lines: HelpLine[]
  /** Keys of the lines that come first, for somebody whose search told of danger (note 23); null for everybody else. */
  first: readonly string[] | null
  /** What to read about it once there is time. */
  topics: readonly Term[]
  now: Temporal.Instant
}

/** All numbers: 112, then those who answer now, those who open later, and those whose hours nobody knows. */
export const HelpPage = ({ frame, lines, first, topics, now }: HelpPageProps) => {
  const { lang } = frame
  const keys = first ?? []
  const above = beforeEmergency(lines, keys)
  const callable = [...new Set([...urgentLines(lines, keys, lang), ...ownLanguageFirst(lines, lang)])].filter(
    (line) => line.phone !== emergencyPhone && line !== above,
  )
  const open = callable.filter(({ openNow }) => openNow)
  const later = callable.filter(({ openNow, opensAt }) => openNow === false && opensAt)
  const unknown = callable.filter((line) => !open.includes(line) && !later.includes(line))
  return (
    <PlainPage
      frame={frame}
      title={help.title[lang]}
      description={help.lead[lang]}
      safety={first !== null}
      posts={first !== null}
      exitBar
    >
      <div class="stack prose g3">
        <h1>{help.title[lang]}</h1>
        {first ? null : <p class="lead">{help.lead[lang]}</p>}
      </div>
      {first ? (
        <>
          <Urgent lines={lines} keys={first} lang={lang} all="#open" />
          <p class="mt2">
            <a href={href('safety', lang)}>{help.safety[lang]}</a>
          </p>
          <ReadOn topics={topics} lang={lang} />
        </>
      ) : (
        <div class="mt3">
          <FirstCalls lines={lines} lang={lang} />
        </div>
      )}
      <h2 class="mt4" id="open">
        {help.openNow(clockTime(here(now), lang))[lang]}
      </h2>
      <LineCards lines={open} now={now} lang={lang} />
      <h2 class="mt4">{help.busy[lang]}</h2>
      <p class="prose mt1">{help.busyText[lang]}</p>
      <p class="prose mt1">{help.socialToo[lang]}</p>
      {first ? <SearchAgain lang={lang} /> : null}
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

/** Numbers alone leave many at a loss: the page about it says what happens next, and where to go besides calling. */
const ReadOn = ({ topics, lang }: { topics: readonly Term[]; lang: PageFrame['lang'] }) =>
  topics.length ? (
    <section class="mt3" aria-labelledby="topics">
      <h2 id="topics">{help.readOn[lang]}</h2>
      <div class="mt2">
        <Topics topics={topics.map((topic) => ({ href: topicHref(topic, lang), ...marked(topic.name, lang) }))} />
      </div>
    </section>
  ) : null

/** The words that led here are kept nowhere: whoever was misunderstood, or wants services too, writes them once more. */
const SearchAgain = ({ lang }: { lang: PageFrame['lang'] }) => (
  <section class="prose mt4" aria-labelledby="again">
    <h2 id="again">{help.again[lang]}</h2>
    <p>{help.againText[lang]}</p>
    <SearchBox
      action={href('services', lang)}
      method="post"
      label={help.againLabel[lang]}
      button={help.againButton[lang]}
    >
      <input type="hidden" name="anyway" value="yes" />
    </SearchBox>
  </section>
)
