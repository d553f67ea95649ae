import { idOf, oneOf, typed } from '../../../../people/staff/input.ts'
import { type Lang, langs } from '../../../../platform/languages.ts'
import { phraseOf } from '../../phrases.ts'
import type { Taxonomy } from '../../service-queries.ts'
import type { WordLists } from '../../vocabulary.ts'
import { type Typed, toLocalized, toTyped, typedWords } from '../words.ts'
import type { KeptTerm, TermFacts } from './queries.ts'

export const taxonomies = ['worry', 'life_stage', 'function', 'kind'] as const satisfies Taxonomy[]
export const nights = [0, 1, 2] as const

/** A topic as somebody types it; phrases stand one a line. */
export type TermDraft = {
  name: Typed
  detail: Typed
  intro: Typed
  tonight: Typed[]
  body: Typed
  synonyms: Typed
  urgent: Typed
  lines: string[]
  position: string
  from: string
  to: string
  parent: string
  /** A phrase to try the search with. */
  phrase: string
}
export type TermError = 'missing' | 'long' | 'phrase' | 'number' | 'ages' | 'lines'
export type TermErrors = Partial<Record<string, TermError>>

export const emptyTerm = (): TermDraft => ({
  ...{ name: toTyped(null), detail: toTyped(null), intro: toTyped(null), tonight: nights.map(() => toTyped(null)) },
  ...{ body: toTyped(null), synonyms: toTyped(null), urgent: toTyped(null), lines: [], position: '50' },
  ...{ from: '', to: '', parent: '', phrase: '' },
})

export const draftOf = (term: KeptTerm): TermDraft => ({
  ...{ name: toTyped(term.name), detail: toTyped(term.detail), intro: toTyped(term.intro), body: toTyped(term.body) },
  tonight: nights.map((at) => toTyped(term.tonight?.[at])),
  ...{
    synonyms: listed(term.synonyms),
    urgent: listed(term.urgent?.words ?? {}),
    lines: term.urgent?.help_lines ?? [],
  },
  ...{
    position: String(term.position),
    from: String(term.minimum_age_months ?? ''),
    to: String(term.maximum_age_months ?? ''),
  },
  ...{ parent: term.parent_id ?? '', phrase: '' },
})

const listed = (lists: WordLists): Typed => ({
  fi: (lists.fi ?? []).join('\n'),
  sv: (lists.sv ?? []).join('\n'),
  en: (lists.en ?? []).join('\n'),
})

export const readDraft = (form: URLSearchParams): TermDraft => ({
  ...{ name: typedWords(form, 'name'), detail: typedWords(form, 'detail'), intro: typedWords(form, 'intro') },
  tonight: nights.map((at) => typedWords(form, `tonight${at}`)),
  ...{ body: typedWords(form, 'body'), synonyms: typedWords(form, 'synonyms'), urgent: typedWords(form, 'urgent') },
  lines: form.getAll('lines'),
  ...{ position: typed(form, 'position'), from: typed(form, 'from'), to: typed(form, 'to') },
  ...{ parent: typed(form, 'parent'), phrase: typed(form, 'phrase').slice(0, 200) },
})

const longest = { short: 500, long: 20_000, phrases: 500 }

/** @param before the term as it is kept; null: a new one */
export function readTerm(
  draft: TermDraft,
  taxonomy: Taxonomy,
  before: KeptTerm | null,
  lines: readonly string[],
): { facts: TermFacts } | { errors: TermErrors } {
  const errors: TermErrors = {}
  const name = toLocalized(draft.name, before?.name)
  const intro = toLocalized(draft.intro, before?.intro)
  if (!name?.fi) errors['name-fi'] = 'missing'
  if (!intro?.fi && isTopic(taxonomy)) errors['intro-fi'] = 'missing'
  for (const [field, words, most] of [
    ...(['name', 'detail', 'intro'] as const).map((one) => [one, draft[one], longest.short] as const),
    ...nights.map((at) => [`tonight${at}`, draft.tonight[at] ?? toTyped(null), longest.short] as const),
    ['body', draft.body, longest.long] as const,
  ])
    for (const lang of langs) if (words[lang].length > most) errors[`${field}-${lang}`] = 'long'
  const [synonyms, urgent] = [phrasesOf(draft.synonyms), phrasesOf(draft.urgent)]
  for (const [field, lists] of [['synonyms', synonyms] as const, ['urgent', urgent] as const])
    for (const lang of langs) {
      const all = lists[lang] ?? []
      if (all.length > longest.phrases) errors[`${field}-${lang}`] = 'long'
      else if (all.some(isEmpty)) errors[`${field}-${lang}`] = 'phrase'
    }
  const chosen = draft.lines.filter((key) => lines.includes(key))
  if (Object.keys(urgent).length && !chosen.length) errors.lines = 'lines'
  const position = Number(draft.position)
  if (!/^\d{1,4}$/.test(draft.position)) errors.position = 'number'
  const [from, to] = [monthsOf(draft.from), monthsOf(draft.to)]
  if (from === undefined || to === undefined || (from !== null && to !== null && from > to)) errors.from = 'ages'
  if (taxonomy === 'kind' && !before && !idOf(draft.parent)) errors.parent = 'missing'
  if (Object.keys(errors).length || !name || from === undefined || to === undefined) return { errors }
  const tonight = nights
    .map((at) => toLocalized(draft.tonight[at] ?? toTyped(null), before?.tonight?.[at]))
    .filter((words) => words !== null)
  return {
    facts: {
      ...{ name, intro, synonyms, position, minimum_age_months: from, maximum_age_months: to },
      detail: toLocalized(draft.detail, before?.detail),
      body: toLocalized(draft.body, before?.body),
      tonight: tonight.length ? tonight : null,
      urgent: Object.keys(urgent).length ? { words: urgent, help_lines: chosen } : null,
    },
  }
}

export const isTopic = (taxonomy: Taxonomy) => taxonomy === 'worry' || taxonomy === 'life_stage'
export const taxonomyOf = (text: string | undefined | null) => oneOf(taxonomies, text ?? null)

function phrasesOf(words: Typed): WordLists {
  const entries = langs.map((lang): [Lang, string[]] => [lang, linesIn(words[lang])])
  return Object.fromEntries(entries.filter(([, all]) => all.length)) as WordLists
}

const linesIn = (text: string) => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]
/** Nothing of it would ever be compared, so that it would mean everything. */
const isEmpty = (phrase: string) => phraseOf(phrase).letters < 2 || phrase.length > 100

/** null: not told; undefined: no number of months. */
const monthsOf = (text: string): number | null | undefined =>
  text === '' ? null : /^\d{1,4}$/.test(text) && Number(text) <= 1200 ? Number(text) : undefined
