import type { Child } from 'hono/jsx'
import { type Lang, localized } from '../../../platform/languages.ts'
import { shortDate } from '../../../ui/dates.ts'
import type { PageFrame } from '../../../ui/frame.ts'
import { Local } from '../../../ui/local.tsx'
import { listed } from '../../../ui/numbers.ts'
import { ButtonLink, SendButton } from '../../../ui/parts/buttons.tsx'
import { Answers } from '../../../ui/parts/facts.tsx'
import { Notice } from '../../../ui/parts/notice.tsx'
import { DonePanel } from '../../../ui/parts/steps.tsx'
import { href } from '../../../ui/paths.ts'
import { PlainPage } from '../../../ui/plain-page.tsx'
import type { Documents } from '../entries/document.ts'
import { languageName } from '../languages.ts'
import type { Period } from '../openings.ts'
import { HoursInWords } from '../pages/hours-in-words.tsx'
import { ages, phoneShown } from '../words.ts'
import { p } from './public-texts.ts'
import type { Question } from './questions.ts'

type QuestionProps = {
  frame: PageFrame
  question: Question
  token: string
  document: Documents['location' | 'service']
  periods: Period[]
  now: Temporal.Instant
  /** What has just happened. */
  done?: 'confirmed' | 'asked' | undefined
}

/** The page behind a link in a letter: what families read of an entry, and a button that says it is still right. */
export const QuestionPage = (props: QuestionProps) => {
  const { frame, question, token, done } = props
  const { lang } = frame
  const open = question.state === 'open' && !done
  return (
    <PlainPage frame={frame} title={p.title[lang]} hidden posts>
      <div class="prose stack g4">
        {done === 'confirmed' ? (
          <DonePanel title={p.thanks[lang]}>
            <p>{p.thanksText[lang]}</p>
          </DonePanel>
        ) : (
          <h1>{p.title[lang]}</h1>
        )}
        {open ? <p class="lead">{p.lead[lang]}</p> : null}
        {done ? null : <Dead question={question} token={token} lang={lang} />}
        {done === 'asked' ? (
          <Notice kind="ok" title={p.asked[lang]} announced>
            <p>{p.askedText[lang]}</p>
          </Notice>
        ) : null}
        <EntryFacts {...props} />
        {open ? (
          <form method="post" action={href('stillRight', lang, { token })}>
            <SendButton name="what" value="right" icon="check-bold" wideOnPhone>
              {p.yes[lang]}
            </SendButton>
          </form>
        ) : null}
        <Changed question={question} lang={lang} />
      </div>
    </PlainPage>
  )
}

/** Why the link opens nothing any more, and the way to a new one. */
const Dead = ({ question: { state, renewed }, token, lang }: { question: Question; token: string; lang: Lang }) => {
  if (state === 'open') return null
  if (state === 'used')
    return (
      <Notice kind="ok" title={p.used[lang]}>
        <p>{p.usedText[lang]}</p>
      </Notice>
    )
  return (
    <Notice kind="warn" title={p[state][lang]}>
      <p>{renewed ? p.askedText[lang] : p[state === 'changed' ? 'changedText' : 'expiredText'][lang]}</p>
      {renewed ? null : (
        <form method="post" action={href('stillRight', lang, { token })}>
          <SendButton name="what" value="new" look="second">
            {p.askNew[lang]}
          </SendButton>
        </form>
      )}
    </Notice>
  )
}

const pageOf = ({ kind, slug }: Question, lang: Lang) =>
  href(kind === 'location' ? 'place' : 'service', lang, { slug: slug[lang] ?? slug.fi ?? '' })

const Changed = ({ question, lang }: { question: Question; lang: Lang }) => (
  <section>
    <h2>{p.changedTitle[lang]}</h2>
    <p class="row g2 mt2">
      <ButtonLink href={href('feedback', lang, {}, { about: pageOf(question, lang) })} look="second">
        {p.tell[lang]}
      </ButtonLink>
      <ButtonLink href={pageOf(question, lang)} look="quiet">
        {p.seePage[lang]}
      </ButtonLink>
    </p>
  </section>
)

const EntryFacts = ({ question, document, periods, now, frame: { lang } }: QuestionProps) => {
  const unknown = <span class="muted">{p.notKnown[lang]}</span>
  const rows: [string, Child][] = [
    [p.name[lang], <Local text={document.name} lang={lang} />],
    [p.organization[lang], <Local text={question.organization} lang={lang} />],
    ...('summary' in document ? ofService(document, lang) : ofPlace(document, lang)),
    ...contacts(document, lang),
    [p.hours[lang], periods.length ? <HoursInWords periods={periods} now={now} lang={lang} /> : unknown],
    [p.checked[lang], question.checked_on ? shortDate(question.checked_on, lang) : p.never[lang]],
  ]
  return <Answers rows={rows.map(([name, value]) => ({ name, value: value || unknown }))} />
}

const ofPlace = ({ street, postalCode, city, languages }: Documents['location'], lang: Lang): [string, Child][] => [
  [
    p.address[lang],
    [localized(street, lang)?.text, [postalCode, localized(city, lang)?.text].filter(Boolean).join(' ')]
      .filter(Boolean)
      .join(', '),
  ],
  [
    p.languages[lang],
    listed(
      languages.map(({ tag }) => languageName(tag, lang)),
      lang,
    ),
  ],
]

const ofService = (
  { summary, ages: { minimum, maximum }, expecting, cost, fees, languages }: Documents['service'],
  lang: Lang,
): [string, Child][] => [
  [p.summary[lang], <Local text={summary} lang={lang} />],
  [p.ages[lang], ages(lang, minimum, maximum, expecting)],
  [p.price[lang], [cost && p[cost][lang], localized(fees, lang)?.text].filter(Boolean).join('. ')],
  [
    p.languages[lang],
    listed(
      languages.map((tag) => languageName(tag, lang)),
      lang,
    ),
  ],
]

const contacts = (document: Documents['location' | 'service'], lang: Lang): [string, Child][] =>
  (['phone', 'website'] as const).map((kind) => [
    p[kind][lang],
    document.contacts
      .filter((one) => one.kind === kind)
      .map(({ value }) => (kind === 'phone' ? phoneShown(value) : value))
      .join(', '),
  ])
