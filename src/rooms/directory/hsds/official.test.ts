import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { type TestSite, testSite } from '../../../../test/harness.ts'

const folder = new URL('../../../../../shared/data/hsds/hsds-3.0/schema/compiled/', import.meta.url)
const skip = existsSync(folder) ? false : 'the official schemas are not on this machine'

let site: TestSite
before(async () => {
  if (!skip) site = await testSite({ demo: true })
})
after(() => site?.close())

const cases = [
  ['services?full=true&per_page=100', 'service.json'],
  ['organizations?full=true&per_page=100', 'organization_list.json'],
  ['service_at_locations?full=true&per_page=100', 'service_at_location_list.json'],
] as const

for (const [path, file] of cases)
  test(`${path} is as the official schema of HSDS 3.0 wants it`, { skip }, async () => {
    const schema = z.fromJSONSchema(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
    const answer = await site.request(`/api/hsds/v3/${path}`)
    const { contents } = (await answer.json()) as { contents: { id: string }[] }
    assert.ok(contents.length > 10)
    for (const one of contents) assert.deepEqual(schema.safeParse(one).error?.issues ?? [], [], one.id)
  })
