import { globSync, readFileSync, statSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'rolldown/utils'

/** A file by its path from the project's root. Checks take lists of these, so that a made-up house is as good as ours. */
export type Source = { path: string; text: string }

export type Import = { from: string; onlyTypes: boolean }
export type Node = { type: string; start: number; end: number; [key: string]: unknown }
export type Module = Source & { imports: Import[]; exportsDefault: boolean; onlyPassesOn: boolean; nodes: Node[] }

const folders = ['src', 'test', 'bench', 'demo', 'db', 'scripts', 'docs', '.ci']

/** Every file of ours that is text; what is installed or built is not ours. */
export function readTree(): Source[] {
  const inFolders = folders.flatMap((folder) => globSync(`${folder}/**/*`))
  const paths = [...inFolders, ...globSync('*.{md,json,mjs}')].filter((path) => path !== 'package-lock.json')
  return paths
    .filter((path) => /\.(tsx?|mjs|css|sql|md|json|csv|svg|txt|sh|yml|yaml)$/.test(path) && statSync(path).isFile())
    .toSorted()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

export const isCode = ({ path }: Source): boolean => /\.(tsx?|mjs)$/.test(path)
export const isTest = ({ path }: Source): boolean => /^(test|bench)\/|\.test\.tsx?$/.test(path)

const parsed = new WeakMap<Source, Module>()

/** A file as a program: whom it imports (by path from the root, or by package) and everything in it. */
export function moduleOf(source: Source): Module {
  const known = parsed.get(source)
  if (known) return known
  const { program, module } = parseSync(source.path, source.text, { lang: source.path.endsWith('.tsx') ? 'tsx' : 'ts' })
  const target = (specifier: string) =>
    specifier.startsWith('.') ? posix.join(posix.dirname(source.path), specifier) : specifier
  const imported = module.staticImports.map(({ moduleRequest, entries }) => ({
    from: target(moduleRequest.value),
    onlyTypes: entries.length > 0 && entries.every(({ isType }) => isType),
  }))
  const passed = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ from: target(moduleRequest.value), onlyTypes: isType }] : [],
    ),
  )
  const nodes = [...nodesOf(program as unknown as Node)]
  const later = nodes
    .filter(({ type }) => type === 'ImportExpression')
    .map(({ source: asked }) => ({ from: target(String((asked as { value?: unknown }).value)), onlyTypes: false }))
  const entries = module.staticExports.flatMap((statement) => statement.entries)
  const made: Module = {
    ...source,
    imports: [...imported, ...passed, ...later],
    exportsDefault: entries.some(({ exportName }) => exportName.kind === 'Default' || exportName.name === 'default'),
    onlyPassesOn:
      program.body.length > 0 &&
      program.body.every((node) => /^Export.*Declaration$/.test(node.type) && 'source' in node && node.source !== null),
    nodes,
  }
  parsed.set(source, made)
  return made
}

function* nodesOf(node: Node): Generator<Node> {
  yield node
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object' && typeof (child as Node).type === 'string') yield* nodesOf(child as Node)
    }
  }
}

/** The line a place in a file stands on, for messages. */
export const lineOf = ({ text }: Source, at: number): number => text.slice(0, at).split('\n').length
