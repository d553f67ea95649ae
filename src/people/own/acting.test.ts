import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { rowsOf, type TestSite } from '../../../test/harness.ts'
import { ownSite, type Signed, separatedFamily, signedIn } from '../../../test/own-family.ts'
import * as a from '../sample.ts'

let site: TestSite
let who: Awaited<ReturnType<typeof separatedFamily>>
before(async () => {
  site = await ownSite({ demo: true })
  who = await separatedFamily(site)
})
after(() => site.close())

const choose = (signed: Signed, kenen: string) => signed.send('/oma/perhe/puolesta', { kenen })
const settings = { lang: 'fi', interpreter: '', phone: '', email: '' }

describe('the choice', () => {
  test('is offered on the home page to who has a child in custody, and not to who has nobody', async () => {
    const { words, html } = await (await signedIn(site, who.sanna)).visit('/oma')
    assert.match(words, /Asioi toisen puolesta/)
    assert.doesNotMatch(html, /class="acting"/, 'who acts for nobody is not told that they act')
    assert.match(html, /href="\/oma\/perhe\/puolesta"/)
    for (const nobody of [who.kalle, who.olli, who.riitta, who.helena, who.ville]) {
      const signed = await signedIn(site, nobody)
      assert.doesNotMatch((await signed.visit('/oma')).html, /class="acting"|\/oma\/perhe\/puolesta/)
      const page = await signed.visit('/oma/perhe/puolesta')
      assert.match(page.words, /Täällä ei ole ketään, jonka puolesta voit asioida/)
      assert.doesNotMatch(page.html, /name="kenen"/)
    }
  })

  test('says for whom and on which ground, and asks again when nothing was chosen', async () => {
    const sanna = await signedIn(site, who.sanna)
    const { words } = await sanna.visit('/oma/perhe/puolesta')
    assert.match(words, /Vain omasta puolestani .*Aino Virtanen, 4 kk Olet huoltaja ja päätät lapsen asioista\./)
    assert.match(words, /Otso Salo, 3 v/)
    const empty = await sanna.send('/oma/perhe/puolesta', {})
    assert.equal(empty.status, 422)
    assert.match(empty.html, /href="#kenen">Valitse, kenen puolesta asioit/)
  })

  test('of somebody one has no ground for is not there, whatever is sent', async () => {
    for (const [one, whom] of [
      ['kalle', 'aino'],
      ['ville', 'otso'],
      ['riitta', 'nea'],
      ['olli', 'aino'],
      ['helena', 'sanna'],
      ['sanna', 'mikko'],
      ['sanna', 'sanna'],
    ] as const) {
      const signed = await signedIn(site, who[one])
      assert.equal((await choose(signed, who[whom])).status, 404, `${one} ${whom}`)
      const more = { kenen: 'mina', acting_for: who[whom], acting_basis: 'custody', whom: who[whom] }
      assert.equal((await signed.send('/oma/perhe/puolesta', more)).status, 303)
      assert.doesNotMatch((await signed.visit('/oma')).words, /Asioit nyt toisen puolesta/)
    }
    const sanna = await signedIn(site, who.sanna)
    for (const wrong of ['x', "' or 1=1", `${who.aino}'`]) assert.equal((await choose(sanna, wrong)).status, 404, wrong)
  })

  test('is not there for a light sign-in, nor for who works here or is nobody', async () => {
    const light = await signedIn(site, who.sanna, 'light')
    assert.equal((await choose(light, who.aino)).status, 404)
    assert.deepEqual(await rowsOf(site.db, 'select 1 from people.session where acting_for is not null'), [])
    const nurse = await a.aSession(site.db, { practitioner: who.nurse }, { now: site.clock.now })
    for (const headers of [{}, { cookie: `session=${nurse}` }]) {
      assert.equal((await site.visit('/oma/perhe/puolesta', headers)).status, 404)
      assert.equal((await site.send('/oma/perhe/puolesta', { kenen: who.aino }, headers)).status, 404)
    }
  })
})

describe('while acting for a child', () => {
  let sanna: Signed
  before(async () => {
    sanna = await signedIn(site, who.sanna)
    assert.equal((await choose(sanna, who.aino)).status, 303)
  })

  test('the banner stands on every own page and names the child', async () => {
    for (const path of ['/oma', '/oma/perhe', '/oma/loki', '/oma/tiedot', '/oma/tiedot/kaikki', '/oma/tauko']) {
      const { words, html } = await sanna.visit(path)
      assert.match(words, /Asioit nyt toisen puolesta: Aino Virtanen Vaihda/, path)
      assert.doesNotMatch(/<title>(.*)<\/title>/.exec(html)?.[1] ?? '', /Aino/, path)
    }
  })

  test('details, log and export are the child’s, and nobody else’s', async () => {
    assert.match((await sanna.visit('/oma/tiedot')).words, /Tiedot: Aino Virtanen/)
    const tree = JSON.parse((await sanna.visit('/oma/tiedot/kaikki.json')).html) as { children: unknown[] }
    assert.equal(tree.children.length, 1)
    assert.match(JSON.stringify(tree), /"Aino"/)
    assert.doesNotMatch(JSON.stringify(tree), /Otso/)
    assert.equal((await sanna.visit(`/oma/loki?kenen=${who.otso}`)).status, 404)
    assert.equal((await sanna.visit(`/oma/loki?kenen=${who.sanna}`)).status, 404)
    assert.doesNotMatch((await sanna.visit('/oma/loki')).words, /Koskee: Otso/)
  })

  test('contact details are kept for the child, and the log says who acted and on what ground', async () => {
    const sent = await sanna.send('/oma/tiedot', { ...settings, phone: '040 999 8888', puolesta: who.aino })
    assert.equal(sent.status, 303)
    const [row] = await rowsOf(
      site.db,
      `select c.person_id from people.contact_point c where c.kind = 'phone' and c.value = '040 999 8888'`,
    )
    assert.deepEqual(row, { person_id: who.aino })
    const [logged] = await rowsOf(
      site.db,
      `select actor_person_id, basis, purpose from people.use_log where subject_id = '${who.aino}' and action = 'wrote'
         and what = 'settings'`,
    )
    assert.deepEqual(logged, { actor_person_id: who.sanna, basis: 'custody', purpose: 'acting' })
  })

  test('a form that was opened before for somebody else changes nothing', async () => {
    for (const puolesta of ['', who.otso, who.sanna]) {
      const forms = [
        ['/oma/tiedot', { ...settings, phone: '040 111 2222' }],
        ['/oma/tiedot/poista', { kind: 'phone' }],
        ['/oma/tiedot/pyynto', { kind: 'correction', subject: who.aino, words: 'Vanha välilehti' }],
        ['/oma/loki/kysy', { 'paper-words': 'Vanha välilehti' }],
      ] as const
      for (const [path, fields] of forms) {
        const { status, words, html } = await sanna.send(path, { ...fields, puolesta })
        assert.equal(status, 409, path)
        assert.match(words, /Mitään ei tallennettu/)
        const typed = /<textarea [^>]*readonly[^>]*>\s*([^<]*?)\s*<\/textarea>/.exec(html)?.[1]
        const wrote = Object.values(fields).find((value) => /välilehti|040/.test(value))
        assert.equal(typed, wrote, 'what was typed is shown again')
      }
    }
    const left = await rowsOf(
      site.db,
      `select 1 from people.contact_point where value = '040 111 2222'
       union all select 1 from people.data_request where words = 'Vanha välilehti'
       union all select 1 from people.log_question where words = 'Vanha välilehti'`,
    )
    assert.deepEqual(left, [])
    assert.match((await sanna.visit('/oma/tiedot')).html, new RegExp(`name="puolesta" value="${who.aino}"`))
  })

  test('a request is about the child only', async () => {
    const fields = { kind: 'correction', words: 'Nimi väärin', puolesta: who.aino }
    assert.equal((await sanna.send('/oma/tiedot/pyynto', { ...fields, subject: who.sanna })).status, 422)
    assert.equal((await sanna.send('/oma/tiedot/pyynto', { ...fields, subject: who.aino })).status, 303)
  })

  test('each turn is a row with both children, which the other guardian does not read', async () => {
    assert.equal((await choose(sanna, who.otso)).status, 303)
    assert.match((await sanna.visit('/oma')).words, /Asioit nyt toisen puolesta: Otso Salo/)
    assert.equal((await choose(sanna, 'mina')).status, 303)
    assert.doesNotMatch((await sanna.visit('/oma')).words, /Asioit nyt toisen puolesta/)
    const rows = await rowsOf<{ subject_id: string; actor_person_id: string }>(
      site.db,
      `select subject_id from people.use_log where what = 'acting' order by id`,
    )
    assert.deepEqual(
      rows.map(({ subject_id }) => subject_id),
      [who.aino, who.aino, who.otso, who.otso],
    )
    const mikko = await signedIn(site, who.mikko)
    assert.doesNotMatch((await mikko.visit('/oma/loki')).words, /puolesta asiointia/)
  })
})

test('a form of one person is never saved as that of another who has signed in by the same browser since', async () => {
  const [sanna, mikko] = [await signedIn(site, who.sanna), await signedIn(site, who.mikko)]
  await a.aFamily(site.db, { parent: [who.mikko], other_adult: [who.olli] })
  for (const path of ['/oma/tiedot', '/oma/perhe', '/oma/loki', '/oma/tauko'])
    assert.match((await sanna.visit(path)).html, new RegExp(`name="puolesta" value="${who.sanna}"`), path)
  for (const [path, fields] of [
    ['/oma/tiedot', { ...settings, phone: '040 555 1212' }],
    ['/oma/tiedot/poista', { kind: 'phone' }],
    ['/oma/tiedot/pyynto', { kind: 'correction', subject: who.mikko, words: 'Sannan sanat' }],
    ['/oma/loki/kysy', { 'paper-words': 'Sannan sanat' }],
    ['/oma/perhe/luottamus', { adult: who.olli, mita: 'asioida' }],
    ['/oma/tauko', { pause: 'begin' }],
  ] as const)
    assert.equal((await mikko.send(path, { ...fields, puolesta: who.sanna })).status, 409, path)
  assert.deepEqual(
    await rowsOf(
      site.db,
      `select 1 from people.contact_point where value = '040 555 1212' union all select 1 from people.pause
       union all select 1 from people.data_request where words = 'Sannan sanat'
       union all select 1 from people.log_question where words = 'Sannan sanat'
       union all select 1 from people.trust where person_id = '${who.mikko}'`,
    ),
    [],
  )
})

test('a question about whom one may not ask any longer is not asked about oneself instead, and its words are shown', async () => {
  const mikko = await signedIn(site, who.mikko)
  const { status, html } = await mikko.send('/oma/loki/kysy', { kenen: who.otso, 'paper-words': 'Kuka katsoi Otsoa?' })
  assert.equal(status, 409)
  assert.match(html, />\s*Kuka katsoi Otsoa\?\s*<\/textarea>/)
  assert.deepEqual(await rowsOf(site.db, `select 1 from people.log_question where words = 'Kuka katsoi Otsoa?'`), [])
})

test('acting ends with its ground, at the next request, and what was typed for the child is not saved as one’s own', async () => {
  const [parent, child] = [await a.aPerson(site.db, { given: 'Vanhempi' }), await a.aChild(site.db, { given: 'Lapsi' })]
  const guardianship = await a.guardianshipOf(site.db, parent, child)
  const signed = await signedIn(site, parent)
  await choose(signed, child)
  assert.match((await signed.visit('/oma/tiedot')).words, /Asioit nyt toisen puolesta: Lapsi/)
  await a.aLimit(site.db, guardianship, { reason: 'dispute' })
  const sent = await signed.send('/oma/tiedot', { ...settings, phone: '040 333 4444', puolesta: child })
  assert.equal(sent.status, 409)
  const page = await signed.visit('/oma/tiedot')
  assert.doesNotMatch(page.words, /Lapsi/)
  assert.equal((await choose(signed, child)).status, 404)
  const [row] = await rowsOf(site.db, `select acting_for from people.session where person_id = '${parent}'`)
  assert.deepEqual(row, { acting_for: null })
  assert.deepEqual(await rowsOf(site.db, `select 1 from people.contact_point where value = '040 333 4444'`), [])
})

test('a guardian acts for a child of twelve or more, and the child settles how they are reached', async () => {
  const teen = await a.aPerson(site.db, { given: 'Teini', born: '2013-01-01' })
  await a.guardianshipOf(site.db, who.mikko, teen)
  await a.aContactPoint(site.db, teen, 'phone', '040 777 6666')
  const mikko = await signedIn(site, who.mikko)
  await choose(mikko, teen)
  const { words, html } = await mikko.visit('/oma/tiedot')
  assert.match(words, /Näitä ei voi muuttaa täällä/)
  assert.doesNotMatch(html, /action="\/oma\/tiedot"/)
  assert.equal((await mikko.send('/oma/tiedot', { ...settings, phone: '040 1', puolesta: teen })).status, 404)
  assert.equal((await mikko.send('/oma/tiedot/poista', { kind: 'phone', puolesta: teen })).status, 404)
})

describe('a permission to act', () => {
  test('is given by oneself, opens log and export while acting, no settings and no pregnancy, and is ended at once', async () => {
    const sanna = await signedIn(site, who.sanna)
    await a.aPregnancy(site.db, who.sanna, { due: '2027-04-15' })
    assert.equal((await sanna.send('/oma/perhe/luottamus', { adult: who.helena, mita: 'asioida' })).status, 303)
    assert.match((await sanna.visit('/oma/perhe')).words, /Helena Laine: .*Asioi puolestasi\./)
    const helena = await signedIn(site, who.helena)
    assert.equal((await helena.visit(`/oma/loki?kenen=${who.sanna}`)).status, 404)
    assert.match(
      (await helena.visit('/oma/perhe/puolesta')).words,
      /Sanna Virtanen Hän on antanut sinulle luvan täällä/,
    )
    assert.equal((await choose(helena, who.sanna)).status, 303)
    assert.equal((await helena.visit('/oma/loki')).status, 200)
    const everything = await helena.visit('/oma/tiedot/kaikki')
    assert.match(everything.words, /Sanna Virtanen/)
    assert.doesNotMatch(everything.words, /Raskau|15\.4\.2027|Aino|Otso|Helena Laine Näkee/)
    assert.doesNotMatch((await helena.visit('/oma/tiedot')).html, /action="\/oma\/tiedot"/)
    assert.equal((await helena.send('/oma/tiedot', { ...settings, puolesta: who.sanna })).status, 404)
    assert.match((await sanna.visit('/oma/loki')).words, /Helena Laine latasi|Helena Laine katsoi kaikkia tietoja/)
    assert.match((await sanna.visit('/oma/loki')).words, /Peruste: asioi luvalla tai valtuudella/)
    const [, trust = ''] = /name="trust" value="([^"]+)"/.exec((await sanna.visit('/oma/perhe')).html) ?? []
    assert.equal((await sanna.send('/oma/perhe/luottamus/lopeta', { trust })).status, 303)
    assert.doesNotMatch((await helena.visit('/oma/tiedot')).words, /Sanna/)
  })

  test('is only to see when nothing more was chosen', async () => {
    const sanna = await signedIn(site, who.sanna)
    await sanna.send('/oma/perhe/luottamus', { adult: who.helena })
    const [row] = await rowsOf(
      site.db,
      `select purposes from people.trust where person_id = '${who.sanna}' order by created_at desc limit 1`,
    )
    assert.deepEqual(row, { purposes: ['own_page'] })
  })
})
