import { Kysely, PostgresDialect, sql } from 'kysely'
import type pg from 'pg'
import { aSession } from '../src/people/sample.ts'
import { type Db, openDb, openPool } from '../src/platform/db/db.ts'
import { type Served, serve, type Town } from '../test/served.ts'
import type { Bench } from './figure.ts'
import type { Ask } from './load.ts'
import { idsOf, inFamily, ownFamilies, teamFamilies } from './people-town.ts'
import { type Contender, takeTurns } from './rounds.ts'
import { asking, type Stage } from './stage.ts'

/** People who ask at the same time. */
export const askers = 20
const size = { people: 16_000, log: 0 }

/** Private pages as served, against the same pages asked by the owner of the tables, whom no policy narrows, and without log rows. */
export const rows = (stage: Stage, name: string): Bench[] =>
  visits.map(({ page, visit }) => ({
    names: [`${name}-${page}`, `${name}-${page}-bare`, `${name}-${page}-p50`, `${name}-${page}-p95`],
    async measure() {
      const { town, site } = await stage.peopledTown(size)
      const bare = await bareSite(town, site)
      try {
        const asked = await withOwner(town, (db) => visit(db))
        const at = ({ url }: Served): Contender =>
          asking(
            stage.loader(),
            asked.map((ask) => ({ ...ask, url: url + ask.url })),
            askers,
          )
        const { ours, limit } = await takeTurns(at(site), at(bare))
        return [
          { name: `${name}-${page}`, value: ours.rate, unit: 'req/s', ratio: ours.rate / limit.rate, goal: 0.7 },
          { name: `${name}-${page}-bare`, value: limit.rate, unit: 'req/s' },
          { name: `${name}-${page}-p50`, value: ours.p50, unit: 'ms' },
          { name: `${name}-${page}-p95`, value: ours.p95, unit: 'ms' },
        ]
      } finally {
        await bare.close()
      }
    },
  }))

/** The first families are those of nurse 0, and then come those of the team of nurse 1. */
const visits: { page: string; visit: (db: Db) => Promise<Ask[]> }[] = [
  { page: 'home', visit: (db) => byMothers(db, '/oma') },
  { page: 'family', visit: (db) => byMothers(db, '/oma/perhe') },
  { page: 'list', visit: (db) => byNurse(db, 0, async () => ['/tyo/perheet']) },
  { page: 'team-list', visit: (db) => byNurse(db, 1, async () => ['/tyo/perheet']) },
  { page: 'person', visit: (db) => byNurse(db, 0, () => pagesOf(db, range(ownFamilies).map(firstChild))) },
  {
    page: 'team-person',
    visit: (db) => byNurse(db, 1, () => pagesOf(db, range(teamFamilies, ownFamilies).map(firstChild))),
  },
]

const range = (count: number, first = 0) => Array.from({ length: count }, (_, index) => first + index)
const firstChild = (family: number) => inFamily * family + 2
const pagesOf = async (db: Db, numbers: number[]) =>
  (await idsOf(db, 'person', numbers)).map((id) => `/tyo/perheet/${id}`)

async function byMothers(db: Db, url: string): Promise<Ask[]> {
  const mothers = await idsOf(
    db,
    'person',
    range(askers * 4).map((family) => inFamily * family),
  )
  const asks: Ask[] = []
  for (const person of mothers) asks.push({ url, cookie: await cookieOf(db, { person }) })
  return asks
}

async function byNurse(db: Db, number: number, paths: () => Promise<string[]>): Promise<Ask[]> {
  const [practitioner = ''] = await idsOf(db, 'nurse', [number])
  const cookie = await cookieOf(db, { practitioner })
  return (await paths()).map((url) => ({ url, cookie }))
}

/** Signs somebody in; the cookie as a browser on this machine sends it. */
export const cookieOf = async (db: Db, whose: { person: string } | { practitioner: string }): Promise<string> =>
  `__Host-session=${await aSession(db, whose, { now: Temporal.Now.instant() })}`

/** Arranges as the owner. */
export async function withOwner<T>(town: Town, work: (db: Db) => Promise<T>): Promise<T> {
  const pool = openPool(town.owner, () => {}, 1)
  try {
    const db = openDb(pool)
    await sql`set statement_timeout = 0`.execute(db)
    return await work(db)
  } finally {
    await pool.end()
  }
}

/** The same site and the same statements, by the owner's role; what would be written into the use log is not. */
const bareSite = (town: Town, like: Served): Promise<Served> =>
  serve({
    ...{ app: town.owner, keys: like.keys, like },
    openDb: (pool) => new Kysely({ dialect: new PostgresDialect({ pool: withoutLog(pool) }) }),
  })

const withoutLog = (pool: pg.Pool): pg.Pool =>
  ({
    async connect() {
      const client = await pool.connect()
      return {
        query: (text: string, values: unknown[]) =>
          /people\.(write_uses\(|use_log \()/.test(text) ? unwritten(values) : client.query(text, values),
        release: () => client.release(),
      }
    },
    end: () => pool.end(),
  }) as unknown as pg.Pool

/** As many rows as were to be written are told as written, as an insert or as a sum. */
async function unwritten(values: unknown[]) {
  const uses = values.find((value): value is string => typeof value === 'string' && value.startsWith('['))
  const written = uses ? JSON.parse(uses).length : 1
  return { command: 'INSERT', rowCount: written, rows: [{ written }] }
}
