import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import type { EntryKind } from '../entries/document.ts'
import { holdsTown } from './home-codes.ts'
import type { Run, RunReason } from './run.ts'
import type { AreaRef, Ref, TermRef, ToldDocuments } from './told.ts'

/** What the references of a batch lead to. */
export type Known = {
  /** By kind and key; of a place also who runs it. */
  records: Map<string, { id: string; organization: string | null }>
  terms: Map<string, string>
  areas: Map<string, string>
  towns: string[]
  /** Some feeds name who runs a service by its place alone; asked when the run names nobody. */
  byPlace: boolean
}
/** What the run has said of something that leads nowhere: `reason`, and what stood there. */
export type Dangling = { field: string; reason: RunReason; value: string }

type AnyTold = Partial<
  Omit<ToldDocuments['service'], 'organization'> & Pick<ToldDocuments['organization'], 'parent'> & { organization: Ref }
>

/** Looks up whatever the documents refer to, in the run and in what we have. */
export async function knownOf(
  db: Db,
  run: Pick<Run, 'id' | 'source' | 'default_organization_id'>,
  documents: readonly object[],
): Promise<Known> {
  const all = documents as AnyTold[]
  const refs = new Map(all.flatMap(refsOf).map((ref) => [nameOf(ref), ref]))
  const codes = new Set(all.flatMap(({ terms = [] }) => terms.map(({ code }) => code)))
  const areas = new Set(all.flatMap(({ areas = [] }) => areas.map(({ code }) => code)))
  return {
    records: refs.size ? await recordsOf(db, run, [...refs.values()]) : new Map(),
    terms: codes.size ? await termsOf(db, [...codes]) : new Map(),
    areas: areas.size ? await areasOf(db, [...areas]) : new Map(),
    towns: areas.size ? await townsOf(db) : [],
    byPlace: run.default_organization_id === null,
  }
}

type KindRef = { kind: EntryKind; key: string }
/** Keys are a kind's own: some sources count each kind from one. */
const nameOf = ({ kind, key }: KindRef): string => `${kind}:${key}`

const refsOf = ({ organization, parent, partners = [], at = [] }: AnyTold): KindRef[] => [
  ...[...(organization ? [organization] : []), ...(parent ? [parent] : []), ...partners].map(
    ({ key }): KindRef => ({ kind: 'organization', key }),
  ),
  ...at.map(({ location }): KindRef => ({ kind: 'location', key: location.key })),
]

/** The run first: a record it makes new is not in our tables yet. */
async function recordsOf(db: Db, run: { id: string; source: string }, refs: KindRef[]): Promise<Known['records']> {
  const { rows } = await sql<KindRef & { id: string; organization: string | null }>`
    select g.kind, g.key, coalesce(t.record_id, p.record_id) as id, coalesce(
        (select o.record_id from directory.import_told o where o.run_id = ${run.id} and o.key_source = ${run.source}
          and o.kind = 'organization' and o.source_key = t.told #>> '{document,organization,key}'),
        (select l.organization_id from directory.location l where l.id = p.record_id)) as organization
    from jsonb_to_recordset(${JSON.stringify(refs)}::jsonb) g (kind text, key text)
    left join directory.import_told t
      on t.run_id = ${run.id} and t.key_source = ${run.source} and t.kind = g.kind and t.source_key = g.key
    left join directory.provenance p on p.source = ${run.source} and p.kind = g.kind and p.source_key = g.key
    where coalesce(t.record_id, p.record_id) is not null`.execute(db)
  return new Map(rows.map((row) => [nameOf(row), row]))
}

async function termsOf(db: Db, codes: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; key: string }>`
    select id, taxonomy || ':' || code as key from directory.taxonomy_term where code = any(${codes})`.execute(db)
  return new Map(rows.map(({ id, key }) => [key, id]))
}

async function areasOf(db: Db, codes: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; code: string; names: string[] }>`
    select id, code, array(select lower(n.value ->> 'text') from jsonb_each(name) n) as names from directory.area
    where code = any(${codes}) or exists (select from jsonb_each(name) n where lower(n.value ->> 'text') = any(${codes.map((code) => code.toLowerCase())}))`.execute(
    db,
  )
  return new Map(
    rows.flatMap(({ id, code, names }) => [[code, id] as const, ...names.map((name) => [name, id] as const)]),
  )
}

async function townsOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select coalesce(name #>> '{fi,text}', '') as name from platform.municipality`.execute(db)
  return rows.map(({ name }) => name)
}

/** A told document with ids in place of references; what leads nowhere is left out and told. */
export function resolved(kind: EntryKind, document: object, known: Known): { document: object; dangling: Dangling[] } {
  const told = document as AnyTold
  const dangling: Dangling[] = []
  const record = (field: string, { key }: Ref, wanted: EntryKind): string[] => {
    const found = known.records.get(nameOf({ kind: wanted, key }))
    if (found) return [found.id]
    dangling.push({ field, reason: 'reference_unknown', value: key })
    return []
  }
  const { organization, parent, partners, at, areas, terms, ...rest } = told
  const [byPlace] =
    organization || !known.byPlace ? [] : (at ?? []).flatMap(({ location }) => runnerOf(location, known))
  const [runBy = byPlace] = organization ? record('organization', organization, 'organization') : []
  const places = areas && kind !== 'organization' ? areasIn(areas, known, dangling) : null
  return {
    dangling,
    document: {
      ...rest,
      ...(runBy ? { organization: runBy } : {}),
      ...(parent === undefined
        ? {}
        : { parent: parent ? (record('parent', parent, 'organization')[0] ?? null) : null }),
      ...(partners ? { partners: partners.flatMap((one) => record('partners', one, 'organization')) } : {}),
      ...(at
        ? { at: at.flatMap((one) => record('at', one.location, 'location').map((location) => ({ ...one, location }))) }
        : {}),
      ...(terms ? { terms: terms.flatMap((one) => termIn(one, known, dangling)) } : {}),
      ...(places ? { areas: places.ids } : {}),
      ...(places && kind === 'service' ? { everywhere: told.everywhere ?? places.everywhere } : {}),
    },
  }
}

const runnerOf = ({ key }: Ref, { records }: Known): string[] => {
  const { organization } = records.get(nameOf({ kind: 'location', key })) ?? {}
  return organization ? [organization] : []
}

function termIn({ taxonomy, code }: TermRef, { terms }: Known, dangling: Dangling[]): string[] {
  const id = terms.get(`${taxonomy}:${code}`)
  if (!id) dangling.push({ field: 'terms', reason: 'code_unknown', value: `${taxonomy}:${code}` })
  return id ? [id] : []
}

function areasIn(areas: readonly AreaRef[], { areas: ours, towns }: Known, dangling: Dangling[]) {
  const everywhere = areas.some((area) => holdsTown(area, towns))
  const ids = areas.flatMap((area) => {
    if (holdsTown(area, towns)) return []
    const id =
      area.kind === 'ours' ? ours.get(area.code) : area.kind === 'named' ? ours.get(area.code.toLowerCase()) : undefined
    if (!id) dangling.push({ field: 'areas', reason: 'code_unknown', value: `${area.kind}:${area.code}` })
    return id ? [id] : []
  })
  return { ids: [...new Set(ids)], everywhere }
}
