import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { typeParsers } from './values.ts'

/** The database as the ground knows it: without any room's tables (each room opens its own view of it). */
export type Db = Kysely<unknown>
/** A running transaction. Verbs ask for this, so that calling one outside a transaction does not compile. */
export type Tx = Transaction<unknown>

/** Milliseconds. A page never waits longer for the database than a person would wait for the page. */
const timeouts = { connection: 3_000, statement: 10_000, lock: 5_000, idleInTransaction: 15_000 }

/**
 * A pool of connections with our type parsers and time-outs.
 * `connection` says where and as whom; errors of idle connections go to `onError` (they must not end the process).
 */
export function openPool(connection: pg.PoolConfig, onError: (error: Error) => void, max = 6): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max,
    types: typeParsers(),
    connectionTimeoutMillis: timeouts.connection,
    statement_timeout: timeouts.statement,
    lock_timeout: timeouts.lock,
    idle_in_transaction_session_timeout: timeouts.idleInTransaction,
    application_name: 'perheverkosto',
  })
  pool.on('error', onError)
  // A connection that breaks between two statements of a transaction would otherwise end the whole process;
  // the next statement on it fails, and that is where the request hears of it.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

export const openDb = (pool: pg.Pool): Db => new Kysely({ dialect: new PostgresDialect({ pool }) })

/** Where an address such as `postgres://…` points, in the shape `openPool` takes. */
export const fromUrl = (url: string): pg.PoolConfig => ({ connectionString: url })

/** True when the fault means that the database cannot be reached, so that asking again later may help. */
export function isUnavailable(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: string; message?: string }
  if (code && (unavailableCodes.has(code) || code.startsWith('08'))) return true
  return /Connection terminated|timeout exceeded when trying to connect|server closed the connection/i.test(
    message ?? '',
  )
}

// 57P0x: the server is stopping, crashed or starting; 53300: no connection left.
const unavailableCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '53300',
])
