import { sql } from 'kysely'
import type { Db } from '../platform/db/db.ts'

/** Where somebody asks from: the unit that serves them, and the slugs of their areas. */
export type Where = { unit?: string | null; areas?: readonly string[] }

/**
 * Whether a feature is on there (L-40): the unit's own switch decides, then that of an area, then whether it is on everywhere. Areas that
 * disagree mean no. Whoever has it not yet is told whom to call instead.
 */
export async function isOn(db: Db, feature: string, { unit = null, areas = [] }: Where): Promise<boolean> {
  const { rows } = await sql<{ on: boolean | null }>`
    select coalesce(
      (select s.is_on from people.feature_switch s where s.feature = f.key and s.unit_id = ${unit}),
      (select bool_and(s.is_on) from people.feature_switch s where s.feature = f.key and s.area = any(${[...areas]}::text[])),
      f.everywhere) as on
    from people.feature f where f.key = ${feature}`.execute(db)
  return rows[0]?.on === true
}
