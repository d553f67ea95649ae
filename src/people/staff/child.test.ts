import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Fields, rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import * as a from '../sample.ts'

let site: TestSite
const id: Record<string, string> = {}
const of = (name: string) => id[name] as string
const code = { small: '010324A901A', teen: '050511A9015' }

before(async () => {
  site = await testSite()
  const { db } = site
  id.clinic = await a.aUnit(db, { name: 'Malmin neuvola' })
  id.house = await a.aUnit(db, { name: 'Perhetyö', register: 'social_welfare' })
  for (const [name, unit] of Object.entries({ nurse: 'clinic', worker: 'house', stranger: 'clinic' })) {
    id[name] = await a.aPractitioner(db, { given: name, family: 'Hoitaja', task: 'broad_care', unit: of(unit) })
    id[`${name}-token`] = await a.aSession(db, { practitioner: of(name) }, { now: site.clock.now })
  }
  for (const name of ['sanna', 'leila', 'claimed']) {
    id[name] = await a.aPerson(db, { given: name, family: 'Virtanen', lang: 'sv' })
    id[`${name}-token`] = await a.aSession(db, { person: of(name) }, { now: site.clock.now })
  }
  id.toddler = await a.aChild(db, { given: 'Taapero', family: 'Virtanen', born: '2025-01-01' })
  id.home = await a.aFamily(db, { parent: [of('sanna')], child: [of('toddler')] })
  for (const [name, unit] of Object.entries({ nurse: 'clinic', worker: 'house' }))
    await a.careOf(db, of('sanna'), { unit: of(unit), practitioner: of(name) })
  for (const name of ['leila', 'toddler'])
    await a.careOf(db, of(name), { unit: of('clinic'), practitioner: of('nurse') })
  await rowsOf(
    db,
    `insert into people.care (person_id, practitioner_id, unit_id, basis, valid, opened_by, opened_at, ground)
     values ('${id.claimed}', '${id.nurse}', '${id.clinic}', 'assignment', '[2026-11-20,2026-12-20)', '${id.nurse}', '2026-11-20', 'x')`,
  )
})
after(() => site.close())

const cookie = (who: string) => ({ cookie: `session=${of(`${who}-token`)}` })
const open = (who: string, path: string) => site.visit(path, cookie(who))
const page = (person: string, rest = '') => `/tyo/perheet/${of(person)}${rest}`
const add = (parent: string, more: Fields = {}, who = 'nurse') =>
  site.send(
    page(parent, '/lapsi'),
    {
      ...{ code: '', given: 'Elli', family: 'Virtanen', born: '2024-03-01', alone: '', home: '', source: '' },
      ...{ evidence: '', ...more },
    },
    cookie(who),
  )
const childNamed = async (given: string) =>
  (await rowsOf<{ id: string }>(site.db, `select id from people.person where given_name = '${given}'`))[0]?.id

describe('a child who was born before', () => {
  test('comes into the family and the care of the unit, and to the parent’s page with the guardianship', async () => {
    assert.match((await open('nurse', page('sanna'))).html, /\/lapsi"/)
    assert.doesNotMatch((await open('nurse', page('toddler'))).html, /\/lapsi"/, 'a small child has none')
    const wrong = await add('sanna', { given: '', born: '2001-01-01', source: 'court_decision', evidence: 'x' })
    assert.equal(wrong.status, 422)
    for (const field of ['given', 'born', 'evidence']) assert.match(wrong.html, new RegExp(`href="#${field}"`), field)
    assert.match(wrong.html, /value="2001-01-01"/)
    assert.match((await add('sanna', { code: '010324A901C' })).html, /href="#code"/)
    const custody = { source: 'population_register', evidence: 'Ote 20.11.2026' }
    const sent = await add('sanna', { code: code.small, born: '', ...custody })
    assert.equal(sent.status, 303)
    id.elli = (await childNamed('Elli')) as string
    assert.equal(sent.headers.get('location'), `/tyo/perheet/${id.elli}?ok=1`)
    const [row] = await rowsOf(
      site.db,
      `select p.birth_date::text as born, p.lang, p.identity_code is not null as sealed, m.family_id = '${id.home}' as home,
         lower(g.valid)::text as since, upper(g.valid)::text as until, g.evidence,
         (select count(*)::int from people.identity i where i.person_id = p.id) as found_by,
         (select array_agg(c.unit_id = '${id.clinic}') from people.care c where c.person_id = p.id) as cares
       from people.person p join people.family_member m on m.person_id = p.id and m.part = 'child'
       join people.guardianship g on g.child_id = p.id and g.adult_id = '${id.sanna}' where p.id = '${id.elli}'`,
    )
    assert.deepEqual(row, {
      ...{ born: '2024-03-01', lang: 'sv', sealed: true, home: true, since: '2024-03-01', until: '2042-03-01' },
      ...{ evidence: 'Ote 20.11.2026', found_by: 1, cares: [true] },
    })
    assert.match((await open('nurse', page('elli'))).words, /Virtanen sanna Huoltaja/)
    assert.equal((await open('worker', page('elli'))).status, 404, 'not into the care of a unit that did not meet them')
    assert.equal((await open('sanna', `/oma/perhe/${id.elli}`)).status, 200)
    assert.match((await open('sanna', '/oma/loki')).words, /nurse Hoitaja.*ändrade familjens uppgifter/)
  })

  test('is not made twice, and one who is here is not put into another family', async () => {
    const again = [
      { code: code.small, given: 'Toinen' },
      { given: 'taapero', born: '2025-01-01' },
    ]
    for (const fields of again) {
      const refused = await add('leila', fields)
      assert.equal(refused.status, 409)
      assert.match(refused.words, /Lapsi on jo täällä/)
    }
    const families = await rowsOf(
      site.db,
      `select family_id from people.family_member where person_id = '${id.toddler}'`,
    )
    assert.deepEqual(families, [{ family_id: id.home }])
    const looked = await rowsOf(
      site.db,
      `select action from people.use_log where subject_id = '${id.toddler}' and action = 'searched'`,
    )
    assert.equal(looked.length, 1)
  })

  test('of a parent without a family makes one; without guardianship the parent sees nothing yet', async () => {
    assert.equal((await add('leila', { given: 'Ensimmäinen' })).status, 303)
    id.first = (await childNamed('Ensimmäinen')) as string
    const family = await rowsOf(
      site.db,
      `select person_id, part from people.family_member where family_id in (select family_id from people.family_member
       where person_id = '${id.first}') order by part`,
    )
    assert.deepEqual(family, [
      { person_id: id.first, part: 'child' },
      { person_id: id.leila, part: 'parent' },
    ])
    assert.equal((await open('leila', `/oma/perhe/${id.first}`)).status, 404)
  })

  test('comes into the family that is chosen when there are several', async () => {
    const other = await a.aFamily(site.db, { other_adult: [of('leila')] })
    const unchosen = await add('leila', { given: 'Kolmas', home: of('home') })
    assert.equal(unchosen.status, 422, 'not into a family that is not hers')
    assert.match(unchosen.html, /href="#home"/)
    assert.equal((await add('leila', { given: 'Kolmas', home: other })).status, 303)
    const rows = await rowsOf(
      site.db,
      `select family_id from people.family_member m join people.person p on p.id = m.person_id where p.given_name = 'Kolmas'`,
    )
    assert.deepEqual(rows, [{ family_id: other }])
  })

  test('of 12 to 17 is asked of whether they decide alone first', async () => {
    const asked = await add('sanna', { given: 'Teini', code: code.teen, born: '' })
    assert.equal(asked.status, 422)
    assert.match(asked.html, /href="#alone"/)
    const custody = { source: 'population_register', evidence: 'Ote 20.11.2026' }
    assert.equal(
      (await add('sanna', { given: 'Teini', code: code.teen, born: '', alone: 'yes', ...custody })).status,
      303,
    )
    id.teen = (await childNamed('Teini')) as string
    assert.equal((await open('sanna', `/oma/perhe/${id.teen}`)).status, 404)
  })

  test('is added by nobody else: a stranger, by a claim, or the parent', async () => {
    for (const [who, parent] of [
      ['stranger', 'sanna'],
      ['nurse', 'claimed'],
      ['sanna', 'sanna'],
      ['nurse', 'toddler'],
    ] as const) {
      assert.equal((await open(who, page(parent, '/lapsi'))).status, 404, `${who} ${parent}`)
      assert.equal((await add(parent, { given: 'Väärä' }, who)).status, 404, `${who} ${parent}`)
    }
    assert.equal(await childNamed('Väärä'), undefined)
    const call = `select answer from people.add_child('${id.sanna}', null, null, 'Väärä', 'X', '2024-01-01', null, null, null, null)`
    assert.deepEqual(await rowsOf(site.appDb, call), [{ answer: 'not_allowed' }])
  })

  test('of a hidden mother is hidden with her, and as surely cared for', async () => {
    id.hidden = await a.aPerson(site.db, { given: 'Piilo', family: 'Piilonen' })
    const covering = await a.aPerson(site.db, { given: 'Toinen', family: 'Piilonen' })
    await a.aFamily(site.db, { parent: [of('hidden'), covering] })
    const uncovered = await a.aFamily(site.db, { other_adult: [of('hidden')] })
    await a.aSafetyOrder(site.db, covering)
    await a.careOf(site.db, of('hidden'), { unit: of('clinic'), practitioner: of('nurse') })
    assert.equal((await add('hidden', { given: 'Pikkupiilo', home: uncovered })).status, 303)
    id.small = (await childNamed('Pikkupiilo')) as string
    assert.match((await open('nurse', page('small'))).words, /Turvakielto.*Malmin neuvola/)
    await rowsOf(
      site.db,
      `delete from people.family_member where person_id = '${id.hidden}' and family_id = '${uncovered}'`,
    )
    assert.match((await open('nurse', page('small'))).words, /Turvakielto/, 'with an order of the child’s own')
  })
})
