import { raw } from 'hono/html'
import { type Lang, localized } from '../../platform/languages.ts'
import { type EasyText, easyText, easyTopics, leadsToSafety, type Part } from '../../rooms/content/index.ts'
import type { HelpLine, Term } from '../../rooms/directory/index.ts'
import { clockTime, here } from '../../ui/dates.ts'
import type { PageFrame } from '../../ui/frame.ts'
import { Page } from '../../ui/page.tsx'
import { CallCard } from '../../ui/parts/calls.tsx'
import { SearchBox } from '../../ui/parts/search-box.tsx'
import { Topics } from '../../ui/parts/tiles.tsx'
import { href } from '../../ui/paths.ts'
import { onWeekday } from '../texts.ts'
import { et } from './texts.ts'

type EasyPageProps = {
  frame: PageFrame
  text: EasyText
  /** The address of the ordinary page. */
  full: string
  /** One must be able to leave at once. */
  exitBar: boolean
  lines: HelpLine[]
  worries: Term[]
  now: Temporal.Instant
}

/** A page in easy language: one narrow column, large text, and nothing that the text does not ask for. */
export const EasyPage = ({ frame, text, exitBar, ...rest }: EasyPageProps) => (
  <Page
    frame={frame}
    title={text.title}
    description={text.summary}
    exitBar={exitBar || leadsToSafety(text)}
    styles={['easy.css']}
    posts
  >
    <div class="wrap">
      <article class="prose easy">
        <h1>{text.title}</h1>
        {text.parts.map((part) => (
          <Drawn part={part} lang={frame.lang} {...rest} />
        ))}
        <Unconfirmed text={text} lines={rest.lines} lang={frame.lang} />
      </article>
    </div>
  </Page>
)

type DrawnProps = Omit<EasyPageProps, 'frame' | 'text' | 'exitBar'> & { part: Part; lang: Lang }

const Drawn = ({ part, full, lines, worries, now, lang }: DrawnProps) => {
  if ('html' in part) return raw(part.html)
  if ('lines' in part) return <OwnLines lines={lines} keys={part.lines} now={now} lang={lang} />
  switch (part.place) {
    case 'worries':
      return <Topics topics={topicsOf(worries, lang)} />
    case 'find':
      return <Way to={href('easyFind', lang)} text={easyText('easyFind', lang).title} />
    case 'help':
      return <Way to={href('easyHelp', lang)} text={easyText('easyHelp', lang).title} />
    case 'safety':
      return <Way to={href('safety', lang)} text={et.safety[lang]} />
    case 'full':
      return <Way to={full} text={et.full[lang]} />
    case 'search':
      return (
        <SearchBox
          action={href('services', lang)}
          method="post"
          label={et.search[lang]}
          button={et.searchButton[lang]}
        />
      )
  }
}

const Way = ({ to, text }: { to: string; text: string }) => <Topics topics={[{ href: to, text }]} />

/** Those of the five worries that the town has. */
const topicsOf = (worries: Term[], lang: Lang) =>
  easyTopics.flatMap((code) => {
    const slug = worries.find((term) => term.code === code)?.slug[lang]
    return slug ? [{ href: href('easyTopic', lang, { slug }), text: easyText(code, lang).title }] : []
  })

const chosen = (lines: HelpLine[], keys: readonly string[]) =>
  keys.flatMap((key) => lines.find((line) => line.key === key) ?? [])

type OwnLinesProps = { lines: HelpLine[]; keys: readonly string[]; now: Temporal.Instant; lang: Lang }

/** A text never speaks of a number that is not there: in a town without the line, 112 reaches the same help. */
const OwnLines = ({ lines, keys, now, lang }: OwnLinesProps) => {
  const own = chosen(lines, keys)
  if (own.length) return <Lines lines={own} now={now} lang={lang} />
  const emergency = chosen(lines, ['emergency'])
  return (
    <>
      <Lines lines={emergency} now={now} lang={lang} />
      {emergency.length ? <p>{et.through112[lang]}</p> : null}
    </>
  )
}

const Lines = ({ lines, now, lang }: { lines: HelpLine[]; now: Temporal.Instant; lang: Lang }) => (
  <>
    {lines.map((line) => {
      const name = localized(line.name, lang)?.text ?? ''
      return (
        <CallCard
          title={name}
          phone={line.phoneShown}
          button={et.call(line.phoneShown)[lang]}
          spoken={et.callLine(line.phoneShown, name)[lang]}
          later={!line.openNow}
        >
          <p>{whenOpen(line, now, lang)}</p>
        </CallCard>
      )
    })}
  </>
)

/** When the line answers, in two short sentences at most. */
function whenOpen({ openNow, always, closesAt, opensAt }: HelpLine, now: Temporal.Instant, lang: Lang): string {
  if (openNow) return (always || !closesAt ? et.always : et.openUntil(clockTime(here(closesAt), lang)))[lang]
  if (openNow === null || !opensAt) return et.unknown[lang]
  const opens = here(opensAt)
  const days = here(now).toPlainDate().until(opens.toPlainDate()).days
  const time = clockTime(opens, lang)
  if (days === 0) return et.closed(time)[lang]
  const day = days === 1 ? et.tomorrow[lang] : (onWeekday[opens.dayOfWeek - 1]?.[lang] ?? '')
  return et.closedUntil(day, time)[lang]
}

/** Said once at the end, so that every number stays short. */
const Unconfirmed = ({ text, lines, lang }: { text: EasyText; lines: HelpLine[]; lang: Lang }) => {
  const keys = text.parts.flatMap((part) => ('lines' in part ? part.lines : []))
  return chosen(lines, keys).some(({ confirmedOn }) => !confirmedOn) ? <p>{et.toBeConfirmed[lang]}</p> : null
}
