import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { rowsOf, type TestSite } from '../../../test/harness.ts'
import { ownSite } from '../../../test/own-family.ts'
import { asOfficer } from '../../../test/told-family.ts'
import * as a from '../sample.ts'
import { enter, hashOf } from '../session.ts'

// What somebody may know ends with their right, also where they asked before: at the front door and as the application's role.

let site: TestSite
let officer: string
before(async () => {
  site = await ownSite()
  officer = await a.aPractitioner(site.db, { given: 'Tiina', family: 'Turva', task: 'privacy' })
})
after(() => site.close())

/** Somebody who has signed in: the pages, and what the application's role is told in their name. */
async function as(person: string) {
  const token = await a.aSession(site.db, { person }, { now: site.clock.now })
  const cookie = { cookie: `session=${token}` }
  return {
    visit: (path: string) => site.visit(path, cookie),
    send: (path: string, fields: Record<string, string>) => site.send(path, fields, cookie),
    act: (kenen: string) => site.send('/oma/perhe/puolesta', { kenen }, cookie),
    rows: (statement: string) =>
      site.appDb.transaction().execute(async (tx) => {
        await enter(tx, hashOf(token), site.clock.now)
        return (await sql<Record<string, unknown>>`${sql.raw(statement)}`.execute(tx)).rows
      }),
  }
}
type Signed = Awaited<ReturnType<typeof as>>

async function aFather() {
  const [father, child] = [await a.aPerson(site.db, { given: 'Isä' }), await a.aChild(site.db, { given: 'Lapsi' })]
  const guardianship = await a.guardianshipOf(site.db, father, child)
  return { father, child, guardianship, signed: await as(father) }
}

const request = { kind: 'correction', words: 'Mikä osoite teillä on?' }
const openIds = (table: string, by: string) =>
  rowsOf<{ id: string }>(site.db, `select id from people.${table} where asked_by = '${by}' and answered_at is null`)

/** As the officer answers, with words that tell where somebody is. */
async function answered(kind: 'kysymys' | 'pyynto', id: string) {
  const answers = await asOfficer(site, officer)
  const path = `/tyo/katselut/${kind}/${id}`
  const page = await answers.visit(path)
  assert.equal((await answers.send(path, { choice: 'agree', words: 'Osoite on Piilokatu 7' })).status, 303)
  return page.words
}

const pages = ['/oma', '/oma/tiedot', '/oma/loki', '/oma/tiedot/kaikki', '/oma/tiedot/kaikki.json', '/oma/loki.json']
async function tellsNothing(signed: Signed) {
  for (const path of pages)
    assert.doesNotMatch((await signed.visit(path)).html, /Piilokatu|Mikä osoite|Kuka katsoo/, path)
  assert.deepEqual(await signed.rows('select answer, words from people.data_request'), [])
  assert.deepEqual(await signed.rows('select answer, words from people.log_question'), [])
}
const toldOf = (fact: string, id: string) =>
  site.db.transaction().execute(async (tx) => {
    await sql`select set_config('people.at', ${String(site.clock.now)}, true)`.execute(tx)
    return (await sql`select person_id from people.told_by(${`people.${fact}`}, ${id})`.execute(tx)).rows.length
  })

describe('an answer about a child', () => {
  for (const [what, ends] of [
    ['a protection order and turvakielto', ['limit', 'order']],
    ['a dispute', ['limit']],
    ['turvakielto alone', ['order']],
  ] as const)
    test(`is not told a father after ${what}, nor that there is one; it was asked and is closed`, async () => {
      const { father, child, guardianship, signed } = await aFather()
      assert.equal((await signed.send('/oma/tiedot/pyynto', { ...request, subject: child })).status, 303)
      assert.equal((await signed.send('/oma/loki/kysy', { kenen: child, 'paper-words': 'Kuka katsoo?' })).status, 303)
      if (ends.some((one) => one === 'limit')) await a.aLimit(site.db, guardianship, { reason: 'protection_order' })
      if (ends.some((one) => one === 'order')) await a.aSafetyOrder(site.db, child)
      await tellsNothing(signed)
      assert.match((await signed.visit('/oma/tiedot')).words, /Tätä emme voi nyt näyttää tällä sivulla\. Vastaus viim/)
      const [asked] = await openIds('data_request', father)
      const [question] = await openIds('log_question', father)
      for (const words of [await answered('pyynto', asked?.id ?? ''), await answered('kysymys', question?.id ?? '')])
        assert.match(words, /Kysyjä ei ehkä enää saa nähdä, ketä asia koskee/)
      await tellsNothing(signed)
      assert.match((await signed.visit('/oma/tiedot')).words, /Tätä emme voi nyt näyttää tällä sivulla\. Käsitelty/)
      assert.match(
        (await signed.visit('/oma/loki')).words,
        /Kysymys lokista, .* Tätä emme voi nyt näyttää .* Käsitelty/,
      )
      assert.deepEqual(await signed.rows('select kind from people.unheard() order by 1'), [
        { kind: 'correction' },
        { kind: 'log' },
      ])
      assert.equal(await toldOf('request_answered', asked?.id ?? ''), 0)
      assert.equal(await toldOf('question_answered', question?.id ?? ''), 0)
    })

  test('is read by a guardian, who is told of it, and the officer is warned of nothing', async () => {
    const { father, child, signed } = await aFather()
    await signed.send('/oma/tiedot/pyynto', { ...request, subject: child })
    const [asked] = await openIds('data_request', father)
    assert.doesNotMatch(await answered('pyynto', asked?.id ?? ''), /Kysyjä ei ehkä enää/)
    assert.match((await signed.visit('/oma/tiedot')).words, /Mikä osoite teillä on\? Vastaus: Osoite on Piilokatu 7/)
    assert.match((await signed.visit('/oma/tiedot/kaikki')).words, /Piilokatu 7/)
    assert.equal(await toldOf('request_answered', asked?.id ?? ''), 1)
    assert.deepEqual(await signed.rows('select id from people.unheard()'), [])
  })

  test('that somebody trusted to act asked for ends with the trust', async () => {
    const [giver, holder] = [await a.aPerson(site.db), await a.aPerson(site.db)]
    const trust = await a.trustOf(site.db, giver, holder, ['own_page', 'acting'])
    const signed = await as(holder)
    await signed.act(giver)
    const sent = await signed.send('/oma/tiedot/pyynto', { ...request, subject: giver, puolesta: giver })
    assert.equal(sent.status, 303)
    const [asked] = await openIds('data_request', holder)
    await answered('pyynto', asked?.id ?? '')
    assert.match((await signed.visit('/oma/tiedot')).words, /Piilokatu 7/)
    await rowsOf(
      site.db,
      `update people.trust set valid = tstzrange(lower(valid), '${site.clock.now}') where id = '${trust}'`,
    )
    await tellsNothing(signed)
    assert.equal(await toldOf('request_answered', asked?.id ?? ''), 0)
  })
})

test('the log of a young person tells a guardian of nobody who is trusted, and of nothing the other guardian did', async () => {
  const [father, mother, trusted] = [
    await a.aPerson(site.db, { given: 'Isä', family: 'Eronnut' }),
    await a.aPerson(site.db, { given: 'Äiti', family: 'Eronnut' }),
    await a.aPerson(site.db, { given: 'Salainen', family: 'Tuki' }),
  ]
  const teen = await a.aPerson(site.db, { given: 'Teini', family: 'Eronnut', born: '2011-05-05' })
  for (const adult of [father, mother]) await a.guardianshipOf(site.db, adult, teen)
  await a.trustOf(site.db, teen, trusted, ['own_page', 'acting'])
  const [holds, asks] = [await as(trusted), await as(mother)]
  for (const one of [holds, asks]) {
    assert.equal((await one.act(teen)).status, 303)
    for (const path of ['/oma', '/oma/tiedot', '/oma/tiedot/kaikki.json']) await one.visit(path)
  }
  assert.match((await holds.visit('/oma/loki')).words, /latasit/, 'what one did oneself')
  const dad = await as(father)
  for (const path of ['/oma/loki', '/oma/loki.csv', '/oma/loki.json'])
    assert.doesNotMatch((await dad.visit(path)).html, /Salainen|Äiti/, path)
  const others = (me: string) =>
    `select from people.use_log where actor_person_id is not null and actor_person_id <> '${me}' and subject_id = '${teen}'`
  for (const [one, me] of [
    [dad, father],
    [holds, trusted],
    [asks, mother],
  ] as const)
    assert.deepEqual(await one.rows(others(me)), [])
  assert.match((await (await as(teen)).visit('/oma/loki')).words, /Salainen Tuki latasi.*|Äiti Eronnut/)

  const child = await holds.visit(`/oma/perhe/${teen}`)
  assert.equal(child.status, 200)
  const file = await holds.visit('/oma/tiedot/kaikki.json')
  for (const { html } of [child, file]) assert.doesNotMatch(html, /Isä|Äiti|GUARDIAN/)
  assert.deepEqual(await holds.rows('select adult_id from people.guardianship'), [])
  assert.match((await dad.visit(`/oma/perhe/${teen}`)).words, /Äiti Eronnut/)
  assert.match((await (await as(teen)).visit('/oma/tiedot/kaikki')).words, /Isä/)
})

test('a question about the whole log is of whom one acts for: the officer sees what was handed on of the child', async () => {
  const { father, child, signed } = await aFather()
  const unit = await a.aUnit(site.db)
  for (const [subject, recipient] of [
    [child, 'Lapsen päiväkoti'],
    [father, 'Isän lääkäri'],
  ])
    await rowsOf(
      site.db,
      `insert into people.disclosure_log (at, subject_id, from_register_id, disclosed_by_name, recipient, what, purpose, ground)
       select now(), '${subject}', register_id, 'Päivi', '${recipient}', 'Tieto', 'care', 'consent' from people.unit where id = '${unit}'`,
    )
  await signed.act(child)
  assert.equal((await signed.send('/oma/loki/kysy', { puolesta: child, 'paper-words': 'Koko loki' })).status, 303)
  const [question] = await openIds('log_question', father)
  const { words } = await (await asOfficer(site, officer)).visit(`/tyo/katselut/kysymys/${question?.id}`)
  assert.match(words, /Lapsen päiväkoti/)
  assert.doesNotMatch(words, /Isän lääkäri/)
  const stranger = await as(await a.aPerson(site.db))
  const about = `insert into people.log_question (asked_by, subject_id, words, asked_at, answer_due_on)
    select people.actor_person(), '${child}', 'Kenen?', people.at(), people.day(people.at()) + 30`
  await assert.rejects(stranger.rows(about), /row-level security/)
})

test('that acting has ended is said once, on the next page there is', async () => {
  const { child, guardianship, signed } = await aFather()
  await signed.act(child)
  assert.doesNotMatch((await signed.visit('/oma')).words, /on päättynyt/)
  await a.aLimit(site.db, guardianship, { reason: 'dispute' })
  assert.equal((await signed.visit(`/oma/perhe/${child}`)).status, 404)
  const { words } = await signed.visit('/oma')
  assert.match(words, /Et asioi enää toisen puolesta Lupa siihen on päättynyt\. Omat tietosi ovat ennallaan/)
  assert.doesNotMatch(words, /Lapsi/)
  assert.doesNotMatch((await signed.visit('/oma')).words, /on päättynyt/)
})

test('a permission given before a protection order does not come back with the day on which the order ends', async () => {
  const { db } = site
  const [mother, ex] = [await a.aPerson(db, { given: 'Äiti' }), await a.aPerson(db, { given: 'Eksä' })]
  const child = await a.aChild(db)
  await a.aFamily(db, { parent: [mother, ex], child: [child] })
  const guardianship = await a.guardianshipOf(db, ex, child)
  const [gives, sees] = [await as(mother), await as(ex)]
  const give = () => gives.send('/oma/perhe/luottamus', { adult: ex, mita: 'asioida' })
  const opens = async () => [
    (await sees.visit(`/oma/perhe/${mother}`)).status,
    (await sees.act(mother)).status,
    (await sees.rows(`select id from people.person where id = '${mother}'`)).length,
  ]
  const since = site.clock.now
  assert.equal((await give()).status, 303)
  assert.deepEqual(await opens(), [200, 303, 1])
  const limit = await a.aLimit(db, guardianship, {
    valid: `[${since.add({ minutes: 1 })},${since.add({ minutes: 20 })})`,
  })
  site.clock.set(String(since.add({ minutes: 5 })))
  assert.deepEqual(await opens(), [404, 404, 0])
  site.clock.set(String(since.add({ minutes: 30 })))
  assert.deepEqual(await opens(), [404, 404, 0], 'the order is over, and the permission with it')
  assert.doesNotMatch((await gives.visit('/oma/perhe')).words, /Eksä \S+: .*Asioi puolestasi/)
  await sql`select people.end_sleeping_trusts(${limit}, ${site.clock.now})`.execute(db)
  await sql`delete from people.guardian_limit where id = ${limit}`.execute(db)
  assert.deepEqual(await opens(), [404, 404, 0], 'nor when the order itself has been let go')
  assert.equal((await give()).status, 303)
  assert.deepEqual(await opens(), [200, 303, 1], 'a new one holds')
})
