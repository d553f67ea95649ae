import type { Context } from 'hono'
import type { Logger } from 'pino'
import type { Db } from '../db/db.ts'
import type { Keys } from '../keys/keys.ts'
import type { Lang, LocalizedText } from '../languages.ts'
import type { Municipality } from '../municipality.ts'

/** What every request carries from the ground. Who is asking is added by the rule of the route. */
export type Ground = {
  db: Db
  /** What stands outside the database: encrypts, and makes hashes that nobody else can make. */
  keys: Keys
  lang: Lang
  /** The moment of the request; the only clock pages and verbs know. */
  now: Temporal.Instant
  municipality: Municipality
  /** The address people use, without a slash at the end. */
  baseUrl: string
  /** The address of a browser part by its name, such as `public.css`. */
  asset: (name: string) => string
  /** What the town's areas are called, by the words they are stored by; told by the roof, for this floor knows no room. */
  areaNames: () => Promise<ReadonlyMap<string, LocalizedText>>
  /** Stands in the log and, on a fault, on the page: the reference number a caller can read aloud. */
  requestId: string
  log: Logger
  /** Set by a page that is the same for everybody until the minute changes. */
  sameForAll?: boolean
  /**
   * What this page may do and others may not: stand in a frame of any site, ask the browser where it is, or start the service worker.
   * `alone`: the worker itself, which may fetch nothing at all.
   */
  leave?: 'framed' | 'position' | 'worker' | 'alone'
  /** The visitor's address for rate limits; never logged or stored. */
  address: () => string
}

export type GroundEnv = { Variables: Ground }
export type GroundContext = Context<GroundEnv>
