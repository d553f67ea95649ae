import { postedForm } from '../../platform/http/forms.ts'
import { areaName } from '../areas.ts'
import { features } from '../features.ts'
import { privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { allFeatures, allSwitches, allUnits, turnFeature } from './feature-queries.ts'
import { FeaturesPage } from './features-page.tsx'
import { staffFrame } from './frame.tsx'
import { idOf, oneOf, typed } from './input.ts'
import { administering, type StaffContext } from './rules.ts'

/** What can be tried in some units or areas first (L-40). */
export function featureRoutes(app: PageApp): void {
  privatePage(app, '/tyo/kytkimet', administering, featuresPage)
  privateForm(app, '/tyo/kytkimet', administering, turn)
}

async function featuresPage(c: StaffContext) {
  const { tx } = c.var
  const props = { features: await allFeatures(tx), switches: await allSwitches(tx), units: await allUnits(tx) }
  return c.html(<FeaturesPage frame={staffFrame(c)} {...props} named={await areaName(c)} />)
}

/** A place is a unit by its id or an area by its slug; none means everywhere. */
async function turn(c: StaffContext) {
  const form = await postedForm(c)
  const feature = oneOf([...features], typed(form, 'feature'))
  const [at, how] = [typed(form, `at-${feature}`), oneOf(['on', 'off', 'remove'], form.get('turn'))]
  const unit = idOf(at)
  const area = at && !unit ? at : null
  const known = (await allUnits(c.var.tx)).some(({ id, areas }) => id === unit || areas.includes(area ?? ''))
  if (!feature || !how || (at && !known) || (!at && how === 'remove')) return c.notFound()
  const done = await turnFeature(c.var.tx, { feature, unit, area, on: how === 'remove' ? null : how === 'on' })
  return done ? c.redirect('/tyo/kytkimet?ok=1', 303) : c.notFound()
}
