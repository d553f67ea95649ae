import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { TrieRouter } from 'hono/router/trie-router'
import type { GroundEnv } from './env.ts'

export type KnownAddresses = {
  /** The methods an address answers, such as `GET`; none when nothing of ours stands there. */
  methodsAt: (path: string) => string[]
  /** The address of ours that somebody meant who wrote capitals or a slash too many, or null. */
  meant: (path: string) => string | null
}

/** What stands where, by the routes of `app`; read at the first question, when all are registered. */
export function knownAddresses(app: { routes: { method: string; path: string }[] }): KnownAddresses {
  let router: TrieRouter<string> | undefined
  const methodsAt = (path: string) => {
    router ??= routerOf(app.routes)
    return ['GET', 'POST'].filter((method) => router?.match(method, path)[0].length)
  }
  const meant = (path: string) => {
    if (methodsAt(path).length) return null
    const plain = plainly(path)
    return plain !== path && /^\/\w/.test(plain) && methodsAt(plain).includes('GET') ? plain : null
  }
  return { methodsAt, meant }
}

function routerOf(routes: { method: string; path: string }[]): TrieRouter<string> {
  const router = new TrieRouter<string>()
  for (const { method, path } of routes) if (method !== 'ALL') router.add(method, path, method)
  return router
}

/** Only the language and the page are ours to write small: what follows may be a receipt number. */
const plainly = (path: string) =>
  path.replace(/\/+$/, '').replace(/^(\/[^/]*){1,2}/, (languageAndPage) => languageAndPage.toLowerCase())

/** Tells which methods an address answers, and refuses the others: 405 with `Allow`. */
export const knownMethods = ({ methodsAt }: KnownAddresses) =>
  createMiddleware<GroundEnv>(async (c, next) => {
    const { method, path } = c.req
    if (method === 'GET' || method === 'HEAD') return next()
    const known = methodsAt(path)
    if (!known.length || known.includes(method)) return next()
    c.header(
      'Allow',
      known
        .flatMap((one) => (one === 'GET' ? ['GET', 'HEAD'] : [one]))
        .concat('OPTIONS')
        .join(', '),
    )
    if (method === 'OPTIONS') return c.body(null, 204)
    throw new HTTPException(405, { message: `The address does not answer ${method}` })
  })
