import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/db.ts'
import type { LocalizedText } from '../../../platform/languages.ts'
import type { Drawn } from './draw.ts'

/** A picture as a page shows it, the widest first. */
export type Picture = { alternative: LocalizedText | null; sizes: { width: number; height: number; hash: string }[] }

export async function pictureOf(db: Db, id: string): Promise<Picture | null> {
  const { rows } = await sql<Picture>`
    select p.alternative, (select jsonb_agg(jsonb_build_object('width', s.width, 'height', s.height, 'hash', s.hash) order by s.width desc)
      from directory.picture_size s where s.record_id = p.record_id) as sizes
    from directory.picture p where p.record_id = ${id}`.execute(db)
  return rows[0] ?? null
}

export async function pictureBody(db: Db, hash: string): Promise<Buffer | null> {
  const { rows } = await sql<{
    body: Buffer
  }>`select body from directory.picture_size where hash = ${hash} limit 1`.execute(db)
  return rows[0]?.body ?? null
}

type Kept = {
  id: string
  kind: 'location' | 'service'
  alternative: LocalizedText | null
  by: string
  now: Temporal.Instant
}
/** Puts a picture in the place of the one before. */
export async function keepPicture(
  tx: Tx,
  { id, kind, alternative, by, now }: Kept,
  sizes: readonly Drawn[],
): Promise<void> {
  await removePicture(tx, id)
  await sql`insert into directory.picture (record_id, kind, alternative, practitioner_id, created_at)
    values (${id}, ${kind}, ${alternative && JSON.stringify(alternative)}, ${by}, ${now})`.execute(tx)
  for (const { width, height, hash, body } of sizes)
    await sql`insert into directory.picture_size (record_id, width, height, hash, body)
      values (${id}, ${width}, ${height}, ${hash}, ${body})`.execute(tx)
}

export async function describePicture(tx: Tx, id: string, alternative: LocalizedText | null): Promise<boolean> {
  const { rows } = await sql`update directory.picture set alternative = ${alternative && JSON.stringify(alternative)}
    where record_id = ${id} returning record_id`.execute(tx)
  return rows.length > 0
}

export async function removePicture(tx: Tx, id: string): Promise<void> {
  await sql`delete from directory.picture where record_id = ${id}`.execute(tx)
}
