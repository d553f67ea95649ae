import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import * as make from '../../src/people/sample.ts'
import { hashOf } from '../../src/people/session.ts'
import { logUses } from '../../src/people/use-log.ts'
import { rowsOf, type TestSite, testSite } from '../harness.ts'
import { asActor, aVillage, told, type Village } from './village.ts'

let site: TestSite
let village: Village
before(async () => {
  site = await testSite()
  village = await aVillage(site)
})
after(() => site.close())

const as = async <T = Record<string, unknown>>(name: string, statement: string) =>
  asActor(site, await village.token(name), (tx) => told<T>(tx, statement))
const id = (name: string) => village.id(name)
const breaksPolicy = { message: /violates row-level security policy/ }
const denied = { message: /permission denied/ }
const now = "'2026-11-24T10:00:00Z'"

describe('the log of use', () => {
  const row = {
    ...{ at: now, subject_id: '', actor_person_id: 'null', actor_practitioner_id: '' },
    ...{
      actor_name: "'Päivi Työ'",
      actor_title: "'Terveydenhoitaja'",
      unit_id: '',
      register_id: '',
      task: "'broad_care'",
    },
    ...{ action: "'read'", what: "'person'", purpose: "'care'", basis: "'care'", reason: 'null' },
  }
  const rowOfNurse = async (changes: Partial<typeof row> = {}) => {
    const [unit] = await rowsOf<{ register_id: string }>(
      site.db,
      `select register_id from people.unit where id = '${village.units.malmi}'`,
    )
    const all = {
      ...row,
      subject_id: `'${id('Aino')}'`,
      actor_practitioner_id: `'${id('Päivi')}'`,
      unit_id: `'${village.units.malmi}'`,
      register_id: `'${unit?.register_id}'`,
      ...changes,
    }
    return `insert into people.use_log (${Object.keys(all).join()}) values (${Object.values(all).join()})`
  }

  test('takes an honest row of who looks', async () => {
    await as('Päivi', await rowOfNurse())
    const use = { subject: id('Sanna'), action: 'read', what: 'person', purpose: 'own_page' } as const
    await asActor(site, await village.token('Sanna'), (tx) =>
      logUses(tx, [use, { ...use, subject: id('Aino') }], site.clock.now),
    )
    const rows = await as<{ basis: string; actor_name: string }>(
      'Sanna',
      `select basis, actor_name from people.use_log where actor_person_id is not null order by id`,
    )
    assert.deepEqual(rows, [
      { basis: 'self', actor_name: 'Sanna Kylä' },
      { basis: 'custody', actor_name: 'Sanna Kylä' },
    ])
  })

  test('takes no row in another name, of another day, of nobody one knows, or on a ground that is not there', async () => {
    await rowsOf(site.db, 'delete from people.free_clock')
    await assert.rejects(as('Päivi', await rowOfNurse()), breaksPolicy, 'a day that the database does not agree with')
    await rowsOf(site.db, 'insert into people.free_clock default values')
    for (const changes of [
      { actor_practitioner_id: `'${id('Tiina')}'` },
      { actor_practitioner_id: 'null', actor_person_id: `'${id('Sanna')}'` },
      { actor_practitioner_id: 'null' },
      { actor_person_id: `'${id('Sanna')}'` },
      { actor_name: "'Sanna Kylä'" },
      { actor_title: "'Lääkäri'" },
      { subject_id: `'${id('Vieras')}'` },
      { unit_id: `'${village.units.kallio}'` },
      { register_id: 'null' },
      { task: "'medication'" },
      { basis: "'emergency'" },
      { basis: "'duty'" },
      { basis: "'location'", reason: "'Lähdin kotikäynnille tänään'" },
      { reason: "'Keksin syyn jälkikäteen'" },
    ])
      await assert.rejects(as('Päivi', await rowOfNurse(changes)), breaksPolicy, JSON.stringify(changes))
    for (const name of ['Tiina', 'Hallinta', 'Entinen', 'Sanna'])
      await assert.rejects(as(name, await rowOfNurse()), breaksPolicy, name)
    await assert.rejects(
      asActor(site, null, async (tx) => told(tx, await rowOfNurse())),
      breaksPolicy,
    )
    await assert.rejects(
      asActor(site, await village.token('Päivi', 'light'), async (tx) => told(tx, await rowOfNurse())),
      breaksPolicy,
    )
  })

  test('refuses the page when somebody has been shown whom they may not see', async () => {
    const use = { subject: id('Vieras'), action: 'read', what: 'person', purpose: 'care' } as const
    for (const name of ['Päivi', 'Sanna', 'Hallinta', 'Jari'])
      await assert.rejects(
        asActor(site, await village.token(name), (tx) => logUses(tx, [use], site.clock.now)),
        /No relationship/,
      )
    // Family work cares for Sanna, and does not see a health datum all the same.
    const pregnancy = { subject: id('Sanna'), action: 'read', what: 'pregnancy', purpose: 'care' } as const
    await assert.rejects(asActor(site, await village.token('Jenni'), (tx) => logUses(tx, [pregnancy], site.clock.now)))
  })

  test('is only ever added to, whoever asks', async () => {
    for (const name of ['Päivi', 'Sanna', 'Hallinta', 'Tietosuoja'])
      for (const table of ['use_log', 'disclosure_log'])
        for (const statement of [
          `update people.${table} set at = now()`,
          `delete from people.${table}`,
          `truncate people.${table}`,
          `truncate people.${table} cascade`,
          `drop table people.${table}`,
          `alter table people.${table} disable row level security`,
          `insert into people.${table} (created_at) values (now())`,
        ])
          await assert.rejects(as(name, statement), /permission denied|must be owner/, `${name}: ${statement}`)
  })
})

describe('a question about the log', () => {
  const asked = (
    by: string,
    row: string,
  ) => `insert into people.log_question (asked_by, use_log_id, words, asked_at, answer_due_on)
    values ('${id(by)}', ${row}, 'Miksi?', ${now}, '2026-12-08') returning id`
  const rowOf = async (name: string) =>
    (
      await rowsOf<{ id: number }>(site.db, `select min(id) as id from people.use_log where subject_id = '${id(name)}'`)
    )[0]?.id

  test('is asked by oneself, about a row one may see, with an answer in two months at the latest', async () => {
    await as('Sanna', asked('Sanna', String(await rowOf('Aino'))))
    await assert.rejects(as('Mikko', asked('Sanna', 'null')), breaksPolicy)
    await assert.rejects(as('Mikko', asked('Mikko', String(await rowOf('Sanna')))), breaksPolicy)
    await assert.rejects(as('Päivi', asked('Sanna', 'null')), breaksPolicy)
    await assert.rejects(as('Sanna', asked('Sanna', 'null').replace('2026-12-08', '2027-01-25')), /check constraint/)
    await assert.rejects(
      as('Sanna', asked('Sanna', 'null').replace('2026-11-24', '2026-10-24').replace('use_log_id', 'answer')),
    )
  })

  test('is answered once, by who has the task of privacy, in their own name', async () => {
    const answer = (
      by: string,
    ) => `update people.log_question set answer = 'Erehdys', refused = false, answered_at = ${now},
      answered_by = '${id(by)}' returning id`
    for (const name of ['Sanna', 'Mikko', 'Päivi', 'Hallinta', 'Kirsi'])
      assert.deepEqual(await as(name, answer(name)).catch(() => []), [], name)
    await assert.rejects(as('Tietosuoja', answer('Hallinta')), breaksPolicy)
    const own = `answered_by is null and use_log_id is not null`
    await rowsOf(
      site.db,
      `update people.use_log set actor_practitioner_id = '${id('Tietosuoja')}'
       where id in (select use_log_id from people.log_question where ${own})`,
    )
    assert.deepEqual(await as('Tietosuoja', answer('Tietosuoja')), [], 'a look of their own')
    await rowsOf(
      site.db,
      `update people.use_log set actor_practitioner_id = '${id('Päivi')}'
       where id in (select use_log_id from people.log_question where ${own})`,
    )
    assert.equal((await as('Tietosuoja', answer('Tietosuoja'))).length, 1)
    assert.equal((await as('Tietosuoja', answer('Tietosuoja'))).length, 0, 'an answer stands')
    await assert.rejects(as('Tietosuoja', `update people.log_question set words = 'ei kysytty'`), denied)
  })
})

describe('nobody can write', () => {
  test('rights, relationships and evidence', async () => {
    const statements = (me: string) => [
      `insert into people.care (person_id, practitioner_id, unit_id, basis, valid)
         values ('${id('Vieras')}', '${id(me)}', '${village.units.malmi}', 'assignment', '[2020-01-01,)')`,
      `insert into people.guardianship (adult_id, child_id, basis, scope, source, verified_at)
         values ('${id('Sami')}', '${id('Aino')}', 'custody', 'everything', 'seen_by_professional', now())`,
      `update people.guardianship set scope = 'everything'`,
      'delete from people.guardian_limit',
      'delete from people.safety_order',
      `insert into people.practitioner_role (practitioner_id, task, valid, reason) values ('${id(me)}', 'privacy', '[2020-01-01,)', 'x')`,
      `update people.practitioner_role set valid = '[2020-01-01,)'`,
      `update people.practitioner set left_on = null`,
      `insert into people.team_member (team_id, practitioner_id) select id, '${id('Naapuri')}' from people.team`,
      `insert into people.family_member (family_id, person_id, part) select id, '${id('Vieras')}', 'parent' from people.family`,
      `update people.person set decides_alone = false`,
      `update people.person set given_name = 'Toinen'`,
      `insert into people.person (given_name, family_name) values ('Uusi', 'Ihminen')`,
      'delete from people.person',
      `insert into people.pregnancy (person_id, due_date) values ('${id('Sanna')}', '2027-01-01')`,
      'delete from people.trust',
      `update people.trust set adult_id = '${id('Sami')}'`,
      `insert into people.unit (organization_id, key, name) select id, 'oma', '{}' from people.organization`,
      `delete from people.access_reason`,
    ]
    for (const me of ['Päivi', 'Hallinta', 'Tietosuoja', 'Sari'])
      for (const statement of statements(me)) await assert.rejects(as(me, statement), denied, `${me}: ${statement}`)
    for (const statement of statements('Päivi')) await assert.rejects(as('Mikko', statement), denied, statement)
  })

  test('what belongs to somebody else', async () => {
    for (const name of ['Mikko', 'Petri', 'Helvi', 'Päivi', 'Hallinta']) {
      await as(name, `update people.person set lang = 'sv' where id = '${id('Sanna')}'`)
      await as(name, `update people.contact_point set value = 'Muualla' where person_id = '${id('Sanna')}'`)
      await as(name, `delete from people.contact_point where person_id = '${id('Sanna')}'`)
      await as(name, `update people.trust set valid = '[2020-01-01,2020-01-02)' where person_id = '${id('Sanna')}'`)
      for (const statement of [
        `insert into people.contact_point (person_id, kind, value) values ('${id('Sanna')}', 'phone', '1')`,
        `insert into people.trust (person_id, adult_id, purposes, valid) values ('${id('Sanna')}', '${id('Sami')}', '{own_page}', '[2020-01-01,)')`,
        `insert into people.pause (person_id, span) values ('${id('Sanna')}', '[2020-01-01,)')`,
      ])
        await assert.rejects(as(name, statement), breaksPolicy, `${name}: ${statement}`)
    }
    const untouched = await rowsOf(
      site.db,
      `select p.lang, c.value, t.valid::text from people.person p join people.contact_point c on c.person_id = p.id
         join people.trust t on t.person_id = p.id where p.id = '${id('Sanna')}'`,
    )
    assert.deepEqual(untouched, [{ lang: 'fi', value: 'Sannan polku 1', valid: '["2020-01-01 00:00:00+00",)' }])
  })

  test('a pause in the name of a nurse, or over a pregnancy of somebody else', async () => {
    const [kaisas] = await rowsOf<{ id: string }>(
      site.db,
      `select id from people.pregnancy where person_id = '${id('Kaisa')}'`,
    )
    for (const [column, value] of [
      ['set_by_practitioner', id('Päivi')],
      ['pregnancy_id', kaisas?.id],
    ])
      await assert.rejects(
        as(
          'Sanna',
          `insert into people.pause (person_id, ${column}, span) values ('${id('Sanna')}', '${value}', '[2026-11-24,)')`,
        ),
        breaksPolicy,
        column,
      )
    await as('Sanna', `insert into people.pause (person_id, span) values ('${id('Sanna')}', '[2026-11-24,)')`)
  })

  test('a reason to look that has no end, or is longer than a working day', async () => {
    for (const valid of [
      '[2026-11-24,)',
      '(,2026-11-25)',
      '(,)',
      '[2026-11-24,infinity)',
      '[-infinity,infinity)',
      '[2026-11-24,2026-11-25)',
    ])
      await assert.rejects(
        rowsOf(
          site.db,
          `insert into people.access_reason (practitioner_id, person_id, kind, reason, valid)
          values ('${id('Naapuri')}', '${id('Vieras')}', 'documented', 'kauan kestävä syy', '${valid}')`,
        ),
        /check constraint/,
        valid,
      )
  })

  test('a turn of acting for a child one does not decide for', async () => {
    const acts = async (name: string, child: string) => {
      const token = await village.token(name)
      const [row] = await asActor(site, token, (tx) =>
        told<{ did: boolean | null }>(
          tx,
          `select people.act_for('\\x${hashOf(token).toString('hex')}', '${id(child)}', 'custody', ${now}) as did`,
        ),
      )
      return row?.did ?? false
    }
    assert.equal(await acts('Sanna', 'Aino'), true)
    assert.equal(await acts('Tuula', 'Niko'), true)
    for (const [adult, child] of [
      ['Antti', 'Veikko'],
      ['Petri', 'Oona'],
      ['Sami', 'Aino'],
      ['Outi', 'Emmi'],
      ['Anne', 'Siiri'],
      ['Mari', 'Niko'],
    ] as const)
      assert.equal(await acts(adult, child), false, adult)
  })
})

describe('a request about data', () => {
  const asks = (by: string, subject: string, receipt: string, more: [string, string] | [] = []) =>
    `insert into people.data_request (receipt, kind, asked_by, subject_id, words, asked_at, answer_due_on${more[0] ?? ''})
     values ('${receipt}', 'correction', '${id(by)}', '${id(subject)}', 'Korjatkaa nimi', ${now}, '2026-12-24'${more[1] ?? ''})`

  test('is taken of oneself and of a child one guards, also one under turvakielto, and of nobody else', async () => {
    await as('Jari', asks('Jari', 'Jari', '2222-2222'))
    await as('Jari', asks('Jari', 'Ella', '2222-2223'))
    for (const [by, subject] of [
      ['Jari', 'Rita'],
      ['Petri', 'Oona'],
      ['Outi', 'Emmi'],
      ['Helvi', 'Sanna'],
    ] as const)
      await assert.rejects(as(by, asks(by, subject, '2222-2224')), breaksPolicy, by)
  })

  test('does not bring its own answer or its own age', async () => {
    for (const more of [
      [', created_at', ", '2020-01-01'"],
      [', refused', ', null'],
    ] as [string, string][])
      await assert.rejects(as('Jari', asks('Jari', 'Jari', '2222-2225', more)), denied, more[0])
  })
})

describe('trust', () => {
  const sees = async (name: string, whom: string) =>
    (await as(name, `select id from people.person where id = '${id(whom)}'`)).length === 1
  const trustable = async (name: string) =>
    (await as<{ id: string }>(name, 'select id from people.trustable()')).map((row) => village.name(row.id))

  test('is only ever shortened, from now on', async () => {
    const trust = await make.trustOf(site.db, id('Elina'), id('Rita'), ['own_page'], '[2026-01-01,2026-12-24)')
    const change = (valid: string) => `update people.trust set valid = '${valid}' where id = '${trust}' returning id`
    for (const valid of ['[2026-01-01,)', '[2025-01-01,2026-12-24)', '[2026-05-01,2026-12-01)', '(,)'])
      await assert.rejects(as('Elina', change(valid)), breaksPolicy, valid)
    await rowsOf(site.db, 'delete from people.free_clock')
    const past = asActor(site, await liveToken('Elina'), (tx) => told(tx, change('[2026-01-01,2026-01-02)')))
    await assert.rejects(past, breaksPolicy, 'a day that is past stays')
    await rowsOf(site.db, 'insert into people.free_clock default values')
    assert.equal((await as('Elina', change('[2026-01-01,2026-11-24T10:00:00Z)'))).length, 1)
    await assert.rejects(as('Elina', change('[2026-01-01,2026-12-24)')), breaksPolicy, 'and does not come back')
  })

  test('sleeps while an order or a danger keeps the two apart', async () => {
    await make.trustOf(site.db, id('Kaisa'), id('Petri'))
    await make.trustOf(site.db, id('Petri'), id('Kaisa'))
    assert.deepEqual([await sees('Petri', 'Kaisa'), await sees('Kaisa', 'Petri')], [false, false])
    await rowsOf(site.db, `update people.guardian_limit set reason = 'dispute' where id = '${village.limit}'`)
    assert.deepEqual([await sees('Petri', 'Kaisa'), await sees('Kaisa', 'Petri')], [true, true])
    await rowsOf(site.db, `update people.guardian_limit set reason = 'protection_order' where id = '${village.limit}'`)
  })

  test('is not barred in a new family by an order that is about a child of another', async () => {
    await make.aFamily(site.db, { parent: [id('Petri'), id('Mikko')] })
    assert.deepEqual([await trustable('Petri'), await trustable('Mikko')], [['Mikko'], ['Petri']])
    await make.aFamily(site.db, { parent: [id('Petri')], child: [id('Oona')], other_adult: [id('Outi')] })
    assert.deepEqual([await trustable('Petri'), await trustable('Outi')], [['Mikko'], []])
  })
})

/** A session of today, for a database that goes by its own clock. */
const liveToken = (name: string) =>
  make.aSession(site.db, { person: id(name) }, { now: Temporal.Now.instant().add({ minutes: 5 }) })

describe('signing in', () => {
  test('as somebody with turvakielto is kept as their own, also when the household had one', async () => {
    await make.aFamily(site.db, { parent: [id('Rita')], other_adult: [id('Tuula')] })
    const hash = `'\\x${hashOf(await village.token('Tuula')).toString('hex')}'`
    for (let i = 0; i < 2; i++) await told(site.appDb, `select people.tell_safety_order(${hash}, ${now})`)
    const orders = await rowsOf(site.db, `select source from people.safety_order where person_id = '${id('Tuula')}'`)
    assert.deepEqual(orders, [{ source: 'sign_in' }])
  })

  test('is forgotten a day after its end, and what the issuer said at once', async () => {
    const hashes = []
    for (const ended of ['-1 hour', '1 hour', '25 hours']) {
      const hash = `'\\x${hashOf(await village.token('Sami')).toString('hex')}'`
      await rowsOf(
        site.db,
        `update people.session set issuer_session = 'x', ends_at = ${now}::timestamptz - interval '${ended}' where hash = ${hash}`,
      )
      hashes.push(hash)
    }
    await as('Sanna', 'select people.forget_sessions()')
    const left = await rowsOf(
      site.db,
      `select issuer_session from people.session where hash in (${hashes.join()}) order by ends_at`,
    )
    assert.deepEqual(left, [{ issuer_session: null }, { issuer_session: 'x' }])
  })
})

test('whether somebody has a pause is asked of this moment only', async () => {
  await assert.rejects(told(site.appDb, `select people.is_paused('${id('Sanna')}', ${now})`), /does not exist/)
  await told(site.appDb, `select people.is_paused('${id('Sanna')}')`)
})
