import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'

/** One page of a list, or all of it in order. `total`: of all pages. */
export type Page<T> = { rows: T[]; total: number; pages: number; number: number; size: number }
export type Window = { number: number; size: number }

/** A list that can be asked by pages and from a place on. */
export type List<T> = {
  /** Everything there ever was, which no edit moves: `table alias`. */
  from: RawBuilder<unknown>
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

/**
 * Pages follow the order in which records were made. Without a filter a page is a fixed stretch of all of them, the hidden ones
 * counted in, so that nothing slips from one page to another while a client reads and editors write: a page may be short.
 */
export async function pageOf<T>(db: Db, list: List<T>, { number, size }: Window): Promise<Page<T>> {
  const { from, shown, narrowed, alias } = list
  const [id, made] = [sql.ref(`${alias}.id`), sql.ref(`${alias}.created_at`)]
  const order = list.order ?? sql`${made}, ${id}`
  const where = narrowed ? sql`where ${shown} and ${narrowed}` : sql``
  const [counted, { rows }] = await Promise.all([
    sql<{ total: number; stretch: number }>`select count(*) filter (where ${shown}) as total, count(*) as stretch
      from ${from} ${where}`.execute(db),
    sql<T>`with page as materialized (
        select ${id}, row_number() over (order by ${order}) as place from ${from} ${where}
        order by ${order} limit ${size} offset ${(number - 1) * size})
      select ${list.columns} from page join ${from} on ${id} = page.id ${list.joins}
      where ${shown} order by page.place`.execute(db),
  ])
  const { total = 0, stretch = 0 } = counted.rows[0] ?? {}
  return { rows, total, pages: Math.ceil(stretch / size), number, size }
}

/** At a time, when all are sent: what is read ahead stays small however many there are. */
const stretch = 200

/** All of a list, a stretch at a time, each record once. A search is one stretch: it has no more than that many. */
export async function* allOf<T extends { id: string }>(db: Db, list: List<T>): AsyncGenerator<T[]> {
  const { from, shown, narrowed, alias } = list
  if (list.order) return yield (await pageOf(db, list, { number: 1, size: 1_000 })).rows
  const [id, made] = [sql.ref(`${alias}.id`), sql.ref(`${alias}.created_at`)]
  let after: string | null = null
  do {
    const { rows }: { rows: T[] } = await sql<T>`select ${list.columns} from ${from} ${list.joins}
      where ${shown} ${narrowed ? sql`and ${narrowed}` : sql``}
        ${after ? sql`and (${made}, ${id}) > (select ${made}, ${id} from ${from} where ${id} = ${after})` : sql``}
      order by ${made}, ${id} limit ${stretch}`.execute(db)
    yield rows
    after = rows.length === stretch ? (rows.at(-1)?.id ?? null) : null
  } while (after)
}
