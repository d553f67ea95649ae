import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import type { Lang } from '../../../platform/languages.ts'
import type { Options } from '../editing/entry-queries.ts'
import type { EntryKind } from '../entries/document.ts'
import type { Change } from '../entries/paths.ts'
import { kindNames } from '../kind-names.ts'
import { kinds as placeKinds } from '../kinds.ts'
import type { Importer } from './access.ts'
import type { TemplateCode } from './read/template-write.ts'
import type { Run, RunReason } from './run.ts'

export type ListedRun = Run & { by: string | null; warnings: number }

/** The newest runs that somebody may look at. */
export async function newestRuns(db: Db, { approves, organizations }: Importer, most: number): Promise<ListedRun[]> {
  const own = organizations.flatMap(({ run_by }) => run_by ?? [])
  const { rows } = await sql<ListedRun>`
    select r.id, r.source, r.format, r.file_names, r.organization_id, r.dry, r.whole, r.state, r.take, r.counts, r.created_at, r.ended_at,
      (select p.given_name || ' ' || p.family_name from people.practitioner p where p.id = r.practitioner_id) as by
    from directory.import_run r where ${approves} or r.organization_id = any(${own}::uuid[])
    order by r.created_at desc limit ${most}`.execute(db)
  return rows
}

export type AnswerCount = {
  field: string
  reason: RunReason
  level: 'error' | 'warning' | 'note'
  count: number
  file: string
  row: string
  value: string
}

/** How often each reason was given, errors first, each with its first example. */
export async function answerCounts(db: Db, run: string): Promise<AnswerCount[]> {
  const { rows } = await sql<AnswerCount>`
    select distinct on (level, reason) reason, level, file, row, field, value, sum(count) over (partition by level, reason) as count
    from directory.import_answer where run_id = ${run} order by level, reason, number`.execute(db)
  const order = { error: 0, warning: 1, note: 2 }
  return rows.toSorted((one, other) => order[one.level] - order[other.level] || other.count - one.count)
}

export type RowAnswer = {
  number: number
  level: 'error' | 'warning' | 'note'
  file: string
  row: string
  source_key: string | null
  field: string
  reason: RunReason
  value: string
  count: number
}

/** Answers after a number, of one reason or of all. */
export async function answersAfter(
  db: Db,
  run: string,
  reason: string | null,
  after: number,
  most: number,
): Promise<RowAnswer[]> {
  const { rows } = await sql<RowAnswer>`
    select number, level, file, row, source_key, field, reason, value, count from directory.import_answer
    where run_id = ${run} and number > ${after} and (${reason}::text is null or reason = ${reason}) order by number limit ${most}`.execute(
    db,
  )
  return rows
}

export type Difference = {
  number: number
  file: string | null
  row: string | null
  kind: EntryKind
  source_key: string
  record_id: string
  name: string | null
  action: 'create' | 'change' | 'gone'
  changes: Change[]
  flawed: boolean
  left_out: boolean
  outcome: string | null
  undo: string | null
  undo_kept: string[] | null
  answers: { level: string; field: string; reason: RunReason; value: string }[]
}
/** Rows of a run that would change something, or did, after a number. */
export async function differencesAfter(
  db: Db,
  run: string,
  action: string | null,
  after: number,
  most: number,
): Promise<Difference[]> {
  const { rows } = await sql<Difference>`
    select w.number, w.file, w.row, w.kind, w.source_key, w.record_id, w.action, w.changes, w.flawed, w.left_out, w.outcome, w.undo, w.undo_kept,
      coalesce(w.name, (select s.name #>> '{fi,text}' from directory.service s where s.id = w.record_id),
        (select l.name #>> '{fi,text}' from directory.location l where l.id = w.record_id)) as name,
      coalesce((select jsonb_agg(jsonb_build_object('level', a.level, 'field', a.field, 'reason', a.reason, 'value', a.value) order by a.number)
        from directory.import_answer a where a.run_id = w.run_id and a.file = w.file and a.row = w.row
          and (a.source_key is null or a.source_key = w.source_key)), '[]') as answers
    from directory.import_row w
    where w.run_id = ${run} and w.action in ('create', 'change', 'gone') and w.number > ${after}
      and (${action}::text is null or w.action = ${action})
    order by w.number limit ${most}`.execute(db)
  return rows
}

export type Outcomes = Partial<
  Record<'made' | 'saved' | 'same' | 'overtaken' | 'left' | 'undone' | 'partly' | 'kept' | 'open', number>
>

/** What has come of the accepted rows so far, and of taking them back. */
export async function outcomesOf(db: Db, run: string): Promise<Outcomes> {
  const { rows } = await sql<{ name: keyof Outcomes; count: number }>`
    select outcome as name, count(*) as count from directory.import_row where run_id = ${run} and outcome is not null group by outcome
    union all select undo, count(*) from directory.import_row where run_id = ${run} and undo is not null group by undo`.execute(
    db,
  )
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]))
}

/** Every id in some changes, whose names a page needs. */
export const idsIn = (changes: readonly Change[]): string[] => [
  ...new Set(
    JSON.stringify(changes.map(({ before, after }) => [before, after])).match(
      /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
    ) ?? [],
  ),
]

/** What these ids stand for, also of what the run itself makes, for whoever reads a difference. */
export async function namedIn(db: Db, run: string, ids: readonly string[]): Promise<Options> {
  const { rows } = await sql<Options['organizations'][number]>`
    select id, name, '' as "group", null as detail, null as run_by from (
      select id, name from directory.organization union all select id, name from directory.location
      union all select id, name from directory.area union all select id, name from directory.taxonomy_term
      union all select record_id, jsonb_build_object('fi', jsonb_build_object('text', name, 'state', 'checked'))
        from directory.import_row where run_id = ${run} and action = 'create' and name is not null) named
    where id = any(${[...ids]}::uuid[])`.execute(db)
  return { organizations: rows, areas: [], terms: [], locations: [] }
}

/** Who brought a run in; null when it came by command. */
export async function bringerOf(db: Db, { practitioner_id }: Pick<Run, 'practitioner_id'>): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select given_name || ' ' || family_name as name from people.practitioner where id = ${practitioner_id}`.execute(db)
  return rows[0]?.name ?? null
}

/** Codes that the template may hold, with their names. */
export async function termCodes(db: Db, lang: Lang): Promise<TemplateCode[]> {
  const { rows } = await sql<TemplateCode>`
    select case taxonomy when 'kind' then 'kind' else 'worries' end as column, code,
      coalesce(name #>> ${sql.lit(`{${lang},text}`)}, name #>> '{fi,text}') as name
    from directory.taxonomy_term where taxonomy in ('kind', 'worry') order by 1, 2`.execute(db)
  return [
    ...rows,
    ...placeKinds.map((code) => ({ column: 'placeKind' as const, code, name: kindNames[code].one[lang] })),
  ]
}

/** Who told a piece of an entry, and in which run: for the page of the entry. */
export type PieceOrigin = { path: string; source: string; run_id: string | null; told_at: Temporal.Instant }
export async function originsOf(db: Db, record: string): Promise<PieceOrigin[]> {
  const { rows } = await sql<PieceOrigin>`
    select path, source, run_id, told_at from directory.field_origin where record_id = ${record} order by path`.execute(
    db,
  )
  return rows
}

/** How many runs that somebody has brought wait to be read. */
export async function readingOf(db: Db, practitioner: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from directory.import_run where practitioner_id = ${practitioner} and state = 'reading'`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}
