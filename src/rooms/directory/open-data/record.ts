import { type Lang, type LocalizedText, localized } from '../../../platform/languages.ts'
import { href } from '../../../ui/paths.ts'
import { sourceName } from '../imports/sources.ts'
import { kindNames } from '../kind-names.ts'
import { addressLine } from '../words.ts'
import type { OpenRow, UsualHours } from './queries.ts'

/** A row as it leaves the house, in one language. The names are those of `docs/integrations/open-data.md`; null is not known. */
export type OpenRecord = {
  id: string
  name: string
  service: string
  kind: string
  summary: string
  organization: string
  place: string | null
  address: string | null
  district: string | null
  latitude: number | null
  longitude: number | null
  phone: string | null
  website: string | null
  ways: string[]
  languages: string[]
  age_from_months: number | null
  age_to_months: number | null
  during_pregnancy: boolean
  cost: 'free' | 'fee' | null
  step_free: boolean | null
  status: string
  usual_hours: UsualHours[]
  checked_on: string | null
  source: string | null
  source_id: string | null
  licence: string
  made_up: boolean
  url: string
}

/** What the whole file is given under; a record from another source names its own. */
export const licence = 'CC BY 4.0'

export function recordOf(row: OpenRow, lang: Lang, baseUrl: string): OpenRecord {
  const { place, slug, source } = row
  const text = (given: LocalizedText | null | undefined) => localized(given, lang)?.text ?? null
  const ofPlace = place && row.known_by
  const path = ofPlace ? href('place', lang, { slug: place.slug }) : href('service', lang, { slug: slug[lang] })
  return {
    id: place ? `${slug.fi}@${place.slug}` : slug.fi,
    name: text(ofPlace ? place.name : row.name) ?? '',
    service: text(row.name) ?? '',
    kind: (ofPlace ? kindNames[place.kind].one[lang] : text(row.kind)) ?? '',
    summary: text(row.summary) ?? '',
    organization: text(row.organization) ?? '',
    place: text(place?.name),
    address: place && addressLine(lang, place),
    district: text(place?.district),
    ...{ latitude: place?.lat ?? null, longitude: place?.lon ?? null },
    ...{ phone: row.phone, website: place?.website ?? null, ways: row.ways, languages: row.languages },
    ...{ age_from_months: row.minimum_age_months, age_to_months: row.maximum_age_months },
    ...{ during_pregnancy: row.expecting, cost: row.cost, step_free: place?.step_free ?? null },
    status: place?.status ?? 'active',
    ...{ usual_hours: row.hours, checked_on: row.assured_on },
    ...{
      source: source ? sourceName(source.source) : null,
      source_id: source?.key ?? null,
      licence: source?.licence ?? licence,
    },
    ...{ made_up: row.synthetic, url: baseUrl + path },
  }
}
