import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type Fields, rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import { aPractitioner, aSession, aUnit } from '../sample.ts'
import { hashOf } from '../session.ts'

// Nobody alone gives what opens people's data.

let site: TestSite
const id: Record<string, string> = {}
const of = (name: string) => id[name] as string
before(async () => {
  site = await testSite()
  id.clinic = await aUnit(site.db, { name: 'Malmin neuvola', valid: '[2020-01-01,)' })
  for (const [name, facts] of Object.entries({
    admin: { given: 'Aku', family: 'Pääkäyttäjä', task: 'administration' },
    other: { given: 'Oona', family: 'Toinen', task: 'administration' },
    third: { given: 'Kaisa', family: 'Kolmas', task: 'administration' },
    privacy: { given: 'Tiina', family: 'Turva', task: 'privacy' },
    nurse: { given: 'Päivi', family: 'Lahtinen' },
  }))
    id[name] = await aPractitioner(site.db, facts)
})
after(() => site.close())
beforeEach(async () => {
  site.clock.set('2026-11-24T10:00:00Z')
  for (const name of ['admin', 'other', 'third', 'privacy', 'nurse'])
    id[`${name}-token`] = await aSession(site.db, { practitioner: of(name) }, { now: site.clock.now })
  await rowsOf(
    site.db,
    `delete from people.role_proposal; delete from people.practitioner_role where granted_by is not null;
     delete from people.practitioner_change;
     update people.practitioner_role set valid = '[2020-01-01,)', ended_by = null, end_reason = null`,
  )
})

const cookie = (who: string) => ({ cookie: `session=${of(`${who}-token`)}` })
const open = (who: string, path: string) => site.visit(path, cookie(who))
const send = (who: string, path: string, fields: Fields) => site.send(path, fields, cookie(who))
const grant = (who: string, task: string, more: Fields = {}) =>
  send(who, '/tyo/oikeudet/uusi', {
    ...{
      practitioner: of('nurse'),
      task,
      service: '',
      unit: of('clinic'),
      until: '',
      reason: 'Aloittaa työn neuvolassa',
    },
    ...more,
  })
const waiting = async () =>
  (await rowsOf<{ id: string }>(site.db, 'select id from people.role_proposal where decided_at is null'))[0]?.id ?? ''
const decide = async (who: string, choice = 'confirm') =>
  send(who, '/tyo/oikeudet/odottavat', { proposal: await waiting(), choice })
const given = () =>
  rowsOf<{ practitioner_id: string; task: string; confirmed_by: string | null }>(
    site.db,
    'select practitioner_id, task, confirmed_by from people.practitioner_role where granted_by is not null',
  )
/** As the site's role would be asked by a statement that somebody has slipped in, in a session of theirs. */
const asked = (who: string, statement: string) =>
  site.appDb.transaction().execute(async (tx) => {
    await sql`select people.enter(${hashOf(of(`${who}-token`))}, ${site.clock.now})`.execute(tx)
    return rowsOf<{ said: string }>(tx as never, statement)
  })
const adding = (n: number, task: string, unit: string | null) =>
  `select people.add_practitioner(array[decode(repeat('0${n}', 32), 'hex')], null, 'Sama', 'Ihminen', '{"fi": {"text": "x"}}', 'fi', '${task}',
     null, ${unit ? `'${unit}'` : 'null'}, people.at(), null, 'tarve on tässä') as said`

describe('one administrator alone', () => {
  test('makes neither officers nor a carer of people they add, however they ask', async () => {
    for (const [n, task, unit] of [
      [1, 'privacy', null],
      [2, 'administration', null],
      [3, 'broad_care', of('clinic')],
    ] as const)
      assert.deepEqual(await asked('admin', adding(n, task, unit)), [{ said: 'waits' }], task)
    assert.deepEqual(await given(), [])
    const found = await rowsOf<{ id: string }>(site.db, 'select id from people.role_proposal')
    for (const { id: proposal } of found)
      assert.deepEqual(await asked('admin', `select people.decide_role('${proposal}', true) as said`), [
        { said: 'oneself' },
      ])
    assert.deepEqual(await given(), [])
    await assert.rejects(
      asked('admin', `select people.give_role('${of('nurse')}', 'privacy', null, null, '{}', now(), null, 'x')`),
    )
  })

  test('gives at once what opens nobody’s data', async () => {
    assert.equal((await grant('admin', 'editing', { unit: '' })).status, 303)
    assert.equal((await given()).length, 1)
    assert.deepEqual(await asked('admin', adding(4, 'moderation', null)), [{ said: 'added' }])
  })

  test('is told that a second one is needed, and how to get one', async () => {
    assert.match((await open('admin', '/tyo/oikeudet/uusi')).words, /Osa tehtävistä odottaa toista pääkäyttäjää/)
    await rowsOf(
      site.db,
      `update people.practitioner_role set valid = '[2020-01-01,2021-01-01)' where practitioner_id in ('${of('other')}', '${of('third')}')`,
    )
    await grant('admin', 'privacy', { unit: '' })
    for (const path of ['/tyo/oikeudet', '/tyo/oikeudet/uusi', '/tyo/ammattilaiset/uusi'])
      assert.match((await open('admin', path)).words, /vain yksi pääkäyttäjä\. Tarvitaan toinen.*first-admin/, path)
  })

  test('cannot get round it in the database itself', async () => {
    const wrong = (confirmed: string) =>
      assert.rejects(
        rowsOf(
          site.db,
          `insert into people.practitioner_role (practitioner_id, task, valid, granted_by, confirmed_by, reason)
           values ('${of('nurse')}', 'privacy', '[2026-11-24,)', '${of('admin')}', ${confirmed}, 'x')`,
        ),
        /check constraint|takes two administrators/,
      )
    for (const confirmed of ['null', `'${of('admin')}'`, `'${of('nurse')}'`, `'${of('privacy')}'`])
      await wrong(confirmed)
  })
})

describe('a second administrator', () => {
  test('confirms: only then it holds, and the register names both', async () => {
    assert.equal((await grant('admin', 'broad_care')).status, 303)
    const own = await open('admin', '/tyo/oikeudet')
    assert.match(own.words, /Odottaa toista pääkäyttäjää.*Lahtinen Päivi Laaja hoito Malmin neuvola.*Aku Pääkäyttäjä/)
    assert.doesNotMatch(own.html, /value="confirm"/)
    assert.equal((await open('nurse', '/tyo/perheet')).status, 404)
    assert.equal((await decide('admin')).status, 409)
    assert.match((await open('other', '/tyo/oikeudet')).html, /value="confirm"/)
    assert.equal((await decide('other')).status, 303)
    assert.deepEqual(await given(), [{ practitioner_id: of('nurse'), task: 'broad_care', confirmed_by: of('other') }])
    assert.match((await open('privacy', '/tyo/oikeudet')).words, /Aku Pääkäyttäjä vahvisti Oona Toinen/)
  })

  test('rejects, and it is over', async () => {
    await grant('admin', 'privacy', { unit: '' })
    const proposal = await waiting()
    const done = await decide('other', 'reject')
    assert.match((await open('other', done.headers.get('location') ?? '')).words, /Tallennettu/)
    const late = await send('third', '/tyo/oikeudet/odottavat', { proposal, choice: 'confirm' })
    assert.equal(late.status, 303)
    assert.doesNotMatch((await open('third', late.headers.get('location') ?? '')).words, /Tallennettu/, 'nothing was')
    assert.deepEqual(await given(), [])
    assert.doesNotMatch((await open('other', '/tyo/oikeudet')).words, /Odottaa toista/)
  })

  test('is not one whom the first has brought within thirty days, nor the other way round', async () => {
    await grant('admin', 'administration', { unit: '' })
    assert.equal((await decide('other')).status, 303)
    await grant('admin', 'privacy', { practitioner: of('third'), unit: '' })
    const refused = await decide('nurse')
    assert.equal(refused.status, 409)
    assert.match(refused.words, /Pyydä kolmatta pääkäyttäjää/)
    await decide('admin', 'reject')
    await grant('nurse', 'privacy', { practitioner: of('third'), unit: '' })
    assert.equal((await decide('admin')).status, 409)
    assert.equal((await decide('other')).status, 303)
  })

  test('is not one whom the same one has brought lately: two made by one are one', async () => {
    for (const practitioner of [of('nurse'), of('privacy')]) {
      await grant('admin', 'administration', { practitioner, unit: '' })
      assert.equal((await decide('other')).status, 303)
    }
    await grant('nurse', 'privacy', { practitioner: of('third'), unit: '' })
    const refused = await decide('privacy')
    assert.equal(refused.status, 409)
    assert.match(refused.words, /Pyydä kolmatta pääkäyttäjää/)
    assert.equal((await decide('other')).status, 303)
  })

  test('comes too late after thirty days, and when who proposed it grants rights no more', async () => {
    await grant('admin', 'privacy', { unit: '' })
    await rowsOf(
      site.db,
      `update people.practitioner_role set valid = '[2020-01-01,2026-11-24T10:00:00Z)' where practitioner_id = '${of('admin')}'`,
    )
    assert.equal((await decide('other')).status, 303)
    await rowsOf(
      site.db,
      `update people.practitioner_role set valid = '[2020-01-01,)' where practitioner_id = '${of('admin')}';
       update people.role_proposal set proposed_at = '2026-10-24T10:00:00Z'`,
    )
    assert.equal((await decide('other')).status, 303)
    assert.deepEqual(await given(), [])
  })

  test('is an administrator: nobody else decides', async () => {
    await grant('admin', 'privacy', { unit: '' })
    for (const who of ['privacy', 'nurse']) assert.equal((await decide(who)).status, 404)
    assert.deepEqual(await asked('privacy', `select people.decide_role('${await waiting()}', true) as said`), [
      { said: 'not_allowed' },
    ])
    assert.match((await open('privacy', '/tyo/oikeudet')).words, /Odottaa toista pääkäyttäjää/)
    assert.deepEqual(await asked('nurse', 'select * from people.waiting_roles()'), [])
    assert.deepEqual(await given(), [])
  })
})
