import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Fields, rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import { keepVerification } from '../../people/log-seals.ts'
import { aPerson, aPractitioner, aSession } from '../../people/sample.ts'

let site: TestSite
const tokens: Record<string, string> = {}
before(async () => {
  site = await testSite({ post: { email: async () => {} } })
  for (const [name, task] of Object.entries({ admin: 'administration', officer: 'privacy' }))
    tokens[name] = await aSession(
      site.db,
      { practitioner: await aPractitioner(site.db, { task }) },
      { now: site.clock.now },
    )
})
after(() => site.close())

const open = (path: string, who = 'admin') => site.visit(path, { cookie: `session=${tokens[who]}` })
const send = (path: string, fields: Fields) => site.send(path, fields, { cookie: `session=${tokens.admin}` })

describe('how the service runs', () => {
  test('a job that failed says why, and is tried again on a button', async () => {
    assert.match((await open('/hallinta/tyot')).words, /Mikään ei ole epäonnistunut/)
    const [job] = await rowsOf<{ id: string }>(
      site.db,
      `insert into pgboss.job (name, state, data, output, retry_count, completed_on)
       values ('notices', 'failed', '{}', '{"message": "Undelivered"}', 9, now()) returning id`,
    )
    assert.match((await open('/hallinta')).words, /Taustatyöt Vaatii huomiota 1 työ epäonnistui/)
    assert.match(
      (await open('/hallinta/tyot')).words,
      /Ilmoitukset perheille [0-9a-f-]{36} Undelivered 10 Ei enää itsestään/,
    )
    assert.equal((await send('/hallinta/tyot', { job: job?.id ?? '' })).status, 303)
    assert.deepEqual(await rowsOf(site.db, `select state::text from pgboss.job where id = '${job?.id}'`), [
      { state: 'retry' },
    ])
    assert.equal((await send('/hallinta/tyot', { job: '00000000-0000-4000-8000-000000000000' })).status, 409)
    assert.equal((await send('/hallinta/tyot', { job: "x' or true" })).status, 409)
  })

  test('messages are told in numbers, without a name, an address or a word of them', async () => {
    assert.match((await open('/hallinta/viestit')).words, /Viikon aikana ei lähtenyt viestejä/)
    const person = await aPerson(site.db, { family: 'Salainen', notifyBy: 'email' })
    await rowsOf(
      site.db,
      `insert into people.contact_point (person_id, kind, value) values ('${person}', 'email', 'salainen@example.org')`,
    )
    const facts = await rowsOf<{ id: string }>(
      site.db,
      `insert into platform.outbox (id, kind, about)
       select gen_random_uuid(), 'people.question_answered', gen_random_uuid() from generate_series(1, 3) returning id`,
    )
    const outcomes = [`'sent'`, `'shielded'`, 'null']
    for (const [at, { id }] of facts.entries())
      await rowsOf(
        site.db,
        `insert into people.notification (fact_id, person_id, message, outcome, settled_at, created_at)
         values ('${id}', '${person}', 'people.question_answered', ${outcomes[at]},
           ${at < 2 ? `timestamptz '${site.clock.now}'` : 'null'}, '2026-11-22T10:00:00Z')`,
      )
    const { words } = await open('/hallinta/viestit')
    assert.match(words, /Lähetetty, Sähköposti 1/)
    assert.match(words, /Turvakielto esti 1/)
    assert.match(words, /Odottaa lähtöä Viestejä 1\. Vanhin 22\.11\.2026 klo 12\.00/)
    assert.match(words, /Sähköposti käytössä Tekstiviesti ei määritetty/)
    assert.doesNotMatch(words, /Salainen|example\.org/)
    assert.match((await open('/hallinta')).words, /Lähtevät viestit Vaatii huomiota 1 viesti odottaa lähtöä/)
  })

  test('the logs say when they were sealed and looked through, also to the privacy officer', async () => {
    assert.match((await open('/hallinta/lokit', 'officer')).words, /Lokeja ei ole vielä tarkistettu/)
    const person = await aPerson(site.db)
    await rowsOf(
      site.db,
      `insert into people.use_log (at, subject_id, actor_name, action, what, purpose, basis, created_at)
       values ('2026-11-24T09:00:00Z', '${person}', 'X', 'read', 'person', 'care', 'self', '2026-11-24T09:00:00Z')`,
    )
    assert.match((await open('/hallinta/lokit')).words, /Sinetti on myöhässä.*Käyttöloki 0 – 1/)
    await keepVerification(site.db, { stretches: 4, faults: 0 }, site.clock.now)
    assert.match((await open('/hallinta/lokit', 'officer')).words, /24\.11\.2026 klo 12\.00 4 ehjä/)
    await keepVerification(site.db, { stretches: 4, faults: 2 }, site.clock.now.add({ minutes: 1 }))
    assert.match((await open('/hallinta/lokit')).words, /Lokissa on muutettuja rivejä.*muutettu: 2/)
    assert.match((await open('/hallinta', 'officer')).words, /Lokit Vaatii huomiota Lokissa on muutettuja rivejä/)
  })

  test('the system tells its version, its migrations and its backup', async () => {
    const { words } = await open('/hallinta/tila')
    assert.match(words, /Versio \d+\.\d+\.\d+ Käynnissä 24\.11\.2026/)
    assert.match(words, /Varmuuskopio Ei tiedossa.*katso tämä/)
    assert.match(words, /Tietokannan muutokset (\d+) \/ \1,/)
    await rowsOf(site.db, `insert into platform.backup_made (made_at, rows) values ('2026-11-24T01:00:00Z', 10)`)
    assert.match((await open('/hallinta/tila')).words, /Varmuuskopio 24\.11\.2026 klo 3\.00 kunnossa/)
  })

  test('is not the privacy officer’s business, but for the logs', async () => {
    for (const path of [
      '/hallinta/tyot',
      '/hallinta/viestit',
      '/hallinta/tila',
      '/hallinta/kunta',
      '/hallinta/ulkoasu',
    ])
      assert.equal((await open(path, 'officer')).status, 404, path)
  })
})
