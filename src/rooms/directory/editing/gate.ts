import type { Lang } from '../../../platform/languages.ts'
import type { Documents, EntryDocument, EntryKind } from '../entries/document.ts'
import type { TextState, TextStates } from './translations.ts'

/** What is looked at before an entry is published. */
export type CheckName =
  | 'finnish'
  | 'swedishMissing'
  | 'swedishOutdated'
  | 'englishMissing'
  | 'englishOutdated'
  | 'step'
  | 'terms'
  | 'reach'
  | 'contact'
  | 'alert'
  | 'past'
  | 'doubled'
  | 'sentences'
export type GateCheck = {
  name: CheckName
  /** `open` blocks; `later` may wait. */
  state: 'done' | 'open' | 'later'
  /** The field to go to. */
  field: string
  /** How many texts, or words of a sentence. */
  count: number
  /** Fields that it is about. */
  about: string[]
}

/** Words in a sentence that everybody reads at one go. */
export const longest = 12

type Asked = {
  kind: EntryKind
  document: EntryDocument
  states: TextStates
  bilingual: boolean
  today: Temporal.PlainDate
}

/** Everything that is looked at, in the order in which the page shows it. Nothing is published while one is open. */
export function gate({ kind, document, states, bilingual, today }: Asked): GateCheck[] {
  const checks = [
    finnish(kind, states),
    missing('swedishMissing', 'sv', { document, states }, bilingual ? 'open' : 'later'),
    outdated('swedishOutdated', 'sv', states),
    missing('englishMissing', 'en', { document, states }, 'later'),
    outdated('englishOutdated', 'en', states),
    ...(kind === 'service' ? ofService(document as Documents['service'], today) : []),
    ...(kind === 'location' ? ofPlace(document as Documents['location'], today) : []),
    sentences(document),
  ]
  return checks.filter((check) => check !== null)
}

export const blocks = (checks: readonly GateCheck[]): GateCheck[] => checks.filter(({ state }) => state === 'open')

/** Only Swedish is missing: what a reason may override. */
export const onlySwedish = (checks: readonly GateCheck[]): boolean =>
  blocks(checks).length > 0 && blocks(checks).every(({ name }) => name === 'swedishMissing')

/** Without these a reader learns nothing. */
const required: Record<EntryKind, string[]> = {
  organization: ['name'],
  location: ['name', 'street'],
  service: ['name', 'summary'],
}

const check = (name: CheckName, state: GateCheck['state'], field: string, about: string[] = []): GateCheck => ({
  ...{ name, state, field, about },
  count: about.length,
})

function finnish(kind: EntryKind, states: TextStates): GateCheck {
  const lacking = required[kind].filter((name) => ['empty', 'missing'].includes(states[name]?.fi ?? 'empty'))
  return check('finnish', lacking.length ? 'open' : 'done', `${lacking[0] ?? 'name'}-fi`, lacking)
}

const inState = (states: TextStates, lang: Lang, wanted: TextState) =>
  Object.entries(states).flatMap(([name, state]) => (state[lang] === wanted ? [name] : []))

type Told = Pick<Asked, 'document' | 'states'>

function missing(name: CheckName, lang: Lang, { document, states }: Told, otherwise: 'open' | 'later'): GateCheck {
  const lacking = inState(states, lang, 'missing')
  const inRows = Object.entries(document).flatMap(([field, value]) =>
    Object.hasOwn(states, field) ? [] : textsIn(value).flatMap((words) => (words.fi && !words[lang] ? [field] : [])),
  )
  const state = lacking.length + inRows.length ? otherwise : 'done'
  const field = lacking.length || !inRows[0] ? `${lacking[0] ?? 'name'}-${lang}` : inRows[0]
  return { ...check(name, state, field, [...new Set([...lacking, ...inRows])]), count: lacking.length + inRows.length }
}

type Said = Record<string, unknown>
/** Texts in the rows of a list, such as steps, labels and names of periods, however deep. */
function textsIn(value: unknown): Said[] {
  if (!value || typeof value !== 'object') return []
  const inner = Object.values(value)
  const isText = inner.some((one) => one && typeof one === 'object' && typeof (one as Said).text === 'string')
  return isText ? [value as Said] : inner.flatMap(textsIn)
}

function outdated(name: CheckName, lang: Lang, states: TextStates): GateCheck | null {
  const behind = inState(states, lang, 'outdated')
  return behind.length ? check(name, 'later', `${behind[0]}-${lang}`, behind) : null
}

function ofService(document: Documents['service'], today: Temporal.PlainDate): (GateCheck | null)[] {
  const { firstStep, contacts, terms, at, areas, everywhere, status, alert, hours } = document
  const reaches = at.length > 0 || areas.length > 0 || everywhere
  const step = Object.keys(firstStep).length > 0
  return [
    check('step', step ? 'done' : contacts.length ? 'later' : 'open', 'firstStep-fi'),
    check('terms', terms.length ? 'done' : 'open', 'terms'),
    check('reach', reaches ? 'done' : 'open', 'at'),
    contacts.length ? null : check('contact', 'later', 'contacts'),
    everywhere && areas.length ? check('doubled', 'later', 'areas') : null,
    shutWithoutWords(status, alert),
    allPast([hours, ...at.map((given) => given.hours)], today),
  ]
}

function ofPlace(document: Documents['location'], today: Temporal.PlainDate): (GateCheck | null)[] {
  const { areas, status, alert, hours } = document
  return [
    check('reach', areas.length ? 'done' : 'later', 'areas'),
    shutWithoutWords(status, alert),
    allPast([hours], today),
  ]
}

/** Who finds a door shut wants to know why, and for how long. */
const shutWithoutWords = (status: string, alert: object): GateCheck | null =>
  status === 'temporarily closed' && !Object.keys(alert).length ? check('alert', 'open', 'alert-fi') : null

/** Hours that are all over tell nobody anything. */
function allPast(all: Documents['service']['hours'][], today: Temporal.PlainDate): GateCheck | null {
  const past = all.some(
    (periods) => periods.length > 0 && periods.every(({ to }) => to !== null && to < today.toString()),
  )
  return past ? check('past', 'later', 'hours') : null
}

function sentences(document: EntryDocument): GateCheck {
  const told = Object.entries(document).flatMap(([name, value]) =>
    name !== 'name' && value && typeof value === 'object' && 'fi' in value
      ? [{ name, words: longestSentence((value as { fi?: { text?: string } }).fi?.text ?? '') }]
      : [],
  )
  const worst = told.toSorted((a, b) => b.words - a.words)[0] ?? { name: 'name', words: 0 }
  const state = worst.words > longest ? 'later' : 'done'
  return { name: 'sentences', state, field: `${worst.name}-fi`, count: worst.words, about: [worst.name] }
}

/** Words in the longest sentence of a text. */
export const longestSentence = (text: string): number =>
  Math.max(0, ...text.split(/[.!?:]+(?:\s|$)|\n+/).map((sentence) => sentence.split(/\s+/).filter(Boolean).length))
