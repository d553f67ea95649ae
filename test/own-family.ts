import { sql } from 'kysely'
import { homeRoutes } from '../src/app/home/routes.tsx'
import { ownRoutes } from '../src/people/own/routes.tsx'
import * as a from '../src/people/sample.ts'
import { enter, hashOf, type Level } from '../src/people/session.ts'
import { type Answer, type Fields, type SiteOptions, type TestSite, testSite } from './harness.ts'

/** Somebody who has signed in, with the site as they see it. */
export type Signed = {
  visit: (path: string) => Promise<Answer>
  send: (path: string, fields: Fields) => Promise<Answer>
  /** What the application's role is told in their name. */
  ask: (statement: string) => Promise<Record<string, unknown>[]>
}

/** The site with the families' own pages on it, wherever the house mounts them. */
export async function ownSite(options: SiteOptions = {}): Promise<TestSite> {
  const site = await testSite(options)
  const known = (path: string) => site.app.routes.some((route) => route.path === path)
  if (!known('/oma/perhe')) ownRoutes(site.app, [])
  if (!known('/oma')) homeRoutes(site.app)
  return site
}

export async function signedIn(site: TestSite, person: string, level: Level = 'strong'): Promise<Signed> {
  const token = await a.aSession(site.db, { person }, { level, now: site.clock.now })
  const cookie = { cookie: `session=${token}` }
  return {
    visit: (path) => site.visit(path, cookie),
    send: (path, fields) => site.send(path, fields, cookie),
    ask: (statement) =>
      site.appDb.transaction().execute(async (tx) => {
        await enter(tx, hashOf(token), site.clock.now)
        return (await sql<Record<string, unknown>>`${sql.raw(statement)}`.execute(tx)).rows
      }),
  }
}

/**
 * Sanna and Mikko live apart; Aino has two homes. Kalle may know of Aino and decides nothing. Ville has a protection order against him.
 * Nea is young and decides alone; Riitta is her guardian. Sanna trusts her mother Helena. Olli is nobody to any of them.
 */
export async function separatedFamily({ db }: TestSite) {
  const sanna = await a.aPerson(db, { given: 'Sanna', family: 'Virtanen' })
  const mikko = await a.aPerson(db, { given: 'Mikko', family: 'Virtanen' })
  const kalle = await a.aPerson(db, { given: 'Kalle', family: 'Koski' })
  const ville = await a.aPerson(db, { given: 'Ville', family: 'Salo' })
  const helena = await a.aPerson(db, { given: 'Helena', family: 'Laine', born: '1960-01-01' })
  const olli = await a.aPerson(db, { given: 'Olli', family: 'Outo' })
  const aino = await a.aChild(db, { given: 'Aino', family: 'Virtanen' })
  const otso = await a.aChild(db, { given: 'Otso', family: 'Salo', born: '2023-01-05' })
  const nea = await a.aPerson(db, { given: 'Nea', family: 'Niemi', born: '2009-06-01', decidesAlone: true })
  const riitta = await a.aPerson(db, { given: 'Riitta', family: 'Niemi', born: '1980-01-01' })
  await a.aFamily(db, { parent: [sanna], other_adult: [helena], child: [aino, otso] })
  await a.aFamily(db, { parent: [mikko], child: [aino] })
  await a.aFamily(db, { parent: [riitta], child: [nea] })
  await a.guardianshipOf(db, sanna, aino)
  await a.guardianshipOf(db, mikko, aino, { source: 'court_decision' })
  await a.guardianshipOf(db, kalle, aino, { scope: 'right_to_know' })
  await a.guardianshipOf(db, sanna, otso)
  await a.aLimit(db, await a.guardianshipOf(db, ville, otso))
  await a.guardianshipOf(db, riitta, nea)
  await a.trustOf(db, sanna, helena)
  const unit = await a.aUnit(db, { name: 'Malmin neuvola', phone: '012 345 6701' })
  const nurse = await a.aPractitioner(db, { task: 'broad_care', service: 'clinic', unit })
  await a.careOf(db, aino, { unit, practitioner: nurse })
  await a.aContactPoint(db, aino, 'address', 'Kotikatu 1')
  return { sanna, mikko, kalle, ville, helena, olli, aino, otso, nea, riitta, unit, nurse }
}
