import type { At, Findings } from './findings.ts'
import type { Hsds } from './hsds-parts.ts'
import type { Spool } from './spool.ts'
import { keyOf, textOf } from './values.ts'

/** The tables of a feed: which are records, which are parts of records, and which we have no place for. Older feeds have other names. */
const records = { organizations: 'organization', locations: 'location', services: 'service' } as const
const parts = [
  ...['phones', 'schedules', 'languages', 'addresses', 'contacts', 'service_areas', 'cost_options'],
  ...['regular_schedules', 'holiday_schedules', 'physical_addresses'],
]
const links = ['service_at_location', 'service_at_locations', 'services_at_location']
const notTaken = [
  ...[
    'accessibility',
    'accessibility_for_disabilities',
    'attributes',
    'funding',
    'meta_table_descriptions',
    'metadata',
    'programs',
  ],
  ...[
    'organization_identifiers',
    'required_documents',
    'taxonomies',
    'taxonomy',
    'taxonomy_terms',
    'mail_addresses',
    'postal_addresses',
  ],
  ...[
    'service_taxonomy',
    'eligibility',
    'payment_accepted',
    'urls',
    'units',
    'service_capacities',
    'additional_websites',
  ],
]
const every = [...Object.keys(records), ...parts, ...links, ...notTaken]

/** As a package of tables in JSON names them. */
export const tableNames: readonly string[] = every.map((name) => `${name}.csv`)

export function tableOf(fileName: string): string | undefined {
  const name = fileName
    .toLowerCase()
    .replace(/^.*[/\\]/, '')
    .replace(/\.csv$/, '')
  return every.includes(name) ? name : undefined
}

export function putRow(table: string, cells: Hsds, at: At, heap: Spool, found: Findings): void {
  const record = Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''))
  const key = keyOf(record.id)
  if (table in records) {
    const kind = records[table as keyof typeof records]
    if (!key) found.error(at, 'id', 'key_missing')
    else if (!heap.isNew(kind, key)) found.error({ ...at, key }, 'id', 'duplicate', key)
    else {
      heap.put(kind, key, { at: { ...at, key }, record, owner: '' })
      // older feeds give a service at one place, in its own row
      if (kind === 'service' && keyOf(record.location_id)) link(key, keyOf(record.location_id), {}, at, heap)
    }
  } else if (links.includes(table)) {
    const [service, location] = [keyOf(record.service_id), keyOf(record.location_id)]
    if (service && location) link(service, location, record, at, heap)
    else found.error(at, 'service_id', 'reference_missing', record)
  } else if (parts.includes(table)) {
    const owner = ownerOf(table, record)
    if (owner) heap.put(`${table} of ${owner.kind}`, owner.key, record)
    else found.error(at, '', 'reference_missing', record)
  } else found.once(at, table, 'field_not_taken')
}

function link(service: string, location: string, record: Hsds, at: At, heap: Spool): void {
  if (heap.isNew('both', `${service} ${location}`))
    heap.put('service_at_location', service, { at, record: { ...record, location_id: location }, owner: '' })
}

/** The nearest record that a part names: rows of a full package name several. */
function ownerOf(table: string, record: Hsds): { kind: string; key: string } | undefined {
  const order = ['service_at_location', 'service', 'location', 'organization', 'contact', 'phone']
  if (table === 'addresses' || table === 'physical_addresses') order.unshift('location')
  const kind = order.find((one) => keyOf(record[`${one}_id`]))
  return kind ? { kind, key: keyOf(record[`${kind}_id`]) } : undefined
}

/** The parts that tables told of a record, as a feed in JSON would hold them. */
export function partsOf(kind: string, key: string, heap: Spool): Hsds {
  const held: Hsds = {}
  for (const table of parts) {
    if (!heap.hasAny(`${table} of ${kind}`)) continue
    const all = heap.of<Hsds>(`${table} of ${kind}`, key)
    held[table] =
      table === 'contacts' ? all.map((one) => ({ ...one, phones: heap.of('phones of contact', textOf(one.id)) })) : all
  }
  return held
}
