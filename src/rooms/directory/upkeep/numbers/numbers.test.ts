import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { rowsOf, type TestSite, wordsOf } from '../../../../../test/harness.ts'
import { type Jar, secureSite, signedInJar } from '../../../../../test/secure-site.ts'
import * as a from '../../../../people/sample.ts'
import { readEntry } from '../../entries/read.ts'
import { saveEntries } from '../../entries/save.ts'
import { anOrganization, say } from '../../sample.ts'
import { aHelpLine, aService } from '../../service-sample.ts'

let site: TestSite
let organization: string
let crisis: string
let emergency: string
let keeper: Jar
let administrator: Jar
let editor: Jar
const path = '/hallinta/numerot'

before(async () => {
  site = await secureSite()
  await site.arrange(async (tx) => {
    organization = await anOrganization(tx, { slug: 'auttajat', name: say('Auttajat') })
    const line = async (key: string, phone: string, panel: ('day' | 'night')[], position: number) => {
      const slug = { fi: key, sv: key, en: key }
      const id = await aService(tx, { organizationId: organization, slug, name: say(key), summary: say(key) })
      await aHelpLine(tx, id, {
        key,
        situation: say('Kun on hätä'),
        phone,
        phoneShown: phone,
        panel,
        position,
        reviewOn: '2026-11-01',
        languages: ['fi'],
      } as never)
      return id
    }
    emergency = await line('emergency', '112', [], 1)
    crisis = await line('crisis', '0925250111', ['day', 'night'], 2)
  })
  keeper = await signedInJar(site, {
    practitioner: await a.aPractitioner(site.db, { task: 'approving', given: 'Kirsti', family: 'Karppinen' }),
  })
  administrator = await signedInJar(site, { practitioner: await a.aPractitioner(site.db, { task: 'administration' }) })
  editor = await signedInJar(site, { practitioner: await a.aPractitioner(site.db, { task: 'editing' }) })
})
after(() => site.close())

const fields = (more: Record<string, string> = {}) => ({
  ...{ 'name-fi': 'Kriisipuhelin', 'situation-fi': 'En jaksa enää', phone: '0925250111', phone_shown: '09 2525 0111' },
  ...{ position: '2', languages: 'fi', review_on: '2027-05-01', active: 'yes', panel: 'day' },
  ...more,
})
/** Both parts of the panel: a form sends the name twice. */
const both = (more: Record<string, string> = {}) => {
  const form = new URLSearchParams(fields(more))
  form.append('panel', 'night')
  return form as unknown as Record<string, string>
}
const lineOf = async (id: string) =>
  (
    await rowsOf<Record<string, unknown>>(
      site.db,
      `select phone, phone_shown, panel, confirmed_on::text, review_on::text from directory.help_line where service_id = '${id}'`,
    )
  )[0]

describe('emergency numbers', () => {
  test('that nobody has checked in time are told to be overdue', async () => {
    const page = await keeper.open(path)
    assert.match(wordsOf(page.html), /2 numeroa pitää tarkistaa.*crisis.*Myöhässä/)
    assert.match(page.html, /tag-danger/)
  })

  test('are called, and checked by whoever called', async () => {
    const page = await keeper.open(`${path}/${crisis}/tarkistus`)
    assert.match(page.html, /href="tel:0925250111"/)
    assert.equal((await keeper.send(`${path}/${crisis}/tarkistus`, { phone: '0925250112' })).status, 409)
    assert.equal((await lineOf(crisis))?.confirmed_on, null)
    assert.equal((await keeper.send(`${path}/${crisis}/tarkistus`, { phone: '0925250111' })).status, 303)
    const line = await lineOf(crisis)
    assert.deepEqual([line?.confirmed_on, line?.review_on], ['2026-11-24', '2027-05-24'])
    assert.match(
      wordsOf((await keeper.open(`${path}/${crisis}`)).html),
      /Tarkistettu 24\.11\.2026.*Muutokset.*Kirsti Karppinen/,
    )
  })

  test('are changed only after the number was shown as it will be dialled', async () => {
    const change = { phone: '0800 147 111', phone_shown: '0800 147 111' }
    const asked = await keeper.send(`${path}/${crisis}`, both(change))
    assert.equal(asked.status, 200)
    assert.match(wordsOf(asked.html), /Vaihdetaanko numero\?.*Puhelin valitsee 0 8 0 0 1 4 7 1 1 1/)
    assert.equal((await lineOf(crisis))?.phone, '0925250111')
    const wrong = await keeper.send(`${path}/${crisis}`, both({ ...change, sure: '0800147112' }))
    assert.equal(wrong.status, 200)
    assert.equal((await keeper.send(`${path}/${crisis}`, both({ ...change, sure: '0800147111' }))).status, 303)
    const line = await lineOf(crisis)
    assert.deepEqual([line?.phone, line?.confirmed_on], ['0800147111', null], 'nobody has called the new one')
    const back = both({ sure: '0925250111' })
    assert.equal((await keeper.send(`${path}/${crisis}`, back)).status, 303)
  })

  test('never show another number than is dialled', async () => {
    const sent = await keeper.send(`${path}/${crisis}`, both({ phone_shown: '09 2525 0112' }))
    assert.equal(sent.status, 422)
    assert.match(wordsOf(sent.html), /toinen numero kuin puhelin valitsee/)
    assert.equal(
      (await keeper.send(`${path}/${crisis}`, both({ phone: 'javascript:1', phone_shown: 'javascript:1' }))).status,
      422,
    )
  })

  test('are never all taken away, neither by a form nor by a statement', async () => {
    assert.equal((await keeper.send(`${path}/${crisis}`, fields())).status, 409, 'nobody at night')
    assert.equal((await keeper.send(`${path}/${crisis}`, both({ active: 'no' }))).status, 409)
    assert.equal((await keeper.send(`${path}/${emergency}`, fields({ phone: '113', phone_shown: '113' }))).status, 422)
    const statement = (sql: string) => site.appDb.transaction().execute((tx) => rowsOf(tx, sql))
    await assert.rejects(
      statement(`update directory.help_line set panel = '{day}' where service_id = '${crisis}'`),
      /last number/,
    )
    await assert.rejects(
      statement(`update directory.service set status = 'inactive' where id = '${crisis}'`),
      /last number/,
    )
    assert.deepEqual((await lineOf(crisis))?.panel, ['day', 'night'])
  })

  test('are not taken away by who edits entries either: neither the service nor its hours end', async () => {
    const given = (change: object) =>
      site.arrange(async (tx) => {
        const entry = await readEntry(tx, 'service', crisis)
        assert.ok(entry)
        const edit = { id: crisis, basedOn: entry.version, document: { ...entry.document, ...change } }
        const [saved] = await saveEntries(tx, 'service', { source: 'editor', now: site.clock.now }, [edit])
        return saved
      })
    const always = { weekdays: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '00:00', state: 'open', everyWeeks: 1 }
    const hours = [{ from: null, to: null, override: false, name: {}, rules: [always] }]
    assert.equal((await given({ hours }))?.outcome, 'saved')
    for (const change of [{ status: 'inactive' }, { status: 'temporarily closed' }, { hours: [] }]) {
      const saved = await given(change)
      assert.deepEqual([saved?.outcome, (saved as { keptLine?: true })?.keptLine], ['overtaken', true])
    }
  })

  test('do not count when no page can show them, so that the last that answers stays', async () => {
    const silent = await site.arrange(async (tx) => {
      const slug = { fi: 'hiljainen', sv: 'tyst', en: 'silent' }
      const id = await aService(tx, {
        organizationId: organization,
        slug,
        name: say('Hiljainen'),
        summary: say('Hiljainen'),
      })
      const line = { key: 'silent', situation: say('Hätä'), phone: '0800111', phoneShown: '0800111', position: 9 }
      await aHelpLine(tx, id, { ...line, panel: ['day', 'night'], reviewOn: '2027-01-01', languages: ['fi'] } as never)
      return id
    })
    assert.equal((await keeper.send(`${path}/${crisis}`, both({ active: 'no' }))).status, 409)
    const statement = (sql: string) => site.appDb.transaction().execute((tx) => rowsOf(tx, sql))
    await assert.rejects(
      statement(`update directory.service set status = 'inactive' where id = '${crisis}'`),
      /last number/,
    )
    const own = { phone: '0800111', phone_shown: '0800111', 'name-fi': 'Hiljainen' }
    assert.equal((await keeper.send(`${path}/${silent}`, fields({ ...own, active: 'no' }))).status, 303)
  })

  test('changed by somebody else meanwhile are shown before one’s own words are kept', async () => {
    const seen = / name="seen" value="([^"]+)"/.exec((await keeper.open(`${path}/${crisis}`)).html)?.[1] ?? ''
    assert.ok(seen)
    assert.equal((await administrator.send(`${path}/${crisis}`, both({ 'note-fi': 'Auki aina.' }))).status, 303)
    const late = await keeper.send(`${path}/${crisis}`, both({ seen, 'note-fi': 'Omat sanani.' }))
    assert.equal(late.status, 409)
    assert.match(wordsOf(late.html), /Toinen on muuttanut tätä sillä välin.*Lisätieto Auki aina\./)
    assert.match(late.html, /Omat sanani/)
    const again = / name="seen" value="([^"]+)"/.exec(late.html)?.[1] ?? ''
    assert.equal((await keeper.send(`${path}/${crisis}`, both({ seen: again, 'note-fi': 'Omat sanani.' }))).status, 303)
  })

  test('can be added where there are none, and are found at once by whoever is asked for help', async () => {
    const added = {
      ...fields({
        'name-fi': 'Nollalinja',
        phone: '080005005',
        phone_shown: '080 005 005',
        organization,
        sure: '080005005',
      }),
    }
    assert.equal((await administrator.send(`${path}/uusi`, added)).status, 303)
    const [row] = await rowsOf<{ key: string; id: string }>(
      site.db,
      `select key, service_id as id from directory.help_line where phone = '080005005'`,
    )
    assert.equal(row?.key, 'nollalinja')
    site.clock.set('2026-11-24T10:05:00Z')
    assert.match((await site.visit('/fi/apua-nyt')).words, /Nollalinja/)
    assert.equal((await administrator.send(`${path}/uusi`, { ...added, organization: '' })).status, 422)
  })

  test('are nobody else’s to see or change', async () => {
    for (const [address, form] of [
      [path, null],
      [`${path}/${crisis}`, both()],
      [`${path}/${crisis}/tarkistus`, { phone: '0925250111' }],
    ] as const) {
      assert.equal((await editor.open(address)).status, 404)
      if (form) assert.equal((await editor.send(address, form)).status, 404)
    }
  })
})
