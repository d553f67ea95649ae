import { z } from 'zod'
import { form, page } from '../../people/pages.ts'
import { anyone, type PageApp, type PageContext } from '../../people/rules.ts'
import { postedForm } from '../../platform/http/forms.ts'
import { rateLimit } from '../../platform/http/guards.ts'
import { sealedCookie } from '../../platform/http/sealed-cookie.ts'
import { type Lang, langs } from '../../platform/languages.ts'
import { frameOf } from '../../ui/http-frame.ts'
import { href } from '../../ui/paths.ts'
import { leaveFeedback } from './feedback.ts'
import { draftOf, readFeedback } from './input.ts'
import { keyHash } from './key.ts'
import { FeedbackPage } from './pages.tsx'
import { type Opened, openedBy, receiptByNumber } from './queries.ts'
import { ReceiptPage } from './receipt-page.tsx'

/** Takes the key from the form to the receipt, where it is shown: an address would keep it. */
const justSent = sealedCookie(z.object({ receipt: z.string(), key: z.string() }), {
  ...{ name: 'receipt', about: 'key of an answer', minutes: 10 },
})

export function routes(app: PageApp): void {
  page(app, 'feedback', anyone, (c) => {
    const draft = draftOf(new URL(c.req.url).searchParams)
    return c.html(<FeedbackPage frame={frameOf(c, 'feedback')} draft={draft} errors={{}} />)
  })
  form(app, 'feedback', anyone, rateLimit('feedback', 60, 10), send)
  page(app, 'feedbackReceipt', anyone, rateLimit('feedback receipt', 300, 10), (c) => receipt(c, null))
  form(app, 'feedbackReceipt', anyone, rateLimit('feedback key', 30, 10), open)
}

async function send(c: PageContext) {
  const read = readFeedback(await postedForm(c))
  if (!read.ok)
    return c.html(<FeedbackPage frame={frameOf(c, 'feedback')} draft={read.draft} errors={read.errors} />, 422)
  const { db, lang, now } = c.var
  const sent = await db.transaction().execute((tx) => leaveFeedback(tx, read.feedback, lang, now))
  justSent.keep(c, sent)
  return c.redirect(href('feedbackReceipt', lang, { receipt: sent.receipt }), 303)
}

/** The answer stands on the page that this post gives, so that neither it nor the key is in an address. */
async function open(c: PageContext) {
  const typed = (await postedForm(c)).get('key') ?? ''
  const opened = await openedBy(c.var.db, c.req.param('receipt') ?? '', keyHash(typed))
  return receipt(c, { typed, opened })
}

async function receipt(c: PageContext, tried: { typed: string; opened: Opened | undefined } | null) {
  const found = await receiptByNumber(c.var.db, c.req.param('receipt') ?? '')
  if (!found) return c.notFound()
  const params = Object.fromEntries(langs.map((lang) => [lang, { receipt: found.receipt }])) as Record<
    Lang,
    { receipt: string }
  >
  const sent = justSent.read(c)
  const key = sent?.receipt === found.receipt ? sent.key : null
  c.header('Cache-Control', 'no-store')
  const frame = frameOf(c, 'feedbackReceipt', params)
  return c.html(<ReceiptPage {...{ frame, receipt: found, key, tried }} />, tried && !tried.opened ? 422 : 200)
}
