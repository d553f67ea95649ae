import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import sharp from 'sharp'
import { rowsOf, type TestSite, wordsOf } from '../../../../test/harness.ts'
import { secureOrigin, secureSite, sessionName } from '../../../../test/secure-site.ts'
import { smallTown } from '../../../../test/small-town.ts'
import * as a from '../../../people/sample.ts'

let site: TestSite
let place: { id: string; slug: string }
let keeper: string
let stranger: string
before(async () => {
  site = await secureSite()
  await site.arrange(smallTown)
  const sessionOf = async (task: string) =>
    `${sessionName}=${await a.aSession(site.db, { practitioner: await a.aPractitioner(site.db, { task }) }, { now: site.clock.now })}`
  ;[keeper, stranger] = [await sessionOf('approving'), await sessionOf('editing')]
  const [found] = await rowsOf<{ id: string; slug: string }>(
    site.db,
    `select id, slug from directory.location where kind = 'playground' and status = 'active' limit 1`,
  )
  assert.ok(found)
  place = found
})
after(() => site.close())

const path = () => `/tyo/koordinointi/palvelut/${place.id}/kuva`
const words = { 'words-fi': 'Punainen portti', 'words-sv': 'En röd grind', 'words-en': 'A red gate' }
async function send(file: Uint8Array | null, fields: Record<string, string> = words, cookie = keeper, to = path()) {
  const form = new FormData()
  if (file) form.append('file', new File([new Uint8Array(file)], 'kuva.jpg', { type: 'image/jpeg' }))
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const answer = await site.request(to, { method: 'POST', body: form, headers: { origin: secureOrigin, cookie } })
  const html = await answer.text()
  return { status: answer.status, html, words: wordsOf(html) }
}
/** A photograph with the place where it was taken written into it. */
const photograph = (width = 1600, height = 1200) =>
  sharp({ create: { width, height, channels: 3, background: '#a03020' } })
    .withExif({ IFD0: { Copyright: 'Salainen kuvaaja' }, IFD3: { GPSLatitude: '60/1 10/1 0/1' } })
    .jpeg()
    .toBuffer()
const shown = async () => (await site.visit(`/fi/paikat/${place.slug}`)).html
const bytesOf = async (address: string) => {
  const answer = await site.request(address)
  return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
}

describe('a picture', () => {
  test('is drawn anew, without where it was taken, and shown with its words', async () => {
    assert.equal((await send(await photograph())).status, 303)
    const html = await shown()
    const [, address = ''] = /<img src="(\/kuva\/[0-9a-f]{32}\.webp)"/.exec(html) ?? []
    assert.match(html, /alt="Punainen portti"/)
    assert.match(html, /width="1280" height="960"/)
    const { headers, bytes } = await bytesOf(address)
    assert.match(headers.get('cache-control') ?? '', /immutable/)
    assert.equal(headers.get('content-type'), 'image/webp')
    const told = await sharp(bytes).metadata()
    assert.deepEqual([told.format, told.width, told.exif, told.icc], ['webp', 1280, undefined, undefined])
    assert.doesNotMatch(bytes.toString('latin1'), /Salainen|EXIF/)
    assert.match((await site.visit(`/sv/platser/${place.slug}`)).html, /alt="En röd grind"/)
  })

  test('needs words in three languages, unless it is decoration', async () => {
    const answer = await send(await photograph(), { 'words-fi': 'Portti' })
    assert.equal(answer.status, 422)
    assert.match(answer.words, /suomeksi, ruotsiksi ja englanniksi/)
    assert.equal((await send(await photograph(800, 600), { decorative: 'yes' })).status, 303)
    assert.match(await shown(), /<img [^>]*alt=""/)
    assert.equal((await send(null, { decorative: 'yes' })).status, 303)
    const unpacked = await site.send(path(), { decorative: 'yes' }, { origin: secureOrigin, cookie: keeper })
    assert.equal(unpacked.status, 415)
    assert.equal((await send(null, words)).status, 303, 'words alone may be mended')
    assert.match(await shown(), /alt="Punainen portti"/)
  })

  test('is refused when it is none, is broken, too small, or claims to be as large as a house', async () => {
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><script>alert(1)</script></svg>',
    )
    const gif = Buffer.from('GIF89a'.padEnd(900, '\0'))
    const whole = await photograph()
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    for (const [file, why] of [
      [svg, /ei ole JPEG, PNG tai WebP/],
      [gif, /ei ole JPEG, PNG tai WebP/],
      [whole.subarray(0, whole.length / 2), /Tiedosto on rikki/],
      [await photograph(200, 100), /liian pieni/],
      [bomb, /liian suuri/],
    ] as const) {
      const answer = await send(file)
      assert.equal(answer.status, 422, String(why))
      assert.match(answer.words, why)
    }
    assert.ok(bomb.length < 2_000_000, 'a small file')
  })

  test('larger than its form may be is refused before it is read whole, and nowhere else is so much taken', async () => {
    const large = new Uint8Array(9 * 1024 * 1024)
    assert.equal((await send(large)).status, 413)
    assert.equal((await send(large, words, keeper, '/tyo/koordinointi/ajantasaisuus')).status, 413)
    assert.equal((await send(new Uint8Array(100_000), words, keeper, '/fi/palaute')).status, 413)
  })

  test('is changed and removed by nobody else', async () => {
    for (const cookie of [stranger, '']) {
      assert.equal((await send(await photograph(), words, cookie)).status, 404)
      assert.equal((await send(null, {}, cookie, `${path()}/poista`)).status, 404)
    }
    assert.match(await shown(), /alt="Punainen portti"/)
    assert.equal((await send(null, {}, keeper, `${path()}/poista`)).status, 303)
    assert.equal((await send(await photograph(), { ...words, tekija: 'muu' })).status, 409, 'a form of another page')
    assert.doesNotMatch(await shown(), /<img /)
    assert.equal((await rowsOf(site.db, 'select 1 from directory.picture_size')).length, 0)
  })
})
