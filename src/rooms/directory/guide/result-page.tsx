import type { Lang } from '../../../platform/languages.ts'
import type { PageFrame } from '../../../ui/frame.ts'
import { marked } from '../../../ui/local.tsx'
import { ButtonLink, SendButton } from '../../../ui/parts/buttons.tsx'
import { href } from '../../../ui/paths.ts'
import { PlainPage } from '../../../ui/plain-page.tsx'
import type { AreaInTree } from '../area-queries.ts'
import type { HelpLine } from '../help-lines.ts'
import { readListQuery } from '../input.ts'
import type { Choices } from '../listing/choices.ts'
import { Line, Urgent } from '../pages/list-answers.tsx'
import { fieldsOf as listFields } from '../pages/list-forms.tsx'
import { ListingCard } from '../pages/listing-card.tsx'
import { NumbersNote } from '../pages/numbers-note.tsx'
import type { Term } from '../service-queries.ts'
import { type Answers, company, starts } from './answers.ts'
import type { Fitting } from './fitting.ts'
import { HiddenFields, WayBack } from './question-page.tsx'
import { gt, startNames } from './texts.ts'

export type Result = {
  answers: Answers
  fitting: Fitting[]
  /** The choices of the list behind "show all". */
  all: Choices
  /** All numbers, and the keys of those that come before everything when somebody is afraid. */
  lines: HelpLine[]
  urgent: readonly string[]
  /** Whom to call about this. */
  callable: HelpLine[]
  /** Offices are shut: who answers comes before the services. */
  callFirst: boolean
}

type ResultPageProps = { frame: PageFrame; result: Result; terms: Term[]; areas: AreaInTree[] }

/** What fits, and why. Whoever is afraid gets the numbers first, a way out and a page that tells nothing of the answers. */
export const ResultPage = ({ frame, result, terms, areas }: ResultPageProps) => {
  const { lang } = frame
  const { answers, urgent, lines } = result
  const afraid = urgent.length > 0
  const numbers = afraid ? null : <Numbers lines={result.callable} lang={lang} />
  return (
    <PlainPage frame={frame} title={gt.result[lang]} safety={afraid} styles={['guide.css']} posts>
      <div class="stack g5 guide">
        <WayBack to={afraid ? 'mind' : 'start'} answers={afraid ? { ...answers, mind: null } : answers} lang={lang} />
        <h1>{gt.result[lang]}</h1>
        {afraid ? (
          <>
            <Urgent lines={lines} keys={urgent} lang={lang} />
            <p>
              <ButtonLink href={href('safety', lang)} look="second" wideOnPhone>
                {gt.safety[lang]}
              </ButtonLink>
            </p>
          </>
        ) : (
          <Reasons reasons={reasonsOf(answers, terms, areas, lang)} lang={lang} />
        )}
        {result.callFirst ? numbers : null}
        <Services result={result} afraid={afraid} lang={lang} />
        {result.callFirst ? null : numbers}
        <div class="row">
          {afraid || result.fitting.length === 0 ? null : <ShowAll choices={result.all} lang={lang} />}
          <ButtonLink href={href('guide', lang)} look="second" wideOnPhone>
            {gt.again[lang]}
          </ButtonLink>
        </div>
        <NumbersNote lines={lines} lang={lang} />
      </div>
    </PlainPage>
  )
}

type Reason = { text: string; lang?: string | undefined }

/** What was told, in the words it was chosen by. */
function reasonsOf({ about, mind, start, area }: Answers, terms: Term[], areas: AreaInTree[], lang: Lang): Reason[] {
  const named = (taxonomy: Term['taxonomy'], code: string | null) =>
    terms.filter((term) => term.taxonomy === taxonomy && term.code === code).map(({ name }) => marked(name, lang))
  return [
    ...named('life_stage', about),
    ...named('worry', mind),
    ...(mind === company ? [{ text: gt.company[lang] }] : []),
    ...starts.filter((one) => one === start).map((one) => ({ text: startNames[one].text[lang] })),
    ...areas.filter(({ slug }) => slug === area).map(({ name }) => marked(name, lang)),
  ]
}

const Reasons = ({ reasons, lang }: { reasons: Reason[]; lang: Lang }) =>
  reasons.length === 0 ? (
    <p>{gt.whyNothing[lang]}</p>
  ) : (
    <div class="stack g2">
      <p>{gt.why[lang]}</p>
      <ul class="told">
        {reasons.map(({ text, lang: own }) => (
          <li lang={own}>{text}</li>
        ))}
      </ul>
      <p>{gt.order[lang]}</p>
    </div>
  )

const Services = ({ result, afraid, lang }: { result: Result; afraid: boolean; lang: Lang }) => (
  <section class="stack g3" aria-labelledby="services">
    <h2 id="services">{(afraid ? gt.calmServices : gt.services)[lang]}</h2>
    {result.fitting.length ? (
      <ul class="stack g3">
        {result.fitting.map(({ row, places }) => (
          <ListingCard row={row} places={places} lang={lang} alike={false} />
        ))}
      </ul>
    ) : (
      <p>{gt.noServices[lang]}</p>
    )}
  </section>
)

const Numbers = ({ lines, lang }: { lines: HelpLine[]; lang: Lang }) =>
  lines.length ? (
    <section class="stack g3" aria-labelledby="numbers">
      <h2 id="numbers">{gt.talk[lang]}</h2>
      <ul class="stack g3">
        {lines.map((line) => (
          <li>
            <Line line={line} lang={lang} />
          </li>
        ))}
      </ul>
    </section>
  ) : null

/** Posted, and everything that follows on the list as well: no address may tell what a family chose here. */
const ShowAll = ({ choices, lang }: { choices: Choices; lang: Lang }) => (
  <form method="post" action={href('services', lang)}>
    <HiddenFields fields={listFields({ query: { ...readListQuery(new URLSearchParams()), choices, quiet: true } })} />
    <SendButton wideOnPhone>{gt.all[lang]}</SendButton>
  </form>
)
