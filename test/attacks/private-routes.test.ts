import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Answer, TestSite } from '../harness.ts'
import {
  addressesOf,
  changesBetween,
  deliver,
  nothingAt,
  pictureOf,
  privateRoutesOf,
  type Route,
  unknownOf,
} from './routes.ts'
import { aimed, type Form, forms, theirOwn } from './table.ts'
import { type AttackedTown, attackedSite, attackedTown, secretWords } from './town.ts'

// Generated from the routes of the site: whoever has no business there tries every private page and form of a real family.

let site: TestSite
let town: AttackedTown
let routes: Route[]
before(async () => {
  site = await attackedSite()
  town = await attackedTown(site)
  routes = privateRoutesOf(site)
})
after(() => site.close())

const ask = ({ method, path }: Route, address: string, headers: Record<string, string>, form = formOf(path)) =>
  method === 'POST' ? deliver(site, address, form, headers) : site.visit(address, headers)
const formOf = (path: string): Pick<Form, 'fields' | 'json' | 'file'> => forms[path]?.(town) ?? { fields: {} }

test('the site has private pages and forms, and the table knows what to try them with', () => {
  assert.ok(routes.length > 40, `${routes.length} routes`)
  assert.deepEqual(routes.flatMap(unknownOf), [])
  const paths = new Set(routes.map(({ path }) => path))
  assert.deepEqual(
    Object.keys(forms).filter((path) => !paths.has(path)),
    [],
    'what is gone goes from the table too',
  )
})

test('a new route that the table says nothing of is found', () => {
  const unknown = (method: string, path: string) => unknownOf({ method, path, name: `${method} ${path}` })
  assert.equal(unknown('GET', '/oma/uusi/:thing').length, 1)
  assert.equal(unknown('POST', '/hallinta/uusi').length, 1)
  assert.equal(unknown('POST', '/tyo/perheet/:id/uusi/:thing').length, 2)
  assert.deepEqual(unknown('GET', '/oma/uusi'), [], 'without a parameter it can be tried at once')
})

/** All that is told to whoever asks, without the address they asked for and the number of the answer. */
function told({ status, headers, html }: Answer, address: string) {
  const number = headers.get('x-request-id') ?? ''
  const plain = (text: string) =>
    text.replaceAll(encodeURIComponent(address), '*').replaceAll(address, '*').replaceAll(number, '#')
  return { status, headers: [...headers].map(([name, value]) => `${name}: ${plain(value)}`), html: plain(html) }
}

async function theSame404(route: Route, address: string, headers: Record<string, string>) {
  const nothing = nothingAt(address)
  const [there, not] = [await ask(route, address, headers), await ask(route, nothing, headers)]
  assert.equal(there.status, 404, `${route.name} ${there.words.slice(0, 200)}`)
  assert.deepEqual(told(there, address), told(not, nothing), route.name)
  assert.equal(there.headers.get('cache-control'), 'no-store', route.name)
  if (route.method === 'GET') {
    const asked = { method: 'HEAD', headers }
    assert.equal((await site.request(address, asked)).status, 404, `HEAD ${route.path}`)
  }
}

/** A page or form of the attacker's own: it may answer, and tells nothing of the mother and her child. */
async function showsNoVictim(route: Route, who: string) {
  const fields = aimed[who]?.[route.path]
  if (route.method === 'POST' && !fields && lawful[who]) return
  const answer = await ask(route, route.path, town.cookie(who), fields && { fields: fields(town) })
  assert.ok([200, 301, 303, 404, 409, 422].includes(answer.status), `${who} ${route.name} ${answer.status}`)
  assert.doesNotMatch(answer.words, secretWords, `${who} ${route.name}`)
  if (who !== 'otherGuardian') assert.doesNotMatch(answer.words, /Piilonen/, `${who} ${route.name}`)
}
/** Their forms do their lawful work, which other tests see to. */
const lawful: Record<string, boolean> = { administrator: true }

type Attack = { name: string; who: string | null; cookie: () => Promise<Record<string, string>> }
const attacks: Attack[] = [
  { name: 'to a stranger', who: null, cookie: async () => ({}) },
  {
    name: 'to a stranger with a made-up session',
    who: null,
    cookie: async () => ({ cookie: `__Host-session=${'A'.repeat(43)}` }),
  },
  ...[
    ['otherGuardian', 'to the other guardian'],
    ['professional', 'to a professional of another unit'],
    ['administrator', 'to an administrator'],
  ].map(([who = '', name = '']) => ({ name, who, cookie: async () => town.cookie(who) })),
  ...['mother', 'nurse', 'privacy', 'granter'].map((who) => ({
    name: `to a session used after sign-out, once of: ${who}`,
    who: null,
    cookie: async () => {
      const used = await town.signIn(who)
      assert.equal((await site.send('/kirjaudu/ulos', {}, used)).status, 303)
      return used
    },
  })),
]

describe('every private page and form is the same 404, and nothing is changed,', () => {
  for (const { name, who, cookie } of attacks)
    test(name, async () => {
      const headers = await cookie()
      const before = await pictureOf(site)
      for (const route of routes) {
        if (who && theirOwn[who]?.(route.name)) await showsNoVictim(route, who)
        else for (const address of addressesOf(route, town)) await theSame404(route, address, headers)
      }
      const changes = changesBetween(before, await pictureOf(site))
      const oneself = (row: string) => who && row.includes(town.id(who)) && !town.victims.some((id) => row.includes(id))
      assert.deepEqual(
        changes.filter((row) => !oneself(row)),
        [],
      )
    })
})

describe('and yet they are there:', () => {
  test('every page opens to somebody whose it is, is kept by nobody and has the way out', async () => {
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const answers = []
      for (const address of addressesOf(route, town))
        for (const who of [
          'mother',
          'nurse',
          'searcher',
          'administrator',
          'privacy',
          'editor',
          'importer',
          'coordinator',
        ])
          answers.push(await site.visit(address, town.cookie(who)))
      // An address that has moved says where to.
      if (answers.some(({ status }) => status === 301)) continue
      const opened = answers.find(({ status }) => status === 200)
      assert.ok(opened, `${route.path}: ${answers.map(({ status }) => status)}`)
      wellPacked(opened, route.path)
    }
  })

  /** Nobody on the way keeps it, it says what it is, and a page has the way out. */
  function wellPacked({ headers, html }: Answer, path: string) {
    assert.equal(headers.get('cache-control'), 'no-store', path)
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
    const type = headers.get('content-type') ?? ''
    assert.match(type, /^(text\/(html|csv); charset=utf-8|application\/(json|vnd\.openxml))/i, path)
    const file = /^attachment; filename="\d{4}-\d\d-\d\d\.(csv|json|xlsx)"$/
    if (!type.startsWith('text/html')) return assert.match(headers.get('content-disposition') ?? '', file, path)
    // A covered screen shows nothing at all.
    if (path !== '/tyo/peitto') assert.match(html, /<form method="post" action="\/kirjaudu\/ulos"/, path)
  }

  test('every form, filled in so, is taken from somebody who may send it', async () => {
    for (const [path, form] of Object.entries(forms)) {
      const filled = form(town)
      const [address = ''] = addressesOf({ method: 'POST', path, name: path }, town)
      const { status, words } = await deliver(site, filled.at ?? address, filled, town.cookie(filled.by))
      assert.equal(status, filled.json ? 200 : 303, `${path}: ${words.slice(0, 300)}`)
    }
  })
})
