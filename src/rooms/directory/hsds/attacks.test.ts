import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { type TestSite, testSite } from '../../../../test/harness.ts'
import { listNames, lists } from './endpoints.ts'
import { envelope, schemas } from './schemas.ts'

const base = '/api/hsds/v3'
let site: TestSite
before(async () => {
  site = await testSite({ demo: true })
})
after(() => site.close())

type Page = { total_items: number; last_page: boolean; contents: { id: string; last_modified: string }[] }
type Problem = { status: number; errors?: { parameter: string }[] }

const ask = (path: string, init: RequestInit = {}) => site.request(base + path, init)
const read = async (path: string) => (await (await ask(path)).json()) as Page

const judge = (schema: object) =>
  z.fromJSONSchema(
    JSON.parse(JSON.stringify({ ...schema, $defs: schemas }).replaceAll('#/components/schemas/', '#/$defs/')),
  )
const problem = judge(schemas.problem ?? {})

describe('a moment after which to ask', () => {
  for (const moment of [
    '0000-01-01',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-23:59',
    '2026-01-31T09:00:00',
    '+02:00',
  ])
    test(`${moment} is refused by its name`, async () => {
      const answer = await ask(`/services?modified_after=${encodeURIComponent(moment)}`)
      assert.equal(answer.status, 400)
      assert.deepEqual(
        ((await answer.json()) as Problem).errors?.map((one) => one.parameter),
        ['modified_after'],
      )
    })

  test('may have lost its plus sign on the way', async () => {
    const [sign, space] = ['2026-11-22T20:00:00%2B02:00', '2026-11-22T20:00:00+02:00']
    assert.equal(
      (await read(`/services?modified_after=${space}`)).total_items,
      (await read(`/services?modified_after=${sign}`)).total_items,
    )
  })
})

describe('a refusal', () => {
  const refused: [number, string, RequestInit][] = [
    [404, '/nothing', {}],
    [404, '/services/x/y', {}],
    [405, '/services', { method: 'PUT' }],
    [405, '/openapi.json', { method: 'POST', headers: { origin: 'http://perheverkosto.test' } }],
    [415, '/services', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }],
  ]
  for (const [status, path, init] of refused)
    test(`${status} of ${init.method ?? 'GET'} ${path} can be read by a program on any page`, async () => {
      const answer = await ask(path, { ...init, headers: { ...init.headers, 'accept-language': 'en' } })
      assert.deepEqual([answer.status, answer.headers.get('content-type')], [status, 'application/problem+json'])
      assert.equal(answer.headers.get('access-control-allow-origin'), '*')
      const told = await answer.json()
      assert.deepEqual(problem.safeParse(told).error?.issues ?? [], [])
      assert.equal((told as Problem).status, status)
    })

  test('comes when one network asks too many things at once, and its next question is answered', async () => {
    const many = await Promise.all(Array.from({ length: 40 }, () => ask('/services?per_page=1')))
    const statuses = new Set(many.map(({ status }) => status))
    assert.deepEqual([...statuses].toSorted(), [200, 429])
    const late = many.find(({ status }) => status === 429)
    assert.equal(late?.headers.get('retry-after'), '1')
    assert.equal((await ask('/services?per_page=1')).status, 200)
  })
})

describe('another site’s page', () => {
  test('may ask in advance, and read where the next page is', async () => {
    const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' }
    const asked = await ask('/services', { method: 'OPTIONS', headers })
    assert.equal(asked.headers.get('access-control-allow-origin'), '*')
    assert.match((await ask('/services')).headers.get('access-control-expose-headers') ?? '', /Link/)
    assert.equal((await ask('/')).status, 200)
  })

  test('asks by a form what it may ask by the address, and nothing else', async () => {
    const headers = { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' }
    const [asked, posted] = await Promise.all([
      ask('/services?search=imetys&per_page=3'),
      ask('/services?per_page=3', { method: 'POST', headers, body: 'search=imetys' }),
    ])
    assert.deepEqual(
      [posted.status, posted.headers.get('cache-control'), posted.headers.get('link')],
      [200, 'no-store', null],
    )
    assert.equal(await posted.text(), await asked.text())
    const twice = await ask('/services?per_page=3', { method: 'POST', headers, body: 'per_page=4' })
    assert.deepEqual(
      ((await twice.json()) as Problem).errors?.map((one) => one.parameter),
      ['per_page'],
    )
    const elsewhere = await site.request('/fi/palaute', { method: 'POST', headers, body: 'message=x' })
    assert.equal(elsewhere.status, 403)
  })
})

test('whoever has an answer already is told so, in its own language', async () => {
  // Nothing stands there, so only the language differs.
  const path = '/services?page=1000'
  const mark = (await ask(path, { headers: { 'accept-language': 'sv' } })).headers.get('etag') ?? ''
  assert.match(mark, /^W\/"/)
  const again = (language: string, known: string) =>
    ask(path, { headers: { 'accept-language': language, 'if-none-match': known } })
  const same = await again('sv', `"x", ${mark}`)
  assert.deepEqual([same.status, await same.text(), same.headers.get('etag')], [304, '', mark])
  assert.equal((await again('en', mark)).status, 200)
})

for (const name of listNames)
  test(`a page of ${name} is as the document says, with its envelope`, async () => {
    const page = await (await ask(`/${name}?per_page=2`)).json()
    const schema = judge(envelope({ $ref: `#/components/schemas/${lists[name].schema}` }))
    assert.deepEqual(schema.safeParse(page).error?.issues ?? [], [])
  })

test('an organization tells all its services, and few whole ones stand on a page', async () => {
  const { contents } = await read('/organizations?full_service=true')
  assert.equal(contents.length, Math.min(20, (await read('/organizations?per_page=1')).total_items))
  assert.equal((await ask('/organizations?full_service=true&per_page=21')).status, 400)
  const schema = judge(schemas.organization ?? {})
  for (const one of contents) assert.deepEqual(schema.safeParse(one).error?.issues ?? [], [])
})

describe('while others take records away', () => {
  /** An offer more than there was, which can be taken away again. */
  const takeAway = (from: string) => sql`delete from directory.service_at_location where id = ${from}`.execute(site.db)

  test('pages lose none of those that stay, and tell the change', async () => {
    const all = await read('/service_at_locations?per_page=500')
    const seen = (await read('/service_at_locations?per_page=20')).contents.map(({ id }) => id)
    await takeAway(seen[3] ?? '')
    await takeAway(seen[7] ?? '')
    for (let page = 2, last = false; !last; page++) {
      const { contents, last_page } = await read(`/service_at_locations?per_page=20&page=${page}`)
      seen.push(...contents.map(({ id }) => id))
      last = last_page
    }
    assert.equal(new Set(seen).size, seen.length)
    assert.ok(all.last_page)
    assert.deepEqual(seen.toSorted(), all.contents.map(({ id }) => id).toSorted())
  })

  test('lines go on after the record they had come to', async () => {
    const answer = await ask('/service_at_locations?format=ndjson')
    const reader = answer.body?.getReader()
    const first = Buffer.from((await reader?.read())?.value ?? [])
      .toString()
      .trim()
      .split('\n')
    const last = (JSON.parse(first.at(-1) ?? '') as { id: string }).id
    await takeAway(last)
    const rest: string[] = []
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read())
      rest.push(...Buffer.from(next.value).toString().split('\n').filter(Boolean))
    assert.equal(first.length, 200)
    assert.equal(first.length + rest.length, 1 + (await read('/service_at_locations?per_page=1')).total_items)
  })

  test('a copy that asks what changed hears of hidden and of deleted services', async () => {
    const since = encodeURIComponent(Temporal.Now.instant().toString())
    const [hidden, gone] = (await read('/services?minimal=true')).contents.slice(-2).map(({ id }) => id)
    await sql`update directory.service set status = 'inactive' where id = ${hidden}`.execute(site.db)
    await sql`delete from directory.listing where service_id = ${gone}`.execute(site.db)
    await sql`delete from directory.service where id = ${gone}`.execute(site.db)
    const { contents } = await read(`/services?minimal=true&modified_after=${since}`)
    assert.deepEqual([contents.some(({ id }) => id === hidden), contents.some(({ id }) => id === gone)], [true, true])
    for (const id of [hidden, gone]) assert.equal((await ask(`/services/${id}`)).status, 404)
    await sql`update directory.service set status = 'active' where id = ${hidden}`.execute(site.db)
  })
})

describe('lines', () => {
  test('are read no further than the reader reads', async () => {
    const answer = await ask('/services?format=ndjson')
    const reader = answer.body?.getReader()
    await reader?.read()
    // Would be asked of the database at the next stretch.
    await reader?.cancel()
    assert.equal((await ask('/services?format=ndjson', { method: 'HEAD' })).status, 200)
  })

  test('that break off on the way never look whole', async () => {
    const answer = await ask('/service_at_locations?format=ndjson')
    const reader = answer.body?.getReader()
    await reader?.read()
    await sql`alter table directory.service_at_location rename to away`.execute(site.db)
    site.log.length = 0
    try {
      await assert.rejects(async () => reader?.read())
      assert.equal((await ask('/service_at_locations?format=ndjson')).status, 500)
    } finally {
      await sql`alter table directory.away rename to service_at_location`.execute(site.db)
    }
    assert.ok(site.log.some(({ msg }) => msg === 'lines broken off'))
  })
})
