import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { logUses } from '../../src/people/use-log.ts'
import type { Tx } from '../../src/platform/db/db.ts'
import { rowsOf, type TestSite, testSite } from '../harness.ts'
import { asActor, aVillage, told, type Village } from './village.ts'

// What the walls cost grows with what one looks at, not with how many live in the town or have signed in.

let site: TestSite
let village: Village
const others = 2_000
before(async () => {
  site = await testSite()
  village = await aVillage(site)
  await rowsOf(
    site.db,
    `with born as (insert into people.person (given_name, family_name, birth_date)
       select 'Lapsi', 'Muu ' || n, '2024-01-01' from generate_series(1, ${others}) n returning id)
     insert into people.care (person_id, practitioner_id, unit_id, basis, valid)
     select id, '${village.id('Tiina')}', '${village.units.malmi}', 'appointment', '[2026-01-01,)' from born`,
  )
  await rowsOf(
    site.db,
    `insert into people.guardianship (adult_id, child_id, basis, scope, source, verified_at)
     select '${village.id('Vieras')}', id, 'custody', 'everything', 'population_register', now() from people.person where given_name = 'Lapsi'`,
  )
  for (let n = 0; n < 40; n++) await village.token('Helvi')
  await rowsOf(site.db, 'analyze people.care, people.person, people.session, people.guardianship')
})
after(() => site.close())

/** How many rows of a table the transaction has read so far, and how often it has read the table through. */
async function readOf(tx: Tx, table: string): Promise<{ rows: number; through: number }> {
  const [read] = await told<{ rows: number; through: number }>(
    tx,
    `select (seq_tup_read + idx_tup_fetch)::integer as rows, seq_scan::integer as through from pg_stat_xact_user_tables
     where schemaname = 'people' and relname = '${table}'`,
  )
  return read ?? { rows: 0, through: 0 }
}

describe('a look at one child of a large unit', () => {
  test('reads the care of that child, not that of all the others', async () => {
    const read = await asActor(site, await village.token('Tiina'), async (tx) => {
      const subject = village.id('Aino')
      await logUses(tx, [{ subject, action: 'read', what: 'person', purpose: 'care' }], site.clock.now)
      assert.equal((await told(tx, `select id from people.person where id = '${subject}'`)).length, 1)
      return readOf(tx, 'care')
    })
    assert.ok(read.rows < 50, `${read.rows} of ${others}`)
  })
})

describe('the guardians of one child', () => {
  test('are found by the child, not by reading through what keeps guardianships apart', async () => {
    const plan = await rowsOf(
      site.db,
      `explain (format json) select * from people.guardianship where child_id = '${village.id('Aino')}' and valid @> current_date`,
    )
    assert.match(JSON.stringify(plan), /guardianship_child_id_idx/)
  })

  test('are told once for the same time', async () => {
    const again = `insert into people.guardianship (adult_id, child_id, basis, scope, source, verified_at, valid)
      values ('${village.id('Sanna')}', '${village.id('Aino')}', 'custody', 'everything', 'court_decision', now(), '[2026-02-01,2026-03-01)')`
    await assert.rejects(rowsOf(site.db, again), /exclusion constraint/)
  })
})

describe('who asks', () => {
  test('is found by the key of the session, however few there are', async () => {
    const read = await asActor(site, await village.token('Sanna'), async (tx) => {
      const { through } = await readOf(tx, 'session')
      for (let n = 0; n < 20; n++) await told(tx, 'select people.actor_person()')
      return (await readOf(tx, 'session')).through - through
    })
    assert.equal(read, 0)
  })

  test('is nobody when what was shown is no key', async () => {
    const key = 'a'.repeat(64)
    for (const shown of [
      '',
      'x',
      key,
      key.toUpperCase(),
      `${key}a`,
      key.slice(1),
      `${key.slice(1)}g`,
      `${key.slice(1)} `,
    ]) {
      const rows = await asActor(site, null, async (tx) => {
        await told(tx, `select set_config('people.session', '${shown}', true)`)
        return told(tx, 'select people.actor_person() as person, people.actor_practitioner() as practitioner')
      })
      assert.deepEqual(rows, [{ person: null, practitioner: null }], shown)
    }
  })
})
