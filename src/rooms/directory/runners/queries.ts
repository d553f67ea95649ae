import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'
import type { LocalizedText } from '../../../platform/languages.ts'

export type Runner = { id: string; name: LocalizedText; ended: boolean }

const isOpen = sql<boolean>`o.valid @> people.day(people.at())`

/** The organizations whose editors may be chosen, and the one chosen now although it has ended. */
export const runners = async (tx: Tx, chosen: string | null): Promise<Runner[]> =>
  (
    await sql<Runner>`
      select o.id, o.name, not ${isOpen} as ended from people.organization o
      where ${isOpen} or o.id = ${chosen}
      order by o.name #>> '{fi,text}' collate "fi-x-icu", o.id`.execute(tx)
  ).rows

/**
 * Gives the entries of an organization to the editors of another one, or with null to the network's own.
 * @returns false when there is no such organization, or nobody may be given anything there any more
 */
export async function giveTo(tx: Tx, id: string, runner: string | null): Promise<boolean> {
  const { rows } = await sql`
    update directory.organization d set run_by = ${runner}
    where d.id = ${id} and (${runner}::uuid is null or exists (
      select from people.organization o where o.id = ${runner} and (${isOpen} or o.id = d.run_by)))
    returning d.id`.execute(tx)
  return rows.length > 0
}
