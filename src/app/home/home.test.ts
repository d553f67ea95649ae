import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { rowsOf, type TestSite } from '../../../test/harness.ts'
import { ownSite, separatedFamily, signedIn } from '../../../test/own-family.ts'
import * as a from '../../people/sample.ts'

let site: TestSite
let who: Awaited<ReturnType<typeof separatedFamily>>
before(async () => {
  site = await ownSite({ demo: true })
  who = await separatedFamily(site)
})
after(() => site.close())

test('greets by name and date, and says who sees whom', async () => {
  const { words } = await (await signedIn(site, who.sanna)).visit('/oma')
  assert.match(words, /Hei, Sanna tiistai 24\.11\.2026/)
  assert.match(words, /Aino, 4 kk Näkee: Sanna, Mikko ja Kalle/)
  assert.match(words, /Otso, 3 v Näkee: Sanna/)
  assert.match(words, /Sinä Näet itse\. Luvan olet antanut: Helena/)
  assert.match(words, /Tässä näkyy se, minkä voimme näyttää/)
})

test('tells when a professional last looked, and nothing of the other guardian', async () => {
  const last = async () => (await (await signedIn(site, who.sanna)).visit('/oma')).words
  await (await signedIn(site, who.mikko)).visit(`/oma/perhe/${who.aino}`)
  assert.doesNotMatch(await last(), /Viimeksi/)
  const nurse = await a.aSession(site.db, { practitioner: who.nurse }, { now: site.clock.now })
  assert.equal((await site.visit(`/tyo/perheet/${who.aino}`, { cookie: `session=${nurse}` })).status, 200)
  const words = await last()
  assert.match(words, /Kuka on katsonut tietojamme Viimeksi ti 24\.11\. klo 12\.00/)
})

test('leads to an answer that came within a month, as a message has told of it', async () => {
  const asked = (receipt: string, answered: string) =>
    rowsOf(
      site.db,
      `insert into people.data_request (receipt, kind, asked_by, subject_id, words, asked_at, answer_due_on, answer, refused, answered_at, answered_by)
       values ('${receipt}', 'correction', '${who.mikko}', '${who.mikko}', 'Nimi', '2026-10-01', '2026-11-01', 'Korjattu', false,
         '${answered}', '${who.nurse}')`,
    )
  const home = async () => (await (await signedIn(site, who.mikko)).visit('/oma')).words
  await asked('ABCD-2345', '2026-10-20 12:00+03')
  assert.doesNotMatch(await home(), /Sait vastauksen/)
  await asked('ABCD-2346', '2026-11-20 12:00+02')
  assert.match(await home(), /Sait vastauksen Pyyntösi tiedoista Vastattu 20\.11\.2026/)
})

test('gives somebody new three first steps that work, and every link of the own pages leads somewhere', async () => {
  const person = await a.aPerson(site.db, { given: 'Uusi' })
  const signed = await signedIn(site, person)
  const home = await signed.visit('/oma')
  assert.match(
    home.words,
    /Näin pääset alkuun 1\. Kerro, miten tavoitamme sinut .* 2\. Etsi palvelu läheltä .* 3\. Vastaa/,
  )
  const seen = new Set<string>()
  const waiting = ['/oma']
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    const { status, html } = await signed.visit(path)
    assert.ok(status === 200 || status === 303, `${path} answers ${status}`)
    if (!path.startsWith('/oma')) continue
    for (const [, address = ''] of html.matchAll(/<a [^>]*href="(\/[^"#]*)/g))
      waiting.push(address.replaceAll('&amp;', '&'))
  }
  assert.ok(seen.size > 12)
})

test('is not there for somebody without a session, nor for who works here', async () => {
  const nurse = await a.aSession(site.db, { practitioner: who.nurse }, { now: site.clock.now })
  for (const headers of [{}, { cookie: 'session=unknown' }, { cookie: `session=${nurse}` }])
    assert.equal((await site.visit('/oma', headers)).status, 404)
})

test('writes nothing when the page could not be made', async () => {
  const signed = await signedIn(site, who.riitta)
  const count = async () =>
    Number((await rowsOf<{ n: number }>(site.db, 'select count(*) as n from people.use_log'))[0]?.n)
  const before = await count()
  assert.equal((await signed.visit(`/oma/perhe/${who.nea}`)).status, 404)
  assert.equal(await count(), before)
})
