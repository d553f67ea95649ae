import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'
import { blank, type Documents, type EntryKind, entryKinds } from '../entries/document.ts'
import type { Change } from '../entries/paths.ts'
import { type Entry, readEntries } from '../entries/read.ts'
import { jsonFor } from './json-for.ts'
import { type Laid, lay, toldPieces } from './lay.ts'
import { type Dangling, type Known, knownOf, resolved } from './resolve.ts'
import { answerOn, batchSize, inBatch, type KeptAnswer, type Reading, writeAnswers } from './stage.ts'

type ToldRow = {
  number: number
  file: string
  row: string
  kind: EntryKind
  key: string
  keySource: string
  record_id: string | null
  known: boolean
  /** A reader has answered something about it. */
  answered: boolean
  document: object
  statutory: string[]
  gone: boolean
  modifiedOn: string | null
}
/** `shared`: another source tells of it too, and would go on telling. */
type PresentEntry = Entry & { origins: Map<string, string>; shared: boolean }
type Present = Map<string, PresentEntry>
type Judged = {
  action: 'create' | 'change' | 'same' | 'gone' | 'refused'
  changes: Change[]
  based_on: number | null
  answers: KeptAnswer[]
}

/** Compares what was told with what there is, and stores the differences as rows of the run. */
export async function compare(reading: Reading): Promise<void> {
  const scope = await scopeOf(reading)
  for (let after = 0; ; ) {
    const last = await inBatch(reading, (tx) => compareBatch(tx, reading, scope, after))
    if (last === null) return
    after = last
  }
}

/** Organizations whose entries the run may change; null: all. */
type Scope = ReadonlySet<string> | null
async function scopeOf({ db, run }: Reading): Promise<Scope> {
  if (!run.organization_id) return null
  const { rows } = await sql<{ id: string }>`
    select id from directory.organization where run_by = ${run.organization_id}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

async function compareBatch(tx: Tx, reading: Reading, scope: Scope, after: number): Promise<number | null> {
  const rows = await toldAfter(tx, reading.run.id, after)
  if (!rows.length) return null
  const known = await knownOf(
    tx,
    reading.run,
    rows.map(({ document }) => document),
  )
  const present = await presentOf(tx, reading.run.source, rows)
  const judged = rows.map((row) => ({ row, judged: judge(reading, scope, row, known, present) }))
  await writeAnswers(
    tx,
    reading,
    judged.flatMap(({ judged: { answers } }) => answers),
  )
  await writeRows(tx, reading.run.id, judged)
  return rows.at(-1)?.number ?? null
}

async function toldAfter(tx: Tx, run: string, after: number): Promise<ToldRow[]> {
  const { rows } = await sql<ToldRow>`
    select t.number, t.file, t.row, t.kind, t.source_key as key, t.key_source as "keySource", t.record_id, t.known,
      t.told -> 'document' as document, t.told -> 'statutory' as statutory, (t.told ->> 'gone')::boolean as gone, t.told ->> 'modifiedOn' as "modifiedOn",
      exists (select from directory.import_answer a where a.run_id = t.run_id and a.file = t.file and a.row = t.row and a.count = 1
        and a.level <> 'note') as answered
    from directory.import_told t where t.run_id = ${run} and t.number > ${after} order by t.number limit ${batchSize}`.execute(
    tx,
  )
  return rows
}

async function presentOf(tx: Tx, source: string, rows: ToldRow[]): Promise<Present> {
  const there = rows.filter(({ known }) => known)
  const all: Present = new Map()
  for (const kind of entryKinds) {
    const ids = there.filter((row) => row.kind === kind).map(({ record_id }) => record_id as string)
    if (!ids.length) continue
    for (const [id, entry] of await readEntries(tx, kind, ids))
      all.set(id, { ...entry, origins: new Map(), shared: false })
  }
  const { rows: origins } = await sql<{ id: string; path: string; source: string }>`
    select record_id as id, path, source from directory.field_origin where record_id = any(${[...all.keys()]}::uuid[])`.execute(
    tx,
  )
  for (const { id, path, source } of origins) all.get(id)?.origins.set(path, source)
  const { rows: shared } = await sql<{ id: string }>`
    select record_id as id from directory.provenance where record_id = any(${[...all.keys()]}::uuid[])
    group by record_id having bool_or(source <> ${source})`.execute(tx)
  for (const { id } of shared) (all.get(id) as PresentEntry).shared = true
  return all
}

const nobody: ReadonlyMap<string, string> = new Map()

function judge(reading: Reading, scope: Scope, row: ToldRow, known: Known, present: Present): Judged {
  const { run } = reading
  const entry = row.record_id ? present.get(row.record_id) : undefined
  const refuse = (reason: KeptAnswer['reason'], field: string, value: string, others: KeptAnswer[] = []): Judged => ({
    ...{ action: 'refused', changes: [], based_on: null },
    answers: [...others, answerOn(row, 'error', field, reason, value)],
  })
  if (!row.record_id) return refuse('never_new', '', row.key)
  if (row.known && !entry) return refuse('kind_changed', '', row.kind)
  if (row.gone) return ended(run.source, row, entry, scope) ?? refuse('not_yours', '', row.key)
  const { document, dangling } = resolved(row.kind, row.document, known)
  const answers = dangling.map((one) => danglingAnswer(row, one))
  const base = (entry?.document ?? blank[row.kind]) as Documents[EntryKind]
  const told = withOrganization(row, document, base, run.default_organization_id)
  if (told === 'missing') return refuse('reference_missing', 'organization', '', answers)
  if (told !== document && row.kind !== 'organization')
    answers.push(answerOn(row, 'note', 'organization', 'organization_taken', ''))
  const laid: Laid = lay({
    ...{ kind: row.kind, source: run.source, present: base, told: toldPieces(row.kind, revived(base, told)) },
    ...{ origins: entry?.origins ?? nobody, statutory: row.statutory },
  })
  if (laid.wrong !== null) return refuse(laid.wrong === 'name' ? 'name_missing' : 'value_bad', laid.wrong, '', answers)
  // a table may name the organization that brings it, and tells nothing about it that way
  if (row.kind === 'organization' && entry && scope?.has(row.record_id))
    return { action: 'same', changes: [], based_on: entry.version, answers }
  if (!isYours(scope, row.kind, base, told)) return refuse('not_yours', '', row.key, answers)
  answers.push(
    ...laid.bad.map(({ path, value }) => answerOn(row, 'error', path, 'value_bad', shown(value))),
    ...laid.kept.map(({ path, after }) => answerOn(row, 'note', path, 'kept_ours', shown(after))),
  )
  const action = entry ? (laid.changes.length ? 'change' : 'same') : 'create'
  return { action, changes: laid.changes, based_on: entry?.version ?? null, answers }
}

const danglingAnswer = (row: ToldRow, { field, reason, value }: Dangling): KeptAnswer =>
  answerOn(row, 'warning', field, reason, value)

/** What the source itself says has ended. What it never told us of is not worth a row of its own. */
function ended(source: string, row: ToldRow, entry: PresentEntry | undefined, scope: Scope): Judged | null {
  if (entry && !isYours(scope, row.kind, entry.document, {})) return null
  const changes = entry ? endingOf(entry.document) : []
  const ours = changes.length > 0 && (entry?.shared || (entry?.origins.get('status') ?? source) !== source)
  const answers = ours ? [answerOn(row, 'note', 'status', 'kept_ours', 'defunct')] : []
  const taken = ours ? [] : changes
  return { action: taken.length ? 'gone' : 'same', changes: taken, based_on: entry?.version ?? null, answers }
}

/** How an entry ends; an organization goes on as whoever its entries name. */
export const endingOf = (document: Documents[EntryKind]): Change[] =>
  'status' in document && document.status !== 'defunct'
    ? [{ path: 'status', before: document.status, after: 'defunct' }]
    : []

/** What had ended and is told again goes on, unless an editor has ended it. */
const revived = (base: object, told: object): object =>
  (base as Documents['service']).status === 'defunct' ? { status: 'active', ...told } : told

/** A new place or service needs somebody who runs it. */
function withOrganization(row: ToldRow, told: object, base: object, fallback: string | null): object | 'missing' {
  if (row.kind === 'organization' || 'organization' in told || (base as Documents['service']).organization) return told
  return fallback ? { ...told, organization: fallback } : 'missing'
}

/** An association's editor changes the entries of that association, and makes them for it. */
function isYours(scope: Scope, kind: EntryKind, base: object, told: object): boolean {
  if (!scope) return true
  const [before, after] = [base, { ...base, ...told }].map((one) => (one as { organization?: string }).organization)
  return kind !== 'organization' && (!before || scope.has(before)) && Boolean(after && scope.has(after))
}

const shown = (value: unknown): string => {
  const text = (value as { text?: unknown } | null)?.text ?? value
  return text === null ? '' : typeof text === 'string' ? text : JSON.stringify(text)
}

async function writeRows(tx: Tx, run: string, judged: { row: ToldRow; judged: Judged }[]): Promise<void> {
  const given = judged.map(({ row, judged: { action, changes, based_on, answers } }) => ({
    ...{
      number: row.number,
      file: row.file,
      row: row.row,
      kind: row.kind,
      source_key: row.key,
      record_id: row.record_id,
    },
    ...{ key_source: row.keySource, source_modified_on: row.modifiedOn?.slice(0, 10) ?? null },
    ...{ name: nameOf(row.document), action, changes, based_on },
    flawed: row.answered || answers.some(({ level }) => level !== 'note'),
  }))
  await sql`
    insert into directory.import_row (run_id, number, file, row, kind, key_source, source_key, source_modified_on, record_id, name, action,
      changes, based_on, flawed)
    select ${run}, number, file, row, kind, key_source, source_key, source_modified_on, record_id, name, action, changes, based_on, flawed
    from jsonb_to_recordset(${jsonFor(given)}::jsonb) g (number integer, file text, row text, kind text, key_source text,
      source_key text, source_modified_on date, record_id uuid, name text, action text, changes jsonb, based_on integer, flawed boolean)`.execute(
    tx,
  )
}

function nameOf(document: object): string | null {
  const { name } = document as { name?: Record<string, { text: string } | null> }
  const [first] = [name?.fi, name?.sv, name?.en, ...Object.values(name ?? {})].filter(Boolean)
  return first?.text.slice(0, 300) ?? null
}
