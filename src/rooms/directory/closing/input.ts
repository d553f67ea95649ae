import { dayIn, oneOf, typed } from '../../../people/staff/input.ts'
import { langs } from '../../../platform/languages.ts'
import type { Told } from './exceptions.ts'
import { type Reason, reasonKeys, reasons } from './reasons.ts'

/** What somebody has typed of an exception. */
export type ExceptionDraft = {
  from: string
  to: string
  state: 'closed' | 'open'
  opens: string
  closes: string
  reason: Reason
  words: Record<(typeof langs)[number], string>
}
export type ExceptionField = 'from' | 'to' | 'opens' | 'closes' | 'words-fi'
export type ExceptionError = {
  field: ExceptionField
  why: 'day' | 'order' | 'past' | 'long' | 'time' | 'words' | 'missing'
}

export const draftFor = (from: Temporal.PlainDate, to = from): ExceptionDraft => ({
  ...{ from: from.toString(), to: to.toString(), state: 'closed', opens: '', closes: '' },
  ...{ reason: 'none', words: { fi: '', sv: '', en: '' } },
})

export const readDraft = (form: URLSearchParams, today: Temporal.PlainDate): ExceptionDraft => ({
  from: typed(form, 'from') || today.toString(),
  to: typed(form, 'to'),
  state: oneOf(['closed', 'open'] as const, form.get('state')) ?? 'closed',
  opens: typed(form, 'opens'),
  closes: typed(form, 'closes'),
  reason: oneOf(reasonKeys, form.get('reason')) ?? 'none',
  words: { fi: typed(form, 'words-fi'), sv: typed(form, 'words-sv'), en: typed(form, 'words-en') },
})

/** Nobody knows so far ahead, and a mistyped year shuts a place for ever. */
const longestAhead = 400
const longestWords = 300

export function readException(
  draft: ExceptionDraft,
  today: Temporal.PlainDate,
): { told: Told } | { errors: ExceptionError[] } {
  const [from, to] = [dayIn(draft.from), dayIn(draft.to || draft.from)]
  const errors: ExceptionError[] = []
  const last = today.add({ days: longestAhead })
  if (!from) errors.push({ field: 'from', why: 'day' })
  else if (isBefore(from, today)) errors.push({ field: 'from', why: 'past' })
  if (!to) errors.push({ field: 'to', why: 'day' })
  else if (from && isBefore(to, from)) errors.push({ field: 'to', why: 'order' })
  else if (isBefore(last, to)) errors.push({ field: 'to', why: 'long' })
  if (draft.state === 'open') {
    for (const field of ['opens', 'closes'] as const) if (!clock.test(draft[field])) errors.push({ field, why: 'time' })
  }
  const { fi, sv, en } = draft.words
  if ((sv || en) && !fi) errors.push({ field: 'words-fi', why: 'missing' })
  if ([fi, sv, en].some((words) => words.length > longestWords)) errors.push({ field: 'words-fi', why: 'words' })
  if (errors.length || !from || !to) return { errors }
  const open = draft.state === 'open' ? { opens: draft.opens, closes: draft.closes } : null
  return { told: { from, to, open, name: nameOf(draft) } }
}

/** Own words stand before a reason of the list. */
function nameOf({ reason, words }: ExceptionDraft): Told['name'] {
  const texts = words.fi ? words : reasons[reason]
  return Object.fromEntries(
    langs.flatMap((lang) => (texts[lang] ? [[lang, { text: texts[lang], state: 'checked' as const }]] : [])),
  )
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/
const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0
