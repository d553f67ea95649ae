import { postedForm } from '../../platform/http/forms.ts'
import type { Keys } from '../../platform/keys/keys.ts'
import { isLang } from '../../platform/languages.ts'
import { dayOfInstant } from '../../ui/dates.ts'
import { identityHashes, sealedAbout } from '../identity.ts'
import { interpreters } from '../own/settings.ts'
import { privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { bornOn } from '../sign-in/identity-code.ts'
import { logUses } from '../use-log.ts'
import { carerKey, type EndCareDraft, EndCarePage, type TakeDraft, TakePage, type TakeWrong } from './care-page.tsx'
import { caresToEnd, endCare, possibleCarers, takeIntoCare, tellOfCare } from './care-queries.ts'
import { personById } from './family-queries.ts'
import { staffFrame } from './frame.tsx'
import { dayIn, idOf, oneOf, startOf, typed, whyNotReason } from './input.ts'
import { caring, type StaffContext } from './rules.ts'
import type { SearchLimit } from './search-limit.ts'
import { insertSearch, maySee } from './search-queries.ts'

/** Somebody comes into care, and out of it (R-03, R-09). The identity code is posted, and stands in no address and no log. */
export function careRoutes(app: PageApp, keys: Keys, limit: SearchLimit): void {
  privatePage(app, '/tyo/perheet/uusi', caring, (c) => takePage(c, noTake(c), 200))
  privateForm(app, '/tyo/perheet/uusi', caring, (c) => take(c, keys, limit))
  privatePage(app, '/tyo/perheet/:id/paata', caring, (c) => endPage(c, noEnd(c), 200))
  privateForm(app, '/tyo/perheet/:id/paata', caring, end)
}

const noTake = (c: StaffContext): TakeDraft => ({
  ...{
    code: '',
    given: '',
    family: '',
    lang: 'fi',
    interpreter: '',
    hidden: '',
    alone: '',
    carer: '',
    until: '',
    reason: '',
  },
  from: dayOfInstant(c.var.now).toString(),
  ...{ wrong: {}, unknown: false, young: false, refusal: null },
})

async function takePage(c: StaffContext, draft: TakeDraft, status: 200 | 409 | 422) {
  const carers = await possibleCarers(c.var.tx)
  const own = carers.find(({ practitioner_id }) => practitioner_id === c.var.who.id)
  const carer = draft.carer || (own ? carerKey(own) : '')
  return c.html(<TakePage frame={staffFrame(c)} carers={carers} draft={{ ...draft, carer }} />, status)
}

const textFields = [
  'code',
  'given',
  'family',
  'lang',
  'interpreter',
  'hidden',
  'alone',
  'carer',
  'from',
  'until',
  'reason',
] as const

async function take(c: StaffContext, keys: Keys, limit: SearchLimit) {
  const { tx, now } = c.var
  const form = await postedForm(c)
  const said = Object.fromEntries(textFields.map((name) => [name, typed(form, name)])) as Record<
    (typeof textFields)[number],
    string
  >
  // Asked for a name before: then it is missing until it is written.
  const named = form.get('named') === '1'
  const code = said.code.toUpperCase()
  const [born, from, last] = [bornOn(code), dayIn(said.from), said.until ? dayIn(said.until) : null]
  const carer = (await possibleCarers(tx)).find((one) => carerKey(one) === said.carer)
  const today = dayOfInstant(now)
  const young = isYoung(born, today)
  const draft: TakeDraft = { ...said, wrong: {}, unknown: named, young, refusal: null }
  const wrong = wrongOf(said, { named, young, born, from, last, carer, today })
  if (!born || !from || !carer || Object.keys(wrong).length) return takePage(c, { ...draft, wrong }, 422)
  await limit(c)
  const { answer, person } = await takeIntoCare(tx, {
    ...{ identities: identityHashes(keys, { citizen: code }), code: keys.seal(code, sealedAbout.code), born, carer },
    newcomer: named ? newcomerOf(said) : null,
    hiddenBy: oneOf(['told_by_person', 'seen_by_professional'] as const, said.hidden),
    alone: said.alone ? said.alone === 'yes' : null,
    ...{ from: startOf(from), until: last ? startOf(last.add({ days: 1 })) : null, reason: said.reason },
  })
  if (answer === 'taken' && person) {
    await tellOfCare(tx, person)
    return c.redirect(`/tyo/perheet${(await maySee(tx, person)) ? `/${person}` : ''}?ok=1`, 303)
  }
  // A refusal tells of somebody too.
  if (answer !== 'not_allowed') await insertSearch(tx, person, now)
  if (answer === 'unknown') return takePage(c, { ...draft, unknown: true }, 422)
  if (answer === 'alone') return takePage(c, { ...draft, young: true, wrong: { alone: true } }, 422)
  return takePage(c, { ...draft, refusal: answer === 'taken' ? 'not_allowed' : answer }, 409)
}

const newcomerOf = ({
  given,
  family,
  lang,
  interpreter,
}: Record<'given' | 'family' | 'lang' | 'interpreter', string>) => ({
  ...{ given, family, lang: isLang(lang) ? lang : ('fi' as const) },
  interpreter: oneOf(interpreters, interpreter),
})

/** Of the age at which it is asked whether they decide alone: a small child does not, and who is of age does. */
const isYoung = (born: Temporal.PlainDate | null, today: Temporal.PlainDate) => {
  const years = born?.until(today, { largestUnit: 'years' }).years ?? 0
  return years >= 12 && years < 18
}

type Read = {
  named: boolean
  young: boolean
  born: Temporal.PlainDate | null
  from: Temporal.PlainDate | null
  last: Temporal.PlainDate | null
  carer: object | undefined
  today: Temporal.PlainDate
}

function wrongOf(said: Record<'given' | 'family' | 'alone' | 'until' | 'reason', string>, read: Read): TakeWrong {
  const { named, young, born, from, last, carer, today } = read
  const isName = (text: string) => text.length > 0 && text.length <= 100
  const early = !from || Temporal.PlainDate.compare(from, today) < 0
  const reversed = said.until !== '' && (!last || (from !== null && Temporal.PlainDate.compare(last, from) < 0))
  return {
    ...(born && Temporal.PlainDate.compare(born, today) <= 0 ? {} : { code: true }),
    ...(named && !isName(said.given) ? { given: true } : {}),
    ...(named && !isName(said.family) ? { family: true } : {}),
    ...(young && !oneOf(['yes', 'no'], said.alone) ? { alone: true } : {}),
    ...(carer ? {} : { carer: true }),
    ...(early ? { from: true } : {}),
    ...(reversed ? { until: true } : {}),
    ...(whyNotReason(said.reason) ? { reason: true } : {}),
  }
}

const noEnd = (c: StaffContext): EndCareDraft => ({
  ...{ care: '', reason: '', wrong: {} },
  last: dayOfInstant(c.var.now).toString(),
})

async function endPage(c: StaffContext, draft: EndCareDraft, status: 200 | 422) {
  const { tx, now } = c.var
  const id = idOf(c.req.param('id'))
  const cares = id ? await caresToEnd(tx, id) : []
  const person = id && cares.length ? await personById(tx, id) : undefined
  if (!id || !person) return c.notFound()
  await logUses(tx, [{ subject: id, action: 'read', what: 'care', purpose: 'care' }], now)
  return c.html(<EndCarePage frame={staffFrame(c)} person={person} cares={cares} draft={draft} />, status)
}

async function end(c: StaffContext) {
  const { tx } = c.var
  const form = await postedForm(c)
  const [care, last, reason] = [typed(form, 'care'), typed(form, 'last'), typed(form, 'reason')]
  const id = idOf(c.req.param('id'))
  const cares = id ? await caresToEnd(tx, id) : []
  if (!cares.length) return c.notFound()
  const known = cares.find((one) => one.id === care)
  const day = dayIn(last)
  const wrong = {
    ...(known ? {} : { care: true }),
    ...(day ? {} : { last: true }),
    ...(whyNotReason(reason) ? { reason: true } : {}),
  }
  if (!known || !day || Object.keys(wrong).length) return endPage(c, { care, last, reason, wrong }, 422)
  const answer = await endCare(tx, known.id, day, reason)
  if (answer !== 'ended') return endPage(c, { care, last, reason, wrong: { last: true } }, 422)
  return c.redirect(`/tyo/perheet/${id}?ok=1`, 303)
}
