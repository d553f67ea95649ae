import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'
import type { Documents, EntryKind } from '../entries/document.ts'
import type { Edit } from '../entries/save.ts'

/** Edits that would refer to what is not there: left out rows, say, or a place that was refused. */
export async function brokenReferences(
  tx: Tx,
  kind: EntryKind,
  edits: readonly Edit<EntryKind>[],
): Promise<Set<string>> {
  const given = edits.flatMap(({ id, document }) => refsOf(kind, document).map(([of, ref]) => ({ id, kind: of, ref })))
  if (!given.length) return new Set()
  // Organizations are saved together, so one may name another of them; not one that is broken itself.
  const broken = new Set<string>()
  for (;;) {
    const own = kind === 'organization' ? edits.flatMap(({ id }) => (broken.has(id) ? [] : [id])) : []
    const found = await brokenBeside(tx, given, own)
    if (found.every((id) => broken.has(id))) return broken
    for (const id of found) broken.add(id)
  }
}

type Given = { id: string; kind: 'organization' | 'location'; ref: string }
async function brokenBeside(tx: Tx, given: readonly Given[], own: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct g.id from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) g (id uuid, kind text, ref uuid)
    where case g.kind when 'organization'
      then not exists (select from directory.organization o where o.id = g.ref) and not g.ref = any(${own}::uuid[])
      else not exists (select from directory.location l where l.id = g.ref) end`.execute(tx)
  return rows.map(({ id }) => id)
}

function refsOf(kind: EntryKind, document: Documents[EntryKind]): ['organization' | 'location', string][] {
  if (kind === 'organization') {
    const { parent } = document as Documents['organization']
    return parent ? [['organization', parent]] : []
  }
  const { organization } = document as Documents['location']
  if (kind === 'location') return [['organization', organization]]
  const { partners, at } = document as Documents['service']
  return [
    ['organization', organization],
    ...partners.map((one): ['organization', string] => ['organization', one]),
    ...at.map(({ location }): ['location', string] => ['location', location]),
  ]
}
