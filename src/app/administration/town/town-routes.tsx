import { draftOf, nameIn, nameOf, phoneIn, wrongIn } from '../../../people/organizations/input.ts'
import { privateForm, privatePage } from '../../../people/private.ts'
import type { PageApp } from '../../../people/rules.ts'
import { staffFrame } from '../../../people/staff/frame.tsx'
import { oneOf, typed } from '../../../people/staff/input.ts'
import { administering, type StaffContext } from '../../../people/staff/rules.ts'
import { postedForm } from '../../../platform/http/forms.ts'
import { unnamed } from '../../../platform/municipality.ts'
import { AddTownPage, languageChoices, noTown, type TownDraft, TownPage } from './town-page.tsx'
import { allTowns, bilingualOf, type TownFacts, tellTown } from './town-queries.ts'

const path = '/hallinta/kunta'
type Renew = (c: StaffContext) => Promise<void>

/** Whose service this is: told first of all in a new installation, and changed later. @param renew lets it hold without a new start */
export function townRoutes(app: PageApp, renew: Renew): void {
  privatePage(app, path, administering, async (c) => {
    await renew(c)
    return townPage(c, await draftFrom(c), 200)
  })
  privateForm(app, path, administering, (c) => tell(c, renew))
  privatePage(app, `${path}/uusi`, administering, (c) => addPage(c, noTown, 200))
  privateForm(app, `${path}/uusi`, administering, (c) => add(c, renew))
}

/** The id of the town whose address was asked; null before there is any. */
const ownId = ({ var: { municipality } }: StaffContext) => (municipality.id === unnamed.id ? null : municipality.id)

const townPage = async (c: StaffContext, draft: TownDraft, status: 200 | 409 | 422) =>
  c.html(<TownPage frame={staffFrame(c)} draft={draft} towns={await allTowns(c.var.tx)} own={ownId(c)} />, status)

const addPage = (c: StaffContext, draft: TownDraft, status: 200 | 409 | 422) =>
  c.html(<AddTownPage frame={staffFrame(c)} draft={draft} />, status)

async function draftFrom(c: StaffContext): Promise<TownDraft> {
  const { name, network, phone } = c.var.municipality
  const id = ownId(c)
  const two = id ? await bilingualOf(c.var.tx, id) : null
  const languages = two === null ? 'law' : two ? 'two' : 'one'
  return { ...noTown, languages, name: draftOf(name), network: draftOf(network), phone: phone ?? '' }
}

const isHost = (host: string) =>
  /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/.test(host)

/** @param further a town besides the first, which has an address of its own */
function read(form: URLSearchParams, further: boolean): { draft: TownDraft; facts: TownFacts | null } {
  const [name, network, phone] = [nameIn(form), nameIn(form, 'network'), typed(form, 'phone')]
  const [host, told] = [typed(form, 'host').toLowerCase(), phoneIn(phone)]
  const wrong: TownDraft['wrong'] = {
    ...{ name: wrongIn(name), network: wrongIn(network) },
    ...(told ? {} : { phone: true as const }),
    ...(further && !isHost(host) ? { host: 'hostWrong' as const } : {}),
  }
  const languages = oneOf(languageChoices, form.get('languages')) ?? 'law'
  const draft = { name, network, phone, host, languages, wrong }
  if (!told || wrong.name.length || wrong.network.length || wrong.host) return { draft, facts: null }
  return {
    draft,
    facts: {
      host: further ? host : null,
      name: nameOf(name),
      network: nameOf(network),
      phone: told.phone,
      bilingual: languages === 'law' ? null : languages === 'two',
    },
  }
}

async function tell(c: StaffContext, renew: Renew) {
  await renew(c)
  const { draft, facts } = read(await postedForm(c), false)
  if (!facts) return townPage(c, draft, 422)
  const answer = await tellTown(c.var.tx, ownId(c), { ...facts, host: c.var.municipality.host })
  if (answer !== 'done') return townPage(c, draft, 409)
  await renew(c)
  return c.redirect(`${path}?ok=1`, 303)
}

async function add(c: StaffContext, renew: Renew) {
  const { draft, facts } = read(await postedForm(c), true)
  if (!facts) return addPage(c, draft, 422)
  const answer = await tellTown(c.var.tx, null, facts)
  if (answer === 'host_taken') return addPage(c, { ...draft, wrong: { ...draft.wrong, host: 'hostTaken' } }, 409)
  if (answer !== 'done') return addPage(c, draft, 409)
  await renew(c)
  return c.redirect(`${path}?ok=1`, 303)
}
