import type { Child } from 'hono/jsx'
import type { EntryKind } from '../entries/document.ts'
import { runnerPanel } from '../runners/panel.tsx'
import type { EditorContext } from './access.ts'

/** An entry that is published, as its editor has it open. */
export type OpenEntry = { id: string; kind: EntryKind; version: number; runBy: string | null }

/**
 * A panel beside the form of an entry: it asks what it needs and draws itself (`Panel` of `src/ui/staff/queue.tsx`), or is left out with
 * null. Its forms go to addresses of its own. One file each, and a line here.
 */
export type EntryPanel = (c: EditorContext, entry: OpenEntry) => Promise<Child | null>

export const panels: readonly EntryPanel[] = [runnerPanel]
