import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type Fields, rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import { identityHash } from '../identity.ts'
import * as a from '../sample.ts'
import { hashOf } from '../session.ts'

// What somebody who works here might try with care, reasons and births.

let site: TestSite
const id: Record<string, string> = {}
const of = (name: string) => id[name] as string
const code = { hidden: '030492-901Y', sanna: '010190-999W', teen: '050511A9015', other: '020290-999B' }
const staff = ['nurse', 'colleague', 'sure', 'officer', 'second']

before(async () => {
  site = await testSite()
  const { db } = site
  id.clinic = await a.aUnit(db, { name: 'Malmin neuvola' })
  for (const name of staff)
    id[name] = await a.aPractitioner(db, { given: name, task: 'broad_care', unit: of('clinic') })
  for (const name of ['officer', 'second']) await a.aRole(db, { practitioner: of(name), task: 'privacy' })
  for (const name of staff) await signIn(name)
  id.team = await a.aTeam(db, { unit: of('clinic'), name: 'Tiimi 1', members: [of('officer'), of('colleague')] })
  id.hidden = await a.aPerson(db, { given: 'Piilo', family: 'Piilonen' })
  await a.aSafetyOrder(db, of('hidden'))
  id.sanna = await a.aPerson(db, { given: 'Sanna', family: 'Virtanen' })
  id.teen = await a.aPerson(db, { given: 'Teini', family: 'Piilonen', born: '2011-05-05' })
  await a.aSafetyOrder(db, of('teen'))
  id.other = await a.aPerson(db, { given: 'Leila', family: 'Toinen' })
  for (const [name, citizen] of Object.entries(code)) {
    const hash = identityHash(site.keys, { citizen }).toString('hex')
    await rowsOf(db, `insert into people.identity (hash, person_id) values ('\\x${hash}', '${id[name]}')`)
  }
})
after(() => site.close())

const signIn = async (name: string) => {
  id[`${name}-token`] = await a.aSession(site.db, { practitioner: of(name) }, { now: site.clock.now })
}
const later = async (moment: string) => {
  site.clock.set(moment)
  for (const name of staff) await signIn(name)
}
const cookie = (who: string) => ({ cookie: `session=${of(`${who}-token`)}` })
const open = (who: string, path: string) => site.visit(path, cookie(who))
const send = (who: string, path: string, fields: Fields) => site.send(path, fields, cookie(who))
const asPerson = async (person: string) => ({
  cookie: `session=${await a.aSession(site.db, { person }, { now: site.clock.now })}`,
})
const today = () => site.clock.now.toString().slice(0, 10)
const take = (who: string, citizen: string, more: Fields = {}) =>
  send(who, '/tyo/perheet/uusi', {
    ...{ code: citizen, carer: `${of('clinic')}:${of(who)}`, from: today(), until: '', hidden: '' },
    ...{ reason: 'Tuli vastaanotolle itse', ...more },
  })
const newest = async (person: string) =>
  (
    await rowsOf<{ id: string }>(
      site.db,
      `select id from people.care where person_id = '${of(person)}' order by created_at desc limit 1`,
    )
  )[0]?.id
const review = (care: string | undefined, choice: string, who = 'officer') =>
  send(who, `/tyo/katselut/hoito/${care}`, { choice, words: 'Yksikkö vahvisti asian puhelimessa' })
const page = (person: string, rest = '') => `/tyo/perheet/${of(person)}${rest}`
/** Asks the database as the application, shown somebody's session. */
const asked = <T>(token: string, question: ReturnType<typeof sql<T>>) =>
  site.appDb.transaction().execute(async (tx) => {
    await sql`select people.enter(${hashOf(token)}, ${site.clock.now})`.execute(tx)
    return (await question.execute(tx)).rows
  })

describe('a child placed with somebody under turvakielto', () => {
  before(async () => {
    id.placed = await a.aChild(site.db, { given: 'Sijoitettu', family: 'Lapsi', born: '2020-01-01' })
    id.mother = await a.aPerson(site.db, { given: 'Äiti', family: 'Lapsi' })
    id.foster = await a.aPerson(site.db, { given: 'Salainen', family: 'Sijaisvanhempi' })
    await a.guardianshipOf(site.db, of('mother'), of('placed'))
    await a.guardianshipOf(site.db, of('foster'), of('placed'), { basis: 'foster_placement', scope: 'daily_care' })
    await a.aFamily(site.db, { foster_parent: [of('foster')], child: [of('placed')] })
    await a.aSafetyOrder(site.db, of('placed'))
    await a.careOf(site.db, of('placed'), { unit: of('clinic'), practitioner: of('sure') })
  })

  test('shows with whom to who surely cares, and not to who has written a reason', async () => {
    assert.match((await open('sure', page('placed'))).words, /Sijaisvanhempi Salainen/)
    const valid = '[2026-11-24T08:00:00Z,2026-11-24T20:00:00Z)'
    await a.aReason(site.db, of('nurse'), of('placed'), { valid })
    const seen = await open('nurse', page('placed'))
    assert.match(seen.words, /Lapsi Äiti/)
    assert.doesNotMatch(seen.words, /Sijaisvanhempi/)
    const rows = (token: string) =>
      asked(token, sql<{ adult_id: string }>`select adult_id from people.guardianship where child_id = ${of('placed')}`)
    assert.deepEqual(await rows(of('nurse-token')), [{ adult_id: id.mother }])
    assert.equal((await rows(of('sure-token'))).length, 2)
  })
})

describe('a child is born to a mother whom the order of another covers', () => {
  const bear = async (given: string, home: (mother: string, order: string) => Promise<unknown>) => {
    const [mother, ordered] = [
      await a.aPerson(site.db, { given, family: 'Piilossa' }),
      await a.aPerson(site.db, { given: 'Mummi', family: 'Piilossa' }),
    ]
    await a.aSafetyOrder(site.db, ordered)
    await home(mother, ordered)
    await a.careOf(site.db, mother, { unit: of('clinic'), practitioner: of('sure') })
    const pregnancy = await a.aPregnancy(site.db, mother, { due: '2026-11-24' })
    const sent = await send('sure', `/tyo/perheet/${mother}/raskaus/${pregnancy}/syntyi`, {
      ...{ day: '2026-11-23', name0: 'Vauva', home: 'new' },
    })
    assert.equal(sent.status, 303)
    return rowsOf(
      site.db,
      `select people.has_safety_order(g.child_id, '${site.clock.now}') as hidden,
         (select source from people.safety_order o where o.person_id = g.child_id) as source
       from people.guardianship g where g.adult_id = '${mother}'`,
    )
  }

  test('and the child is covered too, though they come into a family of their own', async () => {
    const hidden = [{ hidden: true, source: 'seen_by_professional' }]
    assert.deepEqual(
      await bear('Nuori', (mother, ordered) => a.aFamily(site.db, { parent: [ordered], child: [mother] })),
      hidden,
    )
    const two = async (mother: string, ordered: string) => {
      await a.aFamily(site.db, { parent: [mother, ordered] })
      await a.aFamily(site.db, { parent: [mother] })
    }
    assert.deepEqual(await bear('Kaksi', two), hidden)
  })

  test('and no order is made where the family covers the child already', async () => {
    assert.deepEqual(await bear('Yksi', (mother, ordered) => a.aFamily(site.db, { parent: [mother, ordered] })), [
      { hidden: true, source: null },
    ])
  })
})

test('nobody makes a small child decide alone, whatever a form of a pregnancy says', async () => {
  const [father, child] = [await a.aPerson(site.db), await a.aChild(site.db, { born: '2020-01-01' })]
  await a.guardianshipOf(site.db, father, child)
  await a.careOf(site.db, child, { unit: of('clinic'), practitioner: of('nurse') })
  await send('nurse', `/tyo/perheet/${child}/raskaus`, { due: '2027-03-01', children: '1', alone: 'yes' })
  await asked(of('nurse-token'), sql`select people.begin_pregnancy(${child}, '2027-03-01', 1, true)`)
  assert.equal((await site.visit(`/oma/perhe/${child}`, await asPerson(father))).status, 200)
})

describe('the officer', () => {
  test('does not go over care of a team they are in', async () => {
    assert.equal((await take('nurse', code.sanna, { carer: `${of('clinic')}:${of('team')}` })).status, 303)
    const claim = await newest('sanna')
    assert.equal((await open('colleague', page('sanna'))).status, 200)
    assert.match(
      (await open('second', `/tyo/katselut/hoito/${claim}`)).words,
      /katsoi perustietoja/,
      'what the team did',
    )
    assert.equal((await review(claim, 'right')).status, 409)
    assert.equal((await review(claim, 'right', 'second')).status, 303)
  })

  test('is told that turvakielto covers somebody by now, before saying that care is right', async () => {
    const person = await a.aPerson(site.db, { given: 'Myöhempi', family: 'Kielto' })
    const hash = identityHash(site.keys, { citizen: '010285-9018' }).toString('hex')
    await rowsOf(site.db, `insert into people.identity (hash, person_id) values ('\\x${hash}', '${person}')`)
    id.late = person
    assert.equal((await take('nurse', '010285-9018')).status, 303)
    const path = `/tyo/katselut/hoito/${await newest('late')}`
    assert.doesNotMatch((await open('officer', path)).words, /turvakielto/i)
    await a.aSafetyOrder(site.db, person)
    assert.match((await open('officer', path)).words, /Henkilöllä on turvakielto/)
    assert.doesNotMatch((await open('officer', '/tyo/katselut')).words, /turvakielto/i)
  })

  test('lets care begin that was asked for: the person sees why, and a minor decides alone who said so', async () => {
    assert.equal((await take('nurse', code.hidden, { reason: 'Positiivinen raskaustesti' })).status, 409)
    assert.equal((await take('nurse', code.teen, { alone: 'yes' })).status, 409)
    for (const name of ['hidden', 'teen']) assert.equal((await review(await newest(name), 'right')).status, 303)
    const log = await site.visit('/oma/loki', await asPerson(of('hidden')))
    assert.match(log.words, /nurse Lahtinen muutti hoitosuhteen tietoja.*Kirjattu syy: Positiivinen raskaustesti/)
    const alone = await rowsOf(site.db, `select decides_alone from people.person where id = '${id.teen}'`)
    assert.deepEqual(alone, [{ decides_alone: true }])
  })

  test('ends what a look in haste opened, when it was wrong', async () => {
    const person = await a.aPerson(site.db, { given: 'Kiire', family: 'Kiireinen' })
    const valid = '[2026-11-24T09:00:00Z,2026-11-24T21:00:00Z)'
    const haste = await a.aReason(site.db, of('nurse'), person, { kind: 'emergency', valid })
    assert.equal((await open('nurse', `/tyo/perheet/${person}`)).status, 200)
    const words = { choice: 'wrong', words: 'Kiirettä ei ollut lainkaan' }
    assert.equal((await send('officer', `/tyo/katselut/hata/${haste}`, words)).status, 303)
    assert.equal((await open('nurse', `/tyo/perheet/${person}`)).status, 404)
  })
})

test('nobody hides what they did behind many looks that do not matter', async () => {
  const person = await a.aPerson(site.db, { given: 'Monesti', family: 'Katsottu' })
  const valid = '[2026-11-24T09:00:00Z,2026-11-24T21:00:00Z)'
  const haste = await a.aReason(site.db, of('nurse'), person, { kind: 'emergency', valid })
  const looked = (
    basis: string,
    times: number,
    what: string,
  ) => `insert into people.use_log (at, subject_id, actor_practitioner_id,
      actor_name, action, what, purpose, basis)
    select timestamptz '2026-11-24T10:01:00Z' + n * interval '1 second', '${person}', '${of('nurse')}', 'x', 'read', '${what}', 'care',
      '${basis}' from generate_series(1, ${times}) n`
  await rowsOf(site.db, looked('emergency', 250, 'person'))
  await rowsOf(site.db, `${looked('emergency', 1, 'contact_point').replace("1 second'", "20 minutes'")}`)
  assert.match((await open('officer', `/tyo/katselut/hata/${haste}`)).words, /katsoi yhteystietoja/)
  const hash = identityHash(site.keys, { citizen: '020392-905M' }).toString('hex')
  await rowsOf(site.db, `insert into people.identity (hash, person_id) values ('\\x${hash}', '${person}')`)
  id.often = person
  assert.equal((await take('nurse', '020392-905M')).status, 303)
  assert.match((await open('officer', `/tyo/katselut/hoito/${await newest('often')}`)).words, /katsoi yhteystietoja/)
})

test('whoever opened care that was found wrong does not get it back by the hand of a colleague', async () => {
  assert.equal((await take('nurse', code.other)).status, 303)
  await later('2026-11-24T11:00:00Z')
  assert.equal((await review(await newest('other'), 'wrong')).status, 303)
  assert.equal((await open('nurse', page('other'))).status, 404)
  const handed = await take('colleague', code.other, { carer: `${of('clinic')}:${of('nurse')}` })
  assert.equal(handed.status, 409)
  assert.equal((await open('nurse', page('other'))).status, 404)
})

test('a claim ends no care that is surer than itself', async () => {
  const person = await a.aPerson(site.db, { given: 'Oma', family: 'Hoidettu' })
  const hash = identityHash(site.keys, { citizen: '010191-900Y' }).toString('hex')
  await rowsOf(site.db, `insert into people.identity (hash, person_id) values ('\\x${hash}', '${person}')`)
  const sure = await a.careOf(site.db, person, { unit: of('clinic'), practitioner: of('sure') })
  assert.equal((await take('nurse', '010191-900Y')).status, 303)
  const end = { care: sure, last: today(), reason: 'Ei enää tarvita täällä' }
  assert.equal((await send('nurse', `/tyo/perheet/${person}/paata`, end)).status, 422)
  assert.equal((await send('sure', `/tyo/perheet/${person}/paata`, end)).status, 303)
})
