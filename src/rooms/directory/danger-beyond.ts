import type { Db } from '../../platform/db/db.ts'
import type { Lang } from '../../platform/languages.ts'
import { type Hearing, type Meant, nothingMeant, understood } from './vocabulary.ts'

/** A longer text is a letter, not a search: as many words tell what it is about, and danger is heard among as many at a time. */
export const mostWords = 14
/** What is longer than a letter is heard at both ends. */
const longest = 200

/** A word as it is compared, as it was written with its dots, and whether it may have been meant otherwise by one letter. */
type Word = { word: string; dotted: string; doubtful?: boolean }

/** Adds to what the beginning of a text means the danger that the rest tells of; a shorter text costs nothing more. */
export async function withDangerIn(
  db: Db,
  all: readonly Word[],
  begun: Meant | null,
  lang: Lang,
  now: Temporal.Instant,
): Promise<Meant | null> {
  const found = await Promise.all(
    partsBeyond(all).map((part) => understood(db, wordsOf(part), lang, now, hearingOf(part))),
  )
  const danger = found.filter((meant) => meant !== null).filter(({ urgent }) => urgent.length > 0)
  if (!danger.length) return begun
  const meant = begun ?? nothingMeant
  const topics = [...danger, meant].flatMap(({ topics }) => topics)
  return {
    ...meant,
    urgent: [...new Set([...meant.urgent, ...danger.flatMap(({ urgent }) => urgent)])],
    topics: [...new Map(topics.map((topic) => [topic.id, topic])).values()].slice(0, 3),
  }
}

/** Half of each part stands in the next one too, so that nothing is cut in two. */
function partsBeyond(all: readonly Word[]): Word[][] {
  const heard = all.length > longest ? [...all.slice(0, longest / 2), ...all.slice(-longest / 2)] : all
  const parts = Math.max(0, Math.ceil((heard.length - mostWords) / (mostWords / 2)))
  return Array.from({ length: parts }, (_, part) => heard.slice(((part + 1) * mostWords) / 2).slice(0, mostWords))
}

const wordsOf = (part: readonly Word[]) => part.map(({ word }) => word)

const hearingOf = (part: readonly Word[]): Hearing => ({
  dotted: part.map(({ dotted }) => dotted),
  doubtful: new Set(part.flatMap(({ doubtful }, place) => (doubtful ? [place] : []))),
})
