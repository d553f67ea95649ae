import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { Refusal } from './refusal.ts'

/** The listening server. Its port is known before the site is made, because the site wants to know its own address. */
export type FrontDoor = {
  port: number
  /** To be called in the same turn as the door opened: nobody can have knocked by then. */
  answerWith(fetch: Parameters<typeof getRequestListener>[0]): void
  /** Lets running requests finish for `patience` milliseconds and then cuts them. */
  close(patience: number): Promise<void>
}

/**
 * Listens on `host` and `port`; port 0 takes any free one.
 * A taken port is waited for, because a former process of ours may still be finishing its requests.
 * @param patience milliseconds to wait for a taken port
 * @throws Refusal when the address cannot be had
 */
export async function openFrontDoor(
  where: { host: string; port: number; patience: number },
  say: (line: string) => void,
): Promise<FrontDoor> {
  const server = createServer()
  const deadline = Date.now() + where.patience
  for (let told = false; ; told = true) {
    const trouble = await listen(server, where)
    if (!trouble) break
    if (trouble.code !== 'EADDRINUSE' || Date.now() > deadline) throw new Refusal(sentence(trouble, where))
    if (!told) say(`Port ${where.port} is in use; waiting for it a moment …`)
    await sleep(200)
  }
  return {
    port: (server.address() as AddressInfo).port,
    answerWith: (fetch) => server.on('request', getRequestListener(fetch)),
    close: (patience) => close(server, patience),
  }
}

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<NodeJS.ErrnoException | null> {
  return new Promise((done) => {
    const failed = (error: NodeJS.ErrnoException) => done(error)
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      done(null)
    })
  })
}

function sentence({ code, message }: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): string {
  if (code === 'EADDRINUSE') return `Port ${port} on ${host} is already in use: set PORT to another one.`
  if (code === 'EACCES') return `Port ${port} may not be opened by this user: set PORT to one above 1023.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST ${host} is not an address of this machine: set HOST to 127.0.0.1 or 0.0.0.0.`
  return `The server cannot listen on ${host}:${port}: ${message}.`
}

async function close(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()))
  // A connection that becomes idle while we wait would otherwise stay open until its own time-out.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const cut = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearInterval(sweep)
  clearTimeout(cut)
}
