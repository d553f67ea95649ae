import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { seedDemo } from '../../../demo/seed.ts'
import { type TestSite, testSite } from '../../../test/harness.ts'
import type { Choices } from './listing/choices.ts'
import { noChoices } from './listing/choices.ts'
import { foremost } from './listing/order.ts'
import { listingRows } from './listing/rows.ts'

/** The usual order of the list: by turns of kinds, what most families need first. */
for (const town of ['helsinki', 'rovaniemi'] as const) {
  describe(`the list of ${town} that nobody has searched`, () => {
    let site: TestSite
    before(async () => {
      site = await testSite({ demo: town === 'helsinki' })
      if (town === 'rovaniemi') await seedDemo(site.db, town, () => {})
    })
    after(() => site.close())

    /** Kind and whether made up, of each row in order. */
    async function rowsOf(choices: Partial<Choices> = {}, limit = 1000, offset = 0) {
      const question = {
        choices: { ...noChoices, ...choices },
        found: null,
        near: null,
        order: 'relevance',
        needs: [],
      } as const
      const rows = await listingRows(site.appDb, question, 'fi', site.clock.now, { limit, offset })
      const { rows: kinds } = await sql<{ id: number; kind: string }>`
        select l.id, coalesce(case when l.known_by then p.kind end, t.code, '') as kind from directory.listing l
        left join directory.location p on p.id = l.location_id left join directory.service_term st on st.service_id = l.service_id
          and st.term_id in (select id from directory.taxonomy_term where taxonomy = 'kind')
        left join directory.taxonomy_term t on t.id = st.term_id`.execute(site.db)
      const kindOf = new Map(kinds.map(({ id, kind }) => [id, kind]))
      return rows.map((row) => ({ ...row, kind: kindOf.get(row.id) ?? '' }))
    }

    test('begins with one of each kind of place that families need most, and then has other kinds', async () => {
      const first = (await rowsOf()).slice(0, 20).map(({ kind }) => kind)
      const has = foremost.filter((kind) => first.includes(kind))
      assert.deepEqual(first.slice(0, has.length), has)
      assert.ok(has.includes('family_clinic') && has.includes('family_centre') && has.includes('meeting_place'))
      assert.ok(new Set(first).size >= 11, 'the first page is not of one kind')
      for (const kind of new Set(first)) assert.ok(first.filter((one) => one === kind).length <= 2, kind)
    })

    test('has of each kind what is real before what is made up', async () => {
      const rows = (await rowsOf()).filter(({ place }) => !place || place.status === 'active')
      for (const [kind, ofKind] of Map.groupBy(rows, (row) => row.kind)) {
        const madeUp = ofKind.map(({ synthetic }) => Number(synthetic))
        assert.deepEqual(madeUp, madeUp.toSorted(), kind)
      }
    })

    test('ends with the help lines, which have a page of their own, and with what is shut', async () => {
      const rows = await rowsOf()
      const order = rows.map(({ place, kind, synthetic }) => {
        if (place && place.status !== 'active') return 2
        return !place && !kind && !synthetic ? 1 : 0
      })
      assert.deepEqual(order, order.toSorted())
      assert.ok(order.includes(1))
    })

    test('in an area begins with what is there, by turns, before what reaches it from elsewhere', async () => {
      const { rows: areas } = await sql<{ slug: string }>`
        select slug from directory.area where kind in ('district', 'village', 'city_area')`.execute(site.db)
      for (const { slug } of areas) {
        const all = await rowsOf({ area: slug })
        const { rows: own } = await sql<{ id: number }>`
          select id from directory.listing where facets @> ${[`area:${slug}`]}::text[]`.execute(site.db)
        const ids = new Set(own.map(({ id }) => id))
        const open = all.filter(({ place }) => !place || place.status === 'active')
        const local = open.map(({ id }) => ids.has(id))
        assert.deepEqual(local, [...local.filter(Boolean), ...local.filter((one) => !one)], slug)
        const kinds = open.filter(({ id }) => ids.has(id)).map(({ kind }) => kind)
        const each = new Set(kinds).size
        assert.equal(new Set(kinds.slice(0, each)).size, each, `${slug}: one of each kind before a second of any`)
        const pages = [...(await rowsOf({ area: slug }, 20)), ...(await rowsOf({ area: slug }, 20, 20))]
        assert.deepEqual(
          pages.map(({ id }) => id),
          all.slice(0, pages.length).map(({ id }) => id),
          `${slug}, page by page`,
        )
      }
    })
  })
}
