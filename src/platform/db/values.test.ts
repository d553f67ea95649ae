import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type TestSite, testSite } from '../../../test/harness.ts'
import { isUnavailable } from './db.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

const value = async <T>(query: ReturnType<typeof sql<{ v: T }>>) => (await query.execute(site.appDb)).rows[0]?.v

describe('what comes from the database', () => {
  test('moments, days and times are Temporal, to the microsecond', async () => {
    const moment = await value(sql<{ v: Temporal.Instant }>`select '2026-03-29 03:30:00.123456+02'::timestamptz as v`)
    assert.ok(moment instanceof Temporal.Instant)
    assert.equal(moment.toString(), '2026-03-29T01:30:00.123456Z')
    const day = await value(sql<{ v: Temporal.PlainDate }>`select '2026-02-28'::date as v`)
    assert.ok(day instanceof Temporal.PlainDate)
    assert.equal(day.toString(), '2026-02-28')
    const time = await value(sql<{ v: Temporal.PlainTime }>`select '09:05'::time as v`)
    assert.ok(time instanceof Temporal.PlainTime)
    assert.equal(time.toString(), '09:05:00')
  })

  test('counts are numbers, and one too large to be exact is a fault rather than a lie', async () => {
    assert.equal(await value(sql`select count(*) as v from directory.area`), 0)
    assert.equal(await value(sql`select 9007199254740991::int8 as v`), 2 ** 53 - 1)
    await assert.rejects(value(sql`select 9007199254740992::int8 as v`), /too large/)
  })

  test('a moment without end is a fault rather than a wrong date', async () => {
    await assert.rejects(value(sql`select 'infinity'::timestamptz as v`))
    assert.equal(await value(sql`select null::timestamptz as v`), null)
  })

  test('texts in several languages arrive as they are', async () => {
    assert.deepEqual(await value(sql`select '{"fi":{"text":"Ämyri","state":"checked"}}'::jsonb as v`), {
      fi: { text: 'Ämyri', state: 'checked' },
    })
  })
})

describe('what goes to the database', () => {
  test('Temporal goes as what it is', async () => {
    const instant = Temporal.Instant.from('2026-10-25T00:30:00Z')
    assert.equal(await value(sql`select ${instant}::text as v`), '2026-10-25T00:30:00Z')
    assert.deepEqual(await value(sql`select ${instant}::timestamptz as v`), instant)
    assert.deepEqual(
      await value(sql`select ${Temporal.PlainDate.from('2026-12-24')}::date as v`),
      Temporal.PlainDate.from('2026-12-24'),
    )
    assert.deepEqual(
      await value(sql`select ${Temporal.PlainTime.from('23:59')}::time as v`),
      Temporal.PlainTime.from('23:59'),
    )
  })

  test('lists go as lists, also with signs that mean something in SQL', async () => {
    const words = ['a', 'b,c', '{d}', 'e"f', "g'h", 'NULL', '']
    assert.deepEqual(await value(sql`select ${words}::text[] as v`), words)
  })
})

describe('the application’s connection', () => {
  test('gives up on a statement, a lock or an idle transaction before a person would', async () => {
    const setting = (name: string) => value<string>(sql`select current_setting(${name}) as v`)
    assert.equal(await setting('statement_timeout'), '10s')
    assert.equal(await setting('lock_timeout'), '5s')
    assert.equal(await setting('idle_in_transaction_session_timeout'), '15s')
    assert.equal(await setting('application_name'), 'perheverkosto')
  })

  test('knows a database that is away from one that refuses', async () => {
    for (const code of ['ECONNREFUSED', 'ENOENT', '57P01', '08006', '53300']) assert.ok(isUnavailable({ code }), code)
    for (const code of ['23505', '42P01', '57014', '55P03']) assert.ok(!isUnavailable({ code }), code)
    assert.ok(isUnavailable(new Error('Connection terminated unexpectedly')))
    assert.ok(!isUnavailable(null))
  })
})
