import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import * as a from '../../src/people/sample.ts'
import { hashOf } from '../../src/people/session.ts'
import { rowsOf, type TestSite } from '../harness.ts'
import { ownSite, type Signed, separatedFamily, signedIn } from '../own-family.ts'
import { asOfficer } from '../told-family.ts'

// What somebody may read must not tell what they may not.

let site: TestSite
let who: Awaited<ReturnType<typeof separatedFamily>>
before(async () => {
  site = await ownSite({ demo: true })
  who = await separatedFamily(site)
})
after(() => site.close())

/** What the application's role is answered in the transaction of a session; of nobody's without one. */
const asked = async <T>(token: string | null, question: string): Promise<T[]> =>
  site.appDb.transaction().execute(async (tx) => {
    if (token) await sql`select people.enter(${hashOf(token)}, ${site.clock.now})`.execute(tx)
    return (await sql.raw<T>(question).execute(tx)).rows
  })

test('a message that was held back tells nobody of turvakielto, a pause or an ended trust of somebody else', async () => {
  const mikko = await signedIn(site, who.mikko)
  const note = (outcome: string | null) =>
    sql`with fact as (insert into platform.outbox (kind, about) values ('people.trust_given', gen_random_uuid()) returning id)
      insert into people.notification (fact_id, person_id, message, created_at, outcome, settled_at)
      select id, ${who.mikko}, 'people.trust_given', ${site.clock.now}, ${outcome}, case when ${outcome}::text is not null then now() end
      from fact`.execute(site.db)
  const results = async () => {
    const { html } = await mikko.visit('/oma/tiedot/kaikki.json')
    return [...html.matchAll(/"RESULT","value":("?\w+"?)/g)].map(([, value]) => value)
  }
  for (const outcome of ['sent', 'no_address', null]) await note(outcome)
  assert.deepEqual((await results()).sort(), ['"no_address"', '"sent"', 'null'])
  for (const outcome of ['shielded', 'paused', 'void']) await note(outcome)
  assert.deepEqual((await results()).sort(), ['"no_address"', '"sent"', 'null'])
  const token = await a.aSession(site.db, { person: who.mikko }, { now: site.clock.now })
  assert.equal((await asked(token, 'select outcome from people.notification')).length, 3)
})

test('whether somebody is under turvakielto is told to nobody who does not see them', async () => {
  const hidden = await a.aPerson(site.db, { given: 'Piilo' })
  const open = await a.aPerson(site.db, { given: 'Avoin' })
  await a.aSafetyOrder(site.db, hidden)
  const session = (whose: Parameters<typeof a.aSession>[1], level: 'strong' | 'light' = 'strong') =>
    a.aSession(site.db, whose, { level, now: site.clock.now })
  for (const token of [
    null,
    await session({ person: who.olli }),
    await session({ person: who.olli }, 'light'),
    await session({ practitioner: who.nurse }),
  ]) {
    const traced = await asked(
      token,
      `select people.may_trace(id::uuid) as may from unnest(array['${hidden}', '${open}',
      '00000000-0000-4000-8000-000000000000']) id`,
    )
    assert.deepEqual(traced, [{ may: false }, { may: false }, { may: false }])
  }
  const nurse = await session({ practitioner: who.nurse })
  assert.deepEqual(await asked(nurse, `select people.may_trace('${who.aino}') as may`), [{ may: true }])
})

test('whom one may act for is listed in their log', async () => {
  const mikko = await signedIn(site, who.mikko)
  const rows = () =>
    rowsOf(
      site.db,
      `select 1 from people.use_log where subject_id = '${who.aino}' and actor_person_id = '${who.mikko}'`,
    )
  const before = (await rows()).length
  assert.match((await mikko.visit('/oma/perhe/puolesta')).words, /Aino Virtanen, 4 kk/)
  assert.equal((await rows()).length, before + 1)
})

test('two presses at once give one trust, one request and one question', async () => {
  const sanna = await signedIn(site, who.sanna)
  const twice = (path: string, fields: Record<string, string>) =>
    Promise.all([1, 2, 3].map(() => sanna.send(path, fields)))
  await sql`update people.trust set valid = tstzrange(lower(valid), now())`.execute(site.db)
  await twice('/oma/perhe/luottamus', { adult: who.helena, mita: 'asioida' })
  await twice('/oma/tiedot/pyynto', { kind: 'correction', subject: who.sanna, words: 'Kahdesti' })
  await twice('/oma/loki/kysy', { 'paper-words': 'Kahdesti' })
  const count = async (from: string) =>
    (await rowsOf<{ n: number }>(site.db, `select count(*)::int as n from people.${from}`))[0]?.n
  assert.equal(await count(`trust where person_id = '${who.sanna}' and valid @> '${site.clock.now}'::timestamptz`), 1)
  assert.equal(await count(`data_request where words = 'Kahdesti'`), 1)
  assert.equal(await count(`log_question where words = 'Kahdesti'`), 1)
})

test('odd words in an address or a form are answered, and never a fault', async () => {
  const sanna = await signedIn(site, who.sanna)
  for (const place of ['0000-01-01T00:00:00Z 1', '9999-12-31T00:00:00Z 999999999999999'])
    assert.equal((await sanna.visit(`/oma/loki?ennen=${Buffer.from(place).toString('base64url')}`)).status, 200, place)
  const settings = { lang: 'fi', phone: '', email: '', tell_when: 'never', notify_by: 'none' }
  for (const interpreter of ['zz-ABC', 'zz-ABCDEFGHI', '\u202e', '__proto__']) {
    assert.equal((await sanna.send('/oma/tiedot', { ...settings, interpreter, phone: 'x' })).status, 422, interpreter)
    assert.equal((await sanna.send('/oma/tiedot', { ...settings, interpreter })).status, 303, interpreter)
    assert.equal((await sanna.visit('/oma/tiedot')).status, 200, interpreter)
  }
})

test('that a young person has asked about their log or their data is told to no guardian', async () => {
  const { db } = site
  const [father, teen] = [
    await a.aPerson(db, { given: 'Isä' }),
    await a.aPerson(db, { given: 'Teini', born: '2012-05-05' }),
  ]
  await a.guardianshipOf(db, father, teen)
  const officer = await a.aPractitioner(db, { given: 'Tiina', family: 'Turva', task: 'privacy' })
  const [asks, guards] = [await signedIn(site, teen), await signedIn(site, father)]
  assert.equal((await asks.send('/oma/loki/kysy', { 'paper-words': 'Katsooko isä?' })).status, 303)
  const sent = { kind: 'deletion', subject: teen, words: 'Poistakaa tämä' }
  assert.equal((await asks.send('/oma/tiedot/pyynto', sent)).status, 303)
  const answers = await asOfficer(site, officer)
  for (const [kind, table] of [
    ['kysymys', 'log_question'],
    ['pyynto', 'data_request'],
  ]) {
    const [row] = await rowsOf<{ id: string }>(db, `select id from people.${table} where asked_by = '${teen}'`)
    const path = `/tyo/katselut/${kind}/${row?.id}`
    assert.equal((await answers.visit(path)).status, 200)
    assert.equal((await answers.send(path, { choice: 'agree', words: 'Ei ole katsonut' })).status, 303)
  }
  const looks = async (signed: Signed) => {
    const { rows } = JSON.parse((await signed.visit(`/oma/loki.json?kenen=${teen}`)).html) as {
      rows: { what: string }[]
    }
    return rows.filter(({ what }) => /kysymy|pyyn/i.test(what)).length
  }
  assert.ok((await looks(asks)) >= 4)
  assert.equal(await looks(guards), 0)
})
