import { randomUUID } from 'node:crypto'
import type { Db } from '../../../platform/db/db.ts'
import { blank, type Documents } from '../entries/document.ts'
import { saveEntries } from '../entries/save.ts'
import { applyBatch } from './apply.ts'
import { acceptRun } from './decide.ts'
import { readers } from './read/format.ts'
import { readRun } from './read-run.ts'
import { beginRun, type NewRun, type Run, runById } from './run.ts'
import type { Answer, GivenFile, Reader, Told } from './told.ts'

/** Builders of feeds and runs for tests and benches. */
export type AnyTold = Told | Answer

export const toldService = (key: string, document: Extract<Told, { kind: 'service' }>['document'], row = 2): Told => ({
  ...{ kind: 'service', key, file: 'koe.csv', row, document },
})

export const says = (text: string) => ({ text, state: 'checked' as const })

/** A reader that tells these, whatever the file. */
export const readerOf = (told: readonly AnyTold[]): Reader =>
  async function* () {
    yield* told
  }

export const noFile: GivenFile = { name: 'koe.csv', open: async function* () {} }

/** A run, begun and read: what a reader of its own tells, or what stands in a table of an association. */
export async function aReadRun(db: Db, run: NewRun, from: { reader: Reader } | { file: GivenFile }): Promise<Run> {
  const id = await db.transaction().execute((tx) => beginRun(tx, run))
  const reader = 'reader' in from ? from.reader : readers.template_csv.read
  const files = 'file' in from ? [from.file] : [noFile]
  await readRun(db, (await runById(db, id)) as Run, { files, reader, now: run.now })
  return (await runById(db, id)) as Run
}

export const accepted = (db: Db, id: string, now: Temporal.Instant) =>
  db.transaction().execute((tx) => acceptRun(tx, id, { practitioner: null, now }, { take: 'all', goneSure: true }))

/** Saves what was accepted, to its end. */
export async function applied(db: Db, id: string, now: Temporal.Instant): Promise<void> {
  while (await applyBatch(db, id, now));
}

/** Services saved with nothing around it. */
export async function savedBare(
  db: Db,
  source: string,
  now: Temporal.Instant,
  services: readonly Partial<Documents['service']>[],
) {
  const edits = services.map((told) => ({ id: randomUUID(), basedOn: null, document: { ...blank.service, ...told } }))
  return db.transaction().execute((tx) => saveEntries(tx, 'service', { source, now }, edits))
}
