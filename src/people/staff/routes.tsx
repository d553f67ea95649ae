import type { Keys } from '../../platform/keys/keys.ts'
import type { Medium } from '../../platform/post/letter.ts'
import { privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { CoverPage } from './cover-page.tsx'
import { disclosureRoutes } from './disclosure-routes.tsx'
import { familyRoutes } from './family-routes.tsx'
import { staffFrame } from './frame.tsx'
import { personRoutes } from './person-routes.tsx'
import { reviewRoutes } from './review-routes.tsx'
import { rightsRoutes } from './rights-routes.tsx'
import { working } from './rules.ts'
import { unitRoutes } from './unit-routes.tsx'

/** The professionals' side of this floor. @param keys make what the database knows of an identity code; @param media what can be sent by from here */
export function staffRoutes(app: PageApp, keys: Keys, media: readonly Medium[] = []): void {
  privatePage(app, '/tyo/peitto', working, (c) => c.html(<CoverPage frame={staffFrame(c)} />))
  familyRoutes(app, keys)
  personRoutes(app)
  disclosureRoutes(app)
  rightsRoutes(app)
  unitRoutes(app)
  reviewRoutes(app, media.includes('email'))
}
