import type pg from 'pg'
import { Refusal } from '../lifecycle/refusal.ts'
import { startEmbedded } from './embedded.ts'
import { takeOwnership } from './ownership.ts'
import { hasCluster } from './places.ts'

/** A server used in passing, whoever else works with it. */
export type BorrowedServer = {
  owner: pg.PoolConfig
  /** Stops the server if nobody else has come to use it. */
  giveBack(): Promise<void>
}

/**
 * The embedded server of `dataDir`, running or started for the occasion.
 * @throws Refusal when there is no database yet
 */
export async function borrowEmbedded(dataDir: string, say: (line: string) => void): Promise<BorrowedServer> {
  if (!hasCluster(dataDir)) throw new Refusal(`There is no database in ${dataDir}.`)
  const server = await startEmbedded(dataDir, say)
  return {
    owner: server.owner,
    giveBack: async () => {
      const outcome = await takeOwnership(server.owner, 0, () => {})
      if (typeof outcome === 'object') await server.stop()
    },
  }
}
