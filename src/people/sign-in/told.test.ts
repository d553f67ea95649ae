import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { keysOf, newKeyMaterial } from '../../platform/keys/keys.ts'
import { identityHash } from '../identity.ts'
import { bornOn } from './identity-code.ts'
import { returnTo } from './return-to.ts'

describe('an identity code tells the day of birth', () => {
  for (const [code, day] of [
    ['010190-999W', '1990-01-01'],
    ['010190-999w', '1990-01-01'],
    ['010190Y999W', '1990-01-01'],
    ['020385-901P', '1985-03-02'],
    ['290296-9004', '1996-02-29'],
    ['010190-999X', null],
    ['310290-999W', null],
    ['010190*999W', null],
    ['', null],
    ['XX/FI/ABC123', null],
  ] as const)
    test(`${code || 'nothing'}: ${day ?? 'not one'}`, () => assert.equal(bornOn(code)?.toString() ?? null, day))
})

test('only private pages of ours are returned to', () => {
  for (const to of ['/oma', '/oma/viestit/Ab_9-x', '/tyo?p%C3%A4iv%C3%A4=1', '/hallinta/x?a=b&c=d'])
    assert.equal(returnTo(to), to)
  for (const to of [
    null,
    '',
    '/',
    '/omat',
    '/oma/',
    '//oma',
    '/oma//x',
    '/oma/x#y',
    '/oma/..',
    ' /oma',
    '/oma\t',
    `/oma/${'x'.repeat(500)}`,
  ])
    assert.equal(returnTo(to), null, String(to))
})

test('only of a Finnish identity code small and capital letters are the same', () => {
  const keys = keysOf(newKeyMaterial())
  const same = (one: string, other: string) =>
    identityHash(keys, { citizen: one }).equals(identityHash(keys, { citizen: other }))
  assert.ok(same('010190-999w', '010190-999W'))
  assert.ok(!same('XX/FI/abc', 'XX/FI/ABC'))
})
