import { href } from '../src/ui/paths.ts'
import { running, statementsOf, type Visit } from './directory.ts'
import { atMost, type Bench } from './figure.ts'
import type { Program } from './program.ts'
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

/** Searching among 20,000 services, against nothing but the same statements on the same pool. */
export const search = (stage: Stage, name: string): Bench => ({
  names: [`${name}-rps`, `${name}-sql`, `${name}-p50`, `${name}-p95`],
  async measure() {
    const { town, site } = await stage.bigTown(many)
    const asked = await answeredByLists(site)
    const statements = await statementsOf(town, asked)
    const { ours, limit } = await takeTurns(searching(stage, site, asked), running(site.pool, statements, searchers))
    return [
      { name: `${name}-rps`, value: ours.rate, unit: 'req/s', ratio: ours.rate / limit.rate, goal: 0.5 },
      { name: `${name}-sql`, value: limit.rate, unit: 'rounds/s' },
      { name: `${name}-p50`, value: ours.p50, unit: 'ms' },
      atMost(`${name}-p95`, ours.p95, 'ms', 150),
    ]
  },
})

/** How many times as long a search takes among five times as many services. */
export const growth = (stage: Stage, name: string): Bench => ({
  names: [name],
  async measure() {
    const slow: number[] = []
    for (const services of [many, more]) {
      const { site } = await stage.bigTown(services)
      const contender = searching(stage, site, await answeredByLists(site))
      await contender(2_000)
      slow.push((await outcomeOf(contender)).p50)
    }
    const [before = Number.NaN, after = Number.NaN] = slow
    return [atMost(name, after / before, 'times', 10)]
  },
})

const searching = (stage: Stage, { url }: Program, visits: readonly Visit[]): Contender =>
  asking(
    stage.loader(),
    visits.map(({ path, ...visit }) => ({ url: url + path, ...visit })),
    searchers,
  )

/** Words of danger lead to the numbers and to no list. */
async function answeredByLists({ url }: Program): Promise<Visit[]> {
  const answered: Visit[] = []
  for (const visit of searches) {
    const body = new URLSearchParams(visit.form)
    const answer = await fetch(url + visit.path, { method: 'POST', body, headers: { origin: url }, redirect: 'manual' })
    await answer.text()
    if (answer.status === 200) answered.push(visit)
  }
  return answered
}
