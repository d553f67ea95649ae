import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { atMost, type Bench } from './figure.ts'
import { takeTurns } from './rounds.ts'
import { asking, type Stage } from './stage.ts'

/** Milliseconds in which the server answers 95 of 100 requests. */
const slowest = 150

/** A page that is kept for a minute, against a server that does nothing but send as many bytes. */
export const keptPage = (stage: Stage, name: string, path: string): Bench => ({
  names: [`${name}/rps`, `${name}/p50`, `${name}/p95`],
  async measure() {
    const { url } = await stage.site()
    const answer = await fetch(url + path, { headers: { 'accept-encoding': 'identity' } })
    const html = await answer.text()
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    const hello = await helloOf(await bytesOnTheWay(url + path), html)
    try {
      const { ours, limit } = await takeTurns(asking(stage.loader(), url + path), asking(stage.loader(), hello.url))
      return [
        { name: `${name}/rps`, value: ours.rate, unit: 'req/s', ratio: ours.rate / limit.rate, goal: 0.5 },
        { name: `${name}/p50`, value: ours.p50, unit: 'ms' },
        atMost(`${name}/p95`, ours.p95, 'ms', slowest),
      ]
    } finally {
      hello.close()
    }
  },
})

/** fetch would unpack what it gets; the length before that is what the limit has to send too. */
async function bytesOnTheWay(url: string): Promise<number> {
  const { get } = await import('node:http')
  return new Promise((done, fail) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      let bytes = 0
      answer.on('data', (part: Buffer) => (bytes += part.length)).on('end', () => done(bytes))
    }).on('error', fail)
  })
}

async function helloOf(bytes: number, words: string): Promise<{ url: string; close(): void }> {
  const body = words
    .slice(0, bytes)
    .replace(/[^\x20-\x7e]/g, '.')
    .padEnd(bytes)
  const app = new Hono().get('/', (c) => c.html(body))
  const server = createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close }
}
