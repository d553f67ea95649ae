import { privatePage } from '../../people/private.ts'
import type { PageApp } from '../../people/rules.ts'
import { staffFrame } from '../../people/staff/frame.tsx'
import { keepingRights, type StaffContext } from '../../people/staff/rules.ts'
import type { Db } from '../../platform/db/db.ts'
import { AdministrationPage, type Standing } from './front-page.tsx'
import { parts } from './parts.ts'
import { type RunningMeans, runningRoutes } from './running/routes.tsx'
import { meetTown } from './town/meet-town.ts'
import { themeRoutes } from './town/theme-routes.tsx'
import { townRoutes } from './town/town-routes.tsx'

/** What administration needs of the house. `renewTowns` reads the municipalities anew, so that a change holds without a new start. */
export type Running = { begun: Temporal.Instant; renewTowns: (db: Db) => Promise<void> }

/** The administration of an installation (`/hallinta`): its front page leads to every part. */
export function administrationRoutes(app: PageApp, { renewTowns, ...means }: Running & RunningMeans): void {
  // Read within the request's own transaction: what it has changed is seen, and if it comes to nothing the next look says so.
  const renew = async (c: StaffContext) => {
    await renewTowns(c.var.tx)
    await meetTown(c)
  }
  privatePage(app, '/hallinta', keepingRights, async (c) => {
    await renew(c)
    return front(c)
  })
  townRoutes(app, renew)
  themeRoutes(app, renew)
  runningRoutes(app, means)
}

async function front(c: StaffContext) {
  const standing: Standing[] = []
  // One after another: they share the transaction of the request.
  for (const part of parts) if (part.has(c.var.who)) standing.push({ ...part, now: await part.state(c) })
  return c.html(<AdministrationPage frame={staffFrame(c)} parts={standing} />)
}
