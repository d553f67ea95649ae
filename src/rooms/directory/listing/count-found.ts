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
type Wanted = { group: string; values: ReadonlySet<number>; unknown: number }

function wantedOf({ numbers }: Facets, choices: Choices): Wanted[] {
  const chosen: [string, readonly string[]][] = [
    ...groups.map((group): [string, readonly string[]] => [group, choices[group]]),
    ['area', choices.area ? [choices.area, '*'] : []],
    ['step_free', choices.stepFree ? ['yes'] : []],
  ]
  return chosen.flatMap(([group, values]) => {
    const met = wantedValues(choices, values).flatMap((value) => numbers.get(`${group}:${value}`) ?? [])
    return values.length ? [{ group, values: new Set(met), unknown: numbers.get(`${group}:unknown`) ?? -1 }] : []
  })
}

function counted(facets: Facets, open: Openness, wanted: Wanted[], ids: readonly number[]): Omit<Counts, 'untold'> {
  const { names, groups: groupOf, numbers, starts, of } = facets
  const values = new Uint16Array(names.length)
  const both = new Uint16Array(names.length)
  const partly = new Uint16Array(names.length)
  const more = new Uint16Array(names.length)
  const opened = new Uint16Array(8)
  const unknown = { rows: 0, groups: new Set<string>() }
  const everywhere = numbers.get('area:*') ?? -1
  let total = 0
  for (const id of ids) {
    const own = of.subarray(starts[id], starts[id + 1])
    const lacking = wanted.filter((one) => !own.some((facet) => one.values.has(facet)))
    if (!lacking.length) total++
    else if (lacking.every((one) => own.includes(one.unknown))) {
      unknown.rows++
      for (const { group } of lacking) unknown.groups.add(group)
    }
    if (lacking.length > 1) continue
    // As if nothing of its own group were chosen: what one more choice would show.
    const only = lacking[0]?.group
    const wide = own.includes(everywhere)
    for (const facet of own) {
      if (only !== undefined && groupOf[facet] !== only) continue
      increase(values, facet)
      if (only !== undefined) increase(more, facet)
      if (wide && groupOf[facet] === 'area') increase(both, facet)
      if (own.includes(numbers.get(`${groupOf[facet]}:unknown`) ?? -1)) increase(partly, facet)
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
