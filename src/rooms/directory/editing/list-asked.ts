import type { EntryKind } from '../entries/document.ts'

export type ListFilter = 'all' | 'toApprove' | 'drafts' | 'lacksSwedish' | 'stale'

/** What of the entries somebody wants to see. */
export type ListAsked = {
  /** Of the organizations that these run; null: all. */
  runs: readonly string[] | null
  practitioner: string
  filter: ListFilter
  words: string
  kind: EntryKind | null
  page: number
  today: Temporal.PlainDate
}

export const pageSize = 40
/** Days after which somebody should look at an entry again. */
export const staleAfter = 180
