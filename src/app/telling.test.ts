import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { rowsOf, type TestSite, testSite } from '../../test/harness.ts'
import { hurry, jobsOf, keptPost, settled, stopAllJobs } from '../../test/jobs.ts'
import { signedIn } from '../../test/own-family.ts'
import { askAndAnswer, asOfficer, toldFamily } from '../../test/told-family.ts'
import { newSendingPass, type SendingDb } from '../people/notices/sending-pass.ts'
import { insertTrust } from '../people/own/family-queries.ts'
import { aChild, aPractitioner, aPregnancy, aReason, aSafetyOrder, guardianshipOf } from '../people/sample.ts'
import { openLog } from '../platform/log/log.ts'
import { closeQueue, openQueue, type Queue } from '../platform/queue/queue.ts'
import { startDigests, startReminders } from './telling.ts'

const { letters, post } = keptPost()
let site: TestSite
let who: Awaited<ReturnType<typeof toldFamily>>
let queue: Queue
let sender: SendingDb
before(async () => {
  site = await testSite({ post })
  who = await toldFamily(site)
  await jobsOf(site, post)
  sender = { db: site.appDb, pass: await newSendingPass(site.db) }
  queue = await openQueue(site.where.app, openLog('silent'))
})
after(async () => {
  await stopAllJobs()
  await closeQueue(queue)
  await site.close()
})
beforeEach(async () => {
  letters.length = 0
  site.clock.set('2026-11-24T10:00:00Z')
  await rowsOf(
    site.db,
    `delete from people.notification; delete from platform.outbox; delete from people.trust; delete from people.safety_order;
     delete from people.pause; update people.person set tell_when = 'at_once'; delete from people.log_question;
     delete from pgboss.job where name in ('facts', 'notices', 'digests')`,
  )
})

const outcomes = async () =>
  (
    await rowsOf<{ outcome: string | null }>(site.db, 'select outcome from people.notification order by created_at')
  ).map(({ outcome }) => outcome)

describe('an answer to a question', () => {
  test('brings one letter in the reader’s own language, which says nothing but that there is something', async () => {
    await askAndAnswer(site, who.sanna, who.officer)
    await settled(site)
    assert.equal(letters.length, 1)
    const [letter] = letters
    assert.deepEqual([letter?.to, letter?.lang], ['sanna@example.fi', 'sv'])
    assert.equal(letter?.subject, 'Det finns något nytt för dig: Perheverkosto')
    assert.match(
      letter?.text ?? '',
      /^Det finns något nytt för dig i tjänsten Perheverkosto\. Logga in och läs:\nhttp:\/\/perheverkosto\.test\/oma\n/,
    )
    assert.match(letter?.html ?? '', /^<!doctype html><html lang="sv">.*<a href="http:\/\/perheverkosto\.test\/oma">/s)
    for (const text of [letter?.text, letter?.html, letter?.subject]) {
      assert.doesNotMatch(text ?? '', /Sanna|Tiina|\bloki|loggen|neuvola|rådgivning|fråga/i)
      assert.doesNotMatch(text?.replace(letter?.id ?? '', '') ?? '', /[0-9a-f]{8}-[0-9a-f]{4}/, 'no id in a letter')
    }
    assert.deepEqual(await outcomes(), ['sent'])
  })

  test('leaves no address and no word of it in the jobs or the log', async () => {
    site.log.length = 0
    await askAndAnswer(site, who.sanna, who.officer)
    await settled(site)
    const jobs = JSON.stringify(await rowsOf(site.db, 'select data, output from pgboss.job'))
    for (const text of [jobs, JSON.stringify(site.log)])
      assert.doesNotMatch(text, /example\.fi|345 67|Sanna|Virtanen|postissa/)
  })

  test('is told once also when its fact comes again, as it does after a restore', async () => {
    await askAndAnswer(site, who.sanna, who.officer)
    await settled(site)
    await rowsOf(site.db, `update platform.outbox set handed_at = null; delete from pgboss.job where name <> 'rounds'`)
    await new Promise((done) => setTimeout(done, 1500))
    await settled(site)
    assert.equal(letters.length, 1)
  })

  test('waits for the morning when it comes at night', async () => {
    site.clock.set('2026-11-24T20:30:00Z')
    await askAndAnswer(site, who.sanna, who.officer)
    await settled(site)
    assert.equal(letters.length, 0)
    const [job] = await rowsOf<{ wait: number }>(
      site.db,
      `select extract(epoch from start_after - created_on)::float8 / 3600 as wait from pgboss.job where name = 'notices'`,
    )
    assert.ok(Math.abs((job?.wait ?? 0) - 9.5) < 0.1, `${job?.wait} hours`)
    // Tried in the night all the same, it waits on.
    await hurry(site)
    await settled(site)
    assert.deepEqual([letters.length, await outcomes()], [0, [null]])
    site.clock.set('2026-11-25T06:00:00Z')
    await hurry(site)
    await settled(site)
    assert.deepEqual([letters.length, await outcomes()], [1, ['sent']])
  })

  test('reaches nobody who has not asked for it, or whom turvakielto covers', async () => {
    await rowsOf(site.db, `update people.person set tell_when = 'never' where id = '${who.sanna}'`)
    await askAndAnswer(site, who.sanna, who.officer)
    await settled(site)
    assert.deepEqual([letters.length, await outcomes()], [0, ['unwanted']])
    await rowsOf(site.db, `update people.person set tell_when = 'at_once'; delete from people.notification`)
    await aSafetyOrder(site.db, who.helena)
    await askAndAnswer(site, who.sanna, who.officer)
    await settled(site)
    assert.deepEqual([letters.length, await outcomes()], [0, ['shielded']], 'an order of one covers the household')
  })
})

describe('somebody who lets another see', () => {
  const give = async () => {
    const sanna = await signedIn(site, who.sanna)
    assert.equal((await sanna.send('/oma/perhe/luottamus', { adult: who.helena })).status, 303)
  }
  const end = async () => {
    const [trust] = await rowsOf<{ id: string }>(site.db, 'select id from people.trust where upper(valid) is null')
    const sanna = await signedIn(site, who.sanna)
    return sanna.send('/oma/perhe/luottamus/lopeta', { trust: trust?.id ?? '' })
  }

  test('tells them by text message, and tells nobody when it ends', async () => {
    await give()
    await settled(site)
    assert.deepEqual(
      letters.map(({ to, text }) => [to, /Sinulle on uutta palvelussa Perheverkosto/.test(text)]),
      [['+358 12 345 6702', true]],
    )
    assert.equal((await end()).status, 303)
    await settled(site)
    assert.equal(letters.length, 1)
  })

  test('tells nothing about a pregnancy during a pause with care', async () => {
    await aPregnancy(site.db, who.sanna)
    await (await signedIn(site, who.sanna)).send('/oma/tauko', { pause: 'begin' })
    await site.arrange((tx) => insertTrust(tx, who.sanna, who.helena, ['own_page', 'pregnancy'], site.clock.now))
    await settled(site)
    assert.deepEqual([letters.length, await outcomes()], [0, ['paused']])
  })

  test('tells nothing that was taken back before the morning', async () => {
    site.clock.set('2026-11-24T20:30:00Z')
    await give()
    await settled(site)
    await rowsOf(site.db, `update people.trust set valid = tstzrange(lower(valid), lower(valid) + interval '1 hour')`)
    site.clock.set('2026-11-25T06:00:00Z')
    await hurry(site)
    await settled(site)
    assert.deepEqual([letters.length, await outcomes()], [0, ['void']])
  })
})

test('a look in haste is told to who was looked at when it has been gone over, and of a child to nobody', async () => {
  const nurse = await aPractitioner(site.db, { given: 'Päivi', family: 'Lahtinen' })
  const child = await aChild(site.db, { given: 'Aino', family: 'Virtanen' })
  await guardianshipOf(site.db, who.sanna, child)
  const officer = await asOfficer(site, who.officer)
  for (const [person, told] of [
    [who.sanna, 1],
    [child, 1],
  ] as const) {
    const valid = '[2026-11-24T08:00:00Z,2026-11-24T19:00:00Z)'
    const look = await aReason(site.db, nurse, person, { kind: 'emergency', reason: 'Kiire, lapsi vaarassa', valid })
    const fields = { choice: 'right', words: 'Katselu oli aiheellinen' }
    assert.equal((await officer.send(`/tyo/katselut/hata/${look}`, fields)).status, 303)
    await settled(site)
    assert.equal(letters.length, told)
  }
})

describe('one message a day', () => {
  const morning = '2026-11-25T06:00:00Z'
  const startDay = async (now: string) => {
    site.clock.set(now)
    await startDigests(sender, queue, site.clock.now)
    await settled(site)
  }

  test('counts what is new, at eight and not before, and never twice', async () => {
    await rowsOf(site.db, `update people.person set tell_when = 'daily'`)
    for (const _ of [1, 2, 3]) await askAndAnswer(site, who.sanna, who.officer)
    await settled(site)
    assert.equal(letters.length, 0)
    await Promise.all([startDay(morning), startDay(morning)])
    await rowsOf(site.db, `delete from pgboss.job where name = 'digests'`)
    await startDay(morning)
    assert.deepEqual(
      letters.map(({ text }) => text.split(' Logga')[0]),
      ['Det finns 3 nya saker för dig i tjänsten Perheverkosto.'],
    )
    assert.deepEqual(await outcomes(), ['in_digest', 'in_digest', 'in_digest'])
  })

  test('leaves out what a pause with care keeps back', async () => {
    await rowsOf(site.db, `update people.person set tell_when = 'daily'`)
    await (await signedIn(site, who.sanna)).send('/oma/tauko', { pause: 'begin' })
    await site.arrange(async (tx) => {
      await insertTrust(tx, who.sanna, who.helena, ['pregnancy'], site.clock.now)
      await insertTrust(tx, who.sanna, who.helena, ['own_page'], site.clock.now)
    })
    await settled(site)
    await startDay(morning)
    assert.deepEqual(
      letters.map(({ text }) => text.split(' Kirjaudu')[0]),
      ['Sinulle on uutta palvelussa Perheverkosto.'],
    )
    assert.deepEqual((await outcomes()).toSorted(), ['in_digest', 'paused'])
  })

  test('comes at eight in Finland in winter, in summer and on the days between', () => {
    const from = new Date('2026-10-23T12:00:00Z')
    const times = queue.previewSchedule('0 8 * * *', { tz: 'Europe/Helsinki', from, count: 4 })
    assert.deepEqual(
      times.map((time) => time.toISOString().slice(0, 16)),
      ['2026-10-24T05:00', '2026-10-25T06:00', '2026-10-26T06:00', '2026-10-27T06:00'],
    )
  })
})

describe('who guards privacy', () => {
  test('is reminded once a day of how much is due, at the address they have told, and not once the task is over', async () => {
    const officer = await asOfficer(site, who.officer)
    assert.match((await officer.visit('/tyo/katselut')).words, /Muistutus määräpäivistä/)
    assert.equal((await officer.send('/tyo/katselut', { email: 'tiina@' })).status, 422)
    assert.equal((await officer.send('/tyo/katselut', { email: 'tiina@example.fi' })).status, 303)
    const asks = await signedIn(site, who.sanna)
    await asks.send('/oma/loki/kysy', { 'paper-words': 'Haluan lokin' })
    const start = async (now: string) => {
      site.clock.set(now)
      await rowsOf(site.db, `delete from pgboss.job where name = 'digests'`)
      await startReminders(sender, queue, site.clock.now)
      await settled(site)
    }
    await start('2026-11-25T06:00:00Z')
    assert.equal(letters.length, 0, 'two months are far away')
    await start('2027-01-18T06:00:00Z')
    await start('2027-01-18T06:10:00Z')
    assert.deepEqual(
      letters.map(({ to, text }) => [to, text.split(' Kirjaudu')[0]]),
      [['tiina@example.fi', 'Yhden asian määräpäivä on lähellä.']],
    )
    await rowsOf(
      site.db,
      `update people.practitioner_role set valid = tstzrange(lower(valid), '2027-01-18T12:00:00Z') where practitioner_id = '${who.officer}'`,
    )
    await start('2027-01-19T06:00:00Z')
    assert.equal(letters.length, 1)
  })
})
