import type { EntryDocument } from '../entries/document.ts'
import { type Change, changed, changesBetween, isSame, piecesOf } from '../entries/paths.ts'

/** A piece that two have changed otherwise than each other. */
export type Clash = { path: string; before: unknown; mine: unknown; theirs: unknown }
export type Merged<D extends EntryDocument> = {
  /** What others have told since with one's own changes; where both changed a piece, theirs. */
  document: D
  mine: Change[]
  theirs: Change[]
  clashes: Clash[]
}

/**
 * Brings one's own changes over to what others have made of the entry meanwhile. Pieces that only one of the two changed stand as that
 * one told; a piece that both changed alike is no clash.
 */
export function merge<D extends EntryDocument>(base: D, mine: D, current: D): Merged<D> {
  const [was, is] = [piecesOf(base), piecesOf(current)]
  const own = changesBetween(was, piecesOf(mine))
  const theirs = changesBetween(was, is)
  const changedByThem = new Map(theirs.map((change) => [change.path, change]))
  const clashes = own.flatMap(({ path, before, after }) => {
    const other = changedByThem.get(path)
    return other && !isSame(other.after, after) ? [{ path, before, mine: after, theirs: other.after }] : []
  })
  const clashing = new Set(clashes.map(({ path }) => path))
  const document = changed(
    current,
    own.filter(({ path }) => !clashing.has(path)),
  )
  return { document, mine: own, theirs, clashes }
}

/** The merged document with one's own word where one chose it. */
export const chosen = <D extends EntryDocument>({ document, clashes }: Merged<D>, mine: ReadonlySet<string>): D =>
  changed(
    document,
    clashes.flatMap(({ path, mine: after }) => (mine.has(path) ? [{ path, after }] : [])),
  )
