import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Fields, rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import { identityHash } from '../identity.ts'
import * as a from '../sample.ts'

let site: TestSite
const id: Record<string, string> = {}
const of = (name: string) => id[name] as string
const code = { father: '030492-901Y', mother: '010190-999W', hidden: '020290-999B' }
const strangerCode = '010285-9018'

before(async () => {
  site = await testSite()
  const { db } = site
  id.clinic = await a.aUnit(db, { name: 'Malmin neuvola' })
  id.elsewhere = await a.aUnit(db)
  const staff = { nurse: 'clinic', claimant: 'clinic', stranger: 'elsewhere' }
  for (const [name, unit] of Object.entries(staff)) {
    id[name] = await a.aPractitioner(db, { given: name, family: 'Hoitaja', task: 'broad_care', unit: of(unit) })
    id[`${name}-token`] = await a.aSession(db, { practitioner: of(name) }, { now: site.clock.now })
  }
  for (const name of ['mother', 'father', 'grandmother', 'hidden'])
    id[name] = await a.aPerson(db, { given: name, family: 'Virtanen' })
  for (const name of ['aino', 'oona', 'salla']) id[name] = await a.aChild(db, { given: name, family: 'Virtanen' })
  await a.aFamily(db, { parent: [of('mother')], child: [of('aino'), of('oona')], other_adult: [of('grandmother')] })
  await a.aFamily(db, { parent: [of('hidden')], child: [of('salla')] })
  await a.aSafetyOrder(db, of('hidden'))
  for (const name of ['aino', 'oona', 'salla'])
    await a.careOf(db, of(name), { unit: of('clinic'), practitioner: of('nurse') })
  for (const [name, citizen] of Object.entries(code)) {
    const hash = identityHash(site.keys, { citizen }).toString('hex')
    await rowsOf(db, `insert into people.identity (hash, person_id) values ('\\x${hash}', '${id[name]}')`)
  }
  for (const name of ['mother', 'father', 'grandmother'])
    id[`${name}-token`] = await a.aSession(db, { person: of(name) }, { now: site.clock.now })
})
after(() => site.close())

const cookie = (who: string) => ({ cookie: `session=${of(`${who}-token`)}` })
const open = (who: string, path: string) => site.visit(path, cookie(who))
const send = (who: string, path: string, fields: Fields) => site.send(path, fields, cookie(who))
const page = (person: string, rest = '') => `/tyo/perheet/${of(person)}${rest}`
const seen = 'Sopimus 3.2.2026, lastenvalvojan vahvistama'
const fields = { basis: 'custody', scope: 'everything', source: 'court_decision', evidence: seen, until: '' }
const record = (child: string, citizen: string, more: Fields = {}, who = 'nurse') =>
  send(who, page(child, '/huoltaja'), { code: citizen, ...fields, since: '2026-11-24', ...more })
const limit = (child: string, guardianship: string, more: Fields = {}, who = 'nurse') =>
  send(who, page(child, '/rajoitus'), { guardianship, reason: 'danger', evidence: seen, until: '', ...more })
const end = (child: string, which: string, more: Fields = {}, who = 'nurse') =>
  send(who, page(child, '/huoltajuus'), { which, day: '2026-11-24', source: 'court_decision', evidence: seen, ...more })
const guards = (adult: string, child: string) =>
  rowsOf<{ id: string; since: string; until: string; by_nurse: boolean; limits: string[] }>(
    site.db,
    `select g.id, lower(g.valid)::text as since, upper(g.valid)::text as until, g.verified_by = '${id.nurse}' as by_nurse,
       array(select l.reason from people.guardian_limit l where l.guardianship_id = g.id and upper_inf(l.valid)) as limits
     from people.guardianship g where g.adult_id = '${of(adult)}' and g.child_id = '${of(child)}' order by g.created_at, g.id`,
  )
const seesChild = async (who: string, child: string) =>
  (await site.visit(`/oma/perhe/${of(child)}`, cookie(who))).status === 200

describe('another guardian', () => {
  test('is recorded by who surely cares for the child, with a source and what was seen', async () => {
    assert.match((await open('nurse', page('aino'))).html, /\/huoltaja"/)
    const bare = await record('aino', code.father, { evidence: 'x', source: '', scope: '', until: '2026-01-01' })
    assert.equal(bare.status, 422)
    for (const field of ['evidence', 'source', 'scope', 'until'])
      assert.match(bare.html, new RegExp(`href="#${field}"`), field)
    assert.match(bare.html, /value="030492-901Y"/, 'what was typed stays')
    assert.equal((await record('aino', '310826A9017')).status, 422, 'nobody guards an older one')
    assert.equal(await seesChild('father', 'aino'), false)
    const sent = await record('aino', code.father)
    assert.equal(sent.status, 303)
    const [made] = await guards('father', 'aino')
    assert.deepEqual(made, { ...made, since: '2026-11-24', until: '2044-07-20', by_nurse: true, limits: [] })
    assert.match((await open('nurse', sent.headers.get('location') ?? '')).words, /Tallennettu .*Virtanen father/)
    assert.equal(await seesChild('father', 'aino'), true)
    assert.match((await open('father', `/oma/perhe/${id.aino}`)).words, /oikeuden päätöksestä/)
    assert.match((await open('father', `/oma/loki?kenen=${id.aino}`)).words, /nurse Hoitaja.*muutti huoltajien tietoja/)
    assert.match((await open('father', '/oma/loki')).words, /nurse Hoitaja/, 'that he was looked for')
    assert.equal((await record('aino', code.father)).status, 409, 'once for the same days')
  })

  test('is made of a code that nobody has when a name is told', async () => {
    const asked = await record('aino', strangerCode)
    assert.equal(asked.status, 422)
    assert.match(asked.words, /Henkilöä ei vielä ole täällä/)
    const named = { named: '1', given: 'Uusi', family: 'Sijainen', lang: 'sv', basis: 'foster_placement' }
    const nameless = await record('aino', strangerCode, { ...named, family: '' })
    assert.equal(nameless.status, 422)
    assert.match(nameless.html, /value="Uusi"/)
    assert.equal((await record('aino', strangerCode, { ...named, until: '2027-01-31' })).status, 303)
    const rows = await rowsOf(
      site.db,
      `select p.lang, g.basis, upper(g.valid)::text as until from people.person p
       join people.guardianship g on g.adult_id = p.id where p.family_name = 'Sijainen'`,
    )
    assert.deepEqual(rows, [{ lang: 'sv', basis: 'foster_placement', until: '2027-02-01' }])
  })

  test('is recorded by nobody else: a stranger, a claim, an address written from memory', async () => {
    await rowsOf(
      site.db,
      `insert into people.care (person_id, practitioner_id, unit_id, basis, valid, opened_by, opened_at, ground)
       values ('${id.aino}', '${id.claimant}', '${id.clinic}', 'assignment', '[2026-11-20,2026-12-20)', '${id.claimant}', '2026-11-20', 'x')`,
    )
    assert.equal((await open('claimant', page('aino'))).status, 200)
    assert.doesNotMatch((await open('claimant', page('aino'))).html, /\/(huoltaja|rajoitus|huoltajuus)"/)
    const [his] = await guards('father', 'aino')
    for (const who of ['claimant', 'stranger', 'father']) {
      for (const rest of ['/huoltaja', '/rajoitus', '/huoltajuus'])
        assert.equal((await open(who, page('aino', rest))).status, 404, `${who} ${rest}`)
      assert.equal((await record('aino', code.mother, {}, who)).status, 404)
      assert.equal((await limit('aino', his?.id ?? '', {}, who)).status, 404)
      assert.equal((await end('aino', his?.id ?? '', {}, who)).status, 404)
    }
    assert.equal((await open('nurse', `/tyo/perheet/${id.father}/huoltaja`)).status, 404, 'of a grown-up nobody')
    assert.equal((await limit('oona', his?.id ?? '')).status, 404, 'by the page of another child')
    for (const statement of [
      'select evidence from people.guardianship',
      'select end_evidence from people.guardian_limit',
      'insert into people.guardian_limit select * from people.guardian_limit',
    ])
      await assert.rejects(rowsOf(site.appDb, statement), /permission denied/, statement)
    const id_ = `'${his?.id}'`
    assert.deepEqual(await rowsOf(site.appDb, `select people.limit_guardian(${id_}, 'danger', 'xxxxx', null) as a`), [
      { a: 'gone' },
    ])
    assert.deepEqual(await rowsOf(site.appDb, `select * from people.guardianships_kept('${id.aino}')`), [])
  })

  test('does not learn who cares for a child under turvakielto from a search for him', async () => {
    assert.equal((await record('salla', code.hidden)).status, 303)
    assert.equal((await record('salla', code.father)).status, 303)
    const rows = await rowsOf(
      site.db,
      `select count(*)::int as n from people.use_log where action = 'searched' and subject_id = '${id.father}'`,
    )
    assert.deepEqual(rows, [{ n: 2 }], 'only those about the child who is not hidden')
    const told = `${(await open('father', `/oma/perhe/${id.salla}`)).words} ${(await open('father', '/oma/loki')).words}`
    assert.doesNotMatch(told, /Malmin neuvola.*salla|lastenvalvojan/)
  })
})

describe('a limit', () => {
  test('shuts the page of the child at once, and the other guardian is told no word of why', async () => {
    const [his] = await guards('father', 'aino')
    const bare = await limit('aino', his?.id ?? '', { reason: '', evidence: 'Poliisi' })
    assert.equal(bare.status, 422)
    assert.match(bare.html, /href="#reason".*Poliisi<\/textarea>/s)
    assert.equal((await limit('aino', his?.id ?? '')).status, 303)
    assert.equal((await limit('aino', his?.id ?? '')).status, 409)
    assert.equal(await seesChild('father', 'aino'), false)
    assert.match((await open('nurse', page('aino'))).words, /Virtanen father Huoltaja, kaikki asiat Vaara/)
    for (const path of ['/oma/loki', '/oma/perhe', '/oma/tiedot/kaikki.json'])
      assert.doesNotMatch((await open('father', path)).html, /lastenvalvojan|danger|Vaara/, path)
  })

  test('goes along when the same adult is recorded of a sister, and when he is recorded again', async () => {
    assert.equal((await record('oona', code.father)).status, 303)
    assert.deepEqual((await guards('father', 'oona'))[0]?.limits, ['danger'])
    assert.equal(await seesChild('father', 'oona'), false)
    const [his] = await guards('father', 'aino')
    assert.equal((await end('aino', his?.id ?? '')).status, 303)
    assert.equal((await record('aino', code.father)).status, 303)
    assert.deepEqual((await guards('father', 'aino'))[1]?.limits, ['danger'])
    assert.equal(await seesChild('father', 'aino'), false)
  })

  test('ends with what was seen; then he sees the child, and a permission that slept does not wake', async () => {
    const [, his] = await guards('father', 'aino')
    await a.trustOf(site.db, of('mother'), of('father'), ['own_page'], '[2026-01-01,)')
    await a.guardianshipOf(site.db, of('mother'), of('aino'))
    const form = await open('nurse', page('aino', '/huoltajuus'))
    const limits = [...form.html.matchAll(/value="([0-9a-f-]{36})"[^>]*\/?>\s*<b>Rajoitus: Vaara/g)].map(
      ([, one]) => one,
    )
    assert.equal(limits.length, 2, 'that of the guardianship which has ended as well')
    assert.equal((await end('aino', limits[0] ?? '', { evidence: '' })).status, 422)
    assert.equal((await end('aino', limits[0] ?? '', { day: '2026-11-23' })).status, 422, 'nothing ends yesterday')
    for (const one of limits) assert.equal((await end('aino', one ?? '')).status, 303)
    assert.equal(await seesChild('father', 'aino'), true)
    const rows = await rowsOf(
      site.db,
      `select end_source, end_evidence, ended_by = '${id.nurse}' as by_nurse from people.guardian_limit
       where guardianship_id = '${his?.id}'`,
    )
    assert.deepEqual(rows, [{ end_source: 'court_decision', end_evidence: seen, by_nurse: true }])
    const trusts = await rowsOf(site.db, `select upper(valid) is not null as over from people.trust`)
    assert.deepEqual(trusts, [{ over: true }])
  })
})

test('a guardianship ends from a day on; the row and its log stay', async () => {
  const [, his] = await guards('father', 'aino')
  assert.equal((await end('aino', his?.id ?? '', { day: '2027-01-01' })).status, 303)
  assert.equal(await seesChild('father', 'aino'), true)
  assert.equal((await guards('father', 'aino'))[1]?.until, '2027-01-01')
  assert.equal((await end('aino', his?.id ?? '', { day: '2027-01-02' })).status, 422, 'and not longer than it did')
  assert.equal((await end('aino', his?.id ?? '')).status, 303)
  assert.equal(await seesChild('father', 'aino'), false)
  const [log] = await rowsOf<{ n: number }>(
    site.db,
    `select count(*)::int as n from people.use_log where subject_id = '${id.aino}' and what = 'guardianship' and action = 'wrote'
       and '${his?.id}' = any(records)`,
  )
  assert.equal(log?.n, 4, 'recorded, a limit ended, ended twice')
})

test('a newcomer’s guardians are recorded by who made them, until turvakielto covers them', async () => {
  id.baby = await a.aChild(site.db, { given: 'baby', family: 'Uusi' })
  await a.aFamily(site.db, { child: [of('baby')] })
  await rowsOf(
    site.db,
    `insert into people.care (person_id, practitioner_id, unit_id, basis, valid, opened_by, opened_at, ground, of_newcomer)
     values ('${id.baby}', '${id.nurse}', '${id.clinic}', 'assignment', '[2026-11-20,)', '${id.nurse}', '2026-11-20', 'x', true)`,
  )
  assert.equal((await record('baby', code.mother)).status, 303)
  await a.aSafetyOrder(site.db, of('baby'))
  assert.equal((await record('baby', code.father)).status, 404)
})
