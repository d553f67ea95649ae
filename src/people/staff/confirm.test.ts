import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Fields, rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import { identityHash } from '../identity.ts'
import * as a from '../sample.ts'

// Care that a colleague confirms, who knows of it, instead of the officer, who does not.

let site: TestSite
const id: Record<string, string> = {}
const of = (name: string) => id[name] as string
const code = { sanna: '010190-999W', leila: '020290-999B', other: '030492-901Y' }
before(async () => {
  site = await testSite()
  const { db } = site
  id.clinic = await a.aUnit(db, { name: 'Malmin neuvola' })
  id.elsewhere = await a.aUnit(db, { name: 'Pihlajiston neuvola' })
  const staff = {
    nurse: { task: 'broad_care', unit: of('clinic') },
    colleague: { task: 'broad_care', unit: of('clinic') },
    third: { task: 'broad_care', unit: of('clinic') },
    helper: { task: 'care_support', unit: of('clinic') },
    stranger: { task: 'broad_care', unit: of('elsewhere') },
    former: { task: 'broad_care', unit: of('clinic'), valid: '[2020-01-01,2026-06-01)' },
    officer: { task: 'privacy' },
  }
  for (const [name, facts] of Object.entries(staff))
    id[name] = await a.aPractitioner(db, { given: name, family: 'Hoitaja', ...facts })
  for (const name of Object.keys(staff))
    id[`${name}-token`] = await a.aSession(db, { practitioner: of(name) }, { now: site.clock.now })
  for (const [name, citizen] of Object.entries(code)) {
    id[name] = await a.aPerson(db, { given: name, family: 'Virtanen' })
    const hash = identityHash(site.keys, { citizen }).toString('hex')
    await rowsOf(db, `insert into people.identity (hash, person_id) values ('\\x${hash}', '${id[name]}')`)
  }
})
after(() => site.close())

const cookie = (who: string) => ({ cookie: `session=${of(`${who}-token`)}` })
const open = (who: string, path: string) => site.visit(path, cookie(who))
const send = (who: string, path: string, fields: Fields) => site.send(path, fields, cookie(who))
async function take(citizen: string, more: Fields = {}) {
  const taken = await send('nurse', '/tyo/perheet/uusi', {
    ...{ code: citizen, carer: `${id.clinic}:${id.nurse}`, from: '2026-11-24', until: '', hidden: '' },
    ...{ reason: 'Siirtyi tänään meidän alueelle', ...more },
  })
  assert.equal(taken.status, 303)
  const [row] = await rowsOf<{ id: string }>(
    site.db,
    'select id from people.care where opened_by is not null order by created_at desc limit 1',
  )
  return row?.id as string
}
const care = async (which: string) =>
  (
    await rowsOf<{ ends: string | null; outcome: string | null; by: string | null; colleague: boolean }>(
      site.db,
      `select upper(valid)::date::text as ends, outcome, reviewed_by as by, by_colleague as colleague from people.care where id = '${which}'`,
    )
  )[0]
const path = (which: string) => `/tyo/vahvistukset/${which}`
const words = 'Olin mukana, kun perhe siirtyi meille'
const sure = async (who: string, person: string) =>
  (
    await rowsOf<{ sure: boolean }>(
      site.db,
      `select people.surely_cares('${of(who)}', '${of(person)}', '${site.clock.now}') as sure`,
    )
  )[0]?.sure

describe('care of somebody known', () => {
  test('is confirmed by a colleague of the same unit and task, and by nobody else', async () => {
    id.care = await take(code.sanna)
    for (const who of ['nurse', 'helper', 'stranger', 'former', 'officer']) {
      assert.equal((await open(who, path(of('care')))).status, 404, who)
      assert.equal((await send(who, path(of('care')), { words })).status, 404, who)
    }
    assert.doesNotMatch((await open('helper', '/tyo/vahvistukset')).html, /vahvistukset\/[0-9a-f]/)
    const list = await open('colleague', '/tyo/vahvistukset')
    assert.match(list.words, /Vahvistettavat hoidot.*nurse Hoitaja.*Malmin neuvola/)
    assert.doesNotMatch(list.words, /Virtanen|Siirtyi/, 'of whom and why, a list over somebody’s shoulder does not say')
    const page = await open('colleague', path(of('care')))
    assert.match(page.words, /Ketä hoito koskee sanna Virtanen Syy Siirtyi tänään/)
    const short = await send('colleague', path(of('care')), { words: 'ok <b>' })
    assert.equal(short.status, 422)
    assert.match(short.html, /href="#words"[\s\S]*ok &lt;b&gt;/)
    assert.equal(await sure('nurse', 'sanna'), false)
    assert.equal((await send('colleague', path(of('care')), { words })).status, 303)
    assert.deepEqual(await care(of('care')), { ends: null, outcome: 'right', by: id.colleague, colleague: true })
    assert.equal(await sure('nurse', 'sanna'), true)
    assert.equal((await send('third', path(of('care')), { words })).status, 404, 'once')
    assert.equal((await open('officer', `/tyo/katselut/hoito/${id.care}`)).status, 404)
  })

  test('tells in the log of whose care it is that a colleague read and confirmed it, and opens nothing to them', async () => {
    const token = await a.aSession(site.db, { person: of('sanna') }, { now: site.clock.now })
    const log = await site.visit('/oma/loki', { cookie: `session=${token}` })
    assert.match(log.words, /colleague Hoitaja/)
    assert.equal((await open('colleague', `/tyo/perheet/${id.sanna}`)).status, 404)
    const rows = await rowsOf(
      site.db,
      `select action, what, basis from people.use_log where actor_practitioner_id = '${id.colleague}' and subject_id = '${id.sanna}' order by id`,
    )
    const row = { what: 'care', basis: 'duty' }
    assert.deepEqual(rows, [
      { action: 'read', ...row },
      { action: 'read', ...row },
      { action: 'wrote', ...row },
    ])
  })

  test('locates under a later turvakielto only when the officer has gone over it too', async () => {
    const order = await a.aSafetyOrder(site.db, of('sanna'))
    assert.equal(await sure('nurse', 'sanna'), false)
    assert.match((await open('officer', '/tyo/katselut')).html, new RegExp(`hoito/${id.care}`))
    const review = { choice: 'right', words: 'Yksikkö vahvisti asian puhelimessa' }
    assert.equal((await send('officer', `/tyo/katselut/hoito/${id.care}`, review)).status, 303)
    assert.equal(await sure('nurse', 'sanna'), true)
    assert.equal((await send('officer', `/tyo/katselut/hoito/${id.care}`, review)).status, 404)
    await rowsOf(site.db, `delete from people.safety_order where id = '${order}'`)
  })

  test('is not confirmed under turvakielto, when the same taker was wrong before, or by who has claimed the same person', async () => {
    id.second = await take(code.leila)
    const refused = async (why: string) => {
      assert.equal((await open('colleague', path(of('second')))).status, 404, why)
      assert.equal((await send('colleague', path(of('second')), { words })).status, 404, why)
      assert.doesNotMatch((await open('colleague', '/tyo/vahvistukset')).html, new RegExp(of('second')), why)
    }
    const order = await a.aSafetyOrder(site.db, of('leila'))
    await refused('turvakielto')
    await rowsOf(site.db, `delete from people.safety_order where id = '${order}'`)
    const other = (by: string, outcome: string) =>
      rowsOf<{ id: string }>(
        site.db,
        `insert into people.care (person_id, practitioner_id, unit_id, basis, valid, opened_by, opened_at, ground, reviewed_at, reviewed_by, outcome)
         select '${id.leila}', '${of(by)}', '${id.elsewhere}', 'assignment', '[2026-01-01,2026-02-01)', '${of(by)}', '2026-01-01', 'x',
           case when o is not null then now() end, case when o is not null then '${id.officer}'::uuid end, o from (select ${outcome}::text) s(o) returning id`,
      )
    const [wrong] = await other('nurse', `'wrong'`)
    await refused('wrong before')
    await rowsOf(site.db, `delete from people.care where id = '${wrong?.id}'`)
    const [mine] = await other('colleague', 'null')
    await refused('a claim of one’s own')
    await rowsOf(site.db, `delete from people.care where id = '${mine?.id}'`)
    assert.equal((await open('colleague', path(of('second')))).status, 200)
    assert.equal((await send('colleague', path(of('second')), { words })).status, 303)
  })

  test('of a team is not confirmed by one of the team, and what only waits to begin by nobody but the officer', async () => {
    const team = await a.aTeam(site.db, { unit: of('clinic'), members: [of('colleague')] })
    const which = await take(code.other, { carer: `${id.clinic}:${team}` })
    assert.equal((await open('colleague', path(which))).status, 404)
    assert.equal((await open('third', path(which))).status, 200)
    await rowsOf(site.db, `update people.care set valid = '[2026-12-01,2026-12-31)' where id = '${which}'`)
    assert.equal((await open('third', path(which))).status, 404, 'it has not begun')
    await rowsOf(site.db, `update people.care set valid = 'empty', basis = 'request' where id = '${which}'`)
    assert.equal((await open('third', path(which))).status, 404)
  })

  test('is gone over by the officer when whom it is about has asked about their log, and may be found wrong', async () => {
    const review = `/tyo/katselut/hoito/${id.second}`
    const wrong = { choice: 'wrong', words: 'Yksikössä kukaan ei tunne häntä' }
    assert.equal((await open('officer', review)).status, 404)
    await rowsOf(
      site.db,
      `insert into people.log_question (asked_by, subject_id, words, asked_at, answer_due_on)
       values ('${id.leila}', '${id.leila}', 'Kuka tämä on?', '${site.clock.now}', '2026-12-24')`,
    )
    assert.match((await open('officer', '/tyo/katselut')).html, new RegExp(`hoito/${id.second}`))
    assert.equal((await send('officer', review, wrong)).status, 303)
    assert.equal((await care(of('second')))?.outcome, 'wrong')
    assert.equal(await sure('nurse', 'leila'), false)
    assert.equal((await send('officer', review, wrong)).status, 404, 'once')
  })

  test('is confirmed by no statement of the site’s own, nor for somebody else', async () => {
    const [row] = await rowsOf(site.appDb, `select people.confirm_care('${id.second}', 'x') as done`)
    assert.deepEqual(row, { done: false })
    for (const call of [
      `people.may_confirm(c) from people.care c`,
      `people.log_confirming(c, 'read') from people.care c`,
    ])
      await assert.rejects(rowsOf(site.appDb, `select ${call}`), /permission denied/)
  })
})

test('care of a newcomer ends in ninety days, unless a colleague or the officer has confirmed it', async () => {
  const named = { named: '1', given: 'Uusi', family: 'Tulija', lang: 'fi', until: '2027-12-31' }
  const which = await take('010285-9018', named)
  assert.equal((await care(which))?.ends, '2027-02-22')
  assert.doesNotMatch((await open('officer', '/tyo/katselut')).html, new RegExp(which), 'not at once')
  assert.match((await open('third', path(which))).words, /tuli palveluun vasta tässä/)
  const later = '2027-02-01T10:00:00Z'
  site.clock.set(later)
  for (const name of ['officer', 'third'])
    id[`${name}-token`] = await a.aSession(site.db, { practitioner: of(name) }, { now: site.clock.now })
  assert.match((await open('officer', '/tyo/katselut')).html, new RegExp(which), 'when the end is near')
  assert.equal((await send('third', path(which), { words })).status, 303)
  assert.equal((await care(which))?.ends, '2027-12-31')
})
