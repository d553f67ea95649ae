import { randomBytes } from 'node:crypto'
import { rateLimit } from '../../platform/http/guards.ts'
import type { Keys } from '../../platform/keys/keys.ts'
import { actFor } from '../acting.ts'
import { identityCodeIn, identityHashes } from '../identity.ts'
import { turned } from '../own/acting-routes.tsx'
import type { Outcome } from '../own/acting-texts.ts'
import { sessionToken, signedInBy } from '../private.ts'
import { allow, anyone, type PageApp, type PageContext, type Person } from '../rules.ts'
import { hashOf } from '../session.ts'
import type { SignInDesk } from '../sign-in/desk.ts'
import { onward } from '../sign-in/onward.tsx'
import { logUses } from '../use-log.ts'
import { type Pending, pendingQuestion } from './pending.ts'
import { confirmMandate, ownIdentityCode, spendQuestion } from './queries.ts'
import { mandatePath, type Register, RegisterFault, type Represented } from './register.ts'

/**
 * Asking a register for a mandate. Neither of the two is a private page of `privatePage`: a question to another machine must not be
 * waited for inside a transaction. Each asks itself who has signed in, and is not there for anybody else.
 */
export function routes(app: PageApp, desk: SignInDesk): void {
  app.post('/kirjaudu/valtuus', allow(anyone), rateLimit('mandate', 60, 10), (c) => begin(c, desk))
  app.get(mandatePath, allow(anyone), rateLimit('mandate-back', 120, 10), (c) => comeBack(c, desk))
}

async function begin(c: PageContext, desk: SignInDesk) {
  const { now } = c.var
  const register = desk.mandates(c)
  const asker = await askerOf(c, desk.keys)
  if (!register || !asker) return c.notFound()
  const state = randomBytes(32).toString('base64url')
  const { lang } = asker.who.name
  c.set('lang', lang)
  const asked =
    asker.code &&
    (await register.begin(asker.code, { lang, state, site: desk.site(c) }, now).catch((error) => noted(c, error)))
  if (!asked) return turnBack(c, 'away')
  pendingQuestion.keep(c, { state, session: asked.session, asker: asker.who.session.hash.toString('base64url') })
  return onward(c, asked.url)
}

async function comeBack(c: PageContext, desk: SignInDesk) {
  const register = desk.mandates(c)
  const asker = await askerOf(c, desk.keys)
  if (!register || !asker) return c.notFound()
  const pending = pendingQuestion.read(c)
  const query = new URL(c.req.url).searchParams
  // A link that somebody else has made must not even end the question that is under way.
  if (!pending || query.get('state') !== pending.state) return turnBack(c, 'lost')
  pendingQuestion.drop(c)
  const outcome = await answered(c, desk, { register, pending, query, who: asker.who })
  return outcome ? turnBack(c, outcome) : c.redirect('/oma', 303)
}

type Returned = { register: Register; pending: Pending; query: URLSearchParams; who: Person }

/** Null when somebody acts for another from now on. */
async function answered(c: PageContext, { keys, site }: SignInDesk, { register, pending, query, who }: Returned) {
  const { db, now } = c.var
  if (pending.asker !== who.session.hash.toString('base64url')) return 'lost'
  if (!(await spendQuestion(db, keys.hash(pending.state, 'mandate'), now))) return 'lost'
  const code = query.get('code')
  if (!code) return 'cancelled'
  const told = await register
    .finish(code, { session: pending.session, site: site(c) }, now)
    .catch((error) => noted(c, error))
  if (!told) return 'away'
  if (!told.length) return 'none'
  return (await act(c, keys, who, told)) ? null : 'unknown'
}

/** Keeps the answer and acts on it. Where there is custody, custody is the ground: it knows limits that no register tells. */
const act = ({ var: { db, now } }: PageContext, keys: Keys, who: Person, told: Represented[]) =>
  db.transaction().execute(async (tx): Promise<boolean> => {
    const { hash } = who.session
    const entered = await signedInBy(tx, hash, now)
    if (entered?.kind !== 'person' || entered.session.locked_at) return false
    const confirmed: (string | null)[] = []
    // While keys are exchanged somebody may still be known by a former one.
    for (const { code, issues } of told)
      for (const identity of identityHashes(keys, { citizen: code }))
        confirmed.push(await confirmMandate(tx, { session: hash, identity, issues }, now))
    const whom = confirmed.find((one) => one !== null)
    if (!whom) return false
    if (entered.actingFor && entered.actingFor !== whom) await logUses(tx, [turned(entered.actingFor)], now)
    const acts =
      (await actFor(tx, hash, { whom, basis: 'custody' }, now)) ||
      (await actFor(tx, hash, { whom, basis: 'mandate' }, now))
    if (acts) await logUses(tx, [turned(whom)], now)
    return acts
  })

/** Somebody of a family, strongly identified, and their identity code. */
async function askerOf(c: PageContext, keys: Keys): Promise<{ who: Person; code: string | null } | null> {
  const token = sessionToken(c)
  if (!token) return null
  return c.var.db.transaction().execute(async (tx) => {
    const who = await signedInBy(tx, hashOf(token), c.var.now)
    if (who?.kind !== 'person' || who.session.level !== 'strong') return null
    const sealed = await ownIdentityCode(tx)
    return { who, code: sealed && identityCodeIn(keys, sealed) }
  })
}

function turnBack(c: PageContext, outcome: Outcome) {
  c.header('Cache-Control', 'no-store')
  return c.redirect(`/oma/perhe/puolesta?haku=${outcome}`, 303)
}

/** The log learns the kind of trouble; what the register wrote may hold anything, and stays unread. */
function noted(c: PageContext, error: unknown): null {
  const { name, message } = error as Error
  const kind = error instanceof RegisterFault ? `${name} ${message}` : name
  c.var.log.warn({ requestId: c.var.requestId, kind }, 'register of mandates away')
  return null
}
