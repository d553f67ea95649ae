import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { cards } from '../../../test/cards.ts'
import { type TestSite, testSite } from '../../../test/harness.ts'
import { smallTown } from '../../../test/small-town.ts'
import type { Tx } from '../../platform/db/db.ts'
import { writeListings } from './index.ts'
import { say } from './sample.ts'
import { aHelpLine, aService, aTerm, isAbout, openingPeriod, servedAt } from './service-sample.ts'

// Every way to narrow the list, each by itself, in a town small enough to know what should be left.

let pikkula: TestSite
before(async () => {
  pikkula = await testSite()
  await pikkula.arrange(richTown)
})
after(() => pikkula.close())

/**
 * Pikkula with four services more: a nurse who comes home wherever one lives, a group at the playground every second
 * Saturday, talks by video for the north only, and a phone line. Of the clinic hardly anything is known.
 */
async function richTown(tx: Tx) {
  const { city, areas, places } = await smallTown(tx)
  const common = (slug: string) => ({ organizationId: city, slug: { fi: slug, sv: slug, en: slug } })
  const nurse = await aService(tx, {
    ...{ ...common('hoitaja'), name: say('Hoitaja kotiin'), summary: say('Tulee kotiin.'), everywhere: true },
    ...{ ways: ['home'], languages: ['fi', 'so'], cost: 'free', minimumAgeMonths: 0, maximumAgeMonths: 11 },
  })
  const group = await aService(tx, {
    ...{ ...common('ryhma'), name: say('Vertaisryhmä'), summary: say('Tavataan lauantaisin.'), synthetic: true },
    ...{ ways: ['drop_in'], languages: ['sv'], cost: 'fee', minimumAgeMonths: 12, maximumAgeMonths: 35 },
  })
  const talks = await aService(tx, {
    ...{ ...common('etana'), name: say('Etäkeskustelu'), summary: say('Videolla.'), areaIds: [areas.kukkula] },
    ...{ ways: ['remote', 'appointment'], expecting: true, synthetic: true },
  })
  const line = await aService(tx, { ...common('linja'), name: say('Kriisilinja'), summary: say('Vastaa aina.') })
  await aHelpLine(tx, line, {
    ...{ key: 'crisis', situation: say('Kun on hätä'), phone: '0100100', phoneShown: '0100 100', position: 1 },
    ...{ languages: ['fi'], reviewOn: '2027-01-01' },
  })
  const serviceAtLocationId = await servedAt(tx, group, places.sun, { knownBy: false })
  const saturdays = [{ weekdays: [6], opens: '10:00', closes: '12:00', everyWeeks: 2 }]
  await openingPeriod(tx, { serviceAtLocationId }, saturdays, { valid: '[2026-11-23,)' })
  const always = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '00:00' }]
  await openingPeriod(tx, { serviceId: line }, always)
  await openingPeriod(tx, { serviceId: talks }, [{ weekdays: [2], opens: '17:00', closes: '19:00' }])
  await someTerms(tx, { nurse, group, talks })
  await writeListings(tx)
}

async function someTerms(tx: Tx, { nurse, group, talks }: Record<'nurse' | 'group' | 'talks', string>) {
  const stages = [
    ['pregnancy', null, null],
    ['baby', 0, 11],
    ['toddler', 12, 35],
  ] as const
  for (const [position, [code, minimumAgeMonths, maximumAgeMonths]] of stages.entries())
    await aTerm(tx, {
      ...{ taxonomy: 'life_stage', code, slug: { fi: code, sv: code, en: code }, name: say(code), intro: say(code) },
      ...{ position, minimumAgeMonths, maximumAgeMonths },
    })
  const worry = { taxonomy: 'worry', slug: { fi: 'uni', sv: 'somn', en: 'sleep' }, intro: say('Uni') } as const
  const sleep = await aTerm(tx, { ...worry, code: 'sleep', name: say('Uni ei tule'), position: 0 })
  await isAbout(tx, nurse, sleep)
  await isAbout(tx, talks, sleep)
  const slug = { fi: 'tuki', sv: 'stod', en: 'support' }
  const support = { taxonomy: 'function', code: 'support', slug, name: say('Tuki'), position: 5 } as const
  const parentId = await aTerm(tx, support)
  const peers = { taxonomy: 'kind', code: 'peer_group', parentId, slug: { fi: 'vertais' }, name: say('Ryhmä') } as const
  await isAbout(tx, group, await aTerm(tx, { ...peers, position: 5 }))
}

const [sun, house, clinic, moon] = [
  'Leikkipuisto Aurinko',
  'Ämyrin perhetalo',
  'Sataman neuvola',
  'Leikkipuisto Kuu',
] as const
const [nurse, group, talks, line] = ['Hoitaja kotiin', 'Vertaisryhmä', 'Etäkeskustelu', 'Kriisilinja'] as const
const town = [sun, house, clinic, moon, nurse, group, talks, line]

const shown = async (query: string) => cards((await pikkula.visit(`/fi/palvelut?${query}`)).html).toSorted()
const leaves = async (query: string, ...names: string[]) =>
  assert.deepEqual(await shown(query), names.toSorted(), query)

describe('the list is narrowed', () => {
  test('by nothing at first', () => leaves('', ...town))

  test('by life stage: by the ages of the child, and by expecting one', async () => {
    await leaves('stage=baby', sun, house, moon, nurse)
    await leaves('stage=toddler', sun, house, moon, group)
    await leaves('stage=pregnancy', clinic, talks)
    await leaves('stage=baby&stage=toddler', sun, house, moon, nurse, group)
  })

  test('by the age of the child in months, the first and the last one included', async () => {
    await leaves('age=11', sun, house, moon, nurse)
    await leaves('age=12', sun, house, moon, group)
    await leaves('age=83', sun, house, moon)
    await leaves('age=84')
  })

  test('by worry', () => leaves('worry=sleep', nurse, talks))

  test('by function, and by kind of service', async () => {
    await leaves('function=support', group)
    await leaves('function=meeting', sun, house, moon)
    await leaves('kind=family_clinic&kind=peer_group', clinic, group)
  })

  test('by area: its places, what reaches it, and what reaches everywhere', async () => {
    await leaves('area=satama', sun, clinic, group, nurse, line)
    await leaves('area=kukkula', moon, talks, nurse, line)
    await leaves('area=pohjoinen', moon, talks, nurse, line)
    await leaves('area=metsa', nurse, line)
  })

  test('by way: one comes, calls, meets on a screen or waits at home', async () => {
    await leaves('way=home', nurse)
    await leaves('way=phone', line)
    await leaves('way=remote&way=drop_in', talks, group)
  })

  test('by language, a line’s and a place’s own as well', async () => {
    await leaves('language=so', nurse)
    await leaves('language=sv', sun, group)
    await leaves('language=fi', sun, nurse, line)
  })

  test('by cost, as told of the very place', async () => {
    await leaves('cost=free', sun, nurse)
    await leaves('cost=fee', group)
    await leaves('cost=free&cost=fee', sun, nurse, group)
  })

  test('by a step-free entrance', () => leaves('step_free=yes', sun, group))

  test('by several at once, each of which has to be met', async () => {
    await leaves('area=satama&cost=free', sun, nurse)
    await leaves('area=satama&cost=free&way=home&age=3', nurse)
    await leaves('area=satama&cost=fee&language=fi')
  })
})

describe('the list of what is open', () => {
  const at = async (now: string, query: string, ...names: string[]) => {
    pikkula.clock.set(now)
    await pikkula.arrange(async () => {})
    await leaves(query, ...names)
  }

  test('now knows who is open this very minute', async () => {
    await at('2026-11-24T16:59:00+02:00', 'open=now', line)
    await at('2026-11-24T17:00:00+02:00', 'open=now', line, talks)
    await at('2026-11-24T19:00:00+02:00', 'open=now', line)
  })

  test('today is what is left of the day', async () => {
    await at('2026-11-24T08:00:00+02:00', 'open=today', line, talks)
    await at('2026-11-24T19:30:00+02:00', 'open=today', line)
    await at('2026-11-25T08:00:00+02:00', 'open=today', line)
  })

  test('at the weekend knows who comes every second week only', async () => {
    await at('2026-11-24T12:00:00+02:00', 'open=weekend', line, group)
    await at('2026-11-28T11:59:00+02:00', 'open=weekend', line, group)
    await at('2026-11-28T12:00:00+02:00', 'open=weekend', line)
    await at('2026-12-01T12:00:00+02:00', 'open=weekend', line)
    await at('2026-12-08T12:00:00+02:00', 'open=weekend', line, group)
    await at('2026-12-12T11:00:00+02:00', 'open=today', line, group)
    await at('2026-12-13T11:00:00+02:00', 'open=weekend', line)
  })
})

describe('what is shut', () => {
  const becomes = async (table: 'location' | 'service', slug: string, status: string) => {
    await pikkula.arrange(async (tx) => {
      await sql`update ${sql.table(`directory.${table}`)} set status = ${status}
        where ${slug} in (slug::text, to_jsonb(slug) ->> 'fi')`.execute(tx)
      await writeListings(tx)
    })
  }

  test('is not open, whatever its usual hours say: neither a place nor a service', async () => {
    pikkula.clock.set('2026-11-28T10:30:00+02:00')
    await pikkula.arrange(async () => {})
    for (const [table, slug] of [
      ['location', 'aurinko'],
      ['service', 'ryhma'],
    ] as const) {
      await leaves('open=now', line, group)
      await becomes(table, slug, 'temporarily closed')
      await leaves('open=now', line)
      await becomes(table, slug, 'active')
    }
  })
})

describe('what nobody has told', () => {
  const said = async (query: string) => (await pikkula.visit(`/fi/palvelut?${query}`)).words

  test('is left out of the list, and the page says how much and why', async () => {
    assert.match(await said('cost=free'), / 5 jäi pois, koska emme tiedä, mitä se maksaa\./)
    assert.match(await said('age=3'), / 1 jäi pois, koska emme tiedä, minkä ikäisille se on\./)
    assert.match(await said('step_free=yes'), / 3 jäi pois, koska emme tiedä, onko ovi esteetön\./)
    assert.match(await said('area=satama'), / 1 jäi pois, koska emme tiedä, missä se toimii\./)
  })

  test('is counted once however many facts are missing', async () => {
    assert.match(
      await said('cost=free&age=3'),
      / 3 jäi pois, koska emme tiedä, minkä ikäisille se on tai mitä se maksaa\./,
    )
    assert.match(
      (await pikkula.visit('/sv/tjanster?cost=free&age=3')).words,
      / 3 lämnades bort, eftersom vi inte vet för vilken ålder det är eller vad det kostar\./,
    )
  })

  test('is not spoken of when nothing was chosen by it', async () => {
    assert.doesNotMatch(await said(''), /jäi pois/)
    assert.doesNotMatch(await said('worry=sleep'), /jäi pois/)
  })
})

describe('choices in force', () => {
  const all = {
    ...{ kind: ['playground', 'family_clinic'], stage: 'baby', worry: 'sleep', function: 'meeting', way: 'home' },
    ...{ language: 'so', cost: 'free', age: '3', area: 'satama', open: 'now', step_free: 'yes' },
  }
  const query = new URLSearchParams(
    Object.entries(all).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  )
  const chips = (html: string) => /<ul class="chips noprint">[\s\S]*?<\/ul>/.exec(html)?.[0] ?? ''

  test('stand in the address and can be taken away one by one', async () => {
    const links = [...chips((await pikkula.visit(`/fi/palvelut?${query}`)).html).matchAll(/chip-on" href="([^"]*)"/g)]
    const left = links.map(([, link = '']) => new URLSearchParams(link.replaceAll('&amp;', '&').split('?')[1]))
    assert.equal(left.length, [...query].length)
    for (const [name, value] of query)
      assert.equal(left.filter((one) => !one.getAll(name).includes(value)).length, 1, `${name}=${value}`)
    for (const one of left) assert.equal([...one].length, [...query].length - 1)
  })

  test('are all named in the language of the reader', async () => {
    const named = (await pikkula.visit(`/sv/tjanster?${query}`)).html
    const texts = [...chips(named).matchAll(/<span(?: lang="fi")?>([^<]*)<\/span> /g)].map(([, text]) => text)
    for (const text of [
      'Lekpark',
      'Kommer hem till dig',
      'Somaliska',
      'Avgiftsfritt',
      'Barnets ålder 3 mån',
      'Hamnen',
      'Öppet nu',
    ])
      assert.ok(texts.includes(text), `${text}: ${texts}`)
  })

  test('stay when one searches, tells where one is, filters on or turns the page', async () => {
    const page = await pikkula.send('/fi/palvelut', { ...all, q: 'leikkipuisto', near: 'Satama', order: 'name' })
    const forms = [...page.html.matchAll(/<form[^>]*action="\/fi\/palvelut"[\s\S]*?<\/form>/g)].map(([form]) => form)
    const [search = '', near = '', ...others] = forms.filter((form) => !form.includes('chip-on'))
    for (const form of [search, near])
      for (const [name, value] of query) assert.match(form, new RegExp(`name="${name}" value="${value}"`))
    assert.match(search, /name="near" value="Satama"/)
    assert.match(near, /name="q" value="leikkipuisto"/)
    const filters = others.find((form) => form.includes('id="filters"')) ?? ''
    const asked = new URLSearchParams([...query, ['q', 'leikkipuisto'], ['near', 'Satama']])
    // The age is shown as one says it.
    asked.set('age', '3 kk')
    for (const [name, value] of asked)
      assert.match(filters, new RegExp(`name="${name}"[^>]* value="${value}"|<option value="${value}" selected`), name)
    assert.match(filters, /<option value="name" selected/)
  })

  test('stay on the next page, by a link or by a posted form', async () => {
    const town = await testSite({ demo: true })
    const kinds = '/fi/palvelut?kind=playground&kind=daycare&cost=free'
    assert.ok((await town.visit(kinds)).html.includes(`href="${kinds.replaceAll('&', '&amp;')}&amp;page=2"`))
    const posted = await town.send('/fi/palvelut', { kind: ['playground', 'daycare'], near: 'Malmi', order: 'name' })
    const pager = /<form[^>]*class="pager"[\s\S]*?<\/form>/.exec(posted.html)?.[0] ?? ''
    for (const kept of ['kind" value="playground', 'kind" value="daycare', 'near" value="Malmi', 'order" value="name'])
      assert.ok(pager.includes(`name="${kept}"`), kept)
    await town.close()
  })
})

describe('the order of the list', () => {
  test('is as one wishes, and shut places come last in each', async () => {
    const byName = cards((await pikkula.visit('/fi/palvelut?order=name')).html)
    assert.deepEqual(byName, [...town.filter((name) => name !== moon).toSorted(new Intl.Collator('fi').compare), moon])
    const near = { near: 'Kukkula' }
    const nearest = cards((await pikkula.send('/fi/palvelut', near)).html)
    assert.deepEqual([nearest[0], nearest.at(-1)], [clinic, moon], 'the nearest of all is shut')
    const named = cards((await pikkula.send('/fi/palvelut', { ...near, order: 'name' })).html)
    assert.deepEqual(named, byName)
    const usual = cards((await pikkula.visit('/fi/palvelut')).html)
    assert.deepEqual(cards((await pikkula.send('/fi/palvelut', { ...near, order: 'relevance' })).html), usual)
    const found = cards((await pikkula.visit('/fi/palvelut?q=leikkipuisto')).html)
    assert.equal(found.at(-1), moon)
    assert.equal(found[0], sun)
  })

  test('by distance needs a spot to measure from, and without one the usual order stands', async () => {
    const { html } = await pikkula.visit('/fi/palvelut?order=distance')
    assert.deepEqual(cards(html), cards((await pikkula.visit('/fi/palvelut')).html))
    assert.doesNotMatch(html, /Lähimmät ensin/)
    assert.match((await pikkula.send('/fi/palvelut', { near: 'Satama' })).html, /selected="">Lähimmät ensin/)
  })

  test('has, kind by kind, what belongs to the chosen area before what reaches everywhere; words and wishes come first', async () => {
    const [local, everywhere] = ['Yökerho lapsille', 'Aamukerho lapsille']
    await pikkula.arrange(async (tx) => {
      const { rows } = await sql<{ city: string; kukkula: string }>`select o.id as city, a.id as kukkula
        from directory.organization o, directory.area a where a.slug = 'kukkula'`.execute(tx)
      const { city, kukkula } = rows[0] as { city: string; kukkula: string }
      const club = (slug: string, name: string) => ({
        ...{ organizationId: city, slug: { fi: slug, sv: slug, en: slug } },
        ...{ name: say(name), summary: say('Tavataan.') },
      })
      await aService(tx, { ...club('yo', local), areaIds: [kukkula] })
      await aService(tx, { ...club('aamu', everywhere), everywhere: true })
      await writeListings(tx)
    })
    const clubs = async (query: string) =>
      cards((await pikkula.visit(`/fi/palvelut?${query}`)).html).filter((name) => name.includes('kerho'))
    assert.deepEqual(await clubs(''), [everywhere, local])
    assert.deepEqual(await clubs('area=kukkula'), [local, everywhere])
    assert.deepEqual(await clubs('area=pohjoinen'), [local, everywhere])
    assert.deepEqual(await clubs('area=kukkula&order=name'), [everywhere, local])
    assert.deepEqual(await clubs('area=kukkula&q=lapsille'), [local, everywhere], 'they answer equally well')
    assert.deepEqual(await clubs('area=kukkula&q=aamukerho+lapsille'), [everywhere, local])
    assert.equal(cards((await pikkula.visit('/fi/palvelut?area=kukkula')).html).at(-1), moon, 'shut places come last')
  })
})
