import type { Db } from '../../../platform/db/db.ts'
import type { Sense } from './expand.ts'
import type { Lexicon } from './lexicon.ts'
import { postingsOf } from './postings.ts'
import { type Boost, ranked } from './rank.ts'
import type { Scored } from './rows.ts'

/** Rows that words are looked for in; beyond that only the more telling words count. */
const mostStanding = 20_000

/** Rows that answer the words or what they mean, best first; null when the list has been written anew meanwhile. */
export async function find(db: Db, lexicon: Lexicon, senses: readonly Sense[], boost: Boost): Promise<Scored | null> {
  const read = affordable(senses)
  const terms = [...read.map(({ word }) => word), ...boost.facets.map(({ facet }) => facet), ...boost.areas]
  const postings = await postingsOf(
    db,
    [...new Set(terms)],
    boost.services.map(({ id }) => id),
  )
  if (postings.written !== lexicon.written) return null
  return ranked(lexicon, postings.of, read, boost)
}

/** The most telling words first, until there is enough to look through. */
function affordable(senses: readonly Sense[]): Sense[] {
  let sum = 0
  return senses
    .toSorted((a, b) => b.likeness / Math.log(2 + b.rows) - a.likeness / Math.log(2 + a.rows))
    .filter(({ rows }, index) => {
      sum += rows
      return index === 0 || sum <= mostStanding
    })
}
