import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { accepted, applied, aReadRun, says, toldService } from '../../src/rooms/directory/imports/sample.ts'
import { rowsOf, type TestSite, testSite } from '../harness.ts'

const services = 6_000
let site: TestSite
let run: string
before(async () => {
  site = await testSite()
  const [organization] = await rowsOf<{ id: string }>(
    site.db,
    `insert into directory.organization (slug, kind, name) values ('o', 'ngo', '{"fi": {"text": "O", "state": "checked"}}') returning id`,
  )
  const reader = async function* () {
    for (let at = 0; at < services; at++) yield toldService(`k${at}`, { name: { fi: says(`Palvelu ${at}`) } }, at + 2)
  }
  const { now } = site.clock
  const begun = {
    source: 'feed',
    format: 'ptv' as const,
    files: ['a'],
    now,
    defaultOrganization: organization?.id ?? null,
  }
  run = (await aReadRun(site.appDb, begun, { reader })).id
  await accepted(site.appDb, run, now)
})
after(() => site.close())

const saved = async () =>
  (
    await rowsOf<{ n: number }>(
      site.db,
      `select count(*) as n from directory.import_row where run_id = '${run}' and outcome is not null`,
    )
  )[0]?.n ?? 0

test('whoever is killed while saving an import leaves whole batches, and the next one goes on from there', async (t) => {
  const child = spawn(process.execPath, [
    ...[
      '--import',
      './scripts/tsx.mjs',
      'test/engines/import-child.ts',
      JSON.stringify({ where: site.where.app, run }),
    ],
  ])
  const ended = once(child, 'exit')
  for (let at = 0; at < 1_000 && (await saved()) === 0 && child.exitCode === null; at++) await sleep(10)
  child.kill('SIGKILL')
  await ended
  const [half, made] = [
    await saved(),
    await rowsOf<{ n: number }>(site.db, 'select count(*) as n from directory.service'),
  ]
  t.diagnostic(`killed after ${half} of ${services}`)
  assert.ok(half > 0 && half < services && half % 500 === 0, `${half} were saved`)
  assert.equal(made[0]?.n, half, 'what is noted as saved is saved, and nothing else')
  await applied(site.appDb, run, site.clock.now)
  const [whole] = await rowsOf<{ services: number; versions: number; keys: number }>(
    site.db,
    `select (select count(*) from directory.service) as services, (select count(*) from directory.record_version) as versions,
      (select count(*) from directory.provenance) as keys`,
  )
  assert.deepEqual(whole, { services, versions: services, keys: services })
  const [last] = await rowsOf<{ state: string }>(site.db, 'select state from directory.import_run')
  assert.equal(last?.state, 'applied')
})
