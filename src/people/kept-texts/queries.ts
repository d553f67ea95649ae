import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/db.ts'

export type KeptRow = { id: string; sealed: Buffer; created_at: Temporal.Instant }

/** One's own, the newest first. */
export async function keptTexts(db: Db): Promise<KeptRow[]> {
  const { rows } = await sql<KeptRow>`select id, sealed, created_at from people.kept_text
    order by created_at desc, id`.execute(db)
  return rows
}

export async function keepsText(db: Db): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select from people.kept_text) as any`.execute(db)
  return rows[0]?.any ?? false
}

/** False when there is none of one's own. */
export async function throwAway(tx: Tx, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from people.kept_text where id = ${id}`.execute(tx)
  return numAffectedRows === 1n
}
