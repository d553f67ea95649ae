import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { rowsOf, type TestSite } from '../../../test/harness.ts'
import { ownSite, separatedFamily, signedIn } from '../../../test/own-family.ts'
import { openDb, openPool } from '../../platform/db/db.ts'
import * as a from '../sample.ts'

// What a death ends, and what nobody else's words are.

let site: TestSite
let who: Awaited<ReturnType<typeof separatedFamily>>
before(async () => {
  site = await ownSite()
  who = await separatedFamily(site)
})
after(() => site.close())

const dies = (person: string) =>
  rowsOf(site.db, `update people.person set died_on = '2026-11-20' where id = '${person}'`)

describe('when a child has died', () => {
  test('custody ends: nobody sees the child, acts for them, reads their log or hears an answer about them', async () => {
    const sanna = await signedIn(site, who.sanna)
    assert.equal((await sanna.send('/oma/perhe/puolesta', { kenen: who.aino })).status, 303)
    const fields = { kind: 'correction', words: 'Nimi on väärin', subject: who.aino, puolesta: who.aino }
    assert.equal((await sanna.send('/oma/tiedot/pyynto', fields)).status, 303)
    await dies(who.aino)
    assert.doesNotMatch((await sanna.visit('/oma')).words, /Aino/)
    for (const path of [`/oma/perhe/${who.aino}`, `/oma/loki?kenen=${who.aino}`])
      assert.equal((await sanna.visit(path)).status, 404, path)
    assert.equal((await sanna.send('/oma/perhe/puolesta', { kenen: who.aino })).status, 404)
    assert.doesNotMatch((await sanna.visit('/oma/tiedot')).words, /Nimi on väärin|Aino/)
    assert.match((await sanna.visit('/oma/perhe')).words, /Otso/, 'a child who lives stays')
  })
})

test('a session that is made while a death is told does not outlive it', async () => {
  const person = await a.aPerson(site.db)
  const pool = openPool(site.where.owner, () => {}, 2)
  const [one, other] = [openDb(pool), openDb(pool)]
  let told: Promise<unknown> = Promise.resolve()
  await one.transaction().execute(async (tx) => {
    await sql`insert into people.session (hash, person_id, level, device, issuer, signed_in_at, seen_at, ends_at)
      values (sha256('x'), ${person}, 'strong', 'own', 'test', now(), now(), now() + interval '1 hour')`.execute(tx)
    told = sql`update people.person set died_on = '2026-11-20' where id = ${person}`.execute(other)
    await new Promise((done) => setTimeout(done, 200))
  })
  await told
  await pool.end()
  const left = await rowsOf(site.db, `select 1 from people.session where person_id = '${person}' and ended_at is null`)
  assert.deepEqual(left, [])
})

describe('the words of a reason', () => {
  const asked = (token: string, question: ReturnType<typeof sql<{ reason: string | null }>>) =>
    site.appDb.transaction().execute(async (tx) => {
      await sql`select people.enter(sha256(${token}), ${site.clock.now})`.execute(tx)
      return (await question.execute(tx)).rows
    })

  test('about a grown-up are not told to who acts by their mandate, who sees that there was a look', async () => {
    await sql`insert into people.use_log (at, subject_id, actor_practitioner_id, actor_name, unit_id, action, what, purpose, basis, reason)
      values ('2026-11-23T08:00:00Z', ${who.sanna}, ${who.nurse}, 'Päivi Lahtinen', ${who.unit}, 'wrote', 'care', 'care', 'duty',
        'Positiivinen raskaustesti')`.execute(site.db)
    await a.trustOf(site.db, who.sanna, who.helena, ['acting'])
    const helena = await signedIn(site, who.helena)
    assert.equal((await helena.send('/oma/perhe/puolesta', { kenen: who.sanna })).status, 303)
    for (const path of ['/oma/loki', '/oma/loki.csv', '/oma/loki.json']) {
      const { html } = await helena.visit(path)
      assert.match(html, /hoitosuhteen tietoja/)
      assert.doesNotMatch(html, /raskaustesti/, path)
    }
    assert.match((await (await signedIn(site, who.sanna)).visit('/oma/loki')).words, /raskaustesti/)
  })

  test('are told by the database to the person and the officer alone, whatever a statement asks', async () => {
    const officer = await a.aPractitioner(site.db, { task: 'privacy' })
    const question = sql<{ reason: string | null }>`select people.log_reason(id) as reason from people.use_log
      where subject_id = ${who.sanna} and what = 'care'`
    const said = [{ reason: 'Positiivinen raskaustesti' }]
    const now = site.clock.now
    assert.deepEqual(await asked(await a.aSession(site.db, { person: who.sanna }, { now }), question), said)
    assert.deepEqual(await asked(await a.aSession(site.db, { practitioner: officer }, { now }), question), said)
    const token = await a.aSession(site.db, { person: who.helena }, { now })
    await rowsOf(
      site.db,
      `update people.session set acting_for = '${who.sanna}', acting_basis = 'mandate' where person_id = '${who.helena}'`,
    )
    assert.deepEqual(await asked(token, question), [{ reason: null }])
    await assert.rejects(asked(token, sql`select reason from people.use_log`), /permission denied/)
  })
})
