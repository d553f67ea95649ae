import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import fc from 'fast-check'
import { type Fields, rowsOf, type TestSite, testSite } from '../../test/harness.ts'
import { eraseApproved, proposeErasure } from './erasure.ts'
import { identityHash } from './identity.ts'
import * as a from './sample.ts'
import { hashOf, newToken } from './session.ts'

let site: TestSite
const officers: string[] = []
before(async () => {
  site = await testSite()
  for (const given of ['Tiina', 'Ville'])
    officers.push(await a.aPractitioner(site.db, { given, family: 'Turva', task: 'privacy' }))
})
after(() => site.close())

const cookies: { cookie: string }[] = []
/** At night, Finnish time, of a day; officers sign in anew. */
async function night(day: string) {
  site.clock.set(`${day}T01:00:00Z`)
  for (const [i, practitioner] of officers.entries())
    cookies[i] = { cookie: `session=${await a.aSession(site.db, { practitioner }, { now: site.clock.now })}` }
}
const propose = async (day: string) => {
  await night(day)
  return proposeErasure(site.appDb, site.clock.now)
}
const open = (officer: number, report: string | null) => site.visit(`/tyo/sailytys/${report}`, cookies[officer])
const send = (officer: number, report: string | null, fields: Fields = { sure: '1', words: '' }) =>
  site.send(`/tyo/sailytys/${report}`, fields, cookies[officer])
const told = async <T>(statement: string) => (await rowsOf<{ v: T }>(site.db, statement))[0]?.v as T
const due = (report: string | null) =>
  told<string[]>(
    `select coalesce(array_agg(kind order by kind), '{}') as v from people.erasure_kind where report_id = '${report}'`,
  )
const die = (person: string, on: string) =>
  rowsOf(site.db, `update people.person set died_on = '${on}' where id = '${person}'`)
const trusts = (person: string, adult: string, purpose = 'acting') =>
  told<boolean>(`select people.trusts('${person}', '${adult}', '${purpose}', '${site.clock.now}') as v`)
const covered = (person: string) =>
  told<boolean>(`select people.has_safety_order('${person}', '${site.clock.now}') as v`)
const count = (from: string) => told<number>(`select count(*)::int as v from ${from}`)
/** Whatever is due goes. */
async function eraseOn(day: string) {
  const report = await propose(day)
  for (const officer of [0, 1]) await send(officer, report)
  await eraseApproved(site.appDb, site.clock.now)
  return report
}
const empty = () => rowsOf(site.db, 'truncate people.person, people.family, people.erasure_report cascade')

describe('what protects the living', () => {
  beforeEach(empty)

  for (const [beside, day] of [
    ['guards', '2026-11-23'],
    ['lives with', '2026-11-24'],
  ] as const)
    test(`a protection order outlives the child, and no trust wakes of a mother who ${beside} the child`, async () => {
      const { db } = site
      const [father, mother, child] = [await a.aPerson(db), await a.aPerson(db), await a.aChild(db)]
      const guardianship = await a.guardianshipOf(db, father, child)
      if (beside === 'guards') await a.guardianshipOf(db, mother, child)
      else await a.aFamily(db, { parent: [mother], child: [child] })
      await a.aLimit(db, guardianship)
      await a.trustOf(db, mother, father, ['own_page', 'acting'])
      await die(child, '2024-01-01')
      assert.equal(await trusts(mother, father), false)
      await eraseOn(day)
      assert.equal(await count('people.guardian_limit'), 1)
      assert.equal(await trusts(mother, father), false)
    })

  test('goes when whom it kept away is dead, and the trust beside it ends for good', async () => {
    const { db } = site
    const [father, mother, child] = [await a.aPerson(db), await a.aPerson(db), await a.aChild(db)]
    await a.aLimit(db, await a.guardianshipOf(db, father, child))
    await a.aFamily(db, { parent: [mother], child: [child] })
    await a.trustOf(db, mother, father, ['acting'])
    await die(child, '2020-01-01')
    await die(father, '2024-01-01')
    assert.ok((await due(await eraseOn('2026-11-25'))).includes('people.guardian_limit'))
    assert.equal(await count('people.guardian_limit'), 0)
    await rowsOf(db, `update people.person set died_on = null where id = '${father}'`)
    assert.equal(await trusts(mother, father), false, 'told dead by mistake')
  })

  test('a limit that has ended goes with its time', async () => {
    const { db } = site
    const [father, child] = [await a.aPerson(db), await a.aChild(db)]
    await a.aLimit(db, await a.guardianshipOf(db, father, child), { valid: '[2020-01-01,2021-01-01)' })
    await die(child, '2024-01-01')
    await eraseOn('2026-11-26')
    assert.equal(await count('people.guardian_limit'), 0)
    assert.equal(await count('people.person'), 1)
  })

  test('an order stays while a sister lives under it, and goes when she is dead', async () => {
    const { db } = site
    const [dead, sister] = [await a.aPerson(db), await a.aPerson(db)]
    await a.aFamily(db, { other_adult: [dead, sister] })
    await a.aSafetyOrder(db, dead)
    await die(dead, '2024-01-01')
    assert.deepEqual(await due(await eraseOn('2026-11-27')), [])
    assert.equal(await covered(sister), true)
    await die(sister, '2024-02-01')
    await eraseOn('2026-11-28')
    assert.equal(await count('people.safety_order'), 0)
  })

  test('of any families: nobody alive loses an order, and nobody is trusted who was not', async () => {
    const { db } = site
    const chance = fc.integer({ min: 0, max: 3 })
    const died = fc.constantFrom(null, null, null, null, '2000-01-01', '2024-01-01', '2026-06-01')
    const ends = fc.constantFrom('', '', '2025-01-01', '2028-01-01')
    const family = fc.record({
      ...{ died: fc.tuple(died, died, died, fc.constantFrom('2000-01-01', '2024-01-01')), ends, orderEnds: ends },
      ...{ guards: fc.boolean(), together: chance, limited: fc.boolean(), ordered: fc.boolean() },
    })
    let day = Temporal.PlainDate.from('2026-12-01')
    await fc.assert(
      fc.asyncProperty(fc.array(family, { minLength: 24, maxLength: 24 }), async (families) => {
        await empty()
        for (const one of families) {
          const people = [await a.aPerson(db), await a.aPerson(db), await a.aPerson(db), await a.aChild(db)]
          const [father, mother, other, child] = people as [string, string, string, string]
          const guardianship = await a.guardianshipOf(db, father, child)
          if (one.guards) await a.guardianshipOf(db, mother, child)
          if (one.limited) await a.aLimit(db, guardianship, { valid: `[2020-01-01,${one.ends})` })
          await a.aFamily(db, { other_adult: [...people.slice(1, one.together), child] })
          if (one.ordered) await a.aSafetyOrder(db, child, `[2020-01-01,${one.orderEnds})`)
          for (const giver of [mother, other]) await a.trustOf(db, giver, father, ['acting'])
          await a.trustOf(db, father, mother, ['acting'])
          for (const [i, on] of one.died.entries()) if (on) await die(people[i] as string, on)
        }
        const known = async () => {
          const [trusted, alive] = [new Set<string>(), new Set<string>()]
          for (const { v } of await rowsOf<{ v: string }>(
            db,
            `select person_id || ' ' || adult_id as v from people.trust t
             where people.trusts(person_id, adult_id, 'acting', '${site.clock.now}')`,
          ))
            trusted.add(v)
          for (const { v } of await rowsOf<{ v: string }>(
            db,
            `select id as v from people.person where died_on is null and people.has_safety_order(id, '${site.clock.now}')`,
          ))
            alive.add(v)
          return { trusted, alive }
        }
        day = day.add({ days: 1 })
        await night(day.toString())
        const before = await known()
        await eraseOn(day.toString())
        const now = await known()
        assert.deepEqual(
          [...now.trusted].filter((pair) => !before.trusted.has(pair)),
          [],
          'trusted',
        )
        assert.deepEqual(
          [...before.alive].filter((one) => !now.alive.has(one)),
          [],
          'covered',
        )
      }),
      { numRuns: 3 },
    )
  })
})

describe('somebody who is dead', () => {
  beforeEach(empty)

  test('is told of in no report by the hash that signs them in', async () => {
    const { db } = site
    const person = await a.aPerson(db)
    const hash = identityHash(site.keys, { citizen: '010190-999W' }).toString('hex')
    await rowsOf(db, `insert into people.identity (hash, person_id) values ('\\x${hash}', '${person}')`)
    await die(person, '2024-01-01')
    const report = await propose('2027-01-10')
    assert.ok((await due(report)).includes('people.identity'))
    assert.equal(await count(`people.erasure_item where row_key ~ '[0-9a-f]{33}'`), 0)
    const page = await open(0, report)
    assert.equal(page.status, 200)
    assert.doesNotMatch(page.html, new RegExp(hash.slice(0, 16)))
    for (const officer of [0, 1]) await send(officer, report)
    await eraseApproved(site.appDb, site.clock.now)
    assert.equal(await count('people.identity where person_id is not null'), 0)
  })

  test('comes in by no door, and is out when it becomes known', async () => {
    const { db, appDb, clock } = site
    const person = await a.aPerson(db)
    const [identity, passkey] = [`'\\x${'ab'.repeat(32)}'`, `'\\x${'cd'.repeat(32)}'`]
    await rowsOf(db, `insert into people.identity (hash, person_id) values (${identity}, '${person}')`)
    await rowsOf(
      db,
      `insert into people.passkey (person_id, hash, credential, public_key, counter, synced, backed_up, name, created_at)
       values ('${person}', ${passkey}, '\\x01', '\\x01', 0, false, false, 'Puhelin', now())`,
    )
    const fresh = () => `'\\x${hashOf(newToken()).toString('hex')}'`
    const doors = async () =>
      (
        await rowsOf<{ v: string | null }>(
          appDb,
          `select (people.sign_in(${identity}, ${fresh()}, 'strong', 'own', 'x', null, '${clock.now}')).person_id as v
           union all select (people.sign_in_with_passkey(${passkey}, ${fresh()}, 'own', 0, false, '${clock.now}')).person_id
           union all select people.join(${identity}, 'Uusi', 'Nimi', null, null, 'fi')`,
        )
      ).map(({ v }) => v)
    assert.deepEqual(await doors(), [person, person, person])
    assert.equal(await count(`people.session where person_id = '${person}' and ended_at is null`), 2)
    await die(person, '2026-12-31')
    assert.deepEqual(await doors(), [null, null, null])
    assert.equal(await count(`people.session where person_id = '${person}' and ended_at is null`), 0)
    assert.equal(await count('people.person'), 1)
  })

  test('trusts nobody, and is trusted by nobody', async () => {
    const { db, clock } = site
    const [giver, adult] = [await a.aPerson(db), await a.aPerson(db)]
    await a.trustOf(db, giver, adult, ['own_page', 'pregnancy'])
    assert.equal(await trusts(giver, adult, 'pregnancy'), true)
    await die(giver, '2026-11-01')
    assert.equal(await trusts(giver, adult, 'pregnancy'), false)
    const token = await a.aSession(db, { person: adult }, { now: clock.now })
    assert.equal((await site.visit(`/oma/perhe/${giver}`, { cookie: `session=${token}` })).status, 404)
    await rowsOf(db, `update people.person set died_on = case id when '${adult}' then date '2026-11-01' end`)
    assert.equal(await trusts(giver, adult), false)
  })
})

describe('a report that nobody approves second', () => {
  beforeEach(async () => {
    await empty()
    await die(await a.aPerson(site.db), '2024-01-01')
  })
  const state = (report: string | null) =>
    told<string>(`select state as v from people.erasure_report where id = '${report}'`)

  test('lapses after fourteen days, as its page tells, and a new one comes', async () => {
    const report = await propose('2027-02-01')
    await send(0, report)
    assert.match((await open(1, report)).words, /Raukeaa ma 15\.2\. klo 3\.00/)
    assert.equal(await propose('2027-02-14'), null)
    await night('2027-02-15')
    assert.equal((await send(1, report)).status, 409, 'too late')
    const next = await propose('2027-02-15')
    assert.deepEqual([await state(report), await state(next)], ['lapsed', 'open'])
    assert.equal(await count(`people.erasure_item where report_id = '${report}'`), 0)
    assert.match((await open(1, report)).words, /Raukesi ilman toista hyväksyntää/)
  })

  for (const officer of [0, 1])
    test(`is taken back by ${officer ? 'another officer' : 'who gave the first approval'}`, async () => {
      const report = await propose(`2027-03-0${1 + 2 * officer}`)
      assert.equal((await send(officer, report, { does: 'withdraw' })).status, 409, 'nobody has approved')
      await send(0, report)
      assert.match((await open(officer, report)).words, /Peru raportti/)
      assert.equal((await send(officer, report, { does: 'withdraw' })).status, 303)
      assert.equal((await send(1, report)).status, 409)
      assert.match(
        (await open(officer, report)).words,
        new RegExp(`Peruttu .*Perui ${officer ? 'Ville' : 'Tiina'} Turva`),
      )
      assert.equal(await eraseApproved(site.appDb, site.clock.now), 0)
      assert.notEqual(await propose(`2027-03-0${2 + 2 * officer}`), null)
    })
})
