import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Format } from '../told.ts'
import { readers } from './format.ts'
import { jsonFile, outcome } from './sample.ts'

/** Records with every field that a reader looks into; whatever one of them holds, nothing may be thrown and no record lost. */
const text = [{ language: 'fi', value: 'Nimi', type: 'Name' }]
const hours = [
  {
    serviceHourType: 'DaysOfTheWeek',
    validFrom: null,
    isClosed: false,
    openingHour: [{ dayFrom: 'Monday', dayTo: '', from: '09:00', to: '10:00' }],
  },
]
const schedule = [
  { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '10:00', interval: 1, dtstart: '2026-01-01' },
]
const place = {
  id: 'l1',
  name: 'Talo',
  location_type: 'physical',
  latitude: 60,
  longitude: 25,
  languages: [{ code: 'fi' }],
  addresses: [{ address_1: 'Katu', city: 'Kunta', postal_code: '00100' }],
}
const records: [Format, unknown][] = [
  [
    'tpr_json',
    {
      id: 1,
      name_fi: 'Esimerkin neuvola',
      org_id: 'o',
      ontologyword_ids: [463],
      latitude: 60,
      longitude: 25,
      phone: '09 1234',
      www_fi: 'https://a.invalid',
      address_zip: '00100',
      provided_languages: ['fi'],
      modified_time: '2026-01-01T00:00:00',
      connections: [{ section_type: 'OPENING_HOURS', name_fi: 'ma 9-10' }],
    },
  ],
  [
    'ptv',
    {
      id: 's',
      publishingStatus: 'Published',
      modified: '2026-01-01T00:00:00',
      serviceNames: text,
      serviceDescriptions: text,
      generalDescriptionId: 'g',
      serviceChargeType: 'Chargeable',
      areaType: 'LimitedType',
      areas: [{ type: 'Municipality', municipalities: [{ code: '91' }] }],
      languages: ['fi'],
      serviceClasses: [{ code: 'P5.2', name: text }],
      keywords: text,
      organizations: [{ roleType: 'Responsible', organization: { id: 'o' } }],
      serviceChannels: [{ serviceChannel: { id: 'c' }, serviceHours: hours, description: text }],
    },
  ],
  [
    'ptv',
    {
      id: 'c',
      publishingStatus: 'Published',
      serviceChannelType: 'ServiceLocation',
      organizationId: 'o',
      serviceChannelNames: text,
      languages: ['fi'],
      phoneNumbers: [{ type: 'Phone', prefixNumber: '+358', number: '401234567', language: 'fi' }],
      emails: [{ value: 'a@b.invalid', language: 'fi' }],
      webPages: [{ url: 'https://a.invalid', value: 'Sivu', language: 'fi' }],
      serviceHours: hours,
      addresses: [
        {
          type: 'Location',
          streetAddress: {
            street: text,
            streetNumber: '1',
            postalCode: '00100',
            postOffice: text,
            latitude: '6671945',
            longitude: '385637',
            additionalInformation: [],
          },
        },
      ],
    },
  ],
  [
    'ptv',
    {
      id: 'o',
      publishingStatus: 'Published',
      organizationNames: text,
      organizationType: 'Municipality',
      webPages: [{ url: 'https://a.invalid' }],
      parentOrganizationId: 'p',
    },
  ],
  [
    'hsds_json',
    {
      id: 's',
      name: 'Ryhmä',
      status: 'active',
      minimum_age: 1,
      maximum_age: 2,
      last_modified: '2026-01-01T00:00:00Z',
      alternate_name: 'Toinen',
      cost_options: [{ amount: 0 }],
      languages: [{ code: 'fi' }],
      phones: [{ number: '09 1234' }],
      contacts: [{ name: 'A', phones: [{ number: '09 1234' }] }],
      schedules: schedule,
      service_areas: [{ name: 'Malmi' }],
      attributes: [{ taxonomy_term: { taxonomy: 'kind', code: 'club' } }],
      organization: { id: 'o', name: 'Y' },
      service_at_locations: [{ id: 'b', description: 'x', schedules: schedule, location: place }],
      assured_date: '2026-01-01',
      assurer_email: 'a@b.invalid',
    },
  ],
  [
    'hauki',
    {
      id: 1,
      resource: 'tprek:1',
      name: { fi: 'Kesä' },
      start_date: '2026-01-01',
      end_date: null,
      override: false,
      resource_state: 'open',
      time_span_groups: [
        {
          is_removed: false,
          rules: [{ context: 'period', subject: 'week', start: 1, frequency_ordinal: 2 }],
          time_spans: [
            { start_time: '10:00', end_time: '12:00', weekdays: [1], resource_state: 'open', full_day: false },
          ],
        },
      ],
    },
  ],
]

for (const [format, record] of records)
  test(`${format}: whatever a field of ${Object.keys(record as object)[1]}… holds, the record is told or answered`, async () => {
    const paths = pathsOf(record)
    const other = fc.oneof(
      fc.constantFrom<unknown>(null, '', 0, -1, true, [], {}, [null], [[]], 'x'.repeat(30_000), '\u0000', '<p>'),
      fc.jsonValue({ maxDepth: 2 }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...paths), other), { minLength: 1, maxLength: 3 }),
        async (changes) => {
          const changed = structuredClone(record)
          for (const [path, value] of changes) put(changed, path, structuredClone(value))
          const { told, answers } = await outcome(readers[format].read, [jsonFile('a.json', [changed])])
          assert.ok(told.length + answers.length > 0)
          for (const one of told) assert.ok(one.key.length > 0 && one.key.length <= 200)
        },
      ),
      { numRuns: 300 },
    )
  })

type Path = (string | number)[]
const pathsOf = (value: unknown, before: Path = []): Path[] =>
  value && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, inner]) => [[...before, name], ...pathsOf(inner, [...before, name])])
    : []

function put(target: unknown, path: Path, value: unknown): void {
  let at = target as Record<string, unknown> | null
  for (const name of path.slice(0, -1)) at = at && typeof at === 'object' ? (at[name] as Record<string, unknown>) : null
  if (at && typeof at === 'object') at[path.at(-1) as string] = value
}
