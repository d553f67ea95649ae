import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestSite, testSite } from '../../../../test/harness.ts'
import { smallTown } from '../../../../test/small-town.ts'
import { writeListings } from '../index.ts'
import { aPlace, say } from '../sample.ts'
import { aHelpLine, aService, openingPeriod, servedAt } from '../service-sample.ts'
import { StructuredData } from './structured-data.tsx'

let pikkula: TestSite
before(async () => {
  pikkula = await testSite()
  await pikkula.arrange(async (tx) => {
    const { city, places, services } = await smallTown(tx)
    await openingPeriod(tx, { locationId: places.sun }, [{ weekdays: [2, 4], opens: '09:00', closes: '16:00' }])
    const made = await aPlace(tx, {
      organizationId: city,
      slug: 'keksitty',
      kind: 'meeting_place',
      name: say('Keksitty'),
      synthetic: true,
    })
    await servedAt(tx, services.playground, made)
    const invented = { organizationId: city, slug: { fi: 'kerho', sv: 'klubb', en: 'club' }, synthetic: true }
    await aService(tx, { ...invented, name: say('Kerho'), summary: say('Kerho.') })
    const line = await aService(tx, {
      ...{ organizationId: city, slug: { fi: 'puhelin', sv: 'telefon', en: 'line' }, everywhere: true, cost: 'free' },
      ...{ name: say('Puhelin </script><b>'), summary: say('Soita & puhu.') },
    })
    await aHelpLine(tx, line, {
      ...{ key: 'line', situation: say('Puhu'), phone: '+358123451', phoneShown: '012 3451', position: 1 },
      reviewOn: '2027-01-01',
    })
    await writeListings(tx)
  })
})
after(() => pikkula.close())

type Block = Record<string, unknown> & { '@type': string }
const blocks = (html: string): Block[] =>
  [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(([, json = '']) =>
    JSON.parse(json),
  )

describe('what search engines are told', () => {
  test('of a place: its type, where it is, the coming week, and nothing that nobody told', async () => {
    const { html } = await pikkula.visit('/sv/platser/aurinko')
    const [place, ...more] = blocks(html)
    assert.deepEqual(more, [])
    const { openingHoursSpecification: hours, ...rest } = place as Block
    assert.deepEqual(rest, {
      ...{ '@context': 'https://schema.org', '@type': 'Playground', name: 'Lekparken Solen' },
      ...{ url: 'http://perheverkosto.test/sv/platser/aurinko', telephone: '+358931041632', isAccessibleForFree: true },
      address: {
        ...{ '@type': 'PostalAddress', streetAddress: 'Strandgatan 4', postalCode: '00100' },
        ...{ addressLocality: 'Lillby', addressCountry: 'FI' },
      },
      geo: { '@type': 'GeoCoordinates', latitude: 60.16, longitude: 24.95 },
      amenityFeature: { '@type': 'LocationFeatureSpecification', name: 'step-free entrance', value: true },
    })
    const days = (hours as { validFrom: string; opens: string; closes: string }[]).map(
      ({ validFrom, opens, closes }) => `${validFrom} ${opens}–${closes}`,
    )
    assert.deepEqual(days.slice(0, 3), ['2026-11-24 09:00–16:00', '2026-11-25 00:00–00:00', '2026-11-26 09:00–16:00'])
    assert.equal(days.length, 7)
  })

  test('of a place of which little is known: little', async () => {
    const [house] = blocks((await pikkula.visit('/fi/paikat/perhetalo')).html)
    assert.deepEqual(Object.keys(house ?? {}).toSorted(), ['@context', '@type', 'name', 'url'])
  })

  test('of a service: who gives it, to whom, where, in which language', async () => {
    const [service] = blocks((await pikkula.visit('/fi/palvelut/leikkipuistot')).html)
    assert.deepEqual(service, {
      ...{ '@context': 'https://schema.org', '@type': 'GovernmentService', name: 'Leikkipuistotoiminta' },
      ...{ description: 'Leikkiä ja seuraa perheille.', url: 'http://perheverkosto.test/fi/palvelut/leikkipuistot' },
      serviceType: 'Leikkipuisto',
      provider: { '@type': 'GovernmentOrganization', name: 'Pikkulan kaupunki' },
      audience: {
        '@type': 'PeopleAudience',
        suggestedAge: { '@type': 'QuantitativeValue', minValue: 0, maxValue: 83, unitCode: 'MON' },
      },
      offers: { '@type': 'Offer', price: 0, priceCurrency: 'EUR' },
    })
  })

  test('never a number that nobody has confirmed', async () => {
    const [line] = blocks((await pikkula.visit('/fi/palvelut/puhelin')).html)
    assert.deepEqual(line?.areaServed, { '@type': 'AdministrativeArea', name: 'Pikkula' })
    assert.doesNotMatch(JSON.stringify(line), /12345/)
    await pikkula.arrange((tx) =>
      tx
        .withTables<{ 'directory.help_line': { confirmed_on: string } }>()
        .updateTable('directory.help_line')
        .set({ confirmed_on: '2026-11-01' })
        .execute(),
    )
    const [confirmed] = blocks((await pikkula.visit('/fi/palvelut/puhelin')).html)
    assert.match(JSON.stringify(confirmed?.availableChannel), /\+358123451/)
  })

  test('of the list: its real rows in order, and of what was posted nothing', async () => {
    const [list] = blocks((await pikkula.visit('/fi/palvelut?kind=playground')).html)
    const items = list?.itemListElement as { position: number; name: string; url: string }[]
    assert.deepEqual(
      items.map(({ position, name }) => `${position} ${name}`),
      ['1 Leikkipuisto Aurinko', '2 Ämyrin perhetalo'],
    )
    for (const fields of [{ q: 'aurinko' }, { near: 'Satama' }, { here: '60.1,24.9' }] as Record<string, string>[])
      assert.deepEqual(blocks((await pikkula.send('/fi/palvelut', fields)).html), [])
  })

  test('nothing of what is made up, of closed places and on safety pages', async () => {
    for (const path of [
      '/fi/paikat/keksitty',
      '/fi/palvelut/kerho',
      '/fi/paikat/kuu',
      '/fi/turvassa',
      '/fi/apua-nyt',
      '/fi/turvallinen-kaytto',
    ]) {
      const { status, html } = await pikkula.visit(path)
      assert.equal(status, 200, path)
      assert.deepEqual(blocks(html), [], path)
    }
    assert.doesNotMatch(JSON.stringify(blocks((await pikkula.visit('/fi/palvelut')).html)), /Keksitty|Kerho/)
    const danger = await pikkula.send('/fi/palvelut', { q: 'pelkään', anyway: 'yes' })
    assert.deepEqual(blocks(danger.html), [])
  })

  test('a name cannot end the block it stands in', async () => {
    const { html } = await pikkula.visit('/fi/palvelut/puhelin')
    assert.match(html, /Puhelin \\u003c\/script\\u003e\\u003cb\\u003e/)
    assert.equal(blocks(html)[0]?.name, 'Puhelin </script><b>')
    const hostile = '<!--<script>]]>&\u2028'
    const block = String(
      StructuredData({ data: { '@context': 'https://schema.org', '@type': 'Place', name: hostile } }),
    )
    assert.doesNotMatch(block.slice(35, -9), /[<>&\u2028]/)
    assert.equal(blocks(block)[0]?.name, hostile)
  })
})
