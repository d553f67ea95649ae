import { z } from 'zod'
import { privateForm, privatePage } from '../../../people/private.ts'
import type { PageApp } from '../../../people/rules.ts'
import { staffFrame } from '../../../people/staff/frame.tsx'
import { idOf, typed } from '../../../people/staff/input.ts'
import type { StaffContext } from '../../../people/staff/rules.ts'
import { postedForm } from '../../../platform/http/forms.ts'
import { localized } from '../../../platform/languages.ts'
import { unnamed } from '../../../platform/municipality.ts'
import { dayOfInstant } from '../../../ui/dates.ts'
import { upkeeping } from '../upkeep/access.ts'
import { addressOf, editedOrganization, keepAddress, type Whose } from './addresses.ts'
import { byArea, byOrganization, type DueEntry, dueEntries } from './figures.ts'
import { type AddressDraft, FreshnessPage, freshnessPath } from './freshness-page.tsx'
import { assure } from './questions.ts'

const most = 50

export function freshnessRoutes(app: PageApp): void {
  privatePage(app, '/tyo/koordinointi/ajantasaisuus', upkeeping, (c) => shown(c, {}))
  privateForm(app, '/tyo/koordinointi/ajantasaisuus', upkeeping, tellAddress)
  privatePage(app, '/tyo/koordinointi/ajantasaisuus/:id', upkeeping, (c) => shown(c, {}))
  privateForm(app, '/tyo/koordinointi/ajantasaisuus/:id', upkeeping, tellAddress)
  privateForm(app, '/tyo/koordinointi/palvelut/:id/oikein', upkeeping, confirm)
}

type Sent = { draft?: AddressDraft; changed?: boolean; status?: 200 | 409 | 422 }

async function shown(c: StaffContext, { draft, changed = false, status = 200 }: Sent) {
  const { tx, who, now } = c.var
  const [today, place] = [dayOfInstant(now), changed ? ofAll(c) : await placeOf(c)]
  if (!place) return c.notFound()
  const { organization, whose, path } = place
  const organizations = await byOrganization(tx, who, today)
  const due = await dueEntries(tx, who, { today, most: most + 1, organization: organization?.id ?? null })
  const page = {
    ...{
      path,
      today,
      changed,
      organization: organization?.name ?? null,
      more: due.length > most,
      due: due.slice(0, most),
    },
    organizations: organizations.filter(({ id }) => !organization || id === organization.id),
    areas: organization ? [] : await byArea(tx, who, today),
    draft: draft ?? { email: await addressOf(tx, whose), wrong: false },
  }
  return c.html(<FreshnessPage frame={staffFrame(c)} {...page} />, status)
}

const ofAll = (c: StaffContext) => ({
  organization: null,
  path: freshnessPath,
  whose: { practitioner: c.var.who.id } as Whose,
})

/** The page of one organization, or of all; null when it is not theirs. */
async function placeOf(c: StaffContext) {
  const asked = c.req.param('id')
  if (asked === undefined) return ofAll(c)
  const id = idOf(asked)
  const organization = id && (await editedOrganization(c.var.tx, c.var.who, id))
  return organization
    ? { organization, path: `${freshnessPath}/${organization.id}`, whose: { organization: organization.id } as Whose }
    : null
}

async function tellAddress(c: StaffContext) {
  const place = await placeOf(c)
  if (!place) return c.notFound()
  const email = typed(await postedForm(c), 'email')
  if (email && !z.email().max(254).safeParse(email).success)
    return shown(c, { draft: { email, wrong: true }, status: 422 })
  await keepAddress(c.var.tx, place.whose, email, c.var.lang)
  return c.redirect(`${place.path}?ok=1`, 303)
}

/** Who says so to readers: the organization, or the network when its editor says it of somebody else's entry. */
function signedBy({ var: { municipality } }: StaffContext, { organization, own }: DueEntry): string {
  const named = [own ? organization : null, municipality.network, unnamed.network, organization]
  return named.map((name) => localized(name, 'fi')?.text).find(Boolean) ?? ''
}

/** "Still right", of the version that was on the page. */
async function confirm(c: StaffContext) {
  const { tx, who, now } = c.var
  const id = idOf(c.req.param('id'))
  const [entry] = id ? await dueEntries(tx, who, { today: dayOfInstant(now), most: 1, id }) : []
  if (!entry) return c.notFound()
  const version = Number(typed(await postedForm(c), 'version'))
  const by = signedBy(c, entry)
  const done = await assure(tx, { ...entry, version }, { source: 'editor', by, practitioner: who.id, now })
  return done ? c.redirect(`${freshnessPath}?ok=1`, 303) : shown(c, { changed: true, status: 409 })
}
