import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'
import { inBatch, type Reading, writeAnswers } from './stage.ts'

/** Answers after which a feed cannot be said to tell everything. */
const notWhole = ['file_cut', 'file_unreadable', 'limit_exceeded', 'total_wrong']

/** Rows that a reader found and could not take, as rows of the run: a refused row is counted like any other. */
export const keepRefused = (reading: Reading): Promise<void> =>
  inBatch(reading, async (tx) => {
    const { rows } = await sql<{ count: number }>`
      with refused as (
        select file, row, min(source_key) as source_key, min(key_source) as key_source, min(number) as first
        from directory.import_answer a where run_id = ${reading.run.id} and level = 'error' and row <> '0'
          and not exists (select from directory.import_told t where t.run_id = a.run_id and t.file = a.file and t.row = a.row)
        group by file, row
      ), kept as (
        insert into directory.import_row (run_id, number, file, row, key_source, source_key, action, flawed)
        select ${reading.run.id}, ${reading.rows}::integer + row_number() over (order by first), file, row, key_source, source_key,
          'refused', true from refused returning 1
      ) select count(*) as count from kept`.execute(tx)
    reading.rows += rows[0]?.count ?? 0
  })

/** What the source has told before and a whole feed tells no longer: proposed to end. Returns how many it has told before. */
export const keepMissing = (reading: Reading): Promise<number> =>
  inBatch(reading, async (tx) => {
    const { run } = reading
    const known = await knownBefore(tx, reading)
    if (!run.whole) return known
    const unsure = await unsureBecause(tx, run.id)
    const count = unsure === 'gone_not_asked' ? 0 : await insertMissing(tx, reading, unsure !== null)
    if (unsure && (count || unsure === 'gone_not_asked'))
      await writeAnswers(tx, reading, [
        {
          level: 'warning',
          file: run.file_names[0] ?? '',
          row: '0',
          field: '',
          reason: unsure,
          value: '',
          count: count || 1,
        },
      ])
    reading.rows += count
    return known
  })

/** Records of the source, of the kinds that this run tells, which have not ended; of one organization's, where one brought it. */
const recordsOf = (reading: Reading) => sql`
  select p.record_id, p.source_key, d.kind, d.name, d.status
  from directory.provenance p
  join (select id, 'service' as kind, name, status, organization_id from directory.service
    union all select id, 'location', name, status, organization_id from directory.location) d on d.id = p.record_id
  join directory.organization o on o.id = d.organization_id
  where p.source = ${reading.run.source} and d.status <> 'defunct'
    and (${reading.run.organization_id}::uuid is null or o.run_by = ${reading.run.organization_id})
    and d.kind in (select distinct kind from directory.import_told where run_id = ${reading.run.id})`

async function knownBefore(tx: Tx, reading: Reading): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (${recordsOf(reading)}) r`.execute(tx)
  return rows[0]?.count ?? 0
}

async function unsureBecause(tx: Tx, run: string): Promise<'gone_not_asked' | 'gone_unsure' | null> {
  const { rows } = await sql<{ broken: boolean; nameless: boolean }>`
    select exists (select from directory.import_answer where run_id = ${run} and reason = any(${notWhole})) as broken,
      exists (select from directory.import_row where run_id = ${run} and action = 'refused' and source_key is null) as nameless`.execute(
    tx,
  )
  const [row] = rows
  return row?.broken ? 'gone_not_asked' : row?.nameless ? 'gone_unsure' : null
}

async function insertMissing(tx: Tx, reading: Reading, flawed: boolean): Promise<number> {
  const { run } = reading
  const { rows } = await sql<{ count: number }>`
    with missing as (
      select r.*, coalesce((select max(v.version) from directory.record_version v where v.record_id = r.record_id), 0) as version
      from (${recordsOf(reading)}) r
      where not exists (select from directory.import_told t where t.run_id = ${run.id} and t.record_id = r.record_id)
        -- what an editor or another source keeps going does not end by our silence
        and not exists (select from directory.field_origin f where f.record_id = r.record_id and f.path = 'status' and f.source <> ${run.source})
        and not exists (select from directory.provenance p where p.record_id = r.record_id and p.source <> ${run.source})
        and not exists (select from directory.import_row b where b.run_id = ${run.id} and b.action = 'refused' and b.source_key = r.source_key)
    ), kept as (
      insert into directory.import_row (run_id, number, kind, key_source, source_key, record_id, name, action, changes, based_on, flawed)
      select ${run.id}, ${reading.rows}::integer + row_number() over (order by kind, source_key), kind, ${run.source}, source_key, record_id,
        left(coalesce(name #>> '{fi,text}', name #>> '{sv,text}', name #>> '{en,text}'), 300), 'gone',
        jsonb_build_array(jsonb_build_object('path', 'status', 'before', status, 'after', 'defunct')), version, ${flawed}
      from missing returning 1
    ) select count(*) as count from kept`.execute(tx)
  return rows[0]?.count ?? 0
}
