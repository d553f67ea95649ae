import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { disclosurePurposes, groundIn } from '../../src/people/disclosure-words.ts'
import { identityHash, sealedAbout } from '../../src/people/identity.ts'
import { bornOn } from '../../src/people/sign-in/identity-code.ts'
import { langs } from '../../src/platform/languages.ts'
import { rowsOf, type TestSite, testSite } from '../../test/harness.ts'
import { readAreas, type TownName } from '../facts.ts'
import { seedDemo } from '../seed.ts'
import { momentOf, todayOf } from './days.ts'
import { readFamilies, readProfessionals, readWork } from './facts.ts'

const towns = ['helsinki', 'rovaniemi'] as const
/** One town is made in the small hours, when most of a day's times are still to come. */
const made: Record<TownName, Temporal.Instant> = {
  helsinki: Temporal.Now.zonedDateTimeISO('Europe/Helsinki').startOfDay().toInstant(),
  rovaniemi: Temporal.Now.instant(),
}
const sites = {} as Record<TownName, TestSite>
before(async () => {
  for (const town of towns) {
    sites[town] = await testSite()
    await seedDemo(sites[town].db, town, () => {}, sites[town].keys, made[town])
  }
})
after(() => Promise.all(Object.values(sites).map((site) => site.close())))

/** What each town must have somebody of. */
const constellations: Record<TownName, { families: number; professionals: number; present: string }> = {
  helsinki: {
    ...{ families: 40, professionals: 14 },
    present: `first_pregnancy twins preterm two_parents separated_two_households right_to_know_only protection_order danger_at_home
      safety_order foster_family trusted_grandmother mother_of_16 mother_of_17 rainbow_family adoptive step_parent single_by_choice
      swedish_speaking english_speaking interpreter_arabic loss_with_pause no_finnish_code turning_18 guardian_abroad
      parent_and_professional no_children_data`,
  },
  rovaniemi: {
    ...{ families: 12, professionals: 8 },
    present: `first_pregnancy twins separated_two_households protection_order foster_family mother_of_16 trusted_grandmother sami
      village_family loss_with_pause swedish_speaking interpreter_arabic`,
  },
}

for (const town of towns)
  describe(`the people of ${town}`, () => {
    const families = readFamilies(town)
    const professionals = readProfessionals(town)
    const { organizations } = readWork(town)

    test('are families of every kind, and all who work for them', () => {
      const expected = constellations[town]
      const present = new Set(families.flatMap(({ constellation }) => constellation))
      assert.deepEqual(new Set(expected.present.split(/\s+/)).difference(present), new Set())
      assert.ok(families.length >= expected.families)
      assert.ok(professionals.length >= expected.professionals)
      const tasks = new Set(professionals.flatMap(({ roles }) => roles.map(({ task }) => task)))
      for (const task of [
        'broad_care',
        'delivering_service',
        'child_welfare',
        'coordination',
        'administration',
        'privacy',
      ])
        assert.ok(tasks.has(task), task)
      assert.ok(professionals.some(({ leftDaysAgo }) => leftDaysAgo))
    })

    test('speak of each other by names that exist once', () => {
      const keys = [...families.flatMap(({ people }) => people), ...professionals].map(({ key }) => key)
      assert.equal(new Set(keys).size, keys.length)
      for (const key of keys) assert.match(key, /^[a-z0-9-]{1,60}$/)
      const areas = new Set(readAreas(town).map(({ slug }) => slug))
      for (const { key, home } of families) assert.ok(areas.has(home), `${key} lives in ${home}`)
      for (const { key, areas: served } of organizations.flatMap(({ units }) => units))
        for (const area of served) assert.ok(areas.has(area), `${key} serves ${area}`)
    })

    test('have codes that nobody real has, each their own', async () => {
      const people = await rowsOf<{ birth_date: Temporal.PlainDate; identity_code: Buffer }>(
        sites[town].db,
        'select birth_date, identity_code from people.person',
      )
      const { keys, db } = sites[town]
      const codes = people.map(({ identity_code }) => keys.open(identity_code, sealedAbout.code))
      assert.equal(new Set(codes).size, people.length)
      for (const [index, code] of codes.entries()) {
        if (code.startsWith('EX-')) continue
        assert.ok(Number(code.slice(7, 10)) >= 900, code)
        assert.equal(bornOn(code)?.toString(), people[index]?.birth_date.toString(), code)
      }
      const hashes = await rowsOf<{ hash: Buffer }>(db, 'select hash from people.identity where person_id is not null')
      const known = new Set(hashes.map(({ hash }) => hash.toString('hex')))
      for (const code of codes) assert.ok(known.has(identityHash(keys, { citizen: code }).toString('hex')), code)
    })

    test('can be reached by made-up numbers only, and live nowhere', async () => {
      const wrong = await rowsOf(
        sites[town].db,
        `select kind, value from people.contact_point where kind = 'phone' and value !~ '^\\+35812345\\d{4}$'
           or kind = 'address' and value !~ '^Olemattomankuja ' or kind = 'email'
         union all select 'unit', phone from people.unit where phone !~ '^012 345 6\\d{3}$'`,
      )
      assert.deepEqual(wrong, [])
    })

    test('are told of in three languages, in a few words', () => {
      const texts = [
        ...families
          .flatMap(({ people }) => people)
          .flatMap(({ account }) => (account ? [account.role, account.about] : [])),
        ...professionals.flatMap(({ title, about }) => [title, about]),
        ...organizations.flatMap(({ name, registers, units }) => [
          name,
          ...Object.values(registers),
          ...units.map((unit) => unit.name),
        ]),
      ]
      for (const text of texts) for (const lang of langs) assert.match(text[lang], /^.{3,80}$/, JSON.stringify(text))
    })

    test('stand in no table of the public directory', async () => {
      const { db } = sites[town]
      const names = families.flatMap(({ people }) => people.map(({ given, family }) => `${given} ${family}`))
      const tables = await rowsOf<{ name: string }>(
        db,
        `select oid::regclass::text as name from pg_class
        where relnamespace = 'directory'::regnamespace and relkind = 'r'`,
      )
      const any = names.map((name) => `'%${name}%'`).join()
      for (const { name } of tables)
        assert.deepEqual(await rowsOf(db, `select 1 from ${name} t where t::text like any (array[${any}])`), [], name)
    })

    test('can be tried: every account belongs to somebody, in an order', async () => {
      const { db, keys } = sites[town]
      const accounts = await rowsOf<{ sub: string; audience: string; identity: string; position: number }>(
        db,
        'select sub, audience, identity, position from people.demo_account order by position',
      )
      assert.deepEqual(
        accounts.map(({ position }) => position),
        accounts.map((_, index) => index),
      )
      for (const { sub, audience, identity } of accounts) {
        const hash = identityHash(
          keys,
          audience === 'citizen' ? { citizen: identity } : { issuer: 'demo', subject: identity },
        )
        const [found] = await rowsOf(db, `select 1 from people.identity where hash = '\\x${hash.toString('hex')}'`)
        assert.ok(found, sub)
      }
      const missing = professionals.filter(({ key }) => !accounts.some(({ sub }) => sub === key))
      assert.deepEqual(missing, [])
    })

    test('have been looked at: the log has rows of the past, one emergency nobody has reviewed, and a question', async () => {
      const [told] = await rowsOf(
        sites[town].db,
        `select (select bool_and(at <= now()) from people.use_log) as past,
           (select count(*)::integer from people.access_reason where kind = 'emergency' and reviewed_at is null) as emergencies,
           (select count(*)::integer from people.log_question q join people.use_log l on l.id = q.use_log_id
             where l.basis = 'emergency' and q.answered_at is null) as questions,
           (select count(*)::integer from people.use_log where basis = 'care' and (unit_id is null or register_id is null or task is null)) as bare`,
      )
      assert.deepEqual(told, { past: true, emergencies: 1, questions: 1, bare: 0 })
    })
  })

test('somebody may act for a child, somebody for a grown-up, and what was handed on is told in three languages', async () => {
  for (const town of towns) {
    const { db } = sites[town]
    const [told] = await rowsOf<Record<string, number>>(
      db,
      `select (select count(*)::integer from people.demo_mandate m where exists (select from people.demo_account a
           where a.identity = m.holder)) as register,
         (select count(*)::integer from people.trust where 'acting' = any(purposes)) as here,
         (select count(*)::integer from people.guardianship where scope = 'everything' and valid @> current_date) as children,
         (select count(*)::integer from people.disclosure_log where at <= now()) as disclosures`,
    )
    for (const [what, count] of Object.entries(told ?? {})) assert.ok(count > 0, `${town}: ${what}`)
  }
  const rows = await rowsOf<{ purpose: string; ground: string; lang: string }>(
    sites.helsinki.db,
    `select d.purpose, d.ground, p.lang from people.disclosure_log d join people.person p on p.id = d.subject_id`,
  )
  assert.deepEqual(new Set(rows.map(({ lang }) => lang)), new Set(langs))
  for (const { purpose, ground } of rows)
    for (const lang of langs) {
      assert.ok(purpose in disclosurePurposes, purpose)
      assert.notEqual(groundIn(ground, lang), ground)
    }
})

describe('what is reckoned from the day of seeding', () => {
  test('is never still to come', () => {
    const morning = Temporal.Instant.from('2026-11-22T03:00:00Z')
    assert.equal(todayOf(morning).toString(), '2026-11-22')
    assert.equal(momentOf(0, '08:01', morning).toString(), '2026-11-21T06:01:00Z')
    assert.equal(momentOf(1, '08:01', morning).toString(), '2026-11-21T06:01:00Z')
  })
})

test('without keys nobody is made', async () => {
  const site = await testSite()
  await seedDemo(site.db, 'rovaniemi', () => {})
  assert.deepEqual(await rowsOf(site.db, 'select 1 from people.person union all select 1 from people.practitioner'), [])
  await site.close()
})
