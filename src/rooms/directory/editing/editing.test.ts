import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { rowsOf, type TestSite, testSite } from '../../../../test/harness.ts'
import * as a from '../../../people/sample.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { entryKinds } from '../entries/document.ts'
import { changesBetween, piecesOf } from '../entries/paths.ts'
import { readEntries, readEntry } from '../entries/read.ts'
import { anArea, anOrganization, aPlace, say } from '../sample.ts'
import { aService } from '../service-sample.ts'
import { existing, optionsOf } from './entry-queries.ts'
import { formIn } from './form-sample.ts'
import { readFields } from './read-fields.ts'
import { fieldsOf } from './write-fields.ts'

const list = '/tyo/koordinointi/palvelut'
let site: TestSite
let [service, place]: [string, string] = ['', '']
let changes = 0
/** A summary that nobody has told yet. */
const newSummary = () => `Tule leikkimään ${++changes}.`
const cookies: Record<string, { cookie: string }> = {}
const ids: Record<string, string> = {}

before(async () => {
  site = await testSite({ demo: true })
  const db = site.db as Tx
  const tupa = await a.anOrganization(db, { name: 'Perheiden Tupa', kind: 'association' })
  const other = await a.anOrganization(db, { name: 'Muu ry', kind: 'association' })
  const [unit, elsewhere] = [
    await a.aUnit(db, { organization: tupa, register: null }),
    await a.aUnit(db, { organization: other, register: null }),
  ]
  for (const [name, facts] of Object.entries({
    partner: { given: 'Ville', family: 'Laine', task: 'editing', unit },
    stranger: { given: 'Olli', family: 'Outo', task: 'editing', unit: elsewhere },
    nurse: { given: 'Päivi', family: 'Lahtinen', task: 'broad_care', unit },
    network: { given: 'Eeva', family: 'Karppinen', task: 'approving' },
    second: { given: 'Toinen', family: 'Toimittaja', task: 'approving' },
  })) {
    ids[name] = await a.aPractitioner(db, facts)
    const token = await a.aSession(db, { practitioner: ids[name] }, { now: site.clock.now })
    cookies[name] = { cookie: `session=${token}` }
  }
  const organizationId = await anOrganization(db, {
    slug: 'tupa-x',
    name: say('Perheiden Tupa ry', 'Perheiden Tupa ry'),
    kind: 'ngo',
  })
  await rowsOf(site.db, `update directory.organization set run_by = '${tupa}' where id = '${organizationId}'`)
  const area = await anArea(db, {
    code: 'x1',
    slug: 'koealue',
    kind: 'district',
    name: say('Koealue'),
    lat: 60.2,
    lon: 25,
  })
  service = await aService(db, {
    ...{
      organizationId,
      slug: { fi: 'koekerho', sv: 'provklubb', en: 'trial-club' },
      areaIds: [area],
      phone: '012 345 6789',
    },
    name: { ...say('Koekerho', 'Provklubben'), en: { text: 'Trial club', state: 'checked' } },
    summary: { fi: { text: 'Tule leikkimään.', state: 'checked' }, sv: { text: 'Kom och lek.', state: 'checked' } },
    firstStep: { fi: { text: 'Soita meille.', state: 'checked' }, sv: { text: 'Ring oss.', state: 'checked' } },
  })
  await rowsOf(
    site.db,
    `insert into directory.service_term (service_id, term_id) select '${service}', id from directory.taxonomy_term where taxonomy = 'worry' limit 1`,
  )
  place = await aPlace(db, {
    ...{ organizationId, slug: 'koetupa', kind: 'association_house', areaIds: [area] },
    ...{ name: say('Koetupa', 'Provstugan'), street: say('Koekuja 1', 'Provgränden 1') },
  })
})
after(() => site.close())

const open = (who: string, path: string) => site.visit(path, cookies[who])
/** The form as the page has it, changed, and sent. */
async function send(who: string, id: string, changes: Record<string, string | string[]>, html?: string) {
  const page = html ?? (await open(who, `${list}/${id}`)).html
  return site.send(`${list}/${id}`, { ...formIn(page), ...changes }, cookies[who])
}

const versionsOf = (id: string) =>
  rowsOf<{ version: number; practitioner_id: string; note: string | null }>(
    site.db,
    `select version, practitioner_id, note from directory.record_version where record_id = '${id}' order by version`,
  )
const summaryOf = async (lang = 'fi') => (await readEntry(site.db, 'service', service))?.document.summary[lang]?.text

test('every entry of the demo town comes through the form as it was', async () => {
  const options = existing(await optionsOf(site.db))
  for (const kind of entryKinds) {
    const all = await rowsOf<{ id: string }>(
      site.db,
      `select id from directory.${kind} ${kind === 'organization' ? '' : "where status <> 'defunct'"}`,
    )
    const entries = await readEntries(
      site.db,
      kind,
      all.map(({ id }) => id),
    )
    for (const [id, { document }] of entries) {
      const { document: read, troubles } = readFields(kind, fieldsOf(kind, document, 'fi'), document, options)
      assert.deepEqual(troubles, [], `${kind} ${id}`)
      assert.deepEqual(changesBetween(piecesOf(document), piecesOf(read)), [], `${kind} ${id}`)
    }
  }
})

describe('who may edit', () => {
  test('strangers, other organisations’ editors and who cares for families find nothing', async () => {
    for (const path of [list, `${list}/${service}`, `${list}/${service}/historia`, `${list}/${service}/esikatselu`])
      for (const who of ['nurse', 'nobody']) assert.equal((await open(who, path)).status, 404, `${who} ${path}`)
    for (const path of [`${list}/${service}`, `${list}/${service}/historia`, `${list}/${service}/esikatselu`])
      assert.equal((await open('stranger', path)).status, 404, path)
    assert.equal((await site.send(`${list}/${service}`, { act: 'save' }, cookies.stranger)).status, 404)
    assert.doesNotMatch((await open('stranger', list)).words, /Koekerho/)
  })

  test('an association’s editor sees their own entries, the network’s editor all', async () => {
    const own = (await open('partner', list)).words
    assert.match(own, /Koekerho/)
    assert.match(own, /3 tietoa/)
    assert.match((await open('network', `${list}?q=koekerho`)).words, /1 tietoa/)
    assert.match((await open('network', `${list}?rajaus=ruotsi`)).words, /Ruotsi puuttuu/)
  })
})

describe('a draft', () => {
  test('is kept as typed, seen by its writer alone, and changes nothing that is published', async () => {
    const answer = await send('partner', service, {
      act: 'save',
      'name-fi': '',
      'ages-minimum': 'ehkä',
      'summary-fi': 'Uusi lause.',
      ...{ 'contacts-7-kind': 'constructor', 'contacts-7-value': 'x' },
    })
    assert.equal(answer.status, 303)
    const page = await open('partner', `${list}/${service}`)
    assert.match(page.html, /value="ehkä"/, 'what cannot be read is kept too')
    assert.match(page.words, /Uusi lause/)
    assert.doesNotMatch((await open('network', `${list}/${service}`)).words, /Uusi lause/)
    assert.equal(await summaryOf(), 'Tule leikkimään.')
    assert.equal((await send('partner', service, { act: 'autosave', 'name-fi': 'Koekerho' })).status, 204)
  })

  test('cannot be proposed while something in it cannot be read, and all that was typed stays', async () => {
    const answer = await send('partner', service, { act: 'propose', words: 'Ikä muuttui' })
    assert.equal(answer.status, 422)
    assert.match(answer.words, /Kirjoita ikä, esimerkiksi/)
    assert.match(answer.html, /value="ehkä"/)
    assert.match(answer.html, />Ikä muuttui</)
    await site.send(`${list}/${service}/ehdotus`, { act: 'discard' }, cookies.partner)
    assert.deepEqual(await rowsOf(site.db, 'select id from directory.entry_draft'), [])
  })

  test('is previewed as the public page, and nothing of the preview stays', async () => {
    await send('partner', service, { act: 'save', 'summary-fi': 'Vain minulle.', 'name-sv': 'Ny klubb' })
    const preview = await open('partner', `${list}/${service}/esikatselu`)
    assert.equal(preview.status, 200)
    assert.match(preview.words, /Esikatselu.*Vain minulle/)
    assert.match((await open('partner', `${list}/${service}/esikatselu?kieli=sv`)).words, /Ny klubb/)
    assert.doesNotMatch((await open('network', `${list}/${service}/esikatselu`)).words, /Vain minulle/)
    assert.doesNotMatch((await site.visit('/fi/palvelut/koekerho')).words, /Vain minulle/)
    assert.deepEqual(await versionsOf(service), [])
    await site.send(`${list}/${service}/ehdotus`, { act: 'discard' }, cookies.partner)
  })
})

describe('a partner', () => {
  test('publishes nothing by themselves', async () => {
    const answer = await send('partner', service, { act: 'publish', 'summary-fi': 'Ohi toimittajan.' })
    assert.equal(answer.status, 303)
    assert.equal(await summaryOf(), 'Tule leikkimään.')
    await site.send(`${list}/${service}/ehdotus`, { act: 'discard' }, cookies.partner)
  })

  test('proposes, is asked, answers, and the network’s editor accepts: the public page says so', async () => {
    const words = newSummary()
    assert.equal(
      (await send('partner', service, { act: 'propose', 'summary-fi': words, words: 'Selkeämpi' })).status,
      303,
    )
    assert.match((await open('partner', `${list}/${service}`)).words, /Ehdotuksesi/)
    assert.equal(
      (await send('partner', service, { act: 'save', 'summary-fi': 'Toisesta välilehdestä' }, '')).status,
      409,
    )
    const seen = await open('network', `${list}/${service}`)
    assert.match(seen.words, /Muutosehdotus hyväksyttäväksi.*Ville Laine.*Selkeämpi/)
    assert.match(seen.html, /<ins>/)
    assert.match((await open('network', `${list}?rajaus=odottavat`)).words, /Koekerho.*1 ehdotus/)
    assert.match((await open('network', '/tyo')).words, /Palvelutiedot 1 odottaa sinua/)
    const proposal = await proposalOf()
    let proposed = shownIn(seen.html)
    const decide = (fields: Record<string, string>, who = 'network') =>
      site.send(`${list}/${service}/ehdotus`, { proposal, proposed, ...fields }, cookies[who])
    assert.equal((await decide({ act: 'accept' }, 'partner')).status, 404)
    assert.equal((await decide({ act: 'accept' }, 'stranger')).status, 404)
    assert.equal((await decide({ act: 'return', question: 'Miksi' })).status, 422)
    assert.equal((await decide({ act: 'return', question: 'Kenelle tämä on tarkoitettu?' })).status, 303)
    assert.match((await open('partner', `${list}/${service}`)).words, /Kenelle tämä on tarkoitettu/)
    assert.match((await open('partner', `${list}?rajaus=odottavat`)).words, /Sinulta kysytään/)
    site.clock.set(site.clock.now.add({ minutes: 1 }).toString())
    assert.equal((await send('partner', service, { act: 'propose' })).status, 303)
    const unseen = await decide({ act: 'accept' })
    assert.equal(unseen.status, 409, 'it was another text that was read')
    assert.match(unseen.words, /Ehdottaja on muuttanut ehdotusta/)
    assert.equal((await decide({ act: 'edit' })).status, 409)
    proposed = shownIn(unseen.html)
    assert.equal((await decide({ act: 'accept' })).status, 303)
    assert.equal((await decide({ act: 'accept' })).status, 409, 'twice is once')
    assert.ok((await site.visit('/fi/palvelut/koekerho')).words.includes(words))
    assert.match((await open('partner', `${list}/${service}/historia`)).words, /Eeva Karppinen, ehdotti Ville Laine/)
  })

  test('cannot give an entry to another organisation', async () => {
    const [foreign] = await rowsOf<{ id: string }>(
      site.db,
      "select id from directory.organization where slug like '%-demo' limit 1",
    )
    const answer = await send('partner', service, { act: 'propose', organization: foreign?.id ?? '' })
    assert.equal(answer.status, 422)
    await site.send(`${list}/${service}/ehdotus`, { act: 'discard' }, cookies.partner)
  })

  test('tells of something new, which the network’s editor edits and publishes', async () => {
    const begun = await site.send(
      `${list}/uusi`,
      { kind: 'service', organization: await ownOrganization(), name: 'Isien ilta' },
      cookies.partner,
    )
    const id = begun.headers.get('location')?.split('/').at(-1) ?? ''
    assert.equal((await open('network', `${list}/${id}`)).status, 404, 'a draft is its writer’s')
    assert.equal((await send('partner', id, { act: 'propose' })).status, 422, 'it says too little')
    const [term] = await rowsOf<{ id: string }>(
      site.db,
      "select id from directory.taxonomy_term where taxonomy = 'kind' limit 1",
    )
    const told = {
      'summary-fi': 'Isät tapaavat.',
      'firstStep-fi': 'Tule käymään.',
      everywhere: '1',
      terms: term?.id ?? '',
    }
    assert.equal((await send('partner', id, { act: 'propose', ...told })).status, 303)
    assert.match((await open('network', `${list}?rajaus=odottavat`)).words, /Isien ilta/)
    const proposed = shownIn((await open('network', `${list}/${id}`)).html)
    const edit = { act: 'edit', proposal: await proposalOf(id), proposed }
    await site.send(`${list}/${id}/ehdotus`, edit, cookies.network)
    const swedish = { 'name-sv': 'Pappakväll', 'summary-sv': 'Pappor träffas.', 'firstStep-sv': 'Kom förbi.' }
    const blocked = await send('network', id, { act: 'publish' })
    assert.equal(blocked.status, 422)
    assert.match(blocked.words, /Ruotsi: 3 puuttuu/)
    assert.equal((await send('network', id, { act: 'publish', ...swedish })).status, 303)
    assert.match((await site.visit('/sv/tjanster/pappakvall')).words, /Pappor träffas/)
    assert.deepEqual(await rowsOf(site.db, `select state from directory.entry_draft where record_id = '${id}'`), [
      { state: 'accepted' },
    ])
  })
})

describe('publishing', () => {
  test('waits for Swedish in a bilingual town, or for a reason that is kept (R-40)', async () => {
    const changes = { act: 'publish', 'description-fi': newSummary(), 'description-sv': '' }
    const blocked = await send('network', service, changes)
    assert.equal(blocked.status, 422)
    assert.match(blocked.words, /1 este/)
    assert.match(blocked.words, /Kielilaki/)
    assert.equal((await send('network', service, { ...changes, reason: 'Kiire' })).status, 422)
    const step = await send('network', service, { ...changes, 'steps-0-title-fi': 'Soita' })
    assert.match(step.words, /Ruotsi: 2 puuttuu/, 'rows of a list are told in Swedish too')
    const noStep = { 'steps-0-title-fi': '' }
    const reason = 'Vesivahinko, käännös tulee huomenna'
    assert.equal((await send('network', service, { ...changes, ...noStep, reason })).status, 303)
    assert.equal((await versionsOf(service)).at(-1)?.note, reason)
    assert.match((await open('network', `${list}/${service}/historia`)).words, /Vesivahinko/)
    await rowsOf(site.db, 'update platform.municipality set bilingual = false')
    assert.equal((await send('network', service, { ...changes, 'description-fi': newSummary() })).status, 303)
    await rowsOf(site.db, 'update platform.municipality set bilingual = null')
  })

  test('makes a translation outdated until somebody says that it holds', async () => {
    const changes = { 'summary-fi': newSummary(), 'description-sv': 'Kom.' }
    assert.match((await open('network', `${list}/${service}`)).words, /./)
    assert.equal((await send('network', service, { act: 'publish', ...changes })).status, 303)
    const page = await open('network', `${list}/${service}`)
    assert.match(page.words, /Ruotsi: 1 vanhentunut/)
    assert.match(page.html, /name="summary-sv-holds"/)
    assert.equal((await send('network', service, { act: 'publish', 'summary-sv-holds': '1' })).status, 303)
    assert.doesNotMatch((await open('network', `${list}/${service}`)).words, /vanhentunut/)
  })

  test('merges what does not overlap, and whoever comes second sees the other’s change', async () => {
    const first = (await open('network', `${list}/${service}`)).html
    const second = (await open('second', `${list}/${service}`)).html
    const words = newSummary()
    assert.equal(
      (await send('network', service, { act: 'publish', 'summary-fi': words, 'summary-sv': 'Ny.' }, first)).status,
      303,
    )
    assert.equal((await send('second', service, { act: 'save', cost: 'free' }, second)).status, 303)
    assert.ok((await open('second', `${list}/${service}`)).words.includes('muuttunut sen jälkeen'))
    assert.ok((await open('second', `${list}/${service}/esikatselu`)).words.includes(words), 'as it will be published')
    const answer = await send('second', service, { act: 'publish' })
    assert.match(answer.headers.get('location') ?? '', /yhdessa/)
    const document = (await readEntry(site.db, 'service', service))?.document
    assert.deepEqual([document?.summary.fi?.text, document?.cost], [words, 'free'])
  })

  test('shows what overlaps side by side, and nothing typed is lost', async () => {
    const [first, second] = [await open('network', `${list}/${service}`), await open('second', `${list}/${service}`)]
    const [theirs, mine] = [newSummary(), newSummary()]
    await send('network', service, { act: 'publish', 'summary-fi': theirs, 'summary-sv-holds': '1' }, first.html)
    const clash = await send(
      'second',
      service,
      { act: 'publish', 'summary-fi': mine, 'fees-fi': 'Ilmainen.', 'fees-sv': 'Gratis.' },
      second.html,
    )
    assert.equal(clash.status, 409)
    for (const words of [theirs, mine, 'Ilmainen.'])
      assert.ok(clash.words.includes(words) || clash.html.includes(words), words)
    assert.equal(await summaryOf(), theirs)
    assert.equal((await send('second', service, { act: 'publish', 'keep-summary.fi': 'mine' }, clash.html)).status, 303)
    const document = (await readEntry(site.db, 'service', service))?.document
    assert.deepEqual([document?.summary.fi?.text, document?.fees.sv?.text], [mine, 'Gratis.'])
  })

  test('a form opened before another’s save takes nothing of it back', async () => {
    const old = (await open('second', `${list}/${service}`)).html
    await send('network', service, { act: 'publish', referral: 'no' })
    assert.equal((await send('second', service, { act: 'publish', expecting: '1' }, old)).status, 303)
    const document = (await readEntry(site.db, 'service', service))?.document
    assert.deepEqual([document?.referral, document?.expecting], [false, true])
  })
})

describe('history', () => {
  test('tells who and what, compares two versions, and takes one back on a page that asks first', async () => {
    const was = await summaryOf()
    await send('network', service, { act: 'publish', 'summary-fi': newSummary(), 'summary-sv-holds': '1' })
    const last = (await versionsOf(service)).at(-1)?.version ?? 0
    const page = await open('network', `${list}/${service}/historia?a=${last - 1}&b=${last}`)
    assert.match(page.words, /Vertaa versioita/)
    assert.match(page.html, /<del>/)
    assert.match((await open('network', `${list}/${service}`)).words, /Kertonut: toimittaja/)
    const undo = `${list}/${service}/historia/${last}`
    assert.equal((await open('partner', undo)).status, 404)
    assert.match((await open('network', undo)).words, /Peru tämä versio/)
    assert.equal((await site.send(undo, {}, cookies.network)).status, 303)
    assert.equal(await summaryOf(), was)
    assert.equal((await site.send(undo, {}, cookies.network)).status, 409, 'there is nothing left to take back')
  })

  test('a place is edited the same way', async () => {
    const answer = await send('network', place, {
      act: 'publish',
      'alert-fi': 'Ovi on rikki.',
      'alert-sv': 'Dörren är trasig.',
    })
    assert.equal(answer.status, 303)
    assert.match((await open('network', `${list}/${place}/esikatselu`)).words, /Koetupa/)
  })
})

const shownIn = (html: string) => / name="proposed" value="([^"]+)"/.exec(html)?.[1] ?? ''
const proposalOf = async (id = service) =>
  (
    await rowsOf<{ id: string }>(
      site.db,
      `select id from directory.entry_draft where record_id = '${id}' and state = 'proposed'`,
    )
  )[0]?.id ?? ''
const ownOrganization = async () =>
  (await rowsOf<{ id: string }>(site.db, "select id from directory.organization where slug = 'tupa-x'"))[0]?.id ?? ''
