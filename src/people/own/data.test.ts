import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { rowsOf, type TestSite } from '../../../test/harness.ts'
import { ownSite, type Signed, separatedFamily, signedIn } from '../../../test/own-family.ts'
import { mayTell, messageKinds, registerMessages } from '../messages.ts'
import { newSendingPass, sending } from '../notices/sending-pass.ts'
import * as a from '../sample.ts'
import { exportKeys } from './export.ts'
import { fieldWords, partWords } from './export-texts.ts'
import { kept } from './retention.ts'

let site: TestSite
let who: Awaited<ReturnType<typeof separatedFamily>>
let sanna: Signed
before(async () => {
  site = await ownSite({ demo: true })
  who = await separatedFamily(site)
  sanna = await signedIn(site, who.sanna)
})
after(() => site.close())

const settings = { lang: 'fi', interpreter: '', phone: '', email: '' }

describe('settings', () => {
  test('turn every own page into another language', async () => {
    assert.equal((await sanna.send('/oma/tiedot', { ...settings, lang: 'sv', phone: '040 123 4567' })).status, 303)
    for (const path of ['/oma', '/oma/perhe', '/oma/loki', '/oma/tiedot', '/oma/tauko', '/oma/tiedot/kaikki']) {
      const { html, words } = await sanna.visit(path)
      assert.match(html, /<html lang="sv"/, path)
      assert.doesNotMatch(words, /undefined|\bnull\b|NaN|\[object/, path)
      assert.equal(html.match(/<h1[\s>]/g)?.length, 1, path)
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)
      assert.equal(new Set(ids).size, ids.length, `${path}: an id stands twice`)
    }
    await sanna.send('/oma/tiedot', { ...settings, phone: '040 123 4567' })
  })

  test('lose nothing that was typed when something is missing', async () => {
    const typed = { ...settings, phone: 'soita <äidille>', email: 'x@', interpreter: 'so' }
    const { status, html } = await sanna.send('/oma/tiedot', typed)
    assert.equal(status, 422)
    assert.match(html, /value="soita &lt;äidille&gt;"/)
    assert.match(html, /value="so" selected/)
    assert.match(html, /href="#phone">Tarkista numero/)
    assert.match(html, /href="#email">Tarkista/)
  })

  test('offer no choice of messages, since none are sent', async () => {
    assert.doesNotMatch((await sanna.visit('/oma/tiedot')).html, /notify_by/)
  })

  test('forget a phone number at once', async () => {
    await sanna.send('/oma/tiedot', { ...settings, phone: '040 123 4567' })
    assert.equal((await sanna.send('/oma/tiedot/poista', { kind: 'phone' })).status, 303)
    const [row] = await rowsOf(
      site.db,
      `select count(*) as count from people.contact_point where person_id = '${who.sanna}'`,
    )
    assert.deepEqual(row, { count: 0 })
  })
})

describe('a request about data', () => {
  test('gets a receipt and is answered in a month', async () => {
    const sent = await sanna.send('/oma/tiedot/pyynto', {
      kind: 'correction',
      subject: who.aino,
      words: '=Syntymäpäivä',
    })
    assert.equal(sent.status, 303)
    assert.match(
      (await sanna.visit('/oma/tiedot')).words,
      /Korjausta, 24\.11\.2026\. Tunnus [2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4} =Syntymäpäivä Vastaus viimeistään 24\.12\.2026/,
    )
  })

  test('about a child is taken also where the child’s log is not shown', async () => {
    const order = await a.aSafetyOrder(site.db, who.sanna, '[2026-01-01,)')
    for (const name of ['mikko', 'kalle'] as const) {
      const asks = await signedIn(site, who[name])
      const fields = { kind: 'correction', subject: who.aino, words: 'Nimi on väärin' }
      assert.equal((await asks.send('/oma/tiedot/pyynto', fields)).status, 303, name)
    }
    await rowsOf(site.db, `delete from people.safety_order where id = '${order}'`)
  })

  test('keeps its words when something is missing, and is never about another family', async () => {
    const { status, html } = await sanna.send('/oma/tiedot/pyynto', { subject: who.olli, words: 'Poistakaa tämä' })
    assert.equal(status, 422)
    assert.match(html, />Poistakaa tämä<\/textarea>/)
    assert.match(html, /href="#kind"/)
    assert.match(html, /href="#subject"/)
  })
})

describe('everything that is kept', () => {
  test('goes along as a tree, with one’s children and nobody else', async () => {
    const { html, headers } = await sanna.visit('/oma/tiedot/kaikki.json')
    assert.match(headers.get('content-type') ?? '', /json/)
    const tree = JSON.parse(html) as { key: string; children: { children: unknown[] }[] }
    assert.equal(tree.key, 'PEOPLE')
    assert.equal(tree.children.length, 3)
    for (const [, key = ''] of html.matchAll(/"key":"([A-Z_]+)","value"/g))
      assert.ok(key === 'ID' || key in fieldWords, key)
    assert.match(html, /"Aino"/)
    assert.doesNotMatch(html, /Olli|Nea|Helena/)
    assert.match(
      (await sanna.visit('/oma/tiedot/kaikki')).words,
      /Kaikki tietoni .* Hoito- ja asiakassuhteet .*Malmin neuvola/,
    )
  })

  test('has words for each of its parts', () =>
    assert.deepEqual(
      exportKeys.filter((key) => !partWords[key]),
      [],
    ))

  test('says of every table about people how long it is kept', async () => {
    const tables = await rowsOf<{ name: string }>(
      site.db,
      `select distinct 'people.' || c.relname as name from pg_constraint f join pg_class c on c.oid = f.conrelid
       where f.contype = 'f' and f.confrelid = 'people.person'::regclass order by 1`,
    )
    assert.deepEqual(
      tables.map(({ name }) => name).filter((name) => !(name in kept)),
      [],
    )
  })
})

describe('pause with care', () => {
  registerMessages({ 'test.week': { aboutPregnancy: true }, 'test.time': { aboutPregnancy: false } })
  const told = async (person: string, kind: string) =>
    sending({ db: site.appDb, pass: await newSendingPass(site.db) }, (tx) => mayTell(tx, person, kind, site.clock.now))

  test('stops every message about a pregnancy with one press, also to the family, and nothing else', async () => {
    await a.aPregnancy(site.db, who.sanna)
    assert.equal(await told(who.sanna, 'test.week'), true)
    assert.equal((await sanna.send('/oma/tauko', { pause: 'begin' })).status, 303)
    assert.equal((await sanna.send('/oma/tauko', { pause: 'begin' })).status, 303)
    assert.deepEqual(
      [await told(who.sanna, 'test.week'), await told(who.helena, 'test.week'), await told(who.olli, 'test.week')],
      [false, false, true],
    )
    assert.equal(await told(who.sanna, 'test.time'), true)
    assert.equal((await rowsOf(site.db, 'select from people.pause where pregnancy_id is not null')).length, 1)
  })

  test('is told to who sends alone: without its pass nothing about a pregnancy may go to anybody', async () => {
    const asked = (person: string) =>
      site.appDb.transaction().execute((tx) => mayTell(tx, person, 'test.week', site.clock.now))
    assert.deepEqual([await asked(who.sanna), await asked(who.olli)], [false, false])
  })

  test('is ended by the person alone', async () => {
    assert.equal((await (await signedIn(site, who.helena)).send('/oma/tauko', { pause: 'end' })).status, 303)
    assert.equal(await told(who.sanna, 'test.week'), false)
    assert.match((await sanna.visit('/oma/tauko')).words, /Viestit ovat tauolla/)
    await sanna.send('/oma/tauko', { pause: 'end' })
    assert.equal(await told(who.sanna, 'test.week'), true)
  })

  test('leads to help, and to words for who has lost a child', async () => {
    const { html } = await sanna.visit('/oma/tauko')
    assert.match(html, /href="\/fi\/apua-nyt"/)
    assert.match(html, /href="\/fi\/aihe\/menetys"/)
  })

  test('is asked of every kind of message there is', async () => {
    for (const [name, { aboutPregnancy }] of messageKinds()) assert.equal(typeof aboutPregnancy, 'boolean', name)
    await assert.rejects(told(who.sanna, 'test.unknown'), /Nobody has said/)
  })
})
