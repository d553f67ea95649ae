import { postedForm } from '../../platform/http/forms.ts'
import { dayOfInstant } from '../../ui/dates.ts'
import { readable } from '../areas.ts'
import { privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { logUses, type Use } from '../use-log.ts'
import { mayBeParent } from './child-routes.tsx'
import {
  basisOf,
  carersOf,
  contactPointsOf,
  guardiansOf,
  membersOf,
  type PersonRecord,
  personById,
  pregnanciesOf,
} from './family-queries.ts'
import { listed } from './family-routes.tsx'
import { staffFrame } from './frame.tsx'
import { guardianshipsKept, mayKeepFamily } from './guardian-queries.ts'
import { isMinor } from './guardian-routes.tsx'
import { idOf, type ReasonError, typed, whyNotReason } from './input.ts'
import { orderKept } from './order-queries.ts'
import { mayHaveOrder } from './order-routes.tsx'
import { PausePage, PersonPage } from './person-page.tsx'
import { mayTellPregnancy } from './pregnancy-queries.ts'
import { caring, type StaffContext } from './rules.ts'
import { insertLocated, insertPause, locateWithReason } from './search-queries.ts'

export function personRoutes(app: PageApp): void {
  privatePage(app, '/tyo/perheet/:id', caring, (c) => showPerson(c, null))
  privateForm(app, '/tyo/perheet/:id/sijainti', caring, showPlace)
  privatePage(app, '/tyo/perheet/:id/tauko/:pregnancy', caring, askPause)
  privateForm(app, '/tyo/perheet/:id/tauko/:pregnancy', caring, setPause)
}

type Why = { words: string; wrong: ReasonError } | null

async function showPerson(c: StaffContext, why: Why) {
  const { tx, now } = c.var
  const id = idOf(c.req.param('id'))
  const person = id ? await personById(tx, id) : undefined
  const basis = person && (await basisOf(tx, person.id))
  if (!person || !basis) return c.notFound()
  const [guardians, members] = [await guardiansOf(tx, person.id), await membersOf(tx, person.id)]
  const [carers, contacts] = [await carersOf(tx, person.id), await readable(c, await contactPointsOf(tx, person.id))]
  const pregnancies = await pregnanciesOf(tx, person.id)
  const seen = { guardianship: guardians, care: carers, pregnancy: pregnancies }
  await logUses(tx, [...usesOf(person, seen), ...members.map(listed)], now)
  await logContacts(c, person, contacts)
  const mayTell = mayBear(person, dayOfInstant(now)) && (await mayTellPregnancy(tx, person.id))
  const keeps = await mayKeepFamily(tx, person.id)
  const props = {
    person,
    basis,
    orderAct: keeps ? await orderActOf(c, person) : null,
    mayAddChild: keeps && mayBeParent(person, dayOfInstant(now)),
    mayAddGuardian: keeps && isMinor(person, dayOfInstant(now)),
    mayEndGuardian: keeps && (await guardianshipsKept(tx, person.id)).length > 0,
    mayTell,
    guardians,
    members,
    carers,
    contacts,
    pregnancies,
    why,
    today: dayOfInstant(now),
  }
  return c.html(<PersonPage frame={staffFrame(c)} {...props} />, why ? 422 : 200)
}

/** What may be done of a turvakielto of their own. */
const orderActOf = async (
  { var: { tx, now } }: StaffContext,
  person: PersonRecord,
): Promise<'change' | 'record' | null> =>
  (await orderKept(tx, person.id)) ? 'change' : mayHaveOrder(person, dayOfInstant(now)) ? 'record' : null

/** A small child's page speaks of no pregnancy, nor a grandparent's. */
function mayBear({ birth_date }: PersonRecord, today: Temporal.PlainDate): boolean {
  const years = birth_date?.until(today, { largestUnit: 'years' }).years ?? 30
  return years >= 12 && years < 60
}

/** What a page of somebody shows of them, each kind of record told by itself; what there is none of is not told. */
const usesOf = ({ id }: PersonRecord, seen: { [what in 'guardianship' | 'care' | 'pregnancy']: object[] }): Use[] => {
  const kinds = (['guardianship', 'care', 'pregnancy'] as const).filter((what) => seen[what].length)
  return (['person', ...kinds] as const).map((what) => ({ subject: id, action: 'read', what, purpose: 'care' }))
}

/** Under turvakielto the ground is the reason written for it, not the care. */
async function logContacts(c: StaffContext, { id, protected: hidden }: PersonRecord, contacts: { id: string }[]) {
  const { tx, now } = c.var
  const records = contacts.map((one) => one.id)
  if (!records.length) return
  if (hidden) await insertLocated(tx, id, records, now)
  else await logUses(tx, [{ subject: id, action: 'read', what: 'contact_point', records, purpose: 'care' }], now)
}

async function showPlace(c: StaffContext) {
  const words = typed(await postedForm(c), 'words')
  const wrong = whyNotReason(words)
  if (wrong) return showPerson(c, { words, wrong })
  const id = idOf(c.req.param('id'))
  if (!id || !(await locateWithReason(c.var.tx, id, words))) return c.notFound()
  return c.redirect(`/tyo/perheet/${id}`, 303)
}

/** The pregnancy that the address names, of somebody one sees. */
async function pregnancyAsked(c: StaffContext) {
  const [id, pregnancy] = [idOf(c.req.param('id')), idOf(c.req.param('pregnancy'))]
  const found = id ? (await pregnanciesOf(c.var.tx, id)).find((one) => one.id === pregnancy) : undefined
  return id && found ? { id, pregnancy: found.id } : null
}

async function askPause(c: StaffContext) {
  const asked = await pregnancyAsked(c)
  if (!asked) return c.notFound()
  await logUses(c.var.tx, [{ subject: asked.id, action: 'read', what: 'pregnancy', purpose: 'care' }], c.var.now)
  return c.html(<PausePage frame={staffFrame(c)} person={asked.id} pregnancy={asked.pregnancy} />)
}

async function setPause(c: StaffContext) {
  // It has no fields, and is a form all the same: what is packed otherwise comes from no page of ours.
  await postedForm(c)
  const asked = await pregnancyAsked(c)
  if (!asked) return c.notFound()
  const { tx, who, now } = c.var
  await insertPause(tx, asked.id, asked.pregnancy, who.id, now)
  const records = [asked.pregnancy]
  await logUses(tx, [{ subject: asked.id, action: 'wrote', what: 'pause', records, purpose: 'care' }], now)
  return c.redirect(`/tyo/perheet/${asked.id}?ok=1`, 303)
}
