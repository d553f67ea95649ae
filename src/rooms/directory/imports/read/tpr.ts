import type { Answer, Reader, ReadOptions, Told } from '../told.ts'
import { cleanText, limits, words } from './clean.ts'
import { factsOf } from './facts.ts'
import { type At, type Findings, findings } from './findings.ts'
import { jsonOf } from './json.ts'
import { type Spool, spool } from './spool.ts'
import { namedRows } from './table.ts'
import { lettersOf } from './text.ts'
import { languages, takenFields, type Unit, unitTold } from './tpr-unit.ts'
import { keyOf, listOf, recordOf, textOf } from './values.ts'

/** Units of the city's register, version 4, with their connections and the ontology, each as a list or a file a record. */
export const readTprJson: Reader = async function* (files, options = {}) {
  const found = findings()
  const heap = spool()
  try {
    for (const file of files) {
      for await (const piece of jsonOf(lettersOf(file, found), ['results', 'units'])) {
        if (piece.is === 'about') continue
        const at = { file: file.name, row: piece.row }
        if (piece.is === 'broken') found.error(at, '', piece.reason, piece.text)
        else keep(piece.value, at, heap, found)
        yield* found.drain()
      }
    }
    yield* units(heap, found, options)
    yield* found.end()
  } finally {
    heap.close()
  }
}

type Kept = { at: At; unit: Unit }

function keep(value: unknown, at: At, heap: Spool, found: Findings): void {
  const record = recordOf(value) ?? {}
  const id = keyOf(record.id)
  if (record.unit_id !== undefined && record.section_type) heap.put('connection', keyOf(record.unit_id), record)
  else if ('ontologyword_fi' in record) heap.put('word', id, record.ontologyword_fi)
  else if ('child_ids' in record || 'ontologyword_reference' in record) heap.put('node', id, record.name_fi)
  else if (!id) found.error(at, 'id', 'key_missing', value)
  else if (!languages.some((lang) => `name_${lang}` in record))
    found.error({ ...at, key: id }, '', 'row_unreadable', value)
  else if (!heap.isNew('unit', id)) found.error({ ...at, key: id }, 'id', 'duplicate', id)
  else heap.put('unit', id, { at: { ...at, key: id }, unit: record } satisfies Kept)
}

function* units(heap: Spool, found: Findings, options: ReadOptions): Generator<Told | Answer> {
  const facts = factsOf(found, options)
  for (const { key, value } of heap.all<Kept>('unit')) {
    const { at, unit } = value
    const embedded = listOf(unit.connections)
    const connections = [...embedded, ...heap.of<Unit>('connection', key)]
    const told = unitTold({ at, unit, connections, partial: false, found, facts })
    unknownWords(value, heap, found)
    yield* found.drain()
    if (told) yield told
  }
  for (const key of heap.keys('connection'))
    if (!heap.has('unit', key)) found.once({ file: '', row: 0 }, 'unit_id', 'reference_unknown', key)
}

/** Only when the ontology is among the files: words of a unit that it does not know. */
function unknownWords({ at, unit }: Kept, heap: Spool, found: Findings): void {
  for (const [field, pile] of [
    ['ontologyword_ids', 'word'],
    ['ontologytree_ids', 'node'],
  ] as const) {
    const ids = unit[field]
    if (!Array.isArray(ids) || !heap.hasAny(pile)) continue
    for (const id of ids) if (!heap.has(pile, textOf(id))) found.once(at, field, 'code_unknown', textOf(id))
  }
}

/** Columns of the older list of service points, by the fields of a unit; addresses hold street, postal code and town in one. */
const older: Record<string, string> = {
  ...{ PKS_ID: 'id', ServiceTypeID: 'service_type', Phone: 'phone', Email: 'email', OrganizationID: 'org_id' },
  ...{ Organization_fi: 'org_name', Modified: 'modified_time', Latitude: 'latitude', Longitude: 'longitude' },
  ...Object.fromEntries(
    languages.flatMap((lang) => [
      [`Name_${lang}`, `name_${lang}`],
      [`Address_${lang}`, `address_${lang}`],
      [`Link_${lang}`, `www_${lang}`],
    ]),
  ),
}
const v4 =
  /^(name|street_address|address_city|www|desc|short_desc|extra_searchwords|address_postal_full|call_charge_info|picture_caption)_(fi|sv|en)$/
const v4Plain =
  /^(municipality|provider_type|dept_id|arealcity_id|accessibility_\w+|created_time|northing_\w+|easting_\w+|picture_url)$/
const olderNotTaken =
  /^(Selite_fi|City_fi|Postal_fi|Description_..|Keywords|DepartmentID|Department_..|ProviderType_fi|Created|[NE]_(GK25|TM35))$/

/** The city's list of service points as CSV: the older one of the service map, and units of version 4 with a column a field. */
export const readTprCsv: Reader = async function* (files, options = {}) {
  const found = findings()
  const facts = factsOf(found, options)
  const heap = spool()
  const columnOf = (heading: string) =>
    older[heading] ??
    (takenFields.has(heading) || v4.test(heading) || v4Plain.test(heading) || olderNotTaken.test(heading)
      ? heading
      : undefined)
  try {
    for (const file of files)
      for await (const { at, cells } of namedRows(file, columnOf, found)) {
        const unit = unitOf(cells)
        const id = keyOf(unit.id)
        const where = { ...at, ...(id ? { key: id } : {}) }
        if (!id) found.error(at, 'id', 'key_missing')
        else if (!heap.isNew('unit', id)) found.error(where, 'id', 'duplicate', id)
        else {
          const told = unitTold({ at: where, unit, connections: [], partial: true, found, facts })
          const owner = told && ownerTold(unit, where, heap, found)
          yield* found.drain()
          if (owner) yield owner
          if (told) yield told
        }
        yield* found.drain()
      }
    yield* found.drain()
    yield* found.end()
  } finally {
    heap.close()
  }
}

function unitOf(cells: ReadonlyMap<string, string>): Unit {
  const unit: Unit = {}
  for (const [name, cell] of cells) {
    const [, lang] = /^address_(fi|sv|en)$/.exec(name) ?? []
    const [, street, zip, city] = (lang && /^(.*?),?\s*(\d{5})\s+(\S[^,]*)$/.exec(cell.trim())) || []
    if (name === 'service_type') unit.ontologytree_ids = [Number(cell)]
    else if (!lang) unit[name] = cell
    else {
      unit[`street_address_${lang}`] = street ?? cell
      if (city) unit[`address_city_${lang}`] = city
      if (zip) unit.address_zip ??= zip
    }
  }
  return unit
}

function ownerTold(unit: Unit, at: At, heap: Spool, found: Findings): Told | undefined {
  const key = keyOf(unit.org_id)
  const name = cleanText(unit.org_name, limits.name, at, 'Organization_fi', found)
  if (!key || !name || !heap.isNew('organization', key)) return undefined
  return {
    kind: 'organization',
    key,
    file: at.file,
    row: at.row,
    document: { kind: 'authority', name: words({ fi: name }) },
  }
}
