import { Kysely, type LogEvent, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Db } from '../src/platform/db/db.ts'
import { serve, type Town } from '../test/served.ts'
import { atMost, type Bench } from './figure.ts'
import { type Contender, takeTurns } from './rounds.ts'
import { asking, connections, type Stage } from './stage.ts'

type Statement = { text: string; values: unknown[] }

/** The list page against nothing but its own statements on the same pool. */
export const list = (stage: Stage, name: string, path: string): Bench => ({
  names: [`${name}-rps`, `${name}-sql`, `${name}-p50`, `${name}-p95`],
  async measure() {
    const site = await stage.program()
    const statements = await statementsOf(await stage.town(), [{ path }])
    const { ours, limit } = await takeTurns(asking(stage.loader(), site.url + path), running(site.pool, statements))
    return [
      { name: `${name}-rps`, value: ours.rate, unit: 'req/s', ratio: ours.rate / limit.rate, goal: 0.5 },
      { name: `${name}-sql`, value: limit.rate, unit: 'rounds/s' },
      { name: `${name}-p50`, value: ours.p50, unit: 'ms' },
      atMost(`${name}-p95`, ours.p95, 'ms', 150),
    ]
  },
})

/** A page, or a form sent to it. */
export type Visit = { path: string; form?: Record<string, string> }

/** What each page asks the database when it has been asked before, so that what is kept for a minute does not count. */
export async function statementsOf(town: Town, visits: readonly Visit[]): Promise<Statement[][]> {
  const statements: Statement[] = []
  const log = ({ level, query }: LogEvent) => {
    if (level === 'query') statements.push({ text: query.sql, values: [...query.parameters] })
  }
  const openDb = (pool: pg.Pool): Db => new Kysely({ dialect: new PostgresDialect({ pool }), log })
  const site = await serve({ app: town.app, openDb })
  try {
    await Promise.all(visits.slice(0, 1).map((visit) => open(site.url, visit)))
    const all: Statement[][] = []
    for (const visit of visits) {
      statements.length = 0
      await open(site.url, visit)
      all.push([...statements])
    }
    return all
  } finally {
    await site.close()
  }
}

async function open(url: string, { path, form }: Visit): Promise<void> {
  const sent = form ? { method: 'POST', body: new URLSearchParams(form), headers: { origin: url } } : {}
  const answer = await fetch(url + path, sent)
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  await answer.text()
}

/** As many askers as the pages have; each sends all statements of one page together, and then those of the next. */
export const running =
  (pool: pg.Pool, pages: readonly Statement[][], askers = connections): Contender =>
  async (milliseconds) => {
    const latencies: number[] = []
    const began = performance.now()
    const deadline = began + milliseconds
    const keepAsking = async (first: number) => {
      for (let page = first; performance.now() < deadline; page++) {
        const asked = performance.now()
        await Promise.all((pages[page % pages.length] as Statement[]).map((statement) => pool.query(statement)))
        latencies.push(performance.now() - asked)
      }
    }
    await Promise.all(Array.from({ length: askers }, (_, asker) => keepAsking(asker * 7)))
    return { rate: (latencies.length * 1000) / (performance.now() - began), latencies }
  }
