import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { openPool } from '../src/platform/db/db.ts'
import type { Town } from '../test/served.ts'
import { cleanEnvironment, freePort } from './start.ts'

/** The whole program on a town, as `npm start` runs it: all its processes, its jobs, and its log in a file. */
export type Program = {
  /** Without a slash at the end. */
  url: string
  /** For what is asked of the same database without the program. */
  pool: pg.Pool
  close(): Promise<void>
}

const project = join(import.meta.dirname, '..')

export async function startProgram({ dataDir, owner, app }: Town): Promise<Program> {
  const port = await freePort()
  const file = join(dataDir, 'program.log')
  const log = openSync(file, 'w')
  const told = { PORT: String(port), DATA_DIR: dataDir, TRUST_PROXY: '1', LOG_LEVEL: 'info' }
  const child = spawn(process.execPath, ['--import', './scripts/tsx.mjs', 'src/main.ts'], {
    cwd: project,
    // It ends by itself when its starter is gone.
    env: { ...cleanEnvironment(), ...told, PERHEVERKOSTO_RUNNER: String(process.pid) },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const ended = once(child, 'exit')
  const said = () => readFileSync(file, 'utf8')
  while (!said().includes('all processes answer')) {
    if (child.exitCode !== null) throw new Error(`The program ended before it was ready:\n${said()}`)
    await sleep(50)
  }
  await untilRoundsAreDone(owner)
  const pool = openPool(app, () => {})
  const close = async () => {
    await pool.end()
    child.kill('SIGTERM')
    await ended
  }
  return { url: `http://127.0.0.1:${port}`, pool, close }
}

/** What every start does once would otherwise be measured with the rest. */
async function untilRoundsAreDone(owner: pg.PoolConfig): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  const open = `select from pgboss.job where name = 'rounds' and state in ('created', 'retry', 'active') and start_after <= now()`
  while ((await client.query(open)).rowCount) await sleep(200)
  await client.end()
}
