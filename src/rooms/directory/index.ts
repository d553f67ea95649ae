/** The door of the service map: its pages, and what other parts of the house may ask of it. */

export { type AreaInTree, districts } from './area-queries.ts'
export { type DayPart, dayPartOf, isAfterHours } from './day-part.ts'
export { expandOpenings } from './expand-openings.ts'
export { findablePages } from './findable.ts'
export {
  type HelpLine,
  helpLines,
  madeFor,
  ownLanguageFirst,
  panelLines,
  perhapsAnswering,
} from './help-lines.ts'
export { routes } from './routes.tsx'
export { type Term, type TermDetails, termBySlug, terms } from './service-queries.ts'
export { topicHref } from './topic-href.ts'
