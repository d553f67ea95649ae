import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { rowsOf, type TestSite, testSite } from '../../test/harness.ts'
import { fault } from '../platform/log/log.ts'

const numbers = /tel:112[\s\S]*tel:0925250111[\s\S]*tel:080005005/

describe('something breaks', () => {
  let site: TestSite
  before(async () => {
    site = await testSite({ demo: true })
    await sql`drop table directory.place_name, directory.help_line cascade`.execute(site.db)
  })
  after(() => site.close())

  test('the page says that it is our fault, how to speak of it, and whom to call', async () => {
    for (const [path, words] of [
      ['/fi/apua-nyt', /Vika ei ole sinussa/],
      ['/sv/hjalp-nu', /Något gick sönder/],
      ['/en/help-now', /Something broke/],
    ] as const) {
      const answer = await site.visit(path)
      assert.equal(answer.status, 500)
      assert.match(answer.words, words)
      assert.match(answer.html, numbers)
      assert.ok(
        answer.words.includes(answer.headers.get('x-request-id') ?? 'no number'),
        'the reference stands on the page',
      )
      assert.equal(answer.headers.get('cache-control'), 'no-store')
      assert.doesNotMatch(answer.html, /help_line|at .*\.ts|select|relation/i, 'nothing of the inside')
    }
  })

  test('the log finds it by the same reference, and holds nothing of what was asked', async () => {
    site.log.length = 0
    const answer = await site.send('/fi/palvelut', { near: 'Kotikatu 7', q: 'salaisuus' })
    assert.equal(answer.status, 500)
    const line = site.log.find(({ msg }) => msg === 'fault')
    assert.equal(line?.requestId, answer.headers.get('x-request-id'))
    assert.equal(line?.code, '42P01')
    assert.match(JSON.stringify(line?.place), /rooms\/directory\/[\w-]+\.ts/)
    assert.doesNotMatch(JSON.stringify(site.log), /Kotikatu|salaisuus/i)
  })

  test('other pages go on', async () => assert.equal((await site.visit('/fi/alueet')).status, 200))
})

describe('what is written down of a fault', () => {
  let site: TestSite
  before(async () => {
    site = await testSite()
  })
  after(() => site.close())

  test('of the database’s faults: the code and the place, never the words of a row', async () => {
    const insert = `insert into feedback.feedback (receipt, kind, message, lang, received_at, answer_due_on)
      values ('AAAA-BBBB', 'general', 'Liisan salaisuus', 'fi', now(), now())`
    await rowsOf(site.db, insert)
    const error = await rowsOf(site.db, insert).then(
      () => assert.fail('the receipt stood twice'),
      (reason: unknown) => reason,
    )
    assert.match(JSON.stringify({ ...(error as object) }), /AAAA-BBBB/, 'the fault itself repeats the row')
    const written = fault(error)
    assert.equal(written.code, '23505')
    assert.equal(written.constraint, 'feedback_receipt_key')
    assert.doesNotMatch(JSON.stringify(written), /AAAA-BBBB|Liisa/)
  })

  test('of our own faults: what and where', () => {
    const written = fault(new TypeError('There is no such thing'))
    assert.equal(written.kind, 'TypeError')
    assert.equal(written.message, 'There is no such thing')
    assert.match(JSON.stringify(written.place), /faults\.test\.ts/)
    assert.deepEqual(fault('a word'), { kind: 'string' })
  })
})

describe('the database is away', () => {
  let site: TestSite
  before(async () => {
    site = await testSite({ lookingFor: { host: '127.0.0.1', port: 9 } })
  })
  after(() => site.close())

  test('a page that needs nothing shows the numbers, in the reader’s language first', async () => {
    for (const [path, lang] of [
      ['/fi/', 'fi'],
      ['/', 'fi'],
      ['/sv/hjalp-nu', 'sv'],
      ['/en/services', 'en'],
    ] as const) {
      const { status, html, headers } = await site.visit(path)
      assert.equal(status, 503, path)
      assert.match(html, numbers)
      assert.match(html, new RegExp(`<html lang="${lang}"`))
      assert.equal(headers.get('retry-after'), '30')
      assert.equal(headers.get('cache-control'), 'no-store')
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'self'/)
    }
  })

  test('a form is told the same, and nothing of it is written down', async () => {
    site.log.length = 0
    assert.equal((await site.send('/fi/palaute', { message: 'salaisuus' })).status, 503)
    assert.ok(site.log.some(({ msg }) => msg === 'database away'))
    assert.doesNotMatch(JSON.stringify(site.log), /salaisuus/)
  })

  test('pages that need no database stay', async () => {
    assert.equal((await site.visit('/fi/saavutettavuus')).status, 200)
    assert.equal((await site.visit('/fi/palaute')).status, 200)
    assert.equal((await site.visit('/poistu')).status, 303)
  })

  test('machines hear that we live but are not ready', async () => {
    assert.equal((await site.visit('/healthz')).status, 200)
    const ready = await site.visit('/readyz')
    assert.equal(ready.status, 503)
    assert.equal(JSON.parse(ready.html).database, 'away')
  })
})

test('the front page of an empty town still shows where to call', async () => {
  const site = await testSite()
  const { status, html } = await site.visit('/fi/')
  assert.equal(status, 200)
  assert.match(html, /tel:112/)
  for (const path of ['/fi/palvelut', '/fi/apua-nyt', '/fi/turvassa', '/fi/alueet'])
    assert.equal((await site.visit(path)).status, 200, path)
  await site.close()
})
