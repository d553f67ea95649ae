import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Fields, rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import { suomiFiClaims } from '../../platform/issuers.ts'
import { identityHash } from '../identity.ts'
import { aPractitioner, aSession, aTeam, aUnit } from '../sample.ts'

let site: TestSite
const id: Record<string, string> = {}
const of = (name: string) => id[name] as string
before(async () => {
  const county = {
    ...{
      key: 'county',
      audience: 'staff' as const,
      issuer: 'https://login.county.example',
      clientId: 'x',
      clientSecret: 'y',
    },
    ...{
      acr: [],
      amr: ['mfa'],
      claims: suomiFiClaims,
      name: { fi: 'Hyvinvointialue', sv: 'Välfärdsområdet', en: 'County' },
    },
  }
  site = await testSite({ signIn: { citizen: null, staff: [county] } })
  const { db } = site
  id.clinic = await aUnit(db, { name: 'Malmin neuvola', valid: '[2020-01-01,)' })
  id.closed = await aUnit(db, { name: 'Vanha neuvola', valid: '[2020-01-01,2022-01-01)' })
  const staff = {
    admin: { given: 'Aku', family: 'Pääkäyttäjä', task: 'administration' },
    other: { given: 'Oona', family: 'Toinen', task: 'administration' },
    nurse: { given: 'Päivi', family: 'Lahtinen', task: 'broad_care', unit: of('clinic') },
    privacy: { given: 'Tiina', family: 'Turva', task: 'privacy' },
  }
  for (const [name, facts] of Object.entries(staff)) {
    id[name] = await aPractitioner(db, facts)
    id[`${name}-token`] = await aSession(db, { practitioner: of(name) }, { now: site.clock.now })
  }
})
after(() => site.close())

const cookie = (who: string) => ({ cookie: `session=${of(`${who}-token`)}` })
const open = (who: string, path: string) => site.visit(path, cookie(who))
const send = (who: string, path: string, fields: Fields) => site.send(path, fields, cookie(who))
const adding = (more: Fields = {}) => ({
  ...{ given: 'Uusi', family: 'Hoitaja', titleFi: 'Terveydenhoitaja', titleSv: 'Hälsovårdare', titleEn: 'Nurse' },
  ...{ lang: 'sv', issuer: 'county', subject: 'u-1', task: 'broad_care', service: 'clinic', unit: of('clinic') },
  ...{ from: '2026-11-24', until: '2027-06-30', reason: 'Aloittaa työn neuvolassa' },
  ...more,
})
/** Decides about everything that waits. */
async function decideAll(who: string, choice: string): Promise<number[]> {
  const found = await rowsOf<{ id: string }>(site.db, 'select id from people.role_proposal where decided_at is null')
  const answers = []
  for (const { id: proposal } of found)
    answers.push((await send(who, '/tyo/oikeudet/odottavat', { proposal, choice })).status)
  return answers
}
const newPath = '/tyo/ammattilaiset/uusi'
const newcomer = async () =>
  (await rowsOf<{ id: string }>(site.db, `select id from people.practitioner where family_name like '%Hoitaja'`))[0]
    ?.id as string

describe('an administrator', () => {
  test('adds a professional with a first task, who is found by what the issuer calls them', async () => {
    assert.equal((await open('admin', newPath)).status, 200)
    assert.equal((await send('admin', newPath, adding())).status, 303)
    id.newcomer = await newcomer()
    const hash = identityHash(site.keys, { issuer: 'county', subject: 'u-1' }).toString('hex')
    const [found] = await rowsOf<{ same: boolean; told: Buffer }>(
      site.db,
      `select practitioner_id = '${id.newcomer}' as same, told from people.identity where hash = '\\x${hash}'`,
    )
    assert.ok(found?.same)
    assert.equal(site.keys.open(found.told, 'told identity'), 'county\nu-1', 'so that keys can be exchanged')
    const roles = `select from people.practitioner_role where practitioner_id = '${id.newcomer}'`
    assert.equal((await rowsOf(site.db, roles)).length, 0, 'what opens client data waits for a second administrator')
    assert.equal((await decideAll('other', 'confirm')).join(), '303')
    const [role] = await rowsOf(
      site.db,
      `select task, service, granted_by, confirmed_by, lower(valid)::text as begins, upper(valid)::text as ends from people.practitioner_role
       where practitioner_id = '${id.newcomer}'`,
    )
    assert.deepEqual(role, {
      ...{ task: 'broad_care', service: 'clinic', granted_by: id.admin, confirmed_by: id.other },
      ...{ begins: '2026-11-24 10:00:00+00', ends: '2027-06-30 21:00:00+00' },
    })
    assert.match((await open('admin', '/tyo/ammattilaiset')).words, /Hoitaja Uusi Terveydenhoitaja Töissä/)
    const again = await send('admin', newPath, adding({ given: 'Sama' }))
    assert.equal(again.status, 409)
    assert.match(again.words, /on jo lisätty tällä tunnuksella/)
  })

  test('is told what is wrong, and nothing typed is lost', async () => {
    const typed = { subject: '', titleSv: ' ', from: '2026-11-23', until: '2026-11-01', reason: 'x', given: 'Ö <b>' }
    const { status, html } = await send('admin', newPath, adding(typed))
    assert.equal(status, 422)
    for (const field of ['titleSv', 'subject', 'from', 'until', 'reason'])
      assert.match(html, new RegExp(`href="#${field}"`))
    assert.match(html, /value="Ö &lt;b&gt;"/)
    for (const more of [{ unit: '' }, { unit: of('closed') }])
      assert.equal((await send('admin', newPath, adding({ subject: 'u-2', ...more }))).status, 409)
    assert.equal((await send('admin', newPath, adding({ subject: 'u-2', issuer: 'someone' }))).status, 422)
  })

  test('corrects a name, and what stood before is kept', async () => {
    const path = `/tyo/ammattilaiset/${id.newcomer}`
    assert.equal(
      (await send('admin', path, adding({ family: 'Uusinimi-Hoitaja', reason: 'Meni naimisiin' }))).status,
      303,
    )
    const { words } = await open('admin', path)
    assert.match(words, /Uusinimi-Hoitaja Uusi/)
    assert.match(words, /tietoja korjattiin ennen: Uusi Hoitaja, Terveydenhoitaja Aku Pääkäyttäjä Meni naimisiin/)
  })

  test('changes nothing of her own, and raises nobody twice', async () => {
    const own = `/tyo/ammattilaiset/${of('admin')}`
    assert.doesNotMatch((await open('admin', own)).html, /<form method="post" action="\/tyo\/ammattilaiset/)
    assert.equal((await send('admin', own, adding())).status, 409)
    assert.equal((await send('admin', `${own}/paata`, { reason: 'Lopetan tämän työn' })).status, 409)
    await assert.rejects(
      rowsOf(
        site.db,
        `insert into people.practitioner_change (practitioner_id, what, changed_by, reason, at)
         values ('${of('admin')}', 'ended', '${of('admin')}', 'x', now())`,
      ),
      /check constraint/,
    )
  })

  test('ends the work: signed out at once, rights and teams ended, the register still tells', async () => {
    const token = await aSession(site.db, { practitioner: of('newcomer') }, { now: site.clock.now })
    await aTeam(site.db, { unit: of('clinic'), members: [of('newcomer')] })
    assert.equal((await site.visit('/tyo', { cookie: `session=${token}` })).status, 200)
    const path = `/tyo/ammattilaiset/${id.newcomer}/paata`
    assert.equal((await send('admin', path, { reason: 'lyhyt' })).status, 422)
    site.clock.set('2026-11-24T10:05:00Z')
    assert.equal((await send('admin', path, { reason: 'Siirtyi muualle töihin' })).status, 303)
    assert.equal((await site.visit('/tyo', { cookie: `session=${token}` })).status, 404)
    const [left] = await rowsOf(
      site.db,
      `select p.left_on::text, (select count(*)::int from people.practitioner_role r where r.practitioner_id = p.id
          and (upper_inf(r.valid) or upper(r.valid) > '2026-11-24T10:05:00Z')) as open,
        (select count(*)::int from people.team_member m where m.practitioner_id = p.id and upper_inf(m.valid)) as teams
         , (select count(*)::int from people.session s where s.practitioner_id = p.id and s.ended_at is null) as sessions
       from people.practitioner p where p.id = '${id.newcomer}'`,
    )
    assert.deepEqual(left, { left_on: '2026-11-24', open: 0, teams: 0, sessions: 0 })
    assert.match((await open('privacy', '/tyo/oikeudet?day=2026-11-24')).words, /Uusinimi-Hoitaja Uusi Laaja hoito/)
    assert.equal((await send('admin', path, { reason: 'Siirtyi muualle töihin' })).status, 409, 'only once')
  })
})

test('two administrators who end each other at once leave one', async () => {
  const ends = await Promise.all([
    send('admin', `/tyo/ammattilaiset/${of('other')}/paata`, { reason: 'Ei enää töissä' }),
    send('other', `/tyo/ammattilaiset/${of('admin')}/paata`, { reason: 'Ei enää töissä' }),
  ])
  const [left] = await rowsOf<{ n: number }>(
    site.db,
    `select count(*)::int as n from people.practitioner where left_on is null and family_name in ('Pääkäyttäjä', 'Toinen')`,
  )
  assert.equal(left?.n, 1, ends.map(({ status }) => status).join())
})

test('nobody else finds the pages or can call what is behind them', async () => {
  for (const who of ['nurse', 'privacy'])
    for (const path of ['/tyo/ammattilaiset', newPath, `/tyo/ammattilaiset/${of('nurse')}`]) {
      assert.equal((await open(who, path)).status, 404, path)
      if (path !== '/tyo/ammattilaiset') assert.equal((await send(who, path, adding())).status, 404, path)
    }
  for (const statement of [
    'update people.practitioner set given_name = $$x$$',
    'insert into people.practitioner_change select * from people.practitioner_change',
    'delete from people.practitioner_change',
  ])
    await assert.rejects(rowsOf(site.appDb, statement), /permission denied/, statement)
  const [answer] = await rowsOf(site.appDb, `select people.end_work('${of('nurse')}', 'x') as said`)
  assert.deepEqual(answer, { said: 'not_allowed' })
})
