import { setTimeout as sleep } from 'node:timers/promises'
import { median, quantile } from './figure.ts'

/** Two things measured against each other: what they did a second, and the latencies in milliseconds. */
export type Contender = (milliseconds: number) => Promise<{ rate: number; latencies: Iterable<number> }>
export type Outcome = { rate: number; p50: number; p95: number }

const times = { warmUp: 1_000, round: 1_500, pause: 100 }
const rounds = 5

/**
 * Lets both warm up and then take turns in short rounds, so that whatever else the machine does meets both alike.
 * Gives the median of the rounds for each.
 */
export async function takeTurns(ours: Contender, limit: Contender): Promise<{ ours: Outcome; limit: Outcome }> {
  for (const contender of [ours, limit]) await contender(times.warmUp)
  const seen = { ours: [] as Outcome[], limit: [] as Outcome[] }
  for (let round = 0; round < rounds; round++) {
    seen.ours.push(await outcomeOf(ours))
    seen.limit.push(await outcomeOf(limit))
  }
  return { ours: middle(seen.ours), limit: middle(seen.limit) }
}

/** One round of one contender. */
export async function outcomeOf(contender: Contender): Promise<Outcome> {
  await sleep(times.pause)
  const { rate, latencies } = await contender(times.round)
  return { rate, p50: quantile(latencies, 0.5), p95: quantile(latencies, 0.95) }
}

const middle = (outcomes: Outcome[]): Outcome => ({
  rate: median(outcomes.map(({ rate }) => rate)),
  p50: median(outcomes.map(({ p50 }) => p50)),
  p95: median(outcomes.map(({ p95 }) => p95)),
})
