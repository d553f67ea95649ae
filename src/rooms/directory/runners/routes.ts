import { privateForm } from '../../../people/private.ts'
import type { PageApp } from '../../../people/rules.ts'
import { idOf } from '../../../people/staff/input.ts'
import { postedForm } from '../../../platform/http/forms.ts'
import { approving, type EditorContext } from '../editing/access.ts'
import { listPath } from '../editing/entry-page.tsx'
import { entryPage, openEntry } from '../editing/open-entry.tsx'
import { giveTo } from './queries.ts'
import { r } from './texts.ts'

/** Tells whose editors an organization's entries are. */
export function runnerRoutes(app: PageApp): void {
  privateForm(app, '/tyo/koordinointi/palvelut/:id/toimittajat', approving, give)
}

async function give(c: EditorContext) {
  const form = await postedForm(c)
  const open = await openEntry(c)
  if (!open?.facts || open.kind !== 'organization') return c.notFound()
  const chosen = form.get('runner')
  const runner = idOf(chosen)
  const given = (chosen === '' || runner !== null) && (await giveTo(c.var.tx, open.id, runner))
  if (!given) return entryPage(c, open, { told: { notice: { kind: 'warn', title: r.gone[c.var.lang] } }, status: 409 })
  return c.redirect(`${listPath}/${open.id}?ok=1`, 303)
}
