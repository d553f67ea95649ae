import { sql } from 'kysely'
import { demoIssuerKey } from '../src/people/demo-issuer/accounts.ts'
import { identityHash } from '../src/people/identity.ts'
import { person, practitioner, privateForm, privatePage } from '../src/people/private.ts'
import type { PageApp } from '../src/people/rules.ts'
import { aPractitioner } from '../src/people/sample.ts'
import { openBrowser, type SampleBrowser } from '../src/people/sign-in/browser-sample.ts'
import { type Db, openDb, openPool } from '../src/platform/db/db.ts'
import { prepared, testDatabase } from './harness.ts'
import { type Served, type ServeOptions, serve } from './served.ts'

/** The demo town on a port of its own, with its embedded issuer and three made-up people. */
export type TrialSite = Served & {
  /** As the owner of the tables. */
  owner: Db
  clock: { now: Temporal.Instant }
  browser: () => SampleBrowser
  /** A browser in which somebody has just signed in. */
  signedIn: (who: string, more?: Record<string, string>) => Promise<SampleBrowser>
}

export const nurse = { sub: 'hanna', identity: 'hanna-hoitaja' }

/** A page of a family, a page of those who work here, and one that writes down who was there. */
function pages(app: PageApp): void {
  privatePage(app, '/oma/koe', person, (c) => c.text(`perhe ${c.var.who.name.given_name}`))
  privatePage(app, '/tyo/koe', practitioner, (c) => c.text(`työ ${c.var.who.name.given_name}`))
  privateForm(app, '/tyo/koe', practitioner, (c) => c.text('lähetetty'))
}

/** @param now the machine's own moment: the issuer lives by it, and so must what is asked of it */
export async function trialSite({
  now,
  ...options
}: Partial<ServeOptions> & { now: Temporal.Instant }): Promise<TrialSite> {
  const where = await testDatabase(true)
  const pool = openPool(where.owner, () => {}, 1)
  const owner = openDb(pool)
  const clock = { now }
  const site = await serve({ more: pages, app: where.app, parts: prepared().parts, clock: () => clock.now, ...options })
  const said = (fi: string) => JSON.stringify({ fi, sv: fi, en: fi })
  await sql`insert into people.demo_account
    (sub, audience, identity, given_name, family_name, group_key, role, about, position) values
    ('sanna', 'citizen', '010190-999W', 'Sanna', 'Kokeilija', 'family', ${said('Äiti')}, ${said('Vauva 4 kk')}, 1),
    (${nurse.sub}, 'staff', ${nurse.identity}, 'Hanna', 'Hoitaja', 'professional', ${said('Terveydenhoitaja')}, ${said('Neuvola')}, 2),
    ('outo', 'staff', 'outo', 'Outi', 'Outo', 'area', ${said('Ei kukaan')}, ${said('Ei töissä')}, 3)`.execute(owner)
  const id = await aPractitioner(owner, { given: 'Hanna', family: 'Hoitaja' })
  const hash = identityHash(site.keys, { issuer: demoIssuerKey, subject: nurse.identity })
  await sql`insert into people.identity (hash, practitioner_id) values (${hash}, ${id})`.execute(owner)
  const browser = () => openBrowser(site.url)
  return {
    ...{ ...site, owner, clock, browser },
    async signedIn(who, more = {}) {
      const opened = browser()
      await opened.follow(await opened.send('/fi/kirjaudu', { device: 'own', who, ...more }))
      return opened
    },
    async close() {
      await site.close()
      await pool.end()
      await where.drop()
    },
  }
}
