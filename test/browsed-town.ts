import type { Browser } from 'playwright-core'
import { seedDemo } from '../demo/seed.ts'
import { type Db, openDb, openPool } from '../src/platform/db/db.ts'
import { keysOf, newKeyMaterial } from '../src/platform/keys/keys.ts'
import { openBrowser } from './browser.ts'
import { prepared, testDatabase } from './harness.ts'
import { type Served, type ServeOptions, serve } from './served.ts'

/** The demo town with its people by the clock on the wall, served to a real browser. `owner` arranges and asserts. */
export type BrowsedTown = { site: Served; owner: Db; browser: Browser; close: () => Promise<void> }

/** A town of its own, since what somebody who signs in does stays in it. */
export async function browsedTown(options: Pick<ServeOptions, 'post'> = {}): Promise<BrowsedTown> {
  const where = await testDatabase()
  const pool = openPool(where.owner, () => {}, 1)
  const owner = openDb(pool)
  const keys = keysOf(newKeyMaterial())
  await seedDemo(owner, 'helsinki', () => {}, keys)
  const clock = () => Temporal.Now.instant()
  const site = await serve({ ...options, app: where.app, keys, clock, parts: prepared().parts })
  const browser = await openBrowser()
  const close = async () => {
    await browser.close()
    await site.close()
    await pool.end()
    await where.drop()
  }
  return { site, owner, browser, close }
}
