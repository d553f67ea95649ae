import { wcagContrast } from 'culori'
import { readTokens } from '../styles/read-tokens.ts'
import { type Scheme, type Theme, themeColours } from './theme.ts'

/** Texts and rings of a theme on their grounds, and how much contrast each needs: text 4.5, what only marks 3 (WCAG 1.4.3, 1.4.11). */
export const contrastPairs = [
  { text: 'on-brand', ground: 'brand', needs: 4.5 },
  { text: 'on-brand', ground: 'brand-strong', needs: 4.5 },
  { text: 'brand', ground: 'surface', needs: 4.5 },
  { text: 'brand', ground: 'paper', needs: 4.5 },
  { text: 'brand', ground: 'sunken', needs: 4.5 },
  { text: 'brand', ground: 'brand-softer', needs: 4.5 },
  { text: 'brand-strong', ground: 'brand-soft', needs: 4.5 },
  { text: 'ink', ground: 'brand-soft', needs: 4.5 },
  { text: 'ink-2', ground: 'brand-soft', needs: 4.5 },
  { text: 'focus', ground: 'brand-soft', needs: 3 },
] as const

export type ContrastPair = (typeof contrastPairs)[number]
export type Contrast = { pair: ContrastPair; light: number; dark: number }

/** Every colour of a page in a theme, by its token: those of the town, and those that are the same everywhere. */
export function coloursOf(theme: Theme): Record<Scheme, Record<string, string>> {
  const own = themeColours(theme)
  return { light: { ...fixed.light, ...own.light }, dark: { ...fixed.dark, ...own.dark } }
}

const fixed = readTokens()

/** The contrast of each pair in both schemes. */
export const contrastsOf = (colours: Record<Scheme, Record<string, string>>): Contrast[] =>
  contrastPairs.map((pair) => ({ pair, light: between(colours.light, pair), dark: between(colours.dark, pair) }))

const between = (colours: Record<string, string>, { text, ground }: ContrastPair): number =>
  wcagContrast(colours[text] ?? '', colours[ground] ?? '')

/** What somebody could not read: a theme with one of these is refused. */
export const unreadable = (contrasts: readonly Contrast[]): Contrast[] =>
  contrasts.filter(({ pair: { needs }, light, dark }) => !(light >= needs && dark >= needs))
