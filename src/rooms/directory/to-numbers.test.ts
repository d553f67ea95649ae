import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type Answer, type TestSite, testSite } from '../../../test/harness.ts'
import { type Lang, langs } from '../../platform/languages.ts'
import { href } from '../../ui/paths.ts'

// Where somebody gets who writes of danger, and how one comes back from there.

const night = '2026-11-25T02:10:00+02:00'
let site: TestSite
before(async () => {
  site = await testSite({ demo: true, now: night })
})
after(() => site.close())
beforeEach(() => site.clock.set(night))

const send = (q: string, more: Record<string, string> = {}, lang: Lang = 'fi') =>
  site.send(href('services', lang), { q, ...more })
const mainOf = ({ html }: Answer) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))
const phones = (html: string) => [...html.matchAll(/href="tel:(\d+)"/g)].map(([, phone]) => phone)
/** The page somebody is sent to. */
async function numbersFor(q: string, lang: Lang = 'fi') {
  const { status, headers } = await send(q, {}, lang)
  assert.equal(status, 303, q)
  const to = headers.get('location') ?? ''
  return { to, page: await site.visit(to) }
}

describe('words of danger', () => {
  test('lead to the page of numbers, whose address and title tell nothing of them', async () => {
    for (const [q, lang] of [
      ['mies lyö minua', 'fi'],
      ['itsemurha', 'fi'],
      ['min man slår mig', 'sv'],
      ['i want to die', 'en'],
    ] as const) {
      const { headers } = await send(q, {}, lang)
      assert.equal(headers.get('cache-control'), 'no-store')
      const { to, page } = await numbersFor(q, lang)
      assert.match(to, new RegExp(`^${href('helpNow', lang)}\\?n=[\\d.]+$`), q)
      assert.equal(page.status, 200)
      assert.equal(page.headers.get('cache-control'), 'no-store')
      assert.match(page.html, /<title>Perheverkosto<\/title>/)
      assert.match(page.html, /<meta name="robots" content="noindex"/)
      assert.match(page.html, /href="\/poistu"/)
      assert.doesNotMatch(page.html, new RegExp(q))
    }
  })

  test('are heard wherever they are written: on the map, in an address, and where we ask for a place', async () => {
    const answers = [
      await site.send('/fi/kartta', { q: 'mies lyö' }),
      await site.visit('/fi/palvelut?q=mies%20ly%C3%B6'),
      await site.send('/fi/palvelut', { near: 'pelkään miestäni' }),
      await site.send('/fi/kartta', { near: 'haluan kuolla' }),
    ]
    for (const { status, headers, html } of answers) {
      assert.deepEqual([status, (headers.get('location') ?? '').split('?')[0]], [303, '/fi/apua-nyt'])
      assert.doesNotMatch(html, /miestäni|kuolla/)
    }
    for (const near of ['Malmi', 'Mannerheimintie 5', 'Tuulikuja'])
      assert.equal((await site.send('/fi/palvelut', { near })).status, 200, near)
  })

  test('put 112 first and all over the width of a phone, then who listens to this, then the others', async () => {
    for (const [q, first] of [
      ['mies lyö', ['112', '080005005', '0925250111']],
      ['itsemurha', ['112', '0925250111', '116117']],
    ] as const) {
      const { page } = await numbersFor(q)
      assert.deepEqual(phones(mainOf(page)).slice(0, 3), first, q)
      assert.match(mainOf(page), /class="btn btn-help btn-wide-sm tel" href="tel:112"/)
      assert.match(page.words, /Jos linja on varattu/)
    }
    const { page } = await numbersFor('min man slår mig', 'sv')
    assert.deepEqual(phones(mainOf(page)).slice(0, 2), ['112', '080005005'])
  })

  test('of poison put those first who know what to do, then 112; of illness 112', async () => {
    const say = (keys: string[]) =>
      site.arrange((tx) =>
        sql`update directory.taxonomy_term set urgent = ${JSON.stringify({ words: { fi: ['zorba*'] }, help_lines: keys })}
          where code = 'development'`.execute(tx),
      )
    await say(['poison', 'emergency', 'medical'])
    site.clock.set('2026-11-25T02:12:00+02:00')
    const poison = mainOf((await numbersFor('söi zorbaa')).page)
    assert.deepEqual(phones(poison).slice(0, 3), ['0800147111', '112', '116117'])
    assert.equal(phones(poison).filter((phone) => phone === '0800147111').length, 1, 'once')
    await say(['emergency', 'medical'])
    site.clock.set('2026-11-25T02:14:00+02:00')
    assert.deepEqual(phones(mainOf((await numbersFor('zorbaa')).page)).slice(0, 2), ['112', '116117'])
  })

  test('lead on to the page about it, for when there is time', async () => {
    const { page } = await numbersFor('mies lyö')
    assert.match(page.words, /Lue, kun ehdit Pelkään kotona/)
    assert.doesNotMatch((await site.visit('/fi/apua-nyt')).words, /Lue, kun ehdit/)
  })

  test('are not doubted beside a number', async () => {
    const { page } = await numbersFor('mies lyö')
    assert.doesNotMatch(page.html, /vahvistanut|vahvistaa/)
    assert.match(page.words, /Numerot ovat yleisistä lähteistä\. Toimitus tarkistaa ne soittamalla viimeistään/)
  })
})

describe('the page of numbers', () => {
  test('keeps its order in another language, and takes an order that is none of ours for none', async () => {
    const { to, page } = await numbersFor('itsemurha')
    const swedish = to.replace('/fi/apua-nyt', '/sv/hjalp-nu')
    assert.ok(page.html.includes(`href="${swedish}"`))
    assert.equal((await site.visit(swedish)).status, 200)
    for (const wrong of ['x', '1..2', '1.2.', '99999', '<b>'])
      assert.equal((await site.visit(`/fi/apua-nyt?n=${encodeURIComponent(wrong)}`)).status, 200, wrong)
    assert.match((await site.visit('/fi/apua-nyt?n=x')).html, /<title>Apua nyt/)
  })

  test('leads to all results for whoever writes the words once more', async () => {
    for (const lang of langs) {
      const { page } = await numbersFor('itsemurha', lang)
      const form = /<form class="search"[\s\S]*?<\/form>/.exec(mainOf(page))?.[0] ?? ''
      assert.match(form, /method="post"/)
      assert.match(form, /type="hidden" name="anyway" value="yes"/)
      assert.doesNotMatch((await site.visit(href('helpNow', lang))).html, /name="anyway"/)
    }
  })
})

describe('the list that was wanted all the same', () => {
  test('has the numbers above it, 112 first, and all its results, pages and filters', async () => {
    const answer = await send('mies lyö', { anyway: 'yes' })
    const main = mainOf(answer)
    assert.equal(answer.status, 200)
    assert.deepEqual(phones(main).slice(0, 3), ['112', '080005005', '0925250111'])
    assert.ok(
      main.indexOf('tel:112') < main.indexOf('id="urgent"') &&
        main.indexOf('id="urgent"') < main.indexOf('id="results"'),
    )
    assert.match(main, /class="now-list"[\s\S]*Jos linja on varattu/)
    const forms = [...main.matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) => form)
    for (const form of forms.filter((one) => one.includes('name="q" value="mies lyö"')))
      assert.match(form, /name="anyway" value="yes"/)
  })

  test('can be come back to, and shows the words nowhere', async () => {
    const answer = await send('mies lyö', { anyway: 'yes' })
    assert.equal(answer.headers.get('cache-control'), 'private, max-age=0, must-revalidate')
    assert.match(answer.html, /<title>Perheverkosto<\/title>/)
    assert.doesNotMatch(answer.words, /mies lyö/)
    const near = await send('', { near: 'pelkään miestäni', anyway: 'yes' })
    assert.doesNotMatch(near.html, /pelkään miestäni/)
    assert.deepEqual(phones(mainOf(near)).slice(0, 2), ['112', '080005005'])
  })

  test('is no list of danger when the words are none', async () => {
    const { html } = await send('leikkipuisto', { anyway: 'yes' })
    assert.doesNotMatch(html, /name="anyway"|id="urgent"/)
  })
})

describe('after hours', () => {
  test('two or three numbers that answer now stand above the list, the reader’s language first, with what to do when busy', async () => {
    for (const [lang, q, said] of [
      [
        'fi',
        'imetys',
        /MIELI Kriisipuhelin 09 2525 0111 Päivystysapu 116 117 Nollalinja 080 005 005 Jos linja on varattu/,
      ],
      [
        'sv',
        'amning',
        /Jourhjälpen 116 117 Nollinjen 080 005 005 MIELI Kristelefon på finska 09 2525 0111 Är linjen upptagen/,
      ],
      [
        'en',
        'breastfeeding',
        /Medical Helpline 116 117 Nollalinja 080 005 005 MIELI Crisis Helpline in Finnish 09 2525 0111 If the line is busy/,
      ],
    ] as const)
      assert.match((await send(q, {}, lang)).words, said, lang)
  })

  test('a number that was asked for stands before those of the hour', async () => {
    const main = mainOf(await send('peluuri'))
    assert.equal(phones(main)[0], '0800100101')
    assert.ok(main.indexOf('tel:0800100101') < main.indexOf('Moni paikka on nyt kiinni'))
  })
})
