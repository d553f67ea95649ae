import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'

/** One page of a list, or all of it in order. `total`: of all pages. */
export type Page<T> = { rows: T[]; total: number; pages: number; number: number; size: number }
export type Window = { number: number; size: number }

/** A list that can be asked by pages and from a place on. */
export type List<T> = {
  /** Where records stand: `table alias`. */
  from: RawBuilder<unknown>
  /** All there ever were, those taken away too, with `id` and `created_at`: no edit moves them. */
  ever: RawBuilder<unknown>
  /** Who is shown at all. */
  shown: RawBuilder<boolean>
  /** What was asked for; null when nothing narrows the list. */
  narrowed: RawBuilder<boolean> | null
  /** Order of a search; null: as the records were made. */
  order: RawBuilder<unknown> | null
  alias: string
  /** What of each row is read. */
  columns: RawBuilder<T>
  joins: RawBuilder<unknown>
}

/** Every record of a table, those taken away too. */
export const everOf = (table: 'organization' | 'service' | 'service_at_location' | 'taxonomy_term') =>
  sql`(select id, created_at from ${sql.table(`directory.${table}`)}
    union all select id, created_at from directory.gone where record = ${table}) ever`

/**
 * Pages follow the order in which records were made. Without a filter a page is a fixed stretch of all there ever were, hidden ones
 * and those taken away counted in, so that nothing slips from one page to another while a client reads and editors write: a page
 * may be short.
 */
export async function pageOf<T>(db: Db, list: List<T>, window: Window): Promise<Page<T>> {
  const { from, shown, narrowed, alias } = list
  const id = sql.ref(`${alias}.id`)
  const counted = await (narrowed
    ? sql<Counted>`select count(*) as total, count(*) as stretch from ${from} where ${shown} and ${narrowed}`
    : sql<Counted>`select (select count(*) from ${from} where ${shown}) as total, (select count(*) from ${list.ever}) as stretch`
  ).execute(db)
  const { rows } = await sql<T>`with page as materialized (${placesOf(list, window)})
      select ${list.columns} from page join ${from} on ${id} = page.id ${list.joins}
      where ${shown} order by page.place`.execute(db)
  const { total = 0, stretch = 0 } = counted.rows[0] ?? {}
  const { number, size } = window
  return { rows, total, pages: Math.ceil(stretch / size), number, size }
}

type Counted = { total: number; stretch: number }

function placesOf<T>({ from, ever, shown, narrowed, alias, order: wished }: List<T>, { number, size }: Window) {
  const offset = (number - 1) * size
  if (!narrowed)
    return sql`select id, row_number() over (order by created_at, id) as place from ${ever}
      order by created_at, id limit ${size} offset ${offset}`
  const id = sql.ref(`${alias}.id`)
  const order = wished ?? sql`${sql.ref(`${alias}.created_at`)}, ${id}`
  return sql`select ${id}, row_number() over (order by ${order}) as place from ${from} where ${shown} and ${narrowed}
    order by ${order} limit ${size} offset ${offset}`
}

/** At a time, when all are sent: what is read ahead stays small however many there are. */
const usualStretch = 200

type Cursor = { id: string; stands_at: string }

/** All of a list, a stretch at a time, each record once. What is taken away meanwhile does not end it. */
export async function* allOf<T>(db: Db, list: List<T>, stretch = usualStretch): AsyncGenerator<T[]> {
  if (list.order) return yield* foundOf(db, list, stretch)
  const { from, shown, narrowed, alias } = list
  const [id, made] = [sql.ref(`${alias}.id`), sql.ref(`${alias}.created_at`)]
  let after: Cursor | undefined
  do {
    const { rows }: { rows: (T & Cursor)[] } = await sql<T & Cursor>`select ${made}::text as stands_at, ${list.columns}
      from ${from} ${list.joins} where ${shown} ${narrowed ? sql`and ${narrowed}` : sql``}
        ${after ? sql`and (${made}, ${id}) > (${after.stands_at}::timestamptz, ${after.id}::uuid)` : sql``}
      order by ${made}, ${id} limit ${stretch}`.execute(db)
    yield rows
    after = rows.length === stretch ? rows.at(-1) : undefined
  } while (after)
}

/** A search has found what it found: its pages one after another. */
async function* foundOf<T>(db: Db, list: List<T>, size: number): AsyncGenerator<T[]> {
  for (let number = 1; ; number++) {
    const { rows, pages } = await pageOf(db, list, { number, size })
    yield rows
    if (number >= pages) return
  }
}
