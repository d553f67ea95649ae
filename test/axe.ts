import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Violation = { id: string; help: string; nodes: { target: string[] }[] }
type Axe = { run: (where: Document, options: object) => Promise<{ violations: Violation[] }> }

// The package’s own builder puts axe into a page twice, and takes all that passed through the wire: two thirds more work.
const script = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** What axe finds on a page, one line a rule; no rule is switched off. */
export async function axeFaults(page: Page): Promise<string[]> {
  for (const frame of page.frames()) await frame.evaluate(script)
  const violations = await page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: Axe }
    // All rules are tried on everything; only what passed is told of in short.
    const results = await axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
    return results.violations.map(({ id, help, nodes }) => ({ id, help, places: nodes.map(({ target }) => target) }))
  }, tags)
  return violations.map(({ id, help, places }) => {
    const first = places.slice(0, 4).map((target) => target.join(' '))
    return `axe ${id}: ${help}, ${places.length} times, at ${first.join(' · ')}`
  })
}
