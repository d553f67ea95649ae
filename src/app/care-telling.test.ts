import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { type Fields, rowsOf, type TestSite, testSite } from '../../test/harness.ts'
import { jobsOf, keptPost, settled, stopAllJobs } from '../../test/jobs.ts'
import { signedIn } from '../../test/own-family.ts'
import { asOfficer, toldFamily } from '../../test/told-family.ts'
import { identityHash } from '../people/identity.ts'
import * as a from '../people/sample.ts'

const { letters, post } = keptPost()
let site: TestSite
let who: Awaited<ReturnType<typeof toldFamily>>
const id: Record<string, string> = {}
const code = { sanna: '010190-999W', teen: '050511A9015' }
before(async () => {
  site = await testSite({ post })
  who = await toldFamily(site)
  await jobsOf(site, post)
  id.clinic = await a.aUnit(site.db, { name: 'Malmin neuvola' })
  id.nurse = await a.aPractitioner(site.db, { given: 'Päivi', task: 'broad_care', unit: id.clinic })
  id.teen = await a.aPerson(site.db, { given: 'Teini', born: '2011-05-05', notifyBy: 'email' })
  await a.aContactPoint(site.db, id.teen, 'email', 'teini@example.fi')
  await a.guardianshipOf(site.db, who.sanna, id.teen)
  for (const [citizen, person] of [
    [code.sanna, who.sanna],
    [code.teen, id.teen],
  ] as const) {
    const hash = identityHash(site.keys, { citizen }).toString('hex')
    await rowsOf(site.db, `insert into people.identity (hash, person_id) values ('\\x${hash}', '${person}')`)
  }
})
after(async () => {
  await stopAllJobs()
  await site.close()
})
beforeEach(async () => {
  letters.length = 0
  site.clock.set('2026-11-24T10:00:00Z')
  await rowsOf(
    site.db,
    `delete from people.notification; delete from platform.outbox; delete from people.care; delete from people.safety_order;
     delete from people.pause; update people.person set decides_alone = false;
     delete from pgboss.job where name in ('facts', 'notices', 'digests')`,
  )
})

const take = async (citizen: string, more: Fields = {}) => {
  const nurse = await asOfficer(site, id.nurse as string)
  return nurse.send('/tyo/perheet/uusi', {
    ...{ code: citizen, carer: `${id.clinic}:${id.nurse}`, from: '2026-11-24', until: '', hidden: '' },
    ...{ reason: 'Positiivinen raskaustesti', ...more },
  })
}
const outcomes = async () =>
  (await rowsOf<{ outcome: string | null }>(site.db, 'select outcome from people.notification')).map(
    ({ outcome }) => outcome,
  )

describe('who was taken into care', () => {
  test('gets one letter that says nothing of it, and finds it in the log', async () => {
    assert.equal((await take(code.sanna)).status, 303)
    await settled(site)
    assert.equal(letters.length, 1)
    const [letter] = letters
    assert.equal(letter?.to, 'sanna@example.fi')
    for (const text of [letter?.text, letter?.html, letter?.subject])
      assert.doesNotMatch(text ?? '', /neuvola|rådgivning|vård|hoito|raskaus|gravid|Päivi|Sanna/i)
    assert.match((await (await signedIn(site, who.sanna)).visit('/oma/loki')).words, /Päivi.*Positiivinen raskaustesti/)
    assert.equal((await take(code.sanna)).status, 409, 'a refusal tells nobody')
    await settled(site)
    assert.equal(letters.length, 1)
  })

  test('gets none during a pause with care, and none under turvakielto', async () => {
    await a.aPregnancy(site.db, who.sanna)
    await (await signedIn(site, who.sanna)).send('/oma/tauko', { pause: 'begin' })
    assert.equal((await take(code.sanna)).status, 303)
    await settled(site)
    assert.deepEqual([letters.length, await outcomes()], [0, ['paused']])
    await rowsOf(site.db, 'delete from people.pause; delete from people.notification; delete from people.care')
    assert.equal((await take(code.sanna)).status, 303)
    await a.aSafetyOrder(site.db, who.sanna)
    await settled(site)
    assert.deepEqual([letters.length, await outcomes()], [0, ['shielded']])
  })

  test('hears nothing of care that has ended before it was told', async () => {
    site.clock.set('2026-11-24T20:30:00Z')
    assert.equal((await take(code.sanna)).status, 303)
    await rowsOf(site.db, `update people.care set valid = 'empty'`)
    await settled(site)
    assert.deepEqual([letters.length, await outcomes()], [0, []])
  })

  test('as a minor hears it when they decide alone; their guardian never does', async () => {
    assert.equal((await take(code.teen, { alone: 'no' })).status, 303)
    await settled(site)
    assert.equal(letters.length, 0)
    await rowsOf(site.db, 'delete from people.care')
    assert.equal((await take(code.teen, { alone: 'yes' })).status, 303)
    await settled(site)
    assert.deepEqual(
      letters.map(({ to }) => to),
      ['teini@example.fi'],
    )
  })
})

test('nobody makes a message for somebody they pick', async () => {
  assert.equal((await take(code.sanna)).status, 303)
  await settled(site)
  assert.deepEqual(await rowsOf(site.appDb, `select people.care_opened('${who.sanna}') as a`), [{ a: null }])
})
