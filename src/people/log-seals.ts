import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../platform/db/db.ts'

/** The logs that are sealed (D13). */
export const sealedLogs = ['use', 'disclosure'] as const
export type SealedLog = (typeof sealedLogs)[number]

/** The last seal of a log, as it is kept outside the database. `hash` in hexadecimal. */
export type SealHead = { log: SealedLog; lastId: number; hash: string; sealedAt: string }

/** Seals what has been written since last time, each log in a transaction of its own. @returns the new heads */
export async function sealLogs(db: Db): Promise<SealHead[]> {
  const heads: SealHead[] = []
  for (const log of sealedLogs) {
    const { rows } = await db
      .transaction()
      .execute((tx) => sql<Seal>`select * from people.seal_log(${log})`.execute(tx))
    for (const { last_id, hash, sealed_at } of rows)
      heads.push({ log, lastId: last_id, hash: hash.toString('hex'), sealedAt: sealed_at.toString() })
  }
  return heads
}

/** What is wrong with a stretch of a log, told by its first and last row. */
export type SealFault = {
  log: SealedLog
  firstId: number
  lastId: number
  what: 'changed' | 'removed' | 'added' | 'seal changed' | 'seal missing'
}

/** The law's time for keeping a log; after it a whole stretch may go and leaves its seal. */
const keptYears = 12

/**
 * Looks through every sealed stretch anew, as the owner of the tables.
 * @param heads as they were kept outside the database: a log cut off at its end, seals and all, is found by them alone
 */
export async function verifyLogs(
  db: Db,
  heads: readonly SealHead[],
  now: Temporal.Instant,
): Promise<{ stretches: number; faults: SealFault[] }> {
  const letGo = now.toZonedDateTimeISO('UTC').subtract({ years: keptYears }).toInstant()
  const faults: SealFault[] = []
  let stretches = 0
  for (const log of sealedLogs) {
    const seals = await sealsOf(db, log)
    stretches += seals.length
    for (const [i, seal] of seals.entries()) {
      const what = brokenSeal(seal, seals[i - 1]) ?? (await brokenRows(db, seal, letGo))
      if (what) faults.push({ log, firstId: seal.first_id, lastId: seal.last_id, what })
    }
    faults.push(...(await beforeAll(db, log)), ...missingHeads(log, seals, heads))
  }
  return { stretches, faults }
}

/** Keeps when the logs were looked through and what came of it, for whoever administers. */
export async function keepVerification(
  db: Db,
  { stretches, faults }: { stretches: number; faults: number },
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into people.log_verification (verified_at, stretches, faults) values (${now}, ${stretches}, ${faults})`.execute(
    db,
  )
}

type Seal = {
  log: SealedLog
  first_id: number
  last_id: number
  rows: number
  rows_hash: Buffer
  hash: Buffer
  before: Buffer | null
  sealed_at: Temporal.Instant
  stamp: string
}

const stamp = 'YYYY-MM-DD HH24:MI:SS.US'

const sealsOf = async (db: Db, log: SealedLog): Promise<Seal[]> =>
  (
    await sql<Seal>`select s.*, to_char(s.sealed_at at time zone 'UTC', ${stamp}) as stamp from people.log_seal s
      where s.log = ${log} order by s.last_id`.execute(db)
  ).rows

/** A seal holds by itself and on the one before it, also when its rows have been let go. */
function brokenSeal(seal: Seal, former: Seal | undefined): SealFault['what'] | null {
  const { log, first_id, last_id, rows, rows_hash, before } = seal
  const made = createHash('sha256')
    .update(before ?? '')
    .update(rows_hash)
    .update([log, first_id, last_id, rows, seal.stamp].join(' '))
    .digest()
  const follows = first_id === (former?.last_id ?? 0) + 1 && (former ? before?.equals(former.hash) : before === null)
  if (!made.equals(seal.hash)) return 'seal changed'
  return follows ? null : 'seal missing'
}

async function brokenRows(db: Db, seal: Seal, letGo: Temporal.Instant): Promise<SealFault['what'] | null> {
  const { rows: found } = await sql<{ words: string }>`
    select jsonb_build_array(${columns[seal.log]})::text as words from ${table[seal.log]} l
    where l.id between ${seal.first_id} and ${seal.last_id} order by l.id`.execute(db)
  if (found.length === 0 && Temporal.Instant.compare(seal.sealed_at, letGo) <= 0) return null
  if (found.length < seal.rows) return 'removed'
  if (found.length > seal.rows) return 'added'
  const all = createHash('sha256')
  for (const { words } of found) all.update(createHash('sha256').update(words).digest())
  return all.digest().equals(seal.rows_hash) ? null : 'changed'
}

/** Rows are numbered from one: what stands before the first stretch has been put there. */
async function beforeAll(db: Db, log: SealedLog): Promise<SealFault[]> {
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select min(l.id) as first, max(l.id) as last from ${table[log]} l where l.id < 1`.execute(db)
  const { first = null, last = null } = rows[0] ?? {}
  return first === null || last === null ? [] : [{ log, firstId: first, lastId: last, what: 'added' }]
}

const missingHeads = (log: SealedLog, seals: Seal[], heads: readonly SealHead[]): SealFault[] =>
  heads
    .filter((head) => head.log === log)
    .filter(({ lastId, hash }) => !seals.some((seal) => seal.last_id === lastId && seal.hash.toString('hex') === hash))
    .map(({ lastId }) => ({ log, firstId: lastId, lastId, what: 'seal missing' }))

const table = { use: sql`people.use_log`, disclosure: sql`people.disclosure_log` }
/** The words that `people.hash_log_rows` hashes; told here once more, so that who changes that function is found too. */
const columns = {
  use: sql`l.id, to_char(l.at at time zone 'UTC', ${stamp}), l.subject_id, l.actor_person_id, l.actor_practitioner_id, l.actor_name,
    l.actor_title, l.unit_id, l.register_id, l.task, l.action, l.what, l.records, l.purpose, l.basis, l.reason,
    to_char(l.created_at at time zone 'UTC', ${stamp})`,
  disclosure: sql`l.id, to_char(l.at at time zone 'UTC', ${stamp}), l.subject_id, l.from_register_id, l.to_organization_id, l.disclosed_by,
    l.disclosed_by_name, l.recipient, l.what, l.purpose, l.ground, to_char(l.created_at at time zone 'UTC', ${stamp})`,
}

const head = z.object({
  log: z.enum(sealedLogs),
  lastId: z.number(),
  hash: z.string(),
  sealedAt: z.string(),
}) satisfies z.ZodType<SealHead>

/** One head a line, as the file beside the database holds them. A line that a crash cut short, or that is no head, is left out. */
export const headsIn = (text: string): SealHead[] =>
  text.split('\n').flatMap((line) => {
    try {
      return line ? [head.parse(JSON.parse(line))] : []
    } catch {
      return []
    }
  })
export const headLines = (heads: readonly SealHead[]): string =>
  heads.map((head) => `${JSON.stringify(head)}\n`).join('')
/** Its name in the data directory. */
export const headsFile = 'log-seals.jsonl'
