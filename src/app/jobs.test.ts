import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { rowsOf, testSite } from '../../test/harness.ts'
import { jobsOf } from '../../test/jobs.ts'
import { aPerson, aSession } from '../people/sample.ts'

test('opening hours are written out for the coming weeks as soon as the house wakes', async () => {
  const site = await testSite({ demo: true })
  await rowsOf(site.db, 'delete from directory.opening')
  site.clock.set('2027-03-01T10:00:00Z')
  const stop = await jobsOf(site, {})
  const isWritten = () => site.log.some(({ msg }) => msg === 'opening hours written out')
  for (let tries = 0; tries < 500 && !isWritten(); tries++) await sleep(20)
  await stop()
  assert.ok(isWritten())
  const [span] = await rowsOf<{ first: Temporal.Instant; last: Temporal.Instant }>(
    site.db,
    'select min(lower(span)) as first, max(upper(span)) as last from directory.opening',
  )
  assert.ok(span)
  assert.equal(span.first.toString().slice(0, 10), '2027-02-27', 'from yesterday’s first minute, Finnish time')
  assert.ok(span.first.until(span.last).total('hours') / 24 > 60)
  await site.close()
})

test('what somebody has saved stands in the lists a moment later', async () => {
  const site = await testSite({ demo: true })
  await rowsOf(site.db, 'delete from directory.listing')
  await rowsOf(site.db, 'insert into directory.unlisted (record_id) select id from directory.service limit 1')
  const stop = await jobsOf(site, {})
  const listed = async () => (await rowsOf(site.db, 'select from directory.listing')).length
  for (let tries = 0; tries < 500 && (await listed()) === 0; tries++) await sleep(20)
  await stop()
  assert.ok((await listed()) > 200)
  assert.deepEqual(await rowsOf(site.db, 'select from directory.unlisted'), [])
  await site.close()
})

test('a session that is long over is forgotten without anybody asking', async () => {
  const site = await testSite()
  const person = await aPerson(site.db, { given: 'Sanna' })
  const started = Temporal.Instant.from('2020-01-01T10:00:00Z')
  await aSession(site.db, { person }, { now: started })
  const stop = await jobsOf(site, {})
  const left = async () => (await rowsOf(site.db, 'select from people.session')).length
  for (let tries = 0; tries < 500 && (await left()) > 0; tries++) await sleep(20)
  await stop()
  assert.equal(await left(), 0)
  await site.close()
})
