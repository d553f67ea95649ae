import { postedForm } from '../../platform/http/forms.ts'
import { privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { staffFrame } from './frame.tsx'
import { idOf, typed, whyNotReason } from './input.ts'
import { type DecisionDraft, ReportPage, ReportsPage } from './keeping-page.tsx'
import {
  approvalsOf,
  decideErasure,
  kindsOf,
  newestReports,
  reportById,
  samplesOf,
  withdrawErasure,
} from './keeping-queries.ts'
import { guardingPrivacy, type StaffContext } from './rules.ts'

/** What is due to go, and the two approvals that let it go. The pages tell counts, days and ids, never whose. */
export function keepingRoutes(app: PageApp): void {
  privatePage(app, '/tyo/sailytys', guardingPrivacy, async (c) =>
    c.html(<ReportsPage frame={staffFrame(c)} reports={await newestReports(c.var.tx)} />),
  )
  privatePage(app, '/tyo/sailytys/:id', guardingPrivacy, (c) => reportPage(c, noDecision, 200))
  privateForm(app, '/tyo/sailytys/:id', guardingPrivacy, decide)
}

const noDecision: DecisionDraft = { leaveOut: [], words: '', sure: false, wrong: {}, refusal: null }

async function reportPage(c: StaffContext, draft: DecisionDraft, status: 200 | 409 | 422) {
  const { tx, who } = c.var
  const id = idOf(c.req.param('id'))
  const report = id ? await reportById(tx, id) : undefined
  if (!report) return c.notFound()
  const [kinds, approvals] = [await kindsOf(tx, report.id), await approvalsOf(tx, report.id)]
  const own = approvals.some(({ practitioner_id }) => practitioner_id === who.id)
  const facts = { report, kinds, approvals, samples: await samplesOf(tx, report.id) }
  return c.html(<ReportPage frame={staffFrame(c)} {...{ ...facts, own, draft }} />, status)
}

async function decide(c: StaffContext) {
  const form = await postedForm(c)
  const id = idOf(c.req.param('id'))
  const known = id ? await kindsOf(c.var.tx, id) : []
  if (!id || !known.length) return c.notFound()
  if (form.get('does') === 'withdraw') return withdraw(c, id)
  const leaveOut = form.getAll('leaveOut').filter((kind) => known.some((one) => one.kind === kind))
  const draft = { leaveOut, words: typed(form, 'words'), sure: form.get('sure') === '1', refusal: null }
  const wordsWrong = draft.words || leaveOut.length ? whyNotReason(draft.words) !== null : false
  const wrong = { ...(draft.sure ? {} : { sure: true }), ...(wordsWrong ? { words: true } : {}) }
  if (Object.keys(wrong).length) return reportPage(c, { ...draft, wrong }, 422)
  const answer = await decideErasure(c.var.tx, id, leaveOut, draft.words)
  if (answer === 'not_allowed' || answer === 'gone' || answer === 'same')
    return reportPage(c, { ...draft, wrong: {}, refusal: answer }, 409)
  return c.redirect(`/tyo/sailytys/${id}?ok=1`, 303)
}

async function withdraw(c: StaffContext, id: string) {
  const answer = await withdrawErasure(c.var.tx, id)
  if (answer !== 'withdrawn') return reportPage(c, { ...noDecision, refusal: answer }, 409)
  return c.redirect(`/tyo/sailytys/${id}?ok=1`, 303)
}
