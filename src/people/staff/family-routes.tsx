import { postedForm } from '../../platform/http/forms.ts'
import type { Keys } from '../../platform/keys/keys.ts'
import { dayOfInstant } from '../../ui/dates.ts'
import { identityHashes } from '../identity.ts'
import { privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { logUses } from '../use-log.ts'
import { careRoutes } from './care-routes.tsx'
import { FamiliesPage, type FindDraft } from './families-page.tsx'
import { type OwnPerson, ownPeople, pageSize } from './family-queries.ts'
import { staffFrame } from './frame.tsx'
import { idOf, oneOf, typed, whyNotReason } from './input.ts'
import { grounds, type ReasonDraft, ReasonPage } from './reason-page.tsx'
import { caring, type StaffContext } from './rules.ts'
import type { SearchLimit } from './search-limit.ts'
import { hasSearched, insertSearch, maySee, openWithReason, personByBirth, personByIdentity } from './search-queries.ts'

/** `keys` make what the database knows of an identity code. */
export function familyRoutes(app: PageApp, keys: Keys, limit: SearchLimit): void {
  careRoutes(app, keys, limit)
  privatePage(app, '/tyo/perheet', caring, (c) => families(c, '', noFind))
  privateForm(app, '/tyo/perheet', caring, (c) => look(c, keys, limit))
  privatePage(app, '/tyo/perheet/:id/peruste', caring, (c) => reasonPage(c, { ground: '', words: '', wrong: {} }))
  privateForm(app, '/tyo/perheet/:id/peruste', caring, open)
}

const noFind: FindDraft = { given: '', family: '', born: '', wrong: {}, nobody: false }

async function families(c: StaffContext, name: string, find: FindDraft, status: 200 | 422 = 200) {
  const { tx, now } = c.var
  const page = Math.max(1, Math.min(500, Number.parseInt(c.req.query('page') ?? '1', 10) || 1))
  const found = await ownPeople(tx, { name, page })
  const people = found.slice(0, pageSize)
  await logUses(tx, people.map(listed), now)
  const props = { people, name, page, more: found.length > pageSize, find, today: dayOfInstant(now) }
  return c.html(<FamiliesPage frame={staffFrame(c)} {...props} />, status)
}

/** What the log says of each person that a list shows. */
export const listed = ({ id }: Pick<OwnPerson, 'id'>) =>
  ({ subject: id, action: 'listed', what: 'person', purpose: 'care' }) as const

/** An identity code finds anybody, a name those on one's own list; name and birthday together find anybody again. */
async function look(c: StaffContext, keys: Keys, limit: SearchLimit) {
  const form = await postedForm(c)
  const words = typed(form, 'q').slice(0, 100)
  if (form.has('born')) return lookByBirth(c, form, limit)
  if (!identityCode.test(words)) return families(c, words, noFind)
  await limit(c)
  return found(c, await personByIdentity(c.var.tx, identityHashes(keys, { citizen: words })))
}

const identityCode = /^\d{6}[-+A-FU-Ya-fu-y]\d{3}[0-9A-Ya-y]$/

async function lookByBirth(c: StaffContext, form: URLSearchParams, limit: SearchLimit) {
  const [given, family, born] = [typed(form, 'given'), typed(form, 'family'), typed(form, 'born')]
  const day = dayOf(born)
  const wrong = {
    ...(given && given.length <= 100 ? {} : { given: true }),
    ...(family && family.length <= 100 ? {} : { family: true }),
    ...(day ? {} : { born: true }),
  }
  if (!day || Object.keys(wrong).length) return families(c, '', { given, family, born, wrong, nobody: false }, 422)
  await limit(c)
  return found(c, await personByBirth(c.var.tx, given, family, day))
}

/** `5.3.2026` or `2026-03-05`. */
function dayOf(text: string): Temporal.PlainDate | null {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  const [, ...iso] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  const [y, m, d] = day ? [year, month, day] : iso
  // The database knows no year nought.
  if (Number(y) === 0) return null
  try {
    return Temporal.PlainDate.from({ year: Number(y), month: Number(m), day: Number(d) }, { overflow: 'reject' })
  } catch {
    return null
  }
}

async function found(c: StaffContext, id: string | null) {
  const { tx, now } = c.var
  await insertSearch(tx, id, now)
  if (!id) return families(c, '', { ...noFind, nobody: true })
  return c.redirect((await maySee(tx, id)) ? `/tyo/perheet/${id}` : `/tyo/perheet/${id}/peruste`, 303)
}

async function reasonPage(c: StaffContext, draft: ReasonDraft) {
  const id = idOf(c.req.param('id'))
  if (!id || !(await hasSearched(c.var.tx, id))) return c.notFound()
  const failed = Object.keys(draft.wrong).length > 0
  return c.html(<ReasonPage frame={staffFrame(c)} id={id} draft={draft} />, failed ? 422 : 200)
}

async function open(c: StaffContext) {
  const id = idOf(c.req.param('id'))
  const form = await postedForm(c)
  const [ground, words] = [oneOf(grounds, form.get('ground')), typed(form, 'words')]
  const why = whyNotReason(words)
  if (!ground || why) {
    const wrong = { ...(ground ? {} : { ground: true }), ...(why ? { words: why } : {}) }
    return reasonPage(c, { ground: form.get('ground') ?? '', words, wrong })
  }
  const reason = ground === 'emergency' ? { kind: ground, ground: 'other' } : { kind: 'documented' as const, ground }
  if (!id || !(await openWithReason(c.var.tx, id, { ...reason, words }))) return c.notFound()
  return c.redirect(`/tyo/perheet/${id}`, 303)
}
