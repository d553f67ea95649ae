import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { seedDemo } from '../../../../demo/seed.ts'
import { rowsOf, type TestSite, testSite } from '../../../../test/harness.ts'
import { href } from '../../../ui/paths.ts'
import { company, starts, unsaid } from './answers.ts'

/** Every way through the questions, in a town. */
for (const town of ['helsinki', 'rovaniemi'] as const) {
  describe(`every way through the questions in ${town}`, () => {
    let site: TestSite
    before(async () => {
      site = await testSite({ demo: town === 'helsinki' })
      if (town === 'rovaniemi') await seedDemo(site.db, town, () => {})
    })
    after(() => site.close())

    test('leads to at least three services', async () => {
      const codes = async (taxonomy: string) =>
        (
          await rowsOf<{ code: string }>(
            site.db,
            `select code from directory.taxonomy_term where taxonomy = '${taxonomy}'`,
          )
        ).map(({ code }) => code)
      const [stages, worries] = [await codes('life_stage'), await codes('worry')]
      assert.ok(stages.length === 8 && worries.length === 12)
      const areas = await rowsOf<{ slug: string }>(
        site.db,
        `select slug from directory.area where kind in ('city_area', 'district', 'village') order by slug`,
      )
      const few: string[] = []
      let walked = 0
      for (const about of [...stages, unsaid])
        for (const mind of [...worries, company, unsaid])
          for (const start of [...starts, unsaid]) {
            // Areas take turns, and every fourth family names none.
            const area = walked % 4 ? (areas[(walked * 7) % areas.length]?.slug ?? '') : ''
            const { status, html } = await site.send(href('guide', 'fi'), { about, mind, start, area })
            const services = html.match(/<li class="card service"/g)?.length ?? 0
            if (status !== 200 || services < 3) few.push(`${about} ${mind} ${start} ${area}: ${status}, ${services}`)
            walked++
          }
      assert.equal(walked, 9 * 14 * 4)
      assert.deepEqual(few, [])
    })
  })
}
