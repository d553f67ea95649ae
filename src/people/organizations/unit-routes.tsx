import { postedForm } from '../../platform/http/forms.ts'
import { collator } from '../../platform/languages.ts'
import { areaName } from '../areas.ts'
import { privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { staffFrame } from '../staff/frame.tsx'
import { idOf, typed } from '../staff/input.ts'
import { administering, type StaffContext } from '../staff/rules.ts'
import { draftOf, nameIn, nameOf, phoneIn, seatsIn, wrongIn } from './input.ts'
import { organizationAsked } from './organization-routes.tsx'
import type { Refusal } from './parts.tsx'
import { changesOf, type KnownUnit, registersOf, spacesOf, teamsOf, unitById } from './queries.ts'
import {
  AddUnitPage,
  type InnerDraft,
  noInner,
  noUnit,
  type UnitChoices,
  type UnitDraft,
  UnitPage,
} from './unit-pages.tsx'
import { addSpace, addTeam, addUnit, correctUnit, type UnitFacts } from './verbs.ts'

/** Units of an organization, with what belongs to them: a number to call, areas, teams, spaces. */
export function unitRoutes(app: PageApp): void {
  privatePage(app, '/hallinta/organisaatiot/:id/yksikko', administering, (c) => addPage(c, noUnit, 200))
  privateForm(app, '/hallinta/organisaatiot/:id/yksikko', administering, add)
  privatePage(app, '/hallinta/yksikot/:id', administering, (c) => unitPage(c, {}))
  privateForm(app, '/hallinta/yksikot/:id', administering, correct)
  privateForm(app, '/hallinta/yksikot/:id/tiimi', administering, newTeam)
  privateForm(app, '/hallinta/yksikot/:id/tila', administering, newSpace)
}

/** @param own areas that it has already: they stay to be chosen although the town has lost them */
async function choicesFor(c: StaffContext, organization: string, own: string[] = []): Promise<UnitChoices> {
  const named = await areaName(c)
  const areas = [...new Set([...(await c.var.areaNames()).keys(), ...own])]
  const { compare } = collator(c.var.lang)
  return {
    registers: await registersOf(c.var.tx, organization),
    areas: areas.toSorted((one, other) => compare(named(one), named(other))),
    named,
  }
}

async function addPage(c: StaffContext, draft: UnitDraft, status: 200 | 409 | 422) {
  const organization = await organizationAsked(c)
  if (!organization || organization.closed) return c.notFound()
  const choices = await choicesFor(c, organization.id)
  return c.html(<AddUnitPage frame={staffFrame(c)} {...{ organization, draft }} {...choices} />, status)
}

/** What was typed, and the facts when nothing is wrong. An area that neither the town nor the unit has is left out. */
async function read(c: StaffContext, own: string[] = []): Promise<{ draft: UnitDraft; facts: UnitFacts | null }> {
  const form = await postedForm(c)
  const [name, register, phone] = [nameIn(form), idOf(typed(form, 'register')), typed(form, 'phone')]
  const known = await c.var.areaNames()
  const areas = [...new Set(form.getAll('areas'))].filter((area) => known.has(area) || own.includes(area))
  const [wrong, read] = [wrongIn(name), phoneIn(phone)]
  const draft = { name, register: register ?? '', phone, areas, wrong, phoneWrong: !read }
  const facts = wrong.length || !read ? null : { name: nameOf(name), register, phone: read.phone, areas }
  return { draft, facts }
}

async function add(c: StaffContext) {
  const { draft, facts } = await read(c)
  const organization = idOf(c.req.param('id'))
  if (!facts || !organization) return addPage(c, draft, 422)
  const id = await addUnit(c.var.tx, organization, facts)
  return id ? c.redirect(`/hallinta/yksikot/${id}?ok=1`, 303) : addPage(c, draft, 409)
}

type Given = {
  draft?: UnitDraft
  team?: InnerDraft
  space?: InnerDraft
  refusal?: Refusal
  status?: 200 | 409 | 422
}

async function unitPage(c: StaffContext, { draft, team = noInner, space = noInner, refusal, status }: Given) {
  const { tx } = c.var
  const id = idOf(c.req.param('id'))
  const unit = id ? await unitById(tx, id) : undefined
  if (!unit) return c.notFound()
  const props = {
    ...{ unit, teams: await teamsOf(tx, unit.id), spaces: await spacesOf(tx, unit.id), team, space },
    ...{ changes: await changesOf(tx, unit.id), draft: draft ?? draftFrom(unit), refusal: refusal ?? null },
    ...(await choicesFor(c, unit.organization_id, unit.areas)),
  }
  return c.html(<UnitPage frame={staffFrame(c)} {...props} />, status)
}

const draftFrom = ({ name, register_id, phone, areas }: KnownUnit): UnitDraft => ({
  ...{ name: draftOf(name), register: register_id ?? '', phone: phone ?? '', areas, wrong: [], phoneWrong: false },
})

async function correct(c: StaffContext) {
  const id = idOf(c.req.param('id'))
  const unit = id ? await unitById(c.var.tx, id) : undefined
  if (!unit) return c.notFound()
  const { draft, facts } = await read(c, unit.areas)
  if (!facts) return unitPage(c, { draft, status: 422 })
  // A form that does not show the register leaves it as it is.
  const answer = await correctUnit(c.var.tx, unit.id, { ...facts, register: unit.register_id ?? facts.register })
  if (answer !== 'done') return unitPage(c, { draft, refusal: answer, status: 409 })
  return c.redirect(`/hallinta/yksikot/${unit.id}?ok=1`, 303)
}

async function newTeam(c: StaffContext) {
  const [id, name] = [idOf(c.req.param('id')), nameIn(await postedForm(c), 'team')]
  const team = { ...noInner, name, wrong: wrongIn(name) }
  if (team.wrong.length) return unitPage(c, { team, status: 422 })
  const answer = id ? await addTeam(c.var.tx, id, nameOf(name)) : 'gone'
  if (answer !== 'done') return unitPage(c, { team, refusal: answer, status: 409 })
  return c.redirect(`/hallinta/yksikot/${id}?ok=1`, 303)
}

/** A space as it was typed; `read` is null where the seats are no number. */
export function spaceIn(form: URLSearchParams): { space: InnerDraft; read: { seats: number | null } | null } {
  const [name, seats] = [nameIn(form, 'space'), typed(form, 'seats')]
  const read = seatsIn(seats)
  return { space: { name, seats, wrong: wrongIn(name), seatsWrong: !read }, read }
}

async function newSpace(c: StaffContext) {
  const id = idOf(c.req.param('id'))
  const { space, read } = spaceIn(await postedForm(c))
  if (!read || space.wrong.length) return unitPage(c, { space, status: 422 })
  const answer = id ? await addSpace(c.var.tx, id, nameOf(space.name), read.seats) : 'gone'
  if (answer !== 'done') return unitPage(c, { space, refusal: answer, status: 409 })
  return c.redirect(`/hallinta/yksikot/${id}?ok=1`, 303)
}
