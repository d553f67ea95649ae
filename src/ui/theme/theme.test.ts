import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wcagContrast } from 'culori'
import { readTokens } from '../styles/read-tokens.ts'
import { ownTheme, type Scheme, themeColours, themeCss } from './theme.ts'

type Pair = [text: string, ground: string, atLeast: number]

// The lowest figures that were measured when the recipe was made; text needs 4.5, rings and borders 3.
const pairs: Record<Scheme, Pair[]> = {
  light: [
    ['brand', 'surface', 7.6],
    ['brand', 'paper', 7],
    ['brand', 'sunken', 6.5],
    ['brand', 'brand-soft', 6.3],
    ['brand', 'brand-softer', 6.9],
    ['brand-strong', 'brand-soft', 7],
    ['brand-strong', 'brand-softer', 7],
    ['on-brand', 'brand', 7.6],
    ['on-brand', 'brand-strong', 7.6],
    ['ink', 'brand-soft', 12],
    ['ink-2', 'brand-soft', 6.2],
    ['ink-2', 'brand-softer', 6.4],
    ['focus', 'brand-soft', 8],
  ],
  dark: [
    ['brand', 'surface', 9.1],
    ['brand', 'paper', 9.1],
    ['brand', 'sunken', 9.1],
    ['brand', 'brand-soft', 6.5],
    ['brand', 'brand-softer', 7.5],
    ['brand-strong', 'brand-soft', 7],
    ['brand-strong', 'brand-softer', 8],
    ['on-brand', 'brand', 10.2],
    ['on-brand', 'brand-strong', 10.2],
    ['ink', 'brand-soft', 9],
    ['ink-2', 'brand-soft', 5.9],
    ['ink-2', 'brand-softer', 6.8],
    ['focus', 'brand-soft', 7.9],
  ],
}

const hues = Array.from({ length: 120 }, (_, i) => i * 3)
const chromas = [0.03, 0.075, 0.11, 0.15]

for (const scheme of ['light', 'dark'] as const) {
  test(`every municipality's ${scheme} colours keep their contrast`, () => {
    const fixed = readTokens()[scheme]
    for (const [text, ground, atLeast] of pairs[scheme]) {
      const lowest = Math.min(...themes().map((colours) => contrast({ ...fixed, ...colours[scheme] }, text, ground)))
      assert.ok(lowest >= atLeast, `${text} on ${ground}: lowest ${lowest.toFixed(2)}, should be ${atLeast}`)
      assert.ok(atLeast >= 4.5 || text === 'focus')
    }
  })

  test(`the colours of meaning are readable on their own grounds in the ${scheme} scheme`, () => {
    const fixed = readTokens()[scheme]
    for (const meaning of ['info', 'ok', 'warn', 'danger', 'peer']) {
      for (const ground of [`${meaning}-soft`, 'surface', 'paper']) {
        assert.ok(contrast(fixed, meaning, ground) >= 4.5, `${meaning} on ${ground}`)
        assert.ok(contrast(fixed, 'ink', ground) >= 7, `ink on ${ground}`)
      }
    }
    for (const ground of ['paper', 'surface', 'sunken']) assert.ok(contrast(fixed, 'ink-2', ground) >= 4.5, ground)
    assert.ok(contrast(fixed, 'sun-ink', 'sun-soft') >= 4.5)
    assert.ok(contrast(fixed, 'on-danger', 'danger') >= 4.5)
    for (const text of ['night-ink', 'night-ink-2', 'night-sun']) {
      for (const ground of ['night', 'night-2']) assert.ok(contrast(fixed, text, ground) >= 4.5, `${text} on ${ground}`)
    }
    for (const ground of ['surface', 'paper']) assert.ok(contrast(fixed, 'edge', ground) >= 3, `edge on ${ground}`)
  })
}

test('our own theme comes out as the tokens say, to the eye', () => {
  const { light, dark } = themeColours(ownTheme)
  const fixed = readTokens()
  assert.ok(Math.abs(contrast({ ...fixed.light, ...light }, 'brand', 'surface') - 7.78) < 0.1)
  assert.ok(Math.abs(contrast({ ...fixed.dark, ...dark }, 'brand', 'paper') - 11.2) < 0.1)
})

test('a theme is written as plain colours first and as both schemes after', () => {
  const css = themeCss({ hue: 263, chroma: 0.11, round: 0.5 })
  assert.match(css, /^@layer tokens\{:root\{--brand:#[0-9a-f]{6};/)
  assert.match(css, /--round:0\.5\}@supports/)
  assert.match(css, /--on-brand:light-dark\(#ffffff,#[0-9a-f]{6}\)/)
})

test('a theme outside its ranges is refused in words', () => {
  assert.throws(() => themeColours({ hue: 360, chroma: 0.1, round: 1 }), /hue/)
  assert.throws(() => themeColours({ hue: 10, chroma: 0.2, round: 1 }), /chroma/)
  assert.throws(() => themeColours({ hue: 10, chroma: 0.1, round: Number.NaN }), /roundness/)
})

function themes() {
  return hues.flatMap((hue) => chromas.map((chroma) => themeColours({ hue, chroma, round: 1 })))
}

function contrast(colours: Record<string, string>, text: string, ground: string): number {
  const [one, other] = [colours[text], colours[ground]]
  assert.ok(one && other, `${text} or ${ground} is not a token`)
  return wcagContrast(one, other)
}
