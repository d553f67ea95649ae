import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { stageTexts, worryTexts } from '../../../demo/texts/topics.ts'
import { type TestSite, testSite } from '../../../test/harness.ts'
import { href } from '../../ui/paths.ts'

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
    assert.match(
      between(words, /Aukiolo ei ole tiedossa/, /Numerot ovat yleisistä/),
      /Vanhempainpuhelin.*Päihdeneuvonta/,
    )
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

  test('says at its foot when the numbers were checked or will be, and how to tell of a wrong one; never beside a number', async () => {
    const before = await at('2026-11-24T12:06')
    assert.match(before.html, /href="\/fi\/palaute\?kind=wrong_fact&amp;about=%2Ffi%2Fapua-nyt"/)
    assert.equal(before.words.match(/Toimitus/g)?.length, 1)
    assert.match(
      before.words.slice(before.words.indexOf('09 2525 0116')),
      /Toimitus tarkistaa ne soittamalla viimeistään 28\.2\.2027\./,
    )
    await sql`update directory.help_line set confirmed_on = '2026-11-20' where phone <> '112'`.execute(site.db)
    const { words } = await at('2026-11-24T12:07')
    assert.match(words, /Numerot on tarkistettu soittamalla viimeksi 20\.11\.2026\./)
    assert.doesNotMatch(words, /Toimitus tarkistaa/)
    await sql`update directory.help_line set confirmed_on = null`.execute(site.db)
  })

  test('says that 112 reaches the social services too', async () => {
    assert.match((await at('2026-11-24T12:08')).words, /Hätänumerosta saat myös sosiaalipäivystyksen/)
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
    assert.match(words, /Nämä auttavat nyt.*Soita 112.*Nollalinja/)
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    assert.doesNotMatch(main, /href="https?:/)
  })
})

describe('numbers for those in danger', () => {
  test('are not doubted beside them, and no line is last that tells to try the next', async () => {
    const { words } = await at('2026-11-24T12:13', '/fi/turvassa')
    assert.match(words.slice(words.indexOf('Peitä jälkesi')), /Toimitus tarkistaa ne soittamalla viimeistään/)
    assert.equal(words.match(/Toimitus/g)?.length, 1)
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

  test('when none of its own lines answers, first shows those that do, says so, and then its own', async () => {
    const without = (code: string, ...keys: string[]) =>
      sql`delete from directory.service_term st using directory.help_line h, directory.taxonomy_term t
        where h.service_id = st.service_id and t.id = st.term_id and t.code = ${code} and h.key = any(${keys})`.execute(
        site.db,
      )
    await without('school_age', 'crisis', 'crisis_sv', 'crisis_en', 'nollalinja', 'medical', 'social')
    const { words, html } = await at('2026-11-25T02:14', '/fi/vaihe/koululainen')
    assert.match(
      words,
      /Nämä vastaavat nyt, klo 2\.14 Näihin saat soittaa missä asiassa tahansa\..*Kriisipuhelin.*Päivystysapu.*Nollalinja/,
    )
    assert.match(words, /Nämä ovat juuri tätä aihetta varten\..*Lasten ja nuorten puhelin\. Avataan tänään klo 17\.00/)
    assert.ok(html.indexOf('tel:0925250111') < html.indexOf('tel:116111'))
    const swedish = (await at('2026-11-25T02:14', '/sv/skede/skolbarn')).words
    assert.match(swedish, /De här svarar nu, kl\. 2\.14 Hit får du ringa om vad som helst\..*Jourhjälpen/)
    await without('addiction', 'crisis', 'crisis_sv', 'crisis_en')
    const substances = (await at('2026-11-25T02:14', '/fi/aihe/paihteet-ja-pelaaminen')).html
    const order = ['0925250111', '116117', '020696006', '0800147111'].map((phone) => substances.indexOf(`tel:${phone}`))
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
      'a voice before the poison centre',
    )
    assert.ok(order.every((place) => place > 0))
  })

  test('after hours names two who answer at least, on every page of a worry or stage', async () => {
    const paths = [
      ...worryTexts.map(({ slug }) => href('topic', 'fi', { slug: slug.fi })),
      ...stageTexts.map(({ slug }) => href('stage', 'fi', { slug: slug.fi })),
    ]
    for (const path of paths) {
      const { html, status } = await at('2026-11-25T02:14', path)
      if (status === 302) continue
      const part = html.slice(html.indexOf('id="lines"'), html.indexOf('class="path'))
      assert.ok(new Set(part.match(/class="btn tel" href="tel:\d+"/g)).size >= 2, path)
    }
  })

  test('shows when to get help at once before the long text, in every language', async () => {
    for (const [path, heading, next] of [
      ['/fi/aihe/itku-ja-uni', 'Milloin apua heti', 'Mistä usein on kyse'],
      ['/sv/amne/grat-och-somn', 'När du behöver hjälp genast', 'Vad det ofta handlar om'],
      ['/en/topic/crying-and-sleep', 'When to get help at once', 'What this often is'],
    ] as const) {
      const { words, html } = await at('2026-11-25T12:00', path)
      assert.ok(words.indexOf(heading) > 0 && words.indexOf(heading) < words.indexOf(next), path)
      assert.equal(words.split(heading).length, 2, 'once')
      assert.match(html, /class="notice notice-warn"/)
    }
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
