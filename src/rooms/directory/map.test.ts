import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { type TestSite, testSite } from '../../../test/harness.ts'
import { smallTown } from '../../../test/small-town.ts'
import { type BaseMap, labelsOn, legible, letterOf, type Pin, project, spread, unitOf, viewOf } from './map-view.ts'

let pikkula: TestSite
let helsinki: TestSite
before(async () => {
  pikkula = await testSite()
  helsinki = await testSite({ demo: true })
  await pikkula.arrange(smallTown)
})
after(() => Promise.all([pikkula.close(), helsinki.close()]))

/** Letters and names on the cards and on the pins, in the order a keyboard meets them. */
function lettersOf(html: string) {
  const plain = (text: string) => text.replace(/<[^>]*>|\u00ad/g, '').trim()
  const cards = [
    ...html.matchAll(/<li class="card service" id="([A-Z]+)"><div class="pin"[\s\S]*?<h3>([\s\S]*?)<\/h3>/g),
  ]
  const pins = [...html.matchAll(/<a href="#([A-Z]+)" aria-label="([^"]*)"/g)]
  return {
    cards: cards.map(([, letter = '', title = '']) => `${letter}: ${plain(title)}`),
    pins: pins.map(([, , label = '']) => label),
    targets: pins.map(([, letter]) => letter),
  }
}

describe('the map beside the list', () => {
  test('has a pin for every card with a place, in the same order, and leads to it', async () => {
    for (const page of [1, 2, 3]) {
      const { cards, pins, targets } = lettersOf((await helsinki.visit(`/fi/palvelut?page=${page}`)).html)
      assert.ok(pins.length > 0)
      assert.deepEqual(pins, cards)
      assert.deepEqual(
        targets,
        cards.map((card) => card.split(':')[0]),
      )
    }
  })

  test('has no pin for a place without a position, whose card shows no letter', async () => {
    const { html } = await pikkula.visit('/fi/palvelut')
    const { pins } = lettersOf(html)
    assert.equal(pins.length, 3)
    assert.ok(!pins.some((pin) => pin.includes('Ämyrin')))
    assert.match(html, /class="pin pin-none"[\s\S]*?Ämyrin/)
  })

  test('shows where the person is, without a word of it in an address', async () => {
    const { html } = await pikkula.send('/fi/palvelut', { near: 'Satama' })
    assert.match(html, /<title>Valitsemasi paikka: Satama<\/title>/)
  })

  test('is drawn from the town’s own drawing, which never changes under its name', async () => {
    const { html } = await pikkula.visit('/fi/palvelut')
    const address = /href="(\/map\/[0-9a-f]{32}\.svg)#map"/.exec(html)?.[1] ?? ''
    const drawing = await pikkula.visit(address)
    assert.equal(drawing.status, 200)
    assert.match(drawing.headers.get('content-type') ?? '', /^image\/svg\+xml/)
    assert.match(drawing.headers.get('cache-control') ?? '', /immutable/)
    assert.match(drawing.html, /<symbol id="map"/)
    assert.equal((await pikkula.visit(`/map/${'0'.repeat(32)}.svg`)).status, 404)
  })

  test('is left out where a town has none, and the list stands alone', async () => {
    const empty = await testSite()
    const { status, html } = await empty.visit('/fi/palvelut')
    assert.equal(status, 200)
    assert.doesNotMatch(html, /id="map"/)
    await empty.close()
  })
})

const map: BaseMap = {
  hash: '',
  west: 24.8,
  north: 60.3,
  kx: 10_000,
  ky: 20_000,
  width: 5000,
  height: 4400,
  attribution: '',
  labels: [],
}
// Whole numbers shrink quickly when something is wrong.
const degrees = (from: number, to: number) => fc.integer({ min: from * 1000, max: to * 1000 }).map((n) => n / 1000)
const point = fc.record({ lat: degrees(60.1, 60.29), lon: degrees(24.81, 25.29) })
const proportions = fc.constantFrom(0.84, 1, 1.6)

describe('the view of a map', () => {
  test('always holds everything it was asked to show', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), proportions, (points, proportion) => {
        const view = viewOf(map, points, proportion)
        // When the points lie further apart than the wished shape allows, the whole drawing in that shape is the most there is.
        const most = view.width >= map.width - 1 || view.height >= map.height - 1
        for (const { x, y } of points.map((one) => project(map, one))) {
          if (most) continue
          assert.ok(x >= view.x - 1e-6 && x <= view.x + view.width + 1e-6, 'beside the view')
          assert.ok(y >= view.y - 1e-6 && y <= view.y + view.height + 1e-6, 'above or below the view')
        }
      }),
    )
  })

  test('keeps its shape and never leaves the drawing', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 10 }), proportions, (points, proportion) => {
        const { x, y, width, height } = viewOf(map, points, proportion)
        assert.ok(Math.abs(width / height - proportion) < 1e-6)
        assert.ok(x >= 0 && y >= 0 && x + width <= map.width + 1e-6 && y + height <= map.height + 1e-6)
      }),
    )
  })

  test('never comes closer than a person can find the way by', () => {
    const { width } = viewOf(map, [{ lat: 60.2, lon: 25 }], 1)
    assert.ok(width / (map.ky / 111.2) >= 6)
  })
})

describe('names on the map', () => {
  const name = fc.constantFrom('Malmi', 'Pihlajamäki', 'Vanhakaupunki', 'Itä-Pakila')
  const label = fc.record({
    point,
    name,
    kind: fc.constantFrom('district' as const, 'sub_district' as const),
  })

  test('never cover a pin or each other, and never leave the view', () => {
    fc.assert(
      fc.property(
        fc.array(label, { maxLength: 40 }),
        fc.array(point, { minLength: 1, maxLength: 20 }),
        (labels, points) => {
          const named = {
            ...map,
            labels: labels.map(({ point: where, name: fi, kind }) => ({
              ...where,
              kind,
              name: { fi: { text: fi, state: 'checked' as const } },
            })),
          }
          const view = viewOf(named, points, 1)
          const unit = unitOf(view)
          const pins = points.map((one) => project(named, one))
          const shown = labelsOn(named, view, pins, 'fi')
          for (const [index, { x, y }] of shown.entries()) {
            assert.ok(x > view.x && x < view.x + view.width && y > view.y && y < view.y + view.height)
            for (const pin of pins)
              assert.ok(Math.abs(pin.x - x) > 20 * unit || y < pin.y - 28 * unit || y > pin.y, 'over a pin')
            for (const other of shown.slice(0, index))
              assert.ok(Math.abs(other.y - y) >= 20 * unit || Math.abs(other.x - x) >= 40 * unit)
          }
        },
      ),
    )
  })

  test('are those of districts from afar and of neighbourhoods from close by', () => {
    const at = (kind: 'district' | 'sub_district', fi: string, lat: number) => ({
      lat,
      lon: 25,
      kind,
      name: { fi: { text: fi, state: 'checked' as const } },
    })
    const named = { ...map, labels: [at('district', 'Koillinen', 60.2), at('sub_district', 'Ala-Malmi', 60.2)] }
    const shownAcross = (width: number) =>
      labelsOn(named, { x: 2000 - width / 2, y: 2000 - width / 2, width, height: width }, [], 'fi').map(
        ({ text }) => text,
      )
    assert.deepEqual(shownAcross(4000), ['Koillinen'])
    assert.deepEqual(shownAcross(1000), ['Ala-Malmi'])
  })
})

describe('pins', () => {
  const pinAt = (spot: { x: number; y: number }): Pin => ({ ...spot, label: 'A', title: '', href: '' })
  const spots = fc.array(fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 400 }) }), {
    maxLength: 12,
  })

  test('never hide each other, not even two services in one house', () => {
    const unit = unitOf({ x: 0, y: 0, width: 400, height: 400 })
    fc.assert(
      fc.property(spots, (all) => {
        const placed = spread(all.map(pinAt), unit)
        for (const [index, one] of placed.entries())
          for (const other of placed.slice(0, index))
            assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= 25.9 * unit)
      }),
    )
  })

  test('are gathered where they are too many to stand apart, and none is forgotten', () => {
    const crowded = fc.array(fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 300 }) }), {
      minLength: 27,
      maxLength: 120,
    })
    fc.assert(
      fc.property(crowded, (all) => {
        const shown = legible(
          all.map((spot, index) => ({ ...pinAt(spot), label: letterOf(index), title: `Paikka ${index}` })),
          1,
        )
        for (const [index, one] of shown.entries())
          for (const other of shown.slice(0, index)) assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= 32)
        const told = shown.flatMap(({ of, title }) => of?.map((one) => one.title) ?? [title])
        assert.deepEqual(told.toSorted(), all.map((_, index) => `Paikka ${index}`).toSorted())
        for (const { of, label } of shown) if (of) assert.equal(label, String(of.length))
      }),
    )
  })

  test('stay where they are when nothing is near', () => {
    const placed = spread([pinAt({ x: 0, y: 0 }), pinAt({ x: 100, y: 0 })], 1)
    assert.deepEqual(
      placed.map(({ x, y }) => [x, y]),
      [
        [0, 0],
        [100, 0],
      ],
    )
  })

  test('have letters that go on after Z and never repeat', () => {
    assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(letterOf), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
    assert.equal(new Set(Array.from({ length: 2000 }, (_, index) => letterOf(index))).size, 2000)
  })
})
