import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** Everything a place is called: its names, its name in the register, its street and postal code. Words parted by spaces. */
const called = sql`regexp_replace(platform.folded(concat_ws(' ', '', l.name #>> '{fi,text}', l.name #>> '{sv,text}',
  l.name #>> '{en,text}', l.register_name, l.street #>> '{fi,text}', l.street #>> '{sv,text}', l.postal_code)),
  '[^[:alnum:]]+', ' ', 'g')`

/** The areas it lies in. */
const around = sql`regexp_replace(platform.folded(concat_ws(' ', '', (
  select string_agg(concat_ws(' ', a.name #>> '{fi,text}', a.name #>> '{sv,text}', a.name #>> '{en,text}'), ' ')
  from directory.location_area la join directory.area a on a.id = la.area_id where la.location_id = l.id))),
  '[^[:alnum:]]+', ' ', 'g')`

/** Ids of the places whose own names hold every word, whole or, when there are none, as the beginning of a longer one. */
export async function placesCalled(db: Db, words: readonly string[]): Promise<string[]> {
  const whole = words.map((word) => `${word} `)
  const found = await placesWith(db, sql`${called} || ' '`, whole, whole)
  return found.length ? found : placesWith(db, called, words, words)
}

/** The same, but a word may be inflected or name the area: "Kalliossa" finds what lies in Kallio. */
export const placesAround = (db: Db, words: readonly string[]) =>
  placesWith(db, sql`${called} || ${around}`, words, words.map(stem))

async function placesWith(db: Db, said: RawBuilder<unknown>, words: readonly string[], stems: readonly string[]) {
  if (words.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select l.id from directory.location l, lateral (select ${said} as said) haystack
    where not exists (
      select from unnest(${words}::text[], ${stems}::text[]) asked (word, stem)
      where position(' ' || platform.folded(word) in said) = 0 and position(' ' || platform.folded(stem) in said) = 0
    )`.execute(db)
  return rows.map(({ id }) => id)
}

/** Ids of the places whose names look like the words: for slips of the finger, when nothing else is found. */
export async function placesResembling(db: Db, words: readonly string[]): Promise<string[]> {
  const asked = words.join(' ')
  if (asked.length < shortestGuess) return []
  const { rows } = await sql<{ id: string }>`
    select l.id from directory.location l
    where word_similarity(platform.folded(${asked}), ${called}) >= 0.5`.execute(db)
  return rows.map(({ id }) => id)
}

/** A shorter word resembles half the town. */
const shortestGuess = 5

/** A name without its usual case ending: "Kalliossa" begins like Kallio, "Kannelmäen" like Kannelmäki. */
export function stem(word: string): string {
  const bare = word.replace(/(?<=.{4})(?:ssa|sta|lla|lta|lle|n|s)$/, '')
  // The vowel before the ending changes too, as in Kulosaari, Kulosaaressa; what is left has to tell names apart.
  return bare === word || bare.length < 6 ? bare : bare.replace(/[aeiouy]$/, '')
}
