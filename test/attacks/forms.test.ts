import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Fields, rowsOf, type TestSite } from '../harness.ts'
import { secureOrigin } from '../secure-site.ts'
import { addressesOf, changesBetween, deliver, pictureOf, privateRoutesOf } from './routes.ts'
import { type Form, forms } from './table.ts'
import { type AttackedTown, attackedSite, attackedTown, secretWords } from './town.ts'

let site: TestSite
let town: AttackedTown
before(async () => {
  site = await attackedSite()
  town = await attackedTown(site)
})
after(() => site.close())

const ours = secureOrigin
type Filled = Pick<Form, 'fields' | 'json' | 'file'> & { address: string; headers: { cookie: string } }
/** Every form of a private address as its rightful sender would fill it in, and those of sign-in. */
function filledForms(): Filled[] {
  const known = Object.entries(forms).map(([path, form]) => {
    const { by, fields, at, json, file } = form(town)
    const [address = ''] = addressesOf({ method: 'POST', path, name: path }, town)
    return {
      address: at ?? address,
      fields,
      headers: town.cookie(by),
      ...(json ? { json } : {}),
      ...(file ? { file } : {}),
    }
  })
  const signedIn = ['/kirjaudu/ulos', '/kirjaudu/ulos-kaikkialta', '/kirjaudu/lukitse', '/fi/kirjaudu']
  const asked = ['/kirjaudu/jatka', '/kirjaudu/valtuus', '/kirjaudu/avain/alku', '/kirjaudu/avain']
  return [
    ...known,
    ...signedIn.map((address) => ({ address, fields: {}, headers: town.cookie('nurse') })),
    ...asked.map((address) => ({ address, ...scripted, headers: town.cookie('mother') })),
  ]
}
const scripted = { fields: {}, json: { body: {}, cookie: '' } }
/** Looks are written down, whoever is made to look. */
const withoutLooks = (changes: string[]) =>
  changes.filter((row) => !/^people\.use_log |^feedback\.event .*"opened"/.test(row))

describe('CSRF', () => {
  test('no form is taken from another site, whatever that site makes the browser say', async () => {
    const before = await pictureOf(site)
    for (const { address, headers, ...form } of filledForms())
      for (const said of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { origin: '' },
        { origin: `${ours}.evil.example` },
        { origin: 'http://evil.example', host: 'evil.example', 'x-forwarded-host': 'evil.example' },
        { origin: 'http://perheverkosto.test' },
        { origin: `${ours}:8080` },
        { origin: ours, 'sec-fetch-site': 'cross-site' },
        { origin: ours, 'sec-fetch-site': 'same-site' },
        { origin: 'https://evil.example', referer: `${ours}/oma` },
      ] as Record<string, string>[]) {
        const { status } = await deliver(site, address, form, { ...headers, ...said })
        assert.equal(status, 403, `${address} ${JSON.stringify(said)}`)
      }
    assert.deepEqual(changesBetween(before, await pictureOf(site)), [])
  })

  test('no picture, link or script of another site does what a form does', async () => {
    const before = await pictureOf(site)
    for (const { address, fields, json, headers } of filledForms()) {
      const query = `${address}?_method=POST&${new URLSearchParams(fields as Record<string, string>)}`
      const override = { 'x-http-method-override': 'POST', 'x-method-override': 'POST' }
      await site.visit(query, { ...headers, ...override })
      for (const [type, body] of [
        ['text/plain', new URLSearchParams(fields as Record<string, string>).toString()],
        ['application/json', JSON.stringify(fields)],
        ['application/xml', '<a/>'],
        ['', 'a=b'],
      ] as const) {
        const sent = { method: 'POST', body, headers: { ...headers, origin: ours, 'content-type': type } }
        const { status } = await site.request(address, sent)
        // What a script of ours sends is JSON, and so it is no form: another site is kept out by its origin alone.
        assert.ok(json ? [200, 403, 404, 409].includes(status) : status === 415, `${address} ${type} ${status}`)
      }
    }
    assert.deepEqual(withoutLooks(changesBetween(before, await pictureOf(site))), [])
  })

  test('no answer lets a script of another site read it', async () => {
    for (const { method, path, name } of privateRoutesOf(site)) {
      const [address = ''] = addressesOf({ method, path, name }, town)
      for (const who of ['mother', 'nurse', 'privacy', 'administrator']) {
        const asked = { headers: { ...town.cookie(who), origin: 'https://evil.example' } }
        const { headers } = await site.request(address, asked)
        assert.equal(headers.get('access-control-allow-origin'), null, path)
        assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin', path)
      }
    }
  })

  test('how long a sign-in lasts is told to no script of another site', async () => {
    const asked = { headers: { ...town.cookie('mother'), origin: 'https://evil.example' } }
    const { headers } = await site.request('/kirjaudu/jaljella', asked)
    assert.equal(headers.get('access-control-allow-origin'), null)
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin')
    assert.equal(headers.get('cache-control'), 'no-store')
  })
})

describe('IDOR', () => {
  test('an id or a number of somebody else in a form of one’s own reaches nothing of theirs', async () => {
    const before = await pictureOf(site)
    const others = [...town.victims, town.id('row')]
    for (const path of Object.keys(forms).filter(
      (one) => one.startsWith('/oma/') && Object.values(forms[one]?.(town).fields ?? {}).some(isId),
    )) {
      const fields: Fields = forms[path]?.(town).fields ?? {}
      for (const id of others) {
        const aimed = Object.fromEntries(
          Object.entries(fields).map(([name, value]) => [name, isId(value) ? id : value]),
        )
        const { status, words } = await site.send(path, aimed, town.cookie('otherGuardian'))
        assert.ok(status < 500, `${path} ${status}`)
        assert.doesNotMatch(words, secretWords, path)
      }
    }
    const changes = withoutLooks(changesBetween(before, await pictureOf(site)))
    assert.deepEqual(
      changes.filter((row) => town.victims.some((id) => row.includes(id))),
      [],
    )
  })

  test('an id of somebody else in a question of one’s own address shows nothing of theirs', async () => {
    for (const id of town.victims)
      for (const path of ['/oma/loki', '/oma/loki.csv', '/oma/loki.json', '/oma/perhe', '/oma/tiedot/kaikki.json']) {
        const query = `kenen=${id}&id=${id}&person_id=${id}&subject=${id}&muut=1`
        const { status, html } = await site.visit(`${path}?${query}`, town.cookie('otherGuardian'))
        assert.ok([200, 404].includes(status), `${path} ${status}`)
        assert.doesNotMatch(html, secretWords, path)
      }
  })

  test('ids are chance: no two people, reasons or requests have neighbouring ones', async () => {
    const rows = await rowsOf<{ type: string; name: string }>(site.db, idColumns)
    const guessable = rows.filter(({ type }) => type !== 'uuid').map(({ name }) => name)
    assert.deepEqual(guessable, ['disclosure_log.id', 'use_log.id'], 'rows of a log are counted, and guarded')
  })
})

const isId = (value: Fields[string]) => typeof value === 'string' && /^[0-9a-f-]{36}$|^\d+$/.test(value)
const idColumns = `select data_type as type, table_name || '.' || column_name as name from information_schema.columns
  where table_schema = 'people' and column_name = 'id' and data_type <> 'text' order by 2`

describe('mass assignment', () => {
  test('fields that no form asks for change nothing, in the body or in the address', async () => {
    const columns = await rowsOf<{ name: string; type: string }>(
      site.db,
      `select distinct column_name as name, data_type as type from information_schema.columns where table_schema = 'people'`,
    )
    const extra = Object.fromEntries(columns.map(({ name, type }) => [name, wished(type)]))
    for (const name of ['level', 'person_id', 'practitioner_id', 'acting_for', 'controller_id', 'granted_by', 'valid'])
      assert.ok(extra[name], name)
    const before = await pictureOf(site)
    for (const { address, headers, ...form } of filledForms().slice(0, Object.keys(forms).length)) {
      const query = new URLSearchParams({ ...extra, isAdmin: 'true' })
      const { status, words } = await deliver(site, `${address}?${query}`, form, headers, extra)
      assert.equal(status, form.json ? 200 : 303, `${address}: ${words.slice(0, 200)}`)
    }
    const changes = changesBetween(before, await pictureOf(site))
    assert.ok(changes.length > 20, 'what the forms are for has happened')
    assert.deepEqual(
      changes.filter((row) => row.includes(town.id('otherGuardian')) || /LISATTY|1990-01-01/.test(row)),
      [],
    )
  })

  /** What somebody would like to write into a column of that type. */
  const wished = (type: string): string => {
    if (type === 'uuid') return town.id('otherGuardian')
    if (/timestamp|date/.test(type)) return '1990-01-01T00:00:00Z'
    if (/range/.test(type)) return '[1990-01-01,)'
    return type === 'boolean' ? 'true' : 'LISATTY'
  }
})
