import { sql } from 'kysely'
import type { Tx } from '../platform/db/db.ts'
import type { Action, Purpose, What } from './log-words.ts'

/** What somebody did with whose data. The database adds who they are and on what relationship, which nobody can tell it. */
export type Use = {
  /** Whose data; each person of a list is told by a use of their own. Null: a search of a professional, before anybody is found. */
  subject: string | null
  action: Action
  /** A kind of record; it has words for the family in `log-words.ts`. */
  what: What
  records?: readonly string[]
  purpose: Purpose
}

/**
 * Writes use-log rows in the transaction that reads or writes the data (R-05, D14); one's own look at one's own data is written too.
 * What is done while acting for somebody says so.
 * @throws when somebody has been shown whom they may not see: then nothing must leave
 */
export async function logUses(tx: Tx, uses: readonly Use[], now: Temporal.Instant): Promise<void> {
  if (uses.length === 0) return
  const { rows } = await sql<{ written: number }>`
    select people.write_uses(${JSON.stringify(together(uses))}::jsonb, ${now}) as written`.execute(tx)
  if (Number(rows[0]?.written) !== uses.length)
    throw new Error(`No relationship to whom the data is about: ${uses.map(({ what }) => what).join(', ')}`)
}

/** What was done alike to several, without records of their own, is told once with all of them. */
function together(uses: readonly Use[]): object[] {
  const groups = Map.groupBy(uses, (use) =>
    use.records || !use.subject ? use : [use.action, use.what, use.purpose].join(),
  )
  return [...groups.values()].map((alike) => {
    const [{ subject, ...use }] = alike as [Use, ...Use[]]
    return alike.length > 1 ? { ...use, subjects: alike.map((one) => one.subject) } : { subject, ...use }
  })
}
