import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestSite, testSite } from '../../../../test/harness.ts'
import { smallTown } from '../../../../test/small-town.ts'
import { readListAddress, readListQuery } from '../input.ts'

let pikkula: TestSite
before(async () => {
  pikkula = await testSite()
  await pikkula.arrange(smallTown)
})
after(() => pikkula.close())

const names = (html: string) =>
  [...html.matchAll(/<li class="card service[^"]*"[\s\S]*?<h3>([\s\S]*?)<\/h3>/g)].map(([, title = '']) =>
    title.replace(/<[^>]*>|\u00ad/g, ''),
  )
/** Beside the clinic. */
const here = '60.162,24.952'

describe('use my position', () => {
  for (const path of ['/fi/palvelut', '/fi/kartta'])
    test(`puts the nearest first on ${path}, tells metres and may be taken away`, async () => {
      const { html, words } = await pikkula.send(path, { here })
      assert.deepEqual(names(html).slice(0, 2), ['Sataman neuvola', 'Leikkipuisto Aurinko'])
      assert.match(words, /Lähimmät ensin: sijaintisi\./)
      assert.match(words, /Rantakatu 12, 50 m/)
      assert.match(words, /Sijaintisi, poista rajaus/)
    })

  test('is rounded to about a hundred metres before anything is made of it', async () => {
    assert.deepEqual(readListQuery(new URLSearchParams({ here: '60.16249,24.95299' })).here, {
      lat: 60.162,
      lon: 24.952,
    })
    const { html } = await pikkula.send('/fi/palvelut', { here: '60.16249,24.95299' })
    assert.match(html, /name="here" value="60\.162,24\.952"/)
    assert.doesNotMatch(html, /60\.16249|24\.95299/)
  })

  test('never comes from an address and never goes into one', async () => {
    assert.equal(readListAddress(`http://x/fi/palvelut?here=${here}&near=Malmi`).here, null)
    const asked = await pikkula.visit(`/fi/kartta?here=${here}`)
    assert.doesNotMatch(asked.words, /Lähimmät ensin/)
    const { html } = await pikkula.send('/fi/kartta', { here, kind: 'playground' })
    assert.doesNotMatch(html, /(href|src|action)="[^"]*(here=|60\.16)/)
  })

  test('leaves nothing in the log', async () => {
    pikkula.log.length = 0
    await pikkula.send('/fi/kartta', { here })
    assert.equal(pikkula.log.length, 1)
    assert.doesNotMatch(JSON.stringify(pikkula.log), /60\.16|24\.95|here/)
  })

  test('goes along to the next question, until an address is written instead', async () => {
    const { html } = await pikkula.send('/fi/palvelut', { here })
    const forms = [...html.matchAll(/<form [\s\S]*?<\/form>/g)].map(([form]) => form)
    const kept = forms.filter((form) => form.includes(`value="${here}"`))
    assert.ok(kept.some((form) => form.includes('name="q"')))
    assert.ok(!kept.some((form) => form.includes('id="near"')), 'an address replaces the position')
  })

  test('that the device did not tell is said kindly, with the way to the address field', async () => {
    for (const given of ['', 'nonsense', '91.0,24.9', '60.1,200.5', '60.162,24.952;drop']) {
      const { status, words, html } = await pikkula.send('/fi/kartta', { here: given })
      assert.equal(status, 200, given)
      assert.match(words, /Emme saaneet sijaintiasi\. Kirjoita osoite tai alue/, given)
      assert.match(html, /<a href="#near">/)
      assert.match(html, /<details class="acc" open/, 'the field is in sight')
      assert.equal(names(html).length, 3, 'and the list is whole')
    }
  })

  test('may be asked of the browser by the list and the map only', async () => {
    for (const [path, leave] of [
      ['/fi/palvelut', 'geolocation=(self)'],
      ['/fi/kartta', 'geolocation=(self)'],
      ['/fi/alueet', 'geolocation=()'],
      ['/fi/', 'geolocation=()'],
      ['/embed/fi/palvelut', 'geolocation=()'],
    ] as const) {
      const policy = (await pikkula.visit(path)).headers.get('permissions-policy') ?? ''
      assert.ok(policy.includes(leave), `${path}: ${policy}`)
    }
  })
})
