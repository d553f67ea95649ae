import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type TestSite, testSite } from '../../../test/harness.ts'
import { aPractitioner, aRole, aSession, aUnit } from '../../people/sample.ts'

let site: TestSite
const tokens: Record<string, string> = {}
const ids: Record<string, string> = {}

before(async () => {
  site = await testSite()
  await site.arrange(async (tx) => {
    for (const [name, task] of Object.entries({ admin: 'administration', officer: 'privacy', editor: 'editing' })) {
      ids[name] = await aPractitioner(tx, { family: name, task })
      tokens[name] = await aSession(tx, { practitioner: ids[name] }, { now: site.clock.now })
    }
  })
})
after(() => site.close())

const open = (name: string, path = '/hallinta') => site.visit(path, { cookie: `session=${tokens[name]}` })
/** The line of one part: its name, and how it stands. */
const lineOf = (html: string, href: string): string =>
  (new RegExp(`<a class="r" href="${href}">(.*?)</a>`).exec(html)?.[1] ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')

describe('the front page of administration', () => {
  test('leads an administrator to every part of theirs, each with how it stands', async () => {
    const page = await open('admin')
    assert.equal(page.status, 200)
    assert.match(lineOf(page.html, '/tyo/ammattilaiset'), /vain yksi.*Toinen tarvitaan/)
    assert.match(lineOf(page.html, '/tyo/oikeudet'), /Mikään ei odota vahvistusta/)
    assert.match(lineOf(page.html, '/tyo/kytkimet'), /Kaikki samoin kaikkialla/)
    assert.equal(lineOf(page.html, '/tyo/katselut'), '', 'reviews are the privacy officer’s')
    assert.equal(page.headers.get('cache-control'), 'no-store')
  })

  test('shows the privacy officer only their own parts', async () => {
    const { html } = await open('officer')
    assert.match(lineOf(html, '/tyo/katselut'), /Mikään ei odota/)
    assert.match(lineOf(html, '/tyo/sailytys'), /Raportteja ei odota/)
    for (const href of ['/tyo/ammattilaiset', '/tyo/kytkimet']) assert.equal(lineOf(html, href), '', href)
  })

  test('does not exist for who has neither task', async () => {
    assert.equal((await open('editor')).status, 404)
    assert.equal((await site.visit('/hallinta')).status, 404)
    assert.doesNotMatch((await open('editor', '/tyo')).html, /href="\/hallinta"/)
    assert.match((await open('admin', '/tyo')).html, /href="\/hallinta"/)
  })

  test('says what has changed: a second administrator, and a right that waits for them', async () => {
    await site.arrange(async (tx) => {
      const unit = await aUnit(tx)
      const second = await aPractitioner(tx, { family: 'second', task: 'administration' })
      await aRole(tx, { practitioner: ids.editor as string, task: 'coordination' })
      await sql`insert into people.role_proposal (practitioner_id, task, unit_id, valid, proposed_by, reason, proposed_at)
        values (${ids.editor}, 'broad_care', ${unit}, tstzrange(${site.clock.now}, null), ${second}, 'Sijaisuus', ${site.clock.now})`.execute(
        tx,
      )
    })
    const { html } = await open('admin')
    assert.match(lineOf(html, '/tyo/ammattilaiset'), /4 työssä/)
    assert.match(lineOf(html, '/tyo/oikeudet'), /1 odottaa vahvistusta/)
    assert.match(html, /due-soon/)
  })
})
