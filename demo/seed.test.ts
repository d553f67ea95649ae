import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { rowsOf, type TestSite, testSite } from '../test/harness.ts'
import { readPlaces } from './facts.ts'
import { seedDemo } from './seed.ts'
import { foremostKinds, stageTexts, worryTexts } from './texts/topics.ts'

// What the towns look like in the database: nobody is told a made-up thing about a real place.

let helsinki: TestSite
let rovaniemi: TestSite
before(async () => {
  helsinki = await testSite({ demo: true })
  rovaniemi = await testSite()
  await seedDemo(rovaniemi.db, 'rovaniemi', () => {})
})
after(() => Promise.all([helsinki.close(), rovaniemi.close()]))
const both = () => [helsinki, rovaniemi]
const none = async (site: TestSite, statement: string, what: string) =>
  assert.deepEqual(await rowsOf(site.db, statement), [], what)

describe('a real place', () => {
  test('has no opening hours, since no source tells them', async () => {
    await none(
      helsinki,
      `select l.slug from directory.opening_period p
       left join directory.service_at_location sal on sal.id = p.service_at_location_id
       join directory.location l on l.id = coalesce(p.location_id, sal.location_id) where not l.synthetic`,
      'hours',
    )
  })

  test('has no invented service, partner, network or access', async () => {
    await none(
      helsinki,
      `select l.slug from directory.location l join directory.service_at_location sal on sal.location_id = l.id
       join directory.service s on s.id = sal.service_id where s.synthetic and not l.synthetic`,
      'services',
    )
    await none(
      helsinki,
      `select l.slug from directory.centre_member m join directory.location l on l.id in (m.centre_id, m.member_id) where not l.synthetic`,
      'network',
    )
    await none(
      helsinki,
      `select slug from directory.location where not synthetic and (step_free is not null or accessibility <> '{}')`,
      'access',
    )
    await none(
      helsinki,
      `select s.slug from directory.service s where not s.synthetic and (s.ways <> '{}' or (s.languages <> '{}' and s.languages_source is null) or s.referral is not null
         or s.everywhere or exists (select from directory.service_partner where service_id = s.id)
         or exists (select from directory.service_area where service_id = s.id))`,
      'what is told of real services in general',
    )
  })

  test('has the phone, the languages, the cost and the ages of the source, and no more', async () => {
    const told = await rowsOf<{
      slug: string
      phone: string | null
      tags: string[]
      cost: string | null
      aged: boolean
    }>(
      helsinki.db,
      `select l.slug, (select value from directory.contact where location_id = l.id and kind = 'phone') as phone,
         array(select tag from directory.location_language where location_id = l.id order by tag) as tags, sal.cost,
         sal.minimum_age_months is not null as aged
       from directory.location l join directory.service_at_location sal on sal.location_id = l.id where not l.synthetic`,
    )
    const facts = new Map(readPlaces('helsinki').map((fact) => [fact.slug, fact]))
    assert.equal(told.length, facts.size)
    for (const { slug, phone, tags, cost, aged } of told) {
      const fact = facts.get(slug)
      assert.deepEqual(
        [phone, tags, cost, aged],
        [fact?.phone, fact?.languages.toSorted(), fact?.cost, (fact?.audience.length ?? 0) > 0],
        slug,
      )
    }
  })
})

describe('what is invented', () => {
  test('is marked, place by place and service by service, and Rovaniemi has nothing else', async () => {
    const real = `select count(*)::int as count from directory.location where not synthetic`
    assert.deepEqual(await rowsOf(helsinki.db, real), [{ count: 127 }])
    assert.deepEqual(await rowsOf(rovaniemi.db, real), [{ count: 0 }])
    for (const site of both())
      await none(
        site,
        `select s.slug from directory.service s join directory.organization o on o.id = s.organization_id
         where o.slug like '%-demo' and not s.synthetic`,
        'unmarked',
      )
  })

  test('is given by made-up organizations only, never by the real city', async () => {
    for (const site of both()) {
      await none(
        site,
        `select s.slug::text from directory.service s join directory.organization o on o.id = s.organization_id
         where s.synthetic and o.slug not like '%-demo'
         union all select l.slug from directory.location l join directory.organization o on o.id = l.organization_id
         where l.synthetic and o.slug not like '%-demo'
         union all select p.slug from directory.service_partner sp join directory.organization p on p.id = sp.organization_id
         where p.slug not like '%-demo'`,
        'providers',
      )
      await none(
        site,
        `select name from directory.organization where slug like '%-demo' and kind in ('authority', 'county', 'parish')
         and not (name #>> '{fi,text}' like 'Esimerkki%' and name #>> '{sv,text}' like '%xempel%' and name #>> '{en,text}' like '%Example%')`,
        'names',
      )
    }
  })

  test('was checked by those who give it, on many days, some of them long ago; a real place by nobody', async () => {
    for (const site of both()) {
      await none(
        site,
        `select s.slug from directory.service s join directory.organization o on o.id = s.organization_id
         where s.synthetic and s.status = 'active' and (s.assured_on is null or s.assured_by is distinct from o.name #>> '{fi,text}')`,
        'unchecked',
      )
      await none(
        site,
        `select sal.id from directory.service_at_location sal join directory.service s on s.id = sal.service_id
         where sal.assured_on is distinct from s.assured_on or sal.assured_by is distinct from s.assured_by`,
        'at places',
      )
      await none(site, 'select slug from directory.service where not synthetic and assured_on is not null', 'real')
      const [days] = await rowsOf<{ several: number; old: number; future: number; all: number }>(
        site.db,
        `select count(distinct assured_on)::int as several, count(*)::int as all,
           count(*) filter (where assured_on < current_date - 180)::int as old,
           count(*) filter (where assured_on > current_date)::int as future
         from directory.service where assured_on is not null`,
      )
      assert.ok(days && days.several >= 40 && days.future === 0, JSON.stringify(days))
      assert.ok(days.old >= 3 && days.old < days.all / 10, JSON.stringify(days))
    }
  })

  test('says on its page and in the files who checked it and when', async () => {
    const path = { fi: '/fi/palvelut/kotipalvelu-vauva-arki', sv: '/sv/tjanster/hemservice-babyvardag' }
    assert.match((await helsinki.visit(path.fi)).words, /Tiedot tarkistettu [\d.]+, Esimerkkikaupungin perhepalvelut\./)
    assert.match(
      (await helsinki.visit(path.sv)).words,
      /Uppgifterna granskade [\d.]+, Exempelstadens familjetjänster\./,
    )
    const rows = JSON.parse((await helsinki.visit('/fi/palvelut.json?kind=home_service')).html) as unknown
    assert.match(JSON.stringify(rows), /"checked_on":"\d{4}-\d\d-\d\d"/)
  })

  test('has a number that leads nowhere', async () => {
    for (const site of both())
      await none(
        site,
        `select c.value from directory.contact c join directory.service s on s.id = c.service_id
         where s.synthetic and (c.kind <> 'phone' or c.value !~ '^\\+35812345\\d{4}$')`,
        'numbers',
      )
  })
})

describe('every worry and life stage', () => {
  test('has at least three services in both towns', async () => {
    for (const site of both())
      await none(
        site,
        `select t.code from directory.taxonomy_term t where t.taxonomy in ('worry', 'life_stage') and (
           select count(distinct l.service_id) from directory.listing l
           where l.facets @> array[case when t.taxonomy = 'worry' then 'worry:' else 'stage:' end || t.code] and not l.shut
             and not exists (select from directory.help_line h where h.service_id = l.service_id)) < 3`,
        'services',
      )
  })

  test('says when it was written', async () => {
    for (const site of both())
      await none(
        site,
        `select code from directory.taxonomy_term where taxonomy in ('worry', 'life_stage') and written_on is null`,
        'written',
      )
  })

  test('names the kinds that fit it best, of which each town has some', async () => {
    for (const { code } of [...stageTexts, ...worryTexts]) {
      assert.ok(foremostKinds(code).length >= 4, code)
      for (const site of both()) {
        const kinds = await rowsOf<{ code: string }>(
          site.db,
          `select distinct t.code from directory.taxonomy_term t join directory.service_term st on st.term_id = t.id where t.taxonomy = 'kind'`,
        )
        assert.ok(kinds.filter((kind) => foremostKinds(code).includes(kind.code)).length >= 3, code)
      }
    }
  })
})

test('a family centre has its network and joint services in both towns', async () => {
  for (const site of both()) {
    await none(
      site,
      `select l.slug from directory.location l where l.kind = 'family_centre'
       and (select count(*) from directory.centre_member where centre_id = l.id) < 5`,
      'members',
    )
    const [joint] = await rowsOf<{ count: number }>(
      site.db,
      'select count(distinct service_id)::int as count from directory.service_partner',
    )
    assert.ok(joint && joint.count >= 5)
  }
})

test('a town is filled once: a second start leaves it alone', async () => {
  assert.equal(await seedDemo(rovaniemi.db, 'helsinki', () => {}), false)
  assert.deepEqual(await rowsOf(rovaniemi.db, `select name #>> '{fi,text}' as name from platform.municipality`), [
    { name: 'Rovaniemi' },
  ])
})
