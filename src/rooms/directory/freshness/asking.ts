import { sql } from 'kysely'
import type { Sender } from '../../../people/notices/letters.tsx'
import { type SendingDb, sending } from '../../../people/notices/sending-pass.ts'
import type { Db } from '../../../platform/db/db.ts'
import type { Keys } from '../../../platform/keys/keys.ts'
import { type Lang, type LocalizedText, localized } from '../../../platform/languages.ts'
import type { Post } from '../../../platform/post/letter.ts'
import { derivedId } from '../../../platform/queue/queue.ts'
import { dayOfInstant } from '../../../ui/dates.ts'
import { href } from '../../../ui/paths.ts'
import { askingLetter, countingLetter } from './letters.tsx'
import { hashOf, opensFor, tokenOf } from './questions.ts'

export type Asking = SendingDb & { post: Post; keys: Keys; sender: Sender }

/** Addresses to which something is to go now; `renewing`: somebody waits for a new link. */
export async function addressesDue(db: SendingDb, now: Temporal.Instant): Promise<{ id: string; renewing: boolean }[]> {
  const ask = sql<{ id: string; renewing: boolean }>`select id, renewing from directory.reminders_due(${now})`
  return (await sending(db, (tx) => ask.execute(tx))).rows
}

/** A letter that nobody reads to its end asks nothing. */
const mostAtOnce = 20

/**
 * Asks an organization whether its entries are still right, or reminds an editor of theirs.
 * @throws Undelivered when the letter did not go; the same links go with the next try
 */
export async function askAbout(asking: Asking, address: string, now: Temporal.Instant): Promise<void> {
  const carry = asking.post.email
  if (!carry) return
  const [found] = await sending(
    asking,
    async (tx) => (await sql<Address>`select * from directory.reminder_of(${address}, ${now})`.execute(tx)).rows,
  )
  if (!found) return
  const day = dayOfInstant(now).toString()
  if (found.organization_id) {
    const questions = await questionsFor(asking.db, asking.keys, found.organization_id, now)
    if (!questions.length) return
    const entries = questions.map(({ name, token }) => ({
      name: localized(name, found.lang)?.text ?? '',
      link: asking.sender.baseUrl + href('stillRight', found.lang, { token }),
    }))
    const id = derivedId('upkeep', address, ...questions.map((one) => one.id))
    await carry(askingLetter(asking.sender, { id, to: found.email, lang: found.lang }, entries))
    await settleQuestions(asking.db, questions, now)
  } else {
    const id = derivedId('upkeep', address, day)
    await carry(countingLetter(asking.sender, { id, to: found.email, lang: found.lang }, found.due))
  }
  await sending(asking, (tx) => sql`select directory.settle_reminder(${address}, ${now})`.execute(tx))
}

type Address = { organization_id: string | null; email: string; lang: Lang; due: number }
type Written = { id: string; record_id: string; name: LocalizedText; token: string }

/** Writes the questions down before they go, so that no link leaves that nobody here knows. */
async function questionsFor(db: Db, keys: Keys, organization: string, now: Temporal.Instant): Promise<Written[]> {
  const day = dayOfInstant(now).toString()
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ record_id: string; kind: string; version: number; name: LocalizedText }>`
      select a.record_id, a.kind, a.version, f.name from directory.asked_about(${organization}, ${now}) a
      join directory.freshness f using (record_id) limit ${mostAtOnce}`.execute(tx)
    const written: Written[] = []
    for (const { record_id, kind, version, name } of rows) {
      const token = tokenOf(keys, { record: record_id, version, day })
      const { rows: made } = await sql<{ id: string }>`
        insert into directory.upkeep_question (record_id, kind, version, organization_id, token_hash, asked_on, expires_at)
        values (${record_id}, ${kind}, ${version}, ${organization}, ${hashOf(token)}, ${day}, ${now.add({ hours: 24 * opensFor })})
        on conflict (record_id, version, asked_on) do update set token_hash = excluded.token_hash returning id`.execute(
        tx,
      )
      if (made[0]) written.push({ id: made[0].id, record_id, name, token })
    }
    return written
  })
}

async function settleQuestions(db: Db, questions: readonly Written[], now: Temporal.Instant): Promise<void> {
  const [ids, records] = [questions.map(({ id }) => id), questions.map((one) => one.record_id)]
  await sql`update directory.upkeep_question set sent_at = ${now} where id = any(${ids}::uuid[])`.execute(db)
  await sql`update directory.upkeep_question set renewed_at = ${now}
    where record_id = any(${records}::uuid[]) and renewal_asked_at is not null and renewed_at is null`.execute(db)
}

/** Makes the list be written anew when entries have become stale, or fresh, since; forgets questions of a year ago. */
export async function tellLists(db: Db, now: Temporal.Instant): Promise<void> {
  const today = dayOfInstant(now).toString()
  await sql`
    insert into directory.unlisted (record_id)
    select l.service_id from directory.listing l
    join directory.freshness f on f.record_id = case when l.known_by then l.location_id else l.service_id end
    where (f.stale_on <= ${today}::date) <> l.stale limit 1`.execute(db)
  await sql`delete from directory.upkeep_question where asked_on < ${today}::date - 365`.execute(db)
}
