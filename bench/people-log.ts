import { enter, hashOf } from '../src/people/session.ts'
import { logUses } from '../src/people/use-log.ts'
import type { Served, Town } from '../test/served.ts'
import { atMost, type Bench, type Figure, median, quantile } from './figure.ts'
import type { Ask } from './load.ts'
import { cookieOf, withOwner } from './people-rows.ts'
import { idsOf, inFamily } from './people-town.ts'
import type { Stage } from './stage.ts'

const size = { people: 100_000, log: 5_000_000 }
/** Families that read their log at the very same time, over and over. */
const readers = 4
/** Milliseconds: the promise, and how long each page is asked for. */
const [slowest, warmUp, time] = [100, 1_500, 6_000]
/** Of the families that read, one is the one looked at most, with thousands of rows; its pages are asked for as often as another's. */
const families = [0, ...Array.from({ length: 39 }, (_, index) => 1 + index * 600)]
const kinds = ['first', 'later', 'filtered', 'busiest'] as const

/** The log of a family among 100,000 people and five million looks; and what a look costs there. */
export const looks = (stage: Stage, name: string): Bench => ({
  names: [
    ...kinds.flatMap((kind) => ['p50', 'p95', 'p99'].map((share) => `${name}-${kind}-${share}`)),
    `${name}-write`,
  ],
  async measure() {
    const { town, site } = await stage.peopledTown(size)
    const asks = await asksOf(town, site)
    const figures: Figure[] = []
    for (const kind of kinds) {
      const order = { asks: asks[kind], connections: readers }
      await stage.loader().load({ ...order, milliseconds: warmUp })
      const { latencies } = await stage.loader().load({ ...order, milliseconds: time })
      figures.push(
        { name: `${name}-${kind}-p50`, value: median(latencies), unit: 'ms' },
        { name: `${name}-${kind}-p95`, value: quantile(latencies, 0.95), unit: 'ms' },
        atMost(`${name}-${kind}-p99`, quantile(latencies, 0.99), 'ms', slowest),
      )
    }
    return [...figures, { name: `${name}-write`, value: await costOfRow(town, site), unit: 'ms' }]
  },
})

/** How many pages back a later page is. */
const back = 3

async function asksOf(town: Town, { url }: Served): Promise<Record<(typeof kinds)[number], Ask[]>> {
  const asks = { first: [] as Ask[], later: [] as Ask[], filtered: [] as Ask[], busiest: [] as Ask[] }
  const mothers = await withOwner(town, async (db) => {
    const ids = await idsOf(
      db,
      'person',
      families.map((family) => inFamily * family),
    )
    return Promise.all(ids.map((person) => cookieOf(db, { person })))
  })
  for (const [index, cookie] of mothers.entries()) {
    const first = { url: `${url}/oma/loki`, cookie }
    const later = await olderThan(first, back)
    asks.first.push(first)
    asks.later.push(later)
    asks.filtered.push({ url: `${url}/oma/loki?muut=1`, cookie })
    if (index === 0)
      asks.busiest.push(first, later, await olderThan(first, 20), { url: `${url}/oma/loki?muut=1`, cookie })
  }
  return asks
}

/** The page so many pages back, by the links a reader would follow; the last there is when there are fewer. */
async function olderThan(ask: Ask, pages: number): Promise<Ask> {
  let at = ask
  for (let page = 0; page < pages; page++) {
    const answer = await fetch(at.url, { headers: { cookie: ask.cookie ?? '' } })
    const link = /href="(\/oma\/loki\?[^"]*ennen=[^"]*)"/.exec(await answer.text())?.[1]
    if (answer.status !== 200) throw new Error(`The log answered ${answer.status}`)
    if (!link) return at
    at = { ...at, url: new URL(link.replaceAll('&amp;', '&'), ask.url).href }
  }
  return at
}

const times = 400

/** Milliseconds that a transaction with one more look takes longer than one without: the row, its ground, its indexes and its commit. */
async function costOfRow(town: Town, { db }: Served): Promise<number> {
  const [id = ''] = await withOwner(town, (owner) => idsOf(owner, 'person', [inFamily * 5]))
  const cookie = await withOwner(town, (owner) => cookieOf(owner, { person: id }))
  const hash = hashOf(cookie.slice(cookie.indexOf('=') + 1))
  const took = async (written: boolean) => {
    const began = performance.now()
    await db.transaction().execute(async (tx) => {
      const now = Temporal.Now.instant()
      await enter(tx, hash, now)
      if (written) await logUses(tx, [{ subject: id, action: 'read', what: 'person', purpose: 'own_page' }], now)
    })
    return performance.now() - began
  }
  const [withRow, without]: [number[], number[]] = [[], []]
  for (let time = 0; time < times; time++) {
    withRow.push(await took(true))
    without.push(await took(false))
  }
  return median(withRow) - median(without)
}
