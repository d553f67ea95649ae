import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { seedDemo } from '../../../../demo/seed.ts'
import { rowsOf, type TestSite, testSite } from '../../../../test/harness.ts'
import { href } from '../../../ui/paths.ts'
import { company, unsaid } from './answers.ts'

/** Whom each service is for, by its address. */
type Facts = { slug: string; kind: string | null; facets: string[] }

const niche =
  /^(multiples|premature_families|adoption_families|rainbow_families|young_parents|single_parents|violence_accountability|grandparents)$/

for (const town of ['helsinki', 'rovaniemi'] as const) {
  describe(`what the guide offers in ${town}`, () => {
    let site: TestSite
    const facts = new Map<string, Facts>()
    const ages = new Map<string, number | null>()
    let places: { place: string; slug: string }[] = []
    let worries: string[] = []
    before(async () => {
      site = await testSite({ demo: town === 'helsinki' })
      if (town === 'rovaniemi') await seedDemo(site.db, town, () => {})
      for (const row of await rowsOf<Facts>(
        site.db,
        `select s.slug ->> 'fi' as slug, (select t.code from directory.service_term st join directory.taxonomy_term t on t.id = st.term_id
           and t.taxonomy = 'kind' where st.service_id = s.id limit 1) as kind,
           (select array_agg(distinct f) from directory.listing l, unnest(l.facets) f where l.service_id = s.id) as facets
         from directory.service s where s.status = 'active'`,
      ))
        facts.set(row.slug, row)
      for (const { code, minimum } of await rowsOf<{ code: string; minimum: number | null }>(
        site.db,
        `select code, minimum_age_months as minimum from directory.taxonomy_term where taxonomy = 'life_stage' order by position`,
      ))
        ages.set(code, minimum)
      places = await rowsOf<{ place: string; slug: string }>(
        site.db,
        `select l.slug as place, s.slug ->> 'fi' as slug from directory.location l
           join directory.service_at_location sal on sal.location_id = l.id and sal.known_by join directory.service s on s.id = sal.service_id`,
      )
      worries = (
        await rowsOf<{ code: string }>(site.db, `select code from directory.taxonomy_term where taxonomy = 'worry'`)
      ).map(({ code }) => code)
    })
    after(() => site.close())

    const offered = async (about: string, mind: string) => {
      const { html } = await site.send(href('guide', 'fi'), { about, mind, start: unsaid })
      const slugs = [
        ...html.matchAll(/<li class="card service"[\s\S]*?<h3><a href="\/fi\/(palvelut|paikat)\/([^"]*)"/g),
      ]
      return slugs.map(([, sort, slug = '']) => {
        const service = sort === 'palvelut' ? slug : places.find(({ place }) => place === slug)?.slug
        return facts.get(service ?? '') as Facts
      })
    }

    test('reaches the stage of life that was chosen, whatever is on one’s mind', async () => {
      for (const about of ['pregnancy', 'baby', 'toddler', 'play_age', 'school_age', 'teen'])
        for (const mind of [...worries, company, unsaid])
          for (const { slug, kind, facets } of await offered(about, mind)) {
            assert.ok(facets.includes(`stage:${about}`) || facets.includes('age:unknown'), `${about} ${mind}: ${slug}`)
            if (about === 'teen') assert.notEqual(kind, 'playground', `${about} ${mind}`)
          }
    })

    test('is made for a few families only when they have said that they are among them', async () => {
      for (const about of ages.keys())
        for (const mind of [...worries, company, unsaid])
          for (const { slug, kind } of await offered(about, mind)) {
            assert.doesNotMatch(kind ?? '', niche, `${about} ${mind}: ${slug}`)
            if (mind !== 'loss') assert.notEqual(kind, 'bereavement_support', `${about} ${mind}`)
            if (about !== 'special_support') assert.doesNotMatch(kind ?? '', /special_needs_peers|disability_support/)
            if (about !== 'special_support')
              assert.doesNotMatch(slug, /kaksos|kolmos|keskos|adopti|sateenkaari/, `${about} ${mind}`)
          }
      assert.ok((await offered('parent', 'loss')).some(({ kind }) => kind === 'bereavement_support'))
      assert.ok(
        (await offered('special_support', unsaid)).some(({ kind }) =>
          /special_needs_peers|disability_support/.test(kind ?? ''),
        ),
      )
    })

    test('for somebody who is afraid is never the group of those who have been violent', async () => {
      for (const about of [...ages.keys(), unsaid])
        for (const { kind, slug } of await offered(about, 'violence'))
          assert.notEqual(kind, 'violence_accountability', `${about}: ${slug}`)
    })

    test('asks after what may be on the mind of somebody with a child of that age, and nothing else', async () => {
      const asked = async (about: string) => {
        const { html } = await site.send(href('guide', 'fi'), { about, asked: 'about' })
        return [...html.matchAll(/name="mind" value="(\w+)"/g)].map(([, code]) => code)
      }
      const [teen, baby, unborn, any] = [
        await asked('teen'),
        await asked('baby'),
        await asked('pregnancy'),
        await asked(unsaid),
      ]
      for (const code of ['crying_sleep', 'feeding']) assert.ok(!teen.includes(code) && baby.includes(code), code)
      assert.ok(!baby.includes('tantrums') && teen.includes('tantrums'))
      for (const code of ['crying_sleep', 'tantrums', 'development']) assert.ok(!unborn.includes(code), code)
      assert.ok(unborn.includes('feeding') && unborn.includes('exhausted'))
      assert.equal(any.length, worries.length + 2)
      assert.equal((await asked('parent')).length, worries.length + 2)
    })
  })
}
