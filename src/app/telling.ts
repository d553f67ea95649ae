import { fromKysely } from 'pg-boss'
import { tellableAt } from '../people/notices/hours.ts'
import { remind, type Telling, tell, tellTogether } from '../people/notices/notices.ts'
import { digestsDue, noteFact, remindersDue, takeFacts } from '../people/notices/queries.ts'
import { type SendingDb, sending } from '../people/notices/sending-pass.ts'
import { derivedId, type Queue } from '../platform/queue/queue.ts'
import { addressesDue, askAbout } from '../rooms/directory/index.ts'
import { lettersOf, sendLetter } from '../rooms/feedback/index.ts'
import { dayOfInstant } from '../ui/dates.ts'
import { reactions } from './reactions.ts'

const most = 200

/**
 * Hands facts of the outbox to the queue, and takes them out, in one transaction: a process that ends between the two has done neither.
 * The job has the id of its fact, so that a fact which comes once more, as after a restore, is no second job.
 * @returns how many were handed over
 */
export const handOver = (db: SendingDb, queue: Queue): Promise<number> =>
  sending(db, async (tx) => {
    const facts = await takeFacts(tx, most)
    const jobs = facts.map(({ id, kind }) => ({ id, data: { fact: id, kind } }))
    if (jobs.length) await queue.insert('facts', jobs, { db: fromKysely(tx) })
    return facts.length
  })

/** Notes whom a fact concerns; each is told by a job of their own, in the morning when it is night now. */
export const react = (db: SendingDb, queue: Queue, { fact, kind }: FactJob, now: Temporal.Instant): Promise<void> =>
  sending(db, async (tx) => {
    // To who sent feedback, by the address they left for it: they are nobody we know.
    if (lettersOf.some((one) => one === kind)) {
      await queue.insert('notices', [{ id: derivedId('letter', fact), data: { letter: fact } }], { db: fromKysely(tx) })
      return
    }
    const message = reactions[kind]
    if (!message) throw new Error(`Nobody has said who has to hear of ${kind}`)
    const noted = await noteFact(tx, fact, message, now)
    const jobs = noted
      .filter(({ tell_when }) => tell_when !== 'daily')
      .map(({ id }) => ({ id, data: { notification: id }, ...startingAt(tellableAt(now), now) }))
    if (jobs.length) await queue.insert('notices', jobs, { db: fromKysely(tx) })
  })

export type FactJob = { fact: string; kind: string }
export type NoticeJob = { notification: string } | { letter: string }
export type DigestJob = { person: string } | { practitioner: string } | { upkeep: string }

export async function notify(telling: Telling, queue: Queue, job: NoticeJob, now: Temporal.Instant): Promise<void> {
  if ('letter' in job) return sendLetter(telling, job.letter, now)
  const morning = await tell(telling, job.notification, now)
  const id = derivedId('again', job.notification, String(morning))
  if (morning) await queue.insert('notices', [{ id, data: job, ...startingAt(morning, now) }])
}

/** Everybody who gets a digest today has a job of their own, by a name that another round of the day gives as well. */
export async function startDigests(db: SendingDb, queue: Queue, now: Temporal.Instant): Promise<void> {
  const [day, start] = [dayOfInstant(now).toString(), startingAt(tellableAt(now), now)]
  const people = (await digestsDue(db, now)).map((person) => ({
    id: derivedId('digest', person, day),
    data: { person },
  }))
  if (people.length)
    await queue.insert(
      'digests',
      people.map((job) => ({ ...job, ...start })),
    )
}

export async function startReminders(db: SendingDb, queue: Queue, now: Temporal.Instant): Promise<void> {
  const [day, start] = [dayOfInstant(now).toString(), startingAt(tellableAt(now), now)]
  const jobs = (await remindersDue(db, now)).map((practitioner) => ({
    ...{ id: derivedId('reminder', practitioner, day), data: { practitioner }, ...start },
  }))
  if (jobs.length) await queue.insert('digests', jobs)
}

/** Asks whether entries are still right, by day; whoever waits for a new link gets one at once. */
export async function startUpkeep(db: SendingDb, queue: Queue, now: Temporal.Instant): Promise<void> {
  if (tellableAt(now) !== now) return
  const day = dayOfInstant(now).toString()
  const jobs = (await addressesDue(db, now)).map(({ id, renewing }) => ({
    ...{ id: derivedId('upkeep', id, renewing ? String(now) : day), data: { upkeep: id } },
  }))
  if (jobs.length) await queue.insert('digests', jobs)
}

export async function digest(telling: Telling, queue: Queue, job: DigestJob, now: Temporal.Instant): Promise<void> {
  if ('upkeep' in job) return askAbout(telling, job.upkeep, now)
  if ('practitioner' in job) return remind(telling, job.practitioner, now)
  const morning = await tellTogether(telling, job.person, now)
  const id = derivedId('digest again', job.person, String(morning))
  if (morning) await queue.insert('digests', [{ id, data: job, ...startingAt(morning, now) }])
}

/** Seconds from now, since the queue goes by the database's clock. */
const startingAt = (start: Temporal.Instant, now: Temporal.Instant) =>
  start === now ? {} : { startAfter: Math.ceil(now.until(start).total('seconds')) }
