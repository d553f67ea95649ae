import { postedForm } from '../../platform/http/forms.ts'
import type { Keys } from '../../platform/keys/keys.ts'
import { isLang } from '../../platform/languages.ts'
import { dayOfInstant } from '../../ui/dates.ts'
import { identityHashes, sealedAbout } from '../identity.ts'
import { privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { bornOn } from '../sign-in/identity-code.ts'
import { logUses } from '../use-log.ts'
import { isEvidence } from './evidence-fields.tsx'
import { type PersonRecord, personById } from './family-queries.ts'
import { staffFrame } from './frame.tsx'
import { type EndDraft, EndGuardingPage, type LimitDraft, LimitPage } from './guardian-limits-page.tsx'
import { type AddDraft, AddGuardianPage } from './guardian-page.tsx'
import {
  endGuarding,
  guardianshipsKept,
  type KeptGuardianship,
  limitGuardian,
  mayKeepFamily,
  recordGuardian,
} from './guardian-queries.ts'
import { bases, limitReasons, scopes, sources } from './guardian-texts.ts'
import { dayIn, idOf, oneOf, typed } from './input.ts'
import { caring, type StaffContext } from './rules.ts'
import type { SearchLimit } from './search-limit.ts'

/** Who guards a child, how far and until when: told by who cares for the child, with what was seen. */
export function guardianRoutes(app: PageApp, keys: Keys, limit: SearchLimit): void {
  privatePage(app, '/tyo/perheet/:id/huoltaja', caring, (c) => addPage(c, noAdd(c), 200))
  privateForm(app, '/tyo/perheet/:id/huoltaja', caring, (c) => add(c, keys, limit))
  privatePage(app, '/tyo/perheet/:id/rajoitus', caring, (c) => limitPage(c, noLimit, 200))
  privateForm(app, '/tyo/perheet/:id/rajoitus', caring, setLimit)
  privatePage(app, '/tyo/perheet/:id/huoltajuus', caring, (c) => endPage(c, noEnd(c), 200))
  privateForm(app, '/tyo/perheet/:id/huoltajuus', caring, end)
}

/** Whether somebody may still have a guardian. */
export function isMinor({ birth_date, died_on }: PersonRecord, today: Temporal.PlainDate): boolean {
  return birth_date !== null && !died_on && Temporal.PlainDate.compare(birth_date.add({ years: 18 }), today) > 0
}

/** The child of the address, when the one who asks may record who guards it. */
async function childAsked(c: StaffContext): Promise<(PersonRecord & { birth_date: Temporal.PlainDate }) | null> {
  const id = idOf(c.req.param('id'))
  const person = id && (await mayKeepFamily(c.var.tx, id)) ? await personById(c.var.tx, id) : undefined
  const born = person?.birth_date
  return person && born && isMinor(person, dayOfInstant(c.var.now)) ? { ...person, birth_date: born } : null
}

const noAdd = (c: StaffContext): AddDraft => ({
  ...{ code: '', given: '', family: '', lang: 'fi', basis: '', scope: '', source: '', evidence: '', until: '' },
  since: dayOfInstant(c.var.now).toString(),
  ...{ wrong: {}, unknown: false, refusal: null },
})

async function addPage(c: StaffContext, draft: AddDraft, status: 200 | 409 | 422) {
  const person = await childAsked(c)
  if (!person) return c.notFound()
  await logUses(c.var.tx, [{ subject: person.id, action: 'read', what: 'person', purpose: 'care' }], c.var.now)
  const path = `/tyo/perheet/${person.id}/huoltaja`
  return c.html(<AddGuardianPage frame={staffFrame(c)} {...{ person, path, draft }} />, status)
}

const addFields = [
  ...(['code', 'given', 'family', 'lang', 'basis', 'scope', 'source', 'evidence', 'since', 'until'] as const),
]

async function add(c: StaffContext, keys: Keys, limit: SearchLimit) {
  const form = await postedForm(c)
  const said = Object.fromEntries(addFields.map((name) => [name, typed(form, name)])) as Record<
    (typeof addFields)[number],
    string
  >
  const child = await childAsked(c)
  if (!child) return c.notFound()
  const today = dayOfInstant(c.var.now)
  // Asked for a name before: then it is missing until it is written.
  const named = form.get('named') === '1'
  const code = said.code.toUpperCase()
  const [born, since, last] = [bornOn(code), dayIn(said.since), said.until ? dayIn(said.until) : null]
  const [basis, scope, source] = [oneOf(bases, said.basis), oneOf(scopes, said.scope), oneOf(sources, said.source)]
  const isName = (text: string) => text.length > 0 && text.length <= 100
  const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate) => Temporal.PlainDate.compare(one, other) < 0
  const wrong = {
    ...(born && isBefore(born, child.birth_date) ? {} : { code: true }),
    ...(named && !isName(said.given) ? { given: true } : {}),
    ...(named && !isName(said.family) ? { family: true } : {}),
    ...(basis ? {} : { basis: true }),
    ...(scope ? {} : { scope: true }),
    ...(source ? {} : { source: true }),
    ...(isEvidence(said.evidence) ? {} : { evidence: true }),
    ...(since && !isBefore(since, child.birth_date) && isBefore(since, today.add({ years: 1 })) ? {} : { since: true }),
    ...(said.until && (!last || isBefore(last, today) || (since && isBefore(last, since))) ? { until: true } : {}),
  }
  const draft: AddDraft = { ...said, wrong: {}, unknown: named, refusal: null }
  if (!born || !since || !basis || !scope || !source || Object.keys(wrong).length)
    return addPage(c, { ...draft, wrong }, 422)
  await limit(c)
  const lang = isLang(said.lang) ? said.lang : 'fi'
  const answer = await recordGuardian(c.var.tx, {
    ...{
      child: child.id,
      identities: identityHashes(keys, { citizen: code }),
      code: keys.seal(code, sealedAbout.code),
    },
    newcomer: named ? { given: said.given, family: said.family, lang } : null,
    ...{ born, basis, scope, source, evidence: said.evidence, since, until: last?.add({ days: 1 }) ?? null },
  })
  if (answer === 'recorded') return saved(c, child.id)
  if (answer === 'not_allowed') return c.notFound()
  if (answer === 'unknown') return addPage(c, { ...draft, unknown: true }, 422)
  return addPage(c, { ...draft, refusal: answer }, 409)
}

const saved = (c: StaffContext, child: string) => c.redirect(`/tyo/perheet/${child}?ok=1`, 303)

/** The child of the address with the guardianships that may be changed; their looking is logged. */
async function keptAsked(c: StaffContext): Promise<{ person: PersonRecord; kept: KeptGuardianship[] } | null> {
  const { tx, now } = c.var
  const id = idOf(c.req.param('id'))
  const kept = id ? await guardianshipsKept(tx, id) : []
  const person = id && kept.length ? await personById(tx, id) : undefined
  if (!person) return null
  await logUses(tx, [{ subject: person.id, action: 'read', what: 'guardianship', purpose: 'care' }], now)
  return { person, kept }
}

const noLimit: LimitDraft = { guardianship: '', reason: '', evidence: '', until: '', wrong: {}, already: false }

async function limitPage(c: StaffContext, draft: LimitDraft, status: 200 | 409 | 422) {
  const asked = await keptAsked(c)
  if (!asked) return c.notFound()
  const path = `/tyo/perheet/${asked.person.id}/rajoitus`
  return c.html(<LimitPage frame={staffFrame(c)} {...asked} path={path} draft={draft} />, status)
}

async function setLimit(c: StaffContext) {
  const form = await postedForm(c)
  const asked = await keptAsked(c)
  if (!asked) return c.notFound()
  const today = dayOfInstant(c.var.now)
  const [evidence, until] = [typed(form, 'evidence'), typed(form, 'until')]
  const [guardianship, reason] = [form.get('guardianship') ?? '', form.get('reason') ?? '']
  const [which, why] = [asked.kept.find(({ id }) => id === guardianship), oneOf(limitReasons, reason)]
  const last = until ? dayIn(until) : null
  const wrong = {
    ...(which ? {} : { guardianship: true }),
    ...(why ? {} : { reason: true }),
    ...(isEvidence(evidence) ? {} : { evidence: true }),
    ...(until && (!last || Temporal.PlainDate.compare(last, today) < 0) ? { until: true } : {}),
  }
  const draft = { guardianship, reason, evidence, until, wrong, already: false }
  if (!which || !why || Object.keys(wrong).length) return limitPage(c, draft, 422)
  const answer = await limitGuardian(c.var.tx, { guardianship: which.id, reason: why, evidence, last })
  if (answer === 'gone') return c.notFound()
  return answer === 'already' ? limitPage(c, { ...draft, already: true }, 409) : saved(c, asked.person.id)
}

const noEnd = (c: StaffContext): EndDraft => ({
  ...{ which: '', source: '', evidence: '', wrong: {} },
  day: dayOfInstant(c.var.now).toString(),
})

async function endPage(c: StaffContext, draft: EndDraft, status: 200 | 422) {
  const asked = await keptAsked(c)
  if (!asked) return c.notFound()
  const path = `/tyo/perheet/${asked.person.id}/huoltajuus`
  return c.html(<EndGuardingPage frame={staffFrame(c)} {...asked} path={path} draft={draft} />, status)
}

async function end(c: StaffContext) {
  const form = await postedForm(c)
  const asked = await keptAsked(c)
  if (!asked) return c.notFound()
  const [which, evidence] = [typed(form, 'which'), typed(form, 'evidence')]
  const [source, day] = [typed(form, 'source'), typed(form, 'day')]
  const [from, first] = [oneOf(sources, source), dayIn(day)]
  const known = asked.kept.some(
    ({ id, ended, limits }) => (id === which && !ended) || limits.some((l) => l.id === which),
  )
  const wrong = {
    ...(known ? {} : { which: true }),
    ...(from ? {} : { source: true }),
    ...(isEvidence(evidence) ? {} : { evidence: true }),
    ...(first ? {} : { day: true }),
  }
  const draft = { which, source, evidence, day, wrong }
  if (!from || !first || Object.keys(wrong).length) return endPage(c, draft, 422)
  const answer = await endGuarding(c.var.tx, { which, day: first, source: from, evidence })
  if (answer === 'gone') return c.notFound()
  return answer === 'day' ? endPage(c, { ...draft, wrong: { day: true } }, 422) : saved(c, asked.person.id)
}
