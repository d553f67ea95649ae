import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { rowsOf, type TestSite, testSite } from './harness.ts'
import { roomTables } from './room-tables.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

describe('tables.ts of a room', () => {
  for (const folder of ['src/people', ...globSync('src/rooms/*')]) {
    const room = folder.split('/').at(-1) ?? ''
    test(`${room} says what the migrated database says (npm run tables writes it)`, async () => {
      const file = `${folder}/tables.ts`
      const [schema] = await rowsOf(site.db, `select from pg_namespace where nspname = '${room}'`)
      assert.equal(existsSync(file), Boolean(schema), 'a room with tables has a tables.ts')
      if (schema) assert.equal(readFileSync(file, 'utf8'), await roomTables(site.db, room))
    })
  }

  test('differs after any change of a table', async () => {
    let before = await roomTables(site.db, 'feedback')
    for (const change of [
      'alter table feedback.feedback add column mood text',
      'alter table feedback.feedback alter column message drop not null',
      `alter table feedback.feedback drop constraint feedback_lang_check, add check (lang in ('fi', 'sv'))`,
      `alter table feedback.feedback alter column lang set default 'fi'`,
      'create table feedback.answer (id uuid primary key)',
    ]) {
      await rowsOf(site.db, change)
      const now = await roomTables(site.db, 'feedback')
      assert.notEqual(now, before, change)
      before = now
    }
  })
})
