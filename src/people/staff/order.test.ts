import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Fields, rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import * as a from '../sample.ts'

let site: TestSite
const id: Record<string, string> = {}
const of = (name: string) => id[name] as string
const workers = ['nurse', 'claimant', 'stranger']
const families = ['sanna', 'father', 'other']

before(async () => {
  site = await testSite()
  const { db } = site
  id.clinic = await a.aUnit(db, { name: 'Malmin neuvola' })
  id.shelter = await a.aUnit(db, { name: 'Piilopaikka' })
  for (const name of workers)
    id[name] = await a.aPractitioner(db, { given: name, family: 'Hoitaja', task: 'broad_care', unit: of('clinic') })
  for (const name of families) id[name] = await a.aPerson(db, { given: name, family: 'Virtanen' })
  id.aino = await a.aChild(db, { given: 'Aino', family: 'Virtanen' })
  await a.aFamily(db, { parent: [of('sanna')], child: [of('aino')] })
  for (const name of ['sanna', 'father']) await a.guardianshipOf(db, of(name), of('aino'))
  await a.aContactPoint(db, of('aino'), 'address', 'Entinen katu 1')
  for (const name of ['sanna', 'aino', 'other'])
    await a.careOf(db, of(name), { unit: of('clinic'), practitioner: of('nurse') })
  await a.aSafetyOrder(db, of('other'))
  await rowsOf(
    db,
    `insert into people.care (person_id, practitioner_id, unit_id, basis, valid, opened_by, opened_at, ground)
     values ('${id.sanna}', '${id.claimant}', '${id.clinic}', 'assignment', '[2026-11-20,2026-12-20)', '${id.claimant}', '2026-11-20', 'x')`,
  )
  await at('2026-11-24T10:00:00Z')
})
after(() => site.close())

const at = async (moment: string) => {
  site.clock.set(moment)
  for (const name of workers)
    id[`${name}-token`] = await a.aSession(site.db, { practitioner: of(name) }, { now: site.clock.now })
  for (const name of families)
    id[`${name}-token`] = await a.aSession(site.db, { person: of(name) }, { now: site.clock.now })
}
const cookie = (who: string) => ({ cookie: `session=${of(`${who}-token`)}` })
const open = (who: string, path: string) => site.visit(path, cookie(who))
const page = (person: string, rest = '') => `/tyo/perheet/${of(person)}${rest}`
const change = (person: string, fields: Fields, who = 'nurse') =>
  site.send(page(person, '/turvakielto'), fields, cookie(who))
const begin = { source: 'told_by_person', evidence: 'Kertoi vastaanotolla 24.11.' }
const end = { source: 'told_by_person', evidence: 'Pyysi itse, kahden kesken', day: '2026-12-01' }
/** All that the father is told of the child: the page, the log and, acting for the child, the file. */
const toldTo = async (who: string) => {
  await site.send('/oma/perhe/puolesta', { kenen: of('aino') }, cookie(who))
  const paths = [`/oma/perhe/${id.aino}`, `/oma/loki?kenen=${id.aino}`, '/oma/loki', '/oma/tiedot/kaikki.json']
  const answers = await Promise.all(paths.map((path) => open(who, path)))
  await site.send('/oma/perhe/puolesta', { kenen: '' }, cookie(who))
  return answers.map(({ html }) => html).join('\n')
}

describe('turvakielto', () => {
  test('is recorded by who surely cares, of a grown-up, with what was heard; then it hides', async () => {
    assert.match(await toldTo('father'), /Malmin neuvola/)
    assert.match((await open('claimant', page('sanna'))).words, /Ketkä hoitavat.*nurse Hoitaja/)
    assert.match((await open('nurse', page('sanna'))).html, /\/turvakielto"/)
    const bare = await change('sanna', { source: '', evidence: 'Kuu' })
    assert.equal(bare.status, 422)
    assert.match(bare.html, /href="#source".*href="#evidence".*Kuu<\/textarea>/s)
    assert.equal((await change('sanna', begin)).status, 303)
    assert.match((await open('nurse', page('sanna'))).words, /Turvakielto Älä kerro kenellekään/)
    assert.doesNotMatch(await toldTo('father'), /Malmin neuvola|Entinen katu/)
    assert.doesNotMatch((await open('claimant', page('sanna'))).words, /nurse Hoitaja/, 'a claim sees no other carer')
    const [row] = await rowsOf(
      site.db,
      `select source, upper_inf(valid) as open, recorded_by = '${id.nurse}' as by_nurse, evidence from people.safety_order
       where person_id = '${id.sanna}'`,
    )
    assert.deepEqual(row, { source: 'told_by_person', open: true, by_nurse: true, evidence: begin.evidence })
    assert.match((await open('sanna', '/oma/loki')).words, /nurse Hoitaja.*muutti turvakieltoa/)
    assert.doesNotMatch(
      (await open('sanna', '/oma/tiedot')).words,
      /Turvakieltosi|Jatka turva/,
      'who looks over a shoulder reads nothing',
    )
  })

  test('is touched by nobody else, and of a child there is none', async () => {
    for (const [who, person] of [
      ['claimant', 'sanna'],
      ['stranger', 'sanna'],
      ['father', 'sanna'],
      ['nurse', 'aino'],
    ] as const) {
      assert.equal((await open(who, page(person, '/turvakielto'))).status, 404, `${who} ${person}`)
      for (const fields of [begin, end, { keep: '1' }])
        assert.equal((await change(person, fields, who)).status, 404, `${who} ${person}`)
    }
    for (const statement of [
      'select evidence from people.safety_order',
      'select end_evidence from people.safety_order',
      'update people.safety_order set valid = valid',
    ])
      await assert.rejects(rowsOf(site.appDb, statement), /permission denied/, statement)
    const order = `record_order('${id.sanna}', 'told_by_person', 'Kertoi') as a`
    assert.deepEqual(await rowsOf(site.appDb, `select people.${order}`), [{ a: 'not_allowed' }])
    for (const call of [`keep_order('${id.sanna}')`, `shown_then('${id.aino}', '2026-01-01')`])
      assert.deepEqual(await rowsOf(site.appDb, `select people.${call} as a`), [{ a: false }])
  })

  test('ends from tomorrow at the earliest, and one of the register by the register only', async () => {
    for (const day of ['', '2026-11-24', '2026-11-01', '2029-01-01']) {
      const refused = await change('sanna', { ...end, day })
      assert.equal(refused.status, 422, day)
      assert.match(refused.html, /href="#day".*Pyysi itse, kahden kesken<\/textarea>/s)
    }
    const refused = await change('other', end)
    assert.equal(refused.status, 409)
    assert.match(refused.words, /päättyy vain, kun se on päättynyt siellä/)
    assert.equal((await change('other', { ...end, source: 'population_register' })).status, 303)
  })

  test('whose end is recorded says so to the person, who takes it back', async () => {
    assert.equal((await change('sanna', end)).status, 303)
    assert.match((await open('nurse', page('sanna', '/turvakielto'))).words, /Päättyy 1\.12\.2026/)
    assert.match((await open('sanna', '/oma/tiedot')).words, /Turvakieltosi päättyy 1\.12\.2026/)
    for (const who of ['father', 'other'])
      assert.doesNotMatch((await open(who, '/oma/tiedot')).words, /1\.12\.2026.*sanna/)
    const keep = () => site.send('/oma/tiedot/turvakielto', {}, cookie('sanna'))
    assert.equal((await keep()).status, 303)
    assert.equal((await keep()).status, 404, 'once')
    assert.deepEqual(
      await rowsOf(site.db, `select upper_inf(valid) as open from people.safety_order where person_id = '${id.sanna}'`),
      [{ open: true }],
    )
    assert.equal((await change('sanna', end)).status, 303)
    assert.equal((await change('sanna', { keep: '1' })).status, 303, 'or the professional does')
    assert.equal((await change('sanna', { keep: '1' })).status, 409)
  })

  test('that has ended keeps what it hid: no former place shows, in the log, the care or the contact details', async () => {
    await a.careOf(site.db, of('aino'), {
      ...{ unit: of('shelter'), practitioner: of('nurse'), valid: '[2026-11-24,2026-11-28)' },
    })
    await rowsOf(
      site.db,
      `set people.at = '2026-11-24 10:00+00'; update people.contact_point set value = 'Piilokuja 3' where person_id = '${id.aino}'`,
    )
    await open('nurse', page('aino'))
    await change('sanna', end)
    await at('2026-12-02T10:00:00Z')
    await open('nurse', page('aino'))
    const told = await toldTo('father')
    assert.match(told, /Malmin neuvola/, 'where the child is cared for now')
    assert.match(told, /nurse Hoitaja/, 'who looks from now on')
    assert.doesNotMatch(told, /Piilopaikka|Piilokuja/)
    const log = async (who: string) => (await open(who, `/oma/loki?kenen=${id.aino}`)).words.split('24.11.')[1] ?? ''
    assert.doesNotMatch(await log('father'), /nurse Hoitaja/, 'no row of that time but his own')
    assert.match(await log('sanna'), /nurse Hoitaja/, 'who was hidden as well sees it')
    const [row] = await rowsOf(
      site.db,
      `select upper(valid) as until, end_source, end_evidence from people.safety_order where person_id = '${id.sanna}'`,
    )
    assert.deepEqual(
      { ...row, until: String(row?.until) },
      { until: '2026-11-30T22:00:00Z', end_source: 'told_by_person', end_evidence: end.evidence },
    )
  })
})
