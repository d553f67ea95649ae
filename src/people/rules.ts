import type { Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Ground } from '../platform/http/env.ts'
import type { Name, Session } from './session.ts'

/** Somebody we know nothing about, and need not. */
export type Visitor = { kind: 'visitor' }
/**
 * Somebody of a family who has signed in. `actingFor`: for whom besides themselves, as they chose, and as there is ground for now.
 * `actingEnded`: they chose somebody for whom there is no ground any longer, and no page has told them yet.
 */
export type Person = {
  kind: 'person'
  id: string
  actingFor: string | null
  actingEnded: boolean
  name: Name
  session: Session
}
/** Somebody who works here. */
export type Practitioner = { kind: 'practitioner'; id: string; name: Name; session: Session }
export type SignedIn = Person | Practitioner
/** Who opens a public page: it is the same for everybody. */
export type Who = Visitor

export type PageEnv<W extends Who = Who> = { Variables: Ground & { who: W } }
export type PageContext<W extends Who = Who> = Context<PageEnv<W>>
export type PageApp = Hono<PageEnv>

/** Says for whom a request may go on; null is answered as if the page did not exist. */
export type Rule<W extends Who> = (c: Context<{ Variables: Ground }>) => W | null | Promise<W | null>

export const anyone: Rule<Visitor> = () => ({ kind: 'visitor' })

/** Puts a rule before a handler: the only way a handler learns who is asking. */
export function allow<W extends Who>(rule: Rule<W>) {
  const guard = createMiddleware<PageEnv<W>>(async (c, next) => {
    const who = await rule(c as unknown as Context<{ Variables: Ground }>)
    if (!who) return c.notFound()
    c.set('who', who)
    return next()
  })
  return known(guard)
}

/** Marks a handler as a rule. */
export function known<H extends object>(guard: H): H {
  guards.add(guard)
  return guard
}

/** Whether a registered handler is a rule; the house test asks it of every route. */
export const isGuard = (handler: unknown): boolean => guards.has(handler as object)

const guards = new WeakSet<object>()
