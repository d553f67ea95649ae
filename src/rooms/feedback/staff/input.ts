import { idOf, oneOf, typed, whyNotReason } from '../../../people/staff/input.ts'
import type { Text } from '../../../platform/languages.ts'
import { s } from './texts.ts'

/** What the list shows: open ones, one’s own, nobody’s, answered ones. */
export const shows = ['avoimet', 'omat', 'vapaat', 'vastatut'] as const
export type Show = (typeof shows)[number]

export const acts = ['take', 'give', 'lengthen', 'answer'] as const
export type Act = (typeof acts)[number]

/** What was typed, with what is wrong of it; `refused`: it could not be done any more. */
export type Draft = {
  outcome: string
  words: string
  reason: string
  wrong: Partial<Record<'whom' | 'reason' | 'outcome' | 'words', Text>>
  refused: boolean
}
export const noDraft: Draft = { outcome: '', words: '', reason: '', wrong: {}, refused: false }

export type Asked = Draft & { act: Act | null; whom: string | null }

const longestAnswer = 5000

/** Reads what was pressed and typed on the page of one feedback. */
export function readAct(form: URLSearchParams): Asked {
  const act = oneOf(acts, form.get('act'))
  const [words, reason] = [typed(form, 'words'), typed(form, 'reason')]
  const outcome = oneOf(['done', 'refused'], form.get('outcome')) ?? ''
  const whom = idOf(form.get('whom'))
  const wrong: Draft['wrong'] = {}
  if (act === 'give' && !whom) wrong.whom = s.whomMissing
  if (act === 'lengthen' && whyNotReason(reason)) wrong.reason = s.reasonWrong
  if (act === 'answer' && !outcome) wrong.outcome = s.outcomeMissing
  if (act === 'answer' && (!words || words.length > longestAnswer)) wrong.words = s.answerWrong
  return { act, whom, words, reason, outcome, wrong, refused: false }
}
