import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { rowsOf, type TestSite, testSite } from '../../test/harness.ts'
import { openDb, openPool } from '../platform/db/db.ts'
import { headLines, headsIn, type SealHead, sealLogs, verifyLogs } from './log-seals.ts'
import { aPerson } from './sample.ts'

let site: TestSite
let person: string
before(async () => {
  site = await testSite()
  person = await aPerson(site.db)
})
after(() => site.close())
beforeEach(() =>
  rowsOf(site.db, 'truncate people.use_log, people.log_seal, people.log_question restart identity cascade'),
)

const row =
  () => sql`insert into people.use_log (at, subject_id, actor_person_id, actor_name, action, what, purpose, basis)
  values (now(), ${person}, ${person}, 'Sanna Virtanen', 'read', 'person', 'own_page', 'self')`
const rows = async (count: number) => {
  for (let i = 0; i < count; i++) await row().execute(site.db)
}
const seal = () => sealLogs(site.appDb)
const now = Temporal.Instant.from('2026-11-24T10:00:00Z')
const faults = async (heads: SealHead[] = [], at = now) => (await verifyLogs(site.db, heads, at)).faults
const told = async (heads: SealHead[] = []) =>
  (await faults(heads)).map(({ what, firstId, lastId }) => `${what} ${firstId}–${lastId}`)

/** Three stretches of three rows. */
async function threeStretches(): Promise<SealHead[]> {
  const heads = []
  for (let i = 0; i < 3; i++) {
    await rows(3)
    heads.push(...(await seal()))
  }
  return heads
}

describe('a sealed log', () => {
  test('is found whole, and a round without new rows seals nothing', async () => {
    const heads = await threeStretches()
    assert.deepEqual(
      heads.map(({ lastId }) => lastId),
      [3, 6, 9],
    )
    assert.deepEqual(await seal(), [])
    assert.deepEqual(await faults(heads), [])
    assert.deepEqual(
      headsIn(`${headLines(heads)}{"log":"use","las`),
      heads,
      'a line that a crash cut short is left out',
    )
    assert.deepEqual(headsIn(`null\n[1]\n{"log":"use"}\n${headLines(heads)}`), heads, 'and what is no head')
  })

  test('tells the stretch where a row was changed', async () => {
    await threeStretches()
    await rowsOf(site.db, `update people.use_log set actor_name = 'Joku Muu' where id = 5`)
    assert.deepEqual(await told(), ['changed 4–6'])
  })

  test('tells the stretch where a row was removed', async () => {
    await threeStretches()
    await rowsOf(site.db, 'delete from people.use_log where id = 2')
    assert.deepEqual(await told(), ['removed 1–3'])
  })

  test('tells the stretch where a row was put into a gap', async () => {
    await rows(1)
    await site.db
      .transaction()
      .execute(async (tx) => {
        await row().execute(tx)
        throw new Error('undone')
      })
      .catch(() => {})
    await rows(1)
    const heads = await seal()
    assert.deepEqual(await faults(heads), [], 'a number that came to nothing is a gap')
    await rowsOf(
      site.db,
      `insert into people.use_log (id, at, subject_id, actor_person_id, actor_name, action, what, purpose, basis)
       overriding system value select 2, at, subject_id, actor_person_id, 'Joku Muu', action, what, purpose, basis
       from people.use_log where id = 1`,
    )
    assert.deepEqual(await told(), ['added 1–3'])
  })

  test('tells a row that was put before the first stretch', async () => {
    const heads = await threeStretches()
    await rowsOf(
      site.db,
      `insert into people.use_log (id, at, subject_id, actor_person_id, actor_name, action, what, purpose, basis)
       overriding system value select -id, at, subject_id, actor_person_id, 'Joku Muu', action, what, purpose, basis
       from people.use_log where id < 3`,
    )
    assert.deepEqual(await told(heads), ['added -2–-1'])
  })

  test('tells a seal that was changed, a seal that is missing, and a log cut off at its end', async () => {
    const heads = await threeStretches()
    await rowsOf(site.db, `update people.log_seal set sealed_at = '2010-01-01' where last_id = 3`)
    assert.deepEqual(await told(), ['seal changed 1–3'], 'nobody makes a stretch older than it is')
    await rowsOf(site.db, 'delete from people.use_log where id <= 6')
    await rowsOf(site.db, 'delete from people.log_seal where last_id <= 6')
    assert.deepEqual(await told(), ['seal missing 7–9'])
    await rowsOf(site.db, 'truncate people.use_log, people.log_seal restart identity cascade')
    assert.deepEqual(await told(), [], 'the database alone cannot tell')
    assert.equal((await told(heads)).length, 3, 'what is kept outside it can')
  })

  test('lets whole stretches go after twelve years, and not a day before', async () => {
    const heads = await threeStretches()
    await rowsOf(site.db, 'delete from people.use_log where id <= 3')
    const sealed = Temporal.Instant.from(heads[0]?.sealedAt ?? '').toZonedDateTimeISO('UTC')
    assert.equal((await faults(heads, sealed.add({ years: 12 }).subtract({ days: 1 }).toInstant())).length, 1)
    assert.deepEqual(await faults(heads, sealed.add({ years: 12, days: 1 }).toInstant()), [])
  })

  test('waits with rows that are too young', async () => {
    await rowsOf(site.db, 'delete from people.free_clock')
    await rows(2)
    assert.deepEqual(await seal(), [])
    await rowsOf(site.db, 'insert into people.free_clock default values')
    assert.equal((await seal()).length, 1)
  })

  test('waits for who has drawn a number and not come to an end', async () => {
    let written = () => {}
    const begun = new Promise<void>((resolve) => {
      written = resolve
    })
    const slow = site.db.transaction().execute(async (tx) => {
      await row().execute(tx)
      written()
      await sleep(700)
    })
    await begun
    const pool = openPool(site.where.owner, () => {}, 1)
    await row().execute(openDb(pool))
    const heads = await seal()
    await Promise.all([slow, pool.end()])
    assert.deepEqual(
      heads.map(({ lastId }) => lastId),
      [2],
      'both rows, the slow one first',
    )
    assert.deepEqual(await faults(heads), [])
  })

  test('is sealed whole while many write', async () => {
    const pool = openPool(site.where.owner, () => {}, 6)
    const db = openDb(pool)
    let writing = 6
    const writer = async (n: number) => {
      for (let i = 0; i < 25; i++) {
        await db
          .transaction()
          .execute(async (tx) => {
            await row().execute(tx)
            await sleep((i * 7 + n * 3) % 12)
            await row().execute(tx)
            if ((i + n) % 5 === 0) throw new Error('undone')
          })
          .catch(() => {})
      }
      writing--
    }
    const heads: SealHead[] = []
    const sealer = async () => {
      while (writing) heads.push(...(await seal()))
    }
    await Promise.all([...Array.from({ length: 6 }, (_, n) => writer(n)), sealer()])
    heads.push(...(await seal()))
    await pool.end()
    assert.ok(heads.length > 1)
    assert.deepEqual(await faults(heads), [])
    const [sum] = await rowsOf<{ same: boolean }>(
      site.db,
      'select (select sum(rows) from people.log_seal) = (select count(*) from people.use_log) as same',
    )
    assert.ok(sum?.same, 'every row stands under a seal')
  })

  test('cannot be sealed or changed otherwise by the application', async () => {
    await rows(1)
    for (const statement of [
      'insert into people.log_seal select * from people.log_seal',
      'select * from people.log_seal',
      'update people.use_log set reason = null',
      'delete from people.use_log',
      `select people.log_settled_to('use', 1, '0 seconds', 10)`,
      `select people.seal_log('use', '0 seconds')`,
    ])
      await assert.rejects(rowsOf(site.appDb, statement), /permission denied|does not exist/, statement)
  })
})
