import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import { aPerson, aPractitioner, aSession, aUnit, careOf } from '../sample.ts'

// A browser of several professionals: what one has opened and another sends.

let site: TestSite
const [cookies, ids]: [Record<string, { cookie: string }>, Record<string, string>] = [{}, {}]
before(async () => {
  site = await testSite()
  const { db } = site
  const unit = await aUnit(db, { name: 'Malmin neuvola' })
  for (const [name, task] of [
    ['paivi', 'broad_care'],
    ['mari', 'broad_care'],
    ['aku', 'administration'],
    ['tiina', 'privacy'],
  ] as const) {
    ids[name] = await aPractitioner(db, { given: name, task, ...(task === 'broad_care' ? { unit } : {}) })
    const token = await aSession(db, { practitioner: ids[name] }, { now: site.clock.now })
    cookies[name] = { cookie: `session=${token}` }
  }
  ids.sanna = await aPerson(db, { given: 'Sanna', family: 'Virtanen' })
  ids.olli = await aPerson(db, { given: 'Olli', family: 'Outo' })
  for (const practitioner of [ids.paivi, ids.mari] as string[]) await careOf(db, ids.sanna, { unit, practitioner })
})
after(() => site.close())

const formOf = /<form\b[^>]* method="post"[^>]*>(.{0,120})/gs
const owners = (html: string) =>
  [...html.matchAll(formOf)].map(
    ([, inside = '']) => /^<input type="hidden" name="tekija" value="([\w-]{16})"\/?>/.exec(inside)?.[1],
  )
const ownerOn = async (name: string, path: string): Promise<string> => {
  const { html } = await site.visit(path, cookies[name])
  const [first = '', ...others] = owners(html.replace(/<dialog class="ending".*?<\/dialog>/s, '')) as string[]
  assert.ok(first, path)
  for (const one of others) assert.equal(one, first, 'every form of the page')
  return first
}

test('every form of a professional’s pages says whose page it is, and tells nobody who that is', async () => {
  const pages = {
    paivi: [
      '/tyo',
      '/tyo/perheet',
      '/tyo/perheet/uusi',
      `/tyo/perheet/${ids.sanna}`,
      `/tyo/perheet/${ids.sanna}/luovutus`,
    ],
    aku: [
      '/tyo/oikeudet',
      '/tyo/oikeudet/uusi',
      '/tyo/ammattilaiset/uusi',
      '/tyo/kytkimet',
      '/hallinta',
      '/hallinta/tyot',
    ],
    tiina: ['/tyo/katselut', '/tyo/sailytys'],
  }
  const seen = new Set<string>()
  for (const [name, paths] of Object.entries(pages)) {
    const told = await Promise.all(paths.map((path) => ownerOn(name, path)))
    assert.equal(new Set(told).size, 1, name)
    assert.ok(!Object.values(ids).some((id) => told[0]?.includes(id.slice(0, 8))))
    seen.add(told[0] ?? '')
  }
  assert.equal(seen.size, 3)
})

describe('a form that one professional opened and another sends', () => {
  const rows = () =>
    rowsOf(
      site.db,
      `select (select count(*) from people.use_log) as looks, (select count(*) from people.disclosure_log) as given,
        (select count(*) from people.practitioner_role) as rights, (select count(*) from people.access_reason) as reasons`,
    )

  test('saves nothing and opens nothing, and says so without a word of what was typed', async () => {
    const tekija = await ownerOn('paivi', `/tyo/perheet/${ids.sanna}`)
    const sent = {
      [`/tyo/perheet/${ids.sanna}/luovutus`]: {
        what: 'Kasvukäyrä postissa',
        recipient: 'HUS',
        purpose: 'care',
        ground: 'consent',
      },
      '/tyo/perheet': { q: 'Sanna' },
      [`/tyo/perheet/${ids.olli}/peruste`]: { ground: 'emergency', words: 'Kasvukäyrä postissa ja kiire' },
    }
    const before = await rows()
    for (const [path, fields] of Object.entries(sent)) {
      const answer = await site.send(path, { ...fields, tekija }, cookies.mari)
      assert.equal(answer.status, 409, path)
      assert.match(answer.words, /Mitään ei tallennettu/)
      assert.doesNotMatch(answer.html, /Kasvukäyrä/)
      assert.equal(answer.headers.get('cache-control'), 'no-store')
    }
    assert.deepEqual(await rows(), before)
    assert.equal((await site.send('/tyo/perheet', { q: 'Sanna', tekija }, cookies.paivi)).status, 200, 'their own')
  })

  test('is no page to who may not open it, and its words are not kept for who has locked the screen', async () => {
    const tekija = await ownerOn('paivi', '/tyo/perheet')
    assert.equal((await site.send('/tyo/oikeudet/uusi', { tekija }, cookies.mari)).status, 404)
    await site.send('/kirjaudu/lukitse', {}, cookies.mari)
    const path = `/tyo/perheet/${ids.olli}/peruste`
    const words = 'Lapsi odottaa neuvolassa'
    const answer = await site.send(path, { ground: 'emergency', words, tekija }, cookies.mari)
    assert.equal(answer.status, 303)
    assert.doesNotMatch(answer.headers.get('location') ?? '', /teksti=/)
    assert.deepEqual(await rowsOf(site.db, 'select id from people.kept_text'), [])
  })
})
