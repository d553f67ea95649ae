import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { getRollbackPlans } from 'pg-boss'
import { handOver } from '../../src/app/telling.ts'
import { newSendingPass, type SendingDb, sending } from '../../src/people/notices/sending-pass.ts'
import { aContactPoint, aPerson, aPractitioner, aSafetyOrder } from '../../src/people/sample.ts'
import { Refusal } from '../../src/platform/lifecycle/refusal.ts'
import { openLog } from '../../src/platform/log/log.ts'
import { writeFact } from '../../src/platform/outbox/outbox.ts'
import { mailCarrier } from '../../src/platform/post/mail.ts'
import { installQueue, packageVersion } from '../../src/platform/queue/install.ts'
import { queueCounts, stuckJobs, tryAgain } from '../../src/platform/queue/jobs-list.ts'
import { closeQueue, openQueue } from '../../src/platform/queue/queue.ts'
import { rowsOf, type TestSite, testSite } from '../harness.ts'
import { hurry, jobsOf, keptPost, settled, stopAllJobs } from '../jobs.ts'
import { testSmtp } from '../smtp.ts'

// Nothing is told twice and nothing is lost, whoever dies when.

let site: TestSite
let asker: string
let sender: SendingDb
before(async () => {
  site = await testSite()
  sender = { db: site.appDb, pass: await newSendingPass(site.db) }
  asker = await aPerson(site.db, { given: 'Sanna', family: 'Virtanen', notifyBy: 'email' })
  await aContactPoint(site.db, asker, 'email', 'sanna@example.fi')
})
after(async () => {
  await stopAllJobs()
  await site.close()
})
beforeEach(async () => {
  await stopAllJobs()
  await rowsOf(
    site.db,
    `delete from people.notification; delete from platform.outbox; delete from people.data_request; delete from pgboss.job`,
  )
})

/** Requests that have been answered, each with its fact. */
async function answered(count: number): Promise<void> {
  const rows = await rowsOf<{ id: string }>(
    site.db,
    `insert into people.data_request (receipt, kind, asked_by, subject_id, words, asked_at, answer_due_on, answer, refused, answered_at)
     select translate('AAAA-' || lpad(to_hex(n), 4, 'z'), '01abcdefz', 'XYABCDEFZ'), 'correction', '${asker}', '${asker}', 'Nimi', now(), now(), 'Tehty', false, now()
     from generate_series(1, ${count}) n returning id`,
  )
  await site.appDb.transaction().execute(async (tx) => {
    for (const { id } of rows) await writeFact(tx, { kind: 'people.request_answered', about: id })
  })
}

describe('facts become letters', () => {
  test('each once, with two processes at work and many facts', async () => {
    const { letters, post } = keptPost()
    const stops = await Promise.all([jobsOf(site, post), jobsOf(site, post)])
    await answered(300)
    await settled(site, 1200)
    await Promise.all(stops.map((stop) => stop()))
    assert.equal(letters.length, 300, 'none lost, none doubled')
    assert.equal(new Set(letters.map(({ id }) => id)).size, 300)
  })

  test('once when a process dies between handing over and taking out', async () => {
    const { letters, post } = keptPost()
    await answered(1)
    await rowsOf(
      site.db,
      `create function platform.wait() returns trigger language plpgsql as 'begin perform pg_sleep(5); return null; end';
       create constraint trigger wait after update on platform.outbox deferrable initially deferred
       for each row execute function platform.wait()`,
    )
    const queue = await openQueue(site.where.app, openLog('silent'))
    const dying = assert.rejects(handOver(sender, queue))
    const kill = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event = 'PgSleep'`
    for (let tries = 0; tries < 100 && (await rowsOf(site.appDb, kill)).length === 0; tries++) await sleep(20)
    await dying
    await closeQueue(queue)
    await rowsOf(site.db, 'drop function platform.wait() cascade')
    assert.deepEqual(
      await rowsOf(
        site.db,
        `select (select count(*) from pgboss.job where name = 'facts') as jobs,
          (select count(*) from platform.outbox where handed_at is null) as waiting`,
      ),
      [{ jobs: 0, waiting: 1 }],
      'neither has happened',
    )
    const stop = await jobsOf(site, post)
    await settled(site)
    await stop()
    assert.equal(letters.length, 1)
  })

  test('once when two hand the same fact over, since its job has its name', async () => {
    await answered(5)
    const queue = await openQueue(site.where.app, openLog('silent'))
    const handed = await Promise.all(Array.from({ length: 6 }, () => handOver(sender, queue)))
    assert.equal(
      handed.reduce((sum, one) => sum + one, 0),
      5,
    )
    await rowsOf(site.db, 'update platform.outbox set handed_at = null')
    assert.equal(await handOver(sender, queue), 5)
    await closeQueue(queue)
    assert.deepEqual(await rowsOf(site.db, `select count(*) as jobs from pgboss.job where name = 'facts'`), [
      { jobs: 5 },
    ])
  })

  test('one of them when the mail server refuses twice and then takes it, always as the same letter', async () => {
    const smtp = await testSmtp({ refuses: 2 })
    const post = { email: mailCarrier({ url: smtp.url, from: 'Perheverkosto <posti@example.fi>' }) }
    site.log.length = 0
    const stop = await jobsOf(site, post)
    await answered(1)
    for (let tries = 0; tries < 300 && smtp.letters.length === 0; tries++) {
      await sleep(50)
      await hurry(site)
    }
    await settled(site)
    await stop()
    await smtp.close()
    assert.deepEqual([smtp.tried(), smtp.letters.length], [3, 1])
    const [letter = ''] = smtp.letters
    const [row] = await rowsOf<{ id: string }>(site.db, 'select id from people.notification')
    assert.match(letter, new RegExp(`^Message-ID: <${row?.id}@example\\.fi>$`, 'mi'))
    assert.match(letter, /^Auto-Submitted: auto-generated$/im)
    assert.match(letter, /^From: Perheverkosto <posti@example\.fi>$/im)
    assert.match(letter, /^Content-Type: multipart\/alternative/im)
    const failures = site.log.filter(({ msg }) => msg === 'a job failed')
    assert.equal(failures.length, 2)
    assert.doesNotMatch(JSON.stringify(failures), /sanna@example/, 'what the server said names the address')
  })
})

describe('a job that nobody can do', () => {
  test('dies in sight, with its reason and no data, and can be tried again', async () => {
    const sent: string[] = []
    let works = false
    const post = {
      email: async ({ id }: { id: string }) => {
        if (!works) throw new Error('away')
        sent.push(id)
      },
    }
    site.log.length = 0
    const stop = await jobsOf(site, post)
    await answered(1)
    for (let tries = 0; tries < 600 && !site.log.some(({ msg }) => msg === 'a job is dead'); tries++) {
      await sleep(50)
      await hurry(site)
    }
    const isThere = async () => (await stuckJobs(site.db)).length > 0
    for (let tries = 0; tries < 100 && !(await isThere()); tries++) await sleep(50)
    const [dead, ...others] = await stuckJobs(site.db)
    assert.deepEqual(others, [])
    assert.deepEqual([dead?.queue, dead?.dead, dead?.tried, dead?.reason], ['notices', true, 10, 'Error away'])
    assert.equal((await queueCounts(site.db)).find(({ name }) => name === 'notices')?.dead, 1)
    works = true
    assert.equal(await tryAgain(site.db, '00000000-0000-4000-8000-000000000000'), false)
    assert.equal(await tryAgain(site.db, dead?.id ?? ''), true)
    await settled(site)
    await stop()
    assert.equal(sent.length, 1)
    assert.deepEqual(await stuckJobs(site.db), [])
  })

  test('is one whose fact nobody listens to', async () => {
    await rowsOf(site.db, `insert into platform.outbox (kind, about) values ('people.unheard', gen_random_uuid())`)
    const stop = await jobsOf(site, {})
    for (let tries = 0; tries < 100 && (await stuckJobs(site.db)).length === 0; tries++) await sleep(50)
    await stop()
    assert.match((await stuckJobs(site.db))[0]?.reason ?? '', /Nobody has said who has to hear of people\.unheard/)
  })
})

describe('the queue in the database', () => {
  const owner = async <T>(work: (client: pg.Client) => Promise<T>) => {
    const client = new pg.Client(site.where.owner)
    await client.connect()
    return work(client).finally(() => client.end())
  }

  test('is brought up to the version of the package, and a newer one is refused', async () => {
    await owner(async (client) => {
      const said: string[] = []
      const version = async () => (await client.query('select version from pgboss.version')).rows[0].version
      await client.query(getRollbackPlans('pgboss', packageVersion()))
      assert.equal(await version(), packageVersion() - 1)
      await installQueue(client, (line) => said.push(line))
      assert.equal(await version(), packageVersion())
      assert.match(said.join(), /Bringing the queue from version \d+ to \d+/)
      await client.query('update pgboss.version set version = 999')
      await assert.rejects(
        installQueue(client, () => {}),
        Refusal,
      )
      await client.query(`update pgboss.version set version = ${packageVersion()}`)
    })
  })

  test('made anew, as after a restore, is given again what was not done', async () => {
    await answered(2)
    await rowsOf(site.db, 'update platform.outbox set handed_at = now()')
    await owner(async (client) => {
      await client.query('drop schema pgboss cascade')
      await Promise.all([installQueue(client, () => {}), owner((other) => installQueue(other, () => {}))])
    })
    const { letters, post } = keptPost()
    const stop = await jobsOf(site, post)
    await settled(site)
    await stop()
    assert.equal(letters.length, 2)
  })

  test('and the outbox are not the application’s to read, rewrite or change in shape', async () => {
    for (const statement of [
      'select * from platform.outbox',
      'update platform.outbox set done_at = null',
      'delete from platform.outbox',
      'update people.notification set settled_at = null',
      'insert into people.notification (fact_id, person_id, message) values (gen_random_uuid(), gen_random_uuid(), $$a.b$$)',
      'select people.told_by($$people.trust_given$$, gen_random_uuid())',
      'select people.concerned($$people.trust_given$$, gen_random_uuid())',
      'alter table pgboss.job add column mine text',
      'truncate pgboss.job_common',
      'drop table pgboss.queue',
      'create table pgboss.mine (a text)',
    ])
      await assert.rejects(rowsOf(site.appDb, statement), /permission denied|must be owner/, statement)
    assert.deepEqual(await rowsOf(site.appDb, 'select * from people.notification'), [], 'nobody has signed in')
  })
})

describe('the role the site works as', () => {
  const digests = 'select w.* from people.digest_due(now()) d, people.take_waiting(null, d, now()) w'

  test('learns no address by itself of somebody for whom something waits', async () => {
    await waiting('now()')
    const ask = [digests, `select * from people.take_waiting(null, '${asker}', now())`]
    for (const statement of [...ask, 'select * from people.digest_due(now())'])
      assert.deepEqual(await rowsOf(site.appDb, statement), [], statement)
    for (const statement of [
      'select * from people.sending_pass',
      'insert into people.sending_pass (hash) values ($$x$$)',
    ])
      await assert.rejects(rowsOf(site.appDb, statement), /permission denied/, statement)
    const [row] = await rowsOf(site.db, 'select trying_at from people.notification')
    assert.deepEqual(row, { trying_at: null }, 'nor takes it from who may')
  })

  test('with the pass of a process that sends learns it, but not when nothing may go there', async () => {
    const told = async (answered: string) => {
      await waiting(answered)
      return (await sending(sender, (tx) => rowsOf<{ address: string | null }>(tx as never, digests))).map(
        ({ address }) => address,
      )
    }
    await rowsOf(site.db, `update people.person set tell_when = 'daily'`)
    assert.deepEqual(await told('now()'), ['sanna@example.fi'])
    assert.deepEqual(await told('null'), [null], 'it concerns nobody any longer')
    await rowsOf(site.db, `update people.person set tell_when = 'never'`)
    assert.deepEqual(await told('now()'), [null])
    await rowsOf(site.db, `update people.person set tell_when = 'daily'`)
    await aSafetyOrder(site.db, asker)
    assert.deepEqual(await told('now()'), [null], 'turvakielto')
    const stranger = { ...sender, pass: 'guessed' }
    assert.deepEqual(await sending(stranger, (tx) => rowsOf(tx as never, digests)), [])
  })

  test('takes no fact out, notes nobody and settles nothing without that pass', async () => {
    await waiting('now()')
    await answered(1)
    await rowsOf(site.db, 'update platform.outbox set handed_at = done_at')
    const [{ fact = '' } = {}] = await rowsOf<{ fact: string }>(
      site.db,
      'select id as fact from platform.outbox where done_at is null',
    )
    await rowsOf(
      site.db,
      `insert into people.staff_reminder (practitioner_id, email) select '${await aPractitioner(site.db, { given: 'Tiina', family: 'Aho' })}', 'tiina@example.fi'`,
    )
    for (const statement of [
      'select * from people.take_facts(10)',
      'select * from platform.take_facts(10)',
      `select * from people.note_fact('${fact}', 'people.answer', now())`,
      `select * from people.note_fact('${fact}', null, now())`,
      `select people.settle(array(select n.id from people.notification n), 'void', now())`,
      `select people.settle('{}', 'void', now())`,
      'select people.settle_reminder(gen_random_uuid(), true, now())',
    ]) {
      await assert.rejects(rowsOf(site.appDb, statement), /permission denied|by who sends/, statement)
      const guessed = sending({ ...sender, pass: 'guessed' }, (tx) => rowsOf(tx as never, statement))
      await assert.rejects(guessed, /permission denied|by who sends/, statement)
    }
    const untouched = `select (select count(*) from platform.outbox where handed_at is null and done_at is null) as facts,
      (select count(*) from people.notification where settled_at is null) as waiting, (select count(*) from people.staff_reminder where sent_on is null) as reminders`
    assert.deepEqual(await rowsOf(site.db, untouched), [{ facts: 1, waiting: 1, reminders: 1 }])
    assert.deepEqual(await sending(sender, (tx) => rowsOf(tx as never, 'select id from people.take_facts(10)')), [
      { id: fact },
    ])
  })

  /** A request with its answer, or none any longer, and somebody who has been noted for half a day. */
  async function waiting(answered: string): Promise<void> {
    await rowsOf(
      site.db,
      `delete from people.notification; delete from platform.outbox; delete from people.data_request;
       with r as (insert into people.data_request (receipt, kind, asked_by, subject_id, words, asked_at, answer_due_on, answer, refused, answered_at)
         select 'AAAA-ZZZZ', 'correction', '${asker}', '${asker}', 'Nimi', now(), now(), case when a is not null then 'Tehty' end,
           case when a is not null then false end, a from (select ${answered}::timestamptz as a) given returning id),
       f as (insert into platform.outbox (kind, about, done_at) select 'people.request_answered', id, now() from r returning id)
       insert into people.notification (fact_id, person_id, message, created_at)
         select id, '${asker}', 'people.answer', now() - interval '1 day' from f`,
    )
  }
})
