import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { rowsOf, type TestSite, testSite } from '../../test/harness.ts'
import { messageKinds } from '../people/messages.ts'
import { ownMessages } from '../people/notices/kinds.ts'
import { langs } from '../platform/languages.ts'
import { lettersOf } from '../rooms/feedback/index.ts'
import { reactions } from './reactions.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

/** Kinds of facts that the program writes, wherever a verb does. */
function writtenFacts(): string[] {
  const verbs = globSync('src/**/*.{ts,tsx}')
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .filter(
      ({ path, text }) => !path.includes('.test.') && text.includes("outbox/outbox.ts'") && text.includes('writeFact'),
    )
  return verbs.flatMap(({ text }) => [...text.matchAll(/'([a-z]+\.[a-z_]+)'/g)].map(([, kind = '']) => kind))
}

describe('every fact', () => {
  test('that a verb writes has somebody who listens, and none is listened for in vain', () =>
    assert.deepEqual([...new Set(writtenFacts())].toSorted(), [...Object.keys(reactions), ...lettersOf].toSorted()))

  test('is of a schema that says whom it concerns', async () => {
    for (const schema of new Set(Object.keys(reactions).map((kind) => kind.split('.')[0]))) {
      const [found] = await rowsOf<{ there: boolean }>(
        site.db,
        `select to_regprocedure('${schema}.told_by(text, uuid)') is not null as there`,
      )
      assert.ok(found?.there, `${schema}`)
    }
  })
})

test('every kind of message is registered with the pause, and the settings say in each language when it comes', () => {
  const words: Record<string, { when: Record<string, string> }> = ownMessages
  for (const kind of Object.values(reactions)) {
    assert.ok(messageKinds().has(kind), `${kind}: nobody has said whether it is about a pregnancy`)
    for (const lang of langs) assert.ok(words[kind]?.when[lang], `${kind} in ${lang}`)
  }
})
