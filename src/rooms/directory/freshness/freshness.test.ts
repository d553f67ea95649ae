import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { rowsOf, type TestSite, wordsOf } from '../../../../test/harness.ts'
import { type Jar, secureOrigin, secureSite, signedInJar } from '../../../../test/secure-site.ts'
import { smallTown } from '../../../../test/small-town.ts'
import { newSendingPass, type SendingPass } from '../../../people/notices/sending-pass.ts'
import * as a from '../../../people/sample.ts'
import type { Letter } from '../../../platform/post/letter.ts'
import { readEntry } from '../entries/read.ts'
import { refreshLists } from '../entries/refresh.ts'
import { saveEntries } from '../entries/save.ts'
import { addressesDue, askAbout, tellLists } from './asking.ts'

let site: TestSite
let pass: SendingPass
let place: { id: string; slug: string }
let organization: string
let editor: Jar
let stranger: Jar
let approver: Jar
const letters: Letter[] = []
const now = () => site.clock.now
const today = '2026-11-24'

before(async () => {
  site = await secureSite()
  await site.arrange(smallTown)
  pass = await newSendingPass(site.db)
  await rowsOf(site.db, 'insert into people.free_clock default values').catch(() => {})
  const [association, other] = [await a.anOrganization(site.db), await a.anOrganization(site.db)]
  const editorAt = async (at: string) =>
    a.aPractitioner(site.db, { task: 'editing', unit: await a.aUnit(site.db, { organization: at, register: null }) })
  await rowsOf(site.db, `update directory.organization set run_by = '${association}'`)
  editor = await signedInJar(site, { practitioner: await editorAt(association) })
  stranger = await signedInJar(site, { practitioner: await editorAt(other) })
  approver = await signedInJar(site, { practitioner: await a.aPractitioner(site.db, { task: 'approving' }) })
  const [found] = await rowsOf<{ id: string; slug: string; organization_id: string }>(
    site.db,
    `select id, slug, organization_id from directory.location where kind = 'playground' and status = 'active' limit 1`,
  )
  assert.ok(found)
  place = found
  organization = found.organization_id
})
after(() => site.close())

/** Everything was looked at today, but for one place of the day. */
const checked = (day: string) =>
  rowsOf(
    site.db,
    `update directory.service set assured_on = '${today}', assured_by = 'Pikkulan kaupunki';
     update directory.service_at_location set assured_on = null;
     update directory.location set assured_on = case when id = '${place.id}' then date '${day}' else date '${today}' end`,
  )
const address = (email: string) => editor.send(`/tyo/koordinointi/ajantasaisuus/${organization}`, { email })
const asking = () => ({
  ...{ db: site.appDb, pass, keys: site.keys, post: { email: async (letter: Letter) => void letters.push(letter) } },
  sender: { service: () => 'Perheverkosto', baseUrl: secureOrigin },
})
const askAll = async () => {
  letters.length = 0
  for (const { id } of await addressesDue({ db: site.appDb, pass }, now())) await askAbout(asking(), id, now())
  return letters
}
const linkIn = (letter: Letter | undefined) => new URL(/https:\S+/.exec(letter?.text ?? '')?.[0] ?? 'x:').pathname
const press = (path: string, what: string) => site.send(path, { what }, { origin: secureOrigin })
const clean = () => rowsOf(site.db, 'delete from directory.upkeep_question; delete from directory.reminder_address')

describe('what nobody has looked at for half a year', () => {
  test('says so on its page, and on the day before it does not', async () => {
    await checked('2026-05-28')
    const told = /Tiedot on tarkistettu viimeksi yli puoli vuotta sitten.*?Soita ennen kuin lähdet\./
    assert.doesNotMatch((await site.visit(`/fi/paikat/${place.slug}`)).words, told)
    await checked('2026-05-27')
    assert.match((await site.visit(`/fi/paikat/${place.slug}`)).words, told)
    assert.match((await site.visit(`/sv/platser/${place.slug}`)).words, /Ring innan du ger dig av/)
  })

  test('sinks among its kind in the list, and comes up again when somebody has looked', async () => {
    const refreshed = async () => {
      await tellLists(site.appDb, now())
      await site.appDb.transaction().execute((tx) => refreshLists(tx, now()))
      return rowsOf<{ stale: boolean; position: number }>(
        site.db,
        `select stale, position from directory.listing where location_id = '${place.id}' and known_by`,
      )
    }
    await checked('2026-05-01')
    const [before] = await refreshed()
    assert.equal(before?.stale, true)
    await checked(today)
    const [later] = await refreshed()
    assert.equal(later?.stale, false)
    assert.ok((later?.position ?? 0) <= (before?.position ?? 0))
    assert.equal((await rowsOf(site.db, 'select 1 from directory.unlisted')).length, 0)
  })
})

describe('the owner of an entry', () => {
  test('is asked a fortnight before, by a letter with a link, and once only', async () => {
    await clean()
    assert.equal((await address('leikki@example.org')).status, 303)
    await checked('2026-06-10')
    assert.equal((await askAll()).length, 1, 'fourteen days are left')
    assert.equal(letters[0]?.to, 'leikki@example.org')
    assert.match(letters[0]?.text ?? '', /Leikkipuisto/)
    assert.equal((await askAll()).length, 0)
    await clean()
    await address('leikki@example.org')
    await checked('2026-06-11')
    assert.equal((await askAll()).length, 0, 'fifteen days are left')
  })

  test('opens the link without an account, and only the button changes anything', async () => {
    await clean()
    await address('leikki@example.org')
    await checked('2026-05-01')
    const link = linkIn((await askAll())[0])
    const version = (await readEntry(site.db, 'location', place.id))?.version
    const page = await site.visit(link)
    assert.equal(page.status, 200)
    assert.match(page.words, /Ovatko tiedot vielä oikein\?.*Leikkipuisto/)
    assert.equal((await site.visit(link)).status, 200)
    assert.equal((await readEntry(site.db, 'location', place.id))?.version, version)
    const pressed = await press(link, 'right')
    assert.match(pressed.words, /Kiitos! Sivulla lukee nyt/)
    assert.match((await site.visit(`/fi/paikat/${place.slug}`)).words, /24\.11\.2026/)
    assert.doesNotMatch((await site.visit(`/fi/paikat/${place.slug}`)).words, /puoli vuotta/)
    const [row] = await rowsOf<{ source: string }>(
      site.db,
      `select source from directory.record_version where record_id = '${place.id}' order by version desc limit 1`,
    )
    assert.equal(row?.source, 'owner')
    const again = await press(link, 'right')
    assert.equal(again.status, 410)
    assert.match(again.words, /Linkki on jo käytetty/)
  })

  test('has a dead link when the entry has changed, and gets a new one for the asking, to the same address', async () => {
    await clean()
    await address('leikki@example.org')
    await checked('2026-05-01')
    const link = linkIn((await askAll())[0])
    const entry = await readEntry(site.db, 'location', place.id)
    assert.ok(entry)
    const document = { ...entry.document, postalCode: '00999' }
    await site.db
      .transaction()
      .execute((tx) =>
        saveEntries(tx, 'location', { source: 'editor', now: now() }, [
          { id: place.id, basedOn: entry.version, document },
        ]),
      )
    const dead = await press(link, 'right')
    assert.equal(dead.status, 409)
    assert.match(dead.words, /Tiedot ovat muuttuneet viestin jälkeen.*Pyydä uusi linkki/)
    assert.match(dead.words, /00999/)
    assert.match((await press(link, 'new')).words, /Uusi linkki on tulossa/)
    const [letter, ...more] = await askAll()
    assert.deepEqual([letter?.to, more.length], ['leikki@example.org', 0])
    const fresh = linkIn(letter)
    assert.notEqual(fresh, link)
    assert.equal((await press(fresh, 'right')).status, 200)
    assert.equal((await askAll()).length, 0)
  })

  test('has a dead link after thirty days', async () => {
    await clean()
    await address('leikki@example.org')
    await checked('2026-05-01')
    const link = linkIn((await askAll())[0])
    site.clock.set('2026-12-25T10:00:00Z')
    const late = await press(link, 'right')
    site.clock.set('2026-11-24T10:00:00Z')
    assert.equal(late.status, 410)
    assert.match(late.words, /Linkki on vanhentunut/)
  })

  test('meets no page at a link that nobody sent', async () => {
    assert.equal((await site.visit(`/fi/viela-oikein/${'a'.repeat(43)}`)).status, 404)
    assert.equal((await press(`/fi/viela-oikein/${'a'.repeat(43)}`, 'right')).status, 404)
  })

  test('gets the same links when a letter is tried again', async () => {
    await clean()
    await address('leikki@example.org')
    await checked('2026-05-01')
    const tried: Letter[] = []
    const failing = {
      ...asking(),
      post: {
        email: async (letter: Letter) => {
          tried.push(letter)
          throw new Error('away')
        },
      },
    }
    const [due] = await addressesDue({ db: site.appDb, pass }, now())
    await assert.rejects(askAbout(failing, due?.id ?? '', now()), /away/)
    const [letter] = await askAll()
    assert.deepEqual([letter?.text, letter?.id], [tried[0]?.text, tried[0]?.id])
  })
})

describe('an editor', () => {
  test('sees what is to be looked at, and says that it is still right', async () => {
    await checked('2026-05-01')
    const page = await editor.open('/tyo/koordinointi/ajantasaisuus')
    assert.match(
      wordsOf(page.html),
      /\d+ % ajan tasalla.*Tarkista nämä Leikkipuisto.*vanhentunut 29?\.?10?\.2026|Tarkista nämä/,
    )
    const version = String((await readEntry(site.db, 'location', place.id))?.version)
    const path = `/tyo/koordinointi/palvelut/${place.id}/oikein`
    assert.equal((await stranger.send(path, { version })).status, 404)
    assert.equal((await editor.send(path, { version: '999' })).status, 409)
    assert.equal((await editor.send(path, { version })).status, 303)
    assert.match(wordsOf((await editor.open('/tyo/koordinointi/ajantasaisuus')).html), /100 % ajan tasalla/)
  })

  test('of the network signs for the network, not for an organization that has said nothing', async () => {
    await checked('2026-05-01')
    const signed = async (jar: Jar) => {
      const entry = await readEntry(site.db, 'location', place.id)
      const version = String(entry?.version)
      assert.equal((await jar.send(`/tyo/koordinointi/palvelut/${place.id}/oikein`, { version })).status, 303)
      return (await readEntry(site.db, 'location', place.id))?.document.assured?.by
    }
    const network = await signed(approver)
    await checked('2026-05-01')
    const owner = await signed(editor)
    assert.ok(network && owner)
    assert.notEqual(network, owner)
  })

  test('is reminded once a week at an address of their own, with a number only', async () => {
    await clean()
    await checked('2026-05-01')
    assert.equal((await editor.send('/tyo/koordinointi/ajantasaisuus', { email: 'eki@example.org' })).status, 303)
    assert.equal((await editor.send('/tyo/koordinointi/ajantasaisuus', { email: 'ei osoite' })).status, 422)
    const [letter, ...more] = await askAll()
    assert.equal(more.length, 0)
    assert.match(letter?.text ?? '', /Yksi tieto odottaa tarkistusta/)
    assert.doesNotMatch(letter?.text ?? '', /Leikkipuisto/)
    assert.equal((await askAll()).length, 0)
    assert.equal((await editor.send('/tyo/koordinointi/ajantasaisuus', { email: 'toinen@example.org' })).status, 303)
    assert.equal((await askAll()).length, 0, 'another address is mailed no sooner')
    assert.equal((await editor.send('/tyo/koordinointi/ajantasaisuus', { email: '' })).status, 303)
    assert.equal((await rowsOf(site.db, 'select 1 from directory.reminder_address')).length, 0)
  })

  test('cannot see or change the address of another organization', async () => {
    await clean()
    await address('leikki@example.org')
    const path = `/tyo/koordinointi/ajantasaisuus/${organization}`
    assert.equal((await stranger.open(path)).status, 404)
    assert.equal((await stranger.send(path, { email: 'minulle@example.org' })).status, 404)
    assert.match((await approver.open(path)).html, /leikki@example\.org/)
    // And the database tells it to nobody who is not signed in, and to no process without the pass.
    assert.equal((await rowsOf(site.appDb, 'select 1 from directory.reminder_address')).length, 0)
    assert.equal((await addressesDue({ db: site.appDb, pass: 'no' }, now())).length, 0)
  })

  test('sees the share by organization and by area', async () => {
    await checked('2026-05-01')
    assert.match(
      wordsOf((await approver.open('/tyo/koordinointi/ajantasaisuus')).html),
      /Organisaatioittain.*Pikkulan kaupunki|Alueittain/,
    )
  })
})
