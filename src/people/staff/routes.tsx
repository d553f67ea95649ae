import type { Keys } from '../../platform/keys/keys.ts'
import type { Medium } from '../../platform/post/letter.ts'
import { structureRoutes } from '../organizations/routes.tsx'
import { privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { childRoutes } from './child-routes.tsx'
import { confirmRoutes } from './confirm-routes.tsx'
import { CoverPage } from './cover-page.tsx'
import { disclosureRoutes } from './disclosure-routes.tsx'
import { familyRoutes } from './family-routes.tsx'
import { featureRoutes } from './feature-routes.tsx'
import { staffFrame } from './frame.tsx'
import { guardianRoutes } from './guardian-routes.tsx'
import { keepingRoutes } from './keeping-routes.tsx'
import { orderRoutes } from './order-routes.tsx'
import { personRoutes } from './person-routes.tsx'
import { pregnancyRoutes } from './pregnancy-routes.tsx'
import { reviewRoutes } from './review-routes.tsx'
import { rightsRoutes } from './rights-routes.tsx'
import { working } from './rules.ts'
import { searchLimit } from './search-limit.ts'
import { type StaffIssuers, workerRoutes } from './worker-routes.tsx'

/** What the pages of professionals need of the house: what can be sent by, and who vouches for professionals. */
type Means = { media?: readonly Medium[]; issuers?: StaffIssuers }

/** The professionals' side of this floor. @param keys make what the database knows of an identity code */
export function staffRoutes(app: PageApp, keys: Keys, { media = [], issuers = () => [] }: Means = {}): void {
  privatePage(app, '/tyo/peitto', working, (c) => c.html(<CoverPage frame={staffFrame(c)} />))
  const limit = searchLimit()
  familyRoutes(app, keys, limit)
  guardianRoutes(app, keys, limit)
  childRoutes(app, keys, limit)
  personRoutes(app)
  pregnancyRoutes(app)
  orderRoutes(app)
  confirmRoutes(app)
  disclosureRoutes(app)
  rightsRoutes(app)
  workerRoutes(app, keys, issuers)
  featureRoutes(app)
  structureRoutes(app)
  reviewRoutes(app, media.includes('email'))
  keepingRoutes(app)
}
