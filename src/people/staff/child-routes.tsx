import { postedForm } from '../../platform/http/forms.ts'
import type { Keys } from '../../platform/keys/keys.ts'
import { dayOfInstant } from '../../ui/dates.ts'
import { identityHashes, sealedAbout } from '../identity.ts'
import { privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { bornOn } from '../sign-in/identity-code.ts'
import { logUses } from '../use-log.ts'
import { AddChildPage, type ChildDraft } from './child-page.tsx'
import { addChild } from './child-queries.ts'
import { isEvidence } from './evidence-fields.tsx'
import { type PersonRecord, personById } from './family-queries.ts'
import { listed } from './family-routes.tsx'
import { staffFrame } from './frame.tsx'
import { mayKeepFamily } from './guardian-queries.ts'
import { sources } from './guardian-texts.ts'
import { dayIn, idOf, oneOf, typed } from './input.ts'
import { homesOf } from './pregnancy-queries.ts'
import { homeOf } from './pregnancy-routes.tsx'
import { caring, type StaffContext } from './rules.ts'
import type { SearchLimit } from './search-limit.ts'

/** A child who was born before the family came here is added to it by who cares for the parent. */
export function childRoutes(app: PageApp, keys: Keys, limit: SearchLimit): void {
  privatePage(app, '/tyo/perheet/:id/lapsi', caring, (c) => childPage(c, noChild, 200))
  privateForm(app, '/tyo/perheet/:id/lapsi', caring, (c) => add(c, keys, limit))
}

const noChild: ChildDraft = {
  ...{ code: '', given: '', family: '', born: '', alone: '', home: '', source: '', evidence: '' },
  ...{ wrong: {}, young: false, known: false },
}

/** Whether somebody may be a parent: a mother under 18 may, a small child is not. */
export const mayBeParent = ({ birth_date, died_on }: PersonRecord, today: Temporal.PlainDate): boolean =>
  !died_on && (birth_date?.until(today, { largestUnit: 'years' }).years ?? 30) >= 14

async function parentAsked(c: StaffContext): Promise<PersonRecord | null> {
  const id = idOf(c.req.param('id'))
  const person = id && (await mayKeepFamily(c.var.tx, id)) ? await personById(c.var.tx, id) : undefined
  return person && mayBeParent(person, dayOfInstant(c.var.now)) ? person : null
}

async function childPage(c: StaffContext, draft: ChildDraft, status: 200 | 409 | 422) {
  const { tx, now } = c.var
  const person = await parentAsked(c)
  if (!person) return c.notFound()
  const homes = await homesOf(tx, person.id)
  const shown = homes.length > 1 ? homes.flatMap(({ members }) => members).map(listed) : []
  await logUses(tx, [{ subject: person.id, action: 'read', what: 'person', purpose: 'care' }, ...shown], now)
  const path = `/tyo/perheet/${person.id}/lapsi`
  return c.html(<AddChildPage frame={staffFrame(c)} {...{ person, path, homes, draft }} />, status)
}

const fields = ['code', 'given', 'family', 'born', 'alone', 'home', 'source', 'evidence'] as const

async function add(c: StaffContext, keys: Keys, limit: SearchLimit) {
  const form = await postedForm(c)
  const parent = await parentAsked(c)
  if (!parent) return c.notFound()
  const said = Object.fromEntries(fields.map((name) => [name, typed(form, name)])) as Record<
    (typeof fields)[number],
    string
  >
  const code = said.code.toUpperCase()
  const born = code ? bornOn(code) : dayIn(said.born)
  const age = ageOf(born, dayOfInstant(c.var.now))
  const fits = age !== null && age < 18 && (!parent.birth_date || ageOf(parent.birth_date, born) !== null)
  const young = fits && age >= 12
  const alone = young ? oneOf(['yes', 'no'], said.alone) : ''
  const home = homeOf(await homesOf(c.var.tx, parent.id), said.home)
  const source = oneOf(sources, said.source)
  const isName = (text: string) => text.length > 0 && text.length <= 100
  const wrong = {
    ...(code && !fits ? { code: true } : {}),
    ...(isName(said.given) ? {} : { given: true }),
    ...(isName(said.family) ? {} : { family: true }),
    ...(!code && !fits ? { born: true } : {}),
    ...(alone === null ? { alone: true } : {}),
    ...(home === undefined ? { home: true } : {}),
    ...(source && !isEvidence(said.evidence) ? { evidence: true } : {}),
  }
  const draft: ChildDraft = { ...said, wrong, young, known: false }
  if (!born || home === undefined || Object.keys(wrong).length) return childPage(c, draft, 422)
  await limit(c)
  const { answer, child } = await addChild(c.var.tx, {
    ...{ parent: parent.id, given: said.given, family: said.family, born, home, alone: alone ? alone === 'yes' : null },
    identities: code ? identityHashes(keys, { citizen: code }) : null,
    code: code ? keys.seal(code, sealedAbout.code) : null,
    custody: source ? { source, evidence: said.evidence } : null,
  })
  if (answer === 'known') return childPage(c, { ...draft, known: true }, 409)
  return answer === 'added' && child ? c.redirect(`/tyo/perheet/${child}?ok=1`, 303) : c.notFound()
}

/** Whole years on a day; null when it is before the birth, or no day. */
const ageOf = (born: Temporal.PlainDate | null, on: Temporal.PlainDate | null): number | null =>
  born && on && Temporal.PlainDate.compare(born, on) <= 0 ? born.until(on, { largestUnit: 'years' }).years : null
