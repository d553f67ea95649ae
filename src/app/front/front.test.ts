import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type TestSite, testSite } from '../../../test/harness.ts'
import { dayPartOf, helpLines } from '../../rooms/directory/index.ts'

let site: TestSite
before(async () => {
  site = await testSite({ demo: true })
})
after(() => site.close())

const at = async (now: string, path = '/fi/') => {
  site.clock.set(`${now}:00+02:00`)
  return site.visit(path)
}
/** The numbers on the panel that answers now, without 112, which is always there. */
const panel = (html: string) => {
  const list = /<section class="now[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''
  return [...list.matchAll(/href="tel:(\d+)"/g)].map(([, phone = '']) => phone).filter((phone) => phone !== '112')
}

describe('the front page', () => {
  test('at a quarter past two says who answers now, before anything else', async () => {
    const { words, html } = await at('2026-11-25T02:14')
    assert.match(words, /Juuri nyt, klo 2\.14, vastaavat Näihin numeroihin saa soittaa keskellä yötä/)
    assert.deepEqual(panel(html), ['116117', '0925250111', '080005005'])
    assert.ok(html.indexOf('class="now') < html.indexOf('type="search"'), 'help stands before the search')
  })

  test('by day asks first what one is looking for', async () => {
    const { words, html } = await at('2026-11-25T12:00')
    assert.match(words, /Haluatko puhua jollekulle heti\?/)
    assert.ok(html.indexOf('type="search"') < html.indexOf('class="now'))
    assert.equal(panel(html).length, 3)
  })

  test('knows morning and evening, in three languages', async () => {
    assert.match((await at('2026-11-25T07:05')).words, /Huomenta\. Klo 7\.05 vastaavat/)
    assert.match((await at('2026-11-25T18:30')).words, /Tänä iltana, klo 18\.30, vastaavat/)
    assert.match((await at('2026-11-25T02:14', '/sv/')).words, /Just nu, kl\. 2\.14, svarar/)
    assert.match((await at('2026-11-25T02:14', '/en/')).words, /Right now, at 2:14, these answer/)
  })

  test('at weekends and on holidays the numbers come first too, and nothing is said of clinics', async () => {
    for (const day of ['2026-11-28', '2026-12-24', '2027-01-06']) {
      const { words, html } = await at(`${day}T11:00`)
      assert.match(words, /Tänään, klo 11\.00, vastaavat/)
      assert.ok(html.indexOf('class="now') < html.indexOf('type="search"'), day)
      assert.doesNotMatch(words, /Neuvola on kiinni/)
    }
    assert.doesNotMatch((await at('2026-11-25T18:30')).words, /Neuvola on kiinni/)
  })

  test('says at its foot that the numbers are still to be checked, and doubts none beside its button', async () => {
    for (const [path, said] of [
      ['/fi/', /Toimitus tarkistaa ne soittamalla viimeistään/],
      ['/sv/', /Redaktionen kontrollerar dem genom att ringa senast/],
      ['/en/', /The editors check them by calling/],
    ] as const) {
      const { words, html } = await at('2026-11-25T02:14', path)
      assert.match(words, said)
      assert.doesNotMatch(/<section class="now[\s\S]*?<\/section>/.exec(html)?.[0] ?? '', said)
    }
  })

  test('speaks first of those who speak the reader’s language, and names the line made for it', async () => {
    const swedish = await at('2026-11-25T02:14', '/sv/')
    assert.deepEqual(panel(swedish.html), ['116117', '080005005', '0925250111', '0925250112'])
    assert.match(swedish.words, /På svenska: MIELI Kristelefon på svenska 09 2525 0112\. Öppettiden är inte känd\./)
    const english = await at('2026-11-25T02:14', '/en/')
    assert.deepEqual(panel(english.html), ['116117', '080005005', '0925250111', '0925250116'])
    assert.match(english.words, /In English: MIELI Crisis Helpline in English 09 2525 0116\. Opening hours not known\./)
    const evening = await at('2026-11-25T21:14', '/sv/')
    assert.deepEqual(panel(evening.html), ['116117', '080005005', '0400221190', '0925250112'], 'each once')
  })

  test('common words lead straight to their worry', async () => {
    const { html } = await site.visit('/fi/')
    const chips = /<ul class="chips[\s\S]*?<\/ul>/.exec(html)?.[0] ?? ''
    assert.equal(chips.match(/href="\/fi\/aihe\//g)?.length, 5)
    assert.doesNotMatch(html, /\?q=/)
  })

  test('112 and all the numbers are one press away at any hour', async () => {
    for (const hour of ['02', '07', '12', '19', '23']) {
      const { html } = await at(`2026-11-25T${hour}:00`)
      assert.match(html, /href="tel:112"/)
      assert.match(html, /href="\/fi\/apua-nyt"/)
    }
  })

  test('never offers a number that nobody answers, at any hour of the week', async () => {
    for (let hour = 0; hour < 168; hour += 3) {
      const now = Temporal.Instant.from('2026-11-23T00:30:00+02:00').add({ hours: hour })
      site.clock.now = now
      const open = new Set(
        (await helpLines(site.appDb, now)).filter(({ openNow }) => openNow).map(({ phone }) => phone),
      )
      const offered = panel((await site.visit('/fi/')).html)
      assert.ok(offered.length > 0 && offered.every((phone) => open.has(phone)), `${now}: ${offered}`)
    }
  })

  test('a line whose hours nobody knows any more leaves the panel; a minute later at the latest', async () => {
    await at('2026-11-25T02:14')
    await site.arrange((tx) =>
      sql`delete from directory.opening_period where service_id in
      (select service_id from directory.help_line where phone = '080005005')`.execute(tx),
    )
    assert.deepEqual(panel((await at('2026-11-25T02:15')).html), ['116117', '0925250111'])
  })

  test('leads to every life stage and worry, and every one of them answers', async () => {
    for (const lang of ['fi', 'sv', 'en']) {
      const { html } = await site.visit(`/${lang}/`)
      const links = [
        ...html.matchAll(/href="(\/(?:fi\/(?:vaihe|aihe)|sv\/(?:skede|amne)|en\/(?:stage|topic))\/[^"]+)"/g),
      ].map(([, link = '']) => link)
      assert.ok(links.length >= 12, `${lang}: ${links.length}`)
      for (const link of links) assert.equal((await site.visit(link)).status, 200, link)
    }
  })

  test('may be kept for a minute, no longer', async () => {
    assert.equal((await site.visit('/fi/')).headers.get('cache-control'), 'public, max-age=60')
  })
})

test('the parts of the day change on the hour, by the Finnish clock', () => {
  const part = (time: string) => dayPartOf(Temporal.Instant.from(`2026-11-25T${time}:00+02:00`))
  const said = ['00:00', '05:59', '06:00', '07:59', '08:00', '15:59', '16:00', '21:59', '22:00', '23:59'].map(part)
  assert.deepEqual(said, ['night', 'night', 'morning', 'morning', 'day', 'day', 'evening', 'evening', 'night', 'night'])
  assert.equal(dayPartOf(Temporal.Instant.from('2026-07-01T03:00:00Z')), 'morning', 'summer time')
  assert.equal(dayPartOf(Temporal.Instant.from('2026-11-28T11:00:00+02:00')), 'day_off', 'a Saturday')
  assert.equal(dayPartOf(Temporal.Instant.from('2026-11-28T07:00:00+02:00')), 'day_off')
  assert.equal(dayPartOf(Temporal.Instant.from('2027-01-06T11:00:00+02:00')), 'day_off', 'Epiphany')
  assert.equal(dayPartOf(Temporal.Instant.from('2026-11-28T23:00:00+02:00')), 'night')
})
