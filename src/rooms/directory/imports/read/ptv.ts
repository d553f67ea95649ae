import type { Answer, Reader, ReadOptions, Told, ToldDocuments } from '../told.ts'
import { limits } from './clean.ts'
import { factsOf, piece } from './facts.ts'
import { type At, type Findings, findings } from './findings.ts'
import { jsonOf } from './json.ts'
import { pagesOf } from './pages.ts'
import { channelContacts, channelName, placeTold } from './ptv-channel.ts'
import { ptvHours } from './ptv-hours.ts'
import { type KnownChannel, serviceTold } from './ptv-services.ts'
import { countRest, type Ptv, type PtvRow, publishedAs, textsOf, toldBase } from './ptv-words.ts'
import { type Spool, spool } from './spool.ts'
import { lettersOf } from './text.ts'
import { keyOf, listOf, recordOf, textOf } from './values.ts'

type Kept = { at: At; record: Ptv }
type Pile = 'organization' | 'channel' | 'service'

/**
 * The national service catalogue, Open API 11: services, channels and organizations, each as a file, a list or pages of a list, in any order.
 * Places come of service locations; phones and pages go to the services that name them.
 */
export const readPtv: Reader = async function* (files, options = {}) {
  const found = findings()
  const heap = spool()
  const pages = pagesOf(found)
  try {
    for (const file of files) {
      for await (const piece of jsonOf(lettersOf(file, found), ['itemList', 'results'])) {
        if (piece.is === 'about') pages.page(file.name, pageOf(piece.value), piece.listed)
        else if (piece.is === 'broken') found.error({ file: file.name, row: piece.row }, '', piece.reason, piece.text)
        else keep(piece.value, { file: file.name, row: piece.row }, heap, found)
        yield* found.drain()
      }
    }
    pages.end()
    yield* organizations(heap, found, options)
    yield* places(heap, found, options)
    yield* services(heap, found, options)
    yield* found.drain()
    yield* found.end()
  } finally {
    heap.close()
  }
}

const pageOf = (about: Record<string, unknown>) => ({
  number: about.pageNumber,
  pages: about.pageCount,
  size: about.pageSize,
})

function keep(value: unknown, at: At, heap: Spool, found: Findings): void {
  const record: Ptv = recordOf(value) ?? {}
  const key = keyOf(record.id)
  const pile: Pile | undefined = record.serviceChannelType
    ? 'channel'
    : record.serviceNames
      ? 'service'
      : record.organizationNames
        ? 'organization'
        : undefined
  if (record.codeValue && record.prefLabel)
    heap.put('class', textOf(recordOf(record.prefLabel)?.fi).toLowerCase(), textOf(record.codeValue))
  else if (!pile) found.error({ ...at, ...(key ? { key } : {}) }, '', 'row_unreadable', value)
  else if (!key) found.error(at, 'id', 'key_missing', value)
  else if (!heap.isNew(pile, key)) found.error({ ...at, key }, 'id', 'duplicate', key)
  else {
    heap.put(pile, key, { at: { ...at, key }, record } satisfies Kept)
    if (pile !== 'service') return
    const classes = listOf(record.serviceClasses).map(({ code }) => textOf(code))
    for (const one of listOf(record.serviceChannels))
      heap.put('classes', textOf(recordOf(one.serviceChannel)?.id), classes)
  }
}

function* organizations(heap: Spool, found: Findings, options: ReadOptions): Generator<Told | Answer> {
  for (const row of rows('organization', heap, found, options)) {
    const told = organizationTold(row)
    yield* found.drain()
    if (told) yield told
  }
}

function* places(heap: Spool, found: Findings, options: ReadOptions): Generator<Told | Answer> {
  for (const row of rows('channel', heap, found, options)) {
    const isPlace = row.record.serviceChannelType === 'ServiceLocation'
    const told = isPlace ? placeTold(row, heap.of<string[]>('classes', row.at.key ?? '').flat()) : undefined
    const unused = !isPlace && !heap.has('classes', row.at.key ?? '')
    if (unused) found.once(row.at, `serviceChannelType.${textOf(row.record.serviceChannelType)}`, 'field_not_taken')
    yield* found.drain()
    if (told) yield told
  }
}

function* services(heap: Spool, found: Findings, options: ReadOptions): Generator<Told | Answer> {
  const facts = factsOf(found, options)
  const channel = (key: string): KnownChannel | undefined => {
    const [kept] = heap.of<Kept>('channel', key)
    if (!kept) return undefined
    const row = { ...kept, found, facts }
    const type = textOf(kept.record.serviceChannelType)
    if (type === 'ServiceLocation') return { type, contacts: [], hours: [] }
    const hours = ptvHours(kept.record.serviceHours, kept.at, 'serviceHours', found) ?? []
    return { type, contacts: channelContacts(row, type === 'Phone' ? {} : channelName(row)), hours }
  }
  for (const row of rows('service', heap, found, options)) {
    const told = serviceTold(row, channel, (name) => heap.of<string>('class', name.toLowerCase())[0])
    yield* found.drain()
    if (told) yield told
  }
}

function* rows(pile: Pile, heap: Spool, found: Findings, options: ReadOptions): Generator<PtvRow> {
  const facts = factsOf(found, options)
  for (const { value } of heap.all<Kept>(pile)) yield { ...value, found, facts }
}

const organizationTaken = new Set([
  ...[
    'id',
    'organizationNames',
    'organizationType',
    'webPages',
    'parentOrganizationId',
    'publishingStatus',
    'modified',
  ],
  ...['displayNameType', 'organizationRootId', 'services', 'responsibleOrganizationId'],
])
const organizationKinds: Record<string, NonNullable<ToldDocuments['organization']['kind']>> = {
  ...{ State: 'authority', Municipality: 'authority', RegionalOrganization: 'authority', SotePublic: 'county' },
  ...{ WellbeingServicesCounty: 'county', WellbeingServiceCounty: 'county', Region: 'county' },
  ...{ Organization: 'ngo', Company: 'company', SotePrivate: 'company' },
}

function organizationTold(row: PtvRow): Told | undefined {
  const { at, record, found, facts } = row
  const status = publishedAs(row)
  const name = textsOf(row, record.organizationNames, 'organizationNames', limits.name, 'Name')
  if (!Object.values(name).some(Boolean)) found.error(at, 'organizationNames', 'name_missing')
  if (!status || !Object.values(name).some(Boolean)) return undefined
  countRest(row, organizationTaken)
  const type = textOf(record.organizationType)
  const kind = organizationKinds[type]
  if (type && !kind) found.once(at, 'organizationType', 'code_unknown', type)
  const parent = keyOf(record.parentOrganizationId)
  const [page] = listOf(record.webPages)
  const document: ToldDocuments['organization'] = {
    ...(kind ? { kind } : {}),
    name,
    ...piece('website', page ? facts.url(page.url, at, 'webPages') : null),
    parent: parent ? { key: parent } : null,
  }
  return { kind: 'organization', ...toldBase(row), document, ...status }
}
