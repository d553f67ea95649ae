import assert from 'node:assert/strict'
import { availableParallelism } from 'node:os'
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
    ...{
      processes: Math.min(availableParallelism(), 4),
      keysFile: resolve('data/keys.json'),
      signIn: { citizen: null, staff: [] },
      post: { mail: null, sms: null, push: null },
    },
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
    read({ PORT: '0', DATABASE_URL: url, DATABASE_APP_URL: url, DEMO: 'none', TRUST_PROXY: '2', PROCESSES: '3' }),
    {
      ...{ processes: 3, port: 0, databaseUrl: url, databaseAppUrl: url, demo: 'none', trustProxy: 2 },
    },
  )
})

const staff = {
  key: 'city',
  name: { fi: 'Kaupunki', sv: 'Staden', en: 'City' },
  ...{ issuer: 'https://issuer.example.fi', clientId: 'us', clientSecret: 'word' },
}
const citizen = { CITIZEN_ISSUER: 'https://issuer.example.fi', CITIZEN_CLIENT_ID: 'us', CITIZEN_CLIENT_SECRET: 'word' }

test('who vouches for families and for professionals', () => {
  const { signIn } = read({
    ...{ ...citizen, CITIZEN_CLAIMS: '{"identity":"hetu"}', CITIZEN_ACR: 'loa3, loa2' },
    STAFF_ISSUERS: JSON.stringify([{ ...staff, acr: ['loa2'] }]),
  })
  assert.partialDeepStrictEqual(signIn.citizen, { key: 'citizen', audience: 'citizen', acr: ['loa3', 'loa2'] })
  assert.deepEqual([signIn.citizen?.claims.identity, signIn.citizen?.claims.family], ['hetu', 'urn:oid:2.5.4.4'])
  assert.partialDeepStrictEqual(signIn.staff, [{ key: 'city', audience: 'staff', acr: ['loa2'], amr: [] }])
})

test('the keys stand with the data unless told otherwise', () => {
  assert.equal(read({ DATA_DIR: 'elsewhere' }).keysFile, resolve('elsewhere/keys.json'))
  assert.equal(read({ KEYS_FILE: 'safe.json' }).keysFile, resolve('safe.json'))
})

const together = 'CITIZEN_ISSUER, CITIZEN_CLIENT_ID and CITIZEN_CLIENT_SECRET must be told together.'
const issuerAddress = 'CITIZEN_ISSUER must be an address such as https://issuer.example.fi.'
const list =
  'STAFF_ISSUERS must be a JSON list of {key, name: {fi, sv, en}, issuer, clientId, clientSecret}, each key once.'
const wrongIssuers: [Record<string, string>, string][] = [
  [{ CITIZEN_ISSUER: 'https://issuer.example.fi' }, together],
  [{ CITIZEN_CLIENT_SECRET: 'word' }, together],
  [{ ...citizen, CITIZEN_ISSUER: 'issuer.example.fi' }, issuerAddress],
  [{ ...citizen, CITIZEN_ISSUER: 'http://issuer.example.fi' }, issuerAddress],
  [{ ...citizen, CITIZEN_CLAIMS: 'hetu' }, 'CITIZEN_CLAIMS must be an object in JSON.'],
  [
    { ...citizen, CITIZEN_CLAIMS: '{"code":"hetu"}' },
    'CITIZEN_CLAIMS must be a JSON object with names for identity, foreign, given, family or safety.',
  ],
  [{ STAFF_ISSUERS: '[' }, 'STAFF_ISSUERS must be a list in JSON.'],
  [{ STAFF_ISSUERS: '{}' }, list],
  [{ STAFF_ISSUERS: JSON.stringify([{ ...staff, clientSecret: '' }]) }, list],
  [{ STAFF_ISSUERS: JSON.stringify([{ ...staff, key: 'citizen' }]) }, list],
  [{ STAFF_ISSUERS: JSON.stringify([{ ...staff, name: { fi: 'Kaupunki' } }]) }, list],
  [{ STAFF_ISSUERS: JSON.stringify([staff, staff]) }, list],
]

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
    ...wrongIssuers,
    [{ MAIL_URL: 'smtp://mail.example.fi' }, 'MAIL_URL and MAIL_FROM must be told together.'],
    [{ MAIL_FROM: 'posti@example.fi' }, 'MAIL_URL and MAIL_FROM must be told together.'],
    [
      { MAIL_URL: 'https://mail.example.fi', MAIL_FROM: 'posti@example.fi' },
      'MAIL_URL must be an address such as smtps://name:password@mail.example.fi:465.',
    ],
    ...['posti', 'A <posti@example.fi', 'A\r\nBcc: b <posti@example.fi>', '"A" <posti@example.fi>'].map((MAIL_FROM) => [
      { MAIL_URL: 'smtps://mail.example.fi', MAIL_FROM },
      'MAIL_FROM must be an address such as Perheverkosto <ei-vastausta@example.fi>.',
    ]),
    [{ SMS_URL: 'http://sms.example.fi' }, 'SMS_URL must be an address such as https://sms.example.fi/send.'],
    [{ SMS_TOKEN: 'word' }, 'SMS_TOKEN needs SMS_URL beside it.'],
  ] as [Record<string, string>, string][]) {
    test(JSON.stringify(env), () => assert.equal(refusal(env), sentence))
  }
})

test('what letters and text messages go by', () => {
  const told = { MAIL_URL: 'smtps://us:word@mail.example.fi', MAIL_FROM: 'Perheverkosto <posti@example.fi>' }
  assert.deepEqual(read({ ...told, SMS_URL: 'https://sms.example.fi/send', SMS_TOKEN: 'word' }).post, {
    mail: { url: told.MAIL_URL, from: told.MAIL_FROM },
    sms: { url: 'https://sms.example.fi/send', token: 'word' },
    push: null,
  })
})

test('a refusal never repeats what was given: a password may stand in it', () => {
  assert.doesNotMatch(refusal({ DATABASE_URL: 'mysql://user:secret@host/name' }), /secret/)
})

test('where people really sign in the address is https, or of the machine itself', () => {
  const told = 'BASE_URL must begin with https:// where a real issuer is told, or be an address of the machine itself.'
  assert.equal(refusal({ ...citizen, BASE_URL: 'http://perheet.example.fi' }), told)
  assert.equal(refusal({ ...citizen, HOST: '192.0.2.7' }), told)
  for (const BASE_URL of ['https://perheet.example.fi', 'http://localhost:3000', 'http://[::1]:3000'])
    assert.equal(read({ ...citizen, BASE_URL }).baseUrl, BASE_URL)
  assert.equal(read({ BASE_URL: 'http://perheet.example.fi' }).baseUrl, 'http://perheet.example.fi')
})
