import assert from 'node:assert/strict'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { discard, freePort, launch, temporaryFolder } from './installation.ts'

const folder = temporaryFolder()
const dataDir = join(folder, 'data')
after(async () => {
  await discard(dataDir)
  rmSync(folder, { recursive: true, force: true })
})

describe('a wrong configuration is refused in one sentence', () => {
  const wrong: [string, Record<string, string>, RegExp][] = [
    ['a port that is no number', { PORT: 'abc' }, /^PORT must be a whole number between 0 and 65535\.\n$/],
    ['a port too high', { PORT: '70000' }, /^PORT must be a whole number between 0 and 65535\.\n$/],
    ['an unknown demo', { DEMO: 'tampere' }, /^DEMO must be helsinki, rovaniemi or none\.\n$/],
    ['an address without a protocol', { BASE_URL: 'example.fi' }, /^BASE_URL must be an address such as https:.+\.\n$/],
    ['proxies that are no number', { TRUST_PROXY: 'yes' }, /^TRUST_PROXY must be a whole number between 0 and 10\.\n$/],
    [
      'half a pair of databases',
      { DATABASE_APP_URL: 'postgres://a:b@c/d' },
      /^DATABASE_APP_URL needs DATABASE_URL beside it\.\n$/,
    ],
  ]
  for (const [name, env, sentence] of wrong)
    test(name, async () => {
      const refused = launch({ DATA_DIR: dataDir, ...env })
      assert.equal(await refused.ended, 1)
      assert.match(refused.said(), sentence)
    })

  test('a data directory that is a file', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const refused = launch({ DATA_DIR: file })
    assert.equal(await refused.ended, 1)
    assert.match(refused.said(), /^The data directory .+ cannot be made: .+\.\n$/)
  })

  test('a port that another program has, and an address that is not ours', async () => {
    const other = createServer().listen(await freePort(), '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const taken = launch({ DATA_DIR: dataDir, DEMO: 'none', PORT: String(port) })
    assert.equal(await taken.ended, 1)
    assert.match(
      taken.said(),
      new RegExp(`^Port ${port} on 127.0.0.1 is already in use: set PORT to another one\\.$`, 'm'),
    )
    other.close()
    const foreign = launch({ DATA_DIR: dataDir, DEMO: 'none', HOST: '192.0.2.1', PORT: '0' })
    assert.equal(await foreign.ended, 1)
    assert.match(foreign.said(), /^HOST 192\.0\.2\.1 is not an address of this machine: .+\.$/m)
  })
})
