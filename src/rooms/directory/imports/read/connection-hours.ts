import type { Lang } from '../../../../platform/languages.ts'
import type { ToldDocuments } from '../told.ts'
import type { At, Findings } from './findings.ts'
import { saidHours } from './said-hours.ts'

export type SaidIn = Record<Lang, string>

/**
 * Opening hours that a register keeps as words. Told when they can be read whole in one of the languages; else answered, and left as they
 * are with us.
 */
export function hoursFound(
  all: readonly SaidIn[],
  at: At,
  field: string,
  found: Findings,
): Pick<ToldDocuments['location'], 'hours'> {
  const read = all.map((texts) =>
    [texts.fi, texts.sv, texts.en].map((text) => text && saidHours(text)).find(Array.isArray),
  )
  for (const [index, rules] of read.entries()) if (!rules) found.warning(at, field, 'hours_not_read', all[index]?.fi)
  const rules = read.flatMap((one) => one ?? [])
  if (read.length === 0 || read.includes(undefined) || rules.length === 0) return {}
  return { hours: [{ from: null, to: null, override: false, name: {}, rules }] }
}
