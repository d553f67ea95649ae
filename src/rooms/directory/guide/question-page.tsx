import { type Lang, localized } from '../../../platform/languages.ts'
import { type Choice, Choices } from '../../../ui/forms/choices.tsx'
import type { PageFrame } from '../../../ui/frame.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { marked } from '../../../ui/local.tsx'
import { Page } from '../../../ui/page.tsx'
import { BackLink, Breadcrumbs } from '../../../ui/parts/breadcrumbs.tsx'
import { SendButton } from '../../../ui/parts/buttons.tsx'
import { Steps } from '../../../ui/parts/steps.tsx'
import { href } from '../../../ui/paths.ts'
import type { AreaInTree } from '../area-queries.ts'
import { AreaSelect } from '../pages/list-filters.tsx'
import type { Term } from '../service-queries.ts'
import { type Answers, company, fieldsOf, type Question, questions, starts, unsaid } from './answers.ts'
import { asks, gt, startNames } from './texts.ts'

type QuestionPageProps = {
  frame: PageFrame
  question: Question
  answers: Answers
  terms: Term[]
  areas: AreaInTree[]
}

/** One question. What was answered before goes along in hidden fields and nowhere else. */
export const QuestionPage = ({ frame, question, answers, terms, areas }: QuestionPageProps) => {
  const { lang } = frame
  const number = questions.indexOf(question) + 1
  const { ask, hint } = asks[question]
  return (
    <Page frame={frame} title={ask[lang]} description={gt.lead[lang]} styles={['guide.css']} posts>
      <div class="wrap">
        <Breadcrumbs lang={lang} trail={[{ text: gt.title[lang] }]} />
        <div class="stack g5 guide">
          <WayBack to={questions[number - 2] ?? null} answers={answers} lang={lang} />
          <div class="stack g2">
            <h1>{gt.title[lang]}</h1>
            {number === 1 ? (
              <p class="lead">
                {gt.lead[lang]} {gt.privacy[lang]}
              </p>
            ) : null}
          </div>
          <div>
            <Steps
              label={gt.steps[lang]}
              steps={questions.map((one) => asks[one].step[lang])}
              current={number}
              done={gt.done[lang]}
              counted={gt.counted(number, questions.length)[lang]}
            />
          </div>
          {/* A browser must not fill in an answer that somebody gave before. */}
          <form class="stack g5" method="post" action={href('guide', lang)} autocomplete="off">
            <HiddenFields fields={fieldsOf(answers, question === 'start' ? ['start', 'area'] : [question])} />
            <HiddenFields fields={[['asked', question]]} />
            <Choices
              name={question}
              label={ask[lang]}
              {...(hint ? { hint: hint[lang] } : {})}
              choices={choicesOf(question, answers, terms, lang)}
              chosen={answers[question] ?? undefined}
            />
            {question === 'start' && areas.length ? (
              <AreaSelect areas={areas} area={null} chosen={answers.area} label={gt.area[lang]} lang={lang} />
            ) : null}
            <p>
              <SendButton wideOnPhone>{(number === questions.length ? gt.show : gt.next)[lang]}</SendButton>
            </p>
          </form>
        </div>
      </div>
    </Page>
  )
}

function choicesOf(question: Question, { about, mind }: Answers, terms: Term[], lang: Lang): Choice[] {
  const stage = terms.find(({ taxonomy, code }) => taxonomy === 'life_stage' && code === about)
  const of = (taxonomy: Term['taxonomy']) =>
    terms
      .filter((term) => term.taxonomy === taxonomy)
      // What was answered before stays to be seen, whatever it is about.
      .filter((term) => taxonomy !== 'worry' || !stage || term.code === mind || isAbout(term, stage))
      .map(({ code, name, detail }) => ({
        value: code,
        ...marked(name, lang),
        detail: localized(detail, lang)?.text,
      }))
  const any = { value: unsaid, text: gt.unsaid[lang] }
  if (question === 'about') return [...of('life_stage'), any]
  if (question === 'mind') return [...of('worry'), { value: company, text: gt.company[lang] }, any]
  return [
    ...starts.map((value) => ({ value, text: startNames[value].text[lang], detail: startNames[value].detail[lang] })),
    any,
  ]
}

/** Whether a worry is about children of the stage; before birth only those that are about no age. */
function isAbout(worry: Term, stage: Term): boolean {
  const { minimum_age_months: from = null, maximum_age_months: to = null } = worry
  const { code, minimum_age_months: begins = null, maximum_age_months: ends = null } = stage
  if (code === unborn) return from === null
  if (begins === null || ends === null) return true
  return (from === null || from <= ends) && (to === null || begins <= to)
}

const unborn = 'pregnancy'

type WayBackProps = { to: Question | null; answers: Answers; lang: Lang }

/** To the question before this one, with its answer still chosen; from the first one to the front page. */
export const WayBack = ({ to, answers, lang }: WayBackProps) =>
  to ? (
    <form method="post" action={href('guide', lang)}>
      <HiddenFields fields={[...fieldsOf(answers), ['back', to]]} />
      <button type="submit" class="back">
        <Icon name="arrow-left" />
        {gt.back[lang]}
      </button>
    </form>
  ) : (
    <BackLink href={href('front', lang)} text={gt.back[lang]} />
  )

export const HiddenFields = ({ fields }: { fields: readonly (readonly [string, string])[] }) => (
  <>
    {fields.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)
