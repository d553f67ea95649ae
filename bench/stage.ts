import pino from 'pino'
import type { Town } from '../test/served.ts'
import { type Served, serve, throwAwayTown } from '../test/served.ts'
import type { Ask } from './load.ts'
import { type Loader, openLoader } from './loader.ts'
import { addServices } from './many-services.ts'
import { addPeople, type Size } from './people-town.ts'
import { type Program, startProgram } from './program.ts'
import type { Contender } from './rounds.ts'

/** What benches share; each part is made when the first bench asks for it. */
export type Stage = {
  town(): Promise<Town>
  /** A town of its own, for who fills it. */
  freshTown(): Promise<Town>
  /** The site on the town, in this process. */
  site(): Promise<Served>
  /** The program on the town. */
  program(): Promise<Program>
  /** The town with so many services, and the program on it. */
  bigTown(services: number): Promise<{ town: Town; site: Program }>
  /** The town with so many made-up people, looks and sign-ins of theirs, and the site on it. */
  peopledTown(size: Size): Promise<{ town: Town; site: Served }>
  loader(): Loader
  close(): Promise<void>
}

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
  const openTown = async (settings: Record<string, string> = {}) => {
    const opened = await throwAwayTown(settings)
    undo.push(opened.close)
    return opened
  }
  const siteOn = async ({ app }: Town) => {
    // The log is written as in production, only nobody keeps it.
    const log = pino({ level: 'info', base: { app: 'perheverkosto' } }, pino.destination('/dev/null'))
    const served = await serve({ app, log })
    undo.push(served.close)
    return served
  }
  const programOn = async (where: Town) => {
    const program = await startProgram(where)
    undo.push(program.close)
    return program
  }
  const big = new Map<number, Promise<{ town: Town; site: Program }>>()
  const openBig = async (services: number) => {
    const town = await openTown()
    // Filled beside the running program: what a start does once is soon over in a small town.
    const site = await programOn(town)
    await addServices(town.owner, services)
    return { town, site }
  }
  const bigTown = (services: number) => {
    const opened = big.get(services) ?? openBig(services)
    big.set(services, opened)
    return opened
  }
  const peopled = new Map<string, Promise<{ town: Town; site: Served }>>()
  const openPeopled = async (size: Size) => {
    // Filling it would otherwise wait for checkpoint after checkpoint.
    const town = await openTown({ max_wal_size: '8GB' })
    await addPeople(town.owner, size)
    return { town, site: await siteOn(town) }
  }
  const peopledTown = (size: Size) => {
    const key = JSON.stringify(size)
    const opened = peopled.get(key) ?? openPeopled(size)
    peopled.set(key, opened)
    return opened
  }
  const town = once(() => openTown())
  const site = once(async () => siteOn(await town()))
  const program = once(async () => programOn(await town()))
  const loader = once(() => {
    const opened = openLoader()
    undo.push(opened.close)
    return opened
  })
  const close = async () => {
    for (const step of undo.reverse()) await step()
  }
  return { town, freshTown: () => openTown(), site, program, bigTown, peopledTown, loader, close }
}

/** Asks for some addresses in turn for a while; one alone on sixteen connections. */
export const asking =
  (loader: Loader, asks: string | Ask[], atOnce = connections): Contender =>
  async (milliseconds) => {
    const all = typeof asks === 'string' ? [{ url: asks }] : asks
    const { requests, seconds, latencies } = await loader.load({ asks: all, connections: atOnce, milliseconds })
    return { rate: requests / seconds, latencies }
  }
