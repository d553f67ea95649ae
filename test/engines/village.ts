import { sql } from 'kysely'
import * as make from '../../src/people/sample.ts'
import { enter, hashOf } from '../../src/people/session.ts'
import type { Db, Tx } from '../../src/platform/db/db.ts'
import type { TestSite } from '../harness.ts'

/** A village of people whose rights differ, by name. Some tests are about each of them. */
export type Village = {
  id: (name: string) => string
  /** The name of an id; ids that are nobody's come back as they are. */
  name: (id: string | null) => string
  /** Everybody of a family. */
  people: readonly string[]
  units: { malmi: string; kallio: string; park: string; social: string }
  limit: string
  /** A live session of somebody. */
  token: (name: string, level?: 'strong' | 'light') => Promise<string>
}

const ended = '[2020-01-01,2026-11-01)'

export async function aVillage({ db, clock }: TestSite): Promise<Village> {
  const ids = new Map<string, string>()
  const workers = new Set<string>()
  const id = (name: string) => {
    const found = ids.get(name)
    if (!found) throw new Error(`Nobody here is called ${name}`)
    return found
  }
  const person = async (given: string, facts: make.PersonFacts = {}) =>
    ids.set(given, await make.aPerson(db, { given, family: 'Kylä', ...facts }))
  const child = (given: string) => person(given, { born: '2023-05-05' })
  const work = async (given: string, facts: Parameters<typeof make.aPractitioner>[1]) => {
    ids.set(given, await make.aPractitioner(db, { given, family: 'Työ', ...facts }))
    workers.add(given)
  }
  const units = {
    malmi: await make.aUnit(db, { name: 'Malmin neuvola' }),
    kallio: await make.aUnit(db, { name: 'Kallion neuvola' }),
    park: await make.aUnit(db, { name: 'Leikkipuisto', register: 'other' }),
    social: await make.aUnit(db, { name: 'Perhetyö', register: 'social_welfare' }),
  }
  const clinic = { task: 'broad_care', service: 'clinic' }

  await work('Päivi', { ...clinic, unit: units.malmi })
  await work('Naapuri', { ...clinic, unit: units.kallio })
  await work('Tiina', { ...clinic, unit: units.malmi })
  await work('Entinen', { ...clinic, unit: units.malmi, valid: ended })
  await work('Lähtenyt', { ...clinic, unit: units.malmi, leftOn: '2026-11-20' })
  await work('Sari', { task: 'group_leading', service: 'playground', unit: units.park })
  await work('Jenni', { task: 'delivering_service', service: 'family_work', unit: units.social })
  await work('Kirsi', { task: 'coordination', areas: ['malmi'] })
  await work('Hallinta', { task: 'administration' })
  await work('Tietosuoja', { task: 'privacy' })
  await work('Rooliton', {})

  for (const name of [
    'Sanna',
    'Mikko',
    'Sami',
    'Helvi',
    'Elina',
    'Antti',
    'Kaisa',
    'Petri',
    'Rita',
    'Jari',
    'Tuula',
    'Mari',
  ])
    await person(name)
  for (const name of ['Aino', 'Veikko', 'Oona', 'Ella', 'Niko']) await child(name)
  await person('Outi')
  await person('Anne')
  await person('Vieras')
  await person('Emmi', { born: '2010-03-03', decidesAlone: true })
  await person('Siiri', { born: '2009-03-03', decidesAlone: true })
  await child('Leo')

  const guards = (adult: string, whom: string, facts?: Parameters<typeof make.guardianshipOf>[3]) =>
    make.guardianshipOf(db, id(adult), id(whom), facts)
  const family = (adults: string[], children: string[], others: string[] = []) =>
    make.aFamily(db, { parent: adults.map(id), child: children.map(id), other_adult: others.map(id) })
  // Two households; a step-parent in one of them, and a grandmother whom the mother trusts.
  await family(['Sanna'], ['Aino'], ['Sami', 'Helvi'])
  await family(['Mikko'], ['Aino'])
  await guards('Sanna', 'Aino')
  await guards('Mikko', 'Aino')
  await make.trustOf(db, id('Sanna'), id('Helvi'), ['own_page'])
  // A father who has the right to know, and no more.
  await family(['Elina'], ['Veikko'])
  await guards('Elina', 'Veikko')
  await guards('Antti', 'Veikko', { scope: 'right_to_know', source: 'court_decision' })
  // A father under a protection order, and one without whose address-less family has turvakielto by the mother alone.
  await family(['Kaisa'], ['Oona'])
  await guards('Kaisa', 'Oona')
  const limit = await make.aLimit(db, await guards('Petri', 'Oona'), { valid: '[2026-11-01,)' })
  await make.aSafetyOrder(db, id('Kaisa'))
  await family(['Rita'], ['Ella'])
  await guards('Rita', 'Ella')
  await guards('Jari', 'Ella')
  await make.aSafetyOrder(db, id('Rita'))
  // A foster parent beside a mother whose rights are limited.
  await make.aFamily(db, { foster_parent: [id('Tuula')], child: [id('Niko')] })
  await guards('Tuula', 'Niko', { basis: 'foster_placement', scope: 'daily_care', source: 'placement_decision' })
  await make.aLimit(db, await guards('Mari', 'Niko'), { reason: 'danger' })
  // A mother of 16 who decides alone, and one of 17 who trusts her own mother.
  await family(['Emmi'], ['Leo'])
  await guards('Emmi', 'Leo')
  await guards('Outi', 'Emmi')
  await guards('Anne', 'Siiri')
  await make.trustOf(db, id('Siiri'), id('Anne'), ['own_page', 'pregnancy'])

  const team = await make.aTeam(db, { unit: units.malmi, members: [id('Tiina')] })
  const cared = (whom: string, by: string, unit = units.malmi) =>
    make.careOf(db, id(whom), { unit, practitioner: id(by) })
  for (const by of ['Päivi', 'Entinen', 'Lähtenyt'])
    for (const whom of ['Sanna', 'Aino', 'Kaisa']) await cared(whom, by)
  await make.careOf(db, id('Aino'), { unit: units.malmi, team })
  await cared('Sanna', 'Sari', units.park)
  await cared('Sanna', 'Jenni', units.social)
  await make.careOf(db, id('Elina'), { unit: units.malmi, practitioner: id('Päivi'), valid: ended })

  for (const name of ids.keys())
    if (!workers.has(name)) {
      await make.aContactPoint(db, id(name), 'address', `${name}n polku 1`)
      await logged(db, id(name), id('Päivi'))
    }
  for (const name of ['Sanna', 'Emmi', 'Siiri', 'Kaisa']) await make.aPregnancy(db, id(name))

  const names = new Map([...ids].map(([given, one]) => [one, given]))
  return {
    id,
    people: [...ids.keys()].filter((name) => !workers.has(name)),
    units,
    limit,
    name: (one) => names.get(one ?? '') ?? String(one),
    token: (name, level = 'strong') =>
      make.aSession(db, workers.has(name) ? { practitioner: id(name) } : { person: id(name) }, {
        level,
        now: clock.now,
      }),
  }
}

/** A look of a practitioner at somebody, as the owner of the log writes it. */
export async function logged(db: Db, subject: string, practitioner: string): Promise<void> {
  await sql`insert into people.use_log (at, subject_id, actor_practitioner_id, actor_name, action, what, purpose, basis)
    values ('2026-11-20T08:00:00Z', ${subject}, ${practitioner}, 'Päivi Työ', 'read', 'person', 'care', 'care')`.execute(
    db,
  )
}

/** What the application does in one transaction of somebody; without a token, of nobody. */
export const asActor = <T>(
  { appDb, clock }: TestSite,
  token: string | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> =>
  appDb.transaction().execute(async (tx) => {
    if (token) await enter(tx, hashOf(token), clock.now)
    return work(tx)
  })

/** The rows a statement gives, written as an attacker would write it. */
export const told = async <T = Record<string, unknown>>(tx: Db, statement: string): Promise<T[]> =>
  (await sql.raw<T>(statement).execute(tx)).rows
