import { Agent, get } from 'node:http'

/**
 * The second process of a measurement: asks one address over and over on `connections` kept-alive connections.
 * Told what to do by messages from `loader.ts`, so that its own work never slows the server it measures.
 */
export type Order = { url: string; connections: number; milliseconds: number }
/** Answered requests, the time they took together, and every latency in milliseconds. */
export type Load = { requests: number; seconds: number; latencies: Float64Array; wrong: string | null }

process.on('message', async (order: Order) => process.send?.(await load(order)))
process.on('disconnect', () => process.exit(0))

async function load({ url, connections, milliseconds }: Order): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const options = { agent, headers: { 'accept-encoding': 'br' } }
  const latencies: number[] = []
  let wrong: string | null = null
  const began = performance.now()
  const deadline = began + milliseconds
  const keepAsking = async () => {
    while (performance.now() < deadline && !wrong) {
      const asked = performance.now()
      wrong = await askOnce(url, options)
      latencies.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: connections }, keepAsking))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  return { requests: latencies.length, seconds, latencies: Float64Array.from(latencies), wrong }
}

/** @returns what was wrong with the answer, or null */
function askOnce(url: string, options: object): Promise<string | null> {
  return new Promise((done) => {
    const request = get(url, options, (answer) => {
      answer.resume()
      answer.on('end', () => done(answer.statusCode === 200 ? null : `${url} answered ${answer.statusCode}`))
    })
    request.on('error', (error) => done(`${url}: ${error.message}`))
  })
}
