import type { Part } from '../../people/staff/administration.ts'
import { areas } from './parts/areas.ts'
import { jobs } from './parts/jobs.ts'
import { keeping } from './parts/keeping.ts'
import { logs } from './parts/logs.ts'
import { mail } from './parts/mail.ts'
import { numbers } from './parts/numbers.ts'
import { practitioners } from './parts/practitioners.ts'
import { reviews } from './parts/reviews.ts'
import { rights } from './parts/rights.ts'
import { switches } from './parts/switches.ts'
import { system } from './parts/system.ts'
import { theme } from './parts/theme.ts'
import { topics } from './parts/topics.ts'
import { town } from './parts/town.ts'
import { units } from './parts/units.ts'

/** Everything that `/hallinta` leads to, in the order it stands there. One part, one file and one line. */
export const parts: readonly Part[] = [
  town,
  units,
  areas,
  theme,
  practitioners,
  rights,
  reviews,
  keeping,
  numbers,
  topics,
  switches,
  jobs,
  mail,
  logs,
  system,
]
