import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import type { sources } from './guardian-texts.ts'

export type NewChild = {
  parent: string
  /** Of a child who has an identity code. */
  identities: Buffer[] | null
  code: Buffer | null
  given: string
  family: string
  born: Temporal.PlainDate
  /** Whether somebody of 12 to 17 decides alone; null: not asked. */
  alone: boolean | null
  /** Null: a new family. */
  home: string | null
  /** How it is known that the parent is a guardian; null: that is not recorded now. */
  custody: { source: (typeof sources)[number]; evidence: string } | null
}
export type AddAnswer = 'added' | 'not_allowed' | 'alone' | 'known'

/** Adds a child who was born already; `known` when the child is here, which is logged as a search. */
export async function addChild(tx: Tx, one: NewChild): Promise<{ answer: AddAnswer; child: string | null }> {
  const { rows } = await sql<{ answer: AddAnswer; child: string | null }>`select * from people.add_child(${one.parent},
    ${one.identities}::bytea[], ${one.code}::bytea, ${one.given}, ${one.family}, ${one.born}, ${one.alone}, ${one.home},
    ${one.custody?.source ?? null}, ${one.custody?.evidence ?? null})`.execute(tx)
  return rows[0] ?? { answer: 'not_allowed', child: null }
}
