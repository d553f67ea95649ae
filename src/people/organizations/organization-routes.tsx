import { postedForm } from '../../platform/http/forms.ts'
import { areaName } from '../areas.ts'
import { privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { staffFrame } from '../staff/frame.tsx'
import { idOf, oneOf, typed } from '../staff/input.ts'
import { administering, type StaffContext } from '../staff/rules.ts'
import { draftOf, nameIn, nameOf, wrongIn } from './input.ts'
import { organizationKinds, registerKinds } from './kinds.ts'
import {
  AddOrganizationPage,
  noNewRegister,
  noOrganization,
  type OrganizationDraft,
  OrganizationPage,
  OrganizationsPage,
  type RegisterDraft,
} from './organization-pages.tsx'
import type { Refusal } from './parts.tsx'
import { allOrganizations, changesOf, type Organization, registersOf, unitsOf } from './queries.ts'
import { addOrganization, addRegister, correctOrganization } from './verbs.ts'

const home = '/hallinta/organisaatiot'

/** Organizations and the registers they answer for (N-16, N-57). */
export function organizationRoutes(app: PageApp): void {
  privatePage(app, home, administering, async (c) =>
    c.html(<OrganizationsPage frame={staffFrame(c)} organizations={await allOrganizations(c.var.tx)} />),
  )
  privatePage(app, `${home}/uusi`, administering, (c) => addPage(c, noOrganization, 200))
  privateForm(app, `${home}/uusi`, administering, add)
  privatePage(app, `${home}/:id`, administering, (c) => organizationPage(c, {}))
  privateForm(app, `${home}/:id`, administering, correct)
  privateForm(app, `${home}/:id/rekisteri`, administering, register)
  // Where it stood before.
  privatePage(app, '/tyo/organisaatiot', administering, (c) => c.redirect(home, 301))
}

const addPage = (c: StaffContext, draft: OrganizationDraft, status: 200 | 422) =>
  c.html(<AddOrganizationPage frame={staffFrame(c)} draft={draft} />, status)

function draftIn(form: URLSearchParams): OrganizationDraft {
  const name = nameIn(form)
  const kind = oneOf(organizationKinds, form.get('kind'))
  return { name, kind: kind ?? '', wrong: wrongIn(name), kindMissing: !kind }
}

async function add(c: StaffContext) {
  const draft = draftIn(await postedForm(c))
  const kind = oneOf(organizationKinds, draft.kind)
  if (draft.wrong.length || !kind) return addPage(c, draft, 422)
  const id = await addOrganization(c.var.tx, nameOf(draft.name), kind)
  return id ? c.redirect(`${home}/${id}?ok=1`, 303) : c.notFound()
}

export async function organizationAsked(c: StaffContext): Promise<Organization | undefined> {
  const id = idOf(c.req.param('id'))
  return id ? (await allOrganizations(c.var.tx)).find((one) => one.id === id) : undefined
}

type Given = {
  draft?: OrganizationDraft
  register?: RegisterDraft
  refusal?: Refusal
  status?: 200 | 409 | 422
}

async function organizationPage(c: StaffContext, { draft, register, refusal, status }: Given) {
  const organization = await organizationAsked(c)
  if (!organization) return c.notFound()
  const { tx } = c.var
  const { name, kind } = organization
  const props = {
    ...{ organization, units: await unitsOf(tx, organization.id), registers: await registersOf(tx, organization.id) },
    ...{ changes: await changesOf(tx, organization.id), named: await areaName(c), refusal: refusal ?? null },
    draft: draft ?? { name: draftOf(name), kind, wrong: [], kindMissing: false },
    register: register ?? noNewRegister,
  }
  return c.html(<OrganizationPage frame={staffFrame(c)} {...props} />, status)
}

async function correct(c: StaffContext) {
  const draft = draftIn(await postedForm(c))
  const [id, kind] = [idOf(c.req.param('id')), oneOf(organizationKinds, draft.kind)]
  if (draft.wrong.length || !kind) return organizationPage(c, { draft, status: 422 })
  const answer = id ? await correctOrganization(c.var.tx, id, nameOf(draft.name), kind) : 'gone'
  if (answer !== 'done') return organizationPage(c, { draft, refusal: answer, status: 409 })
  return c.redirect(`${home}/${id}?ok=1`, 303)
}

async function register(c: StaffContext) {
  const form = await postedForm(c)
  const [id, name] = [idOf(c.req.param('id')), nameIn(form, 'register')]
  const kind = oneOf(registerKinds, typed(form, 'register-kind')) ?? 'other'
  const draft: RegisterDraft = { name, kind, wrong: wrongIn(name) }
  if (draft.wrong.length) return organizationPage(c, { register: draft, status: 422 })
  const answer = id ? await addRegister(c.var.tx, id, kind, nameOf(name)) : 'gone'
  if (answer !== 'done') return organizationPage(c, { register: draft, refusal: answer, status: 409 })
  return c.redirect(`${home}/${id}?ok=1`, 303)
}
