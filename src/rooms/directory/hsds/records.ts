import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import type { ListName } from './endpoints.ts'
import { offers, organizations, services, taxonomyTerms } from './lists.ts'
import { allOf, type List, type Page, pageOf, type Window } from './pages.ts'
import { type Asked, mostWhole } from './parameters.ts'
import { taxonomyTexts } from './profile-texts.ts'
import type { RawOrganization, RawTerm } from './raw.ts'
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
    const list = one(organizations(asked), only)
    return listed(db, list, organizationShaper(asked, at), asked.full_service ? mostWhole : undefined)
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

/** Rows are shaped one after another: a page never asks for more than one connection. */
const listed = <T>(db: Db, list: List<T>, shape: (row: T) => Made | Promise<Made>, stretch?: number): Listing => ({
  async page(window) {
    const page = await pageOf(db, list, window)
    return { ...page, rows: await inTurn(page.rows, shape) }
  },
  async *all() {
    for await (const rows of allOf(db, list, stretch)) yield await inTurn(rows, shape)
  },
})

async function inTurn<T>(rows: readonly T[], shape: (row: T) => Made | Promise<Made>): Promise<Made[]> {
  const made: Made[] = []
  for (const row of rows) made.push(await shape(row))
  return made
}

/** An organization tells its services when asked for in full: in short, or whole. */
function organizationShaper({ full, full_service: whole }: Asked, { db, now, to }: Moment) {
  if (!full && !whole) return (row: RawOrganization) => organizationShape(row, to)
  return async (row: RawOrganization) => {
    const list = await services(db, { organization_id: row.id, full: Boolean(whole) }, to.lang, now)
    const told: Made[] = []
    for await (const rows of allOf(db, list)) told.push(...rows.map((service) => serviceShape(service, to)))
    return { ...organizationShape(row, to), services: told }
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
