import { isCode, isTest, moduleOf, type Source } from './tree.ts'

const wall = { file: 300, test: 400 }
/** Facts and content are as long as they are; icons and licences are not ours to shorten. */
const measured = /\.(tsx?|mjs|css|sql)$/

/** Files over the wall, as `path (lines)`; the known ones are listed in the test and compared for equality. */
export const overLong = (tree: Source[]): string[] =>
  tree
    .filter((source) => measured.test(source.path) && linesOf(source) > (isTest(source) ? wall.test : wall.file))
    .map(({ path }) => path)

const linesOf = ({ text }: Source) => text.trimEnd().split('\n').length

export const defaultExports = (tree: Source[]): string[] =>
  tree
    .filter((source) => isCode(source) && moduleOf(source).exportsDefault)
    .map(({ path }) => `${path} has a default export`)

/** A file that only passes on what others made hides where things live; the door of a room is the one place for that. */
export const barrels = (tree: Source[]): string[] =>
  tree
    .filter((source) => isCode(source) && !isDoor(source.path))
    .filter((source) => moduleOf(source).onlyPassesOn || /\/index\.tsx?$/.test(source.path))
    .map(({ path }) => `${path} is a barrel`)

/** Rooms and rooms within rooms have one door each. */
const isDoor = (path: string) => /^src\/rooms\/[^/]+(\/[^/]+)?\/index\.ts$/.test(path)

const ownerless = [
  'utils',
  'util',
  'lib',
  'libs',
  'common',
  'shared',
  'helpers',
  'helper',
  'services',
  'types',
  'misc',
  'core',
]

/** Folders that say nothing of what they hold. */
export const ownerlessFolders = (tree: Source[]): string[] => {
  const folders = new Set(
    tree.flatMap(({ path }) =>
      path
        .split('/')
        .slice(0, -1)
        .map((_, i, parts) => parts.slice(0, i + 1).join('/')),
    ),
  )
  return [...folders]
    .filter((folder) => ownerless.includes(folder.split('/').at(-1) ?? ''))
    .map((folder) => `${folder}/ has no owner`)
}

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d)?\.[a-z0-9]+$/
const migration = /^\d{8}_\d{4}_[a-z0-9]+(_[a-z0-9]+)+\.sql$/

export const misnamedFiles = (tree: Source[]): string[] =>
  tree
    .filter(({ path }) => /^(src|test|bench|demo|scripts)\//.test(path))
    .filter(({ path }) => {
      const name = path.split('/').at(-1) ?? ''
      return (
        !/^(README\.md|LICENSE\.txt|OFL\.txt)$/.test(name) &&
        !/^[a-z-]+\.(fi|sv|en)\.md$/.test(name) &&
        !kebab.test(name)
      )
    })
    .map(({ path }) => `${path} is not in kebab-case`)

const named = /^(TSTypeAlias|TSInterface|Class|Function)Declaration$|^VariableDeclarator$/
const hollow = /[a-z](Manager|Helpers?|Utils?|Impl)$/

/**
 * Names that tell a pattern instead of a thing: `…Manager`, `…Helper`, `…Util`, `…Impl`, `IThing`, a class `…Service`.
 * (A family's service is a thing of ours, so the bare word is allowed elsewhere.)
 */
export const hollowNames = (tree: Source[]): string[] =>
  tree.filter(isCode).flatMap((source) => {
    const file = /-(service|manager|helpers?|utils?|impl)\.[a-z.]+$/.test(source.path)
      ? [`${source.path} is a hollow name`]
      : []
    const names = moduleOf(source)
      .nodes.filter(({ type }) => named.test(type))
      .map(({ id, type }) => ({ name: String((id as { name?: unknown } | null)?.name ?? ''), type }))
      .filter(
        ({ name, type }) =>
          /^I[A-Z][a-z]/.test(name) || hollow.test(name) || (type === 'ClassDeclaration' && name.endsWith('Service')),
      )
    return [...file, ...names.map(({ name }) => `${source.path} speaks of ${name}`)]
  })

/** A room has a door and says in ten to forty lines what it is. */
export function unfurnishedRooms(tree: Source[]): string[] {
  const rooms = new Set(tree.flatMap(({ path }) => /^src\/rooms\/([^/]+)\//.exec(path)?.[1] ?? []))
  return [...rooms].flatMap((room) => {
    const readme = tree.find(({ path }) => path === `src/rooms/${room}/README.md`)
    const lines = readme ? linesOf(readme) : 0
    const door = tree.some(({ path }) => path === `src/rooms/${room}/index.ts`)
    return [
      ...(door ? [] : [`the room ${room} has no door (index.ts)`]),
      ...(lines >= 10 && lines <= 40 ? [] : [`the room ${room} has a README.md of ${lines} lines instead of 10 to 40`]),
    ]
  })
}

/** Migrations: name, and a schema of the room they name (of `platform` and `people` for the floors). */
export function strangeMigrations(tree: Source[]): string[] {
  const rooms = tree.flatMap(({ path }) => /^src\/rooms\/([^/]+)\/index\.ts$/.exec(path)?.[1] ?? [])
  return tree
    .filter(({ path }) => path.startsWith('db/migrations/'))
    .flatMap(({ path, text }) => {
      const name = path.slice('db/migrations/'.length)
      if (!migration.test(name)) return [`${path} is not named YYYYMMDD_HHMM_room_what.sql`]
      const room = name.split('_')[2] ?? ''
      if (!['platform', 'people', ...rooms].includes(room)) return [`${path} belongs to no room`]
      const strange = [
        ...text.matchAll(/\b(?:create|alter|drop) (?:table|schema|view|function|type)(?: if (?:not )?exists)? (\w+)/gi),
      ]
      return strange
        .filter(([, schema]) => schema !== room)
        .map(([found]) => `${path} reaches outside ${room}: ${found}`)
    })
}
