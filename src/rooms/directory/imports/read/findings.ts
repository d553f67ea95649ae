import type { Answer, Reason } from '../told.ts'

/** Answers as a reader finds them, in the order of the file; those given once a kind come last, with how many. */
export type Findings = {
  error: (at: At, field: string, reason: Reason, value?: unknown) => void
  warning: (at: At, field: string, reason: Reason, value?: unknown) => void
  /** A warning told once a kind, field and value, however many rows it is about. */
  once: (at: At, field: string, reason: Reason, value?: unknown, level?: Answer['level']) => void
  /** What was found since the last call. */
  drain: () => Answer[]
  /** What was counted; nothing is counted twice. */
  end: () => Answer[]
}

/** Where something stands: a row of a file, and whose row it is once that is known. */
export type At = { file: string; row: number | string; key?: string }

/** More kinds than this are counted together by field: a file full of rubbish may not fill the memory. */
const mostKinds = 500

export function findings(): Findings {
  let found: Answer[] = []
  const counted = new Map<string, Answer & { count: number }>()
  const say = (level: Answer['level']) => (at: At, field: string, reason: Reason, value?: unknown) => {
    found.push(answer(level, at, field, reason, value))
  }
  return {
    error: say('error'),
    warning: say('warning'),
    once(at, field, reason, value = '', level = 'warning') {
      const { key: _, ...where } = at
      const made = { ...answer(level, where, field, reason, value), count: 1 }
      const full = counted.size >= mostKinds
      if (full) Object.assign(made, { field: '', value: '' })
      const kind = JSON.stringify([made.field, reason, made.value])
      const known = counted.get(kind)
      if (known) known.count++
      else counted.set(kind, made)
    },
    drain() {
      const all = found
      found = []
      return all
    },
    end() {
      const all = [...counted.values()]
      counted.clear()
      return all
    },
  }
}

function answer(level: Answer['level'], at: At, field: string, reason: Reason, value: unknown): Answer {
  return { level, ...at, field: shortened(field), reason, value: shortened(value) }
}

function shortened(value: unknown): string {
  const text = typeof value === 'string' ? value : value == null ? '' : (JSON.stringify(value) ?? '')
  const seen = text
    .slice(0, 400)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  return seen.length > 120 ? `${seen.slice(0, 119)}…` : seen.toWellFormed()
}
