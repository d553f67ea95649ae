import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import { type Db, openDb, openPool } from '../../platform/db/db.ts'
import { proposeErasure } from '../erasure.ts'
import * as a from '../sample.ts'
import { hashOf } from '../session.ts'

// Two who act at the same moment.

let site: TestSite
const id: Record<string, string> = {}
const of = (name: string) => id[name] as string
before(async () => {
  site = await testSite()
  for (const [name, task] of Object.entries({ admin: 'administration', other: 'administration', officer: 'privacy' })) {
    id[name] = await a.aPractitioner(site.db, { task })
    id[`${name}-token`] = await a.aSession(site.db, { practitioner: of(name) }, { now: site.clock.now })
  }
})
after(() => site.close())

/** Asks as the application, by somebody's session; the transaction ends when `hold` says so. */
const asking = <T>(db: Db, name: string, question: ReturnType<typeof sql<T>>, hold?: Promise<unknown>) =>
  db.transaction().execute(async (tx) => {
    await sql`select people.enter(${hashOf(of(`${name}-token`))}, ${site.clock.now})`.execute(tx)
    const { rows } = await question.execute(tx)
    await hold
    return rows
  })
const aMoment = () => new Promise((done) => setTimeout(done, 300))

/** The first holds what it has done for a moment; the second comes meanwhile. */
async function atOnce(
  first: (db: Db, hold: Promise<unknown>) => Promise<unknown>,
  second: (db: Db) => Promise<unknown>,
) {
  const pool = openPool(site.where.app, () => {}, 3)
  const db = openDb(pool)
  const hold = Promise.withResolvers<void>()
  const one = first(db, hold.promise)
  await aMoment()
  const two = second(db)
  await aMoment()
  hold.resolve()
  const done = await Promise.all([one, two])
  await pool.end()
  return done
}

test('a right that has not begun is ended at once, and never begins', async () => {
  const right = await a.aRole(site.db, { practitioner: of('officer'), task: 'editing', valid: '[2026-12-01,)' })
  const ended = await asking(site.appDb, 'admin', sql`select people.end_role(${right}, 'Annettiin väärälle') as said`)
  assert.deepEqual(ended, [{ said: 'ended' }])
  const [left] = await rowsOf(
    site.db,
    `select upper(valid) < '2026-12-02' as over, end_reason from people.practitioner_role where id = '${right}'`,
  )
  assert.deepEqual(left, { over: true, end_reason: 'Annettiin väärälle' })
})

describe('two at the same moment', () => {
  test('who merge two units into each other leave one of them open', async () => {
    const [one, two] = [
      await a.aUnit(site.db, { valid: '[2020-01-01,)' }),
      await a.aUnit(site.db, { valid: '[2020-01-01,)' }),
    ]
    await atOnce(
      (db, hold) => asking(db, 'admin', sql`select people.merge_unit(${one}, ${two}, 'Päätös 24.11.') as done`, hold),
      (db) => asking(db, 'other', sql`select people.merge_unit(${two}, ${one}, 'Päätös 24.11.') as done`),
    )
    const still = await rowsOf(
      site.db,
      `select id from people.unit where upper_inf(valid) and id in ('${one}', '${two}')`,
    )
    assert.deepEqual(still, [{ id: two }])
    assert.equal((await rowsOf(site.db, 'select 1 from people.unit_change')).length, 1)
  })

  test('who turn the same switch both get it turned, the later one last', async () => {
    await rowsOf(site.db, `insert into people.feature (key, name) values ('kokeilu', '{}')`)
    const turn = (on: boolean) => sql`select people.turn_feature('kokeilu', null, 'malmi', ${on}) as done`
    await atOnce(
      (db, hold) => asking(db, 'admin', turn(true), hold),
      (db) => asking(db, 'other', turn(false)),
    )
    assert.deepEqual(await rowsOf(site.db, 'select is_on from people.feature_switch'), [{ is_on: false }])
  })

  test('an approval and the next night’s report: what was approved keeps the rows it was given for', async () => {
    const gone = await a.aPerson(site.db)
    await a.aContactPoint(site.db, gone, 'phone', '040 1')
    await rowsOf(site.db, `update people.person set died_on = '2001-01-01' where id = '${gone}'`)
    const report = await proposeErasure(site.db, site.clock.now)
    assert.ok(report)
    const next = site.clock.now.add({ hours: 24 })
    await atOnce(
      (db, hold) => asking(db, 'officer', sql`select people.decide_erasure(${report}, '{}', '') as said`, hold),
      (db) => sql`select people.propose_erasure(${next}) as id`.execute(db),
    )
    const [found] = await rowsOf<{ state: string; items: number; reports: number }>(
      site.db,
      `select r.state, (select count(*)::int from people.erasure_item i where i.report_id = r.id) as items,
         (select count(*)::int from people.erasure_report) as reports from people.erasure_report r where r.id = '${report}'`,
    )
    assert.equal(found?.state, 'first')
    assert.notEqual(found?.items, 0)
    assert.equal(found?.reports, 1, 'no other while this one waits')
  })
})
