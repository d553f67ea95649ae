import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHauki } from './hauki.ts'
import { readPtv } from './ptv.ts'
import { givenFile, inShort, jsonFile, outcome, the } from './sample.ts'
import { readTprCsv, readTprJson } from './tpr.ts'

const unit = {
  ...{
    id: 7,
    org_id: 'o1',
    name_fi: 'Esimerkin neuvola',
    name_sv: 'Exempelrådgivningen',
    ontologyword_ids: [463, 9999],
  },
  ...{
    latitude: 60.2,
    longitude: 24.9,
    street_address_fi: 'Esimerkkikatu 1',
    address_zip: '00100',
    address_city_fi: 'Helsinki',
  },
  ...{
    phone: '+358 9 123 456',
    www_fi: 'https://esimerkki.invalid',
    provided_languages: ['fi', 'sv'],
    desc_fi: 'Pitkä kuvaus',
  },
  modified_time: '2026-01-02T12:00:00',
  connections: [
    { section_type: 'OPENING_HOURS', name_fi: 'ma–pe 8–16' },
    { section_type: 'PHONE_OR_EMAIL', name_fi: 'Ajanvaraus', phone: '09 999 888', contact_person: 'Maija Malli' },
    { section_type: 'HIGHLIGHT', name_fi: 'Huomio' },
  ],
}

test('a unit of the city becomes a place with its connections, and what is not taken is counted', async () => {
  const library = { id: 8, org_id: 'o1', name_fi: 'Kirjasto', ontologyword_ids: [1] }
  const words = [
    { id: 463, ontologyword_fi: 'neuvolat' },
    { id: 1, ontologyword_fi: 'kirjastot' },
  ]
  const files = [jsonFile('u.json', [unit, library, unit, { id: 9 }]), jsonFile('w.json', words)]
  const { told, answers } = await outcome(readTprJson, files)
  assert.equal(told.length, 1)
  const place = the(told, 'location', '7')
  assert.equal(place.document.kind, 'family_clinic')
  assert.equal(place.modifiedOn, '2026-01-02T10:00:00Z')
  assert.deepEqual(place.document.organization, { key: 'o1' })
  assert.equal(place.document.name?.en, null)
  assert.deepEqual(place.document.hours?.[0]?.rules[0]?.weekdays, [1, 2, 3, 4, 5])
  assert.deepEqual(
    place.document.contacts?.map(({ value, label }) => [value, label.fi?.text]),
    [
      ['+3589123456', undefined],
      ['https://esimerkki.invalid/', undefined],
      ['+3589999888', 'Ajanvaraus'],
    ],
  )
  assert.deepEqual(inShort(answers).toSorted(), [
    ...['/0 connections.HIGHLIGHT field_not_taken', '/0 connections.PHONE_OR_EMAIL.contact_person field_not_taken'],
    ...['/0 desc_fi field_not_taken', '/0 ontologyword_ids code_unknown', '/1 name_fi not_ours'],
    ...['/2 id duplicate', '/3  row_unreadable'],
  ])
})

test('hours in words that cannot be read whole are answered and not told', async () => {
  const odd = { ...unit, connections: [{ section_type: 'OPENING_HOURS', name_fi: 'ma 8–16, arkipyhinä miten sattuu' }] }
  const { told, answers } = await outcome(readTprJson, [jsonFile('u.json', [odd])])
  assert.ok(!('hours' in the(told, 'location').document))
  assert.ok(answers.some(({ reason }) => reason === 'hours_not_read'))
})

test('the older list of the service map is read by its own columns', async () => {
  const csv =
    'PKS_ID,ServiceTypeID,Name_fi,Address_fi,Phone,OrganizationID,Organization_fi,Latitude,Longitude,Keywords,Muu\n' +
    '5,69,Leikkipuisto Esimerkki,"Katu 1, 00100 Helsinki",09 123 456,o1,Kaupunki,60.2,24.9,avain,x\n5,69,Toinen,,,,,,,,\n,,,,,,,,,,y\n'
  const { told, answers } = await outcome(readTprCsv, [givenFile('p.csv', csv)])
  const place = the(told, 'location', '5').document
  assert.equal(place.kind, 'playground')
  assert.equal(place.street?.fi?.text, 'Katu 1')
  assert.equal(place.city?.fi?.text, 'Helsinki')
  assert.equal(place.postalCode, '00100')
  assert.ok(!('sv' in (place.street ?? {})))
  assert.equal(the(told, 'organization', 'o1').document.name?.fi?.text, 'Kaupunki')
  assert.deepEqual(inShort(answers), [
    '1 Muu column_unknown',
    '3 id duplicate',
    '4 id key_missing',
    '2 Keywords field_not_taken',
  ])
})

const names = (value: string, type = 'Name', language = 'fi') => ({ language, value, type })
const service = {
  ...{
    id: 's1',
    generalDescriptionId: 'g1',
    serviceNames: [names('Neuvola'), names('Rådgivning', 'Name', 'sv'), names('Neuvo', 'AlternativeName')],
  },
  serviceDescriptions: [
    names('<p>Lyhyesti.</p>', 'Summary'),
    names('Pitkästi.', 'Description'),
    names('Soita.', 'UserInstruction'),
    names('7 päivää', 'ProcessingTime'),
  ],
  ...{
    serviceChargeType: 'FreeOfCharge',
    areaType: 'LimitedType',
    areas: [{ type: 'Municipality', municipalities: [{ code: '91' }] }],
  },
  ...{
    languages: ['fi', 'sv'],
    serviceClasses: [{ code: 'P5.2' }, { code: 'P1', name: [{ language: 'fi', value: 'Asuminen' }] }],
    keywords: [],
  },
  organizations: [
    { roleType: 'Responsible', organization: { id: 'o1' } },
    { roleType: 'Producer', organization: { id: 'o2' } },
  ],
  serviceChannels: [
    {
      serviceChannel: { id: 'c1' },
      serviceHours: [
        {
          serviceHourType: 'DaysOfTheWeek',
          openingHour: [{ dayFrom: 'Monday', dayTo: 'Wednesday', from: '09:00:00', to: '11:00:00' }],
        },
      ],
    },
    { serviceChannel: { id: 'c2' } },
  ],
  ...{ publishingStatus: 'Published', modified: '2026-01-02T10:00:00.5' },
}
const channel = {
  ...{
    id: 'c1',
    serviceChannelType: 'ServiceLocation',
    organizationId: 'o1',
    serviceChannelNames: [names('Keskustan piste')],
    languages: ['fi'],
  },
  addresses: [
    {
      type: 'Location',
      streetAddress: {
        street: [names('Katu')],
        streetNumber: '1',
        postalCode: '00100',
        postOffice: [names('HELSINKI')],
        latitude: '6671945',
        longitude: '385637',
      },
    },
  ],
  serviceHours: [
    { serviceHourType: 'DaysOfTheWeek', openingHour: [{ dayFrom: 'Friday', dayTo: '', from: '08:00', to: '16:00' }] },
    {
      serviceHourType: 'Exceptional',
      isClosed: true,
      validFrom: '2026-12-05T22:00:00Z',
      validTo: '2026-12-06T21:59:00Z',
    },
  ],
  ...{ publishingStatus: 'Published', modified: '2026-01-02T10:00:00' },
}
const phone = {
  ...{ id: 'c2', serviceChannelType: 'Phone', serviceChannelNames: [names('Neuvonta')], publishingStatus: 'Published' },
  phoneNumbers: [
    { type: 'Phone', prefixNumber: '+358', number: '401234567', language: 'fi', additionalInformation: 'Ajanvaraus' },
  ],
}

test('a service of the national catalogue comes with its places, phones and statutory texts', async () => {
  const page = (itemList: unknown[]) => ({ pageNumber: 1, pageSize: 100, pageCount: 1, itemList })
  const organization = {
    id: 'o1',
    organizationNames: [names('Kaupunki')],
    organizationType: 'Municipality',
    publishingStatus: 'Published',
  }
  const files = [
    jsonFile('s.json', page([service])),
    jsonFile('c.json', page([channel, phone])),
    jsonFile('o.json', organization),
  ]
  const { told, answers } = await outcome(readPtv, files)
  const one = the(told, 'service', 's1')
  assert.equal(one.document.summary?.fi?.text, 'Lyhyesti.')
  assert.equal(one.document.summary?.sv, null)
  assert.deepEqual(one.document.partners, [{ key: 'o2' }])
  assert.deepEqual(one.document.areas, [{ kind: 'municipality', code: '091' }])
  assert.deepEqual(one.document.terms, [{ taxonomy: 'kind', code: 'family_clinic' }])
  assert.deepEqual(one.document.synonyms, { fi: ['Neuvo'] })
  assert.deepEqual(
    one.document.at?.map(({ location, hours }) => [location.key, hours[0]?.rules[0]?.weekdays]),
    [['c1', [1, 2, 3]]],
  )
  assert.deepEqual(
    one.document.contacts?.map(({ value }) => value),
    ['+358401234567'],
  )
  assert.ok(one.statutory?.includes('name.sv') && one.statutory.includes('firstStep.fi'))
  assert.equal(one.modifiedOn, '2026-01-02T10:00:00.5Z')
  const place = the(told, 'location', 'c1').document
  assert.equal(place.kind, 'family_clinic')
  assert.equal(place.city?.fi?.text, 'Helsinki')
  assert.equal(place.street?.fi?.text, 'Katu 1')
  assert.deepEqual(place.hours?.[1], { from: '2026-12-06', to: '2026-12-06', override: true, name: {}, rules: [] })
  assert.equal(the(told, 'organization', 'o1').document.kind, 'authority')
  assert.deepEqual(inShort(answers).toSorted(), [
    ...['/itemList/0 Summary markup_removed', '/itemList/0 serviceClasses field_not_taken'],
    '/itemList/0 serviceDescriptions.ProcessingTime field_not_taken',
  ])
})

test('when one of the hours of a place cannot be read, none of them is told', async () => {
  const odd = {
    ...channel,
    serviceHours: [
      ...channel.serviceHours,
      { serviceHourType: 'DaysOfTheWeek', openingHour: [{ dayFrom: 'Monday', from: '25:00', to: '26:00' }] },
    ],
  }
  const { told, answers } = await outcome(readPtv, [jsonFile('c.json', odd)])
  assert.ok(!('hours' in the(told, 'location').document))
  assert.ok(answers.some(({ reason }) => reason === 'time_bad'))
})

test('pages that are missing or too many, drafts and what is deleted are told', async () => {
  const page = (pageNumber: number, itemList: unknown[]) => ({ pageNumber, pageSize: 1, pageCount: 3, itemList })
  const draft = { ...service, id: 's2', publishingStatus: 'Draft' }
  const gone = { ...service, id: 's3', publishingStatus: 'Deleted' }
  const { told, answers } = await outcome(readPtv, [
    jsonFile('1.json', page(1, [draft, gone])),
    jsonFile('2.json', page(5, [service])),
  ])
  assert.equal(the(told, 'service', 's3').gone, true)
  assert.ok(!told.some(({ key }) => key === 's2'))
  assert.deepEqual(
    answers.filter(({ reason }) => reason === 'total_wrong').map(({ field, value }) => `${field} ${value}`),
    [...['pageSize 2 / 1', 'pageNumber 5 / 3', 'pageCount 2 / 3']],
  )
})

const span = { start_time: '10:00:00', end_time: '18:00:00', weekdays: [1, 2], resource_state: 'open', full_day: false }
const period = (id: number, more: object) => ({
  ...{
    id,
    resource: 1,
    name: { fi: 'Kesä', sv: null },
    start_date: '2026-06-01',
    end_date: '2026-08-09',
    override: false,
  },
  ...{ resource_state: 'undefined', time_span_groups: [{ time_spans: [span], rules: [] }], ...more },
})

test('periods of the hours service go to the places of the register', async () => {
  const units = [{ id: 8215, name_fi: 'Paikka', sources: [{ source: 'hauki', id: '1' }] }]
  const night = {
    ...span,
    start_time: '20:00:00',
    end_time: '02:00:00',
    end_time_on_next_day: true,
    resource_state: 'self_service',
  }
  const fortnight = { context: 'period', subject: 'week', frequency_ordinal: 2, start: 1 }
  const periods = [
    period(1, { time_span_groups: [{ time_spans: [span, night], rules: [fortnight] }] }),
    period(2, { override: true, resource_state: 'closed', time_span_groups: [] }),
    period(2, {}),
    period(3, { resource: 2 }),
  ]
  const { told, answers } = await outcome(readHauki, [jsonFile('p.json', periods), jsonFile('u.json', units)])
  const place = the(told, 'location', '8215')
  assert.equal(place.keySource, 'tpr')
  assert.deepEqual(Object.keys(place.document), ['hours'])
  assert.deepEqual(
    place.document.hours?.map(({ override, rules }) => [
      override,
      rules.map(({ opens, closes, state, everyWeeks }) => `${opens}-${closes} ${state} ${everyWeeks}`),
    ]),
    [
      [false, ['10:00-18:00 open 2', '20:00-02:00 self_service 2']],
      [true, []],
    ],
  )
  assert.deepEqual(inShort(answers), ['/2 id duplicate', '/3 resource reference_unknown'])
})

test('when one period cannot be read, the hours of its place stay as they are', async () => {
  const units = [{ id: 8215, sources: [{ source: 'hauki', id: '1' }] }]
  const odd = period(2, { time_span_groups: [{ time_spans: [{ ...span, resource_state: 'weather_permitting' }] }] })
  const { told, answers } = await outcome(readHauki, [
    jsonFile('p.json', [period(1, {}), odd]),
    jsonFile('u.json', units),
  ])
  assert.deepEqual(told, [])
  assert.deepEqual(inShort(answers), ['/0 resource_state code_unknown'])
})
