import { postedForm } from '../../platform/http/forms.ts'
import { dayOfInstant } from '../../ui/dates.ts'
import { privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { staffFrame } from './frame.tsx'
import { idOf, oneOf, typed, whyNotReason } from './input.ts'
import type { ReminderDraft } from './reminder-panel.tsx'
import { isAddress, keepReminder, reminderOf } from './reminder-queries.ts'
import { ClaimPage, type Draft, HastePage, MatterPage, type Queue, ReviewsPage } from './review-page.tsx'
import {
  answerMatter,
  askerOf,
  disclosuresAskedAbout,
  lookedAt,
  looksByClaim,
  looksOf,
  type MatterKind,
  matterKinds,
  openClaims,
  openHastes,
  openMatters,
  reviewAccess,
  reviewCare,
  rowAskedAbout,
} from './review-queries.ts'
import { guardingPrivacy, type StaffContext } from './rules.ts'
import { insertDuty } from './search-queries.ts'

/** @param mailing whether mail can be sent from here, so that one may be reminded by it */
export function reviewRoutes(app: PageApp, mailing: boolean): void {
  privatePage(app, '/tyo/katselut', guardingPrivacy, async (c) => {
    const draft = { email: await reminderOf(c.var.tx, c.var.who.id), wrong: false }
    return reviewsPage(c, mailing ? draft : null, 200)
  })
  privateForm(app, '/tyo/katselut', guardingPrivacy, saveReminder)
  privatePage(app, '/tyo/katselut/hata/:id', guardingPrivacy, (c) => hastePage(c, noDraft, 200))
  privateForm(app, '/tyo/katselut/hata/:id', guardingPrivacy, review)
  privatePage(app, '/tyo/katselut/hoito/:id', guardingPrivacy, (c) => claimPage(c, noDraft, 200))
  privateForm(app, '/tyo/katselut/hoito/:id', guardingPrivacy, reviewClaim)
  for (const kind of matterKinds) {
    privatePage(app, `/tyo/katselut/${kind}/:id`, guardingPrivacy, (c) => matterPage(c, kind, noDraft, 200))
    privateForm(app, `/tyo/katselut/${kind}/:id`, guardingPrivacy, (c) => answer(c, kind))
  }
}

const reviewsPage = async (c: StaffContext, reminder: ReminderDraft | null, status: 200 | 422) =>
  c.html(<ReviewsPage frame={staffFrame(c)} reminder={reminder} {...(await reviewQueue(c))} />, status)

async function saveReminder(c: StaffContext) {
  const email = typed(await postedForm(c), 'email')
  if (email && !isAddress(email)) return reviewsPage(c, { email, wrong: true }, 422)
  await keepReminder(c.var.tx, c.var.who.id, email)
  return c.redirect('/tyo/katselut?ok=1', 303)
}

/** What waits for the data protection officer. */
export async function reviewQueue(c: StaffContext): Promise<Queue> {
  const { tx, now } = c.var
  const hastes = await openHastes(tx)
  // The list shows the words of each reason.
  for (const { person_id } of hastes) await insertDuty(tx, { ...reason, subject: person_id, action: 'listed' }, now)
  const claims = await openClaims(tx)
  for (const { person_id } of claims) await insertDuty(tx, { ...care, subject: person_id, action: 'listed' }, now)
  const [questions, requests] = [await openMatters(tx, 'kysymys'), await openMatters(tx, 'pyynto')]
  return { hastes, claims, questions, requests, today: dayOfInstant(now) }
}

const reason = { what: 'access_reason', purpose: 'privacy' } as const
const care = { what: 'care', purpose: 'privacy' } as const
const whatOf = { kysymys: 'log_question', pyynto: 'data_request' } as const

const noDraft: Draft = { choice: '', words: '', wrong: {}, refused: false }

async function hastePage(c: StaffContext, draft: Draft, status: 200 | 409 | 422) {
  const { tx, now } = c.var
  const haste = (await openHastes(tx)).find(({ id }) => id === c.req.param('id'))
  const whose = haste && (await lookedAt(tx, haste.id))
  if (!haste || !whose) return c.notFound()
  const looks = await looksOf(tx, haste)
  await insertDuty(tx, { ...reason, subject: haste.person_id, action: 'read' }, now)
  return c.html(<HastePage frame={staffFrame(c)} {...{ haste, whose, looks, draft }} />, status)
}

async function review(c: StaffContext) {
  const draft = await readDraft(c, ['right', 'wrong'], 2000)
  if (Object.keys(draft.wrong).length) return hastePage(c, draft, 422)
  const id = idOf(c.req.param('id'))
  const { tx, now } = c.var
  const haste = (await openHastes(tx)).find((one) => one.id === id)
  if (!haste || !(await reviewAccess(tx, haste.id, draft.choice, draft.words)))
    return hastePage(c, { ...draft, refused: true }, 409)
  await insertDuty(tx, { ...reason, subject: haste.person_id, action: 'wrote' }, now)
  return c.redirect('/tyo/katselut?ok=1', 303)
}

async function claimPage(c: StaffContext, draft: Draft, status: 200 | 409 | 422) {
  const { tx, now } = c.var
  const claim = (await openClaims(tx)).find(({ id }) => id === c.req.param('id'))
  if (!claim) return c.notFound()
  const looks = await looksByClaim(tx, claim)
  await insertDuty(tx, { ...care, subject: claim.person_id, action: 'read' }, now)
  return c.html(<ClaimPage frame={staffFrame(c)} {...{ claim, looks, draft }} />, status)
}

async function reviewClaim(c: StaffContext) {
  const draft = await readDraft(c, ['right', 'wrong'], 2000)
  if (Object.keys(draft.wrong).length) return claimPage(c, draft, 422)
  const { tx, now } = c.var
  const claim = (await openClaims(tx)).find(({ id }) => id === c.req.param('id'))
  if (!claim || !(await reviewCare(tx, claim, draft.choice, draft.words)))
    return claimPage(c, { ...draft, refused: true }, 409)
  await insertDuty(tx, { ...care, subject: claim.person_id, action: 'wrote' }, now)
  return c.redirect('/tyo/katselut?ok=1', 303)
}

async function matterPage(c: StaffContext, kind: MatterKind, draft: Draft, status: 200 | 409 | 422) {
  const { tx, now } = c.var
  const matter = (await openMatters(tx, kind)).find(({ id }) => id === c.req.param('id'))
  const asker = matter && (await askerOf(tx, matter.asked_by))
  if (!matter || !asker) return c.notFound()
  const row = kind === 'kysymys' ? await rowAskedAbout(tx, matter.id) : null
  const disclosures = kind === 'kysymys' ? await disclosuresAskedAbout(tx, matter.id) : []
  const seen = { action: 'read', purpose: 'privacy' } as const
  await insertDuty(tx, { ...seen, subject: matter.asked_by, what: whatOf[kind] }, now)
  // Whether there were any or not: a row only of some would tell of what the page does not.
  if (kind === 'kysymys' && !row) await insertDuty(tx, { ...seen, subject: matter.subject_id, what: 'disclosure' }, now)
  // The log of a child tells that the child was looked at; that one guardian has asked is not for the other to know.
  if (matter.subject_id !== matter.asked_by)
    await insertDuty(tx, { ...seen, subject: matter.subject_id, what: 'person' }, now)
  return c.html(<MatterPage frame={staffFrame(c)} {...{ kind, matter, asker, row, disclosures, draft }} />, status)
}

async function answer(c: StaffContext, kind: MatterKind) {
  const draft = await readDraft(c, ['agree', 'refuse'], 5000)
  if (Object.keys(draft.wrong).length) return matterPage(c, kind, draft, 422)
  const { tx, who, now } = c.var
  const id = idOf(c.req.param('id'))
  const given = { answer: draft.words, refused: draft.choice === 'refuse', by: who.id, now }
  const matter = (await openMatters(tx, kind)).find((one) => one.id === id)
  if (!matter || !(await answerMatter(tx, kind, matter.id, given)))
    return matterPage(c, kind, { ...draft, refused: true }, 409)
  const use = { subject: matter.asked_by, action: 'wrote', what: whatOf[kind], purpose: 'privacy' } as const
  await insertDuty(tx, use, now)
  return c.redirect('/tyo/katselut?ok=1', 303)
}

async function readDraft(c: StaffContext, choices: readonly string[], longest: number): Promise<Draft> {
  const form = await postedForm(c)
  const [choice, words] = [oneOf(choices, form.get('choice')), typed(form, 'words')]
  const wrong = { ...(choice ? {} : { choice: true }), ...(whyNotReason(words, longest) ? { words: true } : {}) }
  return { choice: choice ?? '', words, wrong, refused: false }
}
