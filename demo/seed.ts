import { sql } from 'kysely'
import type { Db } from '../src/platform/db/db.ts'
import { expandOpenings } from '../src/rooms/directory/index.ts'
import { seedAreas } from './seed-areas.ts'
import { seedNames } from './seed-names.ts'
import { seedPlaces } from './seed-places.ts'
import { seedServices } from './seed-services.ts'

/** A lock of our own: two processes that start at once must not both fill an empty town. */
const seedLock = 7_365_002

/**
 * Fills an empty database with a demo town, in one transaction; a database that has a town is left alone.
 * Runs as the owner of the tables. Returns whether anything was written.
 */
export async function seedDemo(db: Db, town: 'helsinki', say: (line: string) => void): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${seedLock})`.execute(tx)
    const { rows } = await sql<{ taken: boolean }>`select exists (select from platform.municipality) as taken`.execute(
      tx,
    )
    if (rows[0]?.taken) return false
    say(`Seeding the demo town: ${town}`)
    await sql`insert into platform.municipality (name, network, hue, chroma, roundness, demo) values (
      ${JSON.stringify({ fi: text('Helsinki'), sv: text('Helsingfors'), en: text('Helsinki') })},
      ${JSON.stringify({ fi: text('Perheverkosto') })}, 181, 0.075, 1, true)`.execute(tx)
    const areaIds = await seedAreas(tx)
    await seedNames(tx)
    const serviceIds = await seedServices(tx)
    const count = await seedPlaces(tx, areaIds, serviceIds)
    await expandOpenings(tx, Temporal.Now.instant())
    say(`Seeded ${count} places in ${areaIds.size} areas`)
    return true
  })
}

const text = (name: string) => ({ text: name, state: 'checked' })
