// Lets Node run `.tsx`: it strips types from `.ts` by itself, but knows no JSX. What was made of a file is kept until it changes.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const jsx = { runtime: 'automatic', importSource: 'hono/jsx' }
// Beside Node's own; without one everything is made anew each time.
const folder = process.env.NODE_COMPILE_CACHE && join(process.env.NODE_COMPILE_CACHE, 'tsx')
const makers = folder && readFileSync(fileURLToPath(import.meta.url)) + require('rolldown/package.json').version
const hashOf = (...texts) => createHash('sha256').update(texts.join('\0')).digest('hex')

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const file = fileURLToPath(url)
    const text = readFileSync(file, 'utf8')
    return { format: 'module', source: folder ? kept(file, text) : made(file, text), shortCircuit: true }
  },
})

/** One entry a file, whose last line says what it was made of. */
function kept(file, text) {
  const [entry, mark] = [join(folder, `${hashOf(file)}.js`), `\n// ${hashOf(makers, file, text)}\n`]
  const found = read(entry)
  if (found?.endsWith(mark)) return found
  const source = made(file, text) + mark
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${entry}.${process.pid}`, source)
    renameSync(`${entry}.${process.pid}`, entry)
  } catch {
    // A folder that cannot be written keeps nothing.
  }
  return source
}

function read(entry) {
  try {
    return readFileSync(entry, 'utf8')
  } catch {
    return null
  }
}

function made(file, text) {
  // The compiler is fetched only when something has changed.
  const out = require('rolldown/utils').transformSync(file, text, {
    lang: 'tsx',
    sourceType: 'module',
    jsx,
    sourcemap: true,
  })
  if (out.errors.length) throw new Error(out.errors.map((error) => error.message).join('\n'))
  const map = Buffer.from(JSON.stringify(out.map)).toString('base64')
  return `${out.code}\n//# sourceMappingURL=data:application/json;base64,${map}`
}
