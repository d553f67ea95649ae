import { isLang, type Lang, type LocalizedText } from '../../platform/languages.ts'
import { dayOfInstant } from '../../ui/dates.ts'
import { dayIn, idOf, oneOf, startOf, typed, whyNotReason } from './input.ts'
import { serviceNames, taskNames } from './texts.ts'
import type { WorkerFacts } from './worker-queries.ts'

/** What was typed, as it was typed. */
export type WorkerDraft = Record<(typeof factFields | typeof taskFields)[number], string>
export const factFields = ['given', 'family', 'titleFi', 'titleSv', 'titleEn', 'lang', 'reason'] as const
export const taskFields = ['issuer', 'subject', 'task', 'service', 'unit', 'from', 'until'] as const
export type WorkerField = keyof WorkerDraft
export type WorkerWrong = Partial<Record<WorkerField, true>>

export const draftOf = (form: URLSearchParams): WorkerDraft =>
  Object.fromEntries([...factFields, ...taskFields].map((name) => [name, typed(form, name)])) as WorkerDraft

export const emptyWorker = (today: Temporal.PlainDate): WorkerDraft => ({
  ...draftOf(new URLSearchParams()),
  lang: 'fi',
  from: today.toString(),
})

const words = ['given', 'family', 'titleFi', 'titleSv', 'titleEn'] as const
const isShort = (text: string) => text.length > 0 && text.length <= 100

/** Who somebody is, or what is wrong with it. */
export function readFacts(draft: WorkerDraft): { facts: WorkerFacts; wrong: WorkerWrong } {
  const wrong: WorkerWrong = {
    ...Object.fromEntries(words.filter((name) => !isShort(draft[name])).map((name) => [name, true])),
    ...(whyNotReason(draft.reason, 500) ? { reason: true } : {}),
  }
  const lang: Lang = isLang(draft.lang) ? draft.lang : 'fi'
  const title: LocalizedText = {
    fi: { text: draft.titleFi, state: 'checked' },
    sv: { text: draft.titleSv, state: 'checked' },
    en: { text: draft.titleEn, state: 'checked' },
  }
  return { facts: { given: draft.given, family: draft.family, title, lang, reason: draft.reason }, wrong }
}

type FirstTask = {
  task: string
  service: string | null
  unit: string | null
  from: Temporal.Instant
  until: Temporal.Instant | null
}

/** The first task with its days; a last day is a whole day. */
export function readTask(draft: WorkerDraft, now: Temporal.Instant): { first: FirstTask | null; wrong: WorkerWrong } {
  const task = oneOf(Object.keys(taskNames), draft.task)
  const [from, last] = [dayIn(draft.from), draft.until ? dayIn(draft.until) : null]
  const early = !from || Temporal.PlainDate.compare(from, dayOfInstant(now)) < 0
  const reversed = draft.until !== '' && (!last || (from !== null && Temporal.PlainDate.compare(last, from) < 0))
  const wrong: WorkerWrong = {
    ...(isShort(draft.subject) ? {} : { subject: true }),
    ...(task ? {} : { task: true }),
    ...(early ? { from: true } : {}),
    ...(reversed ? { until: true } : {}),
  }
  if (!task || early || reversed) return { first: null, wrong }
  const service = oneOf(Object.keys(serviceNames), draft.service)
  const until = last ? startOf(last.add({ days: 1 })) : null
  return { first: { task, service, unit: idOf(draft.unit), from: startOf(from), until }, wrong }
}
