import { sql } from 'kysely'
import type { Db, Tx } from '../src/platform/db/db.ts'
import type { Keys } from '../src/platform/keys/keys.ts'
import { expandOpenings, writeListings } from '../src/rooms/directory/index.ts'
import type { TownName } from './facts.ts'
import { seedPeople } from './people/seed-people.ts'
import { outerAreas, seedAreas } from './seed-areas.ts'
import { seedCatalogue, seedKinds } from './seed-catalogue.ts'
import { seedNames } from './seed-names.ts'
import { seedPlaces } from './seed-places.ts'
import { linkTopics, seedServices, seedTopics } from './seed-services.ts'

/** A lock of our own: two processes that start at once must not both fill an empty town. */
const seedLock = 7_365_002

const towns = {
  helsinki: { name: { fi: 'Helsinki', sv: 'Helsingfors', en: 'Helsinki' }, hue: 181 },
  rovaniemi: { name: { fi: 'Rovaniemi', sv: 'Rovaniemi', en: 'Rovaniemi' }, hue: 245 },
}

/**
 * Fills an empty database with a demo town, in one transaction; a database that has a town is left alone.
 * Runs as the owner of the tables. Returns whether anything was written.
 * @param keys without them nobody could sign in, so no people are made · @param now when it is; days and hours are counted from it
 */
export async function seedDemo(
  db: Db,
  town: TownName,
  say: (line: string) => void,
  keys: Keys | null = null,
  now = Temporal.Now.instant(),
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${seedLock})`.execute(tx)
    const { rows } = await sql<{ taken: boolean }>`select exists (select from platform.municipality) as taken`.execute(
      tx,
    )
    if (rows[0]?.taken) return false
    say(`Seeding the demo town: ${town}`)
    say(`Seeded ${await fill(tx, town, now)}`)
    if (keys) {
      const made = await seedPeople(tx, town, { keys, now })
      say(`Seeded ${made.families} made-up families, ${made.people} people, ${made.practitioners} who work here`)
    }
    return true
  })
}

async function fill(tx: Tx, town: TownName, now: Temporal.Instant): Promise<string> {
  const { name, hue } = towns[town]
  const texts = Object.fromEntries(Object.entries(name).map(([lang, text]) => [lang, { text, state: 'checked' }]))
  const network = { fi: { text: 'Perheverkosto', state: 'checked' } }
  await sql`insert into platform.municipality (name, network, hue, chroma, roundness, phone, demo) values (
    ${JSON.stringify(texts)}, ${JSON.stringify(network)}, ${hue}, 0.075, 1, '012 345 6000', true)`.execute(tx)
  const areas = await seedAreas(tx, town)
  await seedNames(tx, town)
  const terms = new Map([...(await seedTopics(tx)), ...(await seedKinds(tx))])
  const { services, organizations } = await seedServices(tx, town)
  const today = now.toZonedDateTimeISO('Europe/Helsinki').toPlainDate()
  const known = { areas, terms, organizations, outer: outerAreas(town), today }
  const real = await seedPlaces(tx, town, { ...known, services })
  const invented = await seedCatalogue(tx, town, known)
  // What the texts say of a kind of service holds, in a town without open data, for the invented one of that kind.
  await linkTopics(tx, terms, new Map([...invented.ofKind, ...services]))
  await expandOpenings(tx, now)
  const listed = await writeListings(tx)
  return `${real + invented.places} places, ${services.size + invented.services} services, ${listed} rows of the list`
}
