import { keptTextRoutes } from '../people/kept-texts/routes.tsx'
import type { HasRegister } from '../people/own/acting-routes.tsx'
import { ownRoutes } from '../people/own/routes.tsx'
import type { PageApp } from '../people/rules.ts'
import { staffRoutes } from '../people/staff/routes.tsx'
import type { StaffIssuers } from '../people/staff/worker-routes.tsx'
import type { Keys } from '../platform/keys/keys.ts'
import type { Medium } from '../platform/post/letter.ts'
import * as content from '../rooms/content/index.ts'
import * as directory from '../rooms/directory/index.ts'
import * as feedback from '../rooms/feedback/index.ts'
import { administrationRoutes, type Running } from './administration/routes.tsx'
import { deskRoutes } from './desk/routes.tsx'
import * as easy from './easy/routes.tsx'
import * as front from './front/routes.tsx'
import * as help from './help/routes.tsx'
import { homeRoutes } from './home/routes.tsx'
import * as styles from './styles-routes.tsx'

/** Everything that answers at an address: the roof's composed pages first, then the rooms. */
export const rooms: { routes: (app: PageApp) => void }[] = [
  ...[front, help, easy, styles, directory, directory.guide, directory.suggest, content, feedback],
]

/** What private pages need of the house: what can be sent by, whether a register of mandates is asked, who vouches for professionals. */
export type Means = {
  keys: Keys
  media: readonly Medium[]
  /** Our key that browsers are told; null where push messages are only recorded. */
  pushKey: string | null
  register: HasRegister
  issuers: StaffIssuers
  /** Where files that somebody sends wait until they are read. */
  uploads: string
  running: Running
}

/** What only those who have signed in may open: a family's own pages and the work of professionals. */
export function privateRoutes(app: PageApp, means: Means): void {
  const { keys, media, pushKey, register, issuers, uploads, running } = means
  homeRoutes(app)
  ownRoutes(app, media, register, pushKey)
  deskRoutes(app)
  staffRoutes(app, keys, { media, issuers })
  directory.editingRoutes(app)
  directory.importRoutes(app, uploads)
  administrationRoutes(app, { ...running, media })
  keptTextRoutes(app)
  feedback.staffRoutes(app)
  directory.upkeepRoutes(app)
}
