import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { answerFor, type Memory } from './one-memory.ts'
import { Refusal } from './refusal.ts'

/** What the first process says to a serving one. */
export type Command<O> = { kind: 'serve'; order: O } | { kind: 'end'; patience: number }
/** What a serving process says to the first one. */
export type Report =
  | { kind: 'here' }
  | { kind: 'says'; line: string }
  | { kind: 'refuses'; sentence: string }
  | { kind: 'answers' }

/** The processes that answer visitors, as the first one sees them. All listen on one address, which the first one hands out. */
export type ServingProcesses<O> = {
  /**
   * Lets the first of them begin, and when it answers the others. From then on one that ends is replaced.
   * @throws Refusal when the first does not begin
   */
  serve(order: O, watcher: Watcher): Promise<void>
  /** Lets running requests finish for `patience` milliseconds. */
  close(patience: number): Promise<void>
}

/** Who hears how it goes on. */
export type Watcher = {
  onAll(): void
  onReplaced(how: Ending): void
  /** A later one did not begin, with why; more than once if several did not. */
  onLoss(sentence: string): void
}

/** How a process has ended that should not have. */
export type Ending = { code: number | null; signal: string | null }

type One = { worker: Worker; begunAt: number; isHere: boolean; here: Promise<void>; ended: Promise<Ending> }

/** Milliseconds: beyond what requests were given, until a process is ended by force. */
const grace = 3_000
/** Milliseconds: one that lived less is replaced after a pause only, or one that always ends at once would keep the machine busy. */
const shortLife = 10_000
const pause = 1_000

/**
 * Starts processes of `program`: one of `count` at once, which reads it while the caller still prepares what it needs, and the others when
 * that one answers, so that no visitor waits for them.
 * @param program a file that calls `obeyFirst` · @param memories what they remember together · @param withheld names of variables of the
 * environment that are not theirs to know
 */
export function openServing<O extends object>(
  program: string,
  count: number,
  { memories, withheld }: { memories: readonly Memory<object>[]; withheld: readonly string[] },
  say: (line: string) => void,
): ServingProcesses<O> {
  cluster.setupPrimary({ exec: program, args: [] })
  answerFor(memories)
  const emptied = Object.fromEntries(withheld.map((name) => [name, '']))
  const crew = new Set<One>()
  let closing = false

  function begin(): One {
    const worker = cluster.fork(emptied)
    // A message to one that has just ended is nobody's fault; its end is told by itself.
    worker.on('error', () => {})
    const ended = once(worker, 'exit').then(([code, signal]) => ({ code, signal }) as Ending)
    const here = new Promise<void>((done) => {
      worker.on('message', ({ kind }: Report) => {
        if (kind !== 'here') return
        one.isHere = true
        done()
      })
    })
    const one: One = { worker, begunAt: Date.now(), isHere: false, here, ended }
    crew.add(one)
    void ended.then(() => crew.delete(one))
    return one
  }

  async function answering({ worker, here, ended }: One, order: O): Promise<void> {
    const answered = new Promise<void>((done, fail) => {
      worker.on('message', (report: Report) => {
        if (report.kind === 'says') say(report.line)
        if (report.kind === 'refuses') fail(new Refusal(report.sentence))
        if (report.kind === 'answers') done()
      })
    })
    const lost = ended.then(({ code, signal }) => {
      throw new Refusal(`A serving process ended before it could answer (${signal ?? code}).`)
    })
    lost.catch(() => {})
    await Promise.race([here, lost])
    worker.send({ kind: 'serve', order } satisfies Command<O>)
    await Promise.race([answered, lost])
  }

  const early = begin()

  return {
    async serve(order, { onAll, onReplaced, onLoss }) {
      const keepUp = async (one: One): Promise<void> => {
        const how = await one.ended
        if (closing) return
        onReplaced(how)
        if (Date.now() - one.begunAt < shortLife) await sleep(pause)
        if (!closing) await join(begin())
      }
      const join = async (one: One): Promise<void> => {
        try {
          await answering(one, order)
          void keepUp(one)
        } catch (error) {
          if (!closing) onLoss((error as Error).message)
        }
      }
      await answering(early, order)
      void keepUp(early)
      const others = Array.from({ length: count - 1 }, begin)
      void Promise.all(others.map(join)).then(onAll)
    },
    async close(patience) {
      closing = true
      const all = [...crew]
      for (const { worker, isHere } of all) {
        if (!isHere) worker.process.kill('SIGKILL')
        else if (worker.isConnected()) worker.send({ kind: 'end', patience } satisfies Command<O>)
      }
      const late = sleep(patience + grace, null, { ref: false }).then(() => {
        for (const { worker } of all) worker.process.kill('SIGKILL')
      })
      await Promise.race([Promise.all(all.map(({ ended }) => ended)), late])
    },
  }
}

/** The port to listen on, where any will do a free one: several processes must find the same, and one that is replaced finds it again. */
export async function settledPort({ host, port }: { host: string; port: number }): Promise<number> {
  if (port) return port
  const server = createServer().listen(0, host)
  const listens = await once(server, 'listening').then(
    () => true,
    () => false,
  )
  // Whoever listens there next says what is wrong.
  if (!listens) return 0
  const { port: free } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return free
}
