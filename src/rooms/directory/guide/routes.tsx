import { form, page } from '../../../people/pages.ts'
import { anyone, type PageApp, type PageContext } from '../../../people/rules.ts'
import { postedForm } from '../../../platform/http/forms.ts'
import { rateLimit } from '../../../platform/http/guards.ts'
import { frameOf } from '../../../ui/http-frame.ts'
import { type AreaKind, allAreas } from '../area-queries.ts'
import { dayPartOf, isAfterHours } from '../day-part.ts'
import { type HelpLine, helpLines, ownLanguageFirst, panelLines, perhapsAnswering } from '../help-lines.ts'
import { allTerms, type Term } from '../service-queries.ts'
import { type Answers, fieldsOf, isAfraid, questionNow, readAnswers } from './answers.ts'
import { choicesForAll, fitting, numbersAbout } from './fitting.ts'
import { QuestionPage } from './question-page.tsx'
import { type Result, ResultPage } from './result-page.tsx'

/** The guide "our situation" (L-08): three questions at most, and services that fit without knowing who runs them. */
export function routes(app: PageApp): void {
  // Nothing is read from the address: what a family answers travels in posted fields only.
  page(app, 'guide', anyone, (c) => answer(c, new URLSearchParams()))
  form(app, 'guide', anyone, rateLimit('guide', 600, 10), async (c) => answer(c, await postedForm(c)))
}

async function answer(c: PageContext, given: URLSearchParams) {
  const { db, now } = c.var
  const [terms, all] = await Promise.all([allTerms(db, now), allAreas(db, now)])
  const areas = all.filter(({ kind }) => toChoose.includes(kind))
  const answers = readAnswers(given, {
    stages: codes(terms, 'life_stage'),
    worries: codes(terms, 'worry'),
    areas: areas.map(({ slug }) => slug),
  })
  const question = questionNow(given, answers)
  // Nothing told yet: links will do.
  const told = [...fieldsOf(answers), ...(question ? [['back', question] as const] : [])]
  const frame = { ...frameOf(c, 'guide'), ...(given.size ? { posted: told } : {}) }
  // With this the browser's own Back shows the question again; whoever is afraid leaves nothing to come back to.
  c.header('Cache-Control', isAfraid(answers) ? 'no-store' : 'private, max-age=0, must-revalidate')
  if (question) return c.html(<QuestionPage {...{ frame, question, answers, terms, areas }} />)
  return c.html(<ResultPage {...{ frame, terms, areas }} result={await resultOf(c, answers)} />)
}

const toChoose: AreaKind[] = ['city_area', 'district', 'village']
const codes = (terms: Term[], taxonomy: Term['taxonomy']) =>
  terms.filter((term) => term.taxonomy === taxonomy).map(({ code }) => code)

async function resultOf(c: PageContext, answers: Answers): Promise<Result> {
  const { db, lang, now } = c.var
  const [fits, lines, numbers] = await Promise.all([
    fitting(db, answers, lang, now),
    helpLines(db, now),
    numbersAbout(db, answers.mind),
  ])
  return {
    ...{ answers, lines, fitting: fits },
    all: await choicesForAll(db, answers, fits.length, now),
    urgent: isAfraid(answers) ? numbers.urgent : [],
    callable: callable(lines, numbers.lines, c),
    callFirst: isAfterHours(dayPartOf(now)),
  }
}

/** Two who answer now: in the reader's language first, then those for this very worry; the clock decides who else. */
function callable(lines: HelpLine[], about: readonly string[], { var: { lang, now } }: PageContext): HelpLine[] {
  const own = about.flatMap((key) => lines.find((line) => line.key === key) ?? [])
  const answering = own.filter((line) => line.openNow || perhapsAnswering([line], lang).length > 0)
  const all = [...new Set([...answering, ...panelLines(lines, dayPartOf(now), lang)])]
  return ownLanguageFirst(all, lang).slice(0, 2)
}
