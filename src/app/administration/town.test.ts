import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Fields, rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import { aPractitioner, aSession } from '../../people/sample.ts'
import { coloursOf, contrastsOf, unreadable } from '../../ui/theme/contrast.ts'
import { ownTheme } from '../../ui/theme/theme.ts'

let site: TestSite
let cookie = ''
before(async () => {
  site = await testSite()
  const admin = await aPractitioner(site.db, { task: 'administration' })
  cookie = `session=${await aSession(site.db, { practitioner: admin }, { now: site.clock.now })}`
})
after(() => site.close())

const open = (path: string, headers = {}) => site.visit(path, { cookie, ...headers })
const send = (path: string, fields: Fields) => site.send(path, fields, { cookie })
const named = (fi: string, field = 'name', sv = '') => ({
  [`${field}-fi`]: fi,
  [`${field}-sv`]: sv,
  [`${field}-en`]: '',
})
const koivukunta = {
  ...named('Koivukunta', 'name', 'Björkby'),
  ...named('Koivun perheet', 'network'),
  phone: '016 123 456',
}
const towns = () =>
  rowsOf(site.db, 'select host, phone, demo, hue::float8 as hue from platform.municipality order by host nulls first')

describe('an installation without a town', () => {
  test('says so on the front page of administration, and colours nothing yet', async () => {
    assert.match((await open('/hallinta')).words, /Kunta ja verkosto Vaatii huomiota Kunnan nimeä ei ole kerrottu/)
    assert.match((await open('/hallinta/kunta')).words, /Kerro ensin, kenen palvelu tämä on/)
    assert.match((await open('/hallinta/ulkoasu')).html, /href="\/hallinta\/kunta"/)
    assert.equal((await send('/hallinta/ulkoasu', { hue: '20', chroma: '0.1', round: '1' })).status, 409)
  })

  test('gets its town from a form, and the pages carry its name at once', async () => {
    const wrong = await send('/hallinta/kunta', { ...koivukunta, 'name-fi': '', phone: 'soita' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /value="Björkby"/)
    assert.equal((await send('/hallinta/kunta', koivukunta)).status, 303)
    assert.deepEqual(await towns(), [{ host: null, phone: '016 123 456', demo: false, hue: 181 }])
    assert.match((await site.visit('/fi/palvelut')).words, /Koivun perheet/)
    assert.match((await open('/hallinta')).words, /Kunta ja verkosto Koivukunta, 016 123 456/)
    const bilingual = () => rowsOf(site.db, 'select bilingual from platform.municipality')
    assert.deepEqual(await bilingual(), [{ bilingual: null }], 'as the law has it')
    assert.equal((await send('/hallinta/kunta', { ...koivukunta, languages: 'two' })).status, 303)
    assert.deepEqual(await bilingual(), [{ bilingual: true }])
    assert.match((await open('/hallinta/kunta')).html, /value="two" selected/)
  })

  test('gets further towns with addresses of their own, each address once', async () => {
    const more = { ...named('Naapuri'), ...named('Naapurin perheet', 'network'), phone: '', host: 'https://naapuri.fi' }
    assert.equal((await send('/hallinta/kunta/uusi', more)).status, 422)
    const right = { ...more, host: 'Perheet.Naapuri.fi' }
    assert.equal((await send('/hallinta/kunta/uusi', right)).status, 303)
    const again = await send('/hallinta/kunta/uusi', right)
    assert.equal(again.status, 409)
    assert.match(again.words, /Osoite on jo toisella kunnalla/)
    assert.match((await site.visit('/fi/palvelut', { host: 'perheet.naapuri.fi' })).words, /Naapurin perheet/)
    assert.match((await open('/hallinta/kunta')).words, /Naapuri perheet\.naapuri\.fi/)
  })
})

describe('the look of a town', () => {
  test('is tried without being taken, with the contrast of every text', async () => {
    const { status, words, html } = await open('/hallinta/ulkoasu?hue=20&chroma=0.1&round=0.5')
    assert.equal(status, 200)
    assert.match(words, /Kaikki tekstit erottuvat hyvin/)
    assert.match(words, /Painikkeen teksti 4,5 \d+(,\d)? \d+(,\d)? Painetun/)
    assert.match(html, /id="hue"[^>]*value="20"/)
    assert.equal((await towns())[0]?.hue, 181)
    for (const query of ['hue=360&chroma=0.1&round=1', 'hue=20&chroma=0.2&round=1', 'hue=20&chroma=0.1&round=x'])
      assert.equal((await open(`/hallinta/ulkoasu?${query}`)).status, 422, query)
  })

  test('is taken, holds at once, and the history knows', async () => {
    assert.equal((await send('/hallinta/ulkoasu', { hue: '361', chroma: '0.1', round: '1' })).status, 422)
    assert.equal((await send('/hallinta/ulkoasu', { hue: '20', chroma: '0.1', round: '0.5' })).status, 303)
    assert.equal((await towns())[0]?.hue, 20)
    assert.match((await open('/hallinta')).words, /Ulkoasu Kunnan oma väri/)
    assert.deepEqual(
      await rowsOf(site.db, `select former ->> 'hue' as hue from people.structure_change where what = 'theme_chosen'`),
      [{ hue: '181' }],
    )
  })

  test('in which a text could not be read is refused, whichever colour it comes from', () => {
    const good = coloursOf(ownTheme)
    assert.deepEqual(unreadable(contrastsOf(good)), [])
    const weak = { ...good, dark: { ...good.dark, 'on-brand': good.dark.brand ?? '' } }
    assert.deepEqual(
      unreadable(contrastsOf(weak)).map(({ pair }) => pair.text),
      ['on-brand', 'on-brand'],
    )
  })
})
