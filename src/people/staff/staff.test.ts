import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { type Fields, rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import { deskRoutes } from '../../app/desk/routes.tsx'
import {
  aChild,
  aContactPoint,
  aFamily,
  aLimit,
  aPerson,
  aPractitioner,
  aPregnancy,
  aRole,
  aSafetyOrder,
  aSession,
  aTeam,
  aUnit,
  careOf,
  guardianshipOf,
} from '../sample.ts'
import { staffRoutes } from './routes.tsx'

let site: TestSite
const people: Record<string, string> = {}
const tokens: Record<string, string> = {}

before(async () => {
  site = await testSite()
  deskRoutes(site.app)
  staffRoutes(site.app, site.keys)
  const { db } = site
  const [clinic, park] = [await aUnit(db, { name: 'Malmin neuvola' }), await aUnit(db, { name: 'Pihlajiston neuvola' })]
  const staff = {
    nurse: { given: 'Päivi', family: 'Lahtinen', task: 'broad_care', unit: clinic },
    colleague: { given: 'Mari', family: 'Koski', task: 'broad_care', unit: clinic },
    stranger: { given: 'Tuomas', family: 'Niemi', task: 'broad_care', unit: park },
    former: { given: 'Eeva', family: 'Entinen', task: 'broad_care', unit: clinic, valid: '[2020-01-01,2026-06-01)' },
    admin: { given: 'Aku', family: 'Pääkäyttäjä', task: 'administration' },
    coordinator: { given: 'Kirsi', family: 'Alue', task: 'coordination', areas: ['malmi'] },
    privacy: { given: 'Tiina', family: 'Turva', task: 'privacy' },
  }
  for (const [name, facts] of Object.entries(staff)) {
    people[name] = await aPractitioner(db, facts)
    tokens[name] = await aSession(db, { practitioner: people[name] }, { now: site.clock.now })
  }
  const id = (name: string) => people[name] as string
  await aRole(db, {
    practitioner: await aPractitioner(db, { given: 'Toinen', family: 'Pääkäyttäjä' }),
    task: 'administration',
  })
  people.sanna = await aPerson(db, { given: 'Sanna', family: 'Virtanen', interpreter: 'ar' })
  people.juha = await aPerson(db, { given: 'Juha', family: 'Virtanen' })
  people.aino = await aChild(db, { given: 'Aino', family: 'Virtanen' })
  people.onni = await aChild(db, { given: 'Onni', family: 'Korhonen', born: '2025-03-05' })
  await aFamily(db, { parent: [id('sanna'), id('juha')], child: [id('aino')] })
  await guardianshipOf(db, id('sanna'), id('aino'))
  await aLimit(db, await guardianshipOf(db, id('juha'), id('aino'), { scope: 'right_to_know' }))
  await aContactPoint(db, id('sanna'), 'address', 'Piilokuja 3')
  people.pregnancy = await aPregnancy(db, id('sanna'))
  const team = await aTeam(db, { unit: clinic, members: [id('nurse'), id('colleague')] })
  for (const whom of ['sanna', 'aino']) await careOf(db, id(whom), { unit: clinic, practitioner: id('nurse') })
  await careOf(db, id('onni'), { unit: clinic, team })
  await careOf(db, id('sanna'), { unit: clinic, practitioner: id('former') })
  tokens.mother = await aSession(db, { person: id('sanna') }, { now: site.clock.now })
})
after(() => site.close())
beforeEach(async () => {
  await rowsOf(site.db, 'delete from people.use_log')
})

const cookie = (who: string) => ({ cookie: `session=${tokens[who]}` })
const open = (who: string, path: string) => site.visit(path, cookie(who))
const send = (who: string, path: string, fields: Fields, headers = {}) =>
  site.send(path, fields, { ...cookie(who), ...headers })
const logged = () =>
  rowsOf<{ who: string; subject: string | null; action: string; what: string; basis: string }>(
    site.db,
    `select l.actor_name as who, p.given_name as subject, l.action, l.what, l.basis from people.use_log l
     left join people.person p on p.id = l.subject_id order by l.id`,
  )
const findOnni = (who: string) => send(who, '/tyo/perheet', { given: 'Onni', family: 'korhonen', born: '5.3.2025' })

describe('a nurse', () => {
  test('sees her own families first, and each look is written down', async () => {
    const page = await open('nurse', '/tyo/perheet')
    assert.equal(page.status, 200)
    assert.match(page.words, /Omat perheeni.*Virtanen Sanna.*Tiimin perheet.*Korhonen Onni/)
    assert.deepEqual((await logged()).map(({ subject, action, basis }) => `${subject} ${action} ${basis}`).toSorted(), [
      'Aino listed care',
      'Onni listed care',
      'Sanna listed care',
    ])
  })

  test('sees what she has to know of a child: guardians, with what keeps one of them away', async () => {
    const page = await open('nurse', `/tyo/perheet/${people.aino}`)
    assert.match(page.words, /Virtanen Juha Huoltaja, oikeus saada tietoja Lähestymiskielto/)
    assert.doesNotMatch(page.html.match(/<title>.*<\/title>/)?.[0] ?? '', /Aino|Virtanen/, 'the title names nobody')
    assert.ok((await logged()).some(({ what, subject }) => what === 'guardianship' && subject === 'Aino'))
  })

  test('finds by name among her own families only, and the name is in no address', async () => {
    assert.match((await send('nurse', '/tyo/perheet', { q: 'sanna vir' })).words, /Virtanen Sanna/)
    const stranger = await send('stranger', '/tyo/perheet', { q: 'sanna' })
    assert.match(stranger.words, /ei löytynyt tällä nimellä/)
    assert.doesNotMatch(stranger.words, /Virtanen/)
    assert.match((await open('nurse', '/tyo')).html, /<form class="pro-search" role="search" method="post"/)
    assert.ok(!JSON.stringify(site.log).includes('sanna'))
  })

  test('sets a pause with care, and cannot end one', async () => {
    const path = `/tyo/perheet/${people.sanna}/tauko/${people.pregnancy}`
    assert.match((await open('nurse', path)).words, /Perhe päättää itse/)
    assert.equal((await send('nurse', path, {})).status, 303)
    assert.equal((await send('nurse', path, {})).status, 303, 'twice is once')
    const pauses = await rowsOf<{ open: boolean }>(site.db, 'select upper_inf(span) as open from people.pause')
    assert.deepEqual(pauses, [{ open: true }])
    assert.match((await open('nurse', `/tyo/perheet/${people.sanna}`)).words, /Hellä tauko päällä/)
  })
})

describe('turvakielto', () => {
  before(async () => {
    people.order = await aSafetyOrder(site.db, people.sanna as string)
  })
  after(() => rowsOf(site.db, 'delete from people.safety_order'))

  test('hides where a family is until a reason of its own is written', async () => {
    const hidden = await open('nurse', `/tyo/perheet/${people.sanna}`)
    assert.match(hidden.words, /Turvakielto/)
    assert.doesNotMatch(hidden.words, /Piilokuja/)
    const short = await send('nurse', `/tyo/perheet/${people.sanna}/sijainti`, { words: 'koska' })
    assert.equal(short.status, 422)
    assert.match(short.html, /<textarea[^>]*>koska</)
    const words = 'Kotikäynti sovittu tänään\r\nX-Evil: 1'
    assert.equal((await send('nurse', `/tyo/perheet/${people.sanna}/sijainti`, { words })).status, 303)
    await rowsOf(site.db, 'delete from people.use_log')
    assert.match((await open('nurse', `/tyo/perheet/${people.sanna}`)).words, /Piilokuja 3/)
    assert.ok((await logged()).some(({ what, basis }) => what === 'contact_point' && basis === 'location'))
    assert.match((await open('nurse', `/tyo/perheet/${people.aino}`)).words, /Turvakielto/, 'it covers the household')
  })
})

describe('somebody outside one’s own list', () => {
  test('is opened only by who has looked for them, and says why', async () => {
    const path = `/tyo/perheet/${people.onni}/peruste`
    const reason = { ground: 'referral', words: 'Lähete saapui tänään puheterapiasta' }
    assert.equal((await open('stranger', path)).status, 404, 'an id alone opens nothing')
    assert.equal((await send('stranger', path, reason)).status, 404)
    const found = await findOnni('stranger')
    assert.equal(found.headers.get('location'), path)
    const asking = await open('stranger', path)
    assert.doesNotMatch(asking.words, /Onni|Korhonen/)
    assert.match(asking.words, /Henkilö voi lukea tämän itse/)
    for (const wrong of [
      { ...reason, words: '123 ... 456 !!' },
      { ...reason, ground: 'curiosity' },
      { ...reason, words: 'å'.repeat(1001) },
    ])
      assert.equal((await send('stranger', path, wrong)).status, 422)
    assert.equal((await open('stranger', `/tyo/perheet/${people.onni}`)).status, 404)
    assert.equal(
      (await send('stranger', path, { ...reason, practitioner_id: people.nurse ?? '', valid: '[,)' })).status,
      303,
    )
    assert.match((await open('stranger', `/tyo/perheet/${people.onni}`)).words, /Korhonen Onni/)
    assert.equal((await open('stranger', `/tyo/perheet/${people.sanna}`)).status, 404)
    const basis = (await logged())
      .filter(({ subject }) => subject === 'Onni')
      .map((row) => `${row.action} ${row.basis}`)
    assert.deepEqual([...new Set(basis)], ['searched duty', 'read documented'])
    const [row] = await rowsOf<{ hours: number; mine: boolean }>(
      site.db,
      `select extract(epoch from upper(valid) - lower(valid))::float8 / 3600 as hours, practitioner_id = '${people.stranger}' as mine
       from people.access_reason where person_id = '${people.onni}'`,
    )
    assert.deepEqual(row, { hours: 12, mine: true }, 'fields that nobody asked for change nothing')
  })

  test('an identity code finds an id, stands in no log and no address, and a wrong one finds nobody', async () => {
    const code = '050325A9059'
    const { identityHash } = await import('../identity.ts')
    const hash = identityHash(site.keys, { citizen: code }).toString('hex')
    await rowsOf(site.db, `insert into people.identity (hash, person_id) values ('\\x${hash}', '${people.onni}')`)
    const found = await send('colleague', '/tyo/perheet', { q: code.toLowerCase() })
    assert.equal(found.headers.get('location'), `/tyo/perheet/${people.onni}`)
    assert.match((await send('stranger', '/tyo/perheet', { q: '050325A9048' })).words, /Ketään ei löytynyt/)
    assert.ok(!JSON.stringify(site.log).toLowerCase().includes('050325a'))
    assert.ok(
      !JSON.stringify(await rowsOf(site.db, 'select * from people.use_log'))
        .toLowerCase()
        .includes('050325a'),
    )
    assert.equal((await logged()).filter(({ action }) => action === 'searched').length, 2)
  })
})

test('nobody searches through everybody: sixty in ten minutes is the most, for each by themselves', async () => {
  const search = (who: string) => send(who, '/tyo/perheet', { q: '050325A9048' })
  for (let times = 0; times < 61; times++) await search('colleague')
  assert.equal((await search('colleague')).status, 429)
  assert.equal((await send('colleague', '/tyo/perheet', { q: 'Sanna' })).status, 200, 'one’s own list is no search')
  assert.equal((await search('nurse')).status, 200)
})

describe('whoever has no business there', () => {
  const routes = () =>
    site.app.routes.filter(({ method, path }) => path.startsWith('/tyo') && ['GET', 'POST'].includes(method))
  const filled = (path: string) =>
    path
      .replace(':pregnancy', people.pregnancy ?? '')
      .replace(':id', path.includes('perheet') ? (people.sanna ?? '') : (people.nurse ?? ''))
  const answers = async (who: string) => {
    const found = new Map<string, number>()
    for (const { method, path } of routes()) {
      const asked = method === 'GET' ? await open(who, filled(path)) : await send(who, filled(path), {})
      found.set(`${method} ${path}`, asked.status)
      if (asked.status === 404) assert.doesNotMatch(asked.words, /Virtanen|Lahtinen/)
    }
    return found
  }
  const opened = async (who: string) =>
    [...(await answers(who))].filter(([, status]) => status !== 404).map(([name]) => name)

  test('a family member gets the same 404 on every route', async () => {
    assert.ok(routes().length > 25)
    assert.deepEqual(await opened('mother'), [])
  })

  test('somebody not signed in gets it too', async () => {
    tokens.nobody = 'nothing'
    assert.deepEqual(await opened('nobody'), [])
  })

  test('a coordinator, and who has had a task, see the desk and nothing of families', async () => {
    const everybodys = ['GET /tyo', 'GET /tyo/peitto', 'GET /tyo/tallessa']
    for (const [who, own] of [
      ['coordinator', [...everybodys, 'GET /tyo/palaute']],
      ['former', everybodys],
    ] as const) {
      assert.deepEqual([...new Set(await opened(who))], own, who)
      assert.doesNotMatch((await open(who, '/tyo')).words, /Virtanen|Korhonen/)
    }
    assert.match((await open('former', '/tyo')).words, /ei ole nyt tehtävää/)
    assert.deepEqual(await logged(), [])
  })

  test('an administrator sees no client data anywhere', async () => {
    const found = await opened('admin')
    assert.ok(
      found.every((name) => !name.includes('/perheet') && !name.includes('/katselut')),
      found.join(),
    )
    for (const path of [
      '/tyo',
      '/tyo/oikeudet',
      '/hallinta',
      '/hallinta/organisaatiot',
      '/tyo/kytkimet',
      '/tyo/oikeudet/uusi',
    ])
      assert.doesNotMatch((await open('admin', path)).words, /Virtanen|Korhonen/, path)
  })

  test('a nurse of another unit finds nothing by somebody’s address', async () => {
    for (const path of ['', '/tauko/x', `/tauko/${people.pregnancy}`, '/peruste'])
      assert.equal((await open('stranger', `/tyo/perheet/${people.sanna}${path}`)).status, 404, path)
    assert.equal(
      (await send('stranger', `/tyo/perheet/${people.sanna}/sijainti`, { words: 'Tarvitsen osoitteen heti' })).status,
      404,
    )
    assert.equal((await send('stranger', `/tyo/perheet/${people.sanna}/tauko/${people.pregnancy}`, {})).status, 404)
  })

  test('a form from another site, and one too large, are refused', async () => {
    const foreign = await send('nurse', '/tyo/perheet', { q: 'x' }, { origin: 'https://evil.example' })
    assert.equal(foreign.status, 403)
    assert.equal((await send('nurse', '/tyo/perheet', { q: 'x'.repeat(70_000) })).status, 413)
  })
})

describe('the frame', () => {
  test('covers from the first moment while it is covered, and has an empty page without script', async () => {
    const covered = await site.visit('/tyo', { cookie: `session=${tokens.nurse}; peitto=1` })
    assert.match(covered.html, /<html lang="fi" class="covered">/)
    assert.doesNotMatch((await open('nurse', '/tyo')).html, /<html[^>]*class="covered"/)
    const empty = await open('nurse', '/tyo/peitto')
    assert.doesNotMatch(empty.words, /Lahtinen|Virtanen/)
    assert.equal(empty.headers.get('cache-control'), 'no-store')
    assert.match((await open('nurse', '/tyo')).html, /<form method="post" action="\/kirjaudu\/lukitse">/)
  })

  test('has no link that leads nowhere', async () => {
    for (const who of ['nurse', 'admin', 'privacy', 'coordinator']) {
      const { html } = await open(who, '/tyo')
      for (const [, link = ''] of html.matchAll(/<a [^>]*href="(\/tyo[^"]*)"/g))
        assert.equal((await open(who, link)).status, 200, `${who} ${link}`)
    }
  })
})
