import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { Refusal } from '../lifecycle/refusal.ts'
import { type EmbeddedServer, startEmbedded } from './embedded.ts'
import { ownershipState, takeOwnership } from './ownership.ts'

/** Why a running process must end: another has taken over the data directory, or the database stayed away. */
export type Loss = 'taken over' | 'gone'

/** The database this process works on, embedded or not. */
export type HeldDatabase = {
  owner: pg.PoolConfig
  app: pg.PoolConfig
  /** Whether a former process on this database may still be finishing its requests. */
  formerMayLinger: boolean
  /** Hears of it at most once, and never during `close`. */
  onLoss(callback: (loss: Loss) => void): void
  /** Stops an embedded server; leaves one's own alone. */
  close(): Promise<void>
}

/** Milliseconds. A newcomer takes the lock at once, so after `grace` nobody else wants it. */
const times = { poll: 500, grace: 5_000, away: 60_000 }

/**
 * Starts or finds the embedded server of `dataDir` and becomes its only process.
 * @param patience milliseconds to wait for another process that may be ending
 * @throws Refusal when it keeps the data directory for longer
 */
export async function holdEmbedded(
  dataDir: string,
  say: (line: string) => void,
  patience = 10_000,
): Promise<HeldDatabase> {
  const deadline = Date.now() + patience
  let waited = false
  const wait = () => {
    if (!waited) say('Another Perheverkosto is using this data directory; waiting for it to end …')
    waited = true
  }
  for (;;) {
    const server = await startEmbedded(dataDir, say)
    const outcome = await takeOwnership(server.owner, deadline, wait)
    if (outcome === 'taken') throw new Refusal(`Another Perheverkosto already runs on ${dataDir}.`)
    if (outcome !== 'lost') return held(server, outcome.client, waited || server.abandoned, say)
    if (Date.now() > deadline + 60_000)
      throw new Refusal(`The database in ${dataDir} keeps going away; see its server.log.`)
  }
}

function held(
  server: EmbeddedServer,
  first: pg.Client,
  formerMayLinger: boolean,
  say: (line: string) => void,
): HeldDatabase {
  let lock: pg.Client | null = null
  let closing = false
  let tell: (loss: Loss) => void = () => {}
  const keep = (client: pg.Client) => {
    lock = client
    client.once('end', () => closing || recover())
  }
  const recover = async () => {
    lock = null
    say('The connection to the database is lost; waiting for it to come back …')
    const outcome = await regain(server.owner, () => closing)
    if (outcome === null) return
    if (typeof outcome === 'string') return tell(outcome)
    say('The database is back.')
    keep(outcome)
  }
  keep(first)
  return {
    owner: server.owner,
    app: server.app,
    formerMayLinger,
    onLoss: (callback) => {
      tell = callback
    },
    close: async () => {
      closing = true
      if (lock) await server.stop()
    },
  }
}

/**
 * Waits for the database. The server may be back because a newcomer started it, and then the newcomer is to win:
 * so we look for a while whether anybody takes the lock before we take it again ourselves.
 */
async function regain(owner: pg.PoolConfig, isClosing: () => boolean): Promise<pg.Client | Loss | null> {
  let lastSeen = Date.now()
  let freeSince = 0
  while (!isClosing()) {
    const state = await ownershipState(owner)
    if (state === 'held') return 'taken over'
    if (state === 'free') lastSeen = Date.now()
    freeSince = state === 'free' ? freeSince || lastSeen : 0
    if (Date.now() - lastSeen > times.away) return 'gone'
    if (freeSince && Date.now() - freeSince > times.grace) {
      const outcome = await takeOwnership(owner, 0, () => {})
      if (outcome === 'taken') return 'taken over'
      if (outcome !== 'lost') return outcome.client
    }
    await sleep(times.poll)
  }
  return null
}
