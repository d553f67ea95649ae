import type pg from 'pg'
import type { Config } from '../platform/config.ts'
import { openDb, openPool } from '../platform/db/db.ts'
import { openKeys } from '../platform/keys/key-file.ts'
import { openFrontDoor } from '../platform/lifecycle/front-door.ts'
import { fault, openLog } from '../platform/log/log.ts'
import type { Medium } from '../platform/post/letter.ts'
import { createApp } from './app.tsx'
import { keepRenewed, openTowns } from './towns.ts'

/**
 * All that a process needs that answers visitors, as data that one process can hand to another: nothing of the owner of the tables, and
 * nothing by which letters are sent.
 */
export type SiteOrder = Pick<
  Config,
  'host' | 'port' | 'baseUrl' | 'keysFile' | 'trustProxy' | 'signIn' | 'logLevel'
> & {
  /** The database as the application signs in to it; migrated. */
  app: pg.PoolConfig
  media: Medium[]
  pushKey: string | undefined
  trialSeed: string
  /** Where files that somebody sends wait until they are read. */
  uploads: string
  /** Milliseconds to wait for a taken port. */
  patience: number
}

export type Site = { close(patience: number): Promise<void> }

/**
 * Opens the whole site for visitors in this process.
 * @param say is told what takes long
 * @throws Refusal when it cannot listen or the keys are away
 */
export async function openSite(order: SiteOrder, say: (line: string) => void): Promise<Site> {
  const { app, port, keysFile, logLevel, media, pushKey, trialSeed, uploads } = order
  const log = openLog(logLevel)
  const pool = openPool(app, (error) => log.warn(fault(error), 'idle database connection'))
  const db = openDb(pool)
  const keys = await openKeys(keysFile, async () => false)
  const towns = await openTowns(db, say)
  const door = await openFrontDoor(order, say)
  const { assets, municipalities, renew: renewTowns } = towns
  const told = { media, pushKey, trialSeed, uploads, port, municipalities, renewTowns }
  door.answerWith(createApp({ config: order, db, keys, log, assets, ...told }).fetch)
  const stopRenewing = keepRenewed(towns, db, (error) => log.warn(fault(error), 'the towns were not read anew'))
  return {
    async close(patience) {
      stopRenewing()
      await door.close(patience)
      await pool.end()
    },
  }
}
