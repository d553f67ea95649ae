import { href } from '../src/ui/paths.ts'
import type { Town } from '../test/served.ts'
import { running, statementsOf, type Visit } from './directory.ts'
import { atMost, type Bench } from './figure.ts'
import { readQueries } from './quality.ts'
import { type Contender, outcomeOf, takeTurns } from './rounds.ts'
import { asking, type Stage } from './stage.ts'

/** People who search at the same time. */
const searchers = 20
/** Services among which they search. */
const [many, more] = [20_000, 100_000]

/** What parents write, as the pages send it. */
const searches: Visit[] = readQueries()
  .filter(({ set }) => set === 'tuning')
  .map(({ lang, words }) => ({ path: href('services', lang), form: { q: words } }))

/** Searching among 20,000 services, against nothing but the same statements on the same pool; and among five times as many. */
export const search = (stage: Stage, name: string): Bench => ({
  names: [`${name}-rps`, `${name}-sql`, `${name}-p50`, `${name}-p95`, `${name}-growth`],
  async measure() {
    const town = await stage.bigTown(many)
    const site = await stage.siteOn(town)
    const statements = await statementsOf(town, searches)
    const searching = await searchingIn(stage, town)
    const { ours, limit } = await takeTurns(searching, running(site.pool, statements, searchers))
    const crowd = await searchingIn(stage, await stage.bigTown(more))
    await crowd(1_000)
    const growth = (await outcomeOf(crowd)).p50 / (await outcomeOf(searching)).p50
    return [
      { name: `${name}-rps`, value: ours.rate, unit: 'req/s', ratio: ours.rate / limit.rate, goal: 0.5 },
      { name: `${name}-sql`, value: limit.rate, unit: 'rounds/s' },
      { name: `${name}-p50`, value: ours.p50, unit: 'ms' },
      atMost(`${name}-p95`, ours.p95, 'ms', 150),
      atMost(`${name}-growth`, growth, 'times', 10),
    ]
  },
})

async function searchingIn(stage: Stage, town: Town): Promise<Contender> {
  const { url } = await stage.siteOn(town)
  return asking(
    stage.loader(),
    searches.map(({ path, ...visit }) => ({ url: url + path, ...visit })),
    searchers,
  )
}
