import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ensureBrowserParts } from '../../platform/assets/build.ts'
import { browserParts } from '../assets.ts'
import { ranges } from '../fonts/ranges.ts'
import { sampleFrame } from '../sample.ts'
import { StylesPage } from '../styles-page.tsx'

const styles = import.meta.dirname
const source = join(styles, '../..')

test('raw colours stand only in tokens.css', () => {
  const raw =
    /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|:\s*(?:white|black|red|green|blue|gr[ae]y)\b/i
  for (const [file, css] of sheets()) {
    if (file === 'tokens.css') continue
    const found = css.split('\n').filter((line) => raw.test(line))
    assert.deepEqual(found, [], file)
  }
})

test('every token a part asks for exists', () => {
  const all = sheets()
    .map(([, css]) => css)
    .join('\n')
  const defined = new Set([...all.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name))
  const asked = [...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name)
  for (const name of asked) assert.ok(defined.has(name), `${name} is asked for but not defined`)
})

test('every class of the style sheets is worn by something', () => {
  const html = String(<StylesPage frame={sampleFrame()} />)
  const worn = new Set([...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')))
  const written = new Set(components().flatMap((code) => code.match(/[\w-]+/g) ?? []))
  // Leaflet names its own.
  const bare = classes().filter((name) => !worn.has(name) && !written.has(name) && !name.startsWith('leaflet-'))
  assert.deepEqual(bare, [])
})

test('the style sheets, fonts, icons and scripts stay within their budgets', async () => {
  const { list } = await ensureBrowserParts(browserParts, () => {})
  const weight = (name: string) => list.get(name)?.brotli ?? Number.POSITIVE_INFINITY
  assert.ok(weight('public.css') <= 10_000, `public.css weighs ${weight('public.css')} bytes`)
  assert.ok(weight('pro.css') <= 4_000, `pro.css weighs ${weight('pro.css')} bytes`)
  assert.ok(weight('icons.svg') <= 10_000, `icons.svg weighs ${weight('icons.svg')} bytes`)
  assert.ok(weight('nunito-sans-core.woff2') <= 24_000)
  assert.ok(weight('nunito-sans-sami.woff2') <= 5_000)
  assert.ok(weight('exit.js') <= 600, `exit.js weighs ${weight('exit.js')} bytes`)
  assert.ok(weight('list.js') <= 600, `list.js weighs ${weight('list.js')} bytes`)
  assert.ok(weight('maps.css') <= 3_000, `maps.css weighs ${weight('maps.css')} bytes`)
  const map = weight('map.js') + weight('live-map.js')
  assert.ok(map <= 40_000, `the moving map weighs ${map} bytes`)
})

test('the style sheet asks for a font file by the ranges the file was made with', () => {
  const css = readFileSync(join(styles, 'fonts.css'), 'utf8')
  for (const name of ['core', 'sami'] as const) {
    const told = new RegExp(`nunito-sans-${name}\\.woff2[^}]*unicode-range: ([^;]*);`).exec(css)?.[1]
    const code = (point: number) => point.toString(16).toUpperCase().padStart(4, '0')
    const wanted = ranges[name].map(([from, to]) => `U+${code(from)}${to === from ? '' : `-${code(to)}`}`)
    assert.equal(told, wanted.join(', '))
  }
})

function sheets(): [file: string, css: string][] {
  return readdirSync(styles, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => [file, readFileSync(join(styles, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')])
}

function classes(): string[] {
  const names = sheets().flatMap(([, css]) =>
    [...css.replace(/url\([^)]*\)|"[^"]*"/g, '').matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name),
  )
  return [...new Set(names)].sort()
}

function components(): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') || /browser\/.*\.ts$/.test(file))
    .map((file) => readFileSync(join(source, file), 'utf8'))
    .flatMap((code) => code.match(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g) ?? [])
}
