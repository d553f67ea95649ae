import { createMiddleware } from 'hono/factory'
import { sql } from 'kysely'
import { workerPath } from '../people/push/address.ts'
import { allow, anyone, type PageApp } from '../people/rules.ts'
import { leaveQuickly } from '../people/sign-in/sign-out.ts'
import type { Assets } from '../platform/assets/entries.ts'
import { serveAsset, serveScript } from '../platform/assets/serve.ts'
import type { Db } from '../platform/db/db.ts'
import { knownMigrations } from '../platform/db/migrate.ts'
import type { GroundEnv } from '../platform/http/env.ts'
import { langs } from '../platform/languages.ts'
import { href } from '../ui/paths.ts'
import { publicPages, sitemap } from './sitemap.ts'

/** A weather service: where a person who has to leave quickly would plausibly be. */
const elsewhere = 'https://www.ilmatieteenlaitos.fi/'
const robots = `User-agent: *\n${langs.map((lang) => `Disallow: ${href('styles', lang)}\n`).join('')}Disallow: /poistu\n`
const noStore = { 'Cache-Control': 'no-store' }

/** What machines, browsers and people in a hurry ask: is it alive, the browser parts, the quick exit. */
export function systemRoutes(app: PageApp, assets: Assets, renewTowns: (db: Db) => Promise<void>): void {
  app.get('/healthz', allow(anyone), (c) => c.json({ status: 'alive' }, 200, noStore))
  app.get('/readyz', allow(anyone), async (c) => {
    const state = await readiness(c.var.db)
    return c.json(state, state.status === 'ready' ? 200 : 503, noStore)
  })
  app.get('/static/:file', allow(anyone), lookAgain(assets, renewTowns), serveAsset(assets))
  // Where it lies no page does: that is all a browser would ever let it rule.
  app.get(workerPath, allow(anyone), (c, next) => {
    c.set('leave', 'alone')
    return serveScript(assets, 'push-worker.js')(c, next)
  })
  app.get('/robots.txt', allow(anyone), (c) => c.text(`${robots}Sitemap: ${c.var.baseUrl}/sitemap.xml\n`))
  app.get('/sitemap.xml', allow(anyone), async (c) => {
    const { db, now, baseUrl } = c.var
    return c.body(sitemap(await publicPages(db, now), baseUrl), 200, {
      'Content-Type': 'application/xml; charset=utf-8',
    })
  })
  // Browsers ask this by themselves for files that are no pages, and old ones always.
  app.get('/favicon.ico', allow(anyone), (c) => {
    c.header('Cache-Control', 'public, max-age=86400')
    return c.redirect(c.var.asset('icon.svg'), 302)
  })
  // Never "cookies": that would sign the person out of everything else in the town's domain.
  app.get('/poistu', allow(anyone), async (c) => {
    await leaveQuickly(c)
    return c.body(null, 303, { ...noStore, Location: elsewhere, 'Clear-Site-Data': '"cache", "storage"' })
  })
  for (const lang of langs) app.get(`/${lang}`, allow(anyone), (c) => c.redirect(`/${lang}/`, 301))
}

/**
 * A town's colours have another address as soon as one process has been told of them: the others look before they say that there is no
 * such file, once a second at most.
 */
function lookAgain(assets: Assets, renewTowns: (db: Db) => Promise<void>) {
  let looked = 0
  return createMiddleware<GroundEnv>(async (c, next) => {
    const { now, db } = c.var
    const ofTown = /^\/static\/(theme|logo)-/.test(c.req.path)
    if (ofTown && !assets.bodies.has(c.req.path) && now.epochMilliseconds - looked > 1000) {
      looked = now.epochMilliseconds
      await renewTowns(db)
    }
    return next()
  })
}

type Readiness = {
  status: 'ready' | 'not ready'
  database: 'ok' | 'away'
  migrations: 'current' | 'behind' | 'unknown'
}

async function readiness(db: Db): Promise<Readiness> {
  try {
    const { rows } = await sql<{ name: string }>`select name from platform.migration`.execute(db)
    const applied = new Set(rows.map(({ name }) => name))
    const current = (await knownMigrations()).every(({ name }) => applied.has(name))
    return { status: current ? 'ready' : 'not ready', database: 'ok', migrations: current ? 'current' : 'behind' }
  } catch {
    return { status: 'not ready', database: 'away', migrations: 'unknown' }
  }
}
