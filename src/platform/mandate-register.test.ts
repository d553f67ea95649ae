import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from './config.ts'

const all = {
  MANDATES_URL: 'https://register.example.fi/',
  MANDATES_CLIENT_ID: 'perheet',
  MANDATES_API_KEY: 'key',
  MANDATES_OAUTH_PASSWORD: 'word',
}

test('a register of mandates is told whole, or not at all', () => {
  const read = readConfig({ ...all, BASE_URL: 'https://perheet.example.fi' })
  assert.deepEqual(read.ok && read.config.signIn.mandates, {
    ...{ url: 'https://register.example.fi', clientId: 'perheet', apiKey: 'key', oauthPassword: 'word', issue: null },
  })
  const none = readConfig({})
  assert.equal(none.ok && none.config.signIn.mandates, undefined)
  for (const name of Object.keys(all)) {
    const half = readConfig({ ...all, [name]: '' })
    assert.match(half.ok ? '' : half.message, /MANDATES_URL, .* must be told together/, name)
  }
})

test('it is reached over https, or on the machine itself', () => {
  for (const url of ['http://register.example.fi', 'ftp://x', 'https://x.fi/?a=1', 'register']) {
    const read = readConfig({ ...all, MANDATES_URL: url })
    assert.match(read.ok ? '' : read.message, /^MANDATES_URL must be an address/, url)
  }
})
