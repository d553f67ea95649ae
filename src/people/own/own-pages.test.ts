import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { rowsOf, type TestSite } from '../../../test/harness.ts'
import { ownSite, type Signed, separatedFamily, signedIn } from '../../../test/own-family.ts'
import * as a from '../sample.ts'

let site: TestSite
let who: Awaited<ReturnType<typeof separatedFamily>>
const as: Record<string, Signed> = {}
before(async () => {
  site = await ownSite()
  who = await separatedFamily(site)
  for (const name of ['sanna', 'mikko', 'kalle', 'ville', 'helena', 'olli', 'nea', 'riitta'] as const)
    as[name] = await signedIn(site, who[name])
})
after(() => site.close())

const by = (name: string) => as[name] as Signed
const uses = (subject: string, more = '') =>
  rowsOf<{ action: string; what: string; basis: string; actor_name: string }>(
    site.db,
    `select action, what, basis, actor_name from people.use_log where subject_id = '${subject}' ${more} order by id`,
  )

describe('the family page', () => {
  test('shows a mother her children, their guardians and what each may do', async () => {
    const { status, words, headers } = await by('sanna').visit('/oma/perhe')
    assert.equal(status, 200)
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.match(words, /Sanna Virtanen \(sinä\)/)
    assert.match(
      words,
      /Aino Virtanen, 4 kk Päättää lapsen asioista\. Kaksi kotia\. Huoltajat: Sanna, Mikko ja Kalle\./,
    )
    assert.match(words, /Huoltajat: Sanna ja Ville\. Ville: ei näe tietoja täällä\./)
  })

  test('shows a separated father only the child they share', async () => {
    const { words } = await by('mikko').visit('/oma/perhe')
    assert.match(words, /Aino Virtanen/)
    assert.doesNotMatch(words, /Otso|Helena|Sanna Virtanen/)
    assert.equal((await by('mikko').visit(`/oma/perhe/${who.sanna}`)).status, 404)
  })

  test('says to who may only know that they do not decide', async () => {
    const { words } = await by('kalle').visit(`/oma/perhe/${who.aino}`)
    assert.match(words, /Saa tietää lapsen asioista, ei päätä niistä/)
  })

  test('shows nothing of a child to whom a protection order keeps away', async () => {
    assert.doesNotMatch((await by('ville').visit('/oma/perhe')).words, /Otso/)
    const [his, nobodys] = [
      await by('ville').visit(`/oma/perhe/${who.otso}`),
      await by('ville').visit('/oma/perhe/00000000-0000-4000-8000-000000000000'),
    ]
    assert.equal(his.status, 404)
    const plain = (html: string) => html.replaceAll(/[0-9a-f-]{36}|[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}/g, '')
    assert.equal(plain(his.html), plain(nobodys.html))
  })

  test('says to who is alone nothing of children who are missing, and points at no clinic', async () => {
    const { words, html } = await by('olli').visit('/oma/perhe')
    assert.match(words, /Tässä näkyvät nyt sinun tietosi\./)
    assert.doesNotMatch(words, /[Ll]aps|puuttu|neuvola/)
    assert.doesNotMatch(html.slice(html.indexOf('<main')), /kind=familyClinic/)
    assert.doesNotMatch((await by('sanna').visit('/oma/perhe')).words, /nyt sinun tietosi/)
  })

  test('is lit in the menu by itself, and the pause by the home page it is reached from', async () => {
    const lit = async (path: string) =>
      /aria-current="page"[\s\S]*?<\/svg>([^<]*)/.exec((await by('sanna').visit(path)).html)?.[1]
    assert.deepEqual(
      [await lit('/oma/perhe'), await lit('/oma/tauko'), await lit('/oma/loki')],
      ['Perhe', 'Koti', 'Tietoni'],
    )
  })

  test('leaves a young mother her own matters', async () => {
    assert.doesNotMatch((await by('riitta').visit('/oma/perhe')).words, /Nea/)
    assert.equal((await by('riitta').visit(`/oma/perhe/${who.nea}`)).status, 404)
    assert.match((await by('nea').visit('/oma/perhe')).words, /Nea Niemi \(sinä\)/)
  })

  test('shows a trusted grandmother what she was trusted with, and no child', async () => {
    const { words } = await by('helena').visit('/oma/perhe')
    assert.match(words, /Sanna Virtanen, 34 v Näet tiedot, koska sinulle on annettu lupa/)
    assert.doesNotMatch(words, /Aino/)
  })

  test('names where a child is cared for, with the source of guardianship and its day', async () => {
    const { words } = await by('sanna').visit(`/oma/perhe/${who.aino}`)
    assert.match(words, /Päivi Lahtinen, Terveydenhoitaja Malmin neuvola/)
    assert.match(words, /Mikko Virtanen, huoltaja .* Tarkistettu 1\.1\.2026 oikeuden päätöksestä/)
    assert.match(words, /Kotikatu 1/)
  })

  test('writes each look into the log before the page leaves', async () => {
    const before = (await uses(who.aino)).length
    await by('mikko').visit(`/oma/perhe/${who.aino}`)
    const rows = (await uses(who.aino)).slice(before)
    assert.deepEqual(
      rows.map(({ what, basis, actor_name }) => [what, basis, actor_name]),
      [
        ['person', 'custody', 'Mikko Virtanen'],
        ['contact_point', 'custody', 'Mikko Virtanen'],
      ],
    )
  })

  test('draws a name as text, whatever it holds', async () => {
    const odd = await a.aPerson(site.db, { given: '<script>alert(1)</script>', family: '"onload=' })
    const { html } = await (await signedIn(site, odd)).visit('/oma/perhe')
    assert.doesNotMatch(html, /<script>alert/)
    assert.match(html, /&lt;script&gt;alert/)
  })
})

describe('turvakielto', () => {
  test('hides from the other guardian where a child lives and is cared for, and the whole log', async () => {
    const order = await a.aSafetyOrder(site.db, who.sanna, '[2026-01-01,)')
    const { words, status } = await by('mikko').visit(`/oma/perhe/${who.aino}`)
    assert.equal(status, 200)
    assert.doesNotMatch(words, /Malmin neuvola|Kotikatu|Lahtinen/)
    const log = await by('mikko').visit(`/oma/loki?kenen=${who.aino}`)
    assert.doesNotMatch(log.words, /Malmin|Lahtinen/)
    assert.match((await by('sanna').visit(`/oma/perhe/${who.aino}`)).words, /Malmin neuvola/)
    await rowsOf(site.db, `delete from people.safety_order where id = '${order}'`)
  })
})

describe('trust', () => {
  test('is given to an adult of one’s own family, and ends at once', async () => {
    const page = await by('sanna').visit('/oma/perhe')
    assert.match(page.words, /Helena Laine: nimi, yhteystiedot ja se, kuka hoitaa/)
    assert.doesNotMatch(page.html, /name="purposes"/, 'only what has a page is promised')
    const [given] = await rowsOf<{ id: string }>(
      site.db,
      `select id from people.trust where person_id = '${who.sanna}'`,
    )
    const ended = await by('sanna').send('/oma/perhe/luottamus/lopeta', { trust: given?.id ?? '' })
    assert.equal(ended.status, 303)
    assert.doesNotMatch((await by('helena').visit('/oma/perhe')).words, /Näet tiedot/)
    assert.equal(
      (await by('sanna').send('/oma/perhe/luottamus', { adult: who.helena, purposes: ['pregnancy', 'groups'] })).status,
      303,
    )
    assert.match((await by('helena').visit('/oma/perhe')).words, /Sanna Virtanen, 34 v Näet tiedot/)
    const [trust] = await rowsOf(site.db, 'select purposes from people.trust where upper(valid) is null')
    assert.deepEqual(trust, { purposes: ['own_page'] })
  })

  test('cannot be given to somebody outside the family', async () => {
    const { status, html } = await by('sanna').send('/oma/perhe/luottamus', { adult: who.olli })
    assert.equal(status, 422)
    assert.match(html, /<title>Virhe: /)
    assert.equal((await rowsOf(site.db, `select from people.trust where adult_id = '${who.olli}'`)).length, 0)
  })

  test('is no one else’s to end', async () => {
    const [given] = await rowsOf<{ id: string }>(
      site.db,
      `select id from people.trust where person_id = '${who.sanna}' and upper(valid) is null`,
    )
    assert.equal((await by('helena').send('/oma/perhe/luottamus/lopeta', { trust: given?.id ?? '' })).status, 404)
  })
})

test('a light sign-in shows its name and public ways on, and leads to a strong one elsewhere', async () => {
  const light = await signedIn(site, who.sanna, 'light')
  const home = await light.visit('/oma')
  assert.match(home.words, /Hei, Sanna/)
  assert.doesNotMatch(home.words, /Aino|Otso|Mikko/)
  for (const path of ['/oma/perhe', `/oma/perhe/${who.aino}`, '/oma/loki', '/oma/tiedot', '/oma/tiedot/kaikki.json']) {
    const { status, words } = await light.visit(path)
    assert.equal(status, 303, path)
    assert.doesNotMatch(words, /Aino/)
  }
})

test('nothing of another family is on any own page, nor to be changed there', async () => {
  const others = Object.values(who)
  const paths = site.app.routes.filter(({ path }) => path.startsWith('/oma'))
  for (const path of new Set(paths.filter(({ method }) => method === 'GET').map((route) => route.path))) {
    for (const id of path.includes(':id') ? others.filter((one) => one !== who.olli) : ['']) {
      const { status, words } = await by('olli').visit(path.replace(':id', id))
      assert.equal(status, id ? 404 : 200, path)
      assert.doesNotMatch(words, /Sanna|Aino|Mikko|Nea|Malmin/, path)
    }
  }
  const ids = { row: '1', trust: who.aino, whom: who.aino, subject: who.aino, adult: who.sanna, kenen: who.aino }
  for (const path of new Set(paths.filter(({ method }) => method === 'POST').map((route) => route.path))) {
    const { status, words } = await by('olli').send(path, { ...ids, 'words-1': 'x', kind: 'deletion', words: 'x' })
    assert.ok([404, 409, 422].includes(status) || path === '/oma/tiedot', `${path} ${status}`)
    assert.doesNotMatch(words, /Sanna|Aino|Mikko|Malmin/, path)
  }
})
