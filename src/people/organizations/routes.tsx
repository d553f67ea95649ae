import type { PageApp } from '../rules.ts'
import { deedRoutes } from './deed-routes.tsx'
import { organizationRoutes } from './organization-routes.tsx'
import { teamRoutes } from './team-routes.tsx'
import { unitRoutes } from './unit-routes.tsx'

/** Organizations, units, teams and spaces, kept by who administers. */
export function structureRoutes(app: PageApp): void {
  organizationRoutes(app)
  unitRoutes(app)
  teamRoutes(app)
  deedRoutes(app)
}
