import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { type TestSite, testSite } from '../../../../test/harness.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { listNames, lists } from './endpoints.ts'
import { schemas } from './schemas.ts'
import { derivedId } from './shapes.ts'

let site: TestSite
before(async () => {
  site = await testSite({ demo: true })
})
after(() => site.close())

type Record_ = Record<string, unknown> & { id: string }
type Page = {
  total_items: number
  total_pages: number
  size: number
  empty: boolean
  last_page: boolean
  contents: Record_[]
}

const ask = (path: string, language = 'fi') =>
  site.request(`/api/hsds/v3${path}`, { headers: { 'accept-language': language } })
async function read<T = Page>(path: string, language = 'fi'): Promise<T> {
  const answer = await ask(path, language)
  assert.equal(answer.status, 200, path)
  return (await answer.json()) as T
}

/** Changes as an editor would; neither the list nor the openings need to be written anew for it. */
const change = <T>(work: (tx: Tx) => Promise<T>) => site.db.transaction().execute(work)

/** Our own document as a judge of our answers. */
const judge = (name: string) =>
  z.fromJSONSchema(
    JSON.parse(JSON.stringify({ ...schemas[name], $defs: schemas }).replaceAll('#/components/schemas/', '#/$defs/')),
  )

describe('what another system reads', () => {
  test('tells where it is described', async () => {
    const about = await read<Record<string, string>>('')
    assert.equal(about.version, '3.1.3')
    for (const address of [about.openapi_url, about.profile]) {
      const answer = await site.request(new URL(address as string).pathname)
      assert.equal(answer.status, 200)
    }
  })

  for (const name of listNames) {
    test(`is as our document says: ${name}`, async () => {
      const full = (lists[name].parameters as readonly string[]).includes('full') ? '&full=true' : ''
      const { contents } = await read(`/${name}?per_page=100${full}`)
      assert.ok(contents.length > 3)
      const schema = judge(lists[name].schema)
      for (const one of contents) assert.deepEqual(schema.safeParse(one).error?.issues ?? [], [], one.id)
      const one = await read<Record_>(`/${name}/${contents[0]?.id}`)
      assert.deepEqual(schema.safeParse(one).error?.issues ?? [], [])
      assert.equal(one.id, contents[0]?.id)
    })
  }

  test('is the same record in each language, with the language it speaks', async () => {
    const { contents } = await read('/taxonomies')
    const { rows } = await sql<{ id: string }>`select id from directory.service
      where status = 'active' and name ?& array['sv', 'en'] and name #>> '{sv,text}' <> name #>> '{en,text}'
        and not exists (select from (values (summary), (description), (first_step), (fees), (alert)) said (words)
          where words is not null and words <> '{}' and not words ? 'sv') order by id limit 1`.execute(site.db)
    const answer = await ask(`/services/${rows[0]?.id}`, 'sv-FI,fi;q=0.5')
    assert.match(answer.headers.get('content-language') ?? '', /^sv/)
    assert.match(answer.headers.get('vary') ?? '', /accept-language/i)
    const swedish = (await answer.json()) as Record_
    const english = await read<Record_>(`/services/${swedish.id}`, 'en')
    assert.notEqual(swedish.name, english.name)
    assert.equal(contents.length, 4)
  })

  test('a text that is missing in the asked language comes in another, and the answer says so', async () => {
    const id = await change(async (tx) => {
      const { rows } = await sql<{
        id: string
      }>`update directory.service set name = name - 'en', summary = summary - 'en', description = description - 'en'
        where id = (select id from directory.service where status = 'active' order by id limit 1) returning id`.execute(
        tx,
      )
      return rows[0]?.id
    })
    const answer = await ask(`/services/${id}`, 'en')
    assert.match(answer.headers.get('content-language') ?? '', /\bfi\b/)
  })

  test('names parts that have no id of their own the same each time, here and in the database', async () => {
    const { rows } = await sql<{ id: string }>`select directory.derived_id('taxonomy', 'worry') as id`.execute(site.db)
    assert.equal(derivedId('taxonomy', 'worry'), rows[0]?.id)
  })

  test('says of made-up records that they are', async () => {
    const { contents } = await read('/services?per_page=500')
    const { rows } = await sql<{ id: string }>`select id from directory.service where synthetic`.execute(site.db)
    const told = contents.filter(({ made_up }) => made_up).map(({ id }) => id)
    assert.deepEqual(told.toSorted(), rows.map(({ id }) => id).toSorted())
  })

  test('tells no hidden service, by any way', async () => {
    const id = await change(async (tx) => {
      const { rows } = await sql<{ id: string }>`update directory.service set status = 'inactive' where id = (
        select service_id from directory.service_at_location order by service_id desc limit 1) returning id`.execute(tx)
      return rows[0]?.id ?? ''
    })
    assert.equal((await ask(`/services/${id}`)).status, 404)
    for (const path of [
      '/services',
      '/services?full=true',
      '/service_at_locations',
      '/organizations?full_service=true',
    ]) {
      const all = await (await ask(`${path}${path.includes('?') ? '&' : '?'}format=ndjson`)).text()
      assert.ok(!all.includes(id), path)
    }
    await change((tx) => sql`update directory.service set status = 'active' where id = ${id}`.execute(tx))
  })
})

describe('pages', () => {
  test('show each record once while editors add, hide and change others', async () => {
    const seen: string[] = []
    const before = (await read('/services?per_page=1')).total_items
    let page = 1
    let last = false
    while (!last) {
      const { contents, last_page } = await read(`/services?per_page=40&page=${page}`)
      seen.push(...contents.map(({ id }) => id))
      last = last_page
      await change(async (tx) => {
        await sql`update directory.service set alert = '{"fi": {"text": "Muuttui", "state": "checked"}}' where id = ${seen[0]}`.execute(
          tx,
        )
        if (page === 2) await sql`update directory.service set status = 'inactive' where id = ${seen[3]}`.execute(tx)
        if (page === 3)
          await sql`insert into directory.service (slug, organization_id, name, summary, description)
            select jsonb_build_object('fi', 'uusi', 'sv', 'ny', 'en', 'new'), organization_id, name, summary, description
            from directory.service limit 1`.execute(tx)
      })
      page++
    }
    assert.equal(new Set(seen).size, seen.length)
    assert.equal(seen.length, before + 1)
  })

  test('lead on and back, and end', async () => {
    const answer = await ask('/services?per_page=100&page=2&organization_id=00000000-0000-4000-8000-000000000000')
    const empty = (await answer.json()) as Page
    assert.deepEqual([empty.empty, empty.total_items, empty.total_pages, empty.last_page], [true, 0, 0, true])
    const links = (await ask('/services?per_page=100&page=2')).headers.get('link') ?? ''
    for (const rel of ['first', 'prev', 'next', 'last']) assert.match(links, new RegExp(`rel="${rel}"`))
  })

  test('as lines are all records at once, each a line', async () => {
    const answer = await ask('/services?format=ndjson')
    assert.match(answer.headers.get('content-type') ?? '', /^application\/x-ndjson/)
    const lines = (await answer.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record_)
    assert.equal(new Set(lines.map(({ id }) => id)).size, (await read('/services?per_page=1')).total_items)
  })
})

describe('filters', () => {
  test('add up', async () => {
    const { contents: terms } = await read('/taxonomy_terms?per_page=500')
    const stage = terms.find(({ code, taxonomy }) => taxonomy === 'life_stage' && code === 'baby')
    const [all, babies] = [
      await read('/services?per_page=500'),
      await read(`/services?per_page=500&taxonomy_term_id=${stage?.id}`),
    ]
    assert.ok(babies.total_items > 10 && babies.total_items < all.total_items)
    const giver = babies.contents[0]?.organization_id
    const both = await read(`/services?per_page=500&taxonomy_term_id=${stage?.id}&organization_id=${giver}`)
    assert.ok(both.total_items > 0 && both.total_items < babies.total_items)
    assert.ok(both.contents.every(({ id }) => babies.contents.some((one) => one.id === id)))
  })

  test('modified_after finds what changed itself or in a part', async () => {
    const { rows } = await sql<{
      service: string
      place: string
    }>`select sal.service_id as service, sal.location_id as place
      from directory.service_at_location sal join directory.service s on s.id = sal.service_id and s.status = 'active' limit 1`.execute(
      site.db,
    )
    const since = encodeURIComponent(Temporal.Now.instant().toString())
    assert.equal((await read(`/services?modified_after=${since}`)).total_items, 0)
    await change((tx) =>
      sql`update directory.location set postal_code = '00999' where id = ${rows[0]?.place}`.execute(tx),
    )
    const { contents } = await read(`/services?modified_after=${since}&minimal=true`)
    assert.ok(contents.some(({ id }) => id === rows[0]?.service))
    assert.deepEqual(Object.keys(contents[0] ?? {}).toSorted(), ['id', 'last_modified'])
  })

  test('search as the map does, the best first', async () => {
    const { contents } = await read('/services?search=imetys')
    assert.match(JSON.stringify(contents[0]), /imety/i)
  })

  test('find places near the middle of a postal code', async () => {
    const near = await read('/service_at_locations?postcode=00700&proximity=2000')
    assert.ok(near.total_items > (await read('/service_at_locations?postcode=00700')).total_items)
    assert.equal((await read('/service_at_locations?postcode=99999&proximity=2000')).total_items, 0)
  })
})

describe('what cannot be answered', () => {
  const wrong: [string, string][] = [
    ['/services?page=0', 'page'],
    ['/services?per_page=501', 'per_page'],
    ['/services?page=1&page=2', 'page'],
    ['/services?taxonomy_term_id=baby', 'taxonomy_term_id'],
    ['/services?modified_after=yesterday', 'modified_after'],
    ['/services?modified_after=2026-02-30', 'modified_after'],
    ['/services?full=yes', 'full'],
    ['/services?full=true&minimal=true', 'minimal'],
    ['/services?search=', 'search'],
    ['/services?search=%00', 'search'],
    ['/services?format=xml', 'format'],
    ['/services?pge=2', 'pge'],
    ['/service_at_locations?proximity=100', 'proximity'],
    ['/taxonomies?full=true', 'full'],
  ]
  for (const [path, parameter] of wrong)
    test(`${path} is told to be wrong, by its name and in the reader's language`, async () => {
      const answer = await ask(path, 'sv')
      assert.equal(answer.status, 400)
      assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/)
      const { errors, title } = (await answer.json()) as {
        title: string
        errors: { parameter: string; detail: string }[]
      }
      assert.deepEqual(
        errors.map((one) => one.parameter),
        [parameter],
      )
      assert.equal(title, 'Förfrågan duger inte')
    })

  test('an id that is not there, or is none, is not found', async () => {
    for (const id of ['nope', '00000000-0000-4000-8000-000000000000', "'; drop table x"]) {
      const answer = await ask(`/services/${encodeURIComponent(id)}`)
      assert.equal(answer.status, 404)
      assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/)
    }
  })

  test('anybody’s page may read it, and nothing else about the reader is known or set', async () => {
    const answer = await ask('/services?per_page=1')
    assert.equal(answer.headers.get('access-control-allow-origin'), '*')
    assert.equal(answer.headers.get('set-cookie'), null)
  })
})
