import { isCode, isTest, moduleOf, type Source } from './tree.ts'

/** From the ground up. A floor knows itself and what lies under it. */
const floors = ['platform', 'ui', 'people', 'rooms', 'app', 'main'] as const
type Floor = (typeof floors)[number]

/** What stands in two rooms' relation, by a decision note: `booking>groups` means that booking may use the door of groups. */
export type DoorPairs = readonly `${string}>${string}`[]

const floorOf = (path: string): Floor | undefined => {
  if (/^src\/(main|admin)\.ts$/.test(path)) return 'main'
  return floors.find((floor) => floor !== 'main' && path.startsWith(`src/${floor}/`))
}
const roomOf = (path: string): string | undefined => /^src\/rooms\/([^/]+)\//.exec(path)?.[1]

/** Files of `src` that belong to no floor. */
export const homeless = (tree: Source[]): string[] =>
  tree.flatMap(({ path }) => (path.startsWith('src/') && !floorOf(path) ? [`${path} stands on no floor`] : []))

/** Imports that go up, and programs that lean on tests, benches or the demo town. */
export function wrongArrows(tree: Source[]): string[] {
  return edges(tree).flatMap(({ path, to }) => {
    const [from, floor] = [floorOf(path), floorOf(to)]
    if (!from) return []
    if (floor)
      return floors.indexOf(floor) > floors.indexOf(from) ? [`${path} (${from}) must not know ${to} (${floor})`] : []
    const outside = /^(test|bench|scripts)\//.test(to) || (to.startsWith('demo/') && from !== 'main')
    return outside ? [`${path} must not lean on ${to}`] : []
  })
}

/** Imports of another room: only its door, and only for the pairs that were decided on. */
export function brokenRoomWalls(tree: Source[], allowed: DoorPairs): string[] {
  return edges(tree, true).flatMap(({ path, to, test }) => {
    const [own, other] = [roomOf(path), roomOf(to)]
    if (!other || own === other) return []
    const door = `src/rooms/${other}/index.ts`
    const builds = path.startsWith('demo/') || path.startsWith('test/') || path.startsWith('bench/') || test
    if (to !== door && !(builds && isSample(to))) return [`${path} goes through the wall of ${other}: ${to}`]
    if (own && !test && !allowed.includes(`${own}>${other}`))
      return [`${path} uses the door of ${other}, which nobody decided`]
    return []
  })
}

/** Builders write as the owner of the tables: no program that serves people may reach them. */
export const buildersInUse = (tree: Source[]): string[] =>
  edges(tree).flatMap(({ path, to }) =>
    path.startsWith('src/') && !isSample(path) && isSample(to) ? [`${path} uses the builders of tests: ${to}`] : [],
  )

/** `sample.ts`, and beside it `service-sample.ts` where a room has many builders. */
const isSample = (path: string) => /[/-]sample\.ts$/.test(path)

/** Pages are given what they show: no database, no query of their own. */
export const pagesThatAsk = (tree: Source[]): string[] =>
  edges(tree).flatMap(({ path, to, onlyTypes }) => {
    const page = /^src\/(ui\/|.*\/pages(\/|\.tsx$)|.*-page\.tsx$)/.test(path)
    const asks = to === 'kysely' || to === 'pg' || to.startsWith('src/platform/db/') || /(^|-|\/)queries\.ts$/.test(to)
    return page && asks && !onlyTypes ? [`${path} is a page and asks ${to}`] : []
  })

/** Circles of imports within `src`, each told once. Circles of types alone are harmless. */
export function importCycles(tree: Source[]): string[] {
  const next = new Map<string, string[]>()
  for (const { path, to, onlyTypes } of edges(tree)) {
    if (path.startsWith('src/') && !onlyTypes) next.set(path, [...(next.get(path) ?? []), to])
  }
  return circles(next).map((circle) => `import circle: ${circle.join(' → ')}`)
}

/** The decided pairs of rooms must not run in a circle either. */
export function doorCycles(allowed: DoorPairs): string[] {
  const next = new Map<string, string[]>()
  for (const pair of allowed) {
    const [from = '', to = ''] = pair.split('>')
    next.set(from, [...(next.get(from) ?? []), to])
  }
  return circles(next).map((circle) => `rooms in a circle: ${circle.join(' → ')}`)
}

function circles(next: ReadonlyMap<string, string[]>): string[][] {
  const [found, done] = [new Map<string, string[]>(), new Set<string>()]
  const walk = (at: string, way: string[]) => {
    const seen = way.indexOf(at)
    if (seen >= 0) {
      const circle = way.slice(seen)
      found.set(circle.toSorted().join(), [...circle, at])
      return
    }
    if (done.has(at)) return
    for (const to of next.get(at) ?? []) walk(to, [...way, at])
    done.add(at)
  }
  for (const start of next.keys()) walk(start, [])
  return [...found.values()]
}

function edges(tree: Source[], withTests = false) {
  return tree
    .filter((source) => isCode(source) && (withTests || !isTest(source)))
    .flatMap((source) =>
      moduleOf(source).imports.map(({ from, onlyTypes }) => ({
        path: source.path,
        to: from,
        onlyTypes,
        test: isTest(source),
      })),
    )
}
