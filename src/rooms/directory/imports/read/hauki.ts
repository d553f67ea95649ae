import type { Answer, Reader, Source, Told } from '../told.ts'
import { hoursFound, type SaidIn } from './connection-hours.ts'
import { type At, type Findings, findings } from './findings.ts'
import { haukiHours } from './hauki-hours.ts'
import { jsonOf } from './json.ts'
import { type Spool, spool } from './spool.ts'
import { lettersOf } from './text.ts'
import { type Held, keyOf, listOf, recordOf, textOf } from './values.ts'

export type Hauki = Held

/**
 * Opening hours of the city's hours service: periods, resources with their origins, and the units and connections of the city's register,
 * in any order. Tells nothing but hours, of places that have come from elsewhere.
 */
export const readHauki: Reader = async function* (files) {
  const found = findings()
  const heap = spool()
  try {
    for (const file of files)
      for await (const piece of jsonOf(lettersOf(file, found), ['results'])) {
        if (piece.is === 'broken') found.error({ file: file.name, row: piece.row }, '', piece.reason, piece.text)
        else if (piece.is === 'record') keep(piece.value, { file: file.name, row: piece.row }, heap, found)
        yield* found.drain()
      }
    yield* places(heap, found)
    yield* found.drain()
    yield* found.end()
  } finally {
    heap.close()
  }
}

type Kept = { at: At; period: Hauki }
type Origin = { source: Source; key: string }
const registers: Record<string, Source> = { tprek: 'tpr', tpr: 'tpr', ptv: 'ptv' }

function keep(value: unknown, at: At, heap: Spool, found: Findings): void {
  const record: Hauki = recordOf(value) ?? {}
  const key = keyOf(record.id)
  if (record.unit_id !== undefined && record.section_type) {
    if (record.section_type === 'OPENING_HOURS') heap.put('words', keyOf(record.unit_id), { at, record })
    else found.once(at, `connections.${textOf(record.section_type)}`, 'field_not_taken')
  } else if ('time_span_groups' in record) {
    const resource = keyOf(record.resource)
    if (!resource) found.error(at, 'resource', 'reference_missing', record.resource)
    else if (key && !heap.isNew('period', key)) found.error({ ...at, key }, 'id', 'duplicate', key)
    else heap.put('period', resource, { at, period: record } satisfies Kept)
  } else if (key && Array.isArray(record.sources)) {
    // a unit of the register that names its resource, or a resource that names its unit
    const resource = listOf(record.sources).find(({ source }) => source === 'hauki')
    if (resource) heap.put('origin', textOf(resource.id), { source: 'tpr', key } satisfies Origin)
  } else if (key && Array.isArray(record.origins))
    for (const origin of originsOf(record)) heap.put('origin', key, origin)
  else found.error(at, '', 'row_unreadable', value)
}

function originsOf(resource: Hauki): Origin[] {
  return listOf(resource.origins).flatMap((origin) => {
    const named = textOf(recordOf(origin.data_source)?.id ?? origin.data_source)
    const source = registers[named]
    return source && keyOf(origin.origin_id) ? [{ source, key: keyOf(origin.origin_id) }] : []
  })
}

function* places(heap: Spool, found: Findings): Generator<Told | Answer> {
  for (const resource of heap.keys('period')) {
    const periods = heap.of<Kept>('period', resource)
    const at = periods[0]?.at as At
    const origin = originOf(resource, heap)
    if (!origin) found.error({ ...at, key: resource }, 'resource', 'reference_unknown', resource)
    else if (heap.isNew('told', `${origin.source} ${origin.key}`)) {
      const hours = haukiHours(
        periods.map(({ period }) => period),
        { ...at, key: origin.key },
        found,
      )
      yield* found.drain()
      if (hours)
        yield {
          kind: 'location',
          key: origin.key,
          keySource: origin.source,
          file: at.file,
          row: at.row,
          document: { hours },
        }
    }
  }
  for (const key of heap.keys('words')) {
    if (!heap.isNew('told', `tpr ${key}`)) continue
    const all = heap.of<{ at: At; record: Hauki }>('words', key)
    const at = { ...(all[0]?.at as At), key }
    const words = all
      .filter(({ record }) => !textOf(record.www_fi) && !textOf(record.www_sv) && !textOf(record.www_en))
      .map(
        ({ record }): SaidIn => ({
          fi: textOf(record.name_fi),
          sv: textOf(record.name_sv),
          en: textOf(record.name_en),
        }),
      )
    const document = hoursFound(words, at, 'connections', found)
    yield* found.drain()
    if (document.hours) yield { kind: 'location', key, keySource: 'tpr', file: at.file, row: at.row, document }
  }
}

/** `tprek:8215` stands for itself; a number is looked up among the resources and units of the run. */
function originOf(resource: string, heap: Spool): Origin | undefined {
  const [known] = heap.of<Origin>('origin', resource)
  if (known) return known
  const [, source = '', key = ''] = /^([a-z]+):(.+)$/.exec(resource) ?? []
  return registers[source] && key ? { source: registers[source], key } : undefined
}
