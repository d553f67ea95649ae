import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/db.ts'
import type { Lang, LocalizedText } from '../../../../platform/languages.ts'
import { dottedWords, foldedWords } from '../../phrases.ts'
import { understood } from '../../vocabulary.ts'

/** What a search would be understood to mean: whose numbers go above everything, and the topics, kinds and services. */
export type Trial = { phrase: string; lines: string[]; meant: LocalizedText[] }

/** Searches as the draft would have it, and leaves everything as it is. @param write the draft, into the tables */
export async function tried(
  tx: Tx,
  write: () => Promise<void>,
  { phrase, lang, now }: { phrase: string; lang: Lang; now: Temporal.Instant },
): Promise<Trial> {
  await sql`savepoint trial`.execute(tx)
  await write()
  const meant = await understood(tx, foldedWords(phrase), lang, now, { dotted: dottedWords(phrase) })
  await sql`rollback to savepoint trial`.execute(tx)
  return {
    phrase,
    lines: meant?.urgent ?? [],
    meant: [...(meant?.topics ?? []), ...(meant?.kinds ?? []), ...(meant?.services ?? [])].map(({ name }) => name),
  }
}
