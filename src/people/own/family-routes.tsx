import { postedForm } from '../../platform/http/forms.ts'
import { dayOfInstant } from '../../ui/dates.ts'
import { actable } from '../acting.ts'
import { readable } from '../areas.ts'
import { person, privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import type { Use } from '../use-log.ts'
import { logUses } from '../use-log.ts'
import type { HasRegister } from './acting-routes.tsx'
import { isFresh } from './concerned.ts'
import { FamilyPage, type TrustDraft } from './family-page.tsx'
import {
  carersOf,
  contactPointsOf,
  endTrust,
  familyOf,
  guardiansOf,
  insertTrust,
  trustable,
  trustsGiven,
} from './family-queries.ts'
import { idOf, type OwnContext, ownFrame } from './frame.ts'
import { onePressAtATime } from './once.ts'
import { PersonPage } from './person-page.tsx'
import { stale } from './stale-page.tsx'

export function familyRoutes(app: PageApp, register: HasRegister): void {
  privatePage(app, '/oma/perhe', person, (c) => familyPage(c, register(c), noDraft))
  privateForm(app, '/oma/perhe/luottamus', person, (c) => giveTrust(c, register(c)))
  privateForm(app, '/oma/perhe/luottamus/lopeta', person, takeTrustBack)
  privatePage(app, '/oma/perhe/:id', person, onePage)
}

const noDraft: TrustDraft = { adult: '', acts: false, failed: false }

async function familyPage(c: OwnContext, register: boolean, draft: TrustDraft) {
  const { tx, who, now } = c.var
  const family = await familyOf(tx, who.id)
  const people = []
  for (const one of family)
    people.push({ ...one, guardians: one.basis === 'self' ? [] : await guardiansOf(tx, one.id) })
  const given = await trustsGiven(tx)
  await logUses(tx, family.map(listed), now)
  const acts = register || (await actable(tx)).length > 0
  const props = { people, given, trustable: await trustable(tx), draft, acts, today: dayOfInstant(now) }
  return c.html(<FamilyPage frame={await ownFrame(c)} {...props} />, draft.failed ? 422 : 200)
}

/** What the log says of a page that shows several people. */
export const listed = ({ id }: { id: string }): Use => ({
  subject: id,
  action: 'listed',
  what: 'family',
  purpose: 'own_page',
})

async function onePage(c: OwnContext) {
  const { tx, who, now } = c.var
  const id = idOf(c.req.param('id'))
  const one = id ? (await familyOf(tx, who.id)).find((found) => found.id === id) : undefined
  if (!one) return c.notFound()
  const [guardians, carers] = [await guardiansOf(tx, one.id), await carersOf(tx, one.id)]
  const contacts = await readable(c, await contactPointsOf(tx, one.id))
  const use = { subject: one.id, action: 'read', purpose: 'own_page' } as const
  await logUses(
    tx,
    [{ ...use, what: 'person' }, ...(contacts.length ? [{ ...use, what: 'contact_point' as const }] : [])],
    now,
  )
  const props = { one, guardians, carers, contacts, log: one.basis !== 'trust' }
  return c.html(<PersonPage frame={await ownFrame(c)} {...props} />)
}

async function giveTrust(c: OwnContext, register: boolean) {
  const { tx, who, now } = c.var
  const form = await postedForm(c)
  if (!isFresh(c, form)) return stale(c, form, '/oma/perhe')
  await onePressAtATime(tx, who.id)
  const adult = (await trustable(tx)).find(({ id }) => id === form.get('adult'))
  const acts = form.get('mita') === 'asioida'
  if (!adult) return familyPage(c, register, { adult: form.get('adult') ?? '', acts, failed: true })
  for (const given of await trustsGiven(tx)) if (given.adult_id === adult.id) await endTrust(tx, who.id, given.id, now)
  await insertTrust(tx, who.id, adult.id, acts ? ['own_page', 'acting'] : ['own_page'], now)
  await logUses(tx, [{ subject: who.id, action: 'wrote', what: 'trust', purpose: 'own_data' }], now)
  return c.redirect('/oma/perhe#luottamus', 303)
}

async function takeTrustBack(c: OwnContext) {
  const { tx, who, now } = c.var
  const id = idOf((await postedForm(c)).get('trust'))
  if (!id || !(await endTrust(tx, who.id, id, now))) return c.notFound()
  await logUses(tx, [{ subject: who.id, action: 'wrote', what: 'trust', purpose: 'own_data' }], now)
  return c.redirect('/oma/perhe#luottamus', 303)
}
