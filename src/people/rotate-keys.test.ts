import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

/** Where something is sealed, and what becomes of it when keys are exchanged. */
const sealing = {
  'src/people/rotate-keys.ts': 'makes everything anew',
  'src/people/sign-in/arrival.ts': 'person.identity_code and identity.told',
  'src/people/staff/care-routes.tsx': 'person.identity_code',
  'src/people/staff/worker-routes.tsx': 'identity.told',
  'src/people/first-admin.ts': 'identity.told',
  'src/people/passkeys/own-routes.tsx': 'passkey.credential',
  'src/people/push/routes.tsx': 'push_subscription.sealed',
  'src/people/kept-texts/keep.ts': 'kept_text.sealed, for a day: not made anew, and left out when it cannot be opened',
  'src/platform/http/sealed-cookie.ts': 'cookies of some minutes: what was under way begins anew',
}

test('whatever is sealed in a row is made anew when keys are exchanged', () => {
  const files = globSync('src/**/*.{ts,tsx}').filter((file) => !/\.test\.|sample|src.platform.keys/.test(file))
  const found = files.filter((file) => /keys\.seal\(/.test(readFileSync(file, 'utf8')))
  assert.deepEqual(found.map((file) => file.replaceAll('\\', '/')).sort(), Object.keys(sealing).sort())
})
