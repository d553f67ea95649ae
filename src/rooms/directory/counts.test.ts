import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { type TestSite, testSite } from '../../../test/harness.ts'
import { type Choices, type Group, groups, noChoices, type When, whens } from './listing/choices.ts'
import { countsOfFound } from './listing/count-found.ts'
import { type Counts, countOf, countsOf } from './listing/counts.ts'
import { listingRows } from './listing/rows.ts'

// The numbers beside the filters against a list made by hand, in a real town: whatever is chosen, they tell what comes.

type Row = { id: number; facets: string[]; aged: boolean; youngest: number; oldest: number; hours_of: string | null }

let helsinki: TestSite
let rows: Row[]
let open: Record<When, Set<string>>
let values: Record<Group | 'area', string[]>
before(async () => {
  // A Thursday.
  helsinki = await testSite({ demo: true, now: '2026-11-26T10:00:00+02:00' })
  rows = await allRows()
  open = {
    now: await openBetween('2026-11-26T10:00', '2026-11-26T10:00'),
    today: await openBetween('2026-11-26T10:00', '2026-11-26T23:59'),
    weekend: await openBetween('2026-11-28T00:00', '2026-11-29T23:59'),
  }
  const facets = [...new Set(rows.flatMap((row) => row.facets))]
  const valuesOf = (group: string) =>
    facets
      .filter((facet) => facet.startsWith(`${group}:`) && !facet.endsWith(':unknown') && !facet.endsWith(':*'))
      .map((facet) => facet.slice(group.length + 1))
  values = Object.fromEntries([...groups, 'area'].map((group) => [group, valuesOf(group)])) as typeof values
})
after(() => helsinki.close())

const allRows = async () =>
  (
    await sql<Row>`select id, facets, case when not shut then hours_of end as hours_of, ages is not null as aged, coalesce(lower(ages), 0) as youngest,
      coalesce(upper(ages) - 1, 9999) as oldest from directory.listing order by id`.execute(helsinki.db)
  ).rows

const whenWritten = async () => {
  const written = sql<{ written: string }>`select created_at::text as written from directory.listing limit 1`
  return (await written.execute(helsinki.db)).rows[0]?.written ?? ''
}

/** Whose hours touch a span of the last week of November, both ends inside. */
async function openBetween(from: string, to: string): Promise<Set<string>> {
  const { rows: found } = await sql<{ owner_id: string }>`select owner_id from directory.opening
    where lower(span) <= ${`${to}+02:00`}::timestamptz and upper(span) > ${`${from}+02:00`}::timestamptz`.execute(
    helsinki.db,
  )
  return new Set(found.map(({ owner_id }) => owner_id))
}

/** The groups that are chosen by and that a row does not meet. */
function unmet({ facets, aged, youngest, oldest, hours_of }: Row, choices: Choices): string[] {
  const { age, area, open: when, stepFree, untold } = choices
  const has = (group: string, wanted: readonly string[]) =>
    [...wanted, ...(untold ? ['unknown'] : [])].some((value) => facets.includes(`${group}:${value}`))
  return [
    ...groups.filter((group) => choices[group].length && !has(group, choices[group])),
    ...(age !== null && !(aged && youngest <= age && age <= oldest) && !has('age', []) ? ['age'] : []),
    ...(area && !has('area', [area, '*']) ? ['area'] : []),
    ...(when && !(hours_of && open[when].has(hours_of)) && !has('open', []) ? ['open'] : []),
    ...(stepFree && !has('step_free', ['yes']) ? ['step_free'] : []),
  ]
}

const shownBy = (choices: Choices, among: readonly Row[]) => among.filter((row) => unmet(row, choices).length === 0)

const seldom = <T>(some: fc.Arbitrary<T>, none: T): fc.Arbitrary<T> =>
  fc.oneof({ weight: 1, arbitrary: some }, { weight: 2, arbitrary: fc.constant(none) })

/** Anything one may choose, mostly a little of it. */
function anyChoices(): fc.Arbitrary<Choices> {
  const some = (group: Group) => fc.uniqueArray(fc.constantFrom(...values[group]), { minLength: 1, maxLength: 3 })
  const chosen = Object.fromEntries(groups.map((group) => [group, seldom(some(group), [])]))
  return fc.record({
    ...(chosen as Record<Group, fc.Arbitrary<string[]>>),
    age: seldom(fc.integer({ min: 0, max: 215 }), null),
    area: seldom(fc.constantFrom(...values.area), null),
    open: seldom(fc.constantFrom(...whens), null),
    stepFree: seldom(fc.constant(true), false),
    untold: seldom(fc.constant(true), false),
  })
}

/** Every number that stands beside a filter, with the choices it promises. */
const promises = (choices: Choices): [group: string, value: string, then: Choices][] => [
  ...groups.flatMap((group) =>
    values[group].map((value): [string, string, Choices] => [group, value, { ...choices, [group]: [value] }]),
  ),
  ...whens.map((when): [string, string, Choices] => ['open', when, { ...choices, open: when }]),
  ...values.area.map((area): [string, string, Choices] => ['area', area, { ...choices, area }]),
  ['step_free', 'yes', { ...choices, stepFree: true }],
]

function areTrue(counts: Counts, choices: Choices, among: readonly Row[]) {
  assert.equal(counts.total, shownBy(choices, among).length)
  // What another group leaves out stays out, whatever is chosen in this one: it need not be asked again for each value.
  const lacking = among.map((row) => ({ row, lacks: unmet(row, choices) }))
  const leftBy = new Map<string, Row[]>()
  const shown = (then: Choices, changed: string) => {
    const left =
      leftBy.get(changed) ??
      lacking.filter(({ lacks }) => lacks.every((group) => group === changed)).map(({ row }) => row)
    leftBy.set(changed, left)
    return shownBy(then, left).length
  }
  for (const [group, value, then] of promises(choices))
    assert.equal(countOf(counts, group, value), shown(then, group), `${group}:${value}`)
  for (const group of groups.filter((one) => choices[one].length > 0))
    for (const value of values[group].filter((one) => !choices[group].includes(one))) {
      const both = { ...choices, [group]: [...choices[group], value] }
      const more = counts.more.get(`${group}:${value}`) ?? 0
      assert.equal(counts.total + more, shown(both, group), `and ${group}:${value}`)
    }
}

const everyHow = () => fc.option(fc.integer({ min: 2, max: 7 }))
/** Some of the rows, as words find them. */
const some = (every: number | null) => rows.filter((_, index) => index % (every ?? 1) === 0)

describe('the numbers beside the filters', () => {
  test('are what each choice would show, in the whole list', async () => {
    areTrue(await countsOf(helsinki.appDb, noChoices, null, helsinki.clock.now), noChoices, rows)
  })

  test('are that whatever else is chosen and whichever rows the words have found', async () => {
    await fc.assert(
      fc.asyncProperty(anyChoices(), everyHow(), async (choices, every) => {
        const among = some(every)
        const ids = every ? among.map(({ id }) => id) : null
        areTrue(await countsOf(helsinki.appDb, choices, ids, helsinki.clock.now), choices, among)
      }),
      { numRuns: 100 },
    )
  })

  test('are the same for what words have found', async () => {
    const written = await whenWritten()
    await fc.assert(
      fc.asyncProperty(anyChoices(), fc.integer({ min: 1, max: 7 }), async (choices, every) => {
        const among = some(every)
        const found = { ids: among.map(({ id }) => id), scores: [], written }
        const { now } = helsinki.clock
        areTrue(await countsOfFound(helsinki.appDb, choices, found, now), choices, among)
        const { unknown } = await countsOfFound(helsinki.appDb, choices, found, now)
        const told = await countsOf(helsinki.appDb, choices, found.ids, now)
        assert.equal(unknown.rows, told.unknown.rows)
        assert.deepEqual(unknown.groups.toSorted(), told.unknown.groups.toSorted())
      }),
      { numRuns: 100 },
    )
  })

  test('tell how many are left out only because nobody has told', async () => {
    await fc.assert(
      fc.asyncProperty(anyChoices(), async (choices) => {
        const untold = rows
          .map((row) => ({ row, lacks: unmet(row, choices) }))
          .filter(({ row, lacks }) => lacks.length && lacks.every((group) => row.facets.includes(`${group}:unknown`)))
        const { unknown } = await countsOf(helsinki.appDb, choices, null, helsinki.clock.now)
        assert.equal(unknown.rows, untold.length)
        assert.deepEqual(unknown.groups.toSorted(), [...new Set(untold.flatMap(({ lacks }) => lacks))].toSorted())
      }),
      { numRuns: 60 },
    )
  })
})

test('the list shows exactly what the choices ask for, each row once', async () => {
  await fc.assert(
    fc.asyncProperty(anyChoices(), fc.constantFrom('relevance', 'name'), async (choices, order) => {
      const question = { choices, found: null, near: null, order, needs: [] } as const
      const all = await listingRows(helsinki.appDb, question, 'fi', helsinki.clock.now, { limit: 1000, offset: 0 })
      const ids = all.map(({ id }) => id).toSorted((a, b) => a - b)
      assert.deepEqual(
        ids,
        shownBy(choices, rows).map(({ id }) => id),
      )
    }),
    { numRuns: 30 },
  )
})
