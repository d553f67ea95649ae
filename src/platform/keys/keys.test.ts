import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { Refusal } from '../lifecycle/refusal.ts'
import { openKeys, readKeys, writeKeys } from './key-file.ts'
import { exchanged, type KeyMaterial, keysOf, newKeyMaterial, withoutFormer } from './keys.ts'

const folder = mkdtempSync(join(tmpdir(), 'pv-keys-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const yes = async () => true
const no = async () => false

describe('keys', () => {
  const material = newKeyMaterial()
  const keys = keysOf(material)

  test('what is sealed opens with the same word only', () => {
    const sealed = keys.seal('äiti', 'letter')
    assert.equal(keys.open(sealed, 'letter'), 'äiti')
    assert.throws(() => keys.open(sealed, 'cookie'))
    assert.doesNotMatch(sealed.toString('latin1'), /iti/)
  })

  test('a changed text does not open, whichever byte was changed', () => {
    const sealed = keys.seal('äiti', 'letter')
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] as number) ^ 1
      assert.throws(() => keys.open(changed, 'letter'), `byte ${at}`)
    }
  })

  test('the same text is never sealed alike, and always hashed alike', () => {
    assert.notDeepEqual(keys.seal('a', 'b'), keys.seal('a', 'b'))
    assert.deepEqual(keys.hash('a', 'b'), keysOf(material).hash('a', 'b'))
    assert.notDeepEqual(keys.hash('a', 'b'), keys.hash('a', 'c'))
    assert.notDeepEqual(keys.hash('a', 'b'), keysOf(newKeyMaterial()).hash('a', 'b'))
  })

  test('a newer key seals, and the older one still opens', () => {
    const sealed = keys.seal('old', 'letter')
    const newer = { id: 2, key: newKeyMaterial().hash }
    const both = keysOf({ ...material, seal: [...material.seal, newer] })
    assert.equal(both.open(sealed, 'letter'), 'old')
    assert.equal(both.seal('new', 'letter')[0], 2)
    assert.throws(() => keysOf({ ...material, seal: [newer] }).open(sealed, 'letter'))
  })
})

describe('the key file', () => {
  test('is made at the first start, for the owner alone, and read from then on', async () => {
    const file = join(folder, 'new', 'keys.json')
    const made = await openKeys(file, yes)
    assert.equal(statSync(file).mode & 0o777, 0o600)
    const read = await openKeys(file, no)
    assert.equal(read.open(made.seal('same', 'x'), 'x'), 'same')
    assert.deepEqual(read.hash('a', 'b'), made.hash('a', 'b'))
  })

  test('is never made anew when people are known by the old one', async () => {
    const file = join(folder, 'lost.json')
    await assert.rejects(openKeys(file, no), (error) => error instanceof Refusal && error.message.includes(file))
    assert.throws(() => statSync(file))
  })

  test('a broken one is refused and left as it is', async () => {
    for (const [name, text] of [
      ['empty', ''],
      ['half', '{"hash":"'],
      ['short', JSON.stringify({ hash: 'AAAA', seal: [{ id: 1, key: 'AAAA' }] })],
      ['none', JSON.stringify({ ...newKeyMaterial(), seal: [] })],
    ] as const) {
      const file = join(folder, `${name}.json`)
      writeFileSync(file, text, { mode: 0o600 })
      await assert.rejects(openKeys(file, yes), (error) => error instanceof Refusal && !error.message.includes('AAAA'))
      assert.equal(statSync(file).size, text.length)
    }
  })

  test('one that others of the machine may read is refused', async () => {
    const file = join(folder, 'open.json')
    await openKeys(file, yes)
    chmodSync(file, 0o604)
    await assert.rejects(openKeys(file, yes), (error) => error instanceof Refusal && /chmod 600/.test(error.message))
  })

  test('one that its group may read is told of, one that it may change is refused', async () => {
    const file = join(folder, 'group.json')
    await openKeys(file, yes)
    const told: string[] = []
    chmodSync(file, 0o640)
    await openKeys(file, yes, (sentence) => told.push(sentence))
    assert.match(told.join(), /open to its group/)
    chmodSync(file, 0o660)
    await assert.rejects(openKeys(file, yes), (error) => error instanceof Refusal && /chmod 600/.test(error.message))
  })

  test('is followed while the program runs, and a broken one changes nothing', async () => {
    const file = join(folder, 'followed.json')
    const keys = await openKeys(file, yes)
    const [hash, sealed] = [keys.hash('a', 'b'), keys.seal('text', 'x')]
    const material = readKeys(file) as KeyMaterial
    await writeKeys(file, exchanged(material))
    assert.notDeepEqual(keys.hash('a', 'b'), hash)
    assert.deepEqual(keys.hashes('a', 'b')[1], hash)
    assert.equal(keys.open(sealed, 'x'), 'text')
    assert.equal(keys.seal('text', 'x')[0], 2)
    const newer = keys.hash('a', 'b')
    writeFileSync(file, '{')
    assert.deepEqual(keys.hash('a', 'b'), newer)
    await writeKeys(file, withoutFormer(exchanged(material)))
    assert.throws(() => keys.open(sealed, 'x'))
  })

  test('a folder that takes no file is told of', async () => {
    const file = join(folder, 'blocked')
    writeFileSync(file, '')
    await assert.rejects(openKeys(join(file, 'keys.json'), yes), Refusal)
  })
})
