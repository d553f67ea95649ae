import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Fields, rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import { identityHash } from '../identity.ts'
import * as a from '../sample.ts'

let site: TestSite
const id: Record<string, string> = {}
const of = (name: string) => id[name] as string
const code = {
  hidden: '030492-901Y',
  sanna: '010190-999W',
  teen: '050511A9015',
  other: '020290-999B',
  young: '120611A902H',
  sure: '130711A9030',
}
const newcomerCode = '010285-9018'

before(async () => {
  site = await testSite()
  const { db } = site
  id.clinic = await a.aUnit(db, { name: 'Malmin neuvola' })
  id.elsewhere = await a.aUnit(db, { name: 'Pihlajiston neuvola' })
  id.nurse = await a.aPractitioner(db, { given: 'Päivi', family: 'Lahtinen', task: 'broad_care', unit: of('clinic') })
  id.carer = await a.aPractitioner(db, { given: 'Oma', family: 'Hoitaja', task: 'broad_care', unit: of('elsewhere') })
  id.officer = await a.aPractitioner(db, { given: 'Tiina', family: 'Tietosuoja', task: 'privacy' })
  await a.aRole(db, { practitioner: of('officer'), task: 'broad_care', unit: of('clinic') })
  for (const name of ['nurse', 'carer', 'officer']) await signIn(name)
  id.hidden = await a.aPerson(db, { given: 'Piilo', family: 'Piilonen' })
  id.child = await a.aChild(db, { given: 'Pikku', family: 'Piilonen' })
  await a.aFamily(db, { parent: [of('hidden')], child: [of('child')] })
  await a.aSafetyOrder(db, of('child'))
  await a.aContactPoint(db, of('hidden'), 'address', 'Piilokuja 3')
  await a.careOf(db, of('hidden'), { unit: of('elsewhere'), practitioner: of('carer') })
  id.sanna = await a.aPerson(db, { given: 'Sanna', family: 'Virtanen' })
  await a.aContactPoint(db, of('sanna'), 'address', 'Salakatu 4')
  id.teen = await a.aPerson(db, { given: 'Teini', family: 'Virtanen', born: '2011-05-05' })
  id.other = await a.aPerson(db, { given: 'Leila', family: 'Toinen' })
  id.father = await a.aPerson(db, { given: 'Isä', family: 'Virtanen' })
  await a.guardianshipOf(db, of('father'), of('teen'))
  for (const name of ['young', 'sure']) {
    id[name] = await a.aPerson(db, { given: name, family: 'Virtanen', born: '2011-06-12' })
    await a.guardianshipOf(db, of('father'), of(name))
  }
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
  for (const name of ['nurse', 'carer', 'officer']) await signIn(name)
}
const cookie = (who: string) => ({ cookie: `session=${of(`${who}-token`)}` })
const open = (who: string, path: string) => site.visit(path, cookie(who))
const send = (who: string, path: string, fields: Fields) => site.send(path, fields, cookie(who))
const take = (who: string, citizen: string, more: Fields = {}) =>
  send(who, '/tyo/perheet/uusi', {
    ...{ code: citizen, carer: `${of(who === 'carer' ? 'elsewhere' : 'clinic')}:${of(who)}`, from: '2026-11-24' },
    ...{ until: '', hidden: '', reason: 'Positiivinen raskaustesti', ...more },
  })
type CareRow = { id: string; ends: string | null; empty: boolean; outcome: string | null }
const cares = (person: string, by = 'nurse') =>
  rowsOf<CareRow>(
    site.db,
    `select id, upper(valid)::date::text as ends, isempty(valid) as empty, outcome from people.care
     where person_id = '${of(person)}' and opened_by = '${of(by)}' order by created_at`,
  )
const review = (care: string | undefined, choice: string, who = 'officer') =>
  send(who, `/tyo/katselut/hoito/${care}`, { choice, words: 'Yksikkö vahvisti asian puhelimessa' })
const personPage = (name: string, rest = '') => `/tyo/perheet/${of(name)}${rest}`
const locate = async (who: string, name: string) => {
  await send(who, personPage(name, '/sijainti'), { words: 'Kirje on lähetettävä kotiin' })
  return (await open(who, personPage(name))).words
}

describe('care of somebody under turvakielto', () => {
  test('is not opened by a nurse of another unit: it waits for the officer, and shows nothing', async () => {
    const refused = await take('nurse', code.hidden)
    assert.equal(refused.status, 409)
    assert.match(refused.words, /Hoito ei ala vielä. Pyyntö odottaa tietosuojavastaavaa/)
    assert.doesNotMatch(refused.words, /turvakiel|Piilo|Pihlajisto/i, 'no word of why, of whom, of where')
    assert.equal((await take('nurse', code.hidden)).status, 409)
    assert.deepEqual(
      (await cares('hidden')).map(({ empty }) => empty),
      [true],
      'asked for once',
    )
    for (const rest of ['', '/raskaus', '/paata'])
      assert.equal((await open('nurse', personPage('hidden', rest))).status, 404)
    assert.equal(
      (await send('nurse', personPage('hidden', '/sijainti'), { words: 'Kirje on lähetettävä' })).status,
      404,
    )
    const looks = await rowsOf(
      site.db,
      `select action from people.use_log where subject_id = '${id.hidden}' and actor_practitioner_id = '${id.nurse}'`,
    )
    assert.deepEqual(looks, [{ action: 'searched' }, { action: 'searched' }])
    const queue = await open('officer', '/tyo/katselut')
    assert.match(queue.words, /Itse avatut hoidot.*Päivi Lahtinen ti 24\.11\. klo 12\.00 Positiivinen raskaustesti/)
    assert.doesNotMatch(queue.words, /Piilonen/)
  })

  test('begins when the officer finds it right, and locates with a reason of its own from then on', async () => {
    const [asked] = await cares('hidden')
    const page = await open('officer', `/tyo/katselut/hoito/${asked?.id}`)
    assert.match(page.words, /Hoito ei ole alkanut: turvakielto/)
    assert.match(page.words, /Kenen tiedot Piilo Piilonen/)
    assert.equal((await open('nurse', `/tyo/katselut/hoito/${asked?.id}`)).status, 404)
    assert.equal((await review(asked?.id, 'right', 'nurse')).status, 404)
    assert.equal((await review(asked?.id, '')).status, 422)
    assert.equal((await review(asked?.id, 'right')).status, 303)
    assert.equal((await review(asked?.id, 'right')).status, 404, 'once')
    assert.equal((await open('nurse', personPage('hidden'))).status, 200)
    const told = `select kind from platform.outbox where about = '${asked?.id}'`
    assert.deepEqual(await rowsOf(site.db, told), [{ kind: 'people.care_begun' }], 'as care that began at once')
    assert.match(await locate('nurse', 'hidden'), /Piilokuja 3/)
  })

  test('is opened for a colleague by who may locate them already, and by who only cares it is not', async () => {
    assert.equal((await take('officer', code.hidden)).status, 409)
    const mine = (await cares('hidden', 'officer'))[0]?.id
    assert.equal((await review(mine, 'right')).status, 409, 'nobody goes over their own')
    const colleague = await a.aPractitioner(site.db, { family: 'Kollega', task: 'broad_care', unit: of('clinic') })
    const taken = await take('nurse', code.hidden, { carer: `${of('clinic')}:${colleague}` })
    assert.equal(taken.status, 303)
  })
})

describe('care of somebody known', () => {
  test('ends in thirty days, stands in the queue, and does not locate under a later order until it is right', async () => {
    assert.equal((await take('nurse', code.sanna)).status, 303)
    const [claim] = await cares('sanna')
    assert.equal(claim?.ends, '2026-12-24')
    assert.match((await open('nurse', personPage('sanna'))).words, /Salakatu 4/, 'as of anybody one cares for')
    await a.aSafetyOrder(site.db, of('sanna'))
    assert.doesNotMatch(await locate('nurse', 'sanna'), /Salakatu 4|Malmin neuvola, /)
    assert.deepEqual(await rowsOf(site.db, `select id from people.access_reason where person_id = '${id.sanna}'`), [])
    const page = await open('officer', `/tyo/katselut/hoito/${claim?.id}`)
    assert.match(page.words, /katsoi yhteystietoja/, 'what was done by it')
    assert.equal((await review(claim?.id, 'right')).status, 303)
    assert.deepEqual((await cares('sanna'))[0], { ...claim, ends: null, outcome: 'right' })
    assert.match(await locate('nurse', 'sanna'), /Salakatu 4/)
  })

  test('ends at once when it is wrong', async () => {
    assert.equal((await take('nurse', code.other)).status, 303)
    await later('2026-11-24T11:00:00Z')
    assert.equal((await review((await cares('other'))[0]?.id, 'wrong')).status, 303)
    assert.equal((await open('nurse', personPage('other'))).status, 404)
    assert.equal((await take('nurse', code.other)).status, 409, 'from then on it is only asked for')
    assert.equal((await open('nurse', personPage('other'))).status, 404)
  })

  test('cannot be hidden under a turvakielto that the taker told of', async () => {
    await rowsOf(site.db, `delete from people.care where person_id = '${id.other}'`)
    for (const hidden of ['seen_by_professional', 'told_by_person']) {
      const refused = await take('nurse', code.other, { hidden })
      assert.equal(refused.status, 409)
      assert.match(refused.words, /turvakieltoa ei voi merkitä tässä/)
    }
    assert.deepEqual(await rowsOf(site.db, `select id from people.safety_order where person_id = '${id.other}'`), [])
    assert.doesNotMatch((await open('nurse', '/tyo/perheet/uusi')).html, /name="hidden"/)
  })
})

test('care of a newcomer waits for nobody, until an order covers them: then it must be gone over to locate', async () => {
  const named = { named: '1', given: 'Uusi', family: 'Tulija' }
  assert.equal((await take('nurse', newcomerCode, named)).status, 303)
  const [made] = await rowsOf<{ id: string }>(site.db, `select id from people.person where family_name = 'Tulija'`)
  id.newcomer = made?.id as string
  await a.aContactPoint(site.db, of('newcomer'), 'address', 'Uusikuja 5')
  const [care] = await cares('newcomer')
  assert.equal(care?.ends, '2027-02-22', 'in ninety days')
  assert.equal((await open('officer', `/tyo/katselut/hoito/${care?.id}`)).status, 404)
  await a.aSafetyOrder(site.db, of('newcomer'))
  assert.doesNotMatch(await locate('nurse', 'newcomer'), /Uusikuja 5/)
  assert.equal((await review(care?.id, 'right')).status, 303)
  assert.match(await locate('nurse', 'newcomer'), /Uusikuja 5/)
})

describe('a minor', () => {
  const fatherCookie = async () => ({
    cookie: `session=${await a.aSession(site.db, { person: of('father') }, { now: site.clock.now })}`,
  })

  test('is not taken into care before it is said whether they decide alone; the reason reaches no guardian', async () => {
    const asked = await take('nurse', code.teen)
    assert.equal(asked.status, 422)
    assert.match(asked.html, /href="#alone"/)
    assert.match(asked.words, /Päättääkö nuori itse\?/)
    assert.deepEqual(await cares('teen'), [])
    assert.equal((await take('nurse', code.teen, { alone: 'no' })).status, 303)
    const rows = await rowsOf(
      site.db,
      `select reason from people.use_log where subject_id = '${id.teen}' and what = 'care'`,
    )
    assert.deepEqual(rows, [{ reason: null }])
    const father = await fatherCookie()
    assert.match((await site.visit('/oma/loki', father)).words, /Päivi Lahtinen/)
    for (const path of ['/oma/loki', `/oma/perhe/${id.teen}`, '/oma/tiedot/kaikki.json'])
      assert.doesNotMatch((await site.visit(path, father)).html, /raskaustesti/)
    await assert.rejects(rowsOf(site.appDb, 'select ground from people.care'), /permission denied/)
    await assert.rejects(rowsOf(site.appDb, 'select outcome_words from people.care'), /permission denied/)
  })

  test('who decided alone by a claim alone does so no longer when it was wrong; by another word they do', async () => {
    const father = await fatherCookie()
    const sees = async (name: string) => (await site.visit(`/oma/perhe/${of(name)}`, father)).status
    for (const name of ['young', 'sure'] as const) {
      assert.equal((await take('nurse', code[name], { alone: 'yes' })).status, 303)
      assert.equal(await sees(name), 404)
    }
    // Of one of them a colleague has heard it too.
    assert.equal((await take('carer', code.sure, { alone: 'yes' })).status, 303)
    for (const [name, status] of [
      ['young', 200],
      ['sure', 404],
    ] as const) {
      assert.equal((await review((await cares(name))[0]?.id, 'wrong')).status, 303)
      assert.equal(await sees(name), status, name)
    }
  })

  test('who decided alone before a claim goes on doing so when it was wrong', async () => {
    const before = `update people.person set decides_alone = true where id = '${id.young}'`
    await rowsOf(site.db, `${before}; delete from people.care where person_id = '${id.young}'`)
    assert.equal((await take('nurse', code.young, { alone: 'yes' })).status, 303)
    assert.equal((await review((await cares('young'))[0]?.id, 'wrong')).status, 303)
    const [young] = await rowsOf(site.db, `select decides_alone from people.person where id = '${id.young}'`)
    assert.deepEqual(young, { decides_alone: true })
  })

  test('tells of a pregnancy when she was asked; from then on no guardian sees her', async () => {
    const path = personPage('teen', '/raskaus')
    assert.match((await open('nurse', path)).words, /Päättääkö nuori itse\?/)
    const fields = { due: '2027-05-01', children: '1' }
    const asked = await send('nurse', path, fields)
    assert.equal(asked.status, 422)
    assert.match(asked.html, /href="#alone"/)
    assert.deepEqual(await rowsOf(site.db, `select id from people.pregnancy where person_id = '${id.teen}'`), [])
    assert.equal((await send('nurse', path, { ...fields, alone: 'yes' })).status, 303)
    const father = await fatherCookie()
    assert.equal((await site.visit(`/oma/perhe/${id.teen}`, father)).status, 404)
    assert.doesNotMatch((await site.visit('/oma/loki', father)).words, /Malmin neuvola/)
    // A later no takes back nothing that she was promised.
    const [own] = await cares('teen')
    assert.equal((await review(own?.id, 'wrong')).status, 303)
    await later('2026-11-24T12:00:00Z')
    assert.equal((await take('officer', code.teen, { alone: 'no' })).status, 303)
    const [teen] = await rowsOf(site.db, `select decides_alone from people.person where id = '${id.teen}'`)
    assert.deepEqual(teen, { decides_alone: true })
  })
})
