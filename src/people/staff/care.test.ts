import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Fields, rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import { identityHash } from '../identity.ts'
import { aPerson, aPractitioner, aSession, aTeam, aUnit } from '../sample.ts'

let site: TestSite
const id: Record<string, string> = {}
const of = (name: string) => id[name] as string
before(async () => {
  site = await testSite()
  const { db } = site
  id.clinic = await aUnit(db, { name: 'Malmin neuvola' })
  id.other = await aUnit(db, { name: 'Pihlajiston neuvola' })
  const staff = {
    nurse: { given: 'Päivi', family: 'Lahtinen', task: 'broad_care', unit: of('clinic') },
    colleague: { given: 'Kaisa', family: 'Kollega', task: 'broad_care', unit: of('clinic') },
    stranger: { given: 'Ville', family: 'Vieras', task: 'broad_care', unit: of('other') },
    admin: { given: 'Aku', family: 'Pääkäyttäjä', task: 'administration' },
  }
  for (const [name, facts] of Object.entries(staff)) {
    id[name] = await aPractitioner(db, facts)
    id[`${name}-token`] = await aSession(db, { practitioner: of(name) }, { now: site.clock.now })
  }
  id.team = await aTeam(db, { unit: of('clinic'), name: 'Tiimi 1', members: [of('nurse')] })
  id.sanna = await aPerson(db)
  const hash = identityHash(site.keys, { citizen: code.sanna }).toString('hex')
  await rowsOf(db, `insert into people.identity (hash, person_id) values ('\\x${hash}', '${id.sanna}')`)
})
after(() => site.close())

const code = { sanna: '030492-901Y', uusi: '010190-999W' }
const cookie = (who: string) => ({ cookie: `session=${of(`${who}-token`)}` })
const open = (who: string, path: string) => site.visit(path, cookie(who))
const send = (who: string, path: string, fields: Fields) => site.send(path, fields, cookie(who))
const path = '/tyo/perheet/uusi'
const taking = (more: Fields = {}) => ({
  ...{ code: code.sanna, carer: `${of('clinic')}:${of('nurse')}`, from: '2026-11-24', until: '', hidden: '' },
  ...{ reason: 'Raskausneuvola alkaa, varasi ajan itse' },
  ...more,
})
const cares = (person: string) =>
  rowsOf<{ id: string; practitioner_id: string; opened_by: string; open: boolean }>(
    site.db,
    `select id, practitioner_id, opened_by, upper_inf(valid) as open from people.care where person_id = '${person}' order by created_at`,
  )

describe('a nurse takes into care', () => {
  test('somebody who is known by their code, who then sees it in their own log', async () => {
    assert.match((await open('nurse', path)).words, /Lahtinen Päivi, Malmin neuvola/)
    assert.equal((await open('nurse', `/tyo/perheet/${id.sanna}`)).status, 404)
    const taken = await send('nurse', path, taking())
    assert.equal(taken.headers.get('location'), `/tyo/perheet/${id.sanna}?ok=1`)
    assert.equal((await open('nurse', `/tyo/perheet/${id.sanna}`)).status, 200)
    assert.deepEqual(
      (await cares(of('sanna'))).map(({ opened_by, open }) => [opened_by, open]),
      [[id.nurse, false]],
      'known already: it ends by itself',
    )
    const token = await aSession(site.db, { person: of('sanna') }, { now: site.clock.now })
    const log = await site.visit('/oma/loki', { cookie: `session=${token}` })
    assert.match(log.words, /Päivi Lahtinen/)
    assert.match(log.words, /Raskausneuvola alkaa, varasi ajan itse/)
    assert.equal((await send('nurse', path, taking())).status, 409, 'not twice')
    const [look] = await rowsOf(
      site.db,
      `select count(*)::int as n from people.use_log where subject_id = '${id.sanna}' and action = 'searched'`,
    )
    assert.deepEqual(look, { n: 1 }, 'what was refused was a look as well')
    const kept = JSON.stringify([site.log, await rowsOf(site.db, 'select * from people.use_log')])
    assert.ok(!kept.includes(code.sanna))
  })

  test('somebody not known yet: a name is asked for, and nothing typed is lost', async () => {
    const asked = await send('nurse', path, taking({ code: code.uusi.toLowerCase() }))
    assert.equal(asked.status, 422)
    assert.match(asked.words, /Henkilöä ei vielä ole täällä/)
    assert.match(asked.html, /value="010190-999w"/)
    const nameless = await send('nurse', path, taking({ code: code.uusi, named: '1', given: '', family: 'Ö <b>' }))
    assert.equal(nameless.status, 422)
    assert.match(nameless.html, /href="#given"/)
    assert.match(nameless.html, /value="Ö &lt;b&gt;"/)
    const named = {
      named: '1',
      given: 'Fatuma',
      family: 'Ali',
      lang: 'en',
      interpreter: 'so',
      hidden: 'told_by_person',
    }
    assert.equal((await send('nurse', path, taking({ code: code.uusi, ...named }))).status, 303)
    const [made] = await rowsOf<{ id: string; identity_code: Buffer }>(
      site.db,
      `select id, given_name, birth_date::text, lang, interpreter, identity_code,
         (select source from people.safety_order where person_id = p.id) as hidden
       from people.person p where family_name = 'Ali'`,
    )
    assert.ok(made)
    const { id: person, identity_code, ...facts } = made
    assert.deepEqual(facts, {
      ...{ given_name: 'Fatuma', birth_date: '1990-01-01', lang: 'en', interpreter: 'so', hidden: 'told_by_person' },
    })
    assert.equal(site.keys.open(identity_code, 'identity code'), code.uusi)
    assert.equal((await cares(person)).length, 1)
    assert.equal(
      (await send('nurse', path, taking({ code: code.uusi, carer: `${of('clinic')}:${of('team')}` }))).status,
      409,
      'under turvakielto the officer opens it',
    )
    const [count] = await rowsOf(site.db, `select count(*)::int as n from people.person where family_name = 'Ali'`)
    assert.deepEqual(count, { n: 1 }, 'once known, never made again')
  })

  test('for a colleague of the unit, and for nobody of another', async () => {
    const given = taking({ carer: `${of('clinic')}:${of('colleague')}`, from: '2026-12-01', until: '2026-12-31' })
    assert.equal((await send('nurse', path, given)).status, 303)
    assert.equal((await open('colleague', `/tyo/perheet/${id.sanna}`)).status, 404, 'not before the first day')
    for (const carer of [`${of('other')}:${of('stranger')}`, `${of('clinic')}:${of('stranger')}`, 'x'])
      assert.equal((await send('nurse', path, taking({ carer }))).status, 422, carer)
  })

  test('with what is wrong told, each by its field', async () => {
    const wrong = { code: '030492-901X', from: '2026-11-01', until: '2026-10-01', reason: 'x' }
    const { status, html } = await send('nurse', path, taking(wrong))
    assert.equal(status, 422)
    for (const field of ['code', 'from', 'until', 'reason']) assert.match(html, new RegExp(`href="#${field}"`))
    assert.match(html, /value="030492-901X"/)
  })
})

describe('care', () => {
  test('ends after its last day, with a reason the person sees', async () => {
    const ending = `/tyo/perheet/${id.sanna}/paata`
    assert.match((await open('nurse', `/tyo/perheet/${id.sanna}`)).html, new RegExp(ending))
    assert.equal((await open('nurse', ending)).status, 200)
    const own = (await cares(of('sanna'))).find(({ practitioner_id }) => practitioner_id === id.nurse)?.id as string
    const fields = { care: own, last: '2026-11-24', reason: 'Muutti toiselle paikkakunnalle' }
    assert.equal((await send('nurse', ending, { ...fields, last: '2026-11-23' })).status, 422)
    assert.equal((await send('nurse', ending, { ...fields, care: of('team') })).status, 422)
    assert.equal((await send('nurse', ending, fields)).status, 303)
    assert.equal((await open('nurse', `/tyo/perheet/${id.sanna}`)).status, 200, 'through the last day')
    site.clock.set('2026-11-24T22:30:00Z')
    id['nurse-token'] = await aSession(site.db, { practitioner: of('nurse') }, { now: site.clock.now })
    assert.equal((await open('nurse', `/tyo/perheet/${id.sanna}`)).status, 404)
    const rows = await rowsOf<{ reason: string }>(
      site.db,
      `select reason from people.use_log where subject_id = '${id.sanna}' and action = 'wrote' and what = 'care' order by id`,
    )
    assert.equal(rows.at(-1)?.reason, 'Muutti toiselle paikkakunnalle')
  })

  test('of another unit does not exist, nor for who has no task that opens client data', async () => {
    const ali = (await rowsOf<{ id: string }>(site.db, `select id from people.person where family_name = 'Ali'`))[0]
      ?.id as string
    for (const who of ['stranger', 'admin']) {
      id[`${who}-token`] = await aSession(site.db, { practitioner: of(who) }, { now: site.clock.now })
      assert.equal((await open(who, `/tyo/perheet/${ali}/paata`)).status, 404)
      assert.equal((await send(who, `/tyo/perheet/${ali}/paata`, { care: 'x' })).status, 404)
    }
    assert.equal((await open('admin', path)).status, 404)
    assert.equal(
      (await send('stranger', path, taking({ from: '2026-11-25' }))).status,
      422,
      'the carer is of another unit',
    )
    const [care] = await cares(ali)
    assert.deepEqual(await rowsOf(site.appDb, `select people.end_care('${care?.id}', '2099-01-01', 'x') as said`), [
      { said: 'gone' },
    ])
    await assert.rejects(rowsOf(site.appDb, `update people.care set valid = 'empty'`), /permission denied/)
  })
})
