import { privateForm } from '../../../people/private.ts'
import type { PageApp } from '../../../people/rules.ts'
import { idOf, typed, whyNotReason } from '../../../people/staff/input.ts'
import { isBilingual } from '../../../platform/bilingual.ts'
import { postedForm } from '../../../platform/http/forms.ts'
import { dayOfInstant } from '../../../ui/dates.ts'
import { type EditorContext, editing } from './access.ts'
import { type Draft, giveBack, goOnFrom, proposalToDecide, takeBack, throwAway } from './drafts.ts'
import { listPath } from './entry-page.tsx'
import { whenPublished } from './entry-routes.tsx'
import { entryPage, type Open, openEntry, readDraft } from './open-entry.tsx'
import { publish } from './publish.ts'
import { heldIn } from './translations.ts'
import { w } from './work-texts.ts'

/** What becomes of drafts: their writers take them back or throw them away, the network's editor decides on what is proposed. */
export function proposalRoutes(app: PageApp): void {
  privateForm(app, '/tyo/koordinointi/palvelut/:id/ehdotus', editing, act)
}

async function act(c: EditorContext) {
  const form = await postedForm(c)
  const open = await openEntry(c)
  if (!open) return c.notFound()
  const { tx, who, now } = c.var
  const what = form.get('act')
  if (what === 'takeBack' || what === 'discard') {
    if (!open.draft) return c.redirect(open.facts ? `${listPath}/${open.id}` : listPath, 303)
    if (what === 'takeBack') await takeBack(tx, open.draft.id, now)
    else await throwAway(tx, open.draft.id)
    return c.redirect(what === 'discard' && !open.facts ? listPath : `${listPath}/${open.id}?ok=1`, 303)
  }
  if (!who.approves) return c.notFound()
  const id = idOf(form.get('proposal'))
  const proposal = id && (await proposalToDecide(tx, open.id, id))
  if (!proposal || proposal.practitioner_id === who.id) return refused(c, open, 'gone')
  if (form.get('proposed') !== String(proposal.proposed_at)) return refused(c, open, 'rewritten')
  if (what === 'accept') return accept(c, open, proposal)
  if (what === 'return') return askBack(c, open, proposal, typed(form, 'question'))
  if (what !== 'edit') return c.notFound()
  return (await goOnFrom(tx, proposal.id, who.id, now))
    ? c.redirect(`${listPath}/${open.id}`, 303)
    : refused(c, open, 'ownDraft')
}

const refused = (c: EditorContext, open: Open, why: 'gone' | 'rewritten' | 'ownDraft' | 'mendFirst' | 'keptLine') =>
  entryPage(c, open, { told: { notice: { kind: 'warn', title: w[why][c.var.lang] } }, status: 409 })

async function accept(c: EditorContext, open: Open, proposal: Draft) {
  const { tx, who, now, municipality } = c.var
  const read = readDraft(c, open, proposal)
  if (read.troubles.length) return refused(c, open, 'mendFirst')
  const published = await publish(tx, {
    ...{ draft: proposal, document: read.document, held: heldIn(proposal.kind, proposal.fields), by: who.id, now },
    ...{ bilingual: await isBilingual(tx, municipality.id), today: dayOfInstant(now), reason: null, choices: null },
  })
  if (published.outcome === 'keptLine') return refused(c, open, 'keptLine')
  if (published.outcome === 'blocked' || published.outcome === 'clash') return refused(c, open, 'mendFirst')
  return c.redirect(whenPublished(open.id, published), 303)
}

async function askBack(c: EditorContext, open: Open, proposal: Draft, question: string) {
  if (whyNotReason(question))
    return entryPage(c, open, { told: { question: { proposal: proposal.id, text: question } }, status: 422 })
  await giveBack(c.var.tx, proposal.id, question, { by: c.var.who.id, now: c.var.now })
  return c.redirect(`${listPath}?ok=1`, 303)
}
