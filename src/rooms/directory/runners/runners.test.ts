import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { rowsOf, type TestSite, testSite } from '../../../../test/harness.ts'
import * as a from '../../../people/sample.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { anOrganization, say } from '../sample.ts'
import { aService } from '../service-sample.ts'

const list = '/tyo/koordinointi/palvelut'
let site: TestSite
const ids: Record<string, string> = {}
const cookies: Record<string, { cookie: string }> = {}

before(async () => {
  site = await testSite()
  const db = site.db as Tx
  ids.tupa = await a.anOrganization(db, { name: 'Perheiden Tupa' })
  ids.other = await a.anOrganization(db, { name: 'Muu ry' })
  ids.former = await a.anOrganization(db, { name: 'Entinen ry' })
  await rowsOf(site.db, `update people.organization set valid = '[2020-01-01,2021-01-01)' where id = '${ids.former}'`)
  await rowsOf(site.db, `update people.organization set valid = '[2020-01-01,)' where id = '${ids.tupa}'`)
  const unit = await a.aUnit(db, { organization: ids.tupa, register: null })
  for (const [name, facts] of Object.entries({
    partner: { given: 'Ville', task: 'editing', unit },
    network: { given: 'Eeva', task: 'approving' },
    admin: { given: 'Aku', task: 'administration' },
  })) {
    const practitioner = await a.aPractitioner(db, { family: 'Laine', ...facts })
    cookies[name] = { cookie: `session=${await a.aSession(db, { practitioner }, { now: site.clock.now })}` }
  }
  const organizationId = await anOrganization(db, { slug: 'tupa', name: say('Perheiden Tupa ry'), kind: 'ngo' })
  ids.entry = organizationId
  ids.service = await aService(db, {
    ...{ organizationId, slug: { fi: 'kerho', sv: 'klubb', en: 'club' } },
    ...{ name: say('Kerho'), summary: say('Tule mukaan.') },
  })
  await rowsOf(site.db, 'alter table directory.service disable trigger date_change')
  await rowsOf(site.db, `update directory.service set modified_at = '2026-01-05' where id = '${ids.service}'`)
  await rowsOf(site.db, 'alter table directory.service enable trigger date_change')
})
after(() => site.close())

const open = (who: string, id = ids.entry) => site.visit(`${list}/${id}`, cookies[who])
const give = (runner: string | undefined, who = 'network', id = ids.entry) =>
  site.send(`${list}/${id}/toimittajat`, { runner: runner ?? '' }, cookies[who])
const runBy = async () =>
  (await rowsOf<{ run_by: string | null }>(site.db, 'select run_by from directory.organization'))[0]?.run_by
const checkedOn = async () =>
  (await rowsOf<{ day: string }>(site.db, 'select checked_on::text as day from directory.freshness'))[0]?.day

test('the network’s editor tells whose editors an organization’s entries are, and they may edit them', async () => {
  assert.equal((await open('partner', ids.service)).status, 404)
  const page = await open('network')
  assert.match(page.words, /Kuka muokkaa/)
  assert.match(page.html, /<option value="" selected[^>]*>Verkoston omat toimittajat/)
  assert.doesNotMatch(page.html, /Entinen ry/)
  const given = await give(ids.tupa)
  assert.deepEqual([given.status, given.headers.get('location')], [303, `${list}/${ids.entry}?ok=1`])
  assert.equal(await runBy(), ids.tupa)
  assert.equal((await open('partner', ids.service)).status, 200)
  assert.doesNotMatch((await open('partner')).words, /Kuka muokkaa/)
  assert.equal(await checkedOn(), '2026-01-05', 'nobody has looked at what it tells')
  assert.equal((await give('')).status, 303)
  assert.equal((await open('partner', ids.service)).status, 404)
})

test('nobody else tells, and nobody is given to who has ended or is not there', async () => {
  assert.equal((await give(ids.tupa, 'partner')).status, 404)
  assert.equal((await give(ids.tupa, 'network', ids.service)).status, 404, 'a service is its organization’s')
  for (const runner of [ids.former, ids.entry, 'x']) {
    const refused = await give(runner)
    assert.equal(refused.status, 409)
    assert.match(refused.words, /yhä toiminnassa/)
  }
  assert.equal(await runBy(), null)
})

test('when organizations merge, the entries of the former one are the new one’s to edit', async () => {
  await give(ids.tupa)
  const merging = { into: ids.other ?? '', reason: 'Yhdistysten päätös 12.11.2026', sure: '1' }
  const merged = await site.send(`/hallinta/organisaatiot/${ids.tupa}/yhdista`, merging, cookies.admin)
  assert.equal(merged.status, 303)
  assert.equal(await runBy(), ids.other)
  assert.equal((await open('partner', ids.service)).status, 200, 'their unit has moved along')
})
