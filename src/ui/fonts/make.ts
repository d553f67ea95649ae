// Makes the two committed font files again. Run by hand when the character list or the font package changes:
//   node src/ui/fonts/make.ts
import { readFileSync, writeFileSync } from 'node:fs'
import subsetFont from 'subset-font'
import { ranges } from './ranges.ts'

const sources = { core: 'latin', sami: 'latin-ext' } as const

for (const name of ['core', 'sami'] as const) {
  const source = `@fontsource-variable/nunito-sans/files/nunito-sans-${sources[name]}-wght-normal.woff2`
  const font = readFileSync(new URL(import.meta.resolve(source)))
  const made = await subsetFont(font, characters(ranges[name]), {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 800, default: 400 } },
    // Kerning and marks stay; fractions, ordinals and the like would weigh 1.7 kB and nothing uses them.
    keepFeatures: ['kern', 'mark', 'mkmk', 'locl', 'ccmp'],
    noHinting: true,
  })
  writeFileSync(new URL(`./nunito-sans-${name}.woff2`, import.meta.url), made)
}

function characters(list: readonly (readonly [number, number])[]): string {
  return list
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)))
    .join('')
}
