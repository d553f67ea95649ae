import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import { jobsOf, keptPost, settled, stopAllJobs } from '../../../test/jobs.ts'
import * as a from '../../people/sample.ts'
import { forgetFeedback } from './queries.ts'

const { letters, post } = keptPost()
let site: TestSite
/** Ids of those who work here, by name. */
const who: Record<string, string> = {}
/** Two places: the association's, and the network's own. */
let places: { id: string; slug: string; name: string }[]
before(async () => {
  site = await testSite({ demo: true, post })
  const { db } = site
  const association = await a.anOrganization(db, { kind: 'association', name: 'Perhetupa' })
  const house = await a.aUnit(db, { organization: association, register: null })
  const elsewhere = await a.aUnit(db, { register: null })
  for (const [name, facts] of Object.entries({
    editor: { given: 'Mirja', family: 'Koivisto', task: 'editing', unit: house },
    stranger: { given: 'Muu', family: 'Muokkaaja', task: 'editing', unit: elsewhere },
    networkEditor: { given: 'Ville', family: 'Laine', task: 'editing' },
    approver: { given: 'Eeva', family: 'Karppinen', task: 'approving' },
    coordinator: { given: 'Kirsi', family: 'Aalto', task: 'coordination' },
    administrator: { given: 'Hanna', family: 'Ranta', task: 'administration' },
    nurse: { given: 'Päivi', family: 'Lahtinen', task: 'broad_care', unit: elsewhere },
  })) {
    who[name] = await a.aPractitioner(db, facts)
  }
  const found = await rowsOf<{ id: string; slug: string; name: string; organization_id: string }>(
    db,
    `select distinct on (organization_id) id, slug, name -> 'fi' ->> 'text' as name, organization_id
     from directory.location where status = 'active' order by organization_id, slug limit 2`,
  )
  places = found
  await sql`update directory.organization set run_by = null`.execute(db)
  await sql`update directory.organization set run_by = ${association} where id = ${found[0]?.organization_id}`.execute(
    db,
  )
  await jobsOf(site, post)
})
after(async () => {
  await stopAllJobs()
  await site.close()
})
beforeEach(async () => {
  letters.length = 0
  site.clock.set('2026-11-24T10:00:00Z')
  await rowsOf(site.db, 'truncate feedback.feedback cascade; delete from platform.outbox')
})

/** A session of its own each time: the clock goes on by weeks. */
const as = async (name: string) => ({
  cookie: `session=${await a.aSession(site.db, { practitioner: who[name] ?? '' }, { now: site.clock.now })}`,
})
const see = async (name: string, path: string) => site.visit(path, await as(name))
const press = async (name: string, id: string, fields: Record<string, string>) =>
  site.send(`/tyo/palaute/${id}`, fields, await as(name))

const wrongHour = { kind: 'wrong_fact', message: 'Ovi oli kiinni klo 10.\nMiksi?' }
/** A parent sends it. With the number and the key as their page shows them, and the id that staff see. */
async function leave(fields: Record<string, string> = {}) {
  const about = `/fi/paikat/${places[0]?.slug}`
  const sent = await site.send('/fi/palaute', { ...wrongHour, about, ...fields })
  assert.equal(sent.status, 303)
  const cookie = /^[^;]+/.exec(sent.headers.get('set-cookie') ?? '')?.[0] ?? ''
  const page = sent.headers.get('location') ?? ''
  const { words } = await site.visit(page, { cookie })
  const key = /avain on ([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})/.exec(words)?.[1] ?? ''
  const [row] = await rowsOf<{ id: string }>(
    site.db,
    'select id from feedback.feedback order by created_at desc limit 1',
  )
  return { page, key, id: row?.id ?? '' }
}

test('a parent reports a wrong hour, the association’s editor takes it and answers, and the parent reads it', async () => {
  const { page, key, id } = await leave()
  assert.match((await site.visit(page)).words, /Palautteesi odottaa lukijaa/)
  const list = await see('editor', '/tyo/palaute')
  assert.match(list.words, new RegExp(`${places[0]?.name}.*Virheestä tiedoissa.*Ei vielä kenelläkään`))
  assert.doesNotMatch(list.words, /Ovi oli kiinni/)
  assert.match((await see('editor', '/tyo')).words, new RegExp(`odottavat sinua.*${places[0]?.name}`))

  assert.equal((await press('editor', id, { act: 'take' })).status, 303)
  assert.match((await site.visit(page)).words, /Palautettasi käsitellään/)
  const one = await see('editor', `/tyo/palaute/${id}`)
  assert.match(one.words, /Ovi oli kiinni klo 10/)
  const correct = /href="(\/tyo\/koordinointi\/palvelut\/[^"]+)"/.exec(one.html)?.[1] ?? ''
  assert.equal((await see('editor', correct)).status, 200)
  const wrong = await press('editor', id, { act: 'answer', words: 'Kiitos!', outcome: '' })
  assert.deepEqual([wrong.status, /Kiitos!/.test(wrong.html)], [422, true])
  const answer = { act: 'answer', words: 'Kiitos! Ovi aukeaa klo 11. Korjasimme sen.', outcome: 'done' }
  assert.equal((await press('editor', id, answer)).status, 303)

  const receipt = await site.visit(page)
  assert.match(receipt.words, /Palautteeseesi on vastattu/)
  assert.doesNotMatch(receipt.words, /aukeaa klo 11|Ovi oli/)
  const opened = await site.send(page, { key: key.toLowerCase().replaceAll('-', ' ') })
  assert.equal(opened.status, 200)
  assert.match(opened.words, /Vastauksemme Kiitos! Ovi aukeaa klo 11/)
  assert.equal(opened.headers.get('cache-control'), 'no-store')
  assert.deepEqual(letters, [])
})

describe('a message is seen by those whose it is', () => {
  const cases: [string, Record<string, string>, string[]][] = [
    ['a wrong fact of the association', {}, ['editor', 'approver']],
    ['a wrong fact of the network', { about: 'other' }, ['networkEditor', 'approver']],
    ['a wrong fact of no entry', { about: '' }, ['networkEditor', 'approver']],
    ['general', { kind: 'general', about: '' }, ['coordinator']],
    ['accessibility', { kind: 'accessibility', about: '' }, ['approver', 'administrator']],
  ]
  for (const [name, fields, seers] of cases)
    test(name, async () => {
      const about = fields.about === 'other' ? { about: `/sv/platser/${places[1]?.slug}` } : {}
      const { id } = await leave({ ...fields, ...about })
      const seen: string[] = []
      for (const one of Object.keys(who)) {
        const { status, words } = await see(one, `/tyo/palaute/${id}`)
        if (status === 200) seen.push(one)
        else {
          assert.equal(status, 404)
          assert.doesNotMatch(words, /Ovi oli/)
          for (const act of ['take', 'answer', 'lengthen', 'give'])
            assert.ok([404, 409, 422].includes((await press(one, id, { act, words: 'x', outcome: 'done' })).status))
        }
      }
      assert.deepEqual(seen.toSorted(), seers.toSorted())
    })

  test('and whoever it was given to, who alone answers; every reading leaves a note', async () => {
    const { id } = await leave()
    assert.equal((await press('approver', id, { act: 'give', whom: who.nurse ?? '' })).status, 409)
    assert.equal((await press('approver', id, { act: 'give', whom: who.editor ?? '' })).status, 303)
    const answer = { act: 'answer', words: 'Korjattu.', outcome: 'done' }
    assert.equal((await press('approver', id, answer)).status, 409)
    assert.equal((await press('editor', id, answer)).status, 303)
    assert.equal((await press('editor', id, answer)).status, 409)
    const { words } = await see('approver', `/tyo/palaute/${id}`)
    assert.match(words, /Mirja Koivisto Vastasi.*Eeva Karppinen Antoi: Mirja Koivisto/)
    const looks = await rowsOf<{ practitioner_id: string }>(
      site.db,
      `select practitioner_id from feedback.event where what = 'opened'`,
    )
    assert.ok(looks.some((one) => one.practitioner_id === who.approver))
  })

  test('two who press at once: one has it', async () => {
    const { id } = await leave()
    const both = await Promise.all(['editor', 'approver'].map((one) => press(one, id, { act: 'take' })))
    assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, 409])
  })
})

describe('the time for an answer', () => {
  test('is lengthened once, with a reason that the sender reads, and not after it has run out', async () => {
    const { id, page, key } = await leave({ replyTo: 'liisa@esimerkki.fi' })
    await press('editor', id, { act: 'take' })
    assert.equal((await press('editor', id, { act: 'lengthen', reason: 'x' })).status, 422)
    const reason = 'Kysymme hallitukselta, joka kokoontuu joulukuussa.'
    assert.equal((await press('editor', id, { act: 'lengthen', reason })).status, 303)
    assert.equal((await press('editor', id, { act: 'lengthen', reason })).status, 409)
    assert.match((await site.visit(page)).words, /Tarvitsemme lisää aikaa.*viimeistään 22\.12\.2026/)
    assert.match((await site.send(page, { key })).words, /kokoontuu joulukuussa/)
    await settled(site)
    assert.match(letters[0]?.text ?? '', /viimeistään 22\.12\.2026\.\n\nKysymme hallitukselta/)
    const late = await leave()
    await press('editor', late.id, { act: 'take' })
    site.clock.set('2026-12-10T10:00:00Z')
    assert.equal((await press('editor', late.id, { act: 'lengthen', reason })).status, 409)
    assert.match((await see('editor', '/tyo')).words, /Myöhässä/)
  })

  test('a refusal of accessibility is a certificate, and the figure of a year tells what was in time', async () => {
    const kind = { kind: 'accessibility', about: '', replyTo: 'liisa@esimerkki.fi' }
    const [first] = [await leave(kind), await leave(kind)]
    const answer = { act: 'answer', words: 'Kartan vaihto maksaisi liikaa.', outcome: 'refused' }
    assert.equal((await press('administrator', first.id, answer)).status, 303)
    const certified = /Todistus.*Perustelumme:\s+Kartan vaihto maksaisi liikaa\.\s+.*Traficomille/s
    assert.match((await site.send(first.page, { key: first.key })).words, certified)
    await settled(site)
    assert.match(letters[0]?.text ?? '', certified)
    site.clock.set('2026-12-10T10:00:00Z')
    assert.match((await see('approver', '/tyo/palaute')).words, /1\/2 \(50 %\)/)
    assert.doesNotMatch((await see('coordinator', '/tyo/palaute')).words, /50 %/)
  })
})

describe('an answer', () => {
  test('goes by mail to who left an address, once, and holds nothing of what they wrote', async () => {
    const { id } = await leave({ replyTo: 'liisa@esimerkki.fi' })
    const page = await see('approver', `/tyo/palaute/${id}`)
    assert.doesNotMatch(page.html, /liisa|esimerkki\.fi/)
    await press('editor', id, { act: 'answer', words: 'Korjattu <b>nyt</b>.\n\nHyvää päivää!', outcome: 'done' })
    await settled(site)
    assert.deepEqual(
      letters.map(({ to }) => to),
      ['liisa@esimerkki.fi'],
    )
    const [letter] = letters
    assert.match(
      letter?.text ?? '',
      /^Lähetit meille palautetta 24\.11\.2026\. .*Korjattu <b>nyt<\/b>\.\n\nHyvää päivää!\n/s,
    )
    assert.match(letter?.html ?? '', /Korjattu &lt;b&gt;nyt/)
    assert.doesNotMatch(JSON.stringify(letter), /Ovi oli|paikat\//)
    assert.match((await see('editor', `/tyo/palaute/${id}`)).words, /Sähköposti lähti/)
  })

  test('opens to no wrong key and no wrong number, and guessing ends', async () => {
    const { id, page, key } = await leave()
    const other = await leave()
    await press('editor', id, { act: 'answer', words: 'Korjattu.', outcome: 'done' })
    for (const wrong of ['', 'AAAA-AAAA-AAAA', other.key, `${key}2`, '\0', 'ä'.repeat(5000)]) {
      const { status, words } = await site.send(page, { key: wrong })
      assert.equal(status, 422)
      assert.doesNotMatch(words, /Korjattu/)
    }
    assert.equal((await site.send(page.replace(/.{9}$/, 'AAAA-AAAA'), { key })).status, 404)
    const tries = await Promise.all(Array.from({ length: 40 }, () => site.send(page, { key: 'x' })))
    assert.ok(tries.some(({ status }) => status === 429))
  })

  test('is forgotten two years later with the words, the address in three months', async () => {
    const { id } = await leave({ replyTo: 'liisa@esimerkki.fi' })
    await press('editor', id, { act: 'answer', words: 'Korjattu.', outcome: 'done' })
    const left = async (day: string) => {
      await forgetFeedback(site.appDb, Temporal.Instant.from(`${day}T04:00:00Z`))
      return rowsOf<{ reply_to: string | null }>(site.db, 'select reply_to from feedback.feedback')
    }
    assert.deepEqual(await left('2027-02-20'), [{ reply_to: 'liisa@esimerkki.fi' }])
    assert.deepEqual(await left('2027-02-23'), [{ reply_to: null }])
    assert.equal((await left('2028-11-23')).length, 1)
    assert.deepEqual(await left('2028-11-25'), [])
  })
})

test('the application reads no message without a session of somebody whose it is, and answers by nothing but its verbs', async () => {
  const { id } = await leave()
  assert.deepEqual(await rowsOf(site.appDb, 'select message from feedback.feedback'), [])
  for (const statement of [
    'select reply_to from feedback.feedback',
    'select key_hash from feedback.feedback',
    `update feedback.feedback set answer = 'x'`,
    'delete from feedback.feedback',
    `insert into feedback.feedback (receipt, kind, message, lang, received_at, answer_due_on, answer) values ('AAAA-AAAA', 'general', 'x', 'fi', now(), now(), 'x')`,
    `insert into feedback.event (feedback_id, practitioner_id, what, at) values ('${id}', '${id}', 'opened', now())`,
    `select feedback.mine('${id}')`,
  ])
    await assert.rejects(rowsOf(site.appDb, statement), /permission denied/, statement)
  assert.deepEqual(await rowsOf(site.appDb, `select feedback.take('${id}') as done`), [{ done: false }])
  assert.deepEqual(await rowsOf(site.appDb, `select * from feedback.letter('${id}')`), [])
})
