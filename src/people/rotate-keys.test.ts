import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testSite } from '../../test/harness.ts'
import { readKeys, writeKeys } from '../platform/keys/key-file.ts'
import { keysOf, newKeyMaterial } from '../platform/keys/keys.ts'
import { sealedFor } from './kept-texts/keep.ts'
import { rotateKeys } from './rotate-keys.ts'
import { aPerson } from './sample.ts'

/** Where something is sealed, and what becomes of it when keys are exchanged. */
const sealing = {
  'src/people/rotate-keys.ts': 'makes everything anew',
  'src/people/sign-in/arrival.ts': 'person.identity_code and identity.told',
  'src/people/staff/care-routes.tsx': 'person.identity_code',
  'src/people/staff/child-routes.tsx': 'person.identity_code',
  'src/people/staff/guardian-routes.tsx': 'person.identity_code',
  'src/people/staff/worker-routes.tsx': 'identity.told',
  'src/people/first-admin.ts': 'identity.told',
  'src/people/passkeys/own-routes.tsx': 'passkey.credential',
  'src/people/push/routes.tsx': 'push_subscription.sealed',
  'src/people/kept-texts/keep.ts': 'kept_text.sealed',
  'src/platform/http/sealed-cookie.ts': 'cookies of some minutes: what was under way begins anew',
}

test('whatever is sealed in a row is made anew when keys are exchanged', () => {
  const files = globSync('src/**/*.{ts,tsx}').filter((file) => !/\.test\.|sample|src.platform.keys/.test(file))
  const found = files.filter((file) => /keys\.seal\(/.test(readFileSync(file, 'utf8')))
  assert.deepEqual(found.map((file) => file.replaceAll('\\', '/')).sort(), Object.keys(sealing).sort())
})

test('a text that waits for its writer is still read when the keys have been exchanged', async () => {
  const [site, folder] = [await testSite(), mkdtempSync(join(tmpdir(), 'keys-'))]
  try {
    const [file, former] = [join(folder, 'keys.json'), newKeyMaterial()]
    await writeKeys(file, former)
    await sql`insert into people.kept_text (person_id, sealed, created_at)
      values (${await aPerson(site.db)}, ${keysOf(former).seal('Oma ajatus', sealedFor)}, now())`.execute(site.db)
    await rotateKeys(site.db, file, site.clock.now, () => {}, 0)
    const material = readKeys(file)
    assert.equal(material?.formerHashes?.length ?? 0, 0)
    const { rows } = await sql<{ sealed: Buffer }>`select sealed from people.kept_text`.execute(site.db)
    assert.ok(material && rows[0])
    assert.equal(keysOf(material).open(rows[0].sealed, sealedFor), 'Oma ajatus')
  } finally {
    await site.close()
    rmSync(folder, { recursive: true })
  }
})
