import type pg from 'pg'
import { openDb, openPool } from '../../src/platform/db/db.ts'
import { applied } from '../../src/rooms/directory/imports/sample.ts'

// Saves a run until it is killed, as a process of the site would.

const { where, run } = JSON.parse(process.argv[2] ?? '') as { where: pg.PoolConfig; run: string }
const pool = openPool(where, () => {})
await applied(openDb(pool), run, Temporal.Now.instant())
await pool.end()
