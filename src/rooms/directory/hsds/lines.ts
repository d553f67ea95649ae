import type { HttpBindings } from '@hono/node-server'
import type { PageContext } from '../../../people/rules.ts'
import type { Turns } from '../../../platform/http/turns.ts'
import { fault } from '../../../platform/log/log.ts'
import { languageOf } from './answers.ts'

type Made = Record<string, unknown>

/**
 * All records, each on a line of its own (`ndjson`). A stretch is read when the reader has taken the one before, so that one who
 * reads slowly, or has gone, costs nothing. What breaks on the way breaks the connection off: a list cut short never looks whole.
 */
export async function linesOf(c: PageContext, all: AsyncIterable<Made[]>, turn: Turns): Promise<Response> {
  const stretches = all[Symbol.asyncIterator]()
  const next = () => turn(() => stretches.next())
  // The first is read before anything is sent: a database that is away is told as such.
  let ahead: IteratorResult<Made[]> | null = await next()
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = ahead ?? (await next())
          ahead = null
          if (done) controller.close()
          else controller.enqueue(Buffer.from(value.map((row: Made) => `${JSON.stringify(row)}\n`).join('')))
        } catch (error) {
          c.var.log.error({ requestId: c.var.requestId, ...fault(error) }, 'lines broken off')
          const { outgoing } = (c.env ?? {}) as Partial<HttpBindings>
          outgoing?.destroy()
          if (outgoing) controller.close()
          else controller.error(error)
        }
      },
      cancel: async () => void (await stretches.return?.()),
    },
    // Nothing is read before somebody asks for it.
    { highWaterMark: 0 },
  )
  c.header('Content-Language', languageOf(c))
  return c.body(body, 200, { 'Content-Type': 'application/x-ndjson' })
}
