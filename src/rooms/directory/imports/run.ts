import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/db.ts'
import type { Lang } from '../../../platform/languages.ts'
import type { Format, Reason } from './told.ts'

/** How far a run has come (see the note on imports). */
export type RunState = 'reading' | 'waiting' | 'applying' | 'applied' | 'refused' | 'undoing' | 'undone' | 'failed'

export type Counts = Partial<Record<'create' | 'change' | 'same' | 'gone' | 'refused' | 'left_out', number>> & {
  /** Records that the source had told of before, of the kinds in these files: what "gone" is measured against. */
  known?: number
  /** Rows that the files tell. */
  told?: number
}

export type Run = {
  id: string
  source: string
  format: Format
  file_names: string[]
  practitioner_id: string | null
  organization_id: string | null
  default_organization_id: string | null
  lang: Lang
  dry: boolean
  whole: boolean
  state: RunState
  take: 'all' | 'flawless' | null
  counts: Counts
  fault: string | null
  created_at: Temporal.Instant
  decided_at: Temporal.Instant | null
  ended_at: Temporal.Instant | null
}

/** What a run begins with. */
export type NewRun = {
  source: string
  format: Format
  files: readonly string[]
  now: Temporal.Instant
  /** Of sources that tell one language only. */
  lang?: Lang
  dry?: boolean
  whole?: boolean
  practitioner?: string | null
  /** Whose editor brought it: it may then change that organization's entries only. */
  organization?: string | null
  /** Whose the records are that name nobody. */
  defaultOrganization?: string | null
}

/** Reasons of our own, besides those of the readers. */
export const runReasons = [
  'kept_ours', // somebody here, or another source, has told this piece: it stays
  'matched_by_name', // an organization that we know by its name
  'not_yours', // another organization's entry
  'kind_changed', // the key belonged to another kind of record
  'never_new', // hours of a place that we do not have
  'gone_unsure', // rows could not be read: what is missing may be among them
  'gone_not_asked', // the files are not whole: nothing is taken for ended
  'organization_taken', // nobody is named as the one who runs it: taken as the run's organization
] as const
export type RunReason = Reason | (typeof runReasons)[number]

export async function beginRun(tx: Tx, run: NewRun): Promise<string> {
  const { dry = false, whole = false, practitioner = null, organization = null, defaultOrganization = null } = run
  const { rows } = await sql<{ id: string }>`
    insert into directory.import_run
      (source, format, file_names, dry, whole, practitioner_id, organization_id, default_organization_id, lang, created_at)
    values (${run.source}, ${run.format}, ${[...run.files]}, ${dry}, ${whole}, ${practitioner}, ${organization}, ${defaultOrganization},
      ${run.lang ?? 'fi'}, ${run.now}) returning id`.execute(tx)
  return (rows[0] as { id: string }).id
}

export async function runById(db: Db, id: string): Promise<Run | undefined> {
  const { rows } = await sql<Run>`
    select id, source, format, file_names, practitioner_id, organization_id, default_organization_id, lang, dry, whole, state, take, counts, fault,
      created_at, decided_at, ended_at
    from directory.import_run where id = ${id}`.execute(db)
  return rows[0]
}

/** Whether what was read is what there is already. */
export const changesNothing = ({ create = 0, change = 0, gone = 0 }: Counts): boolean => create + change + gone === 0

/** A share of the source's records above which "all these have ended" is rather a broken file. */
export const manyGone = ({ gone = 0, known = 0 }: Counts): boolean => gone > known / 5
