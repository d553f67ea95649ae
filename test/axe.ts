import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on a page, one line each; no rule is switched off. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 4).map(({ target, html }) => `axe ${id}: ${help} at ${target.join(' ')} ${html.slice(0, 160)}`),
  )
}
