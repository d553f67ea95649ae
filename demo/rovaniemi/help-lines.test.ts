import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { langs } from '../../src/platform/languages.ts'
import { href } from '../../src/ui/paths.ts'
import { type Answer, type TestSite, testSite } from '../../test/harness.ts'
import { seedDemo } from '../seed.ts'

// A town of which nobody knows a social emergency number, nor whether 116 117 answers there.

let town: TestSite
before(async () => {
  town = await testSite({ now: '2026-11-25T02:10:00+02:00' })
  await seedDemo(town.db, 'rovaniemi', () => {})
  await town.arrange(async () => {})
})
after(() => town.close())

const mainOf = ({ html }: Answer) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))
const phones = (html: string) => [...html.matchAll(/href="tel:(\d+)"/g)].map(([, phone]) => phone)
/** From one heading to the next. */
const under = (html: string, heading: string) => {
  const from = html.slice(html.indexOf(heading))
  return from.slice(0, from.indexOf('<h2', heading.length))
}

test('no page speaks of a number that it does not show: 112 stands for the social services', async () => {
  for (const [lang, heading] of [
    ['fi', 'Tarvitseeko perhe apua'],
    ['sv', 'Behöver familjen hjälp'],
    ['en', 'Does your family need help'],
  ] as const) {
    const page = (await town.visit(href('easyHelp', lang))).html.replaceAll('\u00ad', '')
    assert.deepEqual(phones(under(page, heading)), ['112'], lang)
  }
  for (const lang of langs) {
    const { words } = await town.visit(href('helpNow', lang))
    assert.match(words, /Hätänumerosta saat myös sosiaalipäivystyksen|Via nödnumret når du|number also reaches/, lang)
  }
})

test('whoever thinks of death is led to 112 and those who listen, never to the line about violence', async () => {
  for (const [lang, q] of [
    ['fi', 'haluan kuolla'],
    ['sv', 'vill dö'],
    ['en', 'want to die'],
  ] as const) {
    const list = mainOf(await town.send(href('services', lang), { q, anyway: 'yes' }))
    const panel = list.slice(0, list.indexOf('type="search"'))
    assert.deepEqual(phones(panel).slice(0, 2), ['112', '0925250111'], lang)
    assert.ok(!phones(panel).includes('080005005'), lang)
  }
  const { words } = await town.visit('/fi/apua-nyt')
  const advice = /MIELI Kriisipuhelin\..*?soita 112\./.exec(words)?.[0] ?? ''
  assert.match(advice, /Soita heti uudelleen/)
  assert.doesNotMatch(advice, /Nollalinja|116 117/)
})

test('a parent of a child who is ill is told 112 and that nobody knows about 116 117', async () => {
  const { words } = await town.visit('/fi/apua-nyt')
  assert.match(words, /Päivystysapu\. Aukiolo ei ole tiedossa\. Maksuton\. Emme tiedä, vastaako numero Lapissa\./)
  assert.doesNotMatch((await town.visit('/fi/')).words, /116 117/)
})

test('the number of a made-up place is an example, and never the button to press', async () => {
  const { html, words } = await town.visit('/fi/paikat/kohtaamispaikka-poro')
  const looks = [...html.matchAll(/<a class="([^"]*)" href="tel:/g)].map(([, look]) => look)
  assert.ok(looks.length > 0 && looks.every((look) => look === 'btn btn-quiet'), String(looks))
  assert.match(words, /Keksitty numero\. Kukaan ei vastaa siihen\./)
})
