import type { PageApp } from '../../../people/rules.ts'
import { closingRoutes } from '../closing/routes.tsx'
import { freshnessRoutes } from '../freshness/routes.tsx'
import { pictureRoutes } from '../pictures/routes.tsx'
import { areaRoutes } from './areas/routes.tsx'
import { numberRoutes } from './numbers/routes.tsx'
import { topicRoutes } from './topics/routes.tsx'

/** Where those who keep the map true do it. */
export function upkeepRoutes(app: PageApp): void {
  closingRoutes(app)
  freshnessRoutes(app)
  numberRoutes(app)
  topicRoutes(app)
  areaRoutes(app)
  pictureRoutes(app)
}
