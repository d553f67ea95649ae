import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { rowsOf, type TestSite, testSite } from '../../test/harness.ts'
import { hurry, jobsOf, settled, stopAllJobs } from '../../test/jobs.ts'
import { signedIn } from '../../test/own-family.ts'
import { askAndAnswer, toldFamily } from '../../test/told-family.ts'
import { newSendingPass } from '../people/notices/sending-pass.ts'
import { insertTrust } from '../people/own/family-queries.ts'
import { aKeptBrowser } from '../people/push/browser-sample.ts'
import { pushTargets } from '../people/push/queries.ts'
import { aPregnancy, aSafetyOrder } from '../people/sample.ts'
import { openLog } from '../platform/log/log.ts'
import { Gone, type Letter, Undelivered } from '../platform/post/letter.ts'
import { openPost } from '../platform/post/post.ts'
import { closeQueue, openQueue, type Queue } from '../platform/queue/queue.ts'
import { startDigests } from './telling.ts'

/** What browsers are to answer, by their names; others take what comes. */
const answers = new Map<string, Error>()
const shown: Letter[] = []
const tried: string[] = []
const nameOf = ({ to }: Letter) => (JSON.parse(to) as { browser: string }).browser
const post = {
  push: async (letter: Letter) => {
    tried.push(letter.id)
    const error = answers.get(nameOf(letter))
    if (error) throw error
    shown.push(letter)
  },
}

let site: TestSite
let who: Awaited<ReturnType<typeof toldFamily>>
let queue: Queue
before(async () => {
  site = await testSite({ post })
  who = await toldFamily(site)
  await jobsOf(site, post)
  queue = await openQueue(site.where.app, openLog('silent'))
})
after(async () => {
  await stopAllJobs()
  await closeQueue(queue)
  await site.close()
})
beforeEach(async () => {
  answers.clear()
  shown.length = 0
  tried.length = 0
  site.clock.set('2026-11-24T10:00:00Z')
  await rowsOf(
    site.db,
    `delete from people.notification; delete from platform.outbox; delete from people.trust; delete from people.safety_order;
     delete from people.pause; delete from people.log_question; delete from people.push_subscription; delete from people.feature_switch;
     update people.feature set everywhere = true; update people.person set tell_when = 'at_once', notify_by = 'push';
     delete from pgboss.job where name in ('facts', 'notices', 'digests')`,
  )
})

const outcomes = async () =>
  (
    await rowsOf<{ outcome: string | null }>(site.db, 'select outcome from people.notification order by created_at')
  ).map(({ outcome }) => outcome)
const browsers = async () =>
  Number((await rowsOf<{ n: number }>(site.db, 'select count(*) as n from people.push_subscription'))[0]?.n)
const answered = async () => {
  await askAndAnswer(site, who.sanna, who.officer)
  await settled(site)
}

describe('what is new', () => {
  test('is shown once in each browser of the person and in nobody else’s, in the same neutral words', async () => {
    for (const browser of ['Firefox, Android', 'Chrome, Linux']) await aKeptBrowser(site, who.sanna, { browser })
    await aKeptBrowser(site, who.helena, { browser: 'Helenan' })
    await answered()
    assert.deepEqual(shown.map(nameOf).toSorted(), ['Chrome, Linux', 'Firefox, Android'])
    for (const { lang, subject, text, html, lasts } of shown) {
      assert.deepEqual([lang, subject, text, html], ['sv', 'Du har ett meddelande', 'Du har ett meddelande', ''])
      assert.equal(lasts, 9 * 3600, 'until nine in the evening, and not into the night')
    }
    assert.equal(new Set(shown.map(({ id }) => id)).size, 2)
    assert.deepEqual(await outcomes(), ['sent'])
    const jobs = JSON.stringify(await rowsOf(site.db, 'select data, output from pgboss.job'))
    assert.doesNotMatch(jobs + JSON.stringify(site.log), /selain\.invalid|Firefox/)
  })

  test('forgets a browser that is gone, and goes on with the others', async () => {
    for (const browser of ['gone', 'here']) await aKeptBrowser(site, who.sanna, { browser })
    answers.set('gone', new Gone('gone'))
    await answered()
    assert.deepEqual([shown.map(nameOf), await browsers(), await outcomes()], [['here'], 1, ['sent']])
  })

  test('that no browser is left for is settled, and goes by no other way', async () => {
    await aKeptBrowser(site, who.sanna, { browser: 'gone' })
    answers.set('gone', new Gone('gone'))
    await answered()
    assert.deepEqual([shown.length, await browsers(), await outcomes()], [0, 0, ['no_address']])
  })

  test('comes again with the same id when no browser could be reached', async () => {
    await aKeptBrowser(site, who.sanna, { browser: 'away' })
    answers.set('away', new Undelivered('a push service answered 500'))
    await answered()
    assert.deepEqual([shown.length, await outcomes(), await browsers()], [0, [null], 1])
    answers.clear()
    await hurry(site)
    await settled(site)
    assert.deepEqual([shown.length, await outcomes()], [1, ['sent']])
    assert.deepEqual(tried, [shown[0]?.id, shown[0]?.id])
  })

  test('shown in one browser does not come a second time for another that was away', async () => {
    for (const browser of ['here', 'away']) await aKeptBrowser(site, who.sanna, { browser })
    answers.set('away', new Undelivered('a push service answered 500'))
    await answered()
    assert.deepEqual([shown.map(nameOf), await outcomes(), await browsers()], [['here'], ['sent'], 2])
  })
})

describe('nothing is shown', () => {
  test('at night; in the morning it is', async () => {
    await aKeptBrowser(site, who.sanna)
    site.clock.set('2026-11-24T20:30:00Z')
    await answered()
    assert.deepEqual([shown.length, await outcomes()], [0, [null]])
    site.clock.set('2026-11-25T06:00:00Z')
    await hurry(site)
    await settled(site)
    assert.deepEqual([shown.length, await outcomes()], [1, ['sent']])
  })

  test('under turvakielto of anybody at home', async () => {
    await aKeptBrowser(site, who.sanna)
    await aSafetyOrder(site.db, who.helena)
    await answered()
    assert.deepEqual([shown.length, await outcomes()], [0, ['shielded']])
  })

  test('about a pregnancy in a pause with care', async () => {
    await aKeptBrowser(site, who.helena)
    await aPregnancy(site.db, who.sanna)
    await (await signedIn(site, who.sanna)).send('/oma/tauko', { pause: 'begin' })
    await site.arrange((tx) => insertTrust(tx, who.sanna, who.helena, ['own_page', 'pregnancy'], site.clock.now))
    await settled(site)
    assert.deepEqual([shown.length, await outcomes()], [0, ['paused']])
  })

  test('to who has chosen mail or silence since, or where it is not in use any more', async () => {
    await aKeptBrowser(site, who.sanna)
    for (const [change, outcome] of [
      [`update people.person set tell_when = 'never'`, 'unwanted'],
      [`update people.person set tell_when = 'at_once', notify_by = 'email'`, 'no_gateway'],
      [`update people.person set notify_by = 'push'; update people.feature set everywhere = false`, 'no_address'],
    ] as const) {
      await rowsOf(site.db, `delete from people.notification; delete from people.log_question; ${change}`)
      await answered()
      assert.deepEqual([shown.length, await outcomes()], [0, [outcome]])
    }
  })
})

test('one message a day is one notification for all that is new', async () => {
  await aKeptBrowser(site, who.sanna)
  await rowsOf(site.db, `update people.person set tell_when = 'daily'`)
  for (const _ of [1, 2]) await askAndAnswer(site, who.sanna, who.officer)
  await settled(site)
  assert.equal(shown.length, 0)
  site.clock.set('2026-11-25T06:00:00Z')
  await startDigests({ db: site.appDb, pass: await newSendingPass(site.db) }, queue, site.clock.now)
  await settled(site)
  assert.deepEqual(
    [shown.map(({ text }) => text), await outcomes()],
    [['Du har ett meddelande'], ['in_digest', 'in_digest']],
  )
})

test('where browsers are reached is told to a process that tells their owner something, and to no other', async () => {
  await aKeptBrowser(site, who.sanna)
  const own = { db: site.appDb, pass: await newSendingPass(site.db) }
  const asked = async (pass: string) => (await pushTargets({ ...own, pass }, who.sanna, site.clock.now)).length
  assert.equal(await asked(own.pass), 0, 'nothing waits')
  await rowsOf(
    site.db,
    `insert into platform.outbox (id, kind, about) values ('00000000-0000-4000-8000-00000000000a', 'people.none', '${who.sanna}');
     insert into people.notification (fact_id, person_id, message, trying_at)
       values ('00000000-0000-4000-8000-00000000000a', '${who.sanna}', 'people.answer', clock_timestamp())`,
  )
  assert.equal(await asked(own.pass), 1)
  assert.equal(await asked('another'), 0)
})

test('a trial records what would have been shown, by the browser’s name', async () => {
  const trial = openPost({ mail: null, sms: null, push: null }, true, site.appDb, () => site.clock.now)
  const to = JSON.stringify({
    endpoint: 'https://selain.invalid/a',
    keys: { p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) },
    key: null,
    browser: 'Chrome, Android',
  })
  const id = '00000000-0000-4000-8000-00000000000b'
  await trial.push?.({
    id,
    to,
    lang: 'fi',
    subject: 'Sinulle on viesti',
    text: 'Sinulle on viesti',
    html: '',
    lasts: 1,
  })
  assert.deepEqual(await rowsOf(site.db, 'select medium, recipient, body from platform.recorded_post'), [
    { medium: 'push', recipient: 'Chrome, Android', body: 'Sinulle on viesti' },
  ])
})
