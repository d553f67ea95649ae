import type { Answer, GivenFile, Reader, ReadOptions, Told, ToldDocuments } from '../told.ts'
import { limits } from './clean.ts'
import { type Facts, factsOf } from './facts.ts'
import { type At, type Findings, findings } from './findings.ts'
import { isMadeUp, ownCost } from './hsds-own.ts'
import { agesOf, type Hsds, type HsdsRow, hoursOf } from './hsds-parts.ts'
import { locationDocument, organizationDocument, serviceDocument } from './hsds-records.ts'
import { partsOf, putRow, tableNames, tableOf } from './hsds-tables.ts'
import { jsonOf } from './json.ts'
import { pagesOf } from './pages.ts'
import { type Spool, spool } from './spool.ts'
import { namedRows } from './table.ts'
import { lettersOf } from './text.ts'
import { keyOf, listOf, recordOf, textOf } from './values.ts'

/**
 * A feed of HSDS 3: services, organizations, locations and services at locations as lists, pages, an object a line or single records; or its
 * tables (the package of tables, and the folder of CSV files of older feeds). Records may lie within each other, and come in any order.
 */
export const readHsds: Reader = async function* (files, options = {}) {
  const found = findings()
  const heap = spool()
  const pages = pagesOf(found)
  try {
    for (const file of files) {
      const reading = /\.csv$/i.test(file.name) ? readTable(file, heap, found) : readRecords(file, heap, found, pages)
      for await (const _ of reading) yield* found.drain()
    }
    pages.end()
    yield* all(heap, found, options)
    yield* found.drain()
    yield* found.end()
  } finally {
    heap.close()
  }
}

async function* readTable(file: GivenFile, heap: Spool, found: Findings): AsyncGenerator<void> {
  const table = tableOf(file.name)
  if (!table) found.warning({ file: file.name, row: 0 }, '', 'file_unknown', file.name)
  else
    for await (const { at, cells } of namedRows(file, (heading) => heading, found))
      yield putRow(table, Object.fromEntries(cells), at, heap, found)
  yield
}

async function* readRecords(
  file: GivenFile,
  heap: Spool,
  found: Findings,
  pages: ReturnType<typeof pagesOf>,
): AsyncGenerator<void> {
  let kind = ''
  for await (const piece of jsonOf(lettersOf(file, found), ['contents', ...tableNames])) {
    const at = { file: file.name, row: piece.is === 'about' ? '' : piece.row }
    if (piece.is === 'broken') found.error(at, '', piece.reason, piece.text)
    else if (piece.is === 'about') {
      const { page_number: number, total_pages: count, total_items: total, size } = piece.value
      pages.page(file.name, { number, pages: count, total, count: size }, piece.listed, kind)
    } else {
      const table = /^\/([^/]+\.csv)\//.exec(String(piece.row))?.[1]
      const record: Hsds = recordOf(piece.value) ?? {}
      if (table) putRow(tableOf(table) ?? table, record, at, heap, found)
      else kind = putRecord(record, at, heap, found) ?? kind
    }
    yield
  }
}

type Kind = 'organization' | 'location' | 'service'
export type Kept = { at: At; record: Hsds; owner: string }

/** What a record is: HSDS does not say it of itself. */
function kindOf(record: Hsds): Kind | 'service_at_location' | 'term' | undefined {
  const isLink = ['service', 'location', 'service_id', 'location_id'].some((field) => field in record)
  if (isLink && !('name' in record)) return 'service_at_location'
  if ('taxonomy_detail' in record || 'term_uri' in record || ('taxonomy' in record && 'code' in record)) return 'term'
  if (!('name' in record)) return undefined
  if ('status' in record || 'service_at_locations' in record || 'application_process' in record) return 'service'
  if ('location_type' in record || 'latitude' in record || 'addresses' in record) return 'location'
  const isGiver = [
    'organization_identifiers',
    'website',
    'legal_status',
    'year_incorporated',
    'services',
    'email',
    'logo',
  ]
  if (isGiver.some((field) => field in record)) return 'organization'
  return 'organization' in record ? 'service' : 'uri' in record || 'version' in record ? 'term' : 'organization'
}

function putRecord(record: Hsds, at: At, heap: Spool, found: Findings): string | undefined {
  const kind = kindOf(record)
  if (kind === 'term') found.once(at, 'taxonomy_terms', 'field_not_taken')
  else if (kind === 'service_at_location') putBoth(record, at, '', heap, found)
  else if (kind) put(kind, record, at, '', true, heap, found)
  else found.error(at, '', 'row_unreadable', record)
  return kind
}

/** A record and those within it. One that stands by itself tells more than one within another. */
function put(kind: Kind, record: Hsds, at: At, owner: string, byItself: boolean, heap: Spool, found: Findings): void {
  const key = keyOf(record.id)
  const where = { ...at, ...(key ? { key } : {}) }
  const { service_at_locations: at_locations, services, locations, organization, ...own } = record
  const giver = keyOf(recordOf(organization)?.id)
  const kept: Kept = { at: where, record: own, owner: owner || giver }
  if (!key) {
    found.error(at, `${kind}.id`, 'key_missing', record)
    return
  }
  if (!byItself) {
    // the same place lies within many services, here short and there whole
    if (heap.isNew(`${kind} within`, `${key} ${Object.keys(own).length}`)) heap.put(`${kind} within`, key, kept)
  } else if (heap.isNew(kind, key)) heap.put(kind, key, kept)
  else {
    found.error(where, 'id', 'duplicate', key)
    return
  }
  const named = recordOf(organization)
  if (named) put('organization', named, at, '', false, heap, found)
  const within = kind === 'organization' ? key : giver || keyOf(record.organization_id)
  for (const one of listOf(services)) put('service', one, at, within, false, heap, found)
  for (const one of listOf(locations)) put('location', one, at, within, false, heap, found)
  for (const one of listOf(at_locations)) putBoth({ service_id: key, ...one }, at, within, heap, found)
}

function putBoth(record: Hsds, at: At, owner: string, heap: Spool, found: Findings): void {
  const [service, location] = [recordOf(record.service), recordOf(record.location)]
  const [serviceKey, locationKey] = [keyOf(service?.id ?? record.service_id), keyOf(location?.id ?? record.location_id)]
  if (service) put('service', service, at, owner, false, heap, found)
  const giver = owner || keyOf(recordOf(service?.organization)?.id) || keyOf(service?.organization_id)
  if (location) put('location', location, at, giver, false, heap, found)
  if (!serviceKey || !locationKey) found.error(at, 'service_at_locations', 'reference_missing', record)
  else if (heap.isNew('both', `${serviceKey} ${locationKey}`)) {
    const { service: _, location: __, ...own } = record
    heap.put('service_at_location', serviceKey, {
      at,
      record: { ...own, location_id: locationKey },
      owner,
    } satisfies Kept)
  }
}

function* all(heap: Spool, found: Findings, options: ReadOptions): Generator<Told | Answer> {
  const reading = { heap, found, facts: factsOf(found, options), lang: options.lang ?? 'fi' }
  for (const kind of ['organization', 'location', 'service'] as const)
    for (const kept of keptOf(kind, heap)) {
      const told = toldOf(kind, kept, reading)
      yield* found.drain()
      if (told) yield told
    }
}

/** Records by themselves, then those that only lie within others, as the one that tells most of them tells it. */
function* keptOf(kind: Kind, heap: Spool): Generator<Kept> {
  for (const { value } of heap.all<Kept>(kind)) yield value
  for (const key of heap.keys(`${kind} within`)) {
    if (heap.has(kind, key)) continue
    const size = ({ record }: Kept) => Object.keys(record).length
    yield heap.of<Kept>(`${kind} within`, key).reduce((best, one) => (size(one) > size(best) ? one : best))
  }
}

type Reading = { heap: Spool; found: Findings; facts: Facts; lang: string }

function toldOf(kind: Kind, { at, record, owner }: Kept, { heap, found, facts, lang }: Reading): Told | undefined {
  const key = at.key ?? ''
  if (isMadeUp(record)) {
    found.warning(at, 'made_up', 'not_ours', record.name)
    return undefined
  }
  const row: HsdsRow = { at, record: { ...partsOf(kind, key, heap), ...record }, lang, found, facts }
  const modifiedOn = facts.moment(record.last_modified, at, 'last_modified', 'UTC')
  const base = { key, file: at.file, row: at.row, ...(modifiedOn ? { modifiedOn } : {}) }
  if (kind === 'organization') {
    const document = organizationDocument(row)
    return document && { kind, ...base, document }
  }
  if (kind === 'location') {
    const document = locationDocument(row, owner)
    return document && { kind, ...base, document }
  }
  const document = serviceDocument(row, owner, places(key, row, heap))
  return document && { kind, ...base, document }
}

/** Where a service is given. `undefined` when the feed names no places at all, as a short list does not. */
function places(key: string, row: HsdsRow, heap: Spool): ToldDocuments['service']['at'] {
  const given = heap.of<Kept>('service_at_location', key)
  if (given.length === 0) return 'service_at_locations' in row.record ? [] : undefined
  return given.map(({ record }) => {
    const part = { ...row, record: { ...partsOf('service_at_location', textOf(record.id), heap), ...record } }
    return {
      ...{
        location: { key: keyOf(record.location_id) },
        knownBy: false,
        cost: ownCost(record),
        ages: agesOf(part).ages ?? { minimum: null, maximum: null },
      },
      note: row.facts.label(
        textOf(record.description).slice(0, limits.summary),
        row.lang,
        row.at,
        'service_at_locations.description',
      ),
      hours: hoursOf(part) ?? [],
    }
  })
}
