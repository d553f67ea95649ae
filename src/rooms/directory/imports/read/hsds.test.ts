import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatOf } from './format.ts'
import { readHsds } from './hsds.ts'
import { givenFile, inShort, jsonFile, outcome, the } from './sample.ts'

const weekly = { id: 'h1', freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '15:00:00' }
const service = {
  ...{
    id: 's1',
    name: 'Ryhmä',
    status: 'active',
    description: 'Kuvaus.',
    minimum_age: 0.5,
    maximum_age: '2,25',
    last_modified: '2026-01-02T10:00:00Z',
  },
  ...{
    application_process: 'Soita.',
    fees_description: 'Maksuton.',
    cost_options: [{ amount: 0 }],
    languages: [{ code: 'fi' }, { code: 'xx1' }],
  },
  ...{
    phones: [
      { number: '040 123 4567', type: 'voice' },
      { number: '1', type: 'fax' },
    ],
    schedules: [weekly],
    service_areas: [{ name: 'Malmi' }],
  },
  attributes: [
    { taxonomy_term: { taxonomy: 'life_stage', code: 'baby' } },
    { taxonomy_term: { taxonomy: 'other', code: 'x' } },
  ],
  organization: { id: 'o1', name: 'Yhdistys' },
  service_at_locations: [
    {
      id: 'b1',
      schedules: [{ ...weekly, interval: 2, dtstart: '2026-09-07' }],
      location: {
        id: 'l1',
        name: 'Talo',
        location_type: 'physical',
        addresses: [{ address_1: 'Katu 1', city: 'Helsinki', postal_code: '00100', address_type: 'physical' }],
      },
    },
  ],
}

test('a service with all that lies in it is told as records of their own', async () => {
  const { told, answers } = await outcome(readHsds, [
    jsonFile('s.json', { contents: [service], total_items: 1, total_pages: 1, page_number: 1, size: 1 }),
  ])
  assert.deepEqual(
    told.map(({ kind, key }) => `${kind} ${key}`),
    ['organization o1', 'location l1', 'service s1'],
  )
  const one = the(told, 'service').document
  assert.deepEqual(one.ages, { minimum: 6, maximum: 27 })
  assert.equal(one.cost, 'free')
  assert.deepEqual(one.organization, { key: 'o1' })
  assert.deepEqual(one.languages, ['fi'])
  assert.deepEqual(one.terms, [{ taxonomy: 'life_stage', code: 'baby' }])
  assert.deepEqual(one.areas, [{ kind: 'named', code: 'Malmi' }])
  assert.deepEqual(one.hours?.[0]?.rules, [
    { weekdays: [1, 2], opens: '09:00', closes: '15:00', state: 'open', everyWeeks: 1 },
  ])
  assert.equal(one.at?.[0]?.hours[0]?.from, '2026-09-07')
  assert.equal(one.at?.[0]?.hours[0]?.rules[0]?.everyWeeks, 2)
  assert.equal(the(told, 'location').document.street?.fi?.text, 'Katu 1')
  assert.deepEqual(inShort(answers).toSorted(), [
    ...[
      '/contents/0 attributes code_unknown',
      '/contents/0 languages code_unknown',
      '/contents/0 location_type kind_guessed',
    ],
    '/contents/0 phones.fax field_not_taken',
  ])
})

test('lists of records, an object a line and services at locations are put together', async () => {
  const { service_at_locations: _, organization: __, ...short } = service
  const lines = [
    { ...short, organization_id: 'o1' },
    { ...short, id: 's2' },
    { ...short, id: 's2' },
  ]
    .map((one) => JSON.stringify(one))
    .join('\n')
  const files = [
    givenFile('services.ndjson', `${lines}\n{"id": rikki}\n`, 64),
    jsonFile('o.json', [{ id: 'o1', name: 'Yhdistys', website: 'https://y.invalid' }]),
    jsonFile('b.json', [
      { id: 'b1', service_id: 's1', location_id: 'l1' },
      { id: 'b2', service_id: 's1' },
    ]),
  ]
  const { told, answers } = await outcome(readHsds, files, { lang: 'sv' })
  assert.equal(the(told, 'organization').document.website, 'https://y.invalid/')
  assert.equal(the(told, 'service', 's1').document.name?.sv?.text, 'Ryhmä')
  assert.deepEqual(
    the(told, 'service', 's1').document.at?.map(({ location }) => location.key),
    ['l1'],
  )
  assert.ok(!('at' in the(told, 'service', 's2').document))
  const errors = answers.filter(({ level }) => level === 'error')
  assert.deepEqual(inShort(errors), [
    '3 id duplicate',
    '4  row_unreadable',
    '/1 service_at_locations reference_missing',
  ])
})

test('tables of older feeds are put together by their keys, and totals are looked at', async () => {
  const files = [
    givenFile('organizations.csv', 'id,name\n1,Yhdistys\n'),
    givenFile('locations.csv', 'id,organization_id,name,latitude,longitude\n1,1,Talo,60.2,24.9\n'),
    givenFile('services.csv', 'id,location_id,name,status,eligibility\n1,1,Ryhmä,active,kaikki\n'),
    givenFile('addresses.csv', 'id,location_id,address_1,city,postal_code\n1,1,Katu 1,Helsinki,00100\n'),
    givenFile('phones.csv', 'id,location_id,number,number_type\n1,1,040 123 4567,voice\n2,,040,voice\n'),
    givenFile(
      'regular_schedules.csv',
      'id,location_id,weekday,opens_at,closes_at\n1,1,Monday,08:00,17:00\n2,1,Tuesday,08:00,17:00\n',
    ),
    givenFile('holiday_schedules.csv', 'id,location_id,start_date,end_date,closed\n1,1,2026-12-24,2026-12-26,true\n'),
    givenFile('programs.csv', 'id,name\n1,a\n2,b\n'),
  ]
  assert.equal(await formatOf(files), 'hsds_tables')
  const { told, answers } = await outcome(readHsds, files)
  const place = the(told, 'location').document
  assert.deepEqual(place.hours, [
    {
      from: null,
      to: null,
      override: false,
      name: {},
      rules: [{ weekdays: [1, 2], opens: '08:00', closes: '17:00', state: 'open', everyWeeks: 1 }],
    },
    { from: '2026-12-24', to: '2026-12-26', override: true, name: {}, rules: [] },
  ])
  assert.deepEqual(
    place.contacts?.map(({ value }) => value),
    ['+358401234567'],
  )
  assert.deepEqual(
    the(told, 'service').document.at?.map(({ location }) => location.key),
    ['1'],
  )
  assert.deepEqual(
    answers.map(({ field, reason, count }) => `${field} ${reason} ${count ?? ''}`),
    [
      ...[
        ' reference_missing ',
        'programs field_not_taken 2',
        'location_type kind_guessed 1',
        'service.eligibility field_not_taken 1',
      ],
    ],
  )
})

test('a page that holds another number than it says is told', async () => {
  const { answers } = await outcome(readHsds, [
    jsonFile('o.json', {
      total_items: 10,
      total_pages: 10,
      page_number: 1,
      size: 2,
      contents: [{ id: '1', name: 'a' }],
    }),
  ])
  assert.deepEqual(
    answers.map(({ field, value }) => `${field} ${value}`),
    ['size 1 / 2', 'pageCount 1 / 10'],
  )
})

test('hours that are not weekly are answered, and ours stay', async () => {
  const monthly = { ...service, schedules: [weekly, { ...weekly, freq: 'MONTHLY', bymonthday: '1' }] }
  const { told, answers } = await outcome(readHsds, [jsonFile('s.json', [monthly])])
  assert.ok(!('hours' in the(told, 'service').document))
  assert.ok(answers.some(({ reason }) => reason === 'hours_not_read'))
})
