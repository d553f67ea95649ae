import { connect, type Socket } from 'node:net'

/** An address to open, or a form to send to it; `cookie` as whom. */
export type Ask = { url: string; form?: Record<string, string>; cookie?: string }

/**
 * The second process of a measurement: asks for some addresses in turn, over and over, on `connections` kept-alive
 * connections. Told what to do by messages from `loader.ts`. It speaks just enough HTTP by itself, because Node's own client
 * needs longer for a request than the server it would measure.
 */
export type Order = { asks: Ask[]; connections: number; milliseconds: number }
/** Answered requests, the time they took together, and every latency in milliseconds. */
export type Load = { requests: number; seconds: number; latencies: Float64Array; wrong: string | null }

process.on('message', async (order: Order) => process.send?.(await load(order)))
process.on('disconnect', () => process.exit(0))

async function load({ asks, connections, milliseconds }: Order): Promise<Load> {
  const { hostname, port } = new URL((asks[0] as Ask).url)
  const latencies: number[] = []
  const sockets = await Promise.all(Array.from({ length: connections }, () => opened(hostname, Number(port))))
  const began = performance.now()
  const ends = sockets.map((socket, index) => keepAsking(socket, inTurn(asks, index), began + milliseconds, latencies))
  const wrong = (await Promise.all(ends)).find((end) => end !== null) ?? null
  const seconds = (performance.now() - began) / 1000
  for (const socket of sockets) socket.destroy()
  return { requests: latencies.length, seconds, latencies: Float64Array.from(latencies), wrong }
}

/** How many have asked; whoever searches does it from an address of their own, as 65,000 families would, and each connection has one. */
let askers = 0

/** The requests of one connection: all of them in turn, beginning elsewhere than the other connections do. */
function inTurn(asks: readonly Ask[], index: number): () => Buffer {
  let next = index * 7
  const opening = asks.map(({ url, form, cookie }) =>
    form
      ? null
      : Buffer.from(head('GET', url, `X-Forwarded-For: 10.255.0.${index}\r\n${cookie ? `Cookie: ${cookie}\r\n` : ''}`)),
  )
  return () => {
    const place = next++ % asks.length
    const { url, form } = asks[place] as Ask
    const ready = opening[place]
    if (ready || !form) return ready as Buffer
    const body = new URLSearchParams(form).toString()
    const asker = askers++ % 65_536
    const more = `Origin: ${new URL(url).origin}\r\nX-Forwarded-For: 10.0.${asker >> 8}.${asker & 255}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n`
    return Buffer.from(head('POST', url, more) + body)
  }
}

function head(method: string, url: string, more = ''): string {
  const { host, pathname, search } = new URL(url)
  return `${method} ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nAccept: text/html\r\nAccept-Encoding: br\r\n${more}\r\n`
}

function opened(host: string, port: number): Promise<Socket> {
  return new Promise((done, fail) => {
    const socket = connect({ host, port, noDelay: true }, () => done(socket)).once('error', fail)
  })
}

/** @returns what was wrong with an answer, or null */
function keepAsking(
  socket: Socket,
  request: () => Buffer,
  deadline: number,
  latencies: number[],
): Promise<string | null> {
  return new Promise((done) => {
    let asked = performance.now()
    let rest: Answer | null = null
    socket.on('close', () => done('the server hung up'))
    socket.on('data', (part: Buffer) => {
      rest = rest ? rest.take(part) : answer(part)
      if (!rest.whole) return
      const now = performance.now()
      latencies.push(now - asked)
      if (rest.status !== 200) return done(`it answered ${rest.status}`)
      if (now >= deadline) return done(null)
      rest = null
      asked = now
      socket.write(request())
    })
    socket.write(request())
  })
}

type Answer = { status: number; whole: boolean; take(part: Buffer): Answer }

/** Reads the head of an answer, and from then on only counts. */
function answer(first: Buffer): Answer {
  const end = first.indexOf('\r\n\r\n')
  if (end < 0) return { status: 0, whole: false, take: (part) => answer(Buffer.concat([first, part])) }
  const head = first.toString('latin1', 0, end)
  const status = Number(head.slice(9, 12))
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  const body = first.subarray(end + 4)
  return length === undefined ? chunked(status, body) : counted(status, Number(length) - body.length)
}

const counted = (status: number, missing: number): Answer => ({
  status,
  whole: missing <= 0,
  take: (part) => counted(status, missing - part.length),
})

const lastChunk = Buffer.from('0\r\n\r\n')

const chunked = (status: number, body: Buffer): Answer => ({
  status,
  whole: body.subarray(-lastChunk.length).equals(lastChunk),
  take: (part) => chunked(status, part.length >= lastChunk.length ? part : Buffer.concat([body.subarray(-8), part])),
})
