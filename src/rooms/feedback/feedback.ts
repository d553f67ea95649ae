import type { Tx } from '../../platform/db/db.ts'
import { referenceNumber } from '../../platform/http/request.ts'
import type { Lang } from '../../platform/languages.ts'
import type { Feedback } from './input.ts'
import { insertFeedback } from './queries.ts'

/** The law's time for answering accessibility feedback; we promise the same to everybody. */
const daysToAnswer = 14

/** Keeps the feedback and returns its receipt number. */
export async function leaveFeedback(tx: Tx, feedback: Feedback, lang: Lang, now: Temporal.Instant): Promise<string> {
  const answerDueOn = now.toZonedDateTimeISO('Europe/Helsinki').toPlainDate().add({ days: daysToAnswer })
  const receipt = referenceNumber()
  await insertFeedback(tx, { ...feedback, receipt, lang, receivedAt: now, answerDueOn })
  return receipt
}
