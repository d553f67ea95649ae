import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { firstAdmin } from '../../src/people/first-admin.ts'
import { identityHash } from '../../src/people/identity.ts'
import { aPerson, aPractitioner, aSession, aUnit } from '../../src/people/sample.ts'
import { enter, hashOf } from '../../src/people/session.ts'
import type { SignInConfig } from '../../src/platform/issuers.ts'
import { writeKeys } from '../../src/platform/keys/key-file.ts'
import { exchanged, keysOf, newKeyMaterial } from '../../src/platform/keys/keys.ts'
import { rowsOf, type TestSite, testSite } from '../harness.ts'

// What somebody with a duty, or with the machine, could try: the first administrators, calendars, registers and approvals.

let site: TestSite
const folder = mkdtempSync(join(tmpdir(), 'duties-'))
before(async () => {
  site = await testSite()
})
after(async () => {
  await site.close()
  rmSync(folder, { recursive: true })
})

describe('the first administrators', () => {
  const staff = [{ key: 'town' }] as unknown as SignInConfig['staff']
  const keysFile = join(folder, 'keys.json')
  const make = (subject: string, given = 'Aku', issuer = 'town') =>
    firstAdmin(
      site.db,
      { keysFile, signIn: { citizen: null, staff } },
      { issuer, subject, given, family: 'Pääkäyttäjä' },
      () => {},
    )
  const administrators = async () =>
    (await rowsOf(site.db, `select id from people.practitioner_role where task = 'administration'`)).length

  test('are no second person of one who is known by a key that is being exchanged', async () => {
    const former = newKeyMaterial()
    const known = identityHash(keysOf(former), { issuer: 'town', subject: 'aku@example.fi' })
    const nurse = await aPractitioner(site.db, { given: 'Aku', family: 'Hoitaja' })
    await rowsOf(
      site.db,
      `insert into people.identity (hash, practitioner_id) values ('\\x${known.toString('hex')}', '${nurse}')`,
    )
    await writeKeys(keysFile, exchanged(former))
    await assert.rejects(make('aku@example.fi'), /Somebody has that identity already/)
    await assert.rejects(make('  aku@example.fi '), /Somebody has that identity already/, 'nor by a space')
    assert.equal(await administrators(), 0)
  })

  test('are of an issuer that is told, have names that can be written, and are two and no third, also at once', async () => {
    await assert.rejects(make('one', 'Aku', 'elsewhere'), /no issuer elsewhere/)
    for (const given of ['', ' ', 'x'.repeat(101), 'A\0ku', 'Aku\r\nBcc: x'])
      await assert.rejects(make('one', given), /Give the subject, the given name/, JSON.stringify(given))
    const made = await Promise.allSettled(['one', 'two', 'three', 'four'].map((subject) => make(subject)))
    assert.equal(made.filter(({ status }) => status === 'fulfilled').length, 2)
    assert.equal(await administrators(), 2)
  })

  test('cannot be made by the role that the site works as', async () => {
    for (const statement of [
      `insert into people.practitioner (given_name, family_name) values ('Aku', 'Toinen')`,
      `insert into people.practitioner_role (practitioner_id, task, valid, reason) select id, 'administration', '[2020-01-01,)', 'x'
       from people.practitioner`,
      `insert into people.identity (hash, practitioner_id) select sha256('x'), id from people.practitioner`,
    ])
      await assert.rejects(rowsOf(site.appDb, statement), /permission denied/, statement)
  })
})

describe('a reservation', () => {
  test('is seen by whose time it is, and written by nobody who only works as the site', async () => {
    const unit = await aUnit(site.db)
    const [mine, other] = [await aPractitioner(site.db, { unit, task: 'broad_care' }), await aPractitioner(site.db)]
    const parent = await aPerson(site.db)
    const span = `'[2026-12-01T08:00:00Z,2026-12-01T09:00:00Z)'`
    const room = `(select id from made)`
    await rowsOf(
      site.db,
      `with made as (insert into people.space (unit_id, name) values ('${unit}', '{"fi": {"text": "Huone", "state": "checked"}}') returning id)
       insert into people.reservation (practitioner_id, space_id, span, kind, subject_id)
       values ('${mine}', null, ${span}, 'booking', '${parent}'), ('${other}', null, ${span}, 'booking', '${parent}'), (null, ${room}, ${span}, 'booking', '${parent}')`,
    )
    const as = async (whose: { person: string } | { practitioner: string }, statement: string) => {
      const token = await aSession(site.db, whose, { now: site.clock.now })
      return site.appDb.transaction().execute(async (tx) => {
        await enter(tx, hashOf(token), site.clock.now)
        return rowsOf(tx as never, statement)
      })
    }
    const all = 'select practitioner_id, space_id from people.reservation'
    assert.deepEqual(await as({ practitioner: mine }, all), [{ practitioner_id: mine, space_id: null }])
    assert.deepEqual(await as({ person: parent }, all), [], 'also of whom it is about')
    assert.deepEqual(await rowsOf(site.appDb, all), [])
    for (const statement of [
      `insert into people.reservation (practitioner_id, span, kind, subject_id) values ('${mine}', ${span}, 'booking', '${parent}')`,
      `update people.reservation set span = ${span}`,
      'delete from people.reservation',
    ])
      await assert.rejects(as({ practitioner: mine }, statement), /permission denied/, statement)
    const twice = (column: string, whose: string) =>
      rowsOf(
        site.db,
        `insert into people.reservation (${column}, span, kind, subject_id)
         select ${column}, '[2026-12-01T08:59:00Z,2026-12-01T09:30:00Z)', 'group', '${parent}' from people.reservation where ${whose}`,
      )
    await assert.rejects(twice('practitioner_id', `practitioner_id = '${mine}'`), /conflicting key/)
    await assert.rejects(twice('space_id', 'space_id is not null'), /conflicting key/)
  })
})

describe('the register of rights as a file', () => {
  const signedIn = async (task: string, more: Record<string, string> = {}) => {
    const practitioner = await aPractitioner(site.db, { task, ...more })
    return { cookie: `session=${await aSession(site.db, { practitioner }, { now: site.clock.now })}` }
  }

  test('runs nothing in a spreadsheet, whatever somebody is called or wrote as their reason', async () => {
    const words = ['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\n=1', 'a";=1', '＝1']
    for (const word of words) {
      const id = await aPractitioner(site.db, {
        given: word,
        family: word,
        task: 'broad_care',
        unit: await aUnit(site.db),
      })
      await rowsOf(site.db, `update people.practitioner_role set reason = '${word}' where practitioner_id = '${id}'`)
    }
    const officer = await signedIn('privacy')
    const { status, html, headers } = await site.visit('/tyo/oikeudet/luettelo.csv', officer)
    assert.equal(status, 200)
    assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="2026-11-24\.csv"$/)
    assert.equal(headers.get('cache-control'), 'no-store')
    for (const cell of cellsOf(html)) assert.doesNotMatch(cell, /^\s*[=+\-@＝＋－＠]/, JSON.stringify(cell))
    assert.equal(cellsOf(html).filter((cell) => cell.includes('HYPERLINK')).length, 2, 'a name and a reason')
  })

  test('is nobody’s who keeps no rights, and no day of an address breaks it', async () => {
    const unit = await aUnit(site.db)
    for (const task of ['broad_care', 'coordination', 'editing'])
      assert.equal((await site.visit('/tyo/oikeudet/luettelo.csv', await signedIn(task, { unit }))).status, 404, task)
    const officer = await signedIn('privacy')
    for (const day of [
      '9999-12-31',
      '0000-01-01',
      '2026-02-30',
      '2026-11-24"\r\nX-Y: z',
      '-2026-01-01',
      'x'.repeat(500),
    ]) {
      const path = `/tyo/oikeudet/luettelo.csv?day=${encodeURIComponent(day)}`
      const { status, headers } = await site.visit(path, officer)
      assert.equal(status, 200, day)
      assert.equal(headers.get('x-y'), null)
      assert.match(headers.get('content-disposition') ?? '', /filename="\d{4}-\d\d-\d\d\.csv"/)
    }
  })

  /** The cells of a file with semicolons, as a spreadsheet reads them. */
  const cellsOf = (text: string) =>
    [...text.replace(/^\ufeff/, '').matchAll(/"((?:[^"]|"")*)"|([^;\r\n]+)/g)].map(([, quoted, plain]) =>
      (quoted ?? plain ?? '').replaceAll('""', '"'),
    )
})

describe('an approval of what is to be erased', () => {
  const report = async () => {
    await rowsOf(
      site.db,
      'delete from people.erasure_approval; delete from people.erasure_item; delete from people.erasure_kind; delete from people.erasure_report',
    )
    const [row] = await rowsOf<{ id: string }>(
      site.db,
      `insert into people.erasure_report (on_day, made_at, state) values ('2026-11-24', now(), 'open') returning id`,
    )
    const id = row?.id as string
    await rowsOf(
      site.db,
      `insert into people.erasure_kind (report_id, kind, class, counted_from, years, items, rows, first_kept_to, last_kept_to)
       select '${id}', kind, class, counted_from, years, 1, 1, '2020-01-01', '2020-01-01' from people.retention_rule where kind = 'people.care'`,
    )
    return id
  }
  const officer = async () => {
    const practitioner = await aPractitioner(site.db, { task: 'privacy' })
    const token = await aSession(site.db, { practitioner }, { now: site.clock.now })
    return { practitioner, cookie: { cookie: `session=${token}` } }
  }
  const approve = (id: string, cookie: { cookie: string }) =>
    site.send(`/tyo/sailytys/${id}`, { sure: '1', words: 'Tarkistettu luettelo' }, cookie)
  const state = async (id: string) =>
    (
      await rowsOf<{ state: string; approvals: number }>(
        site.db,
        `select state, (select count(*)::int from people.erasure_approval where report_id = r.id) as approvals from people.erasure_report r where id = '${id}'`,
      )
    )[0]

  test('by one officer many times at the same moment is one', async () => {
    const [id, one] = [await report(), await officer()]
    await Promise.all(Array.from({ length: 5 }, () => approve(id, one.cookie)))
    assert.deepEqual(await state(id), { state: 'first', approvals: 1 })
  })

  test('by two officers counts once the task is theirs, and not when it has ended meanwhile', async () => {
    const [id, one, other] = [await report(), await officer(), await officer()]
    assert.equal((await approve(id, one.cookie)).status, 303)
    await rowsOf(
      site.db,
      `update people.practitioner_role set valid = tstzrange(lower(valid), '${site.clock.now}') where practitioner_id = '${other.practitioner}'`,
    )
    assert.equal((await approve(id, other.cookie)).status, 404)
    assert.deepEqual(await state(id), { state: 'first', approvals: 1 })
  })

  test('is not given by who works as the site without having signed in, nor to a report of another day', async () => {
    const id = await report()
    const call = `select people.decide_erasure('${id}', '{}', 'x') as answer`
    assert.deepEqual(await rowsOf(site.appDb, call), [{ answer: 'not_allowed' }])
    await assert.rejects(rowsOf(site.appDb, `update people.erasure_report set state = 'approved'`), /permission denied/)
    const one = await officer()
    assert.equal((await approve('00000000-0000-4000-8000-000000000000', one.cookie)).status, 404)
    assert.deepEqual(await state(id), { state: 'open', approvals: 0 })
  })
})
