import { form, page } from '../../people/pages.ts'
import { anyone, type PageApp, type PageContext } from '../../people/rules.ts'
import { postedForm } from '../../platform/http/forms.ts'
import { rateLimit } from '../../platform/http/guards.ts'
import { type Lang, langs } from '../../platform/languages.ts'
import { frameOf } from '../../ui/http-frame.ts'
import { href } from '../../ui/paths.ts'
import { leaveFeedback } from './feedback.ts'
import { draftOf, readFeedback } from './input.ts'
import { FeedbackPage, ReceiptPage } from './pages.tsx'
import { receiptByNumber } from './queries.ts'

export function routes(app: PageApp): void {
  page(app, 'feedback', anyone, (c) => {
    const draft = draftOf(new URL(c.req.url).searchParams)
    return c.html(<FeedbackPage frame={feedbackFrame(c)} draft={draft} errors={{}} />)
  })
  form(app, 'feedback', anyone, rateLimit('feedback', 60, 10), send)
  page(app, 'feedbackReceipt', anyone, receipt)
}

async function send(c: PageContext) {
  const read = readFeedback(await postedForm(c))
  if (!read.ok) return c.html(<FeedbackPage frame={feedbackFrame(c)} draft={read.draft} errors={read.errors} />, 422)
  const { db, lang, now } = c.var
  const receipt = await db.transaction().execute((tx) => leaveFeedback(tx, read.feedback, lang, now))
  return c.redirect(href('feedbackReceipt', lang, { receipt }), 303)
}

async function receipt(c: PageContext) {
  const found = await receiptByNumber(c.var.db, c.req.param('receipt') ?? '')
  if (!found) return c.notFound()
  const params = Object.fromEntries(langs.map((lang) => [lang, { receipt: found.receipt }])) as Record<
    Lang,
    { receipt: string }
  >
  c.header('Cache-Control', 'no-store')
  return c.html(<ReceiptPage frame={frameOf(c, 'feedbackReceipt', params)} receipt={found} />)
}

const feedbackFrame = (c: PageContext) => frameOf(c, 'feedback')
