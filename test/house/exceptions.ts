import type { DoorPairs } from './walls.ts'

// What is allowed in spite of a rule. Compared for equality where it can heal, so that a healed one must be struck off.

/** Files over the wall of 300 lines (tests: 400): a program writes the types of the tables, as many as there are. */
export const overLong: readonly string[] = ['src/people/tables.ts', 'src/rooms/directory/tables.ts']

/** Which room may use which room's door: `booking>groups`, each with a note in `docs/decisions/`. */
export const doors: DoorPairs = [
  // Whose entry it is about which something is wrong (note 34).
  'feedback>directory',
]

/** Whoever deals with processes, files and waiting needs the machine's own time; the roof gives everybody else theirs. */
export const machineClocks: readonly string[] = [
  'src/main.ts',
  'src/admin.ts',
  'src/app/app.tsx',
  'src/app/jobs.ts',
  'src/platform/assets/',
  'src/platform/backup/',
  'src/platform/lifecycle/',
  'src/platform/postgres/',
  // In the browser, where a clock has to go on while the machine sleeps.
  'src/ui/browser/keep-on.ts',
]

/** `<meta name="theme-color">` takes no variable. */
export const colours: readonly string[] = ['src/ui/page/head.tsx']

/** Tables without `created_at`: openings are rewritten every night, provenance says when it was retrieved. */
export const withoutCreatedAt: readonly string[] = ['directory.opening', 'directory.provenance']
