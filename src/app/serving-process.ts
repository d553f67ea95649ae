import { obeyFirst } from '../platform/lifecycle/obey-first.ts'
import { openSite, type SiteOrder } from './site.ts'

// One of the processes that answer visitors, where there are several (note 31). Started by `src/main.ts`.

obeyFirst<SiteOrder>(openSite)
