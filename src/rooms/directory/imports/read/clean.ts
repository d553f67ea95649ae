import type { Documents } from '../../entries/document.ts'
import type { ToldWords } from '../told.ts'
import type { At, Findings } from './findings.ts'

type Said = Documents['service']['name'][string]

/** Characters of a cell that are looked at, its markup included. */
const longestRaw = 100_000
/** Longest texts; a name is read in a list, a description on its page. */
export const limits = { name: 200, summary: 1_000, text: 20_000, label: 200 } as const

/**
 * A text as we keep it: plain words, paragraphs parted by an empty line, a point of a list begins with `- `. Markup of HTML and Markdown goes, its words
 * stay; so do characters that nobody can see. `null` when nothing is left.
 */
export function cleanText(
  value: unknown,
  limit: number,
  at: At,
  field: string,
  findings: Findings,
  lines = limit > limits.name,
): string | null {
  if (value === null || value === undefined) return null
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    findings.error(at, field, 'value_bad', value)
    return null
  }
  const whole = String(value)
  const raw = whole.slice(0, longestRaw).toWellFormed()
  const seen = withoutControl(raw)
  if (seen !== raw.replace(/\r\n?/g, '\n').replace(/[\u{FEFF}\u{AD}\u{200B}]/gu, ''))
    findings.warning(at, field, 'control_removed', raw)
  const plain = withoutMarkup(seen)
  if (plain !== seen && /<[a-z/!]|&[a-z#]/i.test(seen)) findings.once(at, field, 'markup_removed')
  const text = lines ? tidyLines(plain) : plain.replace(/\s+/g, ' ').trim()
  if (text.length <= limit) {
    if (whole.length > longestRaw) findings.warning(at, field, 'too_long', text)
    return text || null
  }
  findings.warning(at, field, 'too_long', text)
  return `${text
    .slice(0, limit - 1)
    .toWellFormed()
    .trimEnd()}…`
}

/** A text as it is kept; what another system or an association tells, it has checked. */
export const said = (text: string | null): Said | null => (text === null ? null : { text, state: 'checked' })

/** Several languages of one field; those told empty are `null`. */
export function words(texts: Record<string, string | null>): ToldWords {
  return Object.fromEntries(Object.entries(texts).map(([lang, text]) => [lang, said(text)]))
}

/** Without characters that only machines see: control, direction and zero-width marks; line ends are `\n`. */
function withoutControl(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(/[\t\u00A0\u2007\u202F]/g, (space) => (space === '\t' ? ' ' : space))
    .replace(/(?![\n])[\p{Cc}\u{AD}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{206F}\u{FEFF}\u{FFF9}-\u{FFFD}]/gu, '')
    .normalize('NFC')
}

function withoutMarkup(text: string): string {
  return entities(withoutTags(text))
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/!?\[([^\]\n]{1,300})\]\(([^)\s]{1,500})\)/g, '$1 ($2)')
    .replace(/(\*\*|__)(?=\S)([^\n]{1,500}?\S)\1/g, '$2')
    .replace(/^[ \t]*[*•·–]\s+(?=\S)/gm, '- ')
}

function withoutTags(text: string): string {
  if (!/<[a-z/!]/i.test(text)) return text
  return withoutComments(text)
    .replace(/<(script|style|template|iframe)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
    .replace(/<li\b[^<>]{0,2000}>/gi, '\n- ')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?(p|div|h[1-6]|ul|ol|table|tr|section|article|blockquote)\b[^<>]{0,2000}>/gi, '\n\n')
    .replace(/<\/?[a-z!][^<>]{0,2000}>/gi, '')
}

function withoutComments(text: string): string {
  let kept = ''
  for (let at = 0; ; ) {
    const start = text.indexOf('<!--', at)
    const end = start < 0 ? -1 : text.indexOf('-->', start + 4)
    if (end < 0) return kept + text.slice(at)
    kept += text.slice(at, start)
    at = end + 3
  }
}

const named: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', shy: '' },
  ...{
    auml: 'ä',
    ouml: 'ö',
    aring: 'å',
    Auml: 'Ä',
    Ouml: 'Ö',
    Aring: 'Å',
    euro: '€',
    bull: '•',
    rsquo: '’',
    middot: '·',
  },
}

function entities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    const isLetter =
      code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && !(code >= 0x7f && code < 0xa0)
    return isLetter ? String.fromCodePoint(code) : ''
  })
}

/** Our pages part paragraphs by an empty line and know no other break: a line that ends a sentence, or lists something, is one. */
function tidyLines(plain: string): string {
  const lines = plain.split('\n').map((line) => line.replace(/[ \t]+/g, ' ').trim())
  let text = ''
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (!line) continue
    const parts = !before || line.startsWith('- ') || before.startsWith('- ') || /[.!?:…]$/.test(before)
    text += text ? `${parts ? '\n\n' : ' '}${line}` : line
  }
  return text
}
