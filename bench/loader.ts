import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Load, Order } from './load.ts'

/** Asks from a process of its own. */
export type Loader = { load(order: Order): Promise<Load>; close(): void }

export function openLoader(): Loader {
  const child: ChildProcess = fork(new URL('load.ts', import.meta.url), { serialization: 'advanced' })
  return {
    async load(order) {
      child.send(order)
      const [load] = (await once(child, 'message')) as [Load]
      if (load.wrong) throw new Error(`The measurement is worth nothing: ${load.wrong}`)
      return load
    },
    close: () => child.disconnect(),
  }
}
