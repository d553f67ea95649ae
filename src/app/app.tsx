import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { except } from 'hono/combine'
import type { Logger } from 'pino'
import * as demoIssuer from '../people/demo-issuer/routes.tsx'
import * as mailbox from '../people/mailbox/routes.tsx'
import * as mandates from '../people/mandates/routes.tsx'
import type { PageEnv } from '../people/rules.ts'
import { openDesk } from '../people/sign-in/desk.ts'
import * as signIn from '../people/sign-in/routes.tsx'
import type { Assets } from '../platform/assets/entries.ts'
import type { Config } from '../platform/config.ts'
import type { Db } from '../platform/db/db.ts'
import { knownAddresses, knownMethods } from '../platform/http/addresses.ts'
import { compressed } from '../platform/http/compress.ts'
import { plainAddress, sameOrigin, securityHeaders, smallBody } from '../platform/http/guards.ts'
import { keptAnswers } from '../platform/http/minute-cache.ts'
import { groundRequest } from '../platform/http/request.ts'
import type { Keys } from '../platform/keys/keys.ts'
import type { Municipality } from '../platform/municipality.ts'
import type { Medium } from '../platform/post/letter.ts'
import { areaNames, isImportUpload, isInterfaceQuery, isPictureUpload, openToAll } from '../rooms/directory/index.ts'
import { answerFault, answerNotFound } from './faults.tsx'
import { privateRoutes, rooms } from './rooms.ts'
import { systemRoutes } from './system.ts'

export type AppSetup = {
  config: Pick<Config, 'baseUrl' | 'trustProxy' | 'signIn'>
  db: Db
  keys: Keys
  log: Logger
  assets: Assets
  municipalities: () => Municipality[]
  /** Reads the municipalities anew, when an administrator has told something of them. */
  renewTowns?: (db: Db) => Promise<void>
  clock?: () => Temporal.Instant
  /** What letters go by; nothing is sent where it is not told. */
  media?: readonly Medium[]
  /** Our key that browsers are told, where push messages really go out. */
  pushKey?: string | undefined
  /** Where this process listens, when it does. */
  port?: number
  /** Where files that somebody sends wait until they are read. */
  uploads?: string
  /** By it all processes of this start know the same made-up issuer. */
  trialSeed?: string
}

/** The whole site as one function from request to answer: the same in production, in tests and in benches. */
export function createApp(setup: AppSetup): Hono<PageEnv> {
  const { config, db, keys, log, assets, municipalities, clock = Temporal.Now.instant, media = [] } = setup
  const { baseUrl, trustProxy } = config
  const app = new Hono<PageEnv>()
  const addresses = knownAddresses(app)
  const kept = keptAnswers({ clock, municipalities, log })
  const ground = { db, keys, log, clock, municipalities, trustProxy, baseUrl, asset: assets.url }
  app.use(groundRequest({ ...ground, areaNames }))
  app.use(kept.keep)
  app.use(securityHeaders(baseUrl.startsWith('https:')))
  app.use(compressed)
  app.use(openToAll, plainAddress, knownMethods(addresses))
  app.use(except((c) => isInterfaceQuery(c.req.path) || demoIssuer.isIssuerPost(c.req.path), sameOrigin(baseUrl)))
  app.use(
    except(
      (c) => demoIssuer.isIssuerPost(c.req.path) || isImportUpload(c.req.path) || isPictureUpload(c.req.path),
      smallBody,
    ),
  )
  const desk = openDesk(setup)
  const renewTowns = setup.renewTowns ?? (async () => {})
  systemRoutes(app, assets, renewTowns)
  signIn.routes(app, desk)
  demoIssuer.routes(app, desk.demo)
  mailbox.routes(app, desk.demo)
  mandates.routes(app, desk)
  for (const room of rooms) room.routes(app)
  privateRoutes(app, {
    ...{ running: { begun: clock(), renewTowns } },
    ...{ keys, media, pushKey: setup.pushKey ?? null },
    uploads: setup.uploads ?? join(tmpdir(), 'perheverkosto-uploads'),
    ...{ register: (c) => desk.mandates(c) !== null, issuers: (c) => desk.issuers(c).staff },
  })
  app.notFound(answerNotFound(addresses))
  app.onError(answerFault)
  const throughTheHouse = app.fetch
  app.fetch = (request, ...rest) => kept.answer(request) ?? throughTheHouse(request, ...rest)
  return app
}
