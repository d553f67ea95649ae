import { form, page } from '../../../people/pages.ts'
import { anyone, type PageApp, type PageContext } from '../../../people/rules.ts'
import { postedForm } from '../../../platform/http/forms.ts'
import { rateLimit } from '../../../platform/http/guards.ts'
import { type Lang, langs } from '../../../platform/languages.ts'
import { frameOf } from '../../../ui/http-frame.ts'
import { readEntry } from '../entries/read.ts'
import { periodsOf } from '../rhythm-queries.ts'
import { QuestionPage } from './question-page.tsx'
import { askForNewLink, confirmByLink, type Question, questionOf } from './questions.ts'

/** The link of a letter: opening it shows, and only the button changes anything; programs that read mail open links too. */
export function stillRightRoutes(app: PageApp): void {
  const limit = rateLimit('still-right', 300, 10)
  page(app, 'stillRight', anyone, limit, async (c) => {
    const question = await asked(c)
    return question ? answer(c, question, statusOf(question)) : c.notFound()
  })
  form(app, 'stillRight', anyone, limit, send)
}

const asked = (c: PageContext) => questionOf(c.var.db, c.req.param('token') ?? '', c.var.now)

const statusOf = ({ state }: Question) => (state === 'open' ? 200 : state === 'changed' ? 409 : 410)

async function send(c: PageContext) {
  const { db, now } = c.var
  const question = await asked(c)
  if (!question) return c.notFound()
  const what = (await postedForm(c)).get('what')
  if (what === 'new' && (question.state === 'changed' || question.state === 'expired')) {
    await db.transaction().execute((tx) => askForNewLink(tx, question, now))
    return answer(c, question, 200, 'asked')
  }
  if (what !== 'right' || question.state !== 'open') return answer(c, question, statusOf(question))
  const done = await db
    .transaction()
    .execute(async (tx) => (await confirmByLink(tx, question, now)) || Promise.reject(new Late()))
    .catch((error) => {
      if (error instanceof Late) return false
      throw error
    })
  if (done) return answer(c, question, 200, 'confirmed')
  const present = (await asked(c)) ?? question
  return answer(c, present, statusOf(present))
}

/** Somebody else has changed the entry, or used the link, in between: nothing is kept. */
class Late extends Error {}

async function answer(c: PageContext, question: Question, status: 200 | 409 | 410, done?: 'confirmed' | 'asked') {
  const { db, now } = c.var
  const token = c.req.param('token') ?? ''
  const [entry, periods] = await Promise.all([
    readEntry(db, question.kind, question.record_id),
    periodsOf(db, [question.record_id]),
  ])
  if (!entry) return c.notFound()
  c.header('Cache-Control', 'no-store')
  const params = Object.fromEntries(langs.map((lang) => [lang, { token }])) as Record<Lang, { token: string }>
  const frame = frameOf(c, 'stillRight', params)
  return c.html(
    <QuestionPage
      {...{ frame, question, token, now, done, document: entry.document }}
      periods={periods(question.record_id)}
    />,
    status,
  )
}
