import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { rowsOf, type TestSite } from '../../test/harness.ts'
import { ownSite, separatedFamily, signedIn } from '../../test/own-family.ts'
import { disclosureGrounds, disclosurePurposes } from './disclosure-words.ts'
import { logDisclosure } from './disclosures.ts'
import * as a from './sample.ts'
import { enter, hashOf } from './session.ts'

let site: TestSite
let who: Awaited<ReturnType<typeof separatedFamily>>
before(async () => {
  site = await ownSite()
  who = await separatedFamily(site)
  await a.careOf(site.db, who.sanna, { unit: who.unit, practitioner: who.nurse })
})
after(() => site.close())

const fields = {
  recipient: 'Malmin päiväkoti',
  what: 'Tieto allergiasta',
  purpose: 'care',
  ground: 'consent',
  provision: '12.11.',
}
async function working(practitioner: string) {
  const token = await a.aSession(site.db, { practitioner }, { now: site.clock.now })
  const cookie = { cookie: `session=${token}` }
  return {
    token,
    visit: (path: string) => site.visit(path, cookie),
    send: (path: string, sent: Record<string, string>) => site.send(path, sent, cookie),
  }
}
const pathOf = (person: string) => `/tyo/perheet/${person}/luovutus`
const rowsAbout = (person: string) =>
  rowsOf<Record<string, unknown>>(
    site.db,
    `select recipient, what, purpose, ground, disclosed_by_name from people.disclosure_log where subject_id = '${person}' order by id`,
  )

describe('a professional', () => {
  test('records what was handed on about somebody in care, with who and on what ground', async () => {
    const nurse = await working(who.nurse)
    assert.match((await nurse.visit(`/tyo/perheet/${who.aino}`)).html, new RegExp(`href="${pathOf(who.aino)}"`))
    assert.equal((await nurse.send(pathOf(who.aino), fields)).status, 303)
    assert.deepEqual(await rowsAbout(who.aino), [
      {
        ...{ recipient: 'Malmin päiväkoti', what: 'Tieto allergiasta', purpose: 'care', ground: 'consent: 12.11.' },
        disclosed_by_name: 'Päivi Lahtinen',
      },
    ])
    const { words } = await nurse.visit(`${pathOf(who.aino)}?ok=1`)
    assert.match(words, /Tallennettu .*Kirjaamasi luovutukset .*Malmin päiväkoti Tieto allergiasta/)
    const [use] = await rowsOf(
      site.db,
      `select what, purpose, basis from people.use_log where subject_id = '${who.aino}' and action = 'wrote'`,
    )
    assert.deepEqual(use, { what: 'disclosure', purpose: 'care', basis: 'care' })
  })

  test('keeps what was typed when something is missing, and a law that is not named', async () => {
    const nurse = await working(who.nurse)
    const sent = { ...fields, recipient: '', purpose: 'x', ground: 'other_act', provision: '' }
    const { status, html } = await nurse.send(pathOf(who.aino), sent)
    assert.equal(status, 422)
    for (const field of ['recipient', 'purpose', 'provision']) assert.match(html, new RegExp(`href="#${field}"`))
    assert.match(html, />Tieto allergiasta<\/textarea>/)
    assert.equal((await rowsAbout(who.aino)).length, 1)
  })

  test('of another unit, without a task, or without a relationship finds no such page', async () => {
    const other = await a.aPractitioner(site.db, { task: 'broad_care', unit: await a.aUnit(site.db) })
    const none = await a.aPractitioner(site.db, { task: 'administration' })
    for (const practitioner of [other, none]) {
      const worker = await working(practitioner)
      assert.equal((await worker.visit(pathOf(who.aino))).status, 404)
      assert.equal((await worker.send(pathOf(who.aino), fields)).status, 404)
    }
    const nurse = await working(who.nurse)
    assert.equal((await nurse.send(pathOf(who.olli), fields)).status, 404)
    assert.equal((await nurse.send('/tyo/perheet/x/luovutus', fields)).status, 404)
    const sanna = await signedIn(site, who.sanna)
    assert.equal((await sanna.send(pathOf(who.aino), fields)).status, 404)
  })

  test('opens by a written reason what has no care, and hands nothing on from a unit without a register', async () => {
    const where = await a.aUnit(site.db, { register: null })
    const worker = await a.aPractitioner(site.db, { task: 'group_leading', unit: where })
    await a.careOf(site.db, who.otso, { unit: where, practitioner: worker })
    const { status, words } = await (await working(worker)).send(pathOf(who.otso), fields)
    assert.equal(status, 409)
    assert.match(words, /Tätä ei voi kirjata/)
  })

  test('hands on nothing of a pregnancy from a register that keeps no patient records', async () => {
    const where = await a.aUnit(site.db, { register: 'social_welfare' })
    const worker = await a.aPractitioner(site.db, { task: 'delivering_service', unit: where })
    await a.careOf(site.db, who.sanna, { unit: where, practitioner: worker })
    const social = await working(worker)
    assert.doesNotMatch((await social.visit(pathOf(who.sanna))).html, /value="pregnancy"/)
    assert.equal((await social.send(pathOf(who.sanna), { ...fields, purpose: 'pregnancy' })).status, 409)
  })
})

describe('the family', () => {
  test('reads it in its log, takes it along, and asks about it; nobody answers for their own', async () => {
    const sanna = await signedIn(site, who.sanna)
    const { words, html } = await sanna.visit('/oma/loki')
    assert.match(
      words,
      /Mitä on luovutettu muille .*Malmin päiväkoti: Tieto allergiasta Koskee: Aino Miksi: hoito tai palvelu\. Peruste: suostumus, 12\.11\./,
    )
    assert.match((await sanna.visit('/oma/tiedot/kaikki')).words, /Mitä on luovutettu muille .*suostumus, 12\.11\./)
    const tree = (await sanna.visit('/oma/tiedot/kaikki.json')).html
    assert.match(tree, /"key":"DISCLOSURE".*"Malmin päiväkoti"/)
    assert.match((await sanna.visit('/oma/loki.json')).html, /"disclosures":\[\{"at":.*"recipient":"Malmin päiväkoti"/)
    const [, row = ''] = /name="row" value="(d\d+)"/.exec(html) ?? []
    assert.equal((await sanna.send('/oma/loki/kysy', { row, [`words-${row}`]: '' })).status, 422)
    assert.equal((await sanna.send('/oma/loki/kysy', { row, [`words-${row}`]: 'Miksi päiväkodille?' })).status, 303)
    assert.equal((await sanna.send('/oma/loki/kysy', { row, [`words-${row}`]: 'Miksi?' })).status, 409)
    assert.match((await sanna.visit('/oma/loki')).words, /Luovutuksesta, 24\.11\.2026 Miksi päiväkodille\?/)

    const officer = await working(await a.aPractitioner(site.db, { given: 'Tiina', task: 'privacy' }))
    const [question] = await rowsOf<{ id: string }>(
      site.db,
      'select id from people.log_question where disclosure_log_id is not null',
    )
    const path = `/tyo/katselut/kysymys/${question?.id}`
    assert.match((await officer.visit(path)).words, /Luovutukset .*Päivi Lahtinen: Malmin päiväkoti, Tieto allergiasta/)
    await a.aRole(site.db, { practitioner: who.nurse, task: 'privacy' })
    const own = await working(who.nurse)
    assert.equal((await own.send(path, { choice: 'agree', words: 'Kaikki meni oikein' })).status, 409)
    assert.equal((await officer.send(path, { choice: 'agree', words: 'Annoit luvan käynnillä' })).status, 303)
    assert.match((await sanna.visit('/oma/loki')).words, /Annoit luvan käynnillä/)
  })

  test('of the other guardian learns the same, a stranger and a guardian under a limit nothing', async () => {
    const has = async (person: string) =>
      /Malmin päiväkoti/.test((await (await signedIn(site, person)).visit('/oma/loki')).words)
    assert.deepEqual(
      [await has(who.mikko), await has(who.kalle), await has(who.ville), await has(who.olli), await has(who.helena)],
      [true, true, false, false, false],
    )
    const [row] = await rowsOf<{ id: number }>(site.db, 'select min(id) as id from people.disclosure_log')
    const olli = await signedIn(site, who.olli)
    const asked = { row: `d${row?.id}`, [`words-d${row?.id}`]: 'Miksi?' }
    assert.equal((await olli.send('/oma/loki/kysy', asked)).status, 404)
  })

  test('under turvakielto the other guardian is told of no receiver', async () => {
    const order = await a.aSafetyOrder(site.db, who.sanna, '[2026-01-01,)')
    assert.doesNotMatch((await (await signedIn(site, who.mikko)).visit('/oma/loki')).words, /Malmin päiväkoti/)
    assert.doesNotMatch((await (await signedIn(site, who.mikko)).visit('/oma/tiedot/kaikki.json')).html, /päiväkoti/)
    assert.match((await (await signedIn(site, who.sanna)).visit('/oma/loki')).words, /Mitä on luovutettu muille/)
    await rowsOf(site.db, `delete from people.safety_order where id = '${order}'`)
  })

  test('is told of a pregnancy only herself, and of what protects somebody by no page, log or number', async () => {
    const nurse = await working(who.nurse)
    const young = await a.aPerson(site.db, { given: 'Nuori', born: '2010-05-05' })
    await a.guardianshipOf(site.db, who.mikko, young)
    await a.careOf(site.db, young, { unit: who.unit, practitioner: who.nurse })
    const before = (await (await signedIn(site, who.mikko)).visit('/oma/loki')).words.includes('luovutusta')
    await nurse.send(pathOf(young), { ...fields, recipient: 'Synnytyssairaala', purpose: 'pregnancy' })
    await nurse.send(pathOf(young), { ...fields, recipient: 'Lastensuojelu', purpose: 'protection' })
    assert.equal((await rowsAbout(young)).length, 2)
    const own = await (await signedIn(site, young)).visit('/oma/loki')
    assert.match(own.words, /Synnytyssairaala/)
    assert.doesNotMatch(own.words, /Lastensuojelu/)
    const mikko = await signedIn(site, who.mikko)
    for (const path of ['/oma/loki', '/oma/loki.json', '/oma/tiedot/kaikki', '/oma/tiedot/kaikki.json']) {
      const { html } = await mikko.visit(path)
      assert.doesNotMatch(html, /Synnytyssairaala|Lastensuojelu/, path)
    }
    assert.equal((await mikko.visit('/oma/loki')).words.includes('luovutusta'), before)
    const [hidden] = await rowsOf<{ id: number }>(
      site.db,
      `select id from people.disclosure_log where purpose = 'protection'`,
    )
    const asked = { row: `d${hidden?.id}`, [`words-d${hidden?.id}`]: 'Miksi?' }
    for (const person of [who.mikko, young])
      assert.equal((await (await signedIn(site, person)).send('/oma/loki/kysy', asked)).status, 404)
    await (await signedIn(site, young)).send('/oma/loki/kysy', { 'paper-words': 'Mitä minusta on annettu muille?' })
    const officer = await working(await a.aPractitioner(site.db, { given: 'Olga', task: 'privacy' }))
    const [question] = await rowsOf<{ id: string }>(
      site.db,
      `select id from people.log_question where asked_by = '${young}'`,
    )
    assert.match((await officer.visit(`/tyo/katselut/kysymys/${question?.id}`)).words, /Lastensuojelu/)
  })
})

test('the door writes nothing for who has no relationship, and every code it takes has words', async () => {
  const { token } = await working(await a.aPractitioner(site.db, { task: 'broad_care', unit: who.unit }))
  const disclosure = { subject: who.olli, recipient: 'x', what: 'x', provision: '' }
  const wrote = await site.appDb.transaction().execute(async (tx) => {
    await enter(tx, hashOf(token), site.clock.now)
    return logDisclosure(tx, { ...disclosure, purpose: 'care', ground: 'consent' }, site.clock.now)
  })
  assert.equal(wrote, false)
  const [check] = await rowsOf<{ def: string }>(
    site.db,
    `select pg_get_constraintdef(oid) as def from pg_constraint where conname = 'disclosure_log_purpose_check'`,
  )
  const codes = [...(check?.def ?? '').matchAll(/'([a-z_]+)'::text/g)].map(([, code]) => code)
  assert.deepEqual(codes.toSorted(), Object.keys(disclosurePurposes).toSorted())
  for (const code of Object.keys(disclosureGrounds)) assert.match(code, /^[a-z_]+$/)
})
