import { dayIn, idOf, typed } from '../../../../people/staff/input.ts'
import { type Lang, langs } from '../../../../platform/languages.ts'
import { type Typed, toLocalized, toTyped, typedWords } from '../words.ts'
import type { KeptLine, LineFacts } from './queries.ts'

/** A number as somebody types it. */
export type LineDraft = {
  name: Typed
  situation: Typed
  note: Typed
  busy_advice: Typed
  phone: string
  phone_shown: string
  position: string
  panel: string[]
  languages: string[]
  review_on: string
  organization: string
  active: boolean
}
export type LineField =
  | 'name-fi'
  | 'situation-fi'
  | 'phone'
  | 'phone_shown'
  | 'position'
  | 'panel'
  | 'languages'
  | 'review_on'
  | 'organization'
  | 'active'
export type LineErrors = Partial<Record<LineField, LineError>>
export type LineError = 'missing' | 'long' | 'phone' | 'shown' | 'number' | 'day' | 'last' | 'emergency'

export const emptyLine = (review: Temporal.PlainDate): LineDraft => ({
  ...{ name: toTyped(null), situation: toTyped(null), note: toTyped(null), busy_advice: toTyped(null) },
  ...{ phone: '', phone_shown: '', position: '50', panel: [], languages: ['fi'], review_on: review.toString() },
  ...{ organization: '', active: true },
})

export const draftOf = (line: KeptLine): LineDraft => ({
  ...{ name: toTyped(line.name), situation: toTyped(line.situation), note: toTyped(line.note) },
  ...{ busy_advice: toTyped(line.busy_advice), phone: line.phone, phone_shown: line.phone_shown },
  ...{ position: String(line.position), panel: line.panel, languages: line.languages },
  ...{ review_on: line.review_on.toString(), organization: line.organization_id, active: line.active },
})

export const readDraft = (form: URLSearchParams): LineDraft => ({
  ...{ name: typedWords(form, 'name'), situation: typedWords(form, 'situation') },
  ...{ note: typedWords(form, 'note'), busy_advice: typedWords(form, 'busy_advice') },
  phone: typed(form, 'phone').replace(/[\s()-]/g, ''),
  phone_shown: typed(form, 'phone_shown') || typed(form, 'phone'),
  position: typed(form, 'position'),
  panel: form.getAll('panel').filter((one) => one === 'day' || one === 'night'),
  languages: form.getAll('languages').filter((one) => langs.includes(one as Lang)),
  review_on: typed(form, 'review_on'),
  organization: typed(form, 'organization'),
  active: form.get('active') !== 'no',
})

/** What browsers dial: digits, with a plus before them at most. */
export const dialled = /^\+?\d{3,15}$/
const longest = 500

/** @param before the line as it is kept; null: a new one */
export function readLine(
  draft: LineDraft,
  before: KeptLine | null,
  today: Temporal.PlainDate,
): { facts: LineFacts; name: LineFacts['situation']; organization: string } | { errors: LineErrors } {
  const errors: LineErrors = {}
  const [name, situation] = [toLocalized(draft.name, before?.name), toLocalized(draft.situation, before?.situation)]
  if (!name?.fi) errors['name-fi'] = 'missing'
  if (!situation?.fi) errors['situation-fi'] = 'missing'
  for (const words of [draft.name, draft.situation, draft.note, draft.busy_advice])
    if (Object.values(words).some((one) => one.length > longest)) errors['situation-fi'] ??= 'long'
  if (!dialled.test(draft.phone)) errors.phone = 'phone'
  else if (before?.phone === '112' && draft.phone !== '112') errors.phone = 'emergency'
  if (draft.phone_shown.replace(/[\s()-]/g, '') !== draft.phone || draft.phone_shown.length > 40)
    errors.phone_shown = 'shown'
  const position = Number(draft.position)
  if (!Number.isInteger(position) || position < 0 || position > 9999) errors.position = 'number'
  const review = dayIn(draft.review_on)
  if (!review || Temporal.PlainDate.compare(review, today.add({ years: 2 })) > 0) errors.review_on = 'day'
  if (!draft.languages.length) errors.languages = 'missing'
  if (!before && !idOf(draft.organization)) errors.organization = 'missing'
  if (before?.phone === '112' && !draft.active) errors.active = 'emergency'
  if (Object.keys(errors).length || !name || !situation || !review) return { errors }
  const [note, busy_advice] = [
    toLocalized(draft.note, before?.note),
    toLocalized(draft.busy_advice, before?.busy_advice),
  ]
  const [panel, languages] = [draft.panel as LineFacts['panel'], draft.languages as Lang[]]
  return {
    ...{ name, organization: before?.organization_id ?? draft.organization },
    facts: {
      ...{
        situation,
        note,
        busy_advice,
        phone: draft.phone,
        phone_shown: draft.phone_shown,
        position,
        panel,
        languages,
      },
      review_on: review.toString(),
    },
  }
}
