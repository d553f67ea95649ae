import { privateForm, privatePage } from '../../../people/private.ts'
import type { PageApp } from '../../../people/rules.ts'
import { staffFrame } from '../../../people/staff/frame.tsx'
import { dayIn, idOf, typed } from '../../../people/staff/input.ts'
import type { StaffContext } from '../../../people/staff/rules.ts'
import { postedForm } from '../../../platform/http/forms.ts'
import { dayOfInstant } from '../../../ui/dates.ts'
import { href } from '../../../ui/paths.ts'
import { readEntry } from '../entries/read.ts'
import { upkeeping } from '../upkeep/access.ts'
import { changeHours } from './change-hours.ts'
import { withException, withoutException } from './exceptions.ts'
import { ExceptionsPage } from './exceptions-page.tsx'
import { draftFor, type ExceptionDraft, type ExceptionError, readDraft, readException } from './input.ts'
import { ClosingListPage, closingOf } from './list-page.tsx'
import { type Kept, keptBy, keptEntry, publicSlugs } from './queries.ts'

const most = 50

export function closingRoutes(app: PageApp): void {
  privatePage(app, '/tyo/koordinointi/aukiolo', upkeeping, listPage)
  privatePage(app, '/tyo/koordinointi/palvelut/:id/aukiolo', upkeeping, exceptionsPage)
  privateForm(app, '/tyo/koordinointi/palvelut/:id/aukiolo', upkeeping, tellException)
  privateForm(app, '/tyo/koordinointi/palvelut/:id/aukiolo/peru', upkeeping, takeBack)
}

async function listPage(c: StaffContext) {
  const words = (c.req.query('q') ?? '').replaceAll('\0', '').trim().slice(0, 100)
  const kept = await keptBy(c.var.tx, c.var.who, { words, today: dayOfInstant(c.var.now), most: most + 1 })
  return c.html(
    <ClosingListPage frame={staffFrame(c)} kept={kept.slice(0, most)} words={words} more={kept.length > most} />,
  )
}

async function exceptionsPage(c: StaffContext) {
  const kept = await askedEntry(c)
  if (!kept) return c.notFound()
  const day = dayIn(c.req.query('paiva') ?? '')
  const draft: ExceptionDraft = day
    ? { ...draftFor(day), state: 'open', reason: 'day' }
    : draftFor(dayOfInstant(c.var.now))
  return shownPage(c, kept, { draft, about: day ? 'other' : 'today' }, 200)
}

type Sent = { draft: ExceptionDraft; about: 'today' | 'other'; errors?: ExceptionError[]; overtaken?: boolean }

async function shownPage(c: StaffContext, kept: Kept, sent: Sent, status: 200 | 409 | 422) {
  const { tx, now, lang } = c.var
  const entry = await readEntry(tx, kept.kind, kept.id)
  const slug = (await publicSlugs(tx, kept))[lang] ?? ''
  const page = {
    ...{ kept, hours: entry?.document.hours ?? [], today: dayOfInstant(now), errors: [], overtaken: false, ...sent },
    shown: href(kept.kind === 'location' ? 'place' : 'service', lang, { slug }),
  }
  return c.html(<ExceptionsPage frame={staffFrame(c)} {...page} />, status)
}

async function tellException(c: StaffContext) {
  const { tx, who, now } = c.var
  const kept = await askedEntry(c)
  if (!kept) return c.notFound()
  const form = await postedForm(c)
  const about = form.get('about') === 'other' ? 'other' : 'today'
  const today = dayOfInstant(now)
  const draft = readDraft(about === 'other' ? unprefixed(form) : form, today)
  const read = readException(draft, today)
  if ('errors' in read) return shownPage(c, kept, { draft, about, errors: read.errors }, 422)
  const done = await changeHours(tx, who, kept, (hours) => withException(hours, read.told), now)
  if (!done) return shownPage(c, kept, { draft, about, overtaken: true }, 409)
  return c.redirect(`${closingOf(kept.id)}?ok=1`, 303)
}

/** An exception is told by its days: what somebody else has taken back already stays so. */
async function takeBack(c: StaffContext) {
  const { tx, who, now } = c.var
  const kept = await askedEntry(c)
  if (!kept) return c.notFound()
  const form = await postedForm(c)
  const days = { from: typed(form, 'from') || null, to: typed(form, 'to') || null }
  const done = await changeHours(tx, who, kept, (hours) => withoutException(hours, days), now)
  if (!done) return shownPage(c, kept, { draft: draftFor(dayOfInstant(now)), about: 'today', overtaken: true }, 409)
  return c.redirect(`${closingOf(kept.id)}?ok=1`, 303)
}

async function askedEntry(c: StaffContext): Promise<Kept | undefined> {
  const id = idOf(c.req.param('id'))
  return id ? keptEntry(c.var.tx, c.var.who, id, dayOfInstant(c.var.now)) : undefined
}

/** The second form of the page has names of its own, for its ids. */
const unprefixed = (form: URLSearchParams) =>
  new URLSearchParams([...form].map(([name, value]) => [name.replace(/^other-(?=from|to|reason|words)/, ''), value]))
