import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import type { Lang } from '../../../platform/languages.ts'
import { applyBatch } from './apply.ts'
import { acceptRun, type Refused, undoRun } from './decide.ts'
import { fileAt } from './files.ts'
import { sourceOf } from './input.ts'
import { type AnswerCount, answerCounts, type Outcomes, outcomesOf } from './queries.ts'
import { formatOf, readers } from './read/format.ts'
import { readRun } from './read-run.ts'
import { beginRun, type Run, runById } from './run.ts'
import { type Format, formats } from './told.ts'
import { undoBatch } from './undo-run.ts'

export type ImportReport = Pick<Run, 'id' | 'state' | 'dry' | 'counts'> & { answers: AnswerCount[] }

export const isFormat = (word: string): word is Format | 'auto' =>
  word === 'auto' || formats.some((format) => format === word)
const isKey = (word: string): boolean => /^[a-z][a-z0-9_-]{0,59}$/.test(word)

type GivenFiles = {
  /** `auto`: found by looking into the files. */
  format: Format | 'auto'
  paths: readonly { path: string; name: string }[]
  dry: boolean
  whole: boolean
  source?: string | undefined
  /** The slug of the organization whose the records are that name nobody. */
  organization?: string | undefined
  /** Of sources that tell one language only. */
  lang?: Lang | undefined
  now: Temporal.Instant
}

/** A run by command: read here and now, and left waiting to be accepted. */
export async function importFiles(db: Db, given: GivenFiles): Promise<ImportReport | { refusal: string }> {
  const { paths, dry, whole, now } = given
  const files = paths.map(({ path, name }) => fileAt(path, name))
  const format = given.format === 'auto' ? await formatOf(files) : given.format
  if (!format) return { refusal: 'What these files are cannot be told by looking: name the format.' }
  const organization = given.organization === undefined ? null : await organizationBySlug(db, given.organization)
  if (given.organization !== undefined && !organization) return { refusal: 'There is no such organization.' }
  const source = given.source ?? sourceOf(format, organization)
  if (!isKey(source)) return { refusal: 'A source is small letters, digits and hyphens.' }
  const id = await db.transaction().execute(async (tx) => {
    const run = {
      source,
      format,
      files: paths.map(({ name }) => name),
      dry,
      whole,
      now,
      ...{ defaultOrganization: organization, ...(given.lang ? { lang: given.lang } : {}) },
    }
    const begun = await beginRun(tx, run)
    await handedOver(tx, begun)
    return begun
  })
  const run = (await runById(db, id)) as Run
  await readRun(db, run, { files, reader: readers[format].read, now })
  const { state, counts } = (await runById(db, id)) as Run
  return { id, state, dry, counts, answers: await answerCounts(db, id) }
}

/** The work is in hand here: no queue shall take it up. */
const handedOver = (db: Db, id: string) =>
  sql`update directory.import_run set handed_at = now() where id = ${id}`.execute(db)

async function organizationBySlug(db: Db, slug: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from directory.organization where slug = ${slug}`.execute(db)
  return rows[0]?.id ?? null
}

const isId = (word: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(word)

/** Accepts a run and saves it here and now. */
export async function takeImport(
  db: Db,
  id: string,
  goneSure: boolean,
  now: Temporal.Instant,
): Promise<Outcomes | Refused> {
  if (!isId(id)) return 'not_waiting'
  const refused = await db.transaction().execute(async (tx) => {
    const outcome = await acceptRun(tx, id, { practitioner: null, now }, { take: 'all', goneSure })
    if (!outcome) await handedOver(tx, id)
    return outcome
  })
  if (refused) return refused
  while (await applyBatch(db, id, now));
  return outcomesOf(db, id)
}

/** Takes a run back here and now. */
export async function undoImport(db: Db, id: string, now: Temporal.Instant): Promise<Outcomes | Refused> {
  if (!isId(id)) return 'not_waiting'
  const refused = await db.transaction().execute(async (tx) => {
    const outcome = await undoRun(tx, id, { practitioner: null, now })
    if (!outcome) await handedOver(tx, id)
    return outcome
  })
  if (refused) return refused
  while (await undoBatch(db, id, now));
  return outcomesOf(db, id)
}
