import type { Db } from '../../../platform/db/db.ts'
import { type Choices, groups, wanted as wantedValues, whens } from './choices.ts'
import { type Counts, countsOf } from './counts.ts'
import { bitOf, type Facets, facetsOf, type Openness, openness } from './facets.ts'
import type { Scored } from './rows.ts'

/**
 * The same counts of rows that words have found. Every search shows other ones, so they are counted here, from facets
 * kept in memory; an age or an hour that was chosen only the database can tell.
 */
export async function countsOfFound(db: Db, choices: Choices, found: Scored, now: Temporal.Instant): Promise<Counts> {
  const { written, ids } = found
  if (written && choices.age === null && !choices.open) {
    const [facets, open] = await Promise.all([facetsOf(db, written), openness(db, '', now)])
    if (facets && open.written === written) {
      const counts = counted(facets, open, wantedOf(facets, choices), ids)
      return { ...counts, untold: choices.untold }
    }
  }
  return countsOf(db, choices, ids, now)
}

/** A group of choices: the numbers of the facets that meet it, and of the one that says that nobody has told. */
type Wanted = { group: string; values: readonly number[]; unknown: number }

function wantedOf({ numbers }: Facets, choices: Choices): Wanted[] {
  const chosen: [string, readonly string[]][] = [
    ...groups.map((group): [string, readonly string[]] => [group, choices[group]]),
    ['area', choices.area ? [choices.area, '*'] : []],
    ['step_free', choices.stepFree ? ['yes'] : []],
  ]
  return chosen.flatMap(([group, values]) => {
    const met = wantedValues(choices, values).flatMap((value) => numbers.get(`${group}:${value}`) ?? [])
    return values.length ? [{ group, values: met, unknown: numbers.get(`${group}:unknown`) ?? -1 }] : []
  })
}

function counted(facets: Facets, open: Openness, wanted: Wanted[], ids: readonly number[]): Omit<Counts, 'untold'> {
  const { names, groups: groupOf, numbers, unknowns, starts, of } = facets
  const values = new Uint16Array(names.length)
  const both = new Uint16Array(names.length)
  const partly = new Uint16Array(names.length)
  const more = new Uint16Array(names.length)
  const opened = new Uint16Array(8)
  const unknown = { rows: 0, groups: new Set<string>() }
  const everywhere = numbers.get('area:*') ?? -1
  // Of each facet the last row, by its place among the ids from 1, that was seen to have it.
  const seen = new Uint16Array(names.length)
  let total = 0
  for (const [place, id] of ids.entries()) {
    const [from, to] = [starts[id] as number, starts[id + 1] as number]
    for (let at = from; at < to; at++) seen[of[at] as number] = place + 1
    const has = (facet: number) => facet >= 0 && seen[facet] === place + 1
    const lacking = wanted.filter((one) => !one.values.some(has))
    if (!lacking.length) total++
    else if (lacking.every((one) => has(one.unknown))) {
      unknown.rows++
      for (const { group } of lacking) unknown.groups.add(group)
    }
    if (lacking.length > 1) continue
    // As if nothing of its own group were chosen: what one more choice would show.
    const only = lacking[0]?.group
    const wide = has(everywhere)
    for (let at = from; at < to; at++) {
      const facet = of[at] as number
      if (only !== undefined && groupOf[facet] !== only) continue
      increase(values, facet)
      if (only !== undefined) increase(more, facet)
      if (wide && groupOf[facet] === 'area') increase(both, facet)
      if (has(unknowns[facet] as number)) increase(partly, facet)
    }
    if (only === undefined) increase(opened, open.bits[id] ?? 0)
  }
  const added = new Map(names.flatMap((name, facet) => (more[facet] ? [[name, more[facet]]] : [])))
  return {
    total,
    of: named(names, { '': values, 'both ': both, 'untold ': partly }, opened),
    more: added,
    unknown: { ...unknown, groups: [...unknown.groups] },
  }
}

function increase(counts: Uint16Array, place: number): void {
  counts[place] = (counts[place] as number) + 1
}

/** Under their names, with what stands before them. */
function named(names: string[], all: Record<string, Uint16Array>, opened: Uint16Array): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [before, values] of Object.entries(all))
    for (const [facet, name] of names.entries()) if (values[facet]) counts.set(before + name, values[facet])
  for (const when of whens) {
    const during = opened.filter((_, bits) => bits & bitOf(when))
    counts.set(
      `open:${when}`,
      during.reduce((sum, count) => sum + count, 0),
    )
  }
  return counts
}
