import { converter, formatHex, inGamut } from 'culori'

/** What a municipality chooses. Lightness is ours, so contrast holds whatever the choice. */
export type Theme = {
  /** Degrees on the OKLCH circle, from 0 up to 360. */
  hue: number
  /** From 0 (grey) to 0.15 (strong); 0.075 is our own. */
  chroma: number
  /** Corners: 0 is square, 1 as round as ours. */
  round: number
}

export type Scheme = 'light' | 'dark'

/** The tokens a theme sets, by name without the dashes, as hex. */
export type ThemeColours = Record<Scheme, Record<string, string>>

/** Our own theme, the one written in `styles/tokens.css`. */
export const ownTheme: Theme = { hue: 181, chroma: 0.075, round: 1 }

type Shade = [lightness: number, chroma: (theme: { c: number; k: number }) => number]

const upTo =
  (share: number, most: number) =>
  ({ k }: { k: number }) =>
    Math.min(share * k, most)

const recipe: Record<string, Record<Scheme, Shade>> = {
  brand: { light: [0.43, ({ c }) => c], dark: [0.83, upTo(0.085, 0.12)] },
  'brand-strong': { light: [0.35, ({ c }) => 0.87 * c], dark: [0.9, upTo(0.06, 0.08)] },
  'brand-soft': { light: [0.935, upTo(0.03, 0.04)], dark: [0.335, upTo(0.04, 0.07)] },
  'brand-softer': { light: [0.968, upTo(0.015, 0.02)], dark: [0.285, upTo(0.026, 0.045)] },
  'on-brand': { light: [1, () => 0], dark: [0.2, () => 0.03] },
  sky: { light: [0.953, upTo(0.015, 0.02)], dark: [0.205, upTo(0.025, 0.035)] },
  'hill-far': { light: [0.9, upTo(0.026, 0.035)], dark: [0.288, upTo(0.031, 0.054)] },
  'hill-mid': { light: [0.821, upTo(0.045, 0.06)], dark: [0.315, upTo(0.044, 0.07)] },
  'hill-near': { light: [0.723, upTo(0.06, 0.085)], dark: [0.275, upTo(0.038, 0.065)] },
  spruce: { light: [0.5, upTo(0.074, 0.11)], dark: [0.235, upTo(0.032, 0.053)] },
}

/**
 * Computes a municipality's colours by the recipe of the visual language.
 *
 * @throws when hue, chroma or roundness is outside its range
 */
export function themeColours(theme: Theme): ThemeColours {
  check(theme)
  const given = { c: theme.chroma, k: theme.chroma / ownTheme.chroma }
  const scheme = (name: Scheme) =>
    Object.fromEntries(Object.entries(recipe).map(([token, shades]) => [token, hex(shades[name], given, theme.hue)]))
  return { light: scheme('light'), dark: scheme('dark') }
}

/** The style sheet that lays a theme over the tokens: plain hex first, both schemes where light-dark() is known. */
export function themeCss(theme: Theme): string {
  const { light, dark } = themeColours(theme)
  const lines = (value: (token: string) => string) =>
    Object.keys(recipe)
      .map((token) => `--${token}:${value(token)}`)
      .join(';')
  const plain = lines((token) => light[token] ?? '')
  const both = lines((token) => `light-dark(${light[token]},${dark[token]})`)
  // The same layer as tokens.css and read after it, so these win.
  return `@layer tokens{:root{${plain};--round:${theme.round}}@supports (color:light-dark(#000,#fff)){:root{${both}}}}\n`
}

/** Whether all three numbers are within their ranges. */
export const isTheme = (theme: Theme): boolean => whyNotTheme(theme) === null

function check(theme: Theme): void {
  const why = whyNotTheme(theme)
  if (why) throw new Error(why)
}

function whyNotTheme({ hue, chroma, round }: Theme): string | null {
  if (!(hue >= 0 && hue < 360)) return 'The hue of a theme is a number from 0 up to 360.'
  if (!(chroma >= 0 && chroma <= 0.15)) return 'The chroma of a theme is a number from 0 to 0.15.'
  return round >= 0 && round <= 1 ? null : 'The roundness of a theme is a number from 0 to 1.'
}

const toRgb = converter('rgb')
const shown = inGamut('rgb')

// Chroma is lowered by small steps until a screen can show the colour: hue and lightness, on which contrast rests, stay.
function hex([l, chroma]: Shade, given: { c: number; k: number }, h: number): string {
  for (let c = chroma(given); c > 0; c -= 0.001) {
    const colour = { mode: 'oklch', l, c, h } as const
    if (shown(colour)) return formatHex(toRgb(colour))
  }
  return formatHex(toRgb({ mode: 'oklch', l, c: 0, h }))
}
