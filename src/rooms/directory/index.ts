/** The door of the service map: its pages, and what other parts of the house may ask of it. */

export { type AreaInTree, areaNames, mainAreas } from './area-queries.ts'
export { hasDictionary } from './base-forms.ts'
export { ClosingPanel } from './closing/list-page.tsx'
export { keptBy } from './closing/queries.ts'
export { type DayPart, dayPartOf, isAfterHours } from './day-part.ts'
export { editing as editingEntries, mayEdit as mayEditEntry } from './editing/access.ts'
export { waitingFor } from './editing/drafts.ts'
export { editingRoutes } from './editing/routes.ts'
export { isUnlisted, refreshLists } from './entries/refresh.ts'
export { type Entry, entriesNamed, entryAtPath, type NamedEntry } from './entry-of-path.ts'
export { expandOpenings } from './expand-openings.ts'
export { findablePages } from './findable.ts'
export { addressesDue, askAbout, tellLists } from './freshness/asking.ts'
export { GuideInvitation } from './guide/invitation.tsx'
export * as guide from './guide/routes.tsx'
export {
  beforeEmergency,
  emergencyPhone,
  type HelpLine,
  helpLines,
  linesOfCode,
  madeFor,
  ownLanguageFirst,
  panelLines,
  perhapsAnswering,
  topicLines,
  urgentLines,
} from './help-lines.ts'
export { interfaceFault, isInterface, isInterfaceQuery, openToAll } from './hsds/answers.ts'
export { type ImportReport, importFiles, isFormat, takeImport, undoImport } from './imports/command.ts'
export { importsIn } from './imports/files.ts'
export { importRoutes, isImportUpload } from './imports/routes.tsx'
export { type ImportWork, takeOpenRuns, workOnRun } from './imports/work.ts'
export { languageName } from './languages.ts'
export { writeListings } from './listing/write-listings.ts'
export { FirstCalls } from './pages/first-calls.tsx'
export { Urgent } from './pages/list-answers.tsx'
export { NumbersNote, numbersNote } from './pages/numbers-note.tsx'
export { isPictureUpload } from './pictures/routes.tsx'
export { routes } from './routes.tsx'
export { type Term, terms } from './service-queries.ts'
export * as suggest from './suggest/routes.ts'
export { suggestPath } from './suggest/suggest-path.ts'
export { topicHref } from './topic-href.ts'
export { type TermDetails, termBySlug } from './topic-queries.ts'
export { keptAreas } from './upkeep/areas/queries.ts'
export { numbersToCheck } from './upkeep/numbers/queries.ts'
export { upkeepRoutes } from './upkeep/routes.ts'
export { keptTerms } from './upkeep/topics/queries.ts'
export { type WrittenState, writtenState } from './upkeep-state.ts'
