import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/db.ts'
import { expandOpenings } from '../expand-openings.ts'
import { writeListings } from '../listing/write-listings.ts'

/** Whether something was saved that lists and openings have not heard of. */
export async function isUnlisted(db: Db): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select from directory.unlisted) as any`.execute(db)
  return rows[0]?.any ?? false
}

/**
 * Writes openings and list anew when an entry was saved since; run soon after each save. A page of one entry does not wait for it.
 * @returns how many changes it took in
 */
export async function refreshLists(tx: Tx, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ id: string }>`delete from directory.unlisted returning record_id as id`.execute(tx)
  if (rows.length === 0) return 0
  await expandOpenings(tx, now, [...new Set(rows.map(({ id }) => id))])
  await writeListings(tx, now)
  return rows.length
}
