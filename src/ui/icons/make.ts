// Draws `sprite.svg` again from the Phosphor package. Run by hand after a change in `names.ts`:
//   node src/ui/icons/make.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { iconNames } from './names.ts'
import { roundPath } from './round-path.ts'

const symbols = iconNames.map((name) => {
  const style = /-(bold|duotone)$/.exec(name)?.[1] ?? 'regular'
  const file = new URL(import.meta.resolve(`@phosphor-icons/core/${style}/${name}.svg`))
  const drawing = readFileSync(file, 'utf8')
    .replace(/^<svg[^>]*>|<\/svg>\s*$/g, '')
    .replace(/ d="([^"]*)"/g, (_, path: string) => ` d="${roundPath(path)}"`)
    .replace(/opacity="0\./g, 'opacity=".')
  return `<symbol id="${name}" viewBox="0 0 256 256">${drawing}</symbol>`
})

const notice =
  '<!-- Phosphor Icons 2.1.1, MIT, copyright (c) 2023 Phosphor Icons; the licence is in LICENSE.txt beside this file. -->'
writeFileSync(
  new URL('./sprite.svg', import.meta.url),
  `<svg xmlns="http://www.w3.org/2000/svg">\n${notice}\n${symbols.join('\n')}\n</svg>\n`,
)
