import type { Tx } from '../../platform/db/db.ts'
import { referenceNumber } from '../../platform/http/request.ts'
import type { Lang } from '../../platform/languages.ts'
import { entryAtPath } from '../directory/index.ts'
import type { Feedback } from './input.ts'
import { keyHash, newKey } from './key.ts'
import { insertFeedback } from './queries.ts'

/** The law's time for answering accessibility feedback; we promise the same to everybody. */
const daysToAnswer = 14

/** Keeps the feedback. @returns its receipt number, and the key that opens the answer, which is told this once only */
export async function leaveFeedback(
  tx: Tx,
  feedback: Feedback,
  lang: Lang,
  now: Temporal.Instant,
): Promise<{ receipt: string; key: string }> {
  const answerDueOn = now.toZonedDateTimeISO('Europe/Helsinki').toPlainDate().add({ days: daysToAnswer })
  const [receipt, key] = [referenceNumber(), newKey()]
  const entry = feedback.aboutPath ? await entryAtPath(tx, feedback.aboutPath) : null
  await insertFeedback(tx, { ...feedback, receipt, entry, keyHash: keyHash(key), lang, receivedAt: now, answerDueOn })
  return { receipt, key }
}
