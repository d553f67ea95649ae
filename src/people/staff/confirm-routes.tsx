import { postedForm } from '../../platform/http/forms.ts'
import { privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { ConfirmationsPage, type ConfirmDraft, ConfirmPage } from './confirm-page.tsx'
import { caresToConfirm, careToConfirm, confirmCare } from './confirm-queries.ts'
import { staffFrame } from './frame.tsx'
import { idOf, typed, whyNotReason } from './input.ts'
import { caring, type StaffContext } from './rules.ts'

/** Care that a colleague of the same unit and task has opened is confirmed by who knows of it (note 32). */
export function confirmRoutes(app: PageApp): void {
  privatePage(app, '/tyo/vahvistukset', caring, async (c) =>
    c.html(<ConfirmationsPage frame={staffFrame(c)} cares={await caresToConfirm(c.var.tx)} />),
  )
  privatePage(app, '/tyo/vahvistukset/:id', caring, (c) => confirmPage(c, { words: '', wrong: false }, 200))
  privateForm(app, '/tyo/vahvistukset/:id', caring, confirm)
}

async function confirmPage(c: StaffContext, draft: ConfirmDraft, status: 200 | 422) {
  const id = idOf(c.req.param('id'))
  const care = id ? await careToConfirm(c.var.tx, id) : undefined
  return care ? c.html(<ConfirmPage frame={staffFrame(c)} care={care} draft={draft} />, status) : c.notFound()
}

async function confirm(c: StaffContext) {
  const words = typed(await postedForm(c), 'words')
  if (whyNotReason(words)) return confirmPage(c, { words, wrong: true }, 422)
  const id = idOf(c.req.param('id'))
  // Somebody else may have been quicker, or an order covers them by now: then it is not here any more.
  if (!id || !(await confirmCare(c.var.tx, id, words))) return c.notFound()
  return c.redirect('/tyo/vahvistukset?ok=1', 303)
}
