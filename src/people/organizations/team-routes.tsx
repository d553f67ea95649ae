import { postedForm } from '../../platform/http/forms.ts'
import { privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { staffFrame } from '../staff/frame.tsx'
import { idOf, typed } from '../staff/input.ts'
import { administering, type StaffContext } from '../staff/rules.ts'
import { draftOf, nameIn, nameOf, wrongIn } from './input.ts'
import type { Refusal } from './parts.tsx'
import { type KnownUnit, type Space, spaceById, type Team, teamById, unitById, workersOf } from './queries.ts'
import { SpacePage, TeamPage } from './team-pages.tsx'
import { type InnerDraft, noInner } from './unit-pages.tsx'
import { spaceIn } from './unit-routes.tsx'
import { type Answer, addMember, correctSpace, correctTeam, endMember, endSpace, endTeam } from './verbs.ts'

/** Teams with who is in them, and spaces (D8). */
export function teamRoutes(app: PageApp): void {
  const [team, space] = ['/hallinta/tiimit/:id', '/hallinta/tilat/:id'] as const
  privatePage(app, team, administering, (c) => teamPage(c, {}))
  privateForm(app, team, administering, renameTeam)
  privateForm(app, `${team}/jasen`, administering, changeMembers)
  privateForm(app, `${team}/paata`, administering, endOfTeam)
  privatePage(app, space, administering, (c) => spacePage(c, {}))
  privateForm(app, space, administering, changeSpace)
  privateForm(app, `${space}/paata`, administering, endOfSpace)
}

type Given = { draft?: InnerDraft; refusal?: Refusal; status?: 200 | 409 | 422 }

async function teamAsked(c: StaffContext): Promise<{ team: Team; unit: KnownUnit } | null> {
  const id = idOf(c.req.param('id'))
  const found = id ? await teamById(c.var.tx, id) : undefined
  const unit = found && (await unitById(c.var.tx, found.unit_id))
  return found && unit ? { team: found, unit } : null
}

async function teamPage(c: StaffContext, { draft, refusal, status }: Given) {
  const asked = await teamAsked(c)
  if (!asked) return c.notFound()
  const { team, unit } = asked
  const props = {
    ...{ team, unit, workers: await workersOf(c.var.tx, unit.id), refusal: refusal ?? null },
    draft: draft ?? { ...noInner, name: draftOf(team.name) },
  }
  return c.html(<TeamPage frame={staffFrame(c)} {...props} />, status)
}

async function renameTeam(c: StaffContext) {
  const name = nameIn(await postedForm(c))
  const draft = { ...noInner, name, wrong: wrongIn(name) }
  if (draft.wrong.length) return teamPage(c, { draft, status: 422 })
  const asked = await teamAsked(c)
  return afterTeam(c, asked ? await correctTeam(c.var.tx, asked.team.id, nameOf(name)) : 'gone')
}

async function changeMembers(c: StaffContext) {
  const form = await postedForm(c)
  const [joins, leaves] = [idOf(typed(form, 'joins')), idOf(typed(form, 'leaves'))]
  const asked = await teamAsked(c)
  if (!asked || (!joins && !leaves)) return teamPage(c, { status: 422 })
  const { tx } = c.var
  // Only who is in this very team is taken out of it.
  const member = asked.team.members.find(({ id }) => id === leaves)
  if (joins) return afterTeam(c, await addMember(tx, asked.team.id, joins))
  return afterTeam(c, member ? await endMember(tx, member.id) : 'gone')
}

const afterTeam = (c: StaffContext, answer: Answer) =>
  answer === 'done'
    ? c.redirect(`/hallinta/tiimit/${c.req.param('id')}?ok=1`, 303)
    : teamPage(c, { refusal: answer, status: 409 })

async function endOfTeam(c: StaffContext) {
  await postedForm(c)
  const asked = await teamAsked(c)
  const answer = asked ? await endTeam(c.var.tx, asked.team.id) : 'gone'
  if (answer !== 'done') return teamPage(c, { refusal: answer, status: 409 })
  return c.redirect(`/hallinta/yksikot/${asked?.unit.id}?ok=1`, 303)
}

async function spaceAsked(c: StaffContext): Promise<{ space: Space; unit: KnownUnit } | null> {
  const id = idOf(c.req.param('id'))
  const found = id ? await spaceById(c.var.tx, id) : undefined
  const unit = found && (await unitById(c.var.tx, found.unit_id))
  return found && unit ? { space: found, unit } : null
}

async function spacePage(c: StaffContext, { draft, refusal, status }: Given) {
  const asked = await spaceAsked(c)
  if (!asked) return c.notFound()
  const { space, unit } = asked
  const stored = { ...noInner, name: draftOf(space.name), seats: space.seats === null ? '' : String(space.seats) }
  const props = { space, unit, draft: draft ?? stored, refusal: refusal ?? null }
  return c.html(<SpacePage frame={staffFrame(c)} {...props} />, status)
}

async function changeSpace(c: StaffContext) {
  const { space: draft, read } = spaceIn(await postedForm(c))
  if (!read || draft.wrong.length) return spacePage(c, { draft, status: 422 })
  const asked = await spaceAsked(c)
  const answer = asked ? await correctSpace(c.var.tx, asked.space.id, nameOf(draft.name), read.seats) : 'gone'
  if (answer !== 'done') return spacePage(c, { draft, refusal: answer, status: 409 })
  return c.redirect(`/hallinta/tilat/${asked?.space.id}?ok=1`, 303)
}

async function endOfSpace(c: StaffContext) {
  await postedForm(c)
  const asked = await spaceAsked(c)
  const answer = asked ? await endSpace(c.var.tx, asked.space.id) : 'gone'
  if (answer !== 'done') return spacePage(c, { refusal: answer, status: 409 })
  return c.redirect(`/hallinta/yksikot/${asked?.unit.id}?ok=1`, 303)
}
