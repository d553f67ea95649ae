import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { rowsOf, type TestSite, wordsOf } from '../../../../../test/harness.ts'
import { type Jar, secureSite, signedInJar } from '../../../../../test/secure-site.ts'
import { smallTown } from '../../../../../test/small-town.ts'
import * as a from '../../../../people/sample.ts'

let site: TestSite
let etela: string
let satama: string
let keeper: Jar
let editor: Jar
const path = '/hallinta/alueet'

before(async () => {
  site = await secureSite()
  await site.arrange(smallTown)
  const idOf = async (slug: string) =>
    (await rowsOf<{ id: string }>(site.db, `select id from directory.area where slug = '${slug}'`))[0]?.id ?? ''
  ;[etela, satama] = [await idOf('etela'), await idOf('satama')]
  keeper = await signedInJar(site, { practitioner: await a.aPractitioner(site.db, { task: 'administration' }) })
  editor = await signedInJar(site, { practitioner: await a.aPractitioner(site.db, { task: 'editing' }) })
})
after(() => site.close())

const fields = (more: Record<string, string> = {}) => ({
  ...{ 'name-fi': 'Satama', 'name-sv': 'Hamnen', kind: 'district', lat: '60,16', lon: '24.95', outer: etela, last: '' },
  ...more,
})
const later = (minutes: number) => site.clock.set(String(site.clock.now.add({ minutes })))

describe('an area', () => {
  test('is renamed, and its page and everything that names it say so', async () => {
    assert.equal((await keeper.send(`${path}/${satama}`, fields({ 'name-fi': 'Vanha satama' }))).status, 303)
    later(2)
    assert.match((await site.visit('/fi/alueet/satama')).words, /Vanha satama/)
    assert.match((await site.visit('/fi/alueet')).words, /Vanha satama/)
    assert.match(wordsOf((await keeper.open(`${path}/${satama}`)).html), /Muutokset Nimi/)
  })

  test('is added into another, and has a page', async () => {
    assert.equal((await keeper.send(`${path}/uusi`, fields({ 'name-fi': 'Uusi ranta', 'name-sv': '' }))).status, 303)
    later(2)
    const page = await site.visit('/fi/alueet/uusi-ranta')
    assert.equal(page.status, 200)
    assert.match(page.words, /Etelä/)
  })

  test('cannot lie in itself or in its own part, or outside the country', async () => {
    const inOwnPart = await keeper.send(
      `${path}/${etela}`,
      fields({ 'name-fi': 'Etelä', kind: 'city_area', outer: satama }),
    )
    assert.equal(inOwnPart.status, 422)
    assert.match(wordsOf(inOwnPart.html), /Alue ei voi kuulua itseensä tai omaan osaansa/)
    assert.equal((await keeper.send(`${path}/${satama}`, fields({ lat: '24.95', lon: '60.16' }))).status, 422)
    assert.equal((await keeper.send(`${path}/${satama}`, fields({ lat: '' }))).status, 422)
  })

  test('that has ended is gone from the map, and its address says so', async () => {
    assert.equal((await keeper.send(`${path}/${satama}`, fields({ last: '2026-11-23' }))).status, 303)
    later(2)
    assert.equal((await site.visit('/fi/alueet/satama')).status, 410)
    assert.doesNotMatch((await site.visit('/fi/alueet')).words, /Satama/)
    assert.equal((await keeper.send(`${path}/${satama}`, fields())).status, 303)
    assert.equal((await site.visit('/fi/alueet/satama')).status, 200)
  })

  test('that somebody else has changed is shown before one’s own words are kept', async () => {
    const seenIn = (html: string) => / name="seen" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const seen = seenIn((await keeper.open(`${path}/${satama}`)).html)
    assert.equal((await keeper.send(`${path}/${satama}`, fields({ seen, 'name-fi': 'Toisen ranta' }))).status, 303)
    const late = await keeper.send(`${path}/${satama}`, fields({ seen, 'name-fi': 'Oma ranta' }))
    assert.equal(late.status, 409)
    assert.match(wordsOf(late.html), /Toinen on muuttanut tätä sillä välin.*Nimi Toisen ranta/)
    assert.match(late.html, /Oma ranta/)
    const again = fields({ seen: seenIn(late.html), 'name-fi': 'Oma ranta' })
    assert.equal((await keeper.send(`${path}/${satama}`, again)).status, 303)
  })

  test('is nobody else’s to see or change', async () => {
    for (const address of [path, `${path}/uusi`, `${path}/${satama}`])
      assert.equal((await editor.open(address)).status, 404)
    assert.equal((await editor.send(`${path}/${satama}`, fields())).status, 404)
  })
})
