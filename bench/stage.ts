import pino from 'pino'
import type { Town } from '../test/served.ts'
import { type Served, serve, throwAwayTown } from '../test/served.ts'
import { type Loader, openLoader } from './loader.ts'
import type { Contender } from './rounds.ts'

/** What benches share; each part is made when the first bench asks for it. */
export type Stage = { town(): Promise<Town>; site(): Promise<Served>; loader(): Loader; close(): Promise<void> }

export const connections = 16

export function openStage(): Stage {
  const undo: (() => unknown)[] = []
  const once = <T>(make: () => T) => {
    const made: T[] = []
    return () => {
      if (!made.length) made.push(make())
      return made[0] as T
    }
  }
  const town = once(async () => {
    const opened = await throwAwayTown()
    undo.push(opened.close)
    return opened
  })
  const site = once(async () => {
    // The log is written as in production, only nobody keeps it.
    const log = pino({ level: 'info', base: { app: 'perheverkosto' } }, pino.destination('/dev/null'))
    const served = await serve({ app: (await town()).app, log })
    undo.push(served.close)
    return served
  })
  const loader = once(() => {
    const opened = openLoader()
    undo.push(opened.close)
    return opened
  })
  const close = async () => {
    for (const step of undo.reverse()) await step()
  }
  return { town, site, loader, close }
}

/** Asks one address for a while on sixteen connections. */
export const asking =
  (loader: Loader, url: string): Contender =>
  async (milliseconds) => {
    const { requests, seconds, latencies } = await loader.load({ url, connections, milliseconds })
    return { rate: requests / seconds, latencies }
  }
