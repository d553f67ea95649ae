import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { type Fields, rowsOf, type TestSite, testSite } from '../../test/harness.ts'
import { eraseApproved, proposeErasure } from './erasure.ts'
import { sealLogs, verifyLogs } from './log-seals.ts'
import { kept } from './own/retention.ts'
import * as a from './sample.ts'

let site: TestSite
const id: Record<string, string> = {}
const of = (name: string) => id[name] as string
before(async () => {
  site = await testSite()
  const { db } = site
  id.clinic = await a.aUnit(db)
  for (const [name, given] of Object.entries({ tiina: 'Tiina', ville: 'Ville' }))
    id[name] = await a.aPractitioner(db, { given, family: 'Turva', task: 'privacy' })
  id.nurse = await a.aPractitioner(db, { task: 'broad_care', unit: of('clinic') })
})
after(() => site.close())

/** At night, Finnish time, of a day; officers sign in anew. */
async function night(day: string) {
  site.clock.set(`${day}T01:00:00Z`)
  for (const name of ['tiina', 'ville', 'nurse'])
    id[`${name}-token`] = await a.aSession(site.db, { practitioner: of(name) }, { now: site.clock.now })
}
const propose = async (day: string) => {
  await night(day)
  return proposeErasure(site.appDb, site.clock.now)
}
const erase = (most?: number) => eraseApproved(site.appDb, site.clock.now, most)
const cookie = (who: string) => ({ cookie: `session=${of(`${who}-token`)}` })
const open = (who: string, path: string) => site.visit(path, cookie(who))
const decide = (who: string, report: string | null, fields: Fields = {}) =>
  site.send(`/tyo/sailytys/${report}`, { sure: '1', words: '', ...fields }, cookie(who))
const kindsOf = async (report: string | null) =>
  Object.fromEntries(
    (
      await rowsOf<{ kind: string; rows: number; erased: number; stayed: number }>(
        site.db,
        `select kind, rows::int, erased::int, stayed::int from people.erasure_kind where report_id = '${report}' order by kind`,
      )
    ).map(({ kind, rows, erased, stayed }) => [kind.replace('people.', ''), [rows, erased, stayed]]),
  )
const count = async (table: string, where = 'true') =>
  (await rowsOf<{ n: number }>(site.db, `select count(*)::int as n from ${table} where ${where}`))[0]?.n
const dead = async (diedOn: string, facts: a.PersonFacts = {}) => {
  const person = await a.aPerson(site.db, facts)
  await rowsOf(site.db, `update people.person set died_on = '${diedOn}' where id = '${person}'`)
  return person
}

describe('the rules of keeping', () => {
  /** Gone by themselves in a day or some weeks, or telling of officers' own decisions and wishes. */
  const without = [
    ...['people.session', 'people.kept_text', 'people.notification'],
    ...['people.erasure_report', 'people.erasure_kind', 'people.erasure_approval', 'people.staff_reminder'],
  ]

  test('there is one for every table about people, in every room', async () => {
    const tables = await rowsOf<{ name: string }>(
      site.db,
      `select distinct n.nspname || '.' || c.relname as name from pg_constraint f join pg_class c on c.oid = f.conrelid
         join pg_namespace n on n.oid = c.relnamespace
       where f.contype = 'f' and f.confrelid in ('people.person'::regclass, 'people.practitioner'::regclass,
         'people.family'::regclass, 'people.guardianship'::regclass)
       -- what a professional did for a room goes with them, or loses their name
       and not (n.nspname <> 'people' and f.confrelid = 'people.practitioner'::regclass and f.confdeltype in ('c', 'n'))
       union select unnest(array['people.person', 'people.family', 'people.practitioner']) order by 1`,
    )
    const rules = await rowsOf<{ kind: string }>(site.db, 'select kind from people.retention_rule')
    const known = new Set([...rules.map(({ kind }) => kind), ...without])
    assert.deepEqual(
      tables.map(({ name }) => name).filter((name) => !known.has(name)),
      [],
    )
  })

  test('families are told the same as the database does', async () => {
    const rules = await rowsOf<{ kind: string; class: string; years: number }>(
      site.db,
      'select kind, class, years from people.retention_rule',
    )
    for (const [kind, { retention, until }] of Object.entries(kept)) {
      const rule = rules.find((one) => one.kind === kind)
      if (!rule) assert.ok(without.includes(kind), kind)
      else {
        assert.equal(rule.class, retention, kind)
        if (retention !== 'own') assert.match(until.fi, new RegExp(`^${rule.years} vuotta`), kind)
      }
    }
  })

  const days = fc
    .date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
    .map((date) => Temporal.PlainDate.from(date.toISOString().slice(0, 10)))
  const leap = fc.constantFrom('1932-02-29', '1996-02-29', '2000-02-29', '2012-02-29', '2024-02-29')
  const anyDay = fc.oneof(
    days,
    leap.map((day) => Temporal.PlainDate.from(day)),
  )
  const keptTo = async (kind: string, key: string) =>
    (
      await sql<{ day: Temporal.PlainDate | null }>`select people.kept_to(${kind}, ${key}) as day`.execute(site.db)
    ).rows[0]?.day?.toString() ?? null

  test('two years from a death, or 120 from a birth when no death is known, through that day', async () => {
    const person = await a.aPerson(site.db)
    await fc.assert(
      fc.asyncProperty(anyDay, fc.option(anyDay), async (born, died) => {
        await sql`update people.person set birth_date = ${born}, died_on = ${died} where id = ${person}`.execute(
          site.db,
        )
        const wanted = died ? died.add({ years: 2 }) : born.add({ years: 120 })
        assert.equal(await keptTo('people.person', person), wanted.toString())
      }),
      { numRuns: 60 },
    )
  })

  test('a pregnancy twelve years from a death, of a young one 120 years from birth', async () => {
    const person = await a.aPerson(site.db)
    const pregnancy = await a.aPregnancy(site.db, person)
    await fc.assert(
      fc.asyncProperty(anyDay, anyDay, async (born, died) => {
        await sql`update people.person set birth_date = ${born}, died_on = ${died} where id = ${person}`.execute(
          site.db,
        )
        const grown = Temporal.PlainDate.compare(died, born.add({ years: 18 })) >= 0
        const wanted = grown ? died.add({ years: 12 }) : born.add({ years: 120 })
        assert.equal(await keptTo('people.pregnancy', pregnancy), wanted.toString())
      }),
      { numRuns: 60 },
    )
  })

  test('care and a permission twelve years from their end or a death, whichever came first', async () => {
    const person = await a.aPerson(site.db)
    const [care, trust] = [
      await a.careOf(site.db, person, { unit: of('clinic'), practitioner: of('nurse') }),
      await a.trustOf(site.db, person, await a.aPerson(site.db)),
    ]
    await fc.assert(
      fc.asyncProperty(anyDay, fc.option(anyDay), async (end, died) => {
        const upper = end.toZonedDateTime('Europe/Helsinki').toInstant()
        const span = `[1900-01-01,${upper})`
        await sql`update people.person set birth_date = null, died_on = ${died} where id = ${person}`.execute(site.db)
        await sql`update people.care set valid = ${span}::tstzrange where id = ${care}`.execute(site.db)
        await sql`update people.trust set valid = ${span}::tstzrange where id = ${trust}`.execute(site.db)
        const from = died && Temporal.PlainDate.compare(died, end) < 0 ? died : end
        for (const [kind, key] of [
          ['care', care],
          ['trust', trust],
        ] as const)
          assert.equal(await keptTo(`people.${kind}`, key), from.add({ years: 12 }).toString(), kind)
      }),
      { numRuns: 60 },
    )
    await rowsOf(
      site.db,
      `update people.care set valid = '[2020-01-01,)'; update people.person set died_on = null, birth_date = null`,
    )
    assert.equal(await keptTo('people.care', care), null, 'what goes on is kept')
  })
})

describe('a night’s report', () => {
  before(() => rowsOf(site.db, 'truncate people.person, people.use_log, people.log_seal restart identity cascade'))

  test('tells what is due from the day after, by kind and rule, and erases nothing', async () => {
    id.gone = await dead('2024-02-29', { given: 'Salainen', family: 'Nimi' })
    id.phone = await a.aContactPoint(site.db, of('gone'), 'phone', '040 000 0000')
    assert.equal(
      await proposeErasure(site.appDb, Temporal.Instant.from('2026-02-28T23:00:00Z')),
      null,
      'not before two o’clock',
    )
    const sooner = await propose('2026-02-28')
    assert.deepEqual(await kindsOf(sooner), {}, 'kept through the last day')
    const report = await propose('2026-03-01')
    assert.deepEqual(await kindsOf(report), { contact_point: [1, 0, 0], person: [1, 0, 0] })
    assert.equal(await propose('2026-03-01'), null, 'one a day')
    const page = await open('tiina', `/tyo/sailytys/${report}`)
    assert.match(
      page.words,
      new RegExp(
        `Yhteystiedot 2 vuotta henkilön kuolemasta 1 rivi Säilytettävä asti 28\\.2\\.2026 Viimeksi päättyneet kuoli 29\\.2\\.2024 rivi ${of('phone').slice(0, 8)} `,
      ),
    )
    assert.doesNotMatch(page.words, /Salainen|040 000/)
    assert.doesNotMatch(page.html, new RegExp(of('gone')), 'no more of an id than it takes to look a row up')
    assert.equal(await erase(), 0)
    assert.equal(await count('people.person'), 1)
  })

  test('does not exist for anybody without the task, nor for the application without a session', async () => {
    const report = (
      await rowsOf<{ id: string }>(site.db, `select id from people.erasure_report where state = 'open'`)
    )[0]?.id
    for (const path of ['/tyo/sailytys', `/tyo/sailytys/${report}`])
      assert.equal((await open('nurse', path)).status, 404)
    assert.equal((await decide('nurse', report as string)).status, 404)
    for (const table of ['report', 'kind', 'item', 'approval'])
      assert.deepEqual(await rowsOf(site.appDb, `select * from people.erasure_${table}`), [])
    for (const statement of [
      'delete from people.person',
      'delete from people.care',
      'delete from people.use_log',
      'insert into people.erasure_item select * from people.erasure_item',
      `update people.erasure_report set state = 'approved'`,
      `update people.retention_rule set years = 0`,
      `select people.erase_item(k, 'x', '2099-01-01') from people.retention_rule k`,
    ])
      await assert.rejects(rowsOf(site.appDb, statement), /permission denied/, statement)
  })
})

describe('two approvals', () => {
  const latest = async () =>
    (
      await rowsOf<{ id: string; state: string }>(
        site.db,
        'select id, state from people.erasure_report order by on_day desc limit 1',
      )
    )[0]
  const state = async () => (await latest())?.state

  test('come from two people, and the database refuses the same one twice', async () => {
    const report = await propose('2026-03-02')
    assert.equal((await decide('tiina', report, { sure: '' })).status, 422)
    assert.equal(
      (await decide('tiina', report, { leaveOut: 'people.contact_point', words: 'x' })).status,
      422,
      'who leaves out says why',
    )
    assert.equal((await decide('tiina', report)).status, 303)
    assert.equal(await state(), 'first')
    const again = await decide('tiina', report)
    assert.equal(again.status, 409)
    assert.match(again.words, /Olet jo hyväksynyt/)
    const approve = (who: string, step: number) =>
      rowsOf(
        site.db,
        `insert into people.erasure_approval (report_id, step, practitioner_id, words, decided_at)
         values ('${report}', ${step}, '${of(who)}', '', '2026-03-02T01:00:00Z')`,
      )
    await assert.rejects(approve('tiina', 2), /erasure_approval_report_id_practitioner_id_key/)
    await assert.rejects(approve('nurse', 2), /Without the task of privacy/)
    assert.equal(await erase(), 0, 'one approval erases nothing')
    assert.equal(await propose('2026-03-03'), null, 'nothing new while one waits for its second')
  })

  test('then exactly the rows of the report go, if still due, with a row in the log that names nobody', async () => {
    const report = (await latest())?.id as string
    const other = await a.aPerson(site.db, { given: 'Toinen' })
    await a.aContactPoint(site.db, other, 'phone', '050')
    // Due by now, but not in the report.
    const late = await dead('2024-03-01')
    await a.aContactPoint(site.db, late, 'phone', '051')
    assert.equal((await decide('ville', report)).status, 303)
    await erase()
    assert.equal(await state(), 'erased')
    assert.deepEqual(await kindsOf(report), { contact_point: [1, 1, 0], person: [1, 1, 0] })
    assert.equal(await count('people.person', `id = '${of('gone')}'`), 0)
    assert.equal(await count('people.contact_point'), 2)
    assert.equal(await count('people.erasure_item'), 0)
    const log = await rowsOf<{ what: string; actor_name: string; subject_id: null; reason: string }>(
      site.db,
      `select what, actor_name, subject_id, reason from people.use_log where action = 'erased' order by id`,
    )
    assert.deepEqual(
      log.map(({ what, actor_name, subject_id }) => [what, actor_name, subject_id]),
      [
        ['contact_point', 'Ville Turva', null],
        ['person', 'Ville Turva', null],
      ],
    )
    assert.match(
      log[0]?.reason ?? '',
      /^1 rows of people\.contact_point, report 2026-03-02, first approved by Tiina Turva$/,
    )
    assert.doesNotMatch(JSON.stringify(log), new RegExp(of('gone')))
    const page = await open('tiina', `/tyo/sailytys/${report}`)
    assert.match(page.words, /Tila Poistettu .* Yhteystiedot .* 1 1 0/)
  })

  test('what changed in between stays, what others rest on stays, and a refused kind stays', async () => {
    const child = await dead('2010-01-01', { given: 'Lapsi', born: '1980-01-01' })
    const adult = await dead('2010-01-01', { given: 'Aikuinen', born: '1950-01-01' })
    await a.guardianshipOf(site.db, adult, child)
    await a.aContactPoint(site.db, adult, 'email', 'a@example.fi')
    const [alive, order] = [await dead('2010-01-01', { given: 'Elossa' }), await dead('2010-01-01')]
    await a.aSafetyOrder(site.db, order)
    const report = await propose('2026-03-10')
    assert.deepEqual(await kindsOf(report), {
      ...{ contact_point: [2, 0, 0], guardianship: [1, 0, 0], person: [5, 0, 0], safety_order: [1, 0, 0] },
    })
    await decide('ville', report, { leaveOut: 'people.contact_point', words: 'Katsotaan vielä kerran' })
    assert.equal(
      (await decide('tiina', report, { leaveOut: 'people.safety_order', words: 'Sama kuin edellä' })).status,
      303,
    )
    await rowsOf(site.db, `update people.person set died_on = null where id = '${alive}'`)
    await erase()
    assert.deepEqual(await kindsOf(report), {
      contact_point: [2, 0, 0],
      guardianship: [1, 1, 0],
      person: [5, 1, 4],
      safety_order: [1, 0, 0],
    })
    assert.equal(await count('people.person', `id = '${child}'`), 0)
    assert.equal(await count('people.person', `id in ('${adult}', '${alive}', '${order}')`), 3)
    assert.equal(await count('people.contact_point', `person_id = '${adult}'`), 1)
  })

  test('a report refused in everything is over at once, and nothing of it goes', async () => {
    const report = await propose('2026-03-12')
    const all = Object.keys(await kindsOf(report)).map((kind) => `people.${kind}`)
    assert.equal((await decide('tiina', report, { leaveOut: all, words: 'Sääntö on väärin' })).status, 303)
    assert.equal(await state(), 'refused')
    assert.equal((await decide('ville', report)).status, 409)
  })

  test('stopped in the middle it goes on, and nothing goes twice', async () => {
    const due = await count('people.contact_point', `value <> '050'`)
    for (let i = 0; i < 7; i++) await a.aContactPoint(site.db, await dead('2011-05-05'), 'phone', `04${i}`)
    const report = await propose('2026-03-20')
    for (const who of ['tiina', 'ville'])
      await decide(who, report, { leaveOut: 'people.safety_order', words: 'Ei vielä tätä' })
    const [batch] = await rowsOf<{ seen: number }>(
      site.appDb,
      `select people.erase_batch('${site.clock.now}', 3) as seen`,
    )
    assert.equal(batch?.seen, 3)
    await site.appDb
      .transaction()
      .execute(async (tx) => {
        await sql`select people.erase_batch(${site.clock.now}, 3)`.execute(tx)
        throw new Error('the machine went off')
      })
      .catch(() => {})
    assert.equal((await kindsOf(report)).contact_point?.[1], 3)
    await Promise.all([erase(2), erase(2)])
    while (await erase(2));
    assert.deepEqual((await kindsOf(report)).contact_point, [(due as number) + 7, (due as number) + 7, 0])
    assert.equal(await count('people.contact_point'), 1, 'of who lives')
  })
})

describe('a log after twelve years', () => {
  test('goes by whole sealed stretches, the rest still verifies, and an answered question keeps its words', async () => {
    await rowsOf(site.db, 'truncate people.use_log, people.log_seal, people.log_question restart identity cascade')
    const person = await a.aPerson(site.db)
    const look = () =>
      rowsOf(
        site.db,
        `insert into people.use_log (at, subject_id, actor_person_id, actor_name, action, what, purpose, basis)
         select now(), '${person}', '${person}', 'Sanna', 'read', 'person', 'own_page', 'self' from generate_series(1, 3)`,
      )
    const heads = []
    for (let i = 0; i < 3; i++) {
      await look()
      heads.push(...(await sealLogs(site.appDb)))
    }
    await rowsOf(
      site.db,
      `insert into people.log_question (asked_by, use_log_id, words, asked_at, answer_due_on, answer, refused, answered_at)
       values ('${person}', 2, 'Kuka katsoi?', now(), current_date, 'Hoitaja katsoi', false, now() + interval '1 year'),
         ('${person}', 5, 'Entä tämä?', now(), current_date, null, null, null)`,
    )
    const sealed = Temporal.Instant.from(heads[0]?.sealedAt ?? '').toZonedDateTimeISO('UTC')
    const day = (days: number) => sealed.add({ years: 12 }).add({ days }).toPlainDate().toString()
    assert.equal((await kindsOf(await propose(day(-1)))).use_log, undefined)
    // Who asks for the whole log asks for its oldest rows as well.
    await rowsOf(
      site.db,
      `insert into people.log_question (asked_by, words, asked_at, answer_due_on) values ('${person}', 'Koko loki', now(), current_date)`,
    )
    assert.equal((await kindsOf(await propose(day(1)))).use_log, undefined, 'the whole log is asked for')
    await rowsOf(site.db, `delete from people.log_question where words = 'Koko loki'`)
    const report = await propose(day(2))
    assert.deepEqual((await kindsOf(report)).use_log, [6, 0, 0], 'a stretch that somebody still asks about waits')
    for (const who of ['tiina', 'ville']) await decide(who, report)
    await erase()
    assert.deepEqual((await kindsOf(report)).use_log, [6, 6, 0])
    assert.equal(await count('people.use_log', 'id <= 9'), 3)
    assert.equal(await count('people.log_question', `words = 'Kuka katsoi?' and use_log_id is null`), 1)
    await sealLogs(site.appDb)
    assert.deepEqual((await verifyLogs(site.db, heads, site.clock.now)).faults, [])
    await rowsOf(site.db, 'delete from people.use_log where id = 4')
    assert.equal((await verifyLogs(site.db, heads, site.clock.now)).faults.length, 1)
  })
})
