import { Kysely, type LogEvent, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Db } from '../src/platform/db/db.ts'
import { serve } from '../test/served.ts'
import { atMost, type Bench } from './figure.ts'
import { type Contender, takeTurns } from './rounds.ts'
import { asking, connections, type Stage } from './stage.ts'

type Statement = { text: string; values: unknown[] }

/** The list page against nothing but its own statements on the same pool. */
export const list = (stage: Stage, name: string, path: string): Bench => ({
  names: [`${name}-rps`, `${name}-sql`, `${name}-p50`, `${name}-p95`],
  async measure() {
    const site = await stage.site()
    const statements = await statementsOf(stage, path)
    const { ours, limit } = await takeTurns(asking(stage.loader(), site.url + path), running(site.pool, statements))
    return [
      { name: `${name}-rps`, value: ours.rate, unit: 'req/s', ratio: ours.rate / limit.rate, goal: 0.5 },
      { name: `${name}-sql`, value: limit.rate, unit: 'rounds/s' },
      { name: `${name}-p50`, value: ours.p50, unit: 'ms' },
      atMost(`${name}-p95`, ours.p95, 'ms', 150),
    ]
  },
})

/** What the page asks the database when it has been asked before, so that what is kept for a minute does not count. */
async function statementsOf(stage: Stage, path: string): Promise<Statement[]> {
  const statements: Statement[] = []
  const log = ({ level, query }: LogEvent) => {
    if (level === 'query') statements.push({ text: query.sql, values: [...query.parameters] })
  }
  const openDb = (pool: pg.Pool): Db => new Kysely({ dialect: new PostgresDialect({ pool }), log })
  const site = await serve({ app: (await stage.town()).app, openDb })
  try {
    for (const _time of ['first', 'again']) {
      statements.length = 0
      const answer = await fetch(site.url + path)
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
      await answer.text()
    }
    return [...statements]
  } finally {
    await site.close()
  }
}

/** As many askers as the page has connections; each sends all statements of one page together. */
const running =
  (pool: pg.Pool, statements: Statement[]): Contender =>
  async (milliseconds) => {
    const latencies: number[] = []
    const began = performance.now()
    const deadline = began + milliseconds
    const keepAsking = async () => {
      while (performance.now() < deadline) {
        const asked = performance.now()
        await Promise.all(statements.map((statement) => pool.query(statement)))
        latencies.push(performance.now() - asked)
      }
    }
    await Promise.all(Array.from({ length: connections }, keepAsking))
    return { rate: (latencies.length * 1000) / (performance.now() - began), latencies }
  }
