import type { Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Ground } from '../platform/http/env.ts'

/** Somebody we know nothing about, and need not. */
export type Visitor = { kind: 'visitor' }
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
  guards.add(guard)
  return guard
}

/** Whether a registered handler is a rule; the house test asks it of every route. */
export const isGuard = (handler: unknown): boolean => guards.has(handler as object)

const guards = new WeakSet<object>()
