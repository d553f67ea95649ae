import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { identityHash } from '../../src/people/identity.ts'
import { enter, hashOf } from '../../src/people/session.ts'
import { rowsOf, type TestSite, testSite } from '../harness.ts'
import { asActor, aVillage, told, type Village } from './village.ts'

// Somebody has found a way to run statements of their own as the application. What do they get?

let site: TestSite
let village: Village
before(async () => {
  site = await testSite()
  village = await aVillage(site)
})
after(() => site.close())

const tablesWith = async (condition: string) =>
  (
    await rowsOf<{ name: string }>(
      site.db,
      `select c.relname as name from pg_class c where c.relnamespace = 'people'::regnamespace and c.relkind in ('r', 'p')
         and ${condition} order by 1`,
    )
  ).map(({ name }) => name)
const guarded = 'c.relrowsecurity and c.relforcerowsecurity'
const refused = (pattern: RegExp) => ({ message: pattern })
const denied = refused(/permission denied|must be (a )?member|must be owner/)
/** One statement of an attacker, signed in as somebody or nobody. */
const attack = async (statement: string, token: string | null = null) =>
  asActor(site, token, (tx) => told(tx, statement))

describe('the tables', () => {
  test('that speak of somebody all guard their rows, also against a careless owner of the application', async () => {
    const people = [
      'person_id',
      'subject_id',
      'practitioner_id',
      'adult_id',
      'child_id',
      'family_id',
      'asked_by',
      'actor_person_id',
    ]
    const speaking =
      await tablesWith(`exists (select from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
      and a.attname in (${people.map((name) => `'${name}'`).join()}))`)
    assert.ok(speaking.length >= 18, speaking.join())
    assert.deepEqual(new Set(speaking).difference(new Set(await tablesWith(guarded))), new Set())
    for (const table of ['person', 'family', 'session', 'identity', 'practitioner'])
      assert.ok((await tablesWith(guarded)).includes(table), table)
  })

  test('show nobody a single row, and let nobody write one', async () => {
    const tables = await tablesWith(guarded)
    for (const table of tables) {
      const shown = await attack(`select count(*)::integer as n from people.${table}`).catch(
        (error: Error) => error.message,
      )
      assert.ok(/^permission denied/.test(String(shown)) || JSON.stringify(shown) === '[{"n":0}]', `${table}: ${shown}`)
      const gone = await attack(
        `with gone as (delete from people.${table} returning 1) select count(*)::integer as n from gone`,
      ).catch((error: Error) => error.message)
      assert.ok(/^permission denied/.test(String(gone)) || JSON.stringify(gone) === '[{"n":0}]', `${table}: ${gone}`)
    }
    for (const table of tables)
      await assert.rejects(
        attack(`insert into people.${table} select * from people.${table} union all select (null::people.${table}).*`),
      )
  })

  test('do not tell their rows through errors, statistics or copies', async () => {
    assert.deepEqual(await attack('select given_name::integer from people.person'), [])
    assert.deepEqual(await attack(`select value::inet from people.contact_point where value::inet is not null`), [])
    await rowsOf(site.db, 'analyze people.person, people.contact_point')
    assert.deepEqual(
      await attack(`select * from pg_stats where schemaname = 'people' and tablename in ('person', 'contact_point')`),
      [],
    )
    await assert.rejects(attack('select * from pg_statistic'), denied)
  })

  test('of sign-ins and keys are out of reach whoever asks', async () => {
    for (const token of [
      null,
      await village.token('Sanna'),
      await village.token('Hallinta'),
      await village.token('Tietosuoja'),
    ])
      for (const statement of [
        ...['identity', 'session', 'free_clock', 'log_seal'].map((table) => `select * from people.${table}`),
        'select identity_code from people.person',
        'insert into people.free_clock default values',
        `update people.session set level = 'strong'`,
        `insert into people.session (hash, person_id, level, device, issuer, signed_in_at, seen_at, ends_at)
           values (sha256('x'), '${village.id('Sanna')}', 'strong', 'own', 'x', now(), now(), now() + interval '1 day')`,
      ])
        await assert.rejects(attack(statement, token), denied, statement)
  })
})

describe('the application cannot', () => {
  test('call anything of this floor that is not named to it', async () => {
    const callable = await rowsOf<{ name: string }>(
      site.db,
      `select p.oid::regprocedure::text as name from pg_proc p where p.pronamespace = 'people'::regnamespace
         and has_function_privilege('perheverkosto_app', p.oid, 'execute') order by 1`,
    )
    const names = new Set(callable.map(({ name }) => name.replace(/^people\.|\(.*$/g, '')))
    const inner =
      'guards acts_for trusts cares has_reason has_left has_safety_order session_length hash_log_rows log_settled_to close_unit' +
      ' household kept_apart keeps_patients'
    for (const name of inner.split(' ')) assert.ok(!names.has(name), name)
    assert.ok(!callable.some(({ name }) => /may_see\(people\.session/.test(name)))
    await assert.rejects(
      attack(
        `select people.guards('${village.id('Sanna')}', '${village.id('Aino')}', now())`,
        await village.token('Vieras'),
      ),
      denied,
    )
    const open = await rowsOf(
      site.db,
      `select p.oid::regprocedure from pg_proc p where p.pronamespace = 'people'::regnamespace
         and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)`,
    )
    assert.deepEqual(open, [], 'open to everybody')
  })

  test('become another role, or turn the guard off', async () => {
    const token = await village.token('Sanna')
    for (const statement of [
      'set role perheverkosto_owner',
      'set session authorization perheverkosto_owner',
      'alter table people.person disable row level security',
      'alter table people.person no force row level security',
      'drop policy seen on people.person',
      'create policy all_mine on people.person using (true)',
      `create function pg_temp.spy() returns int language sql return 1`,
      'create temporary table mine as select 1',
      'create view people.all_of_them as select * from people.person',
      'alter role perheverkosto_app bypassrls',
      `copy people.person to program 'cat'`,
    ])
      await assert.rejects(attack(statement, token), /denied|must be|does not exist/, statement)
    await assert.rejects(
      asActor(site, token, async (tx) => {
        await told(tx, 'set local row_security = off')
        return told(tx, 'select id from people.person')
      }),
      refused(/would be affected by row-level security/),
    )
  })

  test('name somebody else, whatever it shows instead of a session', async () => {
    const nurse = village.id('Päivi')
    const identity = identityHash(site.keys, { citizen: '010190-999X' })
    await site.db
      .transaction()
      .execute((tx) =>
        told(
          tx,
          `insert into people.identity (hash, person_id) values ('\\x${identity.toString('hex')}', '${village.id('Sanna')}')`,
        ),
      )
    const token = await village.token('Päivi')
    const guesses = [
      ...[
        '',
        ' ',
        'x',
        '0',
        'abc',
        'null',
        '\\x00',
        '0'.repeat(64),
        'g'.repeat(64),
        'a'.repeat(63),
        'a'.repeat(65),
        '%',
        "' or true --",
      ],
      ...[nurse, village.id('Sanna'), nurse.replaceAll('-', ''), token, identity.toString('hex')],
      ...[hashOf(nurse).toString('hex'), hashOf(village.id('Sanna')).toString('hex'), hashOf('').toString('hex')],
      `${hashOf(token).toString('hex')} `,
      hashOf(token).toString('hex').toUpperCase(),
    ]
    for (const guess of guesses)
      await site.appDb.transaction().execute(async (tx) => {
        await told(tx, `select set_config('people.session', $guess$${guess}$guess$, true)`)
        assert.deepEqual(await told(tx, 'select id from people.person'), [], guess)
        assert.deepEqual(await told(tx, 'select people.actor_person() as p, people.actor_practitioner() as w'), [
          { p: null, w: null },
        ])
      })
  })

  test('keep being somebody after their transaction', async () => {
    await asActor(site, await village.token('Päivi'), (tx) => told(tx, 'select 1'))
    assert.deepEqual(await attack('select id from people.person'), [])
    await assert.rejects(
      asActor(site, await village.token('Päivi'), async () => {
        throw new Error('undone')
      }),
    )
    assert.deepEqual(await attack('select id from people.practitioner'), [])
  })
})

describe('time is not for the application to say', () => {
  const hours = (n: number) => site.clock.now.add({ hours: n })
  const withOwnClock = async (work: () => Promise<void>) => {
    const before = site.clock.now
    await rowsOf(site.db, 'delete from people.free_clock')
    site.clock.set(Temporal.Now.instant().toString())
    try {
      await work()
    } finally {
      await rowsOf(site.db, 'insert into people.free_clock default values')
      site.clock.set(before.toString())
    }
  }
  const personsOf = async (token: string, at: string, by: 'enter' | 'setting') =>
    site.appDb.transaction().execute(async (tx) => {
      await enter(tx, hashOf(token), by === 'enter' ? Temporal.Instant.from(at) : site.clock.now)
      if (by === 'setting') await told(tx, `select set_config('people.at', '${at}', true)`)
      return (await told<{ id: string }>(tx, 'select id from people.person')).map(({ id }) => village.name(id))
    })

  test('a session that is over does not come alive on another day', () =>
    withOwnClock(async () => {
      const token = await village.token('Sanna')
      await rowsOf(
        site.db,
        `update people.session set ends_at = now() - interval '2 minutes' where hash = '\\x${hashOf(token).toString('hex')}'`,
      )
      for (const by of ['enter', 'setting'] as const)
        for (const at of [hours(-1), hours(-24), Temporal.Instant.from('2020-01-01T00:00:00Z'), hours(1)])
          assert.deepEqual(await personsOf(token, at.toString(), by), [], `${by} ${at}`)
      assert.deepEqual(
        await attack(
          `select * from people.enter('\\x${hashOf(token).toString('hex')}', now() - interval '3 minutes') s where s.hash is not null`,
        ),
        [],
      )
    }))

  test('a father under a protection order does not see his child on the day before it', () =>
    withOwnClock(async () => {
      await rowsOf(
        site.db,
        `update people.guardian_limit set valid = tstzrange(now() - interval '5 minutes', null) where id = '${village.limit}'`,
      )
      const token = await village.token('Petri')
      for (const by of ['enter', 'setting'] as const)
        for (const at of [hours(-1), hours(-24 * 60)])
          assert.deepEqual(await personsOf(token, at.toString(), by), ['Petri'], `${by} ${at}`)
    }))

  test('a session cannot be made to last by a clock that is ahead', () =>
    withOwnClock(async () => {
      const token = await village.token('Sanna')
      const hash = `'\\x${hashOf(token).toString('hex')}'`
      for (const ahead of ['50 minutes', '10 hours', '400 days'])
        await attack(`select people.enter(${hash}, now() + interval '${ahead}')`)
      const [session] = await rowsOf(
        site.db,
        `select ends_at <= now() + interval '61 minutes' as short from people.session where hash = ${hash}`,
      )
      assert.deepEqual(session, { short: true })
    }))
})
