import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { identityHash } from '../../src/people/identity.ts'
import * as make from '../../src/people/sample.ts'
import { hashOf } from '../../src/people/session.ts'
import { logUses } from '../../src/people/use-log.ts'
import { rowsOf, type TestSite, testSite } from '../harness.ts'
import { asActor, aVillage, told, type Village } from './village.ts'

// Acting for another, as the application's own role: what the database says whatever a page believes.

let site: TestSite
let village: Village
before(async () => {
  site = await testSite()
  village = await aVillage(site)
})
after(() => site.close())

const id = (name: string) => village.id(name)
const now = "'2026-11-24T10:00:00Z'"
const hex = (token: string) => `'\\x${hashOf(token).toString('hex')}'`
type Basis = 'custody' | 'mandate'

const ask = <T>(token: string, statement: string) => asActor(site, token, (tx) => told<T>(tx, statement))
const actsFor = async (token: string, whom: string, basis: Basis) =>
  (
    await ask<{ did: boolean | null }>(
      token,
      `select people.act_for(${hex(token)}, '${id(whom)}', '${basis}', ${now}) as did`,
    )
  )[0]?.did === true
const actingFor = async (token: string) =>
  village.name((await ask<{ whom: string | null }>(token, 'select people.acting_for() as whom'))[0]?.whom ?? null)
const seen = async (token: string, statement: string) =>
  (await ask<{ one: string }>(token, statement)).map(({ one }) => village.name(one)).toSorted()
const persons = 'select id as one from people.person'

/** As a register would, through the application: only who has the keys can name anybody. */
async function confirmed(token: string, whom: string, until = 'null') {
  const hash = identityHash(site.keys, { citizen: `010190-9${whom.length}${whom.charCodeAt(0) % 10}X` })
  await rowsOf(
    site.db,
    `insert into people.identity (hash, person_id) values ('\\x${hash.toString('hex')}', '${id(whom)}') on conflict do nothing`,
  )
  const [row] = await ask<{ whom: string | null }>(
    token,
    `select people.confirm_mandate(${hex(token)}, '\\x${hash.toString('hex')}', '{}', ${until}, ${now}) as whom`,
  )
  return row?.whom === id(whom)
}

describe('without ground nobody acts', () => {
  test('as guardian: neither by limit, knowledge alone, a child who decides, a step-parent, a stranger nor for oneself', async () => {
    for (const [adult, child] of [
      ['Antti', 'Veikko'],
      ['Petri', 'Oona'],
      ['Mari', 'Niko'],
      ['Sami', 'Aino'],
      ['Outi', 'Emmi'],
      ['Vieras', 'Aino'],
      ['Sanna', 'Mikko'],
      ['Sanna', 'Sanna'],
    ] as const)
      for (const basis of ['custody', 'mandate'] as const)
        assert.equal(await actsFor(await village.token(adult), child, basis), false, `${adult} ${child} ${basis}`)
  })

  test('by a permission that is only to see', async () => {
    for (const [adult, whom] of [
      ['Helvi', 'Sanna'],
      ['Anne', 'Siiri'],
    ] as const)
      assert.equal(await actsFor(await village.token(adult), whom, 'mandate'), false, adult)
  })

  test('with a light, locked or ended session', async () => {
    assert.equal(await actsFor(await village.token('Sanna', 'light'), 'Aino', 'custody'), false)
    for (const change of ['ended_at = now()', `ends_at = ${now}`]) {
      const token = await village.token('Sanna')
      await rowsOf(site.db, `update people.session set ${change} where hash = ${hex(token)}`)
      assert.equal(await actsFor(token, 'Aino', 'custody'), false, change)
    }
  })

  test('through a session row that says so all the same', async () => {
    for (const [adult, whom, basis] of [
      ['Petri', 'Oona', 'custody'],
      ['Antti', 'Veikko', 'custody'],
      ['Vieras', 'Kaisa', 'mandate'],
      ['Outi', 'Emmi', 'mandate'],
    ] as const) {
      const token = await village.token(adult)
      const plain = await seen(token, persons)
      await rowsOf(
        site.db,
        `update people.session set acting_for = '${id(whom)}', acting_basis = '${basis}' where hash = ${hex(token)}`,
      )
      assert.equal(await actingFor(token), 'null', adult)
      assert.deepEqual(await seen(token, persons), plain, adult)
    }
  })

  test('and the application cannot write a mandate, nor read whose sign-in it was', async () => {
    const token = await village.token('Vieras')
    for (const statement of [
      `insert into people.mandate (person_id, adult_id, source, issues, session, valid)
         values ('${id('Kaisa')}', '${id('Vieras')}', 'suomi_fi', '{}', ${hex(token)}, '[2026-01-01,2027-01-01)')`,
      'select session from people.mandate',
      `select people.may_act(people.actor(), '${id('Kaisa')}', 'mandate', now())`,
      `update people.mandate set valid = '[2026-01-01,2030-01-01)'`,
    ])
      await assert.rejects(ask(token, statement), /permission denied/, statement)
  })
})

describe('the choice', () => {
  const choices = async (name: string) => {
    const rows = await ask<{ id: string; basis: string }>(
      await village.token(name),
      'select id, basis from people.actable()',
    )
    return rows.map(({ id: one, basis }) => `${village.name(one)} ${basis}`).toSorted()
  }

  test('is of children one decides for, and nobody else', async () => {
    const expected = {
      Sanna: ['Aino custody'],
      Mikko: ['Aino custody'],
      Tuula: ['Niko custody'],
      Emmi: ['Leo custody'],
    }
    for (const [name, whom] of Object.entries(expected)) assert.deepEqual(await choices(name), whom, name)
    for (const name of ['Antti', 'Petri', 'Mari', 'Sami', 'Helvi', 'Outi', 'Anne', 'Vieras', 'Päivi', 'Hallinta'])
      assert.deepEqual(await choices(name), [], name)
  })
})

describe('acting by a permission given here', () => {
  test('opens the person alone, never a pregnancy, an order or those around them, and ends with the permission', async () => {
    await rowsOf(site.db, `update people.trust set purposes = '{own_page,acting}' where person_id = '${id('Sanna')}'`)
    const token = await village.token('Helvi')
    assert.deepEqual(await seen(token, 'select subject_id as one from people.use_log'), ['Helvi'])
    assert.equal(await actsFor(token, 'Sanna', 'mandate'), true)
    assert.equal(await actingFor(token), 'Sanna')
    assert.deepEqual(await seen(token, persons), ['Helvi', 'Sanna'])
    assert.deepEqual(await seen(token, 'select subject_id as one from people.use_log'), ['Helvi', 'Sanna'])
    assert.deepEqual(await seen(token, 'select person_id as one from people.pregnancy'), [])
    assert.deepEqual(await seen(token, 'select child_id as one from people.guardianship'), [])
    assert.deepEqual(await seen(token, 'select person_id as one from people.trust'), ['Sanna'])
    const use = { subject: id('Sanna'), action: 'read', what: 'own_data', purpose: 'own_data' } as const
    await asActor(site, token, (tx) => logUses(tx, [use], site.clock.now))
    const [row] = await rowsOf(
      site.db,
      `select basis, purpose, actor_name from people.use_log where subject_id = '${id('Sanna')}' and basis = 'mandate'`,
    )
    assert.deepEqual(row, { basis: 'mandate', purpose: 'acting', actor_name: 'Helvi Kylä' })
    const pregnancy = { ...use, what: 'pregnancy', purpose: 'pregnancy' } as const
    await assert.rejects(
      asActor(site, token, (tx) => logUses(tx, [pregnancy], site.clock.now)),
      /No relationship/,
    )
    await rowsOf(
      site.db,
      `update people.trust set valid = '[2020-01-01,2026-11-24T09:00:00Z)' where person_id = '${id('Sanna')}'`,
    )
    assert.equal(await actingFor(token), 'null')
    assert.deepEqual(await seen(token, persons), ['Helvi'])
  })

  test('changes nobody’s own settings, and nothing of another', async () => {
    const token = await village.token('Sanna')
    await actsFor(token, 'Aino', 'custody')
    const set = (whom: string) => `update people.person set lang = 'sv' where id = '${id(whom)}' returning id as one`
    assert.deepEqual(await seen(token, set('Aino')), ['Aino'])
    for (const whom of ['Mikko', 'Kaisa', 'Vieras']) assert.deepEqual(await seen(token, set(whom)), [], whom)
    const mikko = await village.token('Mikko')
    assert.deepEqual(await seen(mikko, set('Aino')), [], 'a guardian who does not act')
  })

  test('of a child of twelve leaves contact details to the child', async () => {
    const teen = await make.aPerson(site.db, { given: 'Teini', born: '2014-11-24' })
    const young = await make.aPerson(site.db, { given: 'Pieni', born: '2014-11-25' })
    const adult = await make.aPerson(site.db, { given: 'Aikuinen' })
    for (const [child, may] of [
      [teen, false],
      [young, true],
    ] as const) {
      await make.guardianshipOf(site.db, adult, child)
      const token = await make.aSession(site.db, { person: adult }, { now: site.clock.now })
      await ask(token, `select people.act_for(${hex(token)}, '${child}', 'custody', ${now})`)
      const [row] = await ask<{ may: boolean }>(token, `select people.may_settle('${child}') as may`)
      assert.equal(row?.may, may)
    }
  })
})

describe('ended evidence ends acting', () => {
  for (const [what, change] of Object.entries({
    'custody that ends': `update people.guardianship set valid = '[2020-01-01,2026-11-24)' where adult_id = $me`,
    'a limit': `insert into people.guardian_limit (guardianship_id, reason, valid) select g.id, 'dispute', '[2026-11-01,)'
      from people.guardianship g where g.adult_id = $me`,
    'a child who decides alone': `update people.person set decides_alone = true where id = $child`,
    'the 18th birthday': `update people.person set birth_date = '2008-11-24' where id = $child`,
  }))
    test(`${what}, at the next statement`, async () => {
      const [me, child] = [await make.aPerson(site.db), await make.aChild(site.db)]
      await make.guardianshipOf(site.db, me, child)
      const token = await make.aSession(site.db, { person: me }, { now: site.clock.now })
      await ask(token, `select people.act_for(${hex(token)}, '${child}', 'custody', ${now})`)
      assert.equal(await actingFor(token), child)
      await rowsOf(site.db, change.replaceAll('$me', `'${me}'`).replaceAll('$child', `'${child}'`))
      assert.equal(await actingFor(token), 'null')
    })
})

describe('what a register told', () => {
  test('holds in the sign-in that asked and in no other, and opens the person alone', async () => {
    const [asking, other] = [await village.token('Vieras'), await village.token('Vieras')]
    assert.equal(await confirmed(asking, 'Sanna'), true)
    assert.equal(await actsFor(other, 'Sanna', 'mandate'), false)
    assert.equal(await actsFor(asking, 'Sanna', 'mandate'), true)
    assert.deepEqual(await seen(asking, persons), ['Sanna', 'Vieras'])
    assert.deepEqual(await seen(asking, 'select person_id as one from people.pregnancy'), [])
    assert.deepEqual(await seen(other, persons), ['Vieras'])
    assert.equal(await actsFor(asking, 'Aino', 'mandate'), false)
  })

  test('ends when it says so, and with the day of the sign-in at the latest', async () => {
    const token = await village.token('Vieras')
    assert.equal(await confirmed(token, 'Mikko', `'2026-11-24T09:00:00Z'`), false)
    assert.equal(await confirmed(token, 'Mikko', `'2030-01-01T00:00:00Z'`), true)
    const [row] = await rowsOf<{ until: string }>(
      site.db,
      `select upper(valid)::text as until from people.mandate where person_id = '${id('Mikko')}'`,
    )
    assert.match(String(row?.until), /^2026-11-24 22:00/)
  })

  test('does not pass over a limit, a danger, a child who decides alone or one under turvakielto', async () => {
    for (const [adult, whom] of [
      ['Petri', 'Oona'],
      ['Petri', 'Kaisa'],
      ['Mari', 'Niko'],
      ['Mari', 'Tuula'],
      ['Outi', 'Emmi'],
      ['Jari', 'Ella'],
      ['Vieras', 'Ella'],
    ] as const)
      assert.equal(await confirmed(await village.token(adult), whom), false, `${adult} ${whom}`)
  })

  test('does not bring back a parent who may only know, or whose custody has ended', async () => {
    for (const [name, guardianship] of [
      ['Tietää', { scope: 'right_to_know' }],
      ['Päättynyt', { valid: '[2020-01-01,2026-01-01)' }],
      ['Tuleva', { valid: '[2027-01-01,)' }],
    ] as const) {
      const adult = await make.aPerson(site.db, { given: name })
      await make.guardianshipOf(site.db, adult, id('Aino'), guardianship)
      const token = await make.aSession(site.db, { person: adult }, { now: site.clock.now })
      assert.equal(await confirmed(token, 'Aino'), false, name)
      assert.equal(await actsFor(token, 'Aino', 'mandate'), false, name)
      const [may] = await ask<{ sees: boolean; settles: boolean }>(
        token,
        `select people.may_see('${id('Aino')}', 'own_page') as sees, people.may_settle('${id('Aino')}') as settles`,
      )
      assert.deepEqual(may, { sees: name === 'Tietää', settles: false }, name)
      await rowsOf(site.db, `delete from people.person where id = '${adult}'`)
    }
    const told = await village.token('Vieras')
    assert.equal(await confirmed(told, 'Aino'), true, 'whom no custody says anything of')
  })

  test('opens neither the place nor the log of somebody under turvakielto', async () => {
    const token = await village.token('Vieras')
    assert.equal(await confirmed(token, 'Rita'), true)
    assert.equal(await actsFor(token, 'Rita', 'mandate'), true)
    assert.deepEqual(await seen(token, persons), ['Rita', 'Vieras'])
    for (const table of ['contact_point', 'care', 'safety_order'])
      assert.ok(!(await seen(token, `select person_id as one from people.${table}`)).includes('Rita'), table)
    assert.ok(
      !(
        await seen(token, 'select subject_id as one from people.use_log where actor_practitioner_id is not null')
      ).includes('Rita'),
    )
  })

  test('is taken of nobody by a light session, for oneself, or of a hash that is nobody’s', async () => {
    assert.equal(await confirmed(await village.token('Vieras', 'light'), 'Sanna'), false)
    assert.equal(await confirmed(await village.token('Sanna'), 'Sanna'), false)
    const token = await village.token('Vieras')
    const [row] = await ask<{ whom: string | null }>(
      token,
      `select people.confirm_mandate(${hex(token)}, sha256('guess'), '{}', null, ${now}) as whom`,
    )
    assert.equal(row?.whom ?? null, null)
  })
})
