import type { Medium } from '../../platform/post/letter.ts'
import { passkeyRoutes } from '../passkeys/own-routes.tsx'
import { pushRoutes } from '../push/routes.tsx'
import type { PageApp } from '../rules.ts'
import { actingRoutes, type HasRegister } from './acting-routes.tsx'
import { dataRoutes } from './data-routes.tsx'
import { familyRoutes } from './family-routes.tsx'
import { logRoutes } from './log-routes.tsx'
import { orderRoutes } from './order-routes.ts'

/**
 * The family's own pages of this floor; the home page and the pause stand on the roof.
 * @param media what somebody can be told by from here
 * @param pushKey our key that browsers are told; null where push messages are only recorded
 */
export function ownRoutes(
  app: PageApp,
  media: readonly Medium[],
  register: HasRegister = () => false,
  pushKey: string | null = null,
): void {
  actingRoutes(app, register)
  familyRoutes(app, register)
  logRoutes(app)
  dataRoutes(app, media)
  orderRoutes(app)
  passkeyRoutes(app)
  pushRoutes(app, media.includes('push') ? { key: pushKey } : null)
}
