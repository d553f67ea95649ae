import type { Keys } from '../../platform/keys/keys.ts'
import type { Letter, Medium, Post } from '../../platform/post/letter.ts'
import { derivedId } from '../../platform/queue/queue.ts'
import { dayOfInstant } from '../../ui/dates.ts'
import { mayTell } from '../messages.ts'
import { pushToAll } from '../push/push-all.ts'
import { tellableAt } from './hours.ts'
import './kinds.ts'
import { noticeLetter, reminderLetter, type Sender } from './letters.tsx'
import { type Outcome, settle, settleReminder, takeReminder, takeWaiting, type Waiting } from './queries.ts'
import { type SendingDb, sending } from './sending-pass.ts'

/** What telling needs: the database as who sends has it, what letters go by, what opens sealed addresses, and in whose name. */
export type Telling = SendingDb & { post: Post; keys: Keys; sender: Sender }

/**
 * Tells somebody at once, if it is still right and not night. Whoever wants one message a day gets it in the morning.
 * @returns when to come again, or null when nothing is left to do
 * @throws Undelivered when the letter did not go; the notification waits
 */
export async function tell(telling: Telling, id: string, now: Temporal.Instant): Promise<Temporal.Instant | null> {
  const [found] = await takeWaiting(telling, { notification: id }, now)
  if (!found) return null
  const morning = tellableAt(now)
  const later = morning !== now
  if (later || found.tell_when === 'daily') {
    await settle(telling, [id], null, now)
    return later ? morning : null
  }
  const ready = await settleUnsendable(telling, [found], now)
  await sendTogether(telling, ready, { letter: id, outcome: 'sent' }, now)
  return null
}

/** The same for all that waits for somebody, in one message. */
export async function tellTogether(telling: Telling, person: string, now: Temporal.Instant) {
  const morning = tellableAt(now)
  if (morning !== now) return morning
  const found = await takeWaiting(telling, { person }, now)
  const ready = await settleUnsendable(telling, found, now)
  const letter = derivedId('digest', person, dayOfInstant(now).toString())
  await sendTogether(telling, ready, { letter, outcome: 'in_digest' }, now)
  return null
}

/** Reminds a professional of how much is due. */
export async function remind(telling: Telling, practitioner: string, now: Temporal.Instant) {
  const { post, sender } = telling
  const carry = post.email
  const found = carry ? await takeReminder(telling, practitioner, now) : null
  if (!carry || !found) return
  const { lang, address: to, due: count } = found
  const id = derivedId('reminder', practitioner, dayOfInstant(now).toString())
  try {
    await carry(reminderLetter(sender, { id, to, lang, count }))
  } catch (error) {
    await settleReminder(telling, practitioner, false, now)
    throw error
  }
  await settleReminder(telling, practitioner, true, now)
}

/** Settles what must not go; what is left may. */
async function settleUnsendable(telling: Telling, found: Waiting[], now: Temporal.Instant): Promise<Waiting[]> {
  const ready = []
  for (const one of found) {
    const why = whyNotTell(one, telling.post) ?? ((await isPaused(telling, one, now)) ? 'paused' : null)
    if (why) await settle(telling, [one.id], why, now)
    else ready.push(one)
  }
  return ready
}

/** Why somebody must not be told, or cannot be. */
export function whyNotTell(one: Omit<Waiting, 'id' | 'person_id' | 'message' | 'lang'>, post: Post): Outcome | null {
  if (one.void) return 'void'
  if (one.shielded) return 'shielded'
  if (one.tell_when === 'never' || one.medium === 'none') return 'unwanted'
  if (!one.address && one.medium !== 'push') return 'no_address'
  return post[one.medium] ? null : 'no_gateway'
}

const isPaused = (db: SendingDb, { person_id, message }: Waiting, now: Temporal.Instant): Promise<boolean> =>
  sending(db, async (tx) => !(await mayTell(tx, person_id, message, now)))

type As = { letter: string; outcome: Outcome }

async function sendTogether(telling: Telling, ready: Waiting[], as: As, now: Temporal.Instant) {
  const { post, sender } = telling
  const [first] = ready
  if (!first) return
  const ids = ready.map(({ id }) => id)
  const { person_id: person, lang, medium } = first
  let told = true
  try {
    if (medium === 'push' && post.push)
      told = await pushToAll({ ...telling, carry: post.push }, { letter: as.letter, person, lang }, now)
    else
      await carry(
        post,
        medium,
        noticeLetter(sender, { id: as.letter, to: first.address ?? '', lang, count: ready.length }),
      )
  } catch (error) {
    await settle(telling, ids, null, now)
    throw error
  }
  await settle(telling, ids, told ? as.outcome : 'no_address', now)
}

async function carry(post: Post, medium: Medium | 'none', letter: Letter): Promise<void> {
  const carrier = medium === 'none' ? undefined : post[medium]
  if (!carrier) throw new Error('There is nothing to send by')
  await carrier(letter)
}
