import type { Handler, MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import { isLang, langs } from '../platform/languages.ts'
import { href, type PageId, paths } from '../ui/paths.ts'
import { allow, type PageApp, type PageEnv, type Rule, type Who } from './rules.ts'

type PageHandler<W extends Who> = Handler<PageEnv<W>>
type Steps<W extends Who> = [...before: MiddlewareHandler[], handler: PageHandler<W>]

/** Registers a page at its address in every language. `before` are middlewares that run after the rule. */
export function page<W extends Who>(app: PageApp, id: PageId, rule: Rule<W>, ...steps: Steps<W>): void {
  for (const path of pathsOf(id))
    app.get(path, allow(rule), askedLanguage(id), ...(steps as unknown as [PageHandler<Who>]))
}

/** Registers what a form sends to a page's own address, in every language. */
export function form<W extends Who>(app: PageApp, id: PageId, rule: Rule<W>, ...steps: Steps<W>): void {
  for (const path of pathsOf(id)) app.post(path, allow(rule), ...(steps as unknown as [PageHandler<Who>]))
}

const pathsOf = (id: PageId) => langs.map((lang) => `/${lang}/${paths[id][lang]}`)

/** `?lang=sv` on any page answers with that page's own address in Swedish. */
export const askedLanguage = (id: PageId) =>
  createMiddleware(async (c, next) => {
    const wanted = c.req.query('lang')
    if (!isLang(wanted)) return next()
    const { lang: _, ...query } = c.req.queries()
    return c.redirect(href(id, wanted, c.req.param() as Record<string, string>, query), 302)
  })
