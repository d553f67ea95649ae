import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import type { ListName } from './endpoints.ts'
import { type OrganizationRow, offers, organizations, services, taxonomyTerms } from './lists.ts'
import { allOf, type List, type Page, pageOf, type Window } from './pages.ts'
import type { Asked } from './parameters.ts'
import { taxonomyTexts } from './profile-texts.ts'
import type { RawTerm } from './raw.ts'
import { offerRowShape, organizationShape, type Shaper, serviceShape, taxonomyShape, termShape } from './shapes.ts'

type Made = Record<string, unknown>
type Moment = { db: Db; now: Temporal.Instant; to: Shaper }
/** One list as it was asked for: its pages, or all of it a stretch at a time. */
export type Listing = {
  page: (window: Window) => Promise<Page<Made>>
  all: () => AsyncIterable<Made[]>
}

/** Opens a list. `only`: one record of it, by its id. */
export async function listing(name: ListName, asked: Asked, at: Moment, only?: string): Promise<Listing> {
  const { db, now, to } = at
  if (name === 'taxonomies') return taxonomies(asked, to, only)
  if (name === 'taxonomy_terms') return listed(db, one(taxonomyTerms(asked), only), (row) => termShape(row, to))
  if (name === 'organizations') {
    const shape = await organizationShaper(asked, at)
    return listed(db, one(organizations(asked), only), shape)
  }
  const wanted = only ? { ...asked, full: true } : asked
  if (name === 'service_at_locations')
    return listed(db, one(await offers(db, wanted, to.lang, now), only), (row) => offerRowShape(row, to))
  const shape = asked.minimal
    ? ({ id, modified_at }: { id: string; modified_at: string }) => ({ id, last_modified: modified_at })
    : null
  return listed(db, one(await services(db, wanted, to.lang, now), only), (row) => shape?.(row) ?? serviceShape(row, to))
}

const one = <T>(list: List<T>, id: string | undefined): List<T> =>
  id ? { ...list, narrowed: sql<boolean>`${sql.ref(`${list.alias}.id`)} = ${id}`, order: null } : list

const listed = <T extends { id: string }>(db: Db, list: List<T>, shape: (row: T) => Made | Promise<Made>): Listing => ({
  async page(window) {
    const page = await pageOf(db, list, window)
    return { ...page, rows: await Promise.all(page.rows.map(shape)) }
  },
  async *all() {
    for await (const rows of allOf(db, list)) yield await Promise.all(rows.map(shape))
  },
})

/** An organization tells its services when asked for in full: in short, or whole. */
async function organizationShaper({ full, full_service: whole }: Asked, { db, now, to }: Moment) {
  if (!full && !whole) return (row: OrganizationRow) => organizationShape(row, to)
  return async (row: OrganizationRow) => {
    const list = await services(db, { organization_id: row.id, full: Boolean(whole) }, to.lang, now)
    const { rows } = await pageOf(db, list, { number: 1, size: 1_000 })
    return { ...organizationShape(row, to), services: rows.map((service) => serviceShape(service, to)) }
  }
}

/** The four of them are no rows of a table. */
function taxonomies({ search: words = '' }: Asked, to: Shaper, only?: string): Listing {
  const all = (Object.keys(taxonomyTexts) as RawTerm['taxonomy'][])
    .map((name) => taxonomyShape(name, to))
    .filter(({ id, name }) => (only ? id === only : String(name).toLowerCase().includes(words.toLowerCase())))
  return {
    page: async ({ number, size }) => ({
      rows: all.slice((number - 1) * size, number * size),
      ...{ total: all.length, pages: Math.ceil(all.length / size), number, size },
    }),
    async *all() {
      yield all
    },
  }
}
