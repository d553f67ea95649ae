import { postedForm } from '../../platform/http/forms.ts'
import { person, privateForm } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { keepOwnOrder } from './order-queries.ts'

/** Takes back the end of one's own turvakielto that a professional has recorded, until it comes. */
export function orderRoutes(app: PageApp): void {
  privateForm(app, '/oma/tiedot/turvakielto', person, async (c) => {
    // It has no fields, and is a form all the same: what is packed otherwise comes from no page of ours.
    await postedForm(c)
    return (await keepOwnOrder(c.var.tx, c.var.who.id)) ? c.redirect('/oma/tiedot?ok=1', 303) : c.notFound()
  })
}
