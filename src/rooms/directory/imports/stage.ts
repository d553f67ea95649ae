import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/db.ts'
import { jsonFor } from './json-for.ts'
import type { Run, RunReason } from './run.ts'
import type { Answer, Told } from './told.ts'

/** Records read, compared and saved together; what a run holds in memory does not grow with its files. */
export const batchSize = 500

/** An answer as it is kept: `note` is what we did on purpose. */
export type KeptAnswer = Omit<Answer, 'level' | 'reason' | 'row'> & {
  level: Answer['level'] | 'note'
  reason: RunReason
  row: string
  keySource?: string
}

/** Somebody else reads the run now, or it has gone on. */
export class LostRun extends Error {}

/** Whoever reads a run: its name is in the row, and each batch asks whether it still is. */
export type Reading = { db: Db; run: Run; reader: string; answers: number; rows: number }

/** Takes a run for oneself, and throws away what a reader that never came to its end has left. */
export async function beginReading(db: Db, run: Run): Promise<Reading> {
  const reader = randomUUID()
  await db.transaction().execute(async (tx) => {
    const { numAffectedRows } = await sql`
      update directory.import_run set reader = ${reader} where id = ${run.id} and state = 'reading'`.execute(tx)
    if (numAffectedRows !== 1n) throw new LostRun()
    for (const table of ['import_told', 'import_row', 'import_answer'])
      await sql`delete from ${sql.table(`directory.${table}`)} where run_id = ${run.id}`.execute(tx)
  })
  return { db, run, reader, answers: 0, rows: 0 }
}

/** One batch in a transaction of its own, as long as the run is ours. */
export const inBatch = <T>({ db, run, reader }: Reading, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (tx) => {
    const { rows } = await sql`
      select from directory.import_run where id = ${run.id} and reader = ${reader} and state = 'reading' for update`.execute(
      tx,
    )
    if (rows.length !== 1) throw new LostRun()
    return work(tx)
  })

/**
 * Writes what a reader tells into the database, since a record may refer to one that comes later.
 * @returns how many records were told, the answers not counted
 */
export async function stage(reading: Reading, told: AsyncIterable<Told | Answer>): Promise<void> {
  let batch: (Told | Answer)[] = []
  const write = async () => {
    const given = batch
    batch = []
    if (given.length) await inBatch(reading, (tx) => keep(tx, reading, given))
  }
  for await (const one of told) {
    batch.push(one)
    if (batch.length === batchSize) await write()
  }
  await write()
}

async function keep(tx: Tx, reading: Reading, batch: (Told | Answer)[]): Promise<void> {
  const { run } = reading
  const records = batch
    .filter((one) => 'kind' in one)
    .map((one) => ({ ...one, row: String(one.row), number: ++reading.rows, keySource: one.keySource ?? run.source }))
  const named = await organizationsByName(tx, run, records)
  const kept = new Set(await insertTold(tx, run, records, named))
  await writeAnswers(tx, reading, [
    ...batch.flatMap((one) => ('kind' in one ? [] : [{ ...one, row: String(one.row) }])),
    ...records.flatMap((one) => (kept.has(one.number) ? [] : [answerOn(one, 'error', '', 'duplicate', one.key)])),
    ...records.flatMap((one) =>
      named.has(one.number) ? [answerOn(one, 'note', 'name', 'matched_by_name', one.key)] : [],
    ),
  ])
}

type Placed = { file: string; row: string; key: string; keySource: string }
/** Something to say about a record of a run. */
export const answerOn = (
  { file, row, key, keySource }: Placed,
  level: KeptAnswer['level'],
  field: string,
  reason: RunReason,
  value: string,
): KeptAnswer => ({ level, file, row, key, keySource, field, reason, value: value.slice(0, 120) })

type Numbered = Pick<Told, 'kind' | 'document' | 'statutory' | 'gone' | 'modifiedOn'> & Placed & { number: number }

/** The record that a key has had, or a new id; another source's key finds none when that source has not told of it. */
async function insertTold(tx: Tx, run: Run, records: Numbered[], named: Map<number, string>): Promise<number[]> {
  if (!records.length) return []
  const given = jsonFor(
    records.map(({ number, file, row, kind, key, keySource, document, statutory, gone, modifiedOn }) => ({
      ...{ number, file, row, kind, source_key: key, key_source: keySource, named: named.get(number) ?? null },
      told: { document, statutory: statutory ?? [], gone: gone ?? false, modifiedOn: modifiedOn ?? null },
    })),
  )
  const { rows } = await sql<{ number: number }>`
    insert into directory.import_told (run_id, number, file, row, kind, key_source, source_key, record_id, known, told)
    select ${run.id}, g.number, g.file, g.row, g.kind, g.key_source, g.source_key,
      coalesce(p.record_id, g.named, case when g.key_source = ${run.source} then gen_random_uuid() end),
      coalesce(p.record_id, g.named) is not null, g.told
    from jsonb_to_recordset(${given}::jsonb) g
      (number integer, file text, row text, kind text, source_key text, key_source text, named uuid, told jsonb)
    left join directory.provenance p on p.source = g.key_source and p.kind = g.kind and p.source_key = g.source_key
    order by g.number on conflict do nothing returning number`.execute(tx)
  return rows.map(({ number }) => number)
}

/** An organization that a source tells for the first time is the one of ours with that name, if there is just one: none is made twice. */
async function organizationsByName(tx: Tx, run: Run, records: Numbered[]): Promise<Map<number, string>> {
  const names = records.flatMap(({ kind, number, key, document }) =>
    kind === 'organization' && document.name?.fi ? [{ number, key, name: document.name.fi.text }] : [],
  )
  if (!names.length) return new Map()
  const { rows } = await sql<{ number: number; id: string }>`
    select g.number, min(o.id::text) as id from jsonb_to_recordset(${jsonFor(names)}::jsonb) g (number integer, key text, name text)
    join directory.organization o on lower(o.name #>> '{fi,text}') = lower(g.name)
    where not exists (select from directory.provenance p where p.source = ${run.source} and p.kind = 'organization' and (p.source_key = g.key or p.record_id = o.id))
      and not exists (select from directory.import_told t where t.run_id = ${run.id} and t.record_id = o.id)
    group by g.number having count(*) = 1 order by g.number`.execute(tx)
  // the first key is ours: one record cannot be told under two
  const first = new Map(rows.toReversed().map(({ number, id }) => [id, number]))
  return new Map([...first].map(([id, number]) => [number, id]))
}

/** Keeps answers, numbered through the run. */
export async function writeAnswers(tx: Tx, reading: Reading, answers: readonly KeptAnswer[]): Promise<void> {
  if (!answers.length) return
  const given = answers.map(({ level, file, row, key, keySource, field, reason, value, count }) => ({
    ...{ number: ++reading.answers, level, file, row, field, reason, value, count: count ?? 1 },
    ...{ source_key: key ?? null, key_source: key === undefined ? null : (keySource ?? reading.run.source) },
  }))
  await sql`
    insert into directory.import_answer (run_id, number, level, file, row, key_source, source_key, field, reason, value, count)
    select ${reading.run.id}, number, level, file, row, key_source, source_key, field, reason, value, count
    from jsonb_to_recordset(${jsonFor(given)}::jsonb) g (number integer, level text, file text, row text, key_source text,
      source_key text, field text, reason text, value text, count integer)`.execute(tx)
}
