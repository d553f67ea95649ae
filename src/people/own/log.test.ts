import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { rowsOf, type TestSite } from '../../../test/harness.ts'
import { ownSite, type Signed, separatedFamily, signedIn } from '../../../test/own-family.ts'
import { actionWords, basisWords, purposeWords, whatWords } from '../log-words.ts'
import * as a from '../sample.ts'
import { enter, hashOf } from '../session.ts'
import { answerMatter, askerOf, openMatters } from '../staff/review-queries.ts'

let site: TestSite
let who: Awaited<ReturnType<typeof separatedFamily>>
let sanna: Signed
before(async () => {
  site = await ownSite()
  who = await separatedFamily(site)
  sanna = await signedIn(site, who.sanna)
  await looked({ at: '2026-11-23T06:01:00Z', subject: who.aino })
  await looked({
    at: '2026-11-21T14:40:00Z',
    subject: who.aino,
    basis: 'emergency',
    reason: 'Epäily väkivallasta kotona',
  })
  await looked({ at: '2026-11-21T14:50:00Z', subject: who.sanna, basis: 'emergency', reason: '=2+3, "kiire"' })
  await looked({ at: '2024-11-01T08:00:00Z', subject: who.aino, name: 'Vanha Katsoja' })
  await looked({ at: '2026-11-20T08:00:00Z', subject: who.olli, name: 'Toisen Katsoja' })
})
after(() => site.close())

type Look = { at: string; subject: string; basis?: string; reason?: string | null; name?: string }
const looked = ({ at, subject, basis = 'care', reason = null, name = 'Päivi Lahtinen' }: Look) =>
  sql`insert into people.use_log (at, subject_id, actor_practitioner_id, actor_name, actor_title, unit_id, task, action, what, purpose, basis,
      reason) values (${at}, ${subject}, ${who.nurse}, ${name}, 'Terveydenhoitaja', ${who.unit}, 'broad_care', 'read', 'person', 'care',
      ${basis}, ${reason})`.execute(site.db)

describe('the log', () => {
  test('tells by day who looked at what, where and why, and what was unusual', async () => {
    const { status, words } = await sanna.visit('/oma/loki')
    assert.equal(status, 200)
    assert.match(
      words,
      /maanantai 23\.11\. 8\.01 Päivi Lahtinen katsoi perustietoja Terveydenhoitaja, Malmin neuvola Koskee: Aino Miksi: hoito tai palvelu\./,
    )
    assert.match(words, /lauantai 21\.11\. 16\.50 .*Peruste: hätätilanne\. Kirjattu syy: =2\+3.*Poikkeaa tavallisesta/)
    assert.match(words, /16\.40 .*Koskee: Aino Miksi: hoito tai palvelu\. Peruste: hätätilanne\. Poikkeaa/)
    assert.doesNotMatch(words, /Vanha Katsoja|Toisen Katsoja/)
  })

  test('tells one’s own looks too, in words of one’s own, or leaves them out', async () => {
    await sanna.visit('/oma/perhe')
    assert.match((await sanna.visit('/oma/loki')).words, /Sinä näit luettelossa perheen tietoja Koskee: .*sinä/)
    const { words } = await sanna.visit('/oma/loki?muut=1')
    assert.match(words, /Päivi Lahtinen/)
    assert.doesNotMatch(words, /Sinä näit/)
  })

  test('tells the words of a reason to the person alone, not to a guardian', async () => {
    for (const path of ['/oma/loki', `/oma/loki?kenen=${who.aino}`, '/oma/loki.csv', '/oma/loki.json'])
      assert.doesNotMatch((await sanna.visit(path)).html, /väkivallasta/, path)
  })

  test('that has nothing to show says the same to everybody, and never that nobody has looked', async () => {
    const { words } = await (await signedIn(site, await a.aPerson(site.db, { given: 'Uusi' }))).visit('/oma/loki')
    assert.match(words, /Tässä näkyy se, minkä voimme näyttää/)
    assert.doesNotMatch(words, /ukaan/)
  })

  test('shows one person’s log by itself, and nobody else’s', async () => {
    assert.doesNotMatch((await sanna.visit(`/oma/loki?kenen=${who.sanna}`)).words, /Koskee: Aino/)
    assert.equal((await sanna.visit(`/oma/loki?kenen=${who.olli}`)).status, 404)
    assert.equal((await (await signedIn(site, who.helena)).visit(`/oma/loki?kenen=${who.sanna}`)).status, 404)
  })

  test('goes on to older pages without missing or repeating a row', async () => {
    for (let i = 0; i < 120; i++)
      await looked({ at: `2026-10-01T08:00:00.${String(100 + (i >> 2))}Z`, subject: who.otso, name: `Katsoja ${i}` })
    const seen: string[] = []
    let path: string | undefined = `/oma/loki?kenen=${who.otso}&muut=1`
    for (let pages = 0; path && pages < 9; pages++) {
      const { html, words } = await sanna.visit(path)
      seen.push(...[...words.matchAll(/Katsoja \d+(?= katsoi)/g)].map(([name]) => name))
      path = /href="(\/oma\/loki\?[^"]*ennen=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
      assert.doesNotMatch(path ?? '', /Katsoja|Otso/)
    }
    assert.equal(seen.length, 120)
    assert.equal(new Set(seen).size, 120)
  })

  test('ends with nothing for a place that is none of ours', async () => {
    for (const place of ['x', Buffer.from("2026-01-01T00:00:00Z ' or 1=1").toString('base64url'), '%00', '2026'])
      assert.equal((await sanna.visit(`/oma/loki?ennen=${place}`)).status, 200, place)
  })

  test('is found by its index', async () => {
    const token = await a.aSession(site.db, { person: who.sanna }, { now: site.clock.now })
    await rowsOf(site.db, 'analyze people.use_log')
    const plan = await site.appDb.transaction().execute(async (tx) => {
      await enter(tx, hashOf(token), site.clock.now)
      await sql`set local enable_seqscan = off`.execute(tx)
      const { rows } = await sql<{
        'QUERY PLAN': string
      }>`explain select l.id, l.at from people.use_log l where l.subject_id = ${who.otso}
        and (l.at, l.id) < (now(), 9::bigint) order by l.at desc, l.id desc limit 51`.execute(tx)
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    })
    assert.match(plan, /Index Cond: \(\(subject_id = [^)]*\) AND \(ROW\(at, id\) < /)
    assert.doesNotMatch(plan, /Sort/)
  })
})

describe('the file of the log', () => {
  test('is safe to open in a spreadsheet', async () => {
    const { html, headers } = await sanna.visit('/oma/loki.csv')
    assert.match(headers.get('content-disposition') ?? '', /attachment; filename="2026-11-24\.csv"/)
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.match(html, /^\ufeff?Aika;Kenen tiedot;Kuka;/)
    assert.match(html, /;hätätilanne;"'=2\+3, ""kiire"""/)
  })

  test('leaves a row of its own behind', async () => {
    await sanna.visit('/oma/loki.json')
    const rows = await rowsOf(
      site.db,
      `select from people.use_log where action = 'exported' and subject_id = '${who.aino}' and actor_person_id = '${who.sanna}'`,
    )
    assert.ok(rows.length > 0)
  })
})

describe('a question about a row', () => {
  const rowId = async (subject: string) =>
    Number(
      (
        await rowsOf<{ id: number }>(
          site.db,
          `select max(id) as id from people.use_log where basis = 'emergency' and subject_id = '${subject}'`,
        )
      )[0]?.id,
    )

  test('keeps its words when they are too many', async () => {
    const row = await rowId(who.aino)
    const words = 'Miksi? '.repeat(400)
    const { status, html } = await sanna.send('/oma/loki/kysy', { row: String(row), [`words-${row}`]: words })
    assert.equal(status, 422)
    assert.ok(html.includes(words.trim()))
    assert.match(html, /<title>Virhe: /)
    assert.match(html, new RegExp(`href="#words-${row}"`))
  })

  test('is kept with the day it is answered by, and answered or refused with reasons', async () => {
    const row = await rowId(who.aino)
    assert.equal((await sanna.send('/oma/loki/kysy', { row: String(row), [`words-${row}`]: 'Miksi?' })).status, 303)
    assert.match((await sanna.visit('/oma/loki')).words, /Kysyit 24\.11\.2026, vastaus viimeistään 24\.1\.2027/)
    assert.match((await sanna.visit('/oma')).words, /Odottaa vastausta Kysymyksesi lokista/)
    const again = await sanna.send('/oma/loki/kysy', { row: String(row), [`words-${row}`]: 'Miksi?' })
    assert.equal(again.status, 409)
    const officer = await a.aPractitioner(site.db, { given: 'Tiina', family: 'Turva', task: 'privacy' })
    const token = await a.aSession(site.db, { practitioner: officer }, { now: site.clock.now })
    await site.appDb.transaction().execute(async (tx) => {
      await enter(tx, hashOf(token), site.clock.now)
      const [open] = await openMatters(tx, 'kysymys')
      assert.equal(await askerOf(tx, open?.asked_by ?? ''), 'Sanna Virtanen')
      const answer = { by: officer, answer: 'Väärä lapsi, <b>pahoittelut</b>', refused: true, now: site.clock.now }
      assert.ok(await answerMatter(tx, 'kysymys', open?.id ?? '', answer))
    })
    assert.match((await sanna.visit('/oma/loki')).words, /Emme antaneet tietoa\. Syy: Väärä lapsi, <b>pahoittelut/)
  })

  test('is not asked about somebody else’s row, and the older log is asked for on paper', async () => {
    const [theirs] = await rowsOf<{ id: number }>(
      site.db,
      `select max(id) as id from people.use_log where subject_id = '${who.olli}'`,
    )
    const row = String(theirs?.id)
    // Whether it is somebody else's, one's own no longer, or nobody's: not there, and what was written is not lost.
    for (const one of [row, '999999999']) {
      const refused = await sanna.send('/oma/loki/kysy', { row: one, [`words-${one}`]: 'Miksi <b>minua</b>?' })
      assert.equal(refused.status, 404)
      assert.match(refused.html, />Miksi &lt;b&gt;minua&lt;\/b&gt;\?<\/textarea>/)
      assert.match(refused.words, /Mitään ei tallennettu.*Tätä riviä ei näy sinulle/)
    }
    assert.equal((await sanna.send('/oma/loki/kysy', { 'paper-words': 'Oikeuteen vuodet 2020–2023' })).status, 303)
    assert.match((await sanna.visit('/oma/loki')).words, /Vanhempi loki, 24\.11\.2026 Oikeuteen/)
  })
})

test('every code of the log has words', async () => {
  const checks = await rowsOf<{ def: string }>(
    site.db,
    `select pg_get_constraintdef(oid) as def from pg_constraint where conrelid = 'people.use_log'::regclass and contype = 'c'`,
  )
  const allowed = (column: string) =>
    [...(checks.find(({ def }) => def.includes(`(${column} = ANY`))?.def ?? '').matchAll(/'([a-z_]+)'::text/g)].map(
      ([, one]) => one,
    )
  assert.deepEqual(allowed('action').toSorted(), Object.keys(actionWords).toSorted())
  assert.deepEqual(allowed('basis').toSorted(), Object.keys(basisWords).toSorted())
  for (const path of globSync('src/**/*.{ts,tsx}')) {
    const text = readFileSync(path, 'utf8')
    if (!text.includes('use-log.ts')) continue
    for (const [, code = ''] of text.matchAll(/\bwhat: '([a-z_]+)'/g)) assert.ok(code in whatWords, `${path}: ${code}`)
    for (const [, code = ''] of text.matchAll(/\bpurpose: '([a-z_]+)'/g))
      assert.ok(code in purposeWords, `${path}: ${code}`)
  }
})
