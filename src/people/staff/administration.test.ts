import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type Fields, rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import { isOn } from '../features.ts'
import { aChild, aPerson, aPractitioner, aReason, aRole, aSession, aUnit } from '../sample.ts'
import { staffRoutes } from './routes.tsx'

let site: TestSite
const id: Record<string, string> = {}
const tokens: Record<string, string> = {}
const of = (name: string) => id[name] as string

before(async () => {
  site = await testSite()
  staffRoutes(site.app, site.keys)
  const { db } = site
  id.clinic = await aUnit(db, { name: 'Malmin neuvola', areas: ['malmi'], valid: '[2020-01-01,)' })
  id.other = await aUnit(db, { name: 'Pihlajiston neuvola', valid: '[2020-01-01,)' })
  const staff = {
    admin: { given: 'Aku', family: 'Pääkäyttäjä', task: 'administration' },
    second: { given: 'Oona', family: 'Toinen', task: 'administration' },
    privacy: { given: 'Tiina', family: 'Turva', task: 'privacy' },
    nurse: { given: 'Päivi', family: 'Lahtinen', task: 'broad_care', unit: of('clinic') },
    newcomer: { given: 'Uusi', family: 'Työntekijä' },
  }
  for (const [name, facts] of Object.entries(staff)) {
    id[name] = await aPractitioner(db, facts)
    tokens[name] = await aSession(db, { practitioner: of(name) }, { now: site.clock.now })
  }
  id.sanna = await aPerson(db)
})
after(() => site.close())

const open = (who: string, path: string) => site.visit(path, { cookie: `session=${tokens[who]}` })
const send = (who: string, path: string, fields: Fields) =>
  site.send(path, fields, { cookie: `session=${tokens[who]}` })
const granting = (fields: Fields = {}) => ({
  ...{ practitioner: of('newcomer'), task: 'limited_care', service: 'clinic', unit: of('clinic'), until: '' },
  ...{ reason: 'Aloittaa työn sijaisena' },
  ...fields,
})
const confirmAll = async () => {
  const found = await rowsOf<{ id: string }>(site.db, 'select id from people.role_proposal where decided_at is null')
  for (const { id: proposal } of found)
    assert.equal((await send('second', '/tyo/oikeudet/odottavat', { proposal, choice: 'confirm' })).status, 303)
}
const rolesOf = (name: string) =>
  rowsOf<{ id: string; task: string; open: boolean; granted_by: string; end_reason: string | null }>(
    site.db,
    `select id, task, upper_inf(valid) as open, granted_by, end_reason from people.practitioner_role
     where practitioner_id = '${id[name]}' order by task`,
  )

describe('an administrator', () => {
  test('grants a right, and the register says who, why and since when', async () => {
    assert.equal((await send('admin', '/tyo/oikeudet/uusi', granting())).status, 303)
    assert.equal((await send('admin', '/tyo/oikeudet/uusi', granting())).status, 409, 'it waits already')
    await confirmAll()
    const page = await open('admin', '/tyo/oikeudet')
    assert.match(
      page.words,
      /Työntekijä Uusi Rajattu hoito Neuvola Malmin neuvola 24\.11\.2026 – Aku Pääkäyttäjä vahvisti Oona Toinen Aloittaa työn/,
    )
    assert.deepEqual(
      (await rolesOf('newcomer')).map((role) => role.granted_by),
      [id.admin],
    )
    assert.equal((await send('admin', '/tyo/oikeudet/uusi', granting())).status, 409, 'not twice')
  })

  test('grants nothing to herself, whatever the task', async () => {
    for (const task of ['broad_care', 'privacy', 'editing']) {
      const refused = await send('admin', '/tyo/oikeudet/uusi', granting({ practitioner: of('admin'), task }))
      assert.equal(refused.status, 409)
      assert.match(refused.words, /Et voi antaa oikeutta itsellesi/)
    }
    assert.deepEqual(
      (await rolesOf('admin')).map(({ task }) => task),
      ['administration'],
    )
  })

  test('cannot open client data without a unit, nor write what the form does not ask', async () => {
    assert.equal((await send('admin', '/tyo/oikeudet/uusi', granting({ task: 'medication', unit: '' }))).status, 409)
    const wrong = await send(
      'admin',
      '/tyo/oikeudet/uusi',
      granting({ task: 'owner', reason: 'x', until: '2020-01-01' }),
    )
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /href="#task"[\s\S]*href="#until"[\s\S]*href="#reason"/)
    const extra = granting({ task: 'group_leading', granted_by: of('nurse'), valid: '[1990-01-01,)' })
    assert.equal((await send('admin', '/tyo/oikeudet/uusi', extra)).status, 303)
    await confirmAll()
    assert.equal((await rolesOf('newcomer')).length, 2)
    assert.ok((await rolesOf('newcomer')).every((role) => role.granted_by === id.admin))
  })

  test('ends a right without removing it, but not the last administrator’s', async () => {
    site.clock.set('2026-11-25T10:00:00Z')
    tokens.admin = await aSession(site.db, { practitioner: of('admin') }, { now: site.clock.now })
    tokens.privacy = await aSession(site.db, { practitioner: of('privacy') }, { now: site.clock.now })
    tokens.nurse = await aSession(site.db, { practitioner: of('nurse') }, { now: site.clock.now })
    const role = (await rolesOf('newcomer')).find(({ task }) => task === 'limited_care')
    assert.match((await open('admin', `/tyo/oikeudet/${role?.id}/paata`)).words, /Työntekijä Uusi: Rajattu hoito/)
    assert.equal(
      (await send('admin', `/tyo/oikeudet/${role?.id}/paata`, { reason: 'Sijaisuus loppui tänään' })).status,
      303,
    )
    const ended = (await rolesOf('newcomer')).find((one) => one.id === role?.id)
    assert.deepEqual([ended?.open, ended?.end_reason], [false, 'Sijaisuus loppui tänään'])
    const other = (await rolesOf('second'))[0]
    assert.equal((await send('admin', `/tyo/oikeudet/${other?.id}/paata`, { reason: 'Siirtyi muualle' })).status, 303)
    const own = (await rolesOf('admin'))[0]
    const last = await send('admin', `/tyo/oikeudet/${own?.id}/paata`, { reason: 'En halua enää tätä' })
    assert.match(last.words, /ainoa pääkäyttäjä/)
    assert.match((await open('privacy', '/tyo/oikeudet?day=2026-11-24')).words, /Rajattu hoito/)
    assert.doesNotMatch((await open('privacy', '/tyo/oikeudet?day=2026-11-26')).words, /Rajattu hoito/)
  })

  test('takes the register along as a file that no spreadsheet runs', async () => {
    await aRole(site.db, { practitioner: of('nurse'), task: 'editing', reason: '=HYPERLINK("http://evil.example")' })
    const file = await open('admin', '/tyo/oikeudet/luettelo.csv?day=2026-11-25')
    assert.match(file.headers.get('content-type') ?? '', /text\/csv/)
    assert.match(file.html, /"'=HYPERLINK\(""http/)
    assert.equal((await open('nurse', '/tyo/oikeudet/luettelo.csv')).status, 404)
  })

  test('turns a feature on for an area, and for a unit that goes before it', async () => {
    await rowsOf(site.db, `update people.feature set everywhere = false where key = 'passkeys'`)
    const turn = (at: string, how: string) =>
      send('admin', '/tyo/kytkimet', { feature: 'passkeys', 'at-passkeys': at, turn: how })
    const on = (where = {}) => isOn(site.appDb, 'passkeys', where)
    assert.equal((await turn('malmi', 'on')).status, 303)
    assert.deepEqual([await on(), await on({ areas: ['malmi'] }), await on({ areas: ['toolo'] })], [false, true, false])
    assert.equal((await turn(of('clinic'), 'off')).status, 303)
    assert.equal(await on({ areas: ['malmi'], unit: of('clinic') }), false)
    assert.equal((await turn(of('clinic'), 'remove')).status, 303)
    assert.equal((await turn('', 'on')).status, 303)
    assert.deepEqual([await on(), await on({ areas: ['malmi'], unit: of('clinic') })], [true, true])
    assert.equal((await turn('atlantis', 'on')).status, 404)
    assert.match((await open('admin', '/tyo/kytkimet')).words, /Pääsyavaimet Kaikkialla päällä/)
  })
})

describe('the data protection officer', () => {
  test('goes over a look in emergency, and nobody over their own', async () => {
    const valid = '[2026-11-25T08:00:00Z,2026-11-25T20:00:00Z)'
    const reason = await aReason(site.db, of('nurse'), of('sanna'), {
      kind: 'emergency',
      reason: 'Lapsi löytyi yksin',
      valid,
    })
    const own = await aReason(site.db, of('privacy'), of('sanna'), {
      kind: 'emergency',
      reason: 'Oma kiireinen katselu',
      valid,
    })
    const list = await open('privacy', '/tyo/katselut')
    assert.match(list.words, /Päivi Lahtinen.*Lapsi löytyi yksin/)
    assert.doesNotMatch(list.words, /Virtanen/)
    assert.match((await open('privacy', `/tyo/katselut/hata/${reason}`)).words, /Kenen tiedot Sanna Virtanen/)
    const given = { choice: 'right', words: 'Soitto hätäkeskukseen samaan aikaan' }
    assert.equal((await send('privacy', `/tyo/katselut/hata/${reason}`, { ...given, words: '' })).status, 422)
    assert.equal((await send('privacy', `/tyo/katselut/hata/${reason}`, given)).status, 303)
    assert.equal((await send('privacy', `/tyo/katselut/hata/${own}`, given)).status, 409)
    assert.equal((await open('privacy', `/tyo/katselut/hata/${reason}`)).status, 404, 'done')
    const [log] = await rowsOf<{ basis: string }>(
      site.db,
      `select basis from people.use_log where subject_id = '${id.sanna}' and what = 'access_reason' limit 1`,
    )
    assert.equal(log?.basis, 'duty', 'the family sees this look too')
    const acts = await rowsOf<{ action: string }>(
      site.db,
      `select distinct action from people.use_log where subject_id = '${id.sanna}' and what = 'access_reason' order by 1`,
    )
    assert.deepEqual(
      acts.map(({ action }) => action),
      ['listed', 'read', 'wrote'],
    )
  })

  test('is seen to look by the child whom a request is about, too', async () => {
    const child = await aChild(site.db, { given: 'Aino', family: 'Virtanen' })
    const { rows } = await sql<{ id: string }>`insert into people.data_request
      (asked_by, words, asked_at, answer_due_on, receipt, kind, subject_id) values (${of('sanna')}, 'Nimi on väärin', ${site.clock.now},
      '2027-01-25', 'K7F3-9Q2N', 'correction', ${child}) returning id`.execute(site.db)
    await open('privacy', `/tyo/katselut/pyynto/${rows[0]?.id}`)
    const seen = await rowsOf(site.db, `select what, basis from people.use_log where subject_id = '${child}'`)
    assert.deepEqual(seen, [{ what: 'person', basis: 'duty' }], 'not that somebody asked: that is between the two')
    await rowsOf(site.db, 'delete from people.data_request')
  })

  for (const [kind, table] of [
    ['kysymys', 'log_question'],
    ['pyynto', 'data_request'],
  ] as const)
    test(`answers or refuses with reasons (${kind}), once`, async () => {
      const receipt = kind === 'pyynto' ? sql`, receipt, kind, subject_id` : sql``
      const more = kind === 'pyynto' ? sql`, 'K7F3-9Q2M', 'correction', ${of('sanna')}` : sql``
      const { rows } = await sql<{
        id: string
      }>`insert into ${sql.table(`people.${table}`)} (asked_by, words, asked_at, answer_due_on${receipt})
        values (${of('sanna')}, 'Kuka katsoi <b>minua</b>?', ${site.clock.now}, '2027-01-25'${more}) returning id`.execute(
        site.db,
      )
      const path = `/tyo/katselut/${kind}/${rows[0]?.id}`
      const page = await open('privacy', path)
      assert.match(page.words, /Kysyjä Sanna Virtanen.*25\.1\.2027.*Kuka katsoi <b>minua<\/b>\?/)
      assert.equal((await send('privacy', path, { choice: 'refuse', words: 'ei' })).status, 422)
      const given = { choice: 'refuse', words: 'Rivi koskee toista henkilöä', answered_by: of('nurse') }
      assert.equal((await send('nurse', path, given)).status, 404)
      assert.equal((await send('privacy', path, given)).status, 303)
      assert.equal((await send('privacy', path, given)).status, 404)
      const [done] = await rowsOf(site.db, `select refused, answered_by from people.${table}`)
      assert.deepEqual(done, { refused: true, answered_by: id.privacy })
      const written = `select from people.use_log where subject_id = '${id.sanna}' and what = '${table}' and action = 'wrote'`
      assert.equal((await rowsOf(site.db, written)).length, 1)
    })
})
