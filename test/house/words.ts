import { isCode, isTest, lineOf, type Module, moduleOf, type Node, type Source } from './tree.ts'

const at = (source: Source, node: Node, what: string) => `${source.path}:${lineOf(source, node.start)} ${what}`
const inCode = (tree: Source[], check: (module: Module) => string[]) =>
  tree.filter(isCode).flatMap((source) => check(moduleOf(source)))

type Named = { type?: string; name?: string; object?: Named; property?: Named }
const dotted = (node: Named | undefined): string =>
  node?.type === 'MemberExpression' ? `${dotted(node.object)}.${dotted(node.property)}` : (node?.name ?? '')

/** Style belongs to the sheets: an inline one would be refused by the browser (CSP) and escape the theme. */
export const inlineStyles = (tree: Source[]): string[] =>
  inCode(tree, (module) =>
    module.nodes
      .filter(({ type, name }) => type === 'JSXAttribute' && (name as Named).name === 'style')
      .map((node) => at(module, node, 'has an inline style')),
  )

/** Colours belong to the theme, or a town's own hue and the dark page would not reach them. */
export const ownColours = (tree: Source[], allowed: readonly string[] = []): string[] =>
  tree
    .filter((source) => source.path.endsWith('.tsx') && !isTest(source) && !allowed.includes(source.path))
    .flatMap((source) =>
      found(
        source,
        /['"`]#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3})['"`]|\b(?:rgb|hsl|oklch)\(/gi,
        'has a colour of its own',
      ),
    )

/** What runs in the browser as an attribute would be refused by the browser too. */
export const inlineScripts = (tree: Source[]): string[] =>
  inCode(tree, (module) =>
    module.nodes
      .filter(({ type, name }) => type === 'JSXAttribute' && /^on[A-Za-z]+$/.test((name as Named).name ?? ''))
      .map((node) => at(module, node, 'has an inline script')),
  )

export const consoles = (tree: Source[]): string[] =>
  inCode(tree, (module) =>
    module.nodes
      .filter((node) => node.type === 'MemberExpression' && dotted(node as Named).startsWith('console.'))
      .map((node) => at(module, node, 'writes to the console')),
  )

/** Whoever asks the machine for the time cannot be tested at night. `allowed` are the edges that must. */
export const ownClocks = (tree: Source[], allowed: readonly string[]): string[] =>
  inCode(tree, (module) => {
    if (isTest(module) || !module.path.startsWith('src/') || allowed.some((path) => module.path.startsWith(path)))
      return []
    return module.nodes.filter(readsClock).map((node) => at(module, node, 'asks the machine for the time'))
  })

function readsClock(node: Node): boolean {
  if (node.type === 'NewExpression')
    return (node.callee as Named).name === 'Date' && (node.arguments as unknown[]).length === 0
  return node.type === 'MemberExpression' && /^(Date\.now|Temporal\.Now\.\w+)$/.test(dotted(node as Named))
}

/** Promises to do it later; they belong to the list of issues. */
export const promises = (tree: Source[]): string[] =>
  tree.flatMap((source) => found(source, /\b(?:TO[D]O|FI[X]ME|XX[X])\b/g, 'puts something off'))

/** A machine's own paths and a registry's host are true on one machine only. */
export const machineTraces = (tree: Source[]): string[] =>
  tree.flatMap((source) => [
    ...found(source, /(?<![\w.~$)}/-])\/(?:work|home|Users|opt)\/[\w.-]+/g, 'names a path of one machine'),
    ...found(source, /\bregistry\.npmjs\.org\b|\bregistry\.yarnpkg\.com\b/g, 'names a registry'),
    ...found(source, /\bsession[ ]notes\b|\bas an? (?:AI|language model)\b/gi, 'speaks of how it was written'),
  ])

function found(source: Source, pattern: RegExp, what: string): string[] {
  return [...source.text.matchAll(pattern)].map(
    ({ index, 0: word }) => `${source.path}:${lineOf(source, index)} ${what}: ${word}`,
  )
}

/** Routes that would slip past the rule: `.all()` answers every method, `.mount()` brings handlers we cannot see. */
export const looseRoutes = (tree: Source[]): string[] =>
  inCode(tree, (module) => {
    if (isTest(module) || !module.path.startsWith('src/')) return []
    return module.nodes
      .filter(
        ({ type, callee }) =>
          type === 'CallExpression' && /(^|\.)(app|sub|site)\.(all|mount|on)$/.test(dotted(callee as Named)),
      )
      .map((node) => at(module, node, 'registers a route past the rules'))
  })
