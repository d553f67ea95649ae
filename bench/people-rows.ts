import { Kysely, PostgresDialect, sql } from 'kysely'
import type pg from 'pg'
import { aSession } from '../src/people/sample.ts'
import { type Db, openDb, openPool } from '../src/platform/db/db.ts'
import { type Served, serve, type Town } from '../test/served.ts'
import type { Bench } from './figure.ts'
import type { Ask } from './load.ts'
import { idsOf, inFamily, nursesFamilies, ownFamilies, ownNurses, teamFamilies, teamNurses } from './people-town.ts'
import { type Contender, takeTurns } from './rounds.ts'
import { asking, type Stage } from './stage.ts'

/** People who ask at the same time. */
export const askers = 20
const size = { people: 26_000, log: 0 }

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

/** Several nurses ask, each their own: one nurse does not open the same list twenty times at once, and would only wait for herself. */
const visits: { page: string; visit: (db: Db) => Promise<Ask[]> }[] = [
  { page: 'home', visit: (db) => byMothers(db, '/oma') },
  { page: 'family', visit: (db) => byMothers(db, '/oma/perhe') },
  { page: 'list', visit: (db) => byNurses(db, own, async () => ['/tyo/perheet']) },
  { page: 'team-list', visit: (db) => byNurses(db, team, async () => ['/tyo/perheet']) },
  { page: 'person', visit: (db) => byNurses(db, own, (nurse) => childrenOf(db, ownFamilies, nurse * ownFamilies)) },
  { page: 'team-person', visit: (db) => byNurses(db, team, () => childrenOf(db, teamFamilies, nursesFamilies)) },
]

const range = (count: number, first = 0) => Array.from({ length: count }, (_, index) => first + index)
const own = range(ownNurses)
const team = range(teamNurses, ownNurses)
const childrenOf = async (db: Db, families: number, first: number) =>
  (
    await idsOf(
      db,
      'person',
      range(families, first).map((family) => inFamily * family + 2),
    )
  ).map((id) => `/tyo/perheet/${id}`)

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

/** What several nurses ask in turn: the first thing of each, then the second. */
async function byNurses(db: Db, numbers: number[], pathsOf: (nurse: number) => Promise<string[]>): Promise<Ask[]> {
  const practitioners = await idsOf(db, 'nurse', numbers)
  const asks: Ask[][] = []
  for (const [index, practitioner] of practitioners.entries()) {
    const cookie = await cookieOf(db, { practitioner })
    asks.push((await pathsOf(numbers[index] as number)).map((url) => ({ url, cookie })))
  }
  return (asks[0] ?? []).flatMap((_, place) => asks.map((all) => all[place] as Ask))
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
  const told: { subjects?: string[] }[] = uses ? JSON.parse(uses) : [{}]
  const written = told.reduce((sum, { subjects = [''] }) => sum + subjects.length, 0)
  return { command: 'INSERT', rowCount: written, rows: [{ written }] }
}
