import { postedForm } from '../../platform/http/forms.ts'
import { areaName } from '../areas.ts'
import { features } from '../features.ts'
import { privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { FeaturesPage } from './features-page.tsx'
import { staffFrame } from './frame.tsx'
import { idOf, oneOf, typed } from './input.ts'
import { administering, type StaffContext } from './rules.ts'
import { allFeatures, allSwitches, allUnits, mergeUnit, splitUnit, turnFeature } from './unit-queries.ts'
import { type SplitField, splitFields, type UnitDraft, UnitPage, UnitsPage } from './units-page.tsx'

export function unitRoutes(app: PageApp): void {
  privatePage(app, '/tyo/organisaatiot', administering, async (c) =>
    c.html(<UnitsPage frame={staffFrame(c)} units={await allUnits(c.var.tx)} named={await areaName(c)} />),
  )
  privatePage(app, '/tyo/organisaatiot/:id', administering, (c) => unitPage(c, noDraft, 200))
  privateForm(app, '/tyo/organisaatiot/:id/yhdista', administering, merge)
  privateForm(app, '/tyo/organisaatiot/:id/jaa', administering, split)
  privatePage(app, '/tyo/kytkimet', administering, featuresPage)
  privateForm(app, '/tyo/kytkimet', administering, turn)
}

const noDraft: UnitDraft = {
  into: '',
  names: { firstFi: '', firstSv: '', secondFi: '', secondSv: '' },
  wrong: {},
  refused: false,
}

async function unitPage(c: StaffContext, draft: UnitDraft, status: 200 | 409 | 422) {
  const units = await allUnits(c.var.tx)
  const unit = units.find(({ id, closed }) => id === c.req.param('id') && !closed)
  if (!unit) return c.notFound()
  const others = units.filter(({ id, closed }) => id !== unit.id && !closed)
  return c.html(<UnitPage frame={staffFrame(c)} {...{ unit, others, draft }} />, status)
}

async function merge(c: StaffContext) {
  const [former, into] = [idOf(c.req.param('id')), idOf(typed(await postedForm(c), 'into'))]
  if (!into) return unitPage(c, { ...noDraft, wrong: { into: true } }, 422)
  if (!former || !(await mergeUnit(c.var.tx, former, into)))
    return unitPage(c, { ...noDraft, into, refused: true }, 409)
  return c.redirect('/tyo/organisaatiot?ok=1', 303)
}

async function split(c: StaffContext) {
  const form = await postedForm(c)
  const names = Object.fromEntries(splitFields.map((name) => [name, typed(form, name)])) as Record<SplitField, string>
  const wrong = Object.fromEntries(
    splitFields.filter((name) => !names[name] || names[name].length > 100).map((name) => [name, true]),
  )
  if (Object.keys(wrong).length) return unitPage(c, { ...noDraft, names, wrong }, 422)
  const former = idOf(c.req.param('id'))
  const parts = [named(names.firstFi, names.firstSv), named(names.secondFi, names.secondSv)]
  if (!former || !(await splitUnit(c.var.tx, former, parts)))
    return unitPage(c, { ...noDraft, names, refused: true }, 409)
  return c.redirect('/tyo/organisaatiot?ok=1', 303)
}

const named = (fi: string, sv: string) => ({
  fi: { text: fi, state: 'checked' as const },
  sv: { text: sv, state: 'checked' as const },
})

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
