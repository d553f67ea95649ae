import { type Cell, csv as csvOf } from '../../../platform/csv.ts'
import type { Lang } from '../../../platform/languages.ts'
import { t } from '../texts.ts'
import { lowerFirst, phoneShown } from '../words.ts'
import { licence, type OpenRecord } from './record.ts'

/** What is said of a file as a whole. */
export type About = {
  title: string
  lang: Lang
  /** Whom to name when the facts are used again. */
  attribution: string
  /** The moment the file was made. */
  generated: Temporal.Instant
  /** The page that shows the same selection. */
  page: string
  truncated: boolean
}

export type Format = { type: string; write: (records: readonly OpenRecord[], about: About) => string }

/** The files a selection can be had as, by the end of their name. */
export const formats = {
  csv: { type: 'text/csv; charset=utf-8; header=present', write: csv },
  geojson: { type: 'application/geo+json', write: geoJson },
  kml: { type: 'application/vnd.google-earth.kml+xml; charset=utf-8', write: kml },
  json: { type: 'application/json; charset=utf-8', write: json },
} as const satisfies Record<string, Format>
export type FormatName = keyof typeof formats
export const formatNames = Object.keys(formats) as FormatName[]

const described = ({ title, lang, attribution, generated, page, truncated }: About, count: number) => ({
  title,
  language: lang,
  attribution,
  licence,
  licence_url: 'https://creativecommons.org/licenses/by/4.0/',
  generated: generated.toString({ smallestUnit: 'second' }),
  ...{ page, count, truncated },
  // On public holidays `usual_hours` do not hold (note 24).
  usual_hours_on_public_holidays: false,
})

function json(records: readonly OpenRecord[], about: About): string {
  return JSON.stringify({ ...described(about, records.length), services: records })
}

/** RFC 7946. What has no place has a feature all the same, with a geometry of null. */
function geoJson(records: readonly OpenRecord[], about: About): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    ...described(about, records.length),
    features: records.map(({ id, latitude, longitude, ...properties }) => ({
      type: 'Feature',
      id,
      geometry: latitude === null || longitude === null ? null : { type: 'Point', coordinates: [longitude, latitude] },
      properties,
    })),
  })
}

function csv(records: readonly OpenRecord[], { attribution, generated }: About): string {
  const day = generated.toZonedDateTimeISO('Europe/Helsinki').toPlainDate().toString()
  const line = (record: OpenRecord) => {
    const shown = { ...record, phone: record.phone && phoneShown(record.phone).replaceAll('\u00a0', ' ') }
    return [...columns.map((name) => shown[name]), attribution, day]
  }
  const lines = [[...columns, 'attribution', 'generated_on'], ...records.map(line)]
  return csvOf(lines.map((cells) => cells.map(flat)))
}

/** Hours do not fit a cell; the page tells them. A number begins with its 0, so that no sign has to be taken for harm. */
const columns = [
  ...(['id', 'name', 'service', 'kind', 'summary', 'organization', 'place', 'address', 'district'] as const),
  ...(['latitude', 'longitude', 'phone', 'website', 'ways', 'languages', 'age_from_months', 'age_to_months'] as const),
  ...(['during_pregnancy', 'cost', 'step_free', 'status', 'checked_on', 'source', 'source_id', 'licence'] as const),
  ...(['made_up', 'url'] as const),
]

type Value = string | number | boolean | null | readonly string[]

/** What a cell can hold of a value. */
export function flat(value: Value): Cell {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value === null || typeof value !== 'object' ? value : value.join(', ')
}

/** KML 2.2. What has no place is a placemark without a point. */
function kml(records: readonly OpenRecord[], about: About): string {
  const { title, page, attribution, generated } = about
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:atom="http://www.w3.org/2005/Atom">
<Document>
<name>${xml(title)}</name>
<atom:author><atom:name>${xml(attribution)}</atom:name></atom:author>
<atom:link href="${xml(page)}"/>
<description>${xml(`${attribution}. ${licence}. ${generated.toString({ smallestUnit: 'second' })}`)}</description>
${records.map((record) => placemark(record, about.lang)).join('\n')}
</Document>
</kml>
`
}

/** A map shows the name and nothing more: what is made up says so there. */
function placemark(record: OpenRecord, lang: Lang): string {
  const { address, phone, latitude, longitude, url, made_up: madeUp } = record
  const name = madeUp ? `${record.name} (${lowerFirst(t.synthetic[lang])})` : record.name
  const summary = madeUp ? `${t.synthetic[lang]}. ${record.summary}` : record.summary
  const data = (
    ['id', 'service', 'kind', 'place', 'district', 'cost', 'status', 'licence', 'source', 'made_up'] as const
  )
    .flatMap((key) =>
      record[key] === null ? [] : `<Data name="${key}"><value>${xml(String(record[key]))}</value></Data>`,
    )
    .join('')
  return [
    `<Placemark><name>${xml(name)}</name><atom:link href="${xml(url)}"/>`,
    address === null ? '' : `<address>${xml(address)}</address>`,
    phone === null ? '' : `<phoneNumber>${xml(phone)}</phoneNumber>`,
    `<description>${xml(`${summary} ${url}`)}</description><ExtendedData>${data}</ExtendedData>`,
    latitude === null || longitude === null ? '' : `<Point><coordinates>${longitude},${latitude}</coordinates></Point>`,
    '</Placemark>',
  ].join('')
}

/** As the text of an element or attribute; XML has no way to write control characters at all. */
export const xml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/[<>&"']/g, (sign) => entities[sign] ?? '')

const entities: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&apos;' }
