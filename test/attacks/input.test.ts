import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Fields, TestSite } from '../harness.ts'
import { secureOrigin } from '../secure-site.ts'
import { addressesOf, privateRoutesOf } from './routes.ts'
import { forms } from './table.ts'
import { type AttackedTown, attackedSite, attackedTown } from './town.ts'

let site: TestSite
let town: AttackedTown
before(async () => {
  site = await attackedSite()
  town = await attackedTown(site)
})
after(() => site.close())

/** Oversized, broken and too clever: nothing of it may become a fault. */
const odd = [
  ...[
    '',
    '\0',
    'a\0b',
    '%00',
    '\r\n\r\n',
    'e\u0301'.repeat(900),
    '🧸'.repeat(900),
    'x'.repeat(20_000),
    '9'.repeat(400),
  ],
  ...['-1', '1e309', '99999999999999999999', '9999-12-31', '0000-01-01', '31.12.9999', '1.1.0000', '__proto__'],
  ...["' or 1=1 --", '<script>alert(1)</script>', '=cmd|x', '00000000-0000-0000-0000-000000000000'],
]
const answered = [200, 303, 404, 409, 413, 415, 422, 429]

/** Somebody who may open a page: what is odd comes past the rule. */
const workerFor = (path: string) => {
  if (path.startsWith('/oma')) return 'mother'
  if (path.includes('/perheet')) return 'nurse'
  return /katselut|sailytys/.test(path) ? 'privacy' : 'administrator'
}

/** A form has more ways of being filled in than the table's one. */
const more: Record<string, Fields> = {
  '/tyo/perheet': { born: '3.4.1992', given: 'Sanna', family: 'Piilonen' },
  '/oma/loki/kysy': { 'paper-words': 'Miksi?', kenen: '', ennen: '' },
}

describe('oversized and odd input', () => {
  test('in any field of any private form is answered, never with a fault', async () => {
    for (const [path, form] of Object.entries(forms)) {
      const { by, fields } = form(town)
      const [address = ''] = addressesOf({ method: 'POST', path, name: path }, town)
      for (const filled of [...(more[path] ? [more[path]] : []), fields])
        for (const name of [...Object.keys(filled), '__proto__'])
          for (const value of odd) {
            const { status } = await site.send(address, { ...filled, [name]: value }, town.cookie(by))
            assert.ok(answered.includes(status), `${path} ${name}=${value.slice(0, 40)}: ${status}`)
          }
    }
  })

  test('twice the same field, thousands of fields and a body of chance are answered too', async () => {
    const many = new URLSearchParams(Array.from({ length: 9000 }, (_, at) => [`a${at}`, '']))
    const chance = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256))
    for (const [path, form] of Object.entries(forms)) {
      const { by, fields } = form(town)
      const [address = ''] = addressesOf({ method: 'POST', path, name: path }, town)
      const twice = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, ['', ...[value].flat()]]))
      assert.ok(answered.includes((await site.send(address, twice, town.cookie(by))).status), path)
      for (const type of [
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'multipart/form-data',
      ])
        for (const body of [many.toString(), chance, `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n`]) {
          const headers = { ...town.cookie(by), origin: secureOrigin, 'content-type': type }
          const { status } = await site.request(address, { method: 'POST', body, headers })
          assert.ok(answered.includes(status), `${path} ${type}: ${status}`)
        }
    }
  })

  test('larger than any form needs is refused, on every private form', async () => {
    for (const [path, form] of Object.entries(forms)) {
      const [address = ''] = addressesOf({ method: 'POST', path, name: path }, town)
      // Files have a limit of their own (src/rooms/directory/imports/upload.ts).
      if (form(town).file) continue
      const large = { ...form(town).fields, more: 'a'.repeat(70_000) }
      assert.equal((await site.send(address, large, town.cookie(form(town).by))).status, 413, path)
    }
  })

  test('in the id of any private page is not found, like an id of nobody', async () => {
    const ids = [
      'x',
      '%00',
      '%ff',
      '%F0%9F',
      "'",
      '..%2f..',
      'a'.repeat(3000),
      '-1',
      '1e309',
      '%0d%0aX-Evil:1',
      '__proto__',
    ]
    for (const { method, path } of privateRoutesOf(site).filter((route) => route.path.includes('/:')))
      for (const id of ids) {
        const who = workerFor(path)
        const address = path.replaceAll(/:\w+/g, id)
        const fields = forms[path]?.(town).fields ?? {}
        const { status } =
          method === 'POST'
            ? await site.send(address, fields, town.cookie(who))
            : await site.visit(address, town.cookie(who))
        const right = method === 'POST' ? [404, 409, 422] : [404]
        assert.ok(right.includes(status), `${who} ${method} ${address.slice(0, 80)}: ${status}`)
      }
  })

  test('in the question of any private page is answered, never with a fault', async () => {
    const names = ['page', 'kenen', 'muut', 'ennen', 'day', 'ok', 'lang', 'to', 'q', '__proto__']
    for (const { method, path, name } of privateRoutesOf(site)) {
      if (method !== 'GET') continue
      const [address = ''] = addressesOf({ method, path, name }, town)
      const who = workerFor(path)
      for (const value of odd.filter((one) => one.length < 5000)) {
        const query = new URLSearchParams(names.map((one) => [one, value])).toString()
        const { status } = await site.visit(`${address}?${query}`, town.cookie(who))
        assert.ok([200, 301, 302, 303, 404].includes(status), `${path} ${value.slice(0, 40)}: ${status}`)
      }
      assert.ok((await site.visit(`${address}?day=%ff&page=%zz&%E0%A4%A=1&&=&`, town.cookie(who))).status < 500, path)
    }
  })

  test('as a cookie opens nothing and breaks nothing', async () => {
    const good = town.cookie('mother').cookie
    for (const value of ['', '%', '"', '\\', '%00', 'ÿ', 'x'.repeat(30_000), '__proto__', `${'A'.repeat(43)}=`])
      assert.equal((await site.visit('/oma', { cookie: `__Host-session=${value}` })).status, 404, value.slice(0, 20))
    const many = Array.from({ length: 3000 }, (_, at) => `c${at}=${at}`).join('; ')
    assert.equal((await site.visit('/oma', { cookie: `${many}; ${good}` })).status, 200)
    assert.equal(
      (await site.visit('/oma', { cookie: `__Host-session=wrong; ${good}` })).status,
      404,
      'the first one counts',
    )
  })

  test('deep in an address is not found', async () => {
    for (const root of ['/oma', '/tyo', '/hallinta', '/fi'])
      for (const path of [
        `${root}${'/a'.repeat(4000)}`,
        `${root}/${'..%2f'.repeat(2000)}`,
        `${root}/${'%61'.repeat(3000)}`,
        `${root}//////x`,
      ])
        assert.equal((await site.visit(path, town.cookie('mother'))).status, 404, path.slice(0, 40))
  })
})

test('a sign-in begun too often from one address has to wait', async () => {
  const connection = { incoming: { socket: { remoteAddress: '192.0.2.77' } } }
  const begin = () =>
    site.request(
      '/fi/kirjaudu',
      { method: 'POST', body: new URLSearchParams(), headers: { origin: secureOrigin } },
      connection,
    )
  for (let count = 0; count < 120; count++) assert.equal((await begin()).status, 303)
  const refused = await begin()
  assert.equal(refused.status, 429)
  assert.ok(Number(refused.headers.get('retry-after')) > 0)
})
