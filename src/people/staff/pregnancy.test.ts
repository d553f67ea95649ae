import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Fields, rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import * as a from '../sample.ts'

let site: TestSite
const id: Record<string, string> = {}
const of = (name: string) => id[name] as string
before(async () => {
  site = await testSite()
  const { db } = site
  id.clinic = await a.aUnit(db)
  id.house = await a.aUnit(db, { register: 'social_welfare' })
  const staff = { nurse: 'clinic', stranger: 'clinic', worker: 'house' }
  for (const [name, unit] of Object.entries(staff)) {
    id[name] = await a.aPractitioner(db, { given: name, task: 'broad_care', unit: of(unit) })
    id[`${name}-token`] = await a.aSession(db, { practitioner: of(name) }, { now: site.clock.now })
  }
  for (const name of ['sanna', 'leila', 'aino']) id[name] = await a.aPerson(db, { given: name, family: 'Virtanen' })
  await rowsOf(db, `update people.person set birth_date = '2022-01-01' where id = '${id.aino}'`)
  for (const name of ['sanna', 'leila', 'aino']) {
    await a.careOf(db, of(name), { unit: of('clinic'), practitioner: of('nurse') })
    await a.careOf(db, of(name), { unit: of('house'), practitioner: of('worker') })
  }
  await a.aFamily(db, { parent: [of('sanna')], child: [of('aino')] })
})
after(() => site.close())

const cookie = (who: string) => ({ cookie: `session=${of(`${who}-token`)}` })
const open = (who: string, path: string) => site.visit(path, cookie(who))
const send = (who: string, path: string, fields: Fields) => site.send(path, fields, cookie(who))
const page = (person: string, rest = '') => `/tyo/perheet/${of(person)}${rest}`
const begin = async (person: string, children = '1') => {
  const sent = await send('nurse', page(person, '/raskaus'), { due: '2027-03-01', children })
  assert.equal(sent.status, 303)
  const [row] = await rowsOf<{ id: string }>(
    site.db,
    `select id from people.pregnancy where person_id = '${of(person)}' and ended_on is null`,
  )
  return row?.id as string
}

describe('a pregnancy', () => {
  test('is told of by who cares where patient records are kept, and by nobody else', async () => {
    assert.match((await open('nurse', page('sanna'))).html, /\/raskaus"/)
    assert.doesNotMatch((await open('nurse', page('aino'))).html, /\/raskaus"/, 'not on the page of a small child')
    assert.doesNotMatch((await open('worker', page('sanna'))).html, /raskaus/)
    for (const who of ['worker', 'stranger']) {
      assert.equal((await open(who, page('sanna', '/raskaus'))).status, 404)
      assert.equal((await send(who, page('sanna', '/raskaus'), { due: '2027-03-01', children: '1' })).status, 404)
    }
    const wrong = await send('nurse', page('sanna', '/raskaus'), { due: '2029-01-01', children: '2' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /value="2029-01-01"/)
    id.pregnancy = await begin('sanna', '2')
    assert.doesNotMatch((await open('nurse', page('sanna'))).words, /Tallennettu/)
    assert.equal((await send('nurse', page('sanna', '/raskaus'), { due: '2027-03-01', children: '1' })).status, 409)
    const token = await a.aSession(site.db, { person: of('sanna') }, { now: site.clock.now })
    assert.match((await site.visit('/oma/loki', { cookie: `session=${token}` })).words, /muutti raskauden tietoja/)
  })

  test('ends in a birth: twins come into the family, the custody and the care of their mother', async () => {
    const path = page('sanna', `/raskaus/${id.pregnancy}/syntyi`)
    for (const who of ['worker', 'stranger']) assert.equal((await open(who, path)).status, 404)
    const nameless = await send('nurse', path, { day: '2026-11-23', name0: 'Vauva', name1: '' })
    assert.equal(nameless.status, 422)
    assert.match(nameless.html, /href="#name1"/)
    assert.match(nameless.html, /value="Vauva"/)
    assert.equal((await send('nurse', path, { day: '2026-12-24', name0: 'A', name1: 'B' })).status, 422, 'not ahead')
    const told = await send('nurse', path, { day: '2026-11-23', name0: 'Onni', name1: 'Oiva' })
    assert.equal(told.status, 303)
    const { words } = await open('nurse', told.headers.get('location') ?? '')
    assert.match(words, /Tallennettu.*Lapsi syntyi/)
    assert.equal(words.match(/Tallennettu/g)?.length, 1, 'said once')
    const born = await rowsOf<{ id: string }>(
      site.db,
      `select p.id, p.given_name, p.family_name, p.birth_date::text as born, g.source, g.verified_by = '${id.nurse}' as verified,
         lower(g.valid)::text as since, upper(g.valid)::text as until,
         (select count(*)::int from people.family_member m join people.family_member o using (family_id)
          where m.person_id = p.id and o.person_id = '${id.sanna}') as family
       from people.person p join people.guardianship g on g.child_id = p.id and g.adult_id = '${id.sanna}' order by p.given_name`,
    )
    const twin = {
      family_name: 'Virtanen',
      born: '2026-11-23',
      source: 'seen_by_professional',
      verified: true,
      family: 1,
    }
    const facts = { ...twin, since: '2026-11-23', until: '2044-11-23' }
    assert.deepEqual(
      born.map(({ id: _, ...rest }) => rest),
      [
        { given_name: 'Oiva', ...facts },
        { given_name: 'Onni', ...facts },
      ],
    )
    assert.equal((await open('nurse', `/tyo/perheet/${born[0]?.id}`)).status, 200)
    assert.equal(
      (await open('worker', `/tyo/perheet/${born[0]?.id}`)).status,
      404,
      'care goes on where patients are kept',
    )
    assert.equal(
      (await send('nurse', path, { day: '2026-11-23', name0: 'Onni', name1: 'Oiva' })).status,
      404,
      'only once',
    )
    const [ended] = await rowsOf(site.db, `select outcome, children from people.pregnancy where id = '${id.pregnancy}'`)
    assert.deepEqual(ended, { outcome: 'birth', children: 2 })
  })

  test('ends in a birth into the family that is chosen, when the mother has several', async () => {
    const [other, gone] = [
      await a.aPerson(site.db, { family: 'Uusi' }),
      await a.aPerson(site.db, { family: 'Entinen' }),
    ]
    const mother = await a.aPerson(site.db, { given: 'Kahden', family: 'Kodin' })
    id.mother = mother
    await a.careOf(site.db, mother, { unit: of('clinic'), practitioner: of('nurse') })
    await a.careOf(site.db, other, { unit: of('clinic'), practitioner: of('nurse') })
    const homes = [
      await a.aFamily(site.db, { parent: [mother, other] }),
      await a.aFamily(site.db, { parent: [mother, gone] }),
    ]
    const path = page('mother', `/raskaus/${await begin('mother')}/syntyi`)
    const form = await open('nurse', path)
    assert.match(form.words, /Mihin perheeseen lapsi tulee\?/)
    assert.match(form.words, /Sanna Uusi/)
    assert.doesNotMatch(form.words, /Entinen/, 'whom the nurse does not see is not named')
    const born = { day: '2026-11-23', name0: 'Onni' }
    for (const home of ['', id.clinic as string]) {
      const asked = await send('nurse', path, { ...born, home })
      assert.equal(asked.status, 422)
      assert.match(asked.html, /href="#home"/)
    }
    assert.equal((await send('nurse', path, { ...born, home: homes[0] as string })).status, 303)
    const child = `select m.family_id = '${homes[0]}' as chosen from people.family_member m
      join people.guardianship g on g.child_id = m.person_id where g.adult_id = '${mother}'`
    assert.deepEqual(await rowsOf(site.db, child), [{ chosen: true }])
    const again = page('mother', `/raskaus/${await begin('mother')}/syntyi`)
    assert.equal((await send('nurse', again, { ...born, name0: 'Otto', home: 'new' })).status, 303)
    assert.deepEqual(await rowsOf(site.db, `${child} and m.family_id not in ('${homes.join("', '")}')`), [
      { chosen: false },
    ])
  })

  test('makes no child again whom somebody has added already: the pregnancy ends, and the child stays as they are', async () => {
    id.added = await a.aPerson(site.db, { given: 'Lisätty', family: 'Äiti' })
    await a.careOf(site.db, of('added'), { unit: of('clinic'), practitioner: of('nurse') })
    const path = page('added', `/raskaus/${await begin('added', '2')}/syntyi`)
    const child = {
      code: '',
      given: 'Vauva',
      family: 'Isän',
      born: '2026-11-23',
      alone: '',
      home: '',
      source: '',
      evidence: '',
    }
    const custody = { source: 'seen_by_professional', evidence: 'Syntymätodistus' }
    assert.equal((await send('nurse', page('added', '/lapsi'), { ...child, ...custody })).status, 303)
    const told = await send('nurse', path, { day: '2026-11-23', name0: 'vauva', name1: 'Vauva' })
    assert.equal(told.status, 303)
    const born = `select p.id, p.given_name, p.family_name from people.person p join people.guardianship g on g.child_id = p.id
      where g.adult_id = '${id.added}' order by p.created_at`
    const twins = (await rowsOf<{ family_name: string }>(site.db, born)).map(({ family_name }) => family_name)
    assert.deepEqual(twins, ['Isän', 'Äiti'], 'the twin who was not there yet is made')
    const [ended] = await rowsOf(site.db, `select outcome from people.pregnancy where person_id = '${id.added}'`)
    assert.deepEqual(ended, { outcome: 'birth' })
    // And the other way round, by another family name.
    const again = await send('nurse', page('added', '/lapsi'), { ...child, ...custody, family: 'Kolmas' })
    assert.equal(again.status, 409)
    assert.equal((await rowsOf(site.db, born)).length, 2)
  })

  test('by care that nobody has gone over yet gives the child no surer care', async () => {
    const mother = await a.aPerson(site.db, { given: 'Tuttu' })
    await rowsOf(
      site.db,
      `insert into people.care (person_id, practitioner_id, unit_id, basis, valid, opened_by, opened_at, ground)
       values ('${mother}', '${id.nurse}', '${id.clinic}', 'assignment', '[2026-11-20,2026-12-20)', '${id.nurse}', '2026-11-20', 'x')`,
    )
    id.known = mother
    const path = page('known', `/raskaus/${await begin('known')}/syntyi`)
    assert.equal((await send('nurse', path, { day: '2026-11-23', name0: 'Oona' })).status, 303)
    const [care] = await rowsOf(
      site.db,
      `select c.opened_by = '${id.nurse}' as opened, c.reviewed_at, c.of_newcomer, upper(c.valid)::date::text as ends
       from people.care c join people.guardianship g on g.child_id = c.person_id where g.adult_id = '${mother}'`,
    )
    assert.deepEqual(care, { opened: true, reviewed_at: null, of_newcomer: false, ends: '2026-12-20' })
    const officer = await a.aPractitioner(site.db, { task: 'privacy' })
    id['officer-token'] = await a.aSession(site.db, { practitioner: officer }, { now: site.clock.now })
    const queue = (await open('officer', '/tyo/katselut')).html.match(/katselut\/hoito\//g)
    assert.equal(queue?.length, 2, 'both wait for the officer')
  })

  test('ends in a loss: the pause begins in the same moment', async () => {
    const pregnancy = await begin('leila')
    const path = page('leila', `/raskaus/${pregnancy}/paattyi`)
    assert.match((await open('nurse', path)).words, /Hellä tauko alkaa heti/)
    assert.equal((await send('stranger', path, { day: '2026-11-24' })).status, 404)
    assert.equal((await send('nurse', path, { day: '2027-01-01' })).status, 422)
    assert.equal((await send('nurse', path, { day: '2026-11-24' })).status, 303)
    const [row] = await rowsOf(
      site.db,
      `select g.outcome, upper_inf(b.span) as paused, b.set_by_practitioner = '${id.nurse}' as by_nurse
       from people.pregnancy g join people.pause b on b.pregnancy_id = g.id where g.id = '${pregnancy}'`,
    )
    assert.deepEqual(row, { outcome: 'loss', paused: true, by_nurse: true })
  })
})

test('the application can write none of it by itself', async () => {
  for (const statement of [
    'insert into people.pregnancy select * from people.pregnancy',
    'update people.pregnancy set ended_on = now()',
    'insert into people.guardianship select * from people.guardianship',
    'insert into people.person (given_name, family_name) values ($$x$$, $$y$$)',
  ])
    await assert.rejects(rowsOf(site.appDb, statement), /permission denied/, statement)
  assert.deepEqual(
    await rowsOf(site.appDb, `select people.begin_pregnancy('${of('sanna')}', '2027-01-01', 1, null) as made`),
    [{ made: null }],
  )
})
