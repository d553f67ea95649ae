export type Turns = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Lets `atOnce` pieces of work go on and makes the others wait in the order they came: whoever asks for much at once takes no more
 * of the database than that, and everybody else finds the rest free.
 */
export function turns(atOnce: number): Turns {
  const waiting: (() => void)[] = []
  let free = atOnce
  return async (work) => {
    if (free > 0) free--
    else await new Promise<void>((next) => waiting.push(next))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}

/** Counts what each asks at the same time. `enter` is false when it has `most` under way; whoever entered has to `leave`. */
export function underWay(most: number) {
  const asking = new Map<string, number>()
  return {
    enter(who: string): boolean {
      const mine = asking.get(who) ?? 0
      if (mine < most) asking.set(who, mine + 1)
      return mine < most
    },
    leave(who: string): void {
      const left = (asking.get(who) ?? 1) - 1
      if (left) asking.set(who, left)
      else asking.delete(who)
    },
  }
}
