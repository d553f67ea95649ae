import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type EmbeddedServer, startEmbedded } from '../../src/platform/postgres/embedded.ts'
import { discard, kill, launch, postmaster, temporaryFolder } from './installation.ts'

let dataDir: string
const silent = () => {}
beforeEach(() => {
  dataDir = temporaryFolder()
})
afterEach(() => discard(dataDir))

describe('the embedded database', () => {
  test('sorts and searches as Finnish does, keeps checksums and writes through', async () => {
    const server = await startEmbedded(dataDir, silent)
    const words = `select string_agg(w, ' ' order by w) as words from unnest(array['ö', 'z', 'å', 'ä', 'Ä', 'a']) as w`
    assert.deepEqual(await asked(server, words), [{ words: 'a z å ä Ä ö' }])
    const settings = `select current_setting('fsync') as fsync, current_setting('data_checksums') as sums, current_setting('listen_addresses') as tcp`
    assert.deepEqual(await asked(server, settings), [{ fsync: 'on', sums: 'on', tcp: '' }])
    await asked(server, 'create extension pg_trgm; create extension btree_gist; create extension unaccent')
    assert.deepEqual(await asked(server, `select similarity('äiti', 'Äiti') as same`), [{ same: 1 }])
    await server.stop()
  })

  test('an interrupted beginning heals itself', async () => {
    const home = join(dataDir, 'postgres')
    const running = launch({ DATA_DIR: dataDir, DEMO: 'none', PORT: '0' })
    while (!existsSync(home) || !readdirSync(home).some((name) => name.startsWith('cluster.unfinished'))) await sleep(2)
    kill(running.app(), 'SIGKILL')
    await running.ended
    assert.equal(existsSync(join(home, 'cluster')), false, 'nothing looks like a database yet')
    const server = await startEmbedded(dataDir, silent)
    assert.deepEqual(await asked(server, 'select 1 as one'), [{ one: 1 }])
    await server.stop()
    assert.deepEqual(
      readdirSync(home).filter((name) => name.includes('unfinished')),
      [],
    )
  })

  test('a process number that now belongs to another program does not keep it from starting', async () => {
    await (await startEmbedded(dataDir, silent)).stop()
    const socket = join(dataDir, 'postgres/socket')
    const left = [process.pid, 'somewhere', 1, 5432, socket, '', '  1234567   1', 'ready   ', ''].join('\n')
    writeFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), left)
    writeFileSync(join(socket, '.s.PGSQL.5432.lock'), left)
    const server = await startEmbedded(dataDir, silent)
    assert.equal(server.pid, postmaster(dataDir))
    await server.stop()
  })

  test('two processes that start it at once share one server', async () => {
    const both = await Promise.all([startEmbedded(dataDir, silent), startEmbedded(dataDir, silent)])
    assert.equal(both[0].pid, both[1].pid)
    await both[0].stop()
    assert.equal(postmaster(dataDir), 0)
  })

  test('a cluster of another version is refused in a sentence', async () => {
    mkdirSync(join(dataDir, 'postgres/cluster'), { recursive: true, mode: 0o711 })
    writeFileSync(join(dataDir, 'postgres/cluster/PG_VERSION'), '17\n')
    await assert.rejects(startEmbedded(dataDir, silent), /was made by PostgreSQL 17, and this is 18: restore a backup/)
    rmSync(join(dataDir, 'postgres/cluster'), { recursive: true })
  })
})

async function asked({ owner }: EmbeddedServer, sql: string): Promise<unknown[]> {
  const client = new pg.Client(owner)
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}
