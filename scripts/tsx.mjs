// Lets Node run `.tsx`: it strips types from `.ts` by itself, but knows no JSX.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'rolldown/utils'

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const file = fileURLToPath(url)
    const jsx = { runtime: 'automatic', importSource: 'hono/jsx' }
    const out = transformSync(file, readFileSync(file, 'utf8'), {
      lang: 'tsx',
      sourceType: 'module',
      jsx,
      sourcemap: true,
    })
    if (out.errors.length) throw new Error(out.errors.map((error) => error.message).join('\n'))
    const map = Buffer.from(JSON.stringify(out.map)).toString('base64')
    return {
      format: 'module',
      source: `${out.code}\n//# sourceMappingURL=data:application/json;base64,${map}`,
      shortCircuit: true,
    }
  },
})
