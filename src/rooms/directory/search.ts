import type { Db } from '../../platform/db/db.ts'
import type { Lang } from '../../platform/languages.ts'
import type { Selection } from './list-queries.ts'
import { placesAround, placesCalled, placesResembling } from './named-places.ts'
import { foldedWords } from './phrases.ts'
import { type Meant, nothingMeant, understood } from './vocabulary.ts'

/** How the words of a search narrow the list; empty when nothing was asked. */
export type Narrowing = Partial<Pick<Selection, 'placeIds' | 'serviceIds' | 'termId'>>
export type Answer = Meant & { places: Narrowing }

/**
 * Finds what somebody means by their own words: first the phrases of worries and services, then the names of places,
 * then both again with a slip of the finger forgiven.
 */
export async function search(db: Db, words: string, lang: Lang, now: Temporal.Instant): Promise<Answer> {
  if (!words) return { ...nothingMeant, places: {} }
  const asked = foldedWords(words)
  const meant = await understood(db, asked, lang, now)
  if (meant) return { ...meant, places: await placesMeant(db, asked, meant) }
  const named = await placesCalled(db, asked)
  if (named.length) return { ...nothingMeant, places: { placeIds: named } }
  const around = await placesAround(db, asked)
  if (around.length) return { ...nothingMeant, places: { placeIds: around } }
  const guessed = await understood(db, asked, lang, now, true)
  if (guessed) return { ...guessed, places: await placesMeant(db, asked, guessed) }
  return { ...nothingMeant, places: { placeIds: await placesResembling(db, asked) } }
}

/** "Neuvola" is all of them, "Malmin neuvola" the one of that name, "neuvola Kalliossa" those in Kallio. */
async function placesMeant(db: Db, asked: string[], { services, topics, rest }: Meant): Promise<Narrowing> {
  if (services.length) {
    const serviceIds = services.map(({ id }) => id)
    if (rest.length === 0) return { serviceIds }
    const named = await placesCalled(db, asked)
    if (named.length) return { placeIds: named }
    const around = await placesAround(db, rest)
    return around.length ? { serviceIds, placeIds: around } : { serviceIds }
  }
  return topics[0] ? { termId: topics[0].id } : { placeIds: [] }
}
