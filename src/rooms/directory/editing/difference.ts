import type { Change } from '../../../ui/staff/editing.tsx'

/** More words than this are not compared one by one. */
const most = 600

/** What was taken away and put in, word by word. */
export function wordChanges(before: string, after: string): Change[] {
  const [a, b] = [before.split(/\s+/).filter(Boolean), after.split(/\s+/).filter(Boolean)]
  if (a.length > most || b.length > most) return whole(before, after)
  const common = longestCommon(a, b)
  const changes: Change[] = []
  const put = (kind: Change['kind'], words: string[]) => {
    const last = changes.at(-1)
    if (!words.length) return
    if (last?.kind === kind) last.text += ` ${words.join(' ')}`
    else changes.push({ kind, text: words.join(' ') })
  }
  let [i, j] = [0, 0]
  for (const [x, y] of [...common, [a.length, b.length] as const]) {
    put('removed', a.slice(i, x))
    put('added', b.slice(j, y))
    if (x < a.length) put('same', [a[x] as string])
    ;[i, j] = [x + 1, y + 1]
  }
  return changes
}

const whole = (before: string, after: string): Change[] => [
  ...(before ? [{ kind: 'removed' as const, text: before }] : []),
  ...(after ? [{ kind: 'added' as const, text: after }] : []),
]

/** Places of the words that both have, in order: the longest such row. */
function longestCommon(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const wide = b.length + 1
  const length = new Uint16Array((a.length + 1) * wide)
  const at = (i: number, j: number) => length[i * wide + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i * wide + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const found: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) found.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return found
}
