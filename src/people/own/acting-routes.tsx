import { postedForm } from '../../platform/http/forms.ts'
import { actable, actFor } from '../acting.ts'
import { person, privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { logUses, type Use } from '../use-log.ts'
import { ActingPage, onlyMe } from './acting-page.tsx'
import { type Outcome, outcomes } from './acting-texts.ts'
import { familyOf } from './family-queries.ts'
import { listed } from './family-routes.tsx'
import { type OwnContext, ownFrame } from './frame.ts'

/** Whether there is a register of mandates to ask, at this request. */
export type HasRegister = (c: OwnContext) => boolean

export function actingRoutes(app: PageApp, register: HasRegister): void {
  privatePage(app, '/oma/perhe/puolesta', person, (c) => actingPage(c, register(c), false))
  privateForm(app, '/oma/perhe/puolesta', person, (c) => choose(c, register(c)))
}

async function actingPage(c: OwnContext, register: boolean, failed: boolean) {
  const { tx, who, now } = c.var
  const people = await actable(tx)
  // Whom a register has only just named has no relationship here before one acts for them.
  const known = new Set((await familyOf(tx, who.id)).map(({ id }) => id))
  await logUses(tx, people.filter(({ id }) => known.has(id)).map(listed), now)
  const asked = new URL(c.req.url).searchParams.get('haku')
  const outcome = asked && Object.hasOwn(outcomes, asked) ? (asked as Outcome) : null
  const props = { people, chosen: who.actingFor, failed, outcome, register, now }
  return c.html(<ActingPage frame={await ownFrame(c)} {...props} />, failed ? 422 : 200)
}

/** Each turn leaves a row with whom it concerns: the one who was acted for, and the one who is. */
async function choose(c: OwnContext, register: boolean) {
  const { tx, who, now } = c.var
  const asked = (await postedForm(c)).get('kenen')
  if (!asked) return actingPage(c, register, true)
  const whom = asked === onlyMe ? null : (await actable(tx)).find(({ id }) => id === asked)
  if (whom === undefined) return c.notFound()
  if ((whom?.id ?? null) === who.actingFor) return c.redirect('/oma', 303)
  if (who.actingFor) await logUses(tx, [turned(who.actingFor)], now)
  if (!(await actFor(tx, who.session.hash, whom ? { whom: whom.id, basis: whom.basis } : null, now)))
    return c.notFound()
  if (whom) await logUses(tx, [turned(whom.id)], now)
  return c.redirect('/oma', 303)
}

/** That acting for somebody began or ended. */
export const turned = (subject: string): Use => ({ subject, action: 'wrote', what: 'acting', purpose: 'acting' })
