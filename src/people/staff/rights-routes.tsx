import { sql } from 'kysely'
import { csv } from '../../platform/csv.ts'
import { postedForm } from '../../platform/http/forms.ts'
import { localized } from '../../platform/languages.ts'
import { dayOfInstant, shortDate } from '../../ui/dates.ts'
import { areaName } from '../areas.ts'
import { privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { staffFrame } from './frame.tsx'
import { dayIn, idOf, oneOf, startOf, typed, whyNotReason } from './input.ts'
import { type EndDraft, EndPage, type GrantDraft, GrantPage, RightsPage } from './rights-page.tsx'
import {
  countAdministrators,
  type DecideAnswer,
  decideRole,
  endRole,
  grantRole,
  openUnits,
  type Right,
  rightsOn,
  waitingRoles,
  workers,
} from './rights-queries.ts'
import { g } from './rights-texts.ts'
import { administering, keepingRights, type StaffContext } from './rules.ts'
import { serviceNames, taskNames } from './texts.ts'

export function rightsRoutes(app: PageApp): void {
  privatePage(app, '/tyo/oikeudet', keepingRights, (c) => rightsPage(c, null, 200))
  privateForm(app, '/tyo/oikeudet/odottavat', administering, decide)
  privatePage(app, '/tyo/oikeudet/luettelo.csv', keepingRights, download)
  privatePage(app, '/tyo/oikeudet/uusi', administering, (c) => grantPage(c, noGrant, 200))
  privateForm(app, '/tyo/oikeudet/uusi', administering, grant)
  privatePage(app, '/tyo/oikeudet/:id/paata', administering, (c) => endPage(c, noEnd, 200))
  privateForm(app, '/tyo/oikeudet/:id/paata', administering, end)
}

const dayAsked = (c: StaffContext) => dayIn(c.req.query('day') ?? '') ?? dayOfInstant(c.var.now)

type NotDecided = Exclude<DecideAnswer, 'decided' | 'gone'>

async function rightsPage(c: StaffContext, refusal: NotDecided | null, status: 200 | 409) {
  const { tx, now } = c.var
  const day = dayAsked(c)
  const facts = { rights: await rightsOn(tx, day, null), proposals: await waitingRoles(tx) }
  const props = { ...facts, administrators: await countAdministrators(tx), day, now, refusal, named: await areaName(c) }
  return c.html(<RightsPage frame={staffFrame(c)} {...props} />, status)
}

/** What another has decided meanwhile is not here any more; the page shows what stands. */
async function decide(c: StaffContext) {
  const form = await postedForm(c)
  const [proposal, choice] = [idOf(typed(form, 'proposal')), oneOf(['confirm', 'reject'], typed(form, 'choice'))]
  const answer = proposal && choice ? await decideRole(c.var.tx, proposal, choice === 'confirm') : 'gone'
  if (answer !== 'decided' && answer !== 'gone') return rightsPage(c, answer, 409)
  return c.redirect(answer === 'decided' ? '/tyo/oikeudet?ok=1' : '/tyo/oikeudet', 303)
}

async function download(c: StaffContext) {
  const { tx, lang } = c.var
  const day = dayAsked(c)
  const rights = await rightsOn(tx, day, null)
  const named = await areaName(c)
  const head = [g.name, g.task, g.service, g.unit, g.begins, g.ends, g.grantedBy, g.reason].map((name) => name[lang])
  const lines = rights.map((right) => [
    right.name,
    taskNames[right.task]?.[lang] ?? right.task,
    right.service ? (serviceNames[right.service]?.[lang] ?? right.service) : '',
    localized(right.unit, lang)?.text ?? right.areas.map(named).join(', '),
    shortDate(right.begins, lang),
    right.ends ? shortDate(right.ends, lang) : '',
    right.granted_by ?? '',
    right.reason,
  ])
  return c.body(csv([head, ...lines]), 200, {
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': `attachment; filename="${day}.csv"`,
  })
}

const noGrant: GrantDraft = {
  ...{ practitioner: '', task: '', service: '', unit: '', until: '', reason: '' },
  ...{ wrong: {}, refusal: null },
}

async function grantPage(c: StaffContext, draft: GrantDraft, status: 200 | 409 | 422) {
  const { tx } = c.var
  const facts = { workers: await workers(tx), units: await openUnits(tx) }
  const props = { ...facts, administrators: await countAdministrators(tx), draft }
  return c.html(<GrantPage frame={staffFrame(c)} {...props} />, status)
}

async function grant(c: StaffContext) {
  const form = await postedForm(c)
  const said = (name: string) => typed(form, name)
  const draft = {
    ...{ practitioner: said('practitioner'), task: said('task'), service: said('service'), unit: said('unit') },
    ...{ until: said('until'), reason: said('reason'), refusal: null },
  }
  const practitioner = idOf(draft.practitioner)
  const task = oneOf(Object.keys(taskNames), draft.task)
  // A last day is a whole day.
  const last = draft.until ? dayIn(draft.until) : null
  const passed = last !== null && Temporal.PlainDate.compare(last, dayOfInstant(c.var.now)) < 0
  const wrong = {
    ...(practitioner ? {} : { practitioner: true }),
    ...(task ? {} : { task: true }),
    ...((draft.until && !last) || passed ? { until: true } : {}),
    ...(whyNotReason(draft.reason, 500) ? { reason: true } : {}),
  }
  if (!practitioner || !task || Object.keys(wrong).length) return grantPage(c, { ...draft, wrong }, 422)
  const until = last ? startOf(last.add({ days: 1 })) : null
  const service = oneOf(Object.keys(serviceNames), draft.service)
  const answer = await grantRole(c.var.tx, {
    ...{ practitioner, task, service, until },
    ...{ unit: idOf(draft.unit), reason: draft.reason },
  })
  if (answer !== 'granted' && answer !== 'waits') return grantPage(c, { ...draft, wrong: {}, refusal: answer }, 409)
  return c.redirect('/tyo/oikeudet?ok=1', 303)
}

const noEnd: EndDraft = { reason: '', wrong: false, refusal: null }

async function endPage(c: StaffContext, draft: EndDraft, status: 200 | 409 | 422) {
  const right = await rightAsked(c)
  return right ? c.html(<EndPage frame={staffFrame(c)} right={right} draft={draft} />, status) : c.notFound()
}

async function rightAsked(c: StaffContext): Promise<Right | undefined> {
  const id = idOf(c.req.param('id'))
  if (!id) return undefined
  const { rows } = await sql<{ practitioner_id: string }>`select r.practitioner_id from people.practitioner_role r
    where r.id = ${id}`.execute(c.var.tx)
  const whose = rows[0]?.practitioner_id
  return whose ? (await rightsOn(c.var.tx, null, whose)).find((right) => right.id === id) : undefined
}

async function end(c: StaffContext) {
  const reason = typed(await postedForm(c), 'reason')
  if (whyNotReason(reason, 500)) return endPage(c, { reason, wrong: true, refusal: null }, 422)
  const id = idOf(c.req.param('id'))
  const answer = id ? await endRole(c.var.tx, id, reason) : 'gone'
  if (answer !== 'ended') return endPage(c, { reason, wrong: false, refusal: answer }, 409)
  return c.redirect('/tyo/oikeudet?ok=1', 303)
}
