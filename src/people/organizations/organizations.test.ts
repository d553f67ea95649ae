import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Fields, rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import * as a from '../sample.ts'
import { enter, hashOf } from '../session.ts'
import { endUnit } from './verbs.ts'

let site: TestSite
const id: Record<string, string> = {}
const tokens: Record<string, string> = {}
const of = (name: string) => id[name] as string

before(async () => {
  site = await testSite()
  const { db } = site
  id.town = await a.anOrganization(db, { name: 'Koivukunta' })
  id.clinic = await a.aUnit(db, { organization: of('town'), name: 'Malmin neuvola', valid: '[2020-01-01,)' })
  id.other = await a.aUnit(db, { organization: of('town'), name: 'Pihlajiston neuvola', valid: '[2020-01-01,)' })
  id.leaving = await a.aUnit(db, { organization: of('town'), name: 'Jakautuva', valid: '[2020-01-01,)' })
  for (const [name, facts] of Object.entries({
    admin: { given: 'Aku', task: 'administration' },
    privacy: { given: 'Tiina', task: 'privacy' },
    nurse: { given: 'Päivi', family: 'Lahtinen', task: 'broad_care', unit: of('clinic') },
    stranger: { given: 'Outi', family: 'Vieras', task: 'broad_care', unit: of('other') },
  }))
    id[name] = await a.aPractitioner(db, facts)
  id.sanna = await a.aPerson(db)
  id.care = await a.careOf(db, of('sanna'), { unit: of('other'), practitioner: of('stranger') })
  await signIn('admin')
  await signIn('privacy')
})
after(() => site.close())

const signIn = async (name: string) => {
  tokens[name] = await a.aSession(site.db, { practitioner: of(name) }, { now: site.clock.now })
}
const open = (path: string, who = 'admin') => site.visit(path, { cookie: `session=${tokens[who]}` })
const send = (path: string, fields: Fields, who = 'admin') =>
  site.send(path, fields, { cookie: `session=${tokens[who]}` })
const name = (fi: string, field = 'name', sv = '') => ({
  [`${field}-fi`]: fi,
  [`${field}-sv`]: sv,
  [`${field}-en`]: '',
})
const reason = 'Valtuuston päätös 12.11.2026'
const unit = (which: string) => `/hallinta/yksikot/${of(which)}`
const organization = (which: string) => `/hallinta/organisaatiot/${of(which)}`
/** The id at the end of where an answer leads. */
const made = ({ headers }: { headers: Headers }) =>
  /([0-9a-f-]{36})\?ok=1$/.exec(headers.get('location') ?? '')?.[1] ?? ''

describe('an administrator', () => {
  test('adds an organization with a register and a unit, and corrects them; what stood before is told', async () => {
    assert.equal((await send('/hallinta/organisaatiot/uusi', { ...name(''), kind: '' })).status, 422)
    const added = await send('/hallinta/organisaatiot/uusi', {
      ...name('Perhetuki ry', 'name', 'Familjestöd rf'),
      kind: 'association',
    })
    assert.equal(added.status, 303)
    id.ngo = made(added)
    assert.equal(
      (await send(`${organization('ngo')}/rekisteri`, { ...name('Ryhmät', 'register'), 'register-kind': 'other' }))
        .status,
      303,
    )
    const twice = await send(`${organization('ngo')}/rekisteri`, {
      ...name('Toinen', 'register'),
      'register-kind': 'other',
    })
    assert.equal(twice.status, 409)
    assert.match(twice.words, /Sellainen on jo/)
    const [register] = await rowsOf<{ id: string }>(
      site.db,
      `select id from people.register where controller_id = '${of('ngo')}'`,
    )
    const wrong = await send(`${organization('ngo')}/yksikko`, { ...name('Kahvila'), phone: 'soita', register: '' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /value="soita"/)
    const unitAdded = await send(`${organization('ngo')}/yksikko`, {
      ...name('Kahvila'),
      phone: '09  310 1234',
      register: register?.id ?? '',
    })
    id.cafe = made(unitAdded)
    assert.equal((await send(unit('cafe'), { ...name('Perhekahvila'), phone: '', register: '' })).status, 303)
    const [cafe] = await rowsOf(
      site.db,
      `select name -> 'fi' ->> 'text' as name, phone, register_id from people.unit where id = '${of('cafe')}'`,
    )
    assert.deepEqual(cafe, { name: 'Perhekahvila', phone: null, register_id: register?.id }, 'a register stays')
    const { words } = await open(unit('cafe'))
    assert.match(words, /Tietoja muutettiin, ennen: Kahvila.*Aku/)
    assert.match(words, /Lisättiin/)
  })

  test('gives no register to a unit where somebody works with clients: only to one that nobody works in yet', async () => {
    const { db } = site
    const place = { organization: of('town'), register: null }
    const [worked, promised, empty] = [await a.aUnit(db, place), await a.aUnit(db, place), await a.aUnit(db, place)]
    await a.aPractitioner(db, { task: 'broad_care', unit: worked, valid: '[2027-01-01,)' })
    await rowsOf(
      db,
      `insert into people.role_proposal (practitioner_id, task, unit_id, valid, proposed_by, reason, proposed_at)
       values ('${of('nurse')}', 'broad_care', '${promised}', '[2026-01-01,)', '${of('admin')}', 'x', '${site.clock.now}')`,
    )
    const its = `controller_id = '${of('town')}' and kind = 'patient'`
    const [register] = await rowsOf<{ id: string }>(db, `select id from people.register where ${its}`)
    const give = (to: string) =>
      send(`/hallinta/yksikot/${to}`, { ...name('Neuvola'), phone: '', register: register?.id ?? '' })
    for (const which of [worked, promised]) {
      const refused = await give(which)
      assert.equal(refused.status, 409)
      assert.match(refused.words, /Lisää uusi yksikkö/)
    }
    assert.equal((await give(empty)).status, 303)
    const given = `select id from people.unit where id in ('${worked}', '${promised}', '${empty}') and register_id is not null`
    assert.deepEqual(await rowsOf(db, given), [{ id: empty }])
  })

  test('keeps teams: who has a task there joins, and nobody adds themselves', async () => {
    assert.equal((await send(`${unit('clinic')}/tiimi`, name('Vauvatiimi', 'team'))).status, 303)
    id.team = (await rowsOf<{ id: string }>(site.db, 'select id from people.team'))[0]?.id ?? ''
    const path = `/hallinta/tiimit/${of('team')}`
    const outsider = await send(`${path}/jasen`, { joins: of('stranger') })
    assert.equal(outsider.status, 409)
    assert.match(outsider.words, /ei ole tehtävää tässä yksikössä/)
    assert.equal((await send(`${path}/jasen`, { joins: of('admin') })).status, 409)
    assert.equal((await send(`${path}/jasen`, { joins: of('nurse') })).status, 303)
    assert.equal((await send(`${path}/jasen`, { joins: of('nurse') })).status, 409)
    const member = (await rowsOf<{ id: string }>(site.db, 'select id from people.team_member'))[0]?.id ?? ''
    assert.match((await open(path)).words, /Lahtinen Päivi/)
    assert.equal((await send(`${path}/jasen`, { leaves: member })).status, 303)
    assert.equal((await send(`${path}/jasen`, { joins: of('nurse') })).status, 303, 'and may come back')
    await a.careOf(site.db, of('sanna'), { unit: of('clinic'), team: of('team') })
    assert.match((await send(`${path}/paata`, {})).words, /Tiimillä on vielä asiakkaita/)
    assert.match((await open(unit('clinic'))).words, /Jäsen lisättiin: Vauvatiimi, Päivi Lahtinen/)
  })

  test('ends a team: nobody comes into its care from then on, and who was in it for a day is kept for twelve years', async () => {
    await signIn('nurse')
    assert.equal((await send(`${unit('clinic')}/tiimi`, name('Iltatiimi', 'team'))).status, 303)
    const its = `select id from people.team where name -> 'fi' ->> 'text' = 'Iltatiimi'`
    const team = (await rowsOf<{ id: string }>(site.db, its))[0]?.id ?? ''
    assert.equal((await send(`/hallinta/tiimit/${team}/jasen`, { joins: of('nurse') })).status, 303)
    assert.match((await open('/tyo/perheet/uusi', 'nurse')).words, /Iltatiimi/)
    assert.equal((await send(`/hallinta/tiimit/${team}/paata`, {})).status, 303)
    assert.doesNotMatch((await open('/tyo/perheet/uusi', 'nurse')).words, /Iltatiimi/)
    const kept = `select people.kept_to('people.team_member', id::text) = people.day(created_at) + interval '12 years' as so`
    assert.deepEqual(await rowsOf(site.db, `${kept} from people.team_member where team_id = '${team}'`), [{ so: true }])
    const lasting = `${kept.replace(/=.*as so/, 'is null as so')} from people.team_member where upper_inf(valid)`
    assert.deepEqual(await rowsOf(site.db, lasting), [{ so: true }], 'of one that lasts no end is known')
  })

  test('keeps spaces, and takes none out of use that is booked', async () => {
    assert.equal((await send(`${unit('clinic')}/tila`, { ...name('Ryhmähuone', 'space'), seats: 'monta' })).status, 422)
    assert.equal((await send(`${unit('clinic')}/tila`, { ...name('Ryhmähuone', 'space'), seats: '14' })).status, 303)
    const space = (await rowsOf<{ id: string }>(site.db, 'select id from people.space'))[0]?.id ?? ''
    const path = `/hallinta/tilat/${space}`
    assert.equal((await send(path, { ...name('Iso huone', 'space'), seats: '16' })).status, 303)
    assert.match((await open(unit('clinic'))).words, /Iso huone Istumapaikkoja: 16/)
    await rowsOf(
      site.db,
      `insert into people.reservation (space_id, span, kind, subject_id)
       values ('${space}', '[2026-11-30T10:00Z,2026-11-30T12:00Z)', 'test', gen_random_uuid())`,
    )
    assert.match((await send(`${path}/paata`, {})).words, /Tilaan on varauksia/)
    await rowsOf(site.db, 'delete from people.reservation')
    assert.equal((await send(`${path}/paata`, {})).status, 303)
    assert.equal((await open(path)).status, 404)
  })

  test('merges a unit by a page that tells what follows, and what stood in it stays whole', async () => {
    const page = await open(`${unit('other')}/yhdista`)
    assert.match(page.words, /Yksikkö lakkaa tänään/)
    assert.match(page.words, /Ammattilaisia, joilla on tehtävä täällä 1 Asiakassuhteita 1/)
    assert.equal((await send(`${unit('other')}/yhdista`, { into: '', reason })).status, 422)
    const confirm = await send(`${unit('other')}/yhdista`, { into: of('clinic'), reason })
    assert.equal(confirm.status, 200, 'nothing is done before a last yes')
    assert.match(confirm.words, /Tarkista ja vahvista.*Malmin neuvola \(Koivukunta\).*Valtuuston päätös/)
    assert.match((await open(unit('other'))).words, /Toiminnassa/)
    const sure = { into: of('clinic'), reason, sure: '1' }
    assert.equal((await send(`${unit('other')}/yhdista`, sure)).status, 303)
    assert.equal((await send(`${unit('other')}/yhdista`, sure)).status, 404)
    const [care] = await rowsOf(site.db, `select unit_id from people.care where id = '${of('care')}'`)
    assert.deepEqual(care, { unit_id: of('other') })
    const { words } = await open(organization('town'))
    assert.match(words, /Pihlajiston neuvola – – Lakannut 24\.11\.2026 nyt osa: Malmin neuvola/)
    assert.match((await open(unit('other'))).words, /Yhdistettiin Valtuuston päätös 12\.11\.2026 Aku/)
  })

  test('splits a unit into two that begin today', async () => {
    const parts = { ...name('Itä', 'first', 'Öst'), ...name('Länsi', 'second') }
    assert.equal((await send(`${unit('leaving')}/jaa`, { ...parts, 'second-fi': '', reason })).status, 422)
    assert.equal((await send(`${unit('leaving')}/jaa`, { ...parts, reason: 'lyhyt', sure: '1' })).status, 422)
    assert.equal((await send(`${unit('leaving')}/jaa`, { ...parts, reason, sure: '1' })).status, 303)
    const became = await rowsOf(
      site.db,
      `select n.name -> 'fi' ->> 'text' as name, n.register_id = f.register_id as same, h.what from people.unit_change h
       join people.unit n on n.id = h.to_unit_id join people.unit f on f.id = h.from_unit_id
       where h.from_unit_id = '${of('leaving')}' order by 1`,
    )
    assert.deepEqual(became, [
      { name: 'Itä', same: true, what: 'split' },
      { name: 'Länsi', same: true, what: 'split' },
    ])
  })

  test('splits an organization and merges two: the units move, their registers stay', async () => {
    const parting = { ...name('Uusi alue', 'first'), units: [of('clinic')], reason, sure: '1' }
    assert.equal((await send(`${organization('town')}/jaa`, { ...parting, units: [] })).status, 422)
    assert.equal(
      (await send(`${organization('town')}/jaa`, { ...parting, units: [of('cafe')] })).status,
      409,
      'not its own',
    )
    assert.equal((await send(`${organization('town')}/jaa`, parting)).status, 303)
    const where = () =>
      rowsOf<{ name: string; controller: string }>(
        site.db,
        `select o.name -> 'fi' ->> 'text' as name, c.name -> 'fi' ->> 'text' as controller from people.unit u
         join people.organization o on o.id = u.organization_id join people.register r on r.id = u.register_id
         join people.organization c on c.id = r.controller_id where u.id = '${of('clinic')}'`,
      )
    assert.deepEqual(await where(), [{ name: 'Uusi alue', controller: 'Koivukunta' }])
    const full = await send(`${organization('ngo')}/paata`, { reason, sure: '1' })
    assert.equal(full.status, 409)
    assert.match(full.words, /on vielä yksiköitä/)
    // Of what began only today nothing is left to end.
    await rowsOf(site.db, `update people.organization set valid = '[2020-01-01,)' where id = '${of('ngo')}'`)
    assert.equal((await send(`${organization('ngo')}/yhdista`, { into: of('town'), reason, sure: '1' })).status, 303)
    assert.match(
      (await open('/hallinta/organisaatiot')).words,
      /Perhetuki ry Järjestö 0 Lakannut 24\.11\.2026 nyt osa: Koivukunta/,
    )
    assert.match((await open(organization('town'))).words, /Perhekahvila/)
    assert.match((await open(unit('cafe'))).words, /Siirtyi, ennen: Perhetuki ry/)
  })
})

describe('a grave act', () => {
  test('asks for a sign-in of the last ten minutes, on the page and in the database', async () => {
    site.clock.set('2026-11-24T10:11:00Z')
    const path = `${unit('clinic')}/paata`
    const page = await open(path)
    assert.match(page.words, /Tunnistaudu ensin uudelleen/)
    assert.match(page.html, new RegExp(`href="/fi/kirjaudu\\?to=${encodeURIComponent(path)}"`))
    assert.doesNotMatch(page.html, /name="reason"/)
    assert.equal((await send(path, { reason, sure: '1' })).status, 409)
    assert.deepEqual(
      await rowsOf(site.db, `select upper_inf(valid) as open from people.unit where id = '${of('clinic')}'`),
      [{ open: true }],
    )
    const answer = await site.appDb.transaction().execute(async (tx) => {
      await enter(tx, hashOf(tokens.admin as string), site.clock.now)
      return endUnit(tx, of('clinic'), reason)
    })
    assert.equal(answer, 'stale')
    await signIn('admin')
    assert.equal((await send(path, { reason, sure: '1' })).status, 303)
    assert.match((await open(unit('clinic'))).words, /Lakannut/)
  })

  test('and all of this is an administrator’s alone', async () => {
    for (const path of ['/hallinta/organisaatiot', organization('town'), unit('cafe'), `${unit('cafe')}/paata`])
      assert.equal((await open(path, 'privacy')).status, 404, path)
    assert.equal((await send(unit('cafe'), { ...name('Toinen'), phone: '' }, 'privacy')).status, 404)
  })
})
