import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { identityHash } from '../../src/people/identity.ts'
import { aPractitioner, aRole, aSpace, aUnit } from '../../src/people/sample.ts'
import { hashOf, newToken } from '../../src/people/session.ts'
import { openDb, openPool } from '../../src/platform/db/db.ts'
import { rowsOf, type TestSite, testSite } from '../harness.ts'
import { told } from './village.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

const hex = (bytes: Buffer) => `'\\x${bytes.toString('hex')}'`
const outcomes = async (work: (index: number) => Promise<unknown>) => {
  const settled = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => work(index)))
  return settled.filter(({ status }) => status === 'fulfilled').length
}

describe('one calendar', () => {
  const reserve = (column: string, whose: string, span: string) =>
    `insert into people.reservation (${column}, span, kind, subject_id) values ('${whose}', '${span}', 'booking', gen_random_uuid())`

  test('has nobody and no space in two places at once', async () => {
    const unit = await aUnit(site.db)
    const [nurse, other] = [await aPractitioner(site.db), await aPractitioner(site.db)]
    const space = await aSpace(site.db, { unit })
    const [eight, half, nine] = [
      '[2026-12-01 08:00+02,2026-12-01 09:00+02)',
      '[2026-12-01 08:30+02,2026-12-01 09:30+02)',
      '[2026-12-01 09:00+02,2026-12-01 10:00+02)',
    ]
    for (const [column, whose] of [
      ['practitioner_id', nurse],
      ['space_id', space],
    ] as const) {
      await rowsOf(site.db, reserve(column, whose, eight))
      await assert.rejects(rowsOf(site.db, reserve(column, whose, half)), /exclusion constraint/)
      await rowsOf(site.db, reserve(column, whose, nine))
    }
    await rowsOf(site.db, reserve('practitioner_id', other, half))
    for (const span of ['empty', '[2026-12-01,)', '(,2026-12-01)'])
      await assert.rejects(rowsOf(site.db, reserve('practitioner_id', nurse, span)), /check constraint/, span)
  })

  test('gives a time to one of twenty who want it', async () => {
    const nurse = await aPractitioner(site.db)
    const pool = openPool(site.where.owner, () => {}, 20)
    const db = openDb(pool)
    const span = (index: number) => `[2026-12-02 08:${String(index).padStart(2, '0')}+02,2026-12-02 09:00+02)`
    assert.equal(await outcomes((index) => rowsOf(db, reserve('practitioner_id', nurse, span(index)))), 1)
    await pool.end()
  })

  test('cannot be written by the application on its own', async () => {
    await assert.rejects(
      rowsOf(site.appDb, reserve('practitioner_id', await aPractitioner(site.db), '[2026-12-01,2026-12-02)')),
      /permission denied/,
    )
  })
})

describe('signing in', () => {
  const signIn = (identity: Buffer, at = "'2026-11-24T10:00:00Z'") =>
    `select * from people.sign_in(${hex(identity)}, ${hex(hashOf(newToken()))}, 'strong', 'own', 'citizen', null, ${at}) s where s.hash is not null`

  test('twenty times at once for the first time makes one person', async () => {
    const identity = identityHash(site.keys, { citizen: '030390-9027' })
    const pool = openPool(site.where.app, () => {}, 20)
    const joined = await Promise.all(
      Array.from({ length: 20 }, () =>
        told<{ id: string }>(
          openDb(pool),
          `select people.join(${hex(identity)}, 'Uusi', 'Ihminen', '1990-03-03', null, 'fi') as id`,
        ),
      ),
    )
    assert.equal(new Set(joined.map(([row]) => row?.id)).size, 1)
    assert.deepEqual(
      await rowsOf(site.db, `select count(*)::integer as n from people.person where given_name = 'Uusi'`),
      [{ n: 1 }],
    )
    assert.equal((await told(openDb(pool), signIn(identity))).length, 1)
    await pool.end()
  })

  test('leaves somebody who is known as they are, and makes no person of a professional', async () => {
    const identity = identityHash(site.keys, { citizen: '030390-9027' })
    await told(site.appDb, `select people.join(${hex(identity)}, 'Toinen', 'Nimi', '1980-01-01', null, 'sv')`)
    assert.deepEqual(await rowsOf(site.db, `select given_name, lang from people.person`), [
      { given_name: 'Uusi', lang: 'fi' },
    ])
    const staff = identityHash(site.keys, { issuer: 'demo', subject: 'hoitaja' })
    await rowsOf(
      site.db,
      `insert into people.identity (hash, practitioner_id) values (${hex(staff)}, '${await aPractitioner(site.db)}')`,
    )
    assert.deepEqual(
      await told(site.appDb, `select people.join(${hex(staff)}, 'Hoitaja', 'Äiti', null, null, 'fi') as id`),
      [{ id: null }],
    )
  })

  test('as nobody known, or as somebody who has left, gives no session', async () => {
    assert.deepEqual(await told(site.appDb, signIn(identityHash(site.keys, { citizen: '040490-9036' }))), [])
    const left = await aPractitioner(site.db, { leftOn: '2026-11-24' })
    await aRole(site.db, { practitioner: left, task: 'broad_care', unit: await aUnit(site.db) })
    const staff = identityHash(site.keys, { issuer: 'demo', subject: 'lahtenyt' })
    await rowsOf(site.db, `insert into people.identity (hash, practitioner_id) values (${hex(staff)}, '${left}')`)
    assert.deepEqual(await told(site.appDb, signIn(staff)), [])
    assert.equal(
      (await told(site.appDb, signIn(staff, "'2026-11-23T10:00:00Z'"))).length,
      1,
      'the day before it was theirs',
    )
  })
})
