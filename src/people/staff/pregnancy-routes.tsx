import { postedForm } from '../../platform/http/forms.ts'
import { dayOfInstant } from '../../ui/dates.ts'
import { privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { logUses, type Use } from '../use-log.ts'
import { type PersonRecord, personById, pregnanciesOf } from './family-queries.ts'
import { listed } from './family-routes.tsx'
import { staffFrame } from './frame.tsx'
import { dayIn, idOf, oneOf, typed } from './input.ts'
import { type BeginDraft, BeginPage, type BirthDraft, BirthPage, LossPage } from './pregnancy-page.tsx'
import { beginPregnancy, type Home, homesOf, mayTellPregnancy, tellBirth, tellLoss } from './pregnancy-queries.ts'
import { caring, type StaffContext } from './rules.ts'
import { insertPause } from './search-queries.ts'

/** A pregnancy begins, a child is born, or it ends: told by who cares where patient records are kept (D3, N-50). */
export function pregnancyRoutes(app: PageApp): void {
  privatePage(app, '/tyo/perheet/:id/raskaus', caring, (c) => beginPage(c, noBegin, 200))
  privateForm(app, '/tyo/perheet/:id/raskaus', caring, begin)
  privatePage(app, '/tyo/perheet/:id/raskaus/:pregnancy/syntyi', caring, (c) => birthPage(c, null))
  privateForm(app, '/tyo/perheet/:id/raskaus/:pregnancy/syntyi', caring, birth)
  privatePage(app, '/tyo/perheet/:id/raskaus/:pregnancy/paattyi', caring, (c) => lossPage(c, null))
  privateForm(app, '/tyo/perheet/:id/raskaus/:pregnancy/paattyi', caring, loss)
}

const noBegin: BeginDraft = { due: '', children: '1', alone: '', wrong: {}, already: false }

async function personAsked(c: StaffContext): Promise<PersonRecord | null> {
  const id = idOf(c.req.param('id'))
  return id && (await mayTellPregnancy(c.var.tx, id)) ? ((await personById(c.var.tx, id)) ?? null) : null
}

/** Somebody of 12 to 17 who does not decide alone yet: whether she does is asked before anything is written. A small child does not. */
function asksAlone(c: StaffContext, { birth_date, decides_alone }: PersonRecord): boolean {
  const years = birth_date?.until(dayOfInstant(c.var.now), { largestUnit: 'years' }).years ?? 18
  return years >= 12 && years < 18 && !decides_alone
}

async function beginPage(c: StaffContext, draft: BeginDraft, status: 200 | 409 | 422) {
  const person = await personAsked(c)
  if (!person) return c.notFound()
  await logUses(c.var.tx, [{ subject: person.id, action: 'read', what: 'person', purpose: 'care' }], c.var.now)
  const path = `/tyo/perheet/${person.id}/raskaus`
  const props = { person, path, draft, young: asksAlone(c, person) }
  return c.html(<BeginPage frame={staffFrame(c)} {...props} />, status)
}

async function begin(c: StaffContext) {
  const form = await postedForm(c)
  const draft = { ...noBegin, due: typed(form, 'due'), children: typed(form, 'children'), alone: typed(form, 'alone') }
  const person = await personAsked(c)
  if (!person) return c.notFound()
  const [due, children, today] = [dayIn(draft.due), Number(draft.children), dayOfInstant(c.var.now)]
  const days = due ? today.until(due).days : Number.NaN
  const alone = asksAlone(c, person) ? oneOf(['yes', 'no'], draft.alone) : ''
  const fits = days >= -60 && days <= 300 && /^[1-6]$/.test(draft.children)
  if (!due || !fits || alone === null)
    return beginPage(c, { ...draft, wrong: { due: !fits, alone: alone === null } }, 422)
  const begun = { due, children, alone: alone ? alone === 'yes' : null }
  const made = await beginPregnancy(c.var.tx, person.id, begun)
  if (!made) return beginPage(c, { ...draft, already: true }, 409)
  await logUses(c.var.tx, [wrote(person.id, 'pregnancy', [made])], c.var.now)
  return c.redirect(`/tyo/perheet/${person.id}?ok=1`, 303)
}

const wrote = (subject: string, what: Use['what'], records: string[]): Use => ({
  ...{ subject, action: 'wrote', what, records, purpose: 'care' },
})

/** The pregnancy of the address, which goes on and is theirs to tell of. */
async function pregnancyAsked(c: StaffContext) {
  const person = await personAsked(c)
  const found = person ? await pregnanciesOf(c.var.tx, person.id) : []
  const pregnancy = found.find(({ id, ended_on }) => id === c.req.param('pregnancy') && !ended_on)
  if (!person || !pregnancy) return null
  await logUses(c.var.tx, [{ subject: person.id, action: 'read', what: 'pregnancy', purpose: 'care' }], c.var.now)
  return { person, pregnancy, path: `/tyo/perheet/${person.id}/raskaus/${pregnancy.id}` }
}
type Asked = NonNullable<Awaited<ReturnType<typeof pregnancyAsked>>>

async function birthPage(c: StaffContext, given: { asked: Asked; draft: BirthDraft } | null) {
  const asked = given?.asked ?? (await pregnancyAsked(c))
  if (!asked) return c.notFound()
  const names = Array.from({ length: asked.pregnancy.children }, () => '')
  const draft = given?.draft ?? { day: dayOfInstant(c.var.now).toString(), names, home: '', wrong: {} }
  const homes = await homesOf(c.var.tx, asked.person.id)
  if (homes.length > 1) await logUses(c.var.tx, homes.flatMap(({ members }) => members).map(listed), c.var.now)
  const props = { person: asked.person, path: `${asked.path}/syntyi`, draft, homes }
  return c.html(<BirthPage frame={staffFrame(c)} {...props} />, given ? 422 : 200)
}

async function birth(c: StaffContext) {
  const form = await postedForm(c)
  const asked = await pregnancyAsked(c)
  if (!asked) return c.notFound()
  const names = Array.from({ length: asked.pregnancy.children }, (_, index) => typed(form, `name${index}`))
  const draft = { day: typed(form, 'day'), names, home: typed(form, 'home'), wrong: {} }
  const day = dayIn(draft.day)
  const nameless = names.flatMap((name, index) => (name.length > 0 && name.length <= 100 ? [] : [index]))
  const home = homeOf(await homesOf(c.var.tx, asked.person.id), draft.home)
  const wrong = {
    ...(day ? {} : { day: true }),
    ...(nameless.length ? { names: nameless } : {}),
    ...(home === undefined ? { home: true } : {}),
  }
  if (!day || nameless.length || home === undefined) return birthPage(c, { asked, draft: { ...draft, wrong } })
  const children = await tellBirth(c.var.tx, asked.pregnancy.id, { day, names, home })
  if (!children) return birthPage(c, { asked, draft: { ...draft, wrong: { day: true } } })
  const born = children.flatMap((child) => [wrote(child, 'person', [child]), wrote(child, 'guardianship', [])])
  await logUses(c.var.tx, [wrote(asked.person.id, 'pregnancy', [asked.pregnancy.id]), ...born], c.var.now)
  return c.redirect(`/tyo/perheet/${asked.person.id}?ok=1`, 303)
}

/** The family a child comes into: of several the one chosen. Null: a new one; undefined: not chosen. */
export const homeOf = (homes: Home[], chosen: string): string | null | undefined =>
  homes.length <= 1 ? (homes[0]?.id ?? null) : chosen === 'new' ? null : homes.find(({ id }) => id === chosen)?.id

async function lossPage(c: StaffContext, given: { asked: Asked; day: string } | null) {
  const asked = given?.asked ?? (await pregnancyAsked(c))
  if (!asked) return c.notFound()
  const draft = { day: given?.day ?? dayOfInstant(c.var.now).toString(), wrong: given !== null }
  const props = { person: asked.person, path: `${asked.path}/paattyi`, draft }
  return c.html(<LossPage frame={staffFrame(c)} {...props} />, given ? 422 : 200)
}

/** No automatic message goes out after this: the pause begins in the same moment. */
async function loss(c: StaffContext) {
  const { tx, who, now } = c.var
  const said = typed(await postedForm(c), 'day')
  const asked = await pregnancyAsked(c)
  if (!asked) return c.notFound()
  const day = dayIn(said)
  const { person, pregnancy } = asked
  if (!day || !(await tellLoss(tx, pregnancy.id, day))) return lossPage(c, { asked, day: said })
  await insertPause(tx, person.id, pregnancy.id, who.id, now)
  await logUses(tx, [wrote(person.id, 'pregnancy', [pregnancy.id]), wrote(person.id, 'pause', [pregnancy.id])], now)
  return c.redirect(`/tyo/perheet/${person.id}?ok=1`, 303)
}
