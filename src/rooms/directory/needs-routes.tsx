import type { PageContext } from '../../people/rules.ts'
import { postedForm } from '../../platform/http/forms.ts'
import { frameOf } from '../../ui/http-frame.ts'
import { href } from '../../ui/paths.ts'
import { queryOf, readListAddress } from './input.ts'
import { keepNeeds, keptNeeds, knownNeeds } from './needs.ts'
import { NeedsPage } from './pages/needs-page.tsx'

/** The choice of needs. The address carries the list somebody came from, never the choice. */
export function needsPage(c: PageContext) {
  const list = queryOf(readListAddress(c.req.url))
  const asked = (['kept', 'cleared'] as const).find((answer) => answer === c.req.query('answer')) ?? null
  c.header('Cache-Control', 'no-store')
  return c.html(<NeedsPage frame={frameOf(c, 'needs', {}, list)} kept={keptNeeds(c)} {...{ asked, list }} />)
}

export async function leaveNeeds(c: PageContext) {
  const given = await postedForm(c)
  const needed = given.has('clear') ? [] : knownNeeds(given.getAll('need'))
  keepNeeds(c, needed)
  const answer = needed.length ? 'kept' : 'cleared'
  return c.redirect(href('needs', c.var.lang, {}, { ...queryOf(readListAddress(c.req.url)), answer }), 303)
}
