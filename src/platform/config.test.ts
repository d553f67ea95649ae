import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { describe, test } from 'node:test'
import { readConfig } from './config.ts'

const read = (env: Record<string, string>) => {
  const outcome = readConfig(env)
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.message)
  return outcome.config
}
const refusal = (env: Record<string, string>) => {
  const outcome = readConfig(env)
  assert.ok(!outcome.ok, `${JSON.stringify(env)} was taken`)
  return outcome.message
}

test('without a word everything has its usual value', () => {
  assert.deepEqual(read({}), {
    ...{ port: 3000, host: '127.0.0.1', dataDir: resolve('data'), databaseUrl: null, databaseAppUrl: null },
    ...{ baseUrl: 'http://127.0.0.1:3000', demo: 'helsinki', trustProxy: 0, logLevel: 'info' },
  })
})

test('an empty variable counts as unset', () => {
  assert.deepEqual(
    read({ PORT: '', HOST: '', DATA_DIR: '', DATABASE_URL: '', BASE_URL: '', DEMO: '', TRUST_PROXY: '' }),
    read({}),
  )
})

test('the address follows host and port, unless it is told', () => {
  assert.equal(read({ PORT: '8080', HOST: '0.0.0.0' }).baseUrl, 'http://localhost:8080')
  assert.equal(read({ HOST: '::' }).baseUrl, 'http://localhost:3000')
  assert.equal(read({ HOST: '::1' }).baseUrl, 'http://[::1]:3000')
  assert.equal(read({ BASE_URL: 'https://perheet.example.fi/' }).baseUrl, 'https://perheet.example.fi')
})

test('what is told is taken', () => {
  const url = 'postgres://user:word@host:5432/perheverkosto'
  assert.partialDeepStrictEqual(
    read({ PORT: '0', DATABASE_URL: url, DATABASE_APP_URL: url, DEMO: 'none', TRUST_PROXY: '2', LOG_LEVEL: 'silent' }),
    {
      ...{ port: 0, databaseUrl: url, databaseAppUrl: url, demo: 'none', trustProxy: 2, logLevel: 'silent' },
    },
  )
})

describe('a wrong value is refused with one sentence that names it', () => {
  const url = 'postgres://host/name'
  for (const [env, sentence] of [
    [{ PORT: 'http' }, 'PORT must be a whole number between 0 and 65535.'],
    [{ PORT: '-1' }, 'PORT must be a whole number between 0 and 65535.'],
    [{ PORT: '65536' }, 'PORT must be a whole number between 0 and 65535.'],
    [{ PORT: '3000.5' }, 'PORT must be a whole number between 0 and 65535.'],
    [
      { DATABASE_URL: 'localhost' },
      'DATABASE_URL must be an address such as postgres://user:password@host:5432/perheverkosto.',
    ],
    [
      { DATABASE_URL: 'mysql://host/name' },
      'DATABASE_URL must be an address such as postgres://user:password@host:5432/perheverkosto.',
    ],
    [
      { DATABASE_URL: 'postgres://host' },
      'DATABASE_URL must be an address such as postgres://user:password@host:5432/perheverkosto.',
    ],
    [{ DATABASE_APP_URL: url }, 'DATABASE_APP_URL needs DATABASE_URL beside it.'],
    [{ BASE_URL: 'perheet.example.fi' }, 'BASE_URL must be an address such as https://perheet.example.fi.'],
    [{ BASE_URL: 'ftp://perheet.example.fi' }, 'BASE_URL must be an address such as https://perheet.example.fi.'],
    [{ DEMO: 'tampere' }, 'DEMO must be helsinki, rovaniemi or none.'],
    [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY must be a whole number between 0 and 10.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent.'],
  ] as [Record<string, string>, string][]) {
    test(JSON.stringify(env), () => assert.equal(refusal(env), sentence))
  }
})

test('a refusal never repeats what was given: a password may stand in it', () => {
  assert.doesNotMatch(refusal({ DATABASE_URL: 'mysql://user:secret@host/name' }), /secret/)
})
