import { readFileSync } from 'node:fs'

/** The colour tokens of `tokens.css` by name without the dashes, in the light and in the dark scheme. */
export function readTokens(): Record<'light' | 'dark', Record<string, string>> {
  const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
  const light: Record<string, string> = {}
  for (const [, name = '', value = ''] of css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)) light[name] ??= value
  const dark = { ...light }
  for (const [, name = '', day = '', night = ''] of css.matchAll(/--([\w-]+): light-dark\((\S+), (\S+)\);/g)) {
    light[name] = day
    dark[name] = night
  }
  return { light, dark }
}
