import { postedForm } from '../../platform/http/forms.ts'
import { dayOfInstant } from '../../ui/dates.ts'
import { privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { logUses } from '../use-log.ts'
import { isEvidence } from './evidence-fields.tsx'
import { type PersonRecord, personById } from './family-queries.ts'
import { staffFrame } from './frame.tsx'
import { mayKeepFamily } from './guardian-queries.ts'
import { isMinor } from './guardian-routes.tsx'
import { dayIn, idOf, oneOf, typed } from './input.ts'
import { beginSources, endSources, type OrderDraft, OrderPage } from './order-page.tsx'
import { endOrder, type KeptOrder, keepOrder, orderKept, recordOrder } from './order-queries.ts'
import { caring, type StaffContext } from './rules.ts'

/** Turvakielto begins and ends by who surely cares, with what was seen or heard. */
export function orderRoutes(app: PageApp): void {
  privatePage(app, '/tyo/perheet/:id/turvakielto', caring, (c) => orderPage(c, null, 200))
  privateForm(app, '/tyo/perheet/:id/turvakielto', caring, change)
}

/** Whether an order of their own may be recorded: a child is covered by that of a grown-up of the household. */
export const mayHaveOrder = (person: PersonRecord, today: Temporal.PlainDate): boolean =>
  !person.died_on && (person.decides_alone || !isMinor(person, today))

type Asked = { person: PersonRecord; order: KeptOrder | null; path: string }

async function personAsked(c: StaffContext): Promise<Asked | null> {
  const { tx, now } = c.var
  const id = idOf(c.req.param('id'))
  const person = id && (await mayKeepFamily(tx, id)) ? await personById(tx, id) : undefined
  const order = person ? await orderKept(tx, person.id) : null
  if (!person || (!order && !mayHaveOrder(person, dayOfInstant(now)))) return null
  await logUses(tx, [{ subject: person.id, action: 'read', what: 'safety_order', purpose: 'care' }], now)
  return { person, order, path: `/tyo/perheet/${person.id}/turvakielto` }
}

async function orderPage(c: StaffContext, draft: OrderDraft | null, status: 200 | 409 | 422, known?: Asked) {
  const asked = known ?? (await personAsked(c))
  if (!asked) return c.notFound()
  const shown = draft ?? { source: '', evidence: '', day: '', wrong: {}, refusal: null }
  return c.html(<OrderPage frame={staffFrame(c)} {...asked} draft={shown} />, status)
}

async function change(c: StaffContext) {
  const form = await postedForm(c)
  const asked = await personAsked(c)
  if (!asked) return c.notFound()
  if (form.has('keep')) {
    if (await keepOrder(c.var.tx, asked.person.id)) return saved(c, asked)
    return orderPage(c, { source: '', evidence: '', day: '', wrong: {}, refusal: 'already' }, 409, asked)
  }
  const [source, evidence, day] = [typed(form, 'source'), typed(form, 'evidence'), typed(form, 'day')]
  // The page was opened when there was an order, or when there was none: what it asked tells which.
  return form.has('day') || asked.order
    ? end(c, asked, { source, evidence, day, wrong: {}, refusal: null })
    : begin(c, asked, { source, evidence, day, wrong: {}, refusal: null })
}

const saved = (c: StaffContext, { person }: Asked) => c.redirect(`/tyo/perheet/${person.id}?ok=1`, 303)

async function begin(c: StaffContext, asked: Asked, draft: OrderDraft) {
  const source = oneOf(beginSources, draft.source)
  const wrong = { ...(source ? {} : { source: true }), ...(isEvidence(draft.evidence) ? {} : { evidence: true }) }
  if (!source || Object.keys(wrong).length) return orderPage(c, { ...draft, wrong }, 422, asked)
  const answer = await recordOrder(c.var.tx, asked.person.id, source, draft.evidence)
  if (answer === 'recorded') return saved(c, asked)
  return answer === 'already' ? orderPage(c, { ...draft, refusal: 'already' }, 409, asked) : c.notFound()
}

async function end(c: StaffContext, asked: Asked, draft: OrderDraft) {
  const [source, day] = [oneOf(endSources, draft.source), dayIn(draft.day)]
  const wrong = {
    ...(source ? {} : { source: true }),
    ...(isEvidence(draft.evidence) ? {} : { evidence: true }),
    ...(day ? {} : { day: true }),
  }
  if (!source || !day || Object.keys(wrong).length) return orderPage(c, { ...draft, wrong }, 422, asked)
  const answer = await endOrder(c.var.tx, asked.person.id, { day, source, evidence: draft.evidence })
  if (answer === 'ended') return saved(c, asked)
  if (answer === 'day') return orderPage(c, { ...draft, wrong: { day: true } }, 422, asked)
  return answer === 'source' ? orderPage(c, { ...draft, refusal: 'onlyRegister' }, 409, asked) : c.notFound()
}
