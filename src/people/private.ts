import type { Context, Handler } from 'hono'
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import type { Tx } from '../platform/db/db.ts'
import { isTrustedPlace } from '../platform/http/cookies.ts'
import type { Ground } from '../platform/http/env.ts'
import { postedForm } from '../platform/http/forms.ts'
import { href } from '../ui/paths.ts'
import { ownerField } from '../ui/staff/owned.tsx'
import { actingFor } from './acting.ts'
import { ownerWord } from './ending.ts'
import { keepText } from './kept-texts/keep.ts'
import { known, type PageApp, type PageContext, type Person, type Practitioner, type SignedIn } from './rules.ts'
import { actorName, enter, hashOf } from './session.ts'

export type PrivateEnv<W extends SignedIn = SignedIn> = { Variables: Ground & { who: W; tx: Tx } }
/** A request of somebody who has signed in. All it asks and changes goes through `tx`, which the database knows them by. */
export type PrivateContext<W extends SignedIn = SignedIn> = Context<PrivateEnv<W>>
/** Says for whom a private request may go on; null is answered as if the page did not exist. */
export type PrivateRule<W extends SignedIn> = (who: SignedIn, tx: Tx) => W | null | Promise<W | null>

/** Somebody of a family, strongly identified: the only ones who see client data of theirs. */
export const person: PrivateRule<Person> = (who) =>
  who.kind === 'person' && who.session.level === 'strong' ? who : null
/** Somebody of a family at either level: for what needs no secrecy. */
export const anyPerson: PrivateRule<Person> = (who) => (who.kind === 'person' ? who : null)
export const practitioner: PrivateRule<Practitioner> = (who) => (who.kind === 'practitioner' ? who : null)

/** Registers a page that only some may open, at one address in every language. */
export function privatePage<W extends SignedIn>(
  app: PageApp,
  path: PrivatePath,
  rule: PrivateRule<W>,
  handler: Handler<PrivateEnv<W>>,
) {
  app.get(path, allowSignedIn(rule), handler as unknown as Handler)
}

/** Registers what a form sends to a private address. */
export function privateForm<W extends SignedIn>(
  app: PageApp,
  path: PrivatePath,
  rule: PrivateRule<W>,
  handler: Handler<PrivateEnv<W>>,
) {
  app.post(path, allowSignedIn(rule), handler as unknown as Handler)
}

/** What was sent to a form with files: its other fields, where the floor is to ask whose page it stood on, and what is left of it when the answer has been made. */
type Received = { fields?: URLSearchParams; discard: () => Promise<void> }

/**
 * Registers a form that files are sent to. What is sent is received before the transaction begins, since sending may last, and only from
 * somebody who may open the page; of anybody else nothing is read.
 */
export function privateUpload<W extends SignedIn, R extends Received>(
  app: PageApp,
  path: PrivatePath,
  rule: PrivateRule<W>,
  receive: (c: Context) => Promise<R>,
  handler: Handler<{ Variables: PrivateEnv<W>['Variables'] & { received: R } }>,
) {
  const receiving = known(
    createMiddleware<{ Variables: Ground & { received: R } }>(async (c, next) => {
      const may = await mayOpen(c as unknown as PageContext, rule)
      // What nobody reads must not be held either.
      if (!may)
        c.req.raw = new Request(c.req.url, { method: 'POST', headers: { cookie: c.req.header('cookie') ?? '' } })
      else c.set('received', await receive(c))
      try {
        await next()
      } finally {
        await c.get('received')?.discard()
      }
    }),
  )
  app.post(path, receiving as unknown as Handler, allowSignedIn(rule), handler as unknown as Handler)
}

/** Whether a page would open, asked in a transaction of its own. */
async function mayOpen<W extends SignedIn>(c: PageContext, rule: PrivateRule<W>): Promise<boolean> {
  const token = sessionToken(c)
  if (!token) return false
  return c.var.db.transaction().execute(async (tx) => {
    const signedIn = await signedInBy(tx, hashOf(token), c.var.now)
    return signedIn !== null && !signedIn.session.locked_at && (await rule(signedIn, tx)) !== null
  })
}

/** The family's own pages, the work of professionals, and the administration of the installation. */
export type PrivatePath = `/${'oma' | 'tyo' | 'hallinta'}${'' | `/${string}`}`

/**
 * Puts a rule before a private handler. The handler runs inside one transaction entered by the session; an answer leaves only
 * after it is committed, log rows and all (D14), and a fault undoes it.
 */
export function allowSignedIn<W extends SignedIn>(rule: PrivateRule<W>) {
  return known(
    createMiddleware<PrivateEnv<W>>(async (c, next) => {
      const token = sessionToken(c as unknown as PageContext)
      if (!token) return c.notFound()
      const { db, now } = c.var
      let allowed = false
      let theirs = true
      let [elsewhere, locked]: [string | null, boolean] = [null, false]
      await db
        .transaction()
        .execute(async (tx) => {
          const signedIn = await signedInBy(tx, hashOf(token), now)
          locked = Boolean(signedIn?.session.locked_at)
          theirs = !signedIn || (await isOwn(c, signedIn))
          const who = signedIn && !locked ? await rule(signedIn, tx) : null
          if (!who) {
            elsewhere = signedIn ? doorFor(c as unknown as PageContext, signedIn) : null
            return
          }
          allowed = true
          c.set('who', who)
          c.set('tx', tx)
          c.set('lang', who.name.lang)
          if (!theirs) throw new HTTPException(409, { message: 'The form was opened by somebody else' })
          await next()
          c.header('Cache-Control', 'no-store')
          if (c.error) throw new Undone()
        })
        .catch((error) => {
          if (!(error instanceof Undone)) throw error
        })
      if (!allowed && theirs && c.req.method === 'POST')
        elsewhere = (await keepText(c, hashOf(token), locked)) ?? elsewhere
      if (elsewhere) return c.redirect(elsewhere, 303)
      return allowed ? undefined : c.notFound()
    }),
  )
}

/**
 * Whether what is sent was opened by who sends it: on a browser of several, a form of one professional must save nothing for the next.
 * Every form of the professionals' pages tells its owner (`StaffPage`); those of families tell whom they are about (`own/concerned.ts`).
 */
async function isOwn(c: Context, { id, session }: SignedIn): Promise<boolean> {
  // A form with files has been received already; what is packed otherwise is refused where it is read.
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(c.req.header('content-type') ?? '')
  const received = (c.get('received') as Received | undefined)?.fields
  const fields = received ?? (c.req.method === 'POST' && isForm ? await postedForm(c) : null)
  const owner = fields?.get(ownerField)
  return !owner || owner === ownerWord(id, session.level)
}

/** Where a session goes that cannot open the page as it is: a locked one to be opened, a light one to identify itself strongly. */
function doorFor(c: PageContext, { name, session: { locked_at, level } }: SignedIn): string | null {
  const asking = ['GET', 'HEAD'].includes(c.req.method)
  const { pathname, search } = new URL(c.req.url)
  if (locked_at) return href('locked', c.var.lang, {}, { to: asking ? pathname + search : null })
  return level === 'light' && asking ? href('signIn', name.lang, {}, { to: pathname + search }) : null
}

/** The answer is already made; only the transaction must not be kept. */
class Undone extends Error {}

/** Who a session belongs to; the transaction is theirs from here on. */
export async function signedInBy(tx: Tx, hash: Buffer, now: Temporal.Instant): Promise<SignedIn | null> {
  const session = await enter(tx, hash, now)
  if (!session) return null
  const locked = session.locked_at !== null
  const name = locked ? { given_name: '', family_name: '', lang: 'fi' as const, title: null } : await actorName(tx)
  const { person_id, practitioner_id } = session
  if (practitioner_id) return { kind: 'practitioner', id: practitioner_id, name, session }
  if (!person_id) return null
  const whom = session.acting_for && !locked ? await actingFor(tx) : null
  return {
    ...{ kind: 'person', id: person_id, name, session },
    ...{ actingFor: whom, actingEnded: session.acting_for !== null && !whom },
  }
}

export const sessionCookie = 'session'

/** The token of this browser's session, if it has one. */
export const sessionToken = (c: PageContext): string | undefined =>
  getCookie(c, sessionCookie, isTrustedPlace(c) ? 'host' : undefined)
