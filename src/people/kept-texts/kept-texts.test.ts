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
/** What the first button of the page would send on. */
function sending(html: string): { path: string; fields: Record<string, string> } {
  const [, path = '', inside = ''] =
    /<form method="post" action="([^"]*tallessa=[^"]*)">([\s\S]*?)<\/form>/.exec(html) ?? []
  const plain = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  const fields = [...inside.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)]
  return {
    path: plain(path),
    fields: Object.fromEntries(fields.map(([, name = '', value = '']) => [name, plain(value)])),
  }
}
const empty = () => sql`delete from people.kept_text`.execute(site.db)

describe('what is sent after a sign-in has ended', () => {
  test('is kept for its writer, shown when they have signed in again, and sent on with one press', async () => {
    const browser = await signedInJar(site, { person: sanna })
    later({ minutes: 61 })
    const late = await browser.send('/oma/tiedot/pyynto', request(sanna))
    assert.deepEqual([late.status, late.to], [303, '/fi/kirjaudu?to=%2Foma&kept=1'])
    assert.match((await browser.open(late.to ?? '')).html, /Tekstisi on tallessa/)
    assert.deepEqual(await requests(), [])

    const again = await signedInJar(site, { person: sanna })
    const page = await again.open('/oma/tallessa')
    assert.match(page.html, /Nimi on väärin\.\r?\nSe on Sannä &amp; &lt;b&gt;ei&lt;\/b&gt; &quot;Sanna&quot;\./)
    assert.doesNotMatch(page.html.replaceAll(/<form[\s\S]*?<\/form>/g, ''), new RegExp(sanna))
    const { path, fields } = sending(page.html)
    assert.deepEqual(fields, request(sanna))
    assert.equal((await again.send(path, fields)).to, '/oma/tiedot#pyynnot')
    assert.deepEqual(
      (await requests()).map(({ words }) => words),
      [request(sanna).words.replaceAll('\r\n', '\n')],
    )
    assert.deepEqual(await kept(), [])
    assert.match((await again.open('/oma/tallessa')).html, /Täällä ei ole tekstejä/)
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
    await other.send(`/oma/tauko?tallessa=${row?.id}`, { pause: 'begin' })
    const work = await signedInJar(site, { practitioner: nurse })
    assert.doesNotMatch((await work.open('/tyo/tallessa')).html, /väärin/)
    const light = await signedInJar(site, { person: sanna }, { level: 'light' })
    assert.equal((await light.open('/oma/tallessa')).to, '/fi/kirjaudu?to=%2Foma%2Ftallessa')
    assert.equal((await kept()).length, 1)
    const mine = await signedInJar(site, { person: sanna })
    assert.equal((await mine.send('/oma/tallessa', { poista: row?.id ?? '' })).to, '/oma/tallessa')
    assert.deepEqual(await kept(), [])
  })

  test('stays when it is refused, and goes when the page has it again', async () => {
    const browser = await signedInJar(site, { person: sanna })
    later({ minutes: 61 })
    await browser.send('/oma/tiedot/pyynto', { ...request(sanna), kind: '' })
    await browser.send('/oma/tauko', { pause: 'nonsense' })
    const again = await signedInJar(site, { person: sanna })
    const sendAll = async () => {
      for (const [, path = ''] of (await again.open('/oma/tallessa')).html.matchAll(/action="([^"]*tallessa=[^"]*)"/g))
        await again.send(path, path.includes('tauko') ? { pause: 'nonsense' } : { ...request(sanna), kind: '' })
    }
    await sendAll()
    assert.match((await again.open('/oma/tallessa')).html, /\/oma\/tauko\?tallessa=/)
    assert.equal((await kept()).length, 1)
    await empty()
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
    assert.equal((await browser.send('/oma/tiedot/pyynto', request(sanna))).to, '/fi/kirjaudu?to=%2Foma&kept=1')
    await empty()
  })

  test('is five texts at most, of 64 kB each, and no file or other kind of sending', async () => {
    const browser = await signedInJar(site, { person: sanna })
    later({ minutes: 61 })
    for (let n = 0; n < 7; n++) await browser.send('/oma/tiedot/pyynto', request(sanna))
    assert.equal((await kept()).length, 5)
    assert.equal((await browser.send('/oma/tiedot/pyynto', { words: 'a'.repeat(70_000) })).status, 413)
    await empty()
    for (const path of ['/oma/tiedot/pyynto', '/oma/avaimet'])
      assert.equal((await browser.ask(path, { words: 'Hei' })).status, 404)
    assert.equal((await browser.send('/oma/tiedot/pyynto', { words: ' ' })).status, 404)
    assert.equal((await browser.send('/oma/ei-ole', { words: 'Hei' })).status, 404)
    assert.equal((await browser.send('/fi/kirjaudu', { words: 'Hei' })).status, 303)
    assert.equal(
      (await browser.send('/oma/tiedot/pyynto', request(sanna), { origin: 'https://evil.example' })).status,
      403,
    )
    assert.deepEqual(await kept(), [])
    assert.equal(secureOrigin, 'https://perheverkosto.test')
  })
})

describe('what is sent from a screen that is locked, or a sign-in that is too light', () => {
  test('waits for the professional behind the lock', async () => {
    const browser = await signedInJar(site, { practitioner: nurse })
    assert.equal((await browser.send('/kirjaudu/lukitse', { to: '/tyo' })).to, '/fi/lukittu?to=%2Ftyo')
    const late = await browser.send('/tyo/perheet', { q: 'Aino Virtanen' })
    assert.equal(late.to, '/fi/lukittu?to=%2Ftyo&kept=1')
    const page = await browser.open(late.to ?? '')
    assert.match(page.html, /Tekstisi on tallessa/)
    assert.doesNotMatch(page.html, /Aino/)
    const again = await signedInJar(site, { practitioner: nurse })
    assert.match((await again.open('/tyo/tallessa')).html, /Aino Virtanen/)
    await empty()
  })

  test('waits for strong identification', async () => {
    const light = await signedInJar(site, { person: sanna }, { level: 'light' })
    assert.equal((await light.send('/oma/tiedot/pyynto', request(sanna))).to, '/fi/kirjaudu?to=%2Foma&kept=1')
    assert.match((await (await signedInJar(site, { person: sanna })).open('/oma/tallessa')).html, /väärin/)
    await empty()
  })

  test('nobody else can write into: a running strong session and a made-up token keep nothing', async () => {
    const browser = await signedInJar(site, { person: sanna })
    for (const hash of [hashOf(browser.cookies.get(sessionName) ?? ''), hashOf('x')])
      assert.deepEqual(
        (await sql`select * from people.keep_text(${hash}, '\\x00', ${site.clock.now})`.execute(site.appDb)).rows,
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
