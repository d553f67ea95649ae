import type { PageApp } from '../../../people/rules.ts'
import { runnerRoutes } from '../runners/routes.ts'
import { entryRoutes } from './entry-routes.tsx'
import { historyRoutes } from './history-routes.tsx'
import { listRoutes } from './list-routes.tsx'
import { previewRoutes } from './preview-routes.tsx'
import { proposalRoutes } from './proposal-routes.tsx'

/** The editors' pages. `uusi` comes before what takes any id. */
export function editingRoutes(app: PageApp): void {
  listRoutes(app)
  entryRoutes(app)
  proposalRoutes(app)
  previewRoutes(app)
  historyRoutes(app)
  runnerRoutes(app)
}
