import * as a from '../src/people/sample.ts'
import type { Fields, TestSite } from './harness.ts'
import { rowsOf } from './harness.ts'
import { signedIn } from './own-family.ts'

/** Somebody who wants to hear by mail, and who answers their questions. */
export async function toldFamily(site: TestSite) {
  const { db } = site
  const sanna = await a.aPerson(db, { given: 'Sanna', family: 'Virtanen', lang: 'sv', notifyBy: 'email' })
  await a.aContactPoint(db, sanna, 'email', 'sanna@example.fi')
  await a.aContactPoint(db, sanna, 'phone', '+358 12 345 6701')
  const helena = await a.aPerson(db, { given: 'Helena', family: 'Laine', born: '1960-01-01', notifyBy: 'sms' })
  await a.aContactPoint(db, helena, 'phone', '+358 12 345 6702')
  await a.aFamily(db, { parent: [sanna], other_adult: [helena] })
  const officer = await a.aPractitioner(db, { given: 'Tiina', family: 'Turva', task: 'privacy' })
  return { sanna, helena, officer }
}

export async function asOfficer(site: TestSite, practitioner: string) {
  const cookie = { cookie: `session=${await a.aSession(site.db, { practitioner }, { now: site.clock.now })}` }
  return {
    visit: (path: string) => site.visit(path, cookie),
    send: (path: string, fields: Fields) => site.send(path, fields, cookie),
  }
}

/** Asks about the log as a family does, and answers as the officer does. */
export async function askAndAnswer(site: TestSite, person: string, officer: string): Promise<void> {
  const asks = await signedIn(site, person)
  const asked = await asks.send('/oma/loki/kysy', { 'paper-words': 'Haluan lokin paperilla' })
  if (asked.status !== 303) throw new Error(`The question was not taken: ${asked.status}`)
  const [question] = await rowsOf<{ id: string }>(
    site.db,
    'select id from people.log_question where answered_at is null',
  )
  const answers = await asOfficer(site, officer)
  const fields = { choice: 'agree', words: 'Loki on postissa, neuvola ja kaikki' }
  const answered = await answers.send(`/tyo/katselut/kysymys/${question?.id}`, fields)
  if (answered.status !== 303) throw new Error(`The answer was not taken: ${answered.status} ${answered.words}`)
}
