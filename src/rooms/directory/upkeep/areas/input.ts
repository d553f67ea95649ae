import { dayIn, oneOf, typed } from '../../../../people/staff/input.ts'
import type { AreaKind } from '../../area-queries.ts'
import { type Typed, toLocalized, toTyped, typedWords } from '../words.ts'
import type { AreaFacts, KeptArea } from './queries.ts'

export const areaKinds = [
  'city_area',
  'major_district',
  'district',
  'sub_district',
  'village',
  'pilot_area',
] as const satisfies AreaKind[]

export type AreaDraft = { name: Typed; kind: string; lat: string; lon: string; outer: string[]; last: string }
export type AreaError = 'missing' | 'long' | 'degrees' | 'day' | 'itself'
export type AreaErrors = Partial<Record<'name-fi' | 'kind' | 'lat' | 'lon' | 'outer' | 'last', AreaError>>

export const emptyArea: AreaDraft = { name: toTyped(null), kind: 'district', lat: '', lon: '', outer: [], last: '' }

export const draftOf = ({ name, kind, lat, lon, outer, last_on }: KeptArea): AreaDraft => ({
  ...{ name: toTyped(name), kind, lat: String(lat), lon: String(lon), outer, last: last_on?.toString() ?? '' },
})

export const readDraft = (form: URLSearchParams): AreaDraft => ({
  ...{ name: typedWords(form, 'name'), kind: typed(form, 'kind'), outer: form.getAll('outer') },
  ...{
    lat: typed(form, 'lat').replace(',', '.'),
    lon: typed(form, 'lon').replace(',', '.'),
    last: typed(form, 'last'),
  },
})

/** Finland, with its sea. */
const within = { lat: [59, 71], lon: [19, 32] } as const

export function readArea(
  draft: AreaDraft,
  area: KeptArea | null,
  all: readonly KeptArea[],
): { facts: AreaFacts } | { errors: AreaErrors } {
  const errors: AreaErrors = {}
  const [name, kind] = [toLocalized(draft.name, area?.name), oneOf(areaKinds, draft.kind)]
  if (!name?.fi) errors['name-fi'] = 'missing'
  if (Object.values(draft.name).some((one) => one.length > 100)) errors['name-fi'] ??= 'long'
  if (!kind) errors.kind = 'missing'
  for (const axis of ['lat', 'lon'] as const) {
    const [least, most] = within[axis]
    const degrees = draft[axis] === '' ? Number.NaN : Number(draft[axis])
    if (!(degrees >= least && degrees <= most)) errors[axis] = 'degrees'
  }
  if (draft.last && !dayIn(draft.last)) errors.last = 'day'
  const outer = [...new Set(draft.outer)].filter((one) => all.some(({ id }) => id === one))
  if (area && outer.some((one) => liesIn(one, area.id, all))) errors.outer = 'itself'
  if (Object.keys(errors).length || !name || !kind) return { errors }
  return { facts: { name, kind, lat: Number(draft.lat), lon: Number(draft.lon), outer, last: draft.last || null } }
}

/** Whether an area is another or lies in it, however deep. */
function liesIn(inner: string, outer: string, all: readonly KeptArea[], seen = new Set<string>()): boolean {
  if (inner === outer) return true
  if (seen.has(inner)) return false
  seen.add(inner)
  const around = all.find(({ id }) => id === inner)?.outer ?? []
  return around.some((one) => liesIn(one, outer, all, seen))
}
