import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type TestSite, testSite } from '../../../test/harness.ts'

let site: TestSite
before(async () => {
  site = await testSite({ demo: true })
})
after(() => site.close())

const at = async (now: string, path = '/fi/apua-nyt') => {
  site.clock.set(`${now}:00+02:00`)
  return site.visit(path)
}
/** The words between two headings. */
const between = (words: string, from: RegExp, to: RegExp) => words.slice(words.search(from), words.search(to))

describe('help now', () => {
  test('begins with 112, then those who answer now, then those who open later, then those whose hours we do not know', async () => {
    const { words, html } = await at('2026-11-24T12:05')
    const order = [
      /Hengenvaara tai uhka/,
      /Auki juuri nyt, klo 12\.05/,
      /Avataan myöhemmin/,
      /Aukiolo ei ole tiedossa/,
    ].map((heading) => words.search(heading))
    assert.ok(
      order.every((place, index) => place > 0 && place > (order[index - 1] ?? 0)),
      String(order),
    )
    assert.ok(html.indexOf('tel:112') < html.indexOf('tel:116117'))
    assert.match(between(words, /Auki juuri nyt/, /Avataan myöhemmin/), /Päivystysapu.*Nollalinja.*Peluuri/)
    assert.match(between(words, /Avataan myöhemmin/, /Aukiolo ei ole tiedossa/), /Lasten ja nuorten puhelin/)
    assert.match(between(words, /Aukiolo ei ole tiedossa/, /Numerot on koottu/), /Vanhempainpuhelin.*Päihdeneuvonta/)
  })

  test('says of each line when it answers, as one would say it now', async () => {
    const noon = (await at('2026-11-24T12:05')).words
    assert.match(noon, /Peluuri\. Auki klo 18\.00 asti\./)
    assert.match(noon, /Lasten ja nuorten puhelin\. Avataan tänään klo 17\.00\./)
    assert.match(noon, /Päivystysapu\. Ympäri vuorokauden\./)
    assert.match(noon, /Vanhempainpuhelin\. Aukiolo ei ole tiedossa\./)
    assert.match((await at('2026-11-24T19:00')).words, /Peluuri\. Avataan huomenna klo 12\.00\./)
    assert.match((await at('2026-11-27T19:00')).words, /Peluuri\. Avataan maanantaina klo 12\.00\./)
    assert.match((await at('2026-11-27T19:00', '/sv/hjalp-nu')).words, /Öppnar på måndag kl\. 12\.00\./)
    assert.match((await at('2026-11-27T19:00', '/en/help-now')).words, /Opens on Monday at 12:00\./)
  })

  test('a number the editor has not confirmed says so, a confirmed one says when', async () => {
    assert.match((await at('2026-11-24T12:06')).words, /Toimitus ei ole vielä vahvistanut numeroa/)
    await sql`update directory.help_line set confirmed_on = '2026-11-20' where phone = '116117'`.execute(site.db)
    assert.match((await at('2026-11-24T12:07')).words, /Päivystysapu.{0,300}Numero vahvistettu 20\.11\.2026\./)
  })

  test('says by when the numbers are checked again, and how to tell of a wrong one', async () => {
    const { words, html } = await at('2026-11-24T12:08')
    assert.match(words, /Seuraava tarkistus on viimeistään \d+\.\d+\.\d{4}\./)
    assert.match(html, /href="\/fi\/palaute\?kind=wrong_fact&amp;about=%2Ffi%2Fapua-nyt"/)
  })

  test('what to do when a line is busy stands under its own heading, after the numbers', async () => {
    const { words } = await at('2026-11-24T12:11')
    const open = between(words, /Auki juuri nyt/, /Avataan myöhemmin/)
    assert.match(open, /Peluuri.*Jos linja on varattu Soita heti toiseen numeroon/)
  })

  test('those who speak the reader’s language come first', async () => {
    const { html } = await at('2026-11-24T12:12', '/sv/hjalp-nu')
    assert.ok(html.indexOf('tel:080005005') < html.indexOf('tel:0925250111'))
    assert.ok((await at('2026-11-24T12:12')).html.indexOf('tel:0925250111') > 0)
  })

  test('has a way out, is not kept, and leads to safety and to hiding one’s traces', async () => {
    const { html, headers } = await at('2026-11-24T12:09')
    assert.match(html, /href="\/poistu"/)
    assert.equal(headers.get('cache-control'), 'no-store')
    for (const link of ['/fi/turvassa', '/fi/turvallinen-kaytto']) assert.match(html, new RegExp(`href="${link}"`))
  })

  test('every number can be called from every line', async () => {
    const { html } = await at('2026-11-24T12:10')
    const shown = await sql<{ phone: string }>`select phone from directory.help_line`.execute(site.db)
    for (const { phone } of shown.rows) assert.match(html, new RegExp(`href="tel:\\+?${phone}"`), phone)
  })
})

describe('safe at home', () => {
  test('has a title that tells nothing, everywhere it leaves a trace', async () => {
    for (const path of ['/fi/turvassa', '/sv/trygg', '/en/safe']) {
      const { html, headers, status } = await at('2026-11-24T12:05', path)
      assert.equal(status, 200)
      assert.match(html, /<title>Perheverkosto<\/title>/)
      assert.doesNotMatch(html, /<meta name="description"|property="og:/)
      assert.match(html, /<meta name="robots" content="noindex"/)
      assert.equal(headers.get('cache-control'), 'no-store')
      assert.match(html, /href="\/poistu"/)
    }
  })

  test('shows the lines for those in danger first, and leads to no other site', async () => {
    const { html, words } = await at('2026-11-24T12:05', '/fi/turvassa')
    assert.match(words, /Nämä auttavat nyt.*Hätänumero.*Nollalinja/)
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    assert.doesNotMatch(main, /href="https?:/)
  })
})

describe('numbers for those in danger', () => {
  test('are said to be unconfirmed, and no line is last that tells to try the next', async () => {
    const { words } = await at('2026-11-24T12:13', '/fi/turvassa')
    assert.match(words, /Toimitus vahvistaa tämän sivun numerot vielä soittamalla\./)
    assert.match(words, /MIELI Kriisipuhelin.*Helsingin sosiaalipäivystys/)
    assert.doesNotMatch(words, /seuraavaa numeroa/)
  })

  test('hold the Swedish line for readers of Swedish only', async () => {
    assert.match((await at('2026-11-24T12:13', '/sv/trygg')).html, /tel:0925250112/)
    assert.doesNotMatch((await at('2026-11-24T12:13', '/fi/turvassa')).html, /tel:0925250112/)
  })
})

describe('the page of a worry', () => {
  test('after hours begins with the numbers, by day with what to do', async () => {
    for (const [now, first] of [
      ['2026-11-25T02:14', 'id="lines"'],
      ['2026-11-25T19:00', 'id="lines"'],
      ['2026-11-28T11:00', 'id="lines"'],
      ['2026-11-25T12:00', 'class="path'],
    ] as const) {
      const { html } = await at(now, '/fi/aihe/itku-ja-uni')
      const order = ['id="lines"', 'class="path'].toSorted((a, b) => html.indexOf(a) - html.indexOf(b))
      assert.equal(order[0], first, now)
    }
  })

  test('always shows a line made for the reader’s language', async () => {
    const { words, html } = await at('2026-11-25T02:14', '/sv/amne/orka')
    assert.match(words, /På svenska .*MIELI Kristelefon på svenska\. Öppettiden är inte känd/)
    assert.ok(html.indexOf('tel:0925250112') > 0)
  })

  test('at night speaks of this night, and of who answers now', async () => {
    const { words } = await at('2026-11-25T02:14', '/fi/aihe/itku-ja-uni')
    assert.match(words, /Kolme asiaa tähän yöhön/)
    assert.match(words, /Nämä vastaavat nyt, klo 2\.14/)
    assert.doesNotMatch(between(words, /Nämä vastaavat nyt/, /Näistä voi olla apua/), /Vanhempainpuhelin/)
    assert.match((await at('2026-11-25T12:00', '/fi/aihe/itku-ja-uni')).words, /Kolme asiaa ennen huomista/)
  })

  test('leads to services and to other worries, not to itself', async () => {
    const { html } = await at('2026-11-25T12:00', '/fi/aihe/itku-ja-uni')
    assert.match(html, /href="\/fi\/palvelut\/[a-z-]+"/)
    assert.match(html, /href="\/fi\/aihe\/jaksaminen"/)
    assert.doesNotMatch(html.slice(html.indexOf('<main')), /href="\/fi\/aihe\/itku-ja-uni"/)
  })

  test('shows six services of different kinds at most, those of the town first, and leads to all of them in the list', async () => {
    for (const [path, list] of [
      ['/fi/aihe/jaksaminen', '/fi/palvelut?worry=exhausted'],
      ['/fi/vaihe/vauva', '/fi/palvelut?stage=baby'],
    ] as const) {
      const { html } = await at('2026-11-24T12:20', path)
      const cards = [...html.matchAll(/<li class="card">([\s\S]*?)<\/li>/g)].map(([, card = '']) => card)
      const kinds = cards.map((card) => /class="tag tag-brand">([^<]*)/.exec(card)?.[1])
      assert.equal(cards.length, 6)
      assert.equal(new Set(kinds).size, 6, String(kinds))
      assert.deepEqual(
        cards.map((card) => card.includes('Keksitty')),
        [false, false, false, true, true, true],
      )
      assert.ok(html.includes(`href="${list}"`), list)
      assert.match((await site.visit(list)).words, /\d\d tulosta/)
    }
  })

  test('prefers services in the reader’s language', async () => {
    assert.match(
      (await at('2026-11-24T12:21', '/fi/vaihe/raskaus')).words,
      /Perhevalmennus yksin odottavalle|Perhevalmennus yhtenä lauantaina/,
    )
    assert.match((await at('2026-11-24T12:21', '/sv/skede/graviditet')).words, /[Ff]amiljeförberedelse på svenska/)
  })

  test('says when it was written, who has checked it, and takes word of a mistake', async () => {
    const path = '/fi/aihe/jaksaminen'
    const { words, html } = await at('2026-11-24T12:22', path)
    assert.match(words, /Kirjoitimme tämän 22\.11\.2026\. Ammattilainen ei ole vielä tarkistanut tekstiä\./)
    assert.match(html, /href="\/fi\/palaute\?about=%2Ffi%2Faihe%2Fjaksaminen"/)
    const checked = sql`update directory.taxonomy_term set assured_on = '2026-11-23', assured_by = 'Neuvola' where code = 'exhausted'`
    await checked.execute(site.db)
    assert.match((await at('2026-11-24T12:22', path)).words, /Tarkistettu 23\.11\.2026, Neuvola\./)
  })

  test('has an address of its own in each language, found also by the slug of another', async () => {
    const { html } = await at('2026-11-25T12:00', '/fi/aihe/itku-ja-uni')
    assert.match(html, /hreflang="sv" href="[^"]*\/sv\/amne\/grat-och-somn"/)
    const { status, headers } = await site.visit('/sv/amne/itku-ja-uni')
    assert.deepEqual([status, headers.get('location')], [301, '/sv/amne/grat-och-somn'])
    assert.equal((await site.visit('/fi/aihe/ei-ole')).status, 404)
    assert.equal((await site.visit('/fi/vaihe/itku-ja-uni')).status, 404, 'a worry is no stage')
  })

  test('fear at home leads to the page that leaves no trace', async () => {
    const { status, headers } = await site.visit('/fi/aihe/kotona')
    assert.deepEqual([status, headers.get('location')], [302, '/fi/turvassa'])
    assert.doesNotMatch((await site.visit('/fi/')).html, /aihe\/kotona/)
  })
})
