import { fieldOf } from '../entries/paths.ts'

/** What a run would tell of a piece, and who told it last; no origin: it was there before anybody noted who tells. */
export type Claim = { path: string; source: string; origin: string | undefined; statutory: readonly string[] }

/**
 * Whether a source may write a piece (domain 5.2). It keeps up what it has told itself, and what nobody is known to have told. What an
 * editor or another source has told stays, so that a local addition outlives the next run; but where the words are the law's own, PTV wins.
 */
export function mayTell({ path, source, origin, statutory }: Claim): boolean {
  if (origin === undefined || origin === source) return true
  return source === 'ptv' && (statutory.includes(path) || statutory.includes(fieldOf(path)))
}
