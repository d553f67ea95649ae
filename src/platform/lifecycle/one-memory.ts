import cluster, { type Worker } from 'node:cluster'

/** What is remembered for all serving processes in one place; arguments and answers of its methods go as JSON. */
export type Memory<T> = { name: string; open(): T }

/** The same, as it looks to those who may have to ask another process. */
export type Asked<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never
}

type Question = { kind: 'asks'; id: number; memory: string; method: string; args: unknown[] }
type Answer = { kind: 'told'; id: number; answer?: unknown; fault?: string }

/**
 * A memory that holds for the whole installation on this machine: in a serving process the one of the first process,
 * and otherwise one of the caller's own.
 */
export const rememberedOnce = <T extends object>({ name, open }: Memory<T>): Asked<T> =>
  cluster.isWorker ? inFirstProcess<T>(name) : here(open())

const here = <T extends object>(memory: T): Asked<T> =>
  new Proxy(memory, {
    get:
      (_, method: string) =>
      async (...args: unknown[]) =>
        call(memory, method, args),
  }) as unknown as Asked<T>

const inFirstProcess = <T extends object>(memory: string): Asked<T> =>
  new Proxy({} as Asked<T>, {
    get:
      (_, method: string) =>
      (...args: unknown[]) =>
        ask({ memory, method, args }),
  })

const waiting = new Map<number, { done(answer: unknown): void; fail(error: Error): void }>()
let asked = 0

function ask(question: Omit<Question, 'kind' | 'id'>): Promise<unknown> {
  if (asked === 0) process.on('message', hear)
  const id = ++asked
  return new Promise((done, fail) => {
    waiting.set(id, { done, fail })
    // A first process that is gone takes this one along; until then the question is the caller's to fail with.
    process.send?.({ kind: 'asks', id, ...question } satisfies Question, (error: Error | null) => {
      if (error && waiting.delete(id)) fail(error)
    })
  })
}

function hear(message: Partial<Answer>): void {
  if (message.kind !== 'told' || message.id === undefined) return
  const asker = waiting.get(message.id)
  waiting.delete(message.id)
  if (message.fault === undefined) asker?.done(message.answer)
  else asker?.fail(new Error(message.fault))
}

/** Lets the first process answer what the serving ones ask of these memories; each begins empty. */
export function answerFor(memories: readonly Memory<object>[]): void {
  const opened = new Map(memories.map(({ name, open }) => [name, open()]))
  cluster.on('message', async (worker: Worker, message: Partial<Question>) => {
    if (message.kind !== 'asks' || message.id === undefined) return
    const { id, memory = '', method = '', args = [] } = message
    const told = await call(opened.get(memory), method, args).then(
      (answer): Answer => ({ kind: 'told', id, answer }),
      (error: Error): Answer => ({ kind: 'told', id, fault: error.message }),
    )
    if (worker.isConnected()) worker.send(told)
  })
}

async function call(memory: object | undefined, method: string, args: unknown[]): Promise<unknown> {
  if (!memory || !Object.hasOwn(memory, method)) throw new Error(`There is nothing to ask by the name ${method}`)
  return (memory as Record<string, (...args: unknown[]) => unknown>)[method]?.(...args)
}
