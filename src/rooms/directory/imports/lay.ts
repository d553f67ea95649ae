import { blank, type Documents, documents, type EntryKind } from '../entries/document.ts'
import { type Change, changed, changesBetween, fieldOf, piecesOf } from '../entries/paths.ts'
import { mayTell } from './origin.ts'

/** What a source tells of a record, its references resolved, over what there is. */
export type Laying<K extends EntryKind> = {
  kind: K
  source: string
  present: Documents[K]
  /** Told pieces by path; `null` is "nothing any longer". */
  told: readonly { path: string; after: unknown }[]
  /** Who told each piece of it last. */
  origins: ReadonlyMap<string, string>
  statutory: readonly string[]
}
export type Laid = {
  changes: Change[]
  /** Pieces that stay as they are, since somebody else has told them. */
  kept: Change[]
  /** Told pieces that are none. */
  bad: { path: string; value: unknown }[]
  /** Why there can be no such record at all: the first piece that is wrong. */
  wrong: string | null
}

/** Lays told pieces over a document, each as far as its source may, and leaves out what would make it no document. */
export function lay<K extends EntryKind>({ kind, source, present, told, origins, statutory }: Laying<K>): Laid {
  const wanted = changesBetween(piecesOf(present), piecesOf(changed(present, told)))
  const may = ({ path }: Change) => mayTell({ path, source, origin: origins.get(path), statutory })
  const kept = wanted.filter((change) => !may(change))
  const free = wanted.filter(may)
  const bad: Laid['bad'] = []
  for (;;) {
    const read = documents[kind].safeParse(changed(present, free))
    if (read.success) return { changes: free, kept, bad, wrong: null }
    const path = read.error.issues[0]?.path.slice(0, 2).join('.') ?? ''
    const exact = free.findIndex((change) => change.path === path)
    const at = exact < 0 ? free.findIndex((change) => fieldOf(change.path) === fieldOf(path)) : exact
    if (at < 0) return { changes: [], kept, bad, wrong: path || 'name' }
    bad.push({ path: free[at]?.path ?? '', value: free[at]?.after })
    free.splice(at, 1)
  }
}

/** A told document as pieces: words by language, everything else by field. */
export function toldPieces(kind: EntryKind, document: object): { path: string; after: unknown }[] {
  const nothing: Record<string, unknown> = { ...blank[kind] }
  return Object.entries(document).flatMap(([field, value]) =>
    JSON.stringify(nothing[field]) === '{}'
      ? Object.entries(value ?? {}).map(([lang, said]) => ({ path: `${field}.${lang}`, after: said as unknown }))
      : [{ path: field, after: value as unknown }],
  )
}
