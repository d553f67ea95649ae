import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { rowsOf, type TestSite } from '../../../test/harness.ts'
import { type Jar, secureOrigin, secureSite, sessionName, signedInJar } from '../../../test/secure-site.ts'
import * as a from '../sample.ts'
import { hashOf } from '../session.ts'

let site: TestSite
let sanna: string
let olli: string
let nurse: string
before(async () => {
  site = await secureSite()
  sanna = await a.aPerson(site.db, { given: 'Sanna', family: 'Virtanen' })
  olli = await a.aPerson(site.db, { given: 'Olli', family: 'Outo' })
  nurse = await a.aPractitioner(site.db, { task: 'broad_care', service: 'clinic', unit: await a.aUnit(site.db) })
})
after(() => site.close())

const later = (duration: Temporal.DurationLike) => site.clock.set(String(site.clock.now.add(duration)))
const request = (subject: string) => ({
  kind: 'correction',
  subject,
  words: 'Nimi on väärin.\r\nSe on Sannä & <b>ei</b> "Sanna".',
})
const kept = () => rowsOf<{ person_id: string | null }>(site.db, 'select person_id from people.kept_text')
const requests = () => rowsOf<{ words: string }>(site.db, 'select words from people.data_request')
const empty = () => sql`delete from people.kept_text`.execute(site.db)

describe('what is sent after a sign-in has ended', () => {
  test('is kept for its writer, who reads it when they have signed in again and goes to the page where it belongs', async () => {
    const browser = await signedInJar(site, { person: sanna })
    later({ minutes: 61 })
    const late = await browser.send('/oma/tiedot/pyynto', request(sanna))
    assert.deepEqual([late.status, late.to], [303, '/fi/kirjaudu?to=%2Foma&teksti=tallessa'])
    assert.match((await browser.open(late.to ?? '')).html, /Tekstisi on tallessa/)
    assert.deepEqual(await requests(), [])

    const again = await signedInJar(site, { person: sanna })
    const { html } = await again.open('/oma/tallessa')
    const [, field] = /<textarea [^>]*readonly=""[^>]*>([\s\S]*?)<\/textarea>/.exec(html) ?? []
    assert.match(field ?? '', /^Nimi on väärin\.\r?\nSe on Sannä &amp; &lt;b&gt;ei&lt;\/b&gt; &quot;Sanna&quot;\.$/)
    assert.match(html, /<h2[^>]*>Pyyntösi tiedoista<\/h2><p[^>]*>Kirjoitettu [^<]*\d/)
    assert.match(html, /Jos et kirjoittanut tätä, poista se/)
    assert.match(html, /href="\/oma\/tiedot#pyynto"/)
    const { html: place } = await again.open('/oma/tiedot')
    assert.match(place, /id="pyynto"/)
    assert.doesNotMatch(place, /Nimi on väärin/)
    const [id = ''] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(/name="poista" value="[^"]*"/.exec(html)?.[0] ?? '') ?? []
    assert.equal((await again.send('/oma/tallessa', { poista: id })).to, '/oma/tallessa')
    assert.deepEqual(await kept(), [])
    assert.match((await again.open('/oma/tallessa')).html, /Täällä ei ole tekstejä/)
  })

  test('is kept of every form with words of one’s own, and leads back to a page that is there', async () => {
    const id = '00000000-0000-4000-8000-000000000000'
    for (const [home, path, field, page] of [
      ['/oma', '/oma/loki/kysy', 'words-12', '/oma/loki'],
      ['/oma', '/oma/loki/kysy', 'words-d12', '/oma/loki'],
      ['/oma', '/oma/loki/kysy', 'paper-words', '/oma/loki'],
      ['/tyo', `/tyo/perheet/${id}/peruste`, 'words', `/tyo/perheet/${id}/peruste`],
      ['/tyo', `/tyo/perheet/${id}/sijainti`, 'words', `/tyo/perheet/${id}`],
      ['/tyo', `/tyo/perheet/${id}/luovutus`, 'what', `/tyo/perheet/${id}/luovutus`],
      ['/tyo', `/tyo/katselut/hata/${id}`, 'words', `/tyo/katselut/hata/${id}`],
      ['/tyo', `/tyo/katselut/kysymys/${id}`, 'words', `/tyo/katselut/kysymys/${id}`],
      ['/tyo', `/tyo/katselut/pyynto/${id}`, 'words', `/tyo/katselut/pyynto/${id}`],
    ] as const) {
      const who = home === '/oma' ? { person: sanna } : { practitioner: nurse }
      const browser = await signedInJar(site, who)
      later({ minutes: 61 })
      assert.match((await browser.send(path, { [field]: 'Oma ajatus' })).to ?? '', /teksti=tallessa$/, path)
      const { html } = await (await signedInJar(site, who)).open(`${home}/tallessa`)
      assert.match(html, />\s*Oma ajatus\s*<\/textarea>/, path)
      assert.match(html, new RegExp(`<a class="btn btn-2" href="${page}"`), path)
      await empty()
    }
  })

  test('is encrypted where it lies', async () => {
    const browser = await signedInJar(site, { person: sanna })
    later({ minutes: 61 })
    await browser.send('/oma/tiedot/pyynto', request(sanna))
    assert.deepEqual(
      await rowsOf(
        site.db,
        `select from people.kept_text where position('väärin'::bytea in sealed) > 0 or position('pyynto'::bytea in sealed) > 0`,
      ),
      [],
    )
    await empty()
  })

  test('is never shown to another who signs in on that browser, nor sent or thrown away by them', async () => {
    const browser = await signedInJar(site, { person: sanna })
    later({ minutes: 61 })
    await browser.send('/oma/tiedot/pyynto', request(sanna))
    const [row] = await rowsOf<{ id: string }>(site.db, 'select id from people.kept_text')
    const other = await signedInJar(site, { person: olli })
    assert.doesNotMatch((await other.open('/oma/tallessa')).html, /väärin/)
    assert.equal((await other.send('/oma/tallessa', { poista: row?.id ?? '' })).status, 404)
    const work = await signedInJar(site, { practitioner: nurse })
    assert.doesNotMatch((await work.open('/tyo/tallessa')).html, /väärin/)
    const light = await signedInJar(site, { person: sanna }, { level: 'light' })
    assert.equal((await light.open('/oma/tallessa')).to, '/fi/kirjaudu?to=%2Foma%2Ftallessa')
    assert.equal((await kept()).length, 1)
    const mine = await signedInJar(site, { person: sanna })
    assert.equal((await mine.send('/oma/tallessa', { poista: row?.id ?? '' })).to, '/oma/tallessa')
    assert.deepEqual(await kept(), [])
  })

  test('is kept a day at most, and forgotten by the work of the night', async () => {
    const browser = await signedInJar(site, { person: sanna })
    later({ minutes: 61 })
    await browser.send('/oma/tiedot/pyynto', request(sanna))
    later({ hours: 23 })
    assert.match((await (await signedInJar(site, { person: sanna })).open('/oma/tallessa')).html, /väärin/)
    later({ hours: 1 })
    assert.doesNotMatch((await (await signedInJar(site, { person: sanna })).open('/oma/tallessa')).html, /väärin/)
    await sql`update people.kept_text set created_at = now() - interval '25 hours'`.execute(site.db)
    await sql`select people.forget_sessions()`.execute(site.appDb)
    assert.deepEqual(await kept(), [])
  })

  test('a day after, or ended by somebody, keeps nothing', async () => {
    for (const end of [
      async () => later({ hours: 25 }),
      async (browser: Jar) => {
        const other = await signedInJar(site, { person: sanna })
        await other.send('/kirjaudu/ulos-kaikkialta', {})
        assert.ok(browser.cookies.has(sessionName))
      },
    ]) {
      const browser = await signedInJar(site, { person: sanna })
      await end(browser)
      assert.equal((await browser.send('/oma/tiedot/pyynto', request(sanna))).status, 404)
    }
    assert.deepEqual(await kept(), [])
  })

  test('is kept after twelve hours too, whose cookie the browser still has', async () => {
    const browser = await signedInJar(site, { person: sanna })
    for (let hours = 1; hours <= 12; hours += 0.5) {
      later({ minutes: 30 })
      await browser.open('/oma')
    }
    later({ minutes: 31 })
    assert.equal(
      (await browser.send('/oma/tiedot/pyynto', request(sanna))).to,
      '/fi/kirjaudu?to=%2Foma&teksti=tallessa',
    )
    await empty()
  })

  test('is five texts at most, and a sixth is refused and said so: nobody pushes out what is there', async () => {
    const browser = await signedInJar(site, { person: sanna })
    later({ minutes: 61 })
    await browser.send('/oma/tiedot/pyynto', request(sanna))
    for (let n = 0; n < 4; n++) await browser.send('/oma/tiedot/pyynto', { words: 'x' })
    const other = await signedInJar(site, { person: sanna })
    later({ minutes: 61 })
    for (const full of [browser, other]) {
      const { to } = await full.send('/oma/tiedot/pyynto', { words: 'y' })
      assert.equal(to, '/fi/kirjaudu?to=%2Foma&teksti=poissa')
      assert.match((await full.open(to ?? '')).html, /Lomaketta ei lähetetty/)
    }
    assert.equal((await kept()).length, 5)
    assert.match((await (await signedInJar(site, { person: sanna })).open('/oma/tallessa')).html, /Nimi on väärin/)
    await empty()
    assert.match((await browser.send('/oma/tiedot/pyynto', { words: 'z' })).to ?? '', /teksti=poissa/)
    assert.deepEqual(await kept(), [], 'a session leaves five behind, thrown away ones too')
    assert.match((await other.send('/oma/tiedot/pyynto', request(sanna))).to ?? '', /teksti=tallessa/)
    await empty()
  })

  test('is kept without signs that nobody types, whatever they would grow to', async () => {
    const browser = await signedInJar(site, { person: sanna })
    later({ minutes: 61 })
    const { to } = await browser.send('/oma/tiedot/pyynto', { words: `${'\u0001'.repeat(20_000)}Hei\n\u0000"\u202eä` })
    assert.match(to ?? '', /teksti=tallessa/)
    assert.match(
      (await (await signedInJar(site, { person: sanna })).open('/oma/tallessa')).html,
      />\s*Hei\n&quot;\u202eä\s*<\//,
    )
    const [raw] = ['\u0001'.repeat(60_000)]
    const answer = await site.request('/oma/tiedot/pyynto', {
      method: 'POST',
      headers: {
        origin: secureOrigin,
        cookie: `${sessionName}=${browser.cookies.get(sessionName)}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: `words=${raw}`,
    })
    assert.equal(answer.status, 303)
    await empty()
  })

  test('is words of 64 kB at most, no file and no other kind of sending', async () => {
    const browser = await signedInJar(site, { person: sanna })
    later({ minutes: 61 })
    assert.equal((await browser.send('/oma/tiedot/pyynto', { words: 'a'.repeat(70_000) })).status, 413)
    for (const path of ['/oma/tiedot/pyynto', '/oma/avaimet'])
      assert.equal((await browser.ask(path, { words: 'Hei' })).status, 404)
    assert.match((await browser.send('/oma/tiedot/pyynto', { words: ' ' })).to ?? '', /teksti=poissa/)
    assert.equal((await browser.send('/oma/ei-ole', { words: 'Hei' })).status, 404)
    assert.equal((await browser.send('/fi/kirjaudu', { words: 'Hei' })).status, 303)
    const evil = { origin: 'https://evil.example' }
    assert.equal((await browser.send('/oma/tiedot/pyynto', request(sanna), evil)).status, 403)
    assert.deepEqual(await kept(), [])
    assert.equal(secureOrigin, 'https://perheverkosto.test')
  })
})

describe('whoever comes to a browser whose sign-in has ended', () => {
  test('plants no choice: nothing of a form without words of its own is kept, and the page says so', async () => {
    const id = '00000000-0000-4000-8000-000000000000'
    const [home, desk] = [await signedInJar(site, { person: sanna }), await signedInJar(site, { practitioner: nurse })]
    later({ minutes: 61 })
    const said = { words: 'Hei', reason: 'Hei', viesti: 'Hei', q: 'Hei', name: 'Hei', what: 'Hei' }
    for (const path of [
      ...['/oma/perhe/luottamus', '/oma/perhe/luottamus/lopeta', '/oma/perhe/puolesta', '/oma/tiedot', '/oma/tauko'],
      ...['/oma/tiedot/poista', '/oma/avaimet', `/oma/avaimet/${id}/poista`, '/oma/tallessa', '/tyo/oikeudet/uusi'],
      ...[`/tyo/oikeudet/${id}/paata`, '/tyo/ammattilaiset/uusi', `/tyo/ammattilaiset/${id}`, '/tyo/kytkimet'],
      ...[
        `/tyo/ammattilaiset/${id}/paata`,
        `/tyo/sailytys/${id}`,
        '/tyo/perheet',
        '/tyo/perheet/uusi',
        '/tyo/katselut',
      ],
      ...[`/tyo/perheet/${id}/paata`, `/tyo/perheet/${id}/tauko/${id}`, `/tyo/perheet/${id}/raskaus`],
      ...[`/hallinta/yksikot/${id}/yhdista`, `/hallinta/organisaatiot/${id}/jaa`, '/hallinta/organisaatiot/uusi'],
    ]) {
      const { to } = await (path.startsWith('/oma') ? home : desk).send(path, { adult: olli, mita: 'asioida', ...said })
      assert.match(to ?? '', /^\/fi\/kirjaudu\?to=%2F(oma|tyo|hallinta)&teksti=poissa$/, path)
    }
    assert.deepEqual(await kept(), [])
    const { html } = await home.open('/fi/kirjaudu?to=%2Foma&teksti=poissa')
    assert.match(html, /Lomaketta ei lähetetty[\s\S]*täytä lomake uudelleen/)
  })

  test('is not kept for who has signed in on the same browser since its writer opened it', async () => {
    const child = await a.aChild(site.db, { given: 'Aino' })
    await a.guardianshipOf(site.db, sanna, child)
    const colleague = await a.aPractitioner(site.db, {
      given: 'Mari',
      task: 'broad_care',
      unit: await a.aUnit(site.db),
    })
    const word = async (practitioner: string) => {
      const { html } = await (await signedInJar(site, { practitioner })).open('/tyo/perheet')
      return /name="tekija" value="([^"]+)"/.exec(html)?.[1] ?? ''
    }
    const [nurses, colleagues] = [await word(nurse), await word(colleague)]
    const acting = await signedInJar(site, { person: sanna })
    await acting.send('/oma/perhe/puolesta', { kenen: child })
    const [own, desk] = [
      await signedInJar(site, { person: sanna }),
      await signedInJar(site, { practitioner: colleague }),
    ]
    later({ minutes: 61 })
    const words = { 'paper-words': 'Kuka katsoo?' }
    const path = `/tyo/perheet/${olli}/peruste`
    for (const [browser, to, fields, keeps] of [
      [own, '/oma/loki/kysy', { ...words, puolesta: olli }, false],
      [own, '/oma/loki/kysy', { ...words, puolesta: child }, false],
      [own, '/oma/loki/kysy', { ...words, puolesta: sanna }, true],
      [acting, '/oma/loki/kysy', { ...words, puolesta: child }, true],
      [desk, path, { words: 'Lapsi odottaa', tekija: nurses }, false],
      [desk, path, { words: 'Lapsi odottaa', tekija: colleagues }, true],
    ] as const) {
      const before = (await kept()).length
      assert.match((await browser.send(to, fields)).to ?? '', keeps ? /teksti=tallessa$/ : /teksti=poissa$/)
      assert.equal((await kept()).length, before + Number(keeps), JSON.stringify(fields))
    }
    await empty()
  })

  test('leaves words alone behind, and no button of their owner sends on anything', async () => {
    const browser = await signedInJar(site, { person: sanna })
    later({ minutes: 61 })
    await browser.send('/oma/loki/kysy?tallessa=x', {
      row: '12',
      'words-12': 'Hei',
      mita: 'asioida',
      viesti: 'Suostun',
    })
    const victim = await signedInJar(site, { person: sanna })
    const { html } = await victim.open('/oma/tallessa')
    assert.match(html, />\s*Hei\s*<\/textarea>/)
    assert.doesNotMatch(html, /asioida|Suostun/)
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    assert.deepEqual(
      [...main.matchAll(/<form[^>]* action="([^"]*)"/g)].map(([, action]) => action),
      ['/oma/tallessa'],
    )
    assert.doesNotMatch(main, /type="hidden"|formaction/)
    await empty()
  })

  test('makes nobody trusted: what is planted for a trust is gone when its owner has signed in', async () => {
    await a.aFamily(site.db, { parent: [sanna, olli] })
    const browser = await signedInJar(site, { person: sanna })
    later({ minutes: 61 })
    await browser.send('/oma/perhe/luottamus', { adult: olli, mita: 'asioida', viesti: 'Hei' })
    const { html } = await (await signedInJar(site, { person: sanna })).open('/oma/tallessa')
    assert.match(html, /Täällä ei ole tekstejä/)
    assert.deepEqual(await rowsOf(site.db, 'select from people.trust'), [])
  })
})

describe('what is sent from a screen that is locked, or at the light level', () => {
  test('waits for the professional behind the lock', async () => {
    const browser = await signedInJar(site, { practitioner: nurse })
    assert.equal((await browser.send('/kirjaudu/lukitse', { to: '/tyo' })).to, '/fi/lukittu?to=%2Ftyo')
    const id = '00000000-0000-4000-8000-000000000000'
    const late = await browser.send(`/tyo/perheet/${id}/peruste`, { ground: 'emergency', words: 'Lapsi itkee' })
    assert.equal(late.to, '/fi/lukittu?to=%2Ftyo&teksti=tallessa')
    const page = await browser.open(late.to ?? '')
    assert.match(page.html, /Tekstisi on tallessa/)
    assert.doesNotMatch(page.html, /itkee/)
    const again = await signedInJar(site, { practitioner: nurse })
    const { html } = await again.open('/tyo/tallessa')
    assert.match(html, /Lapsi itkee/)
    assert.doesNotMatch(html, /emergency/)
    await empty()
  })

  test('is not there at the light level, which cannot have had the form, and keeps nothing', async () => {
    const light = await signedInJar(site, { person: sanna }, { level: 'light' })
    assert.equal((await light.send('/oma/tiedot/pyynto', request(sanna))).status, 404)
    later({ minutes: 61 })
    assert.equal((await light.send('/oma/tiedot/pyynto', request(sanna))).status, 404)
    assert.deepEqual(await kept(), [])
  })

  test('nobody else can write into: a running strong session and a made-up token keep nothing', async () => {
    const browser = await signedInJar(site, { person: sanna })
    for (const hash of [hashOf(browser.cookies.get(sessionName) ?? ''), hashOf('x')])
      assert.deepEqual(
        (await sql`select * from people.keep_text(${hash}, '\\x00', null, ${site.clock.now})`.execute(site.appDb)).rows,
        [],
      )
    await assert.rejects(
      sql`insert into people.kept_text (person_id, sealed, created_at) values (${sanna}, '\\x00', now())`.execute(
        site.appDb,
      ),
      /permission denied/,
    )
  })
})
