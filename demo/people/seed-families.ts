import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { identityHash, sealedAbout } from '../../src/people/identity.ts'
import * as make from '../../src/people/sample.ts'
import type { Tx } from '../../src/platform/db/db.ts'
import { idOf } from '../ids.ts'
import { bornOf, codeOf, todayOf } from './days.ts'
import type { FamilyFact, PersonFact } from './facts.ts'
import type { Seeding } from './seed-people.ts'
import type { Work } from './seed-work.ts'

/** Somebody written: who they are in the database, and by what their issuer knows them. */
export type Known = { id: string; identity: string; born: Temporal.PlainDate; fact: PersonFact }
export type People = Map<string, Known>

/** Writes a family: who they are, who may act and see for whom, and who cares for them. `index` makes codes and numbers differ. */
export async function seedFamily(tx: Tx, family: FamilyFact, people: People, work: Work, seeding: Seeding) {
  for (const fact of family.people) people.set(fact.key, await seedPerson(tx, fact, people.size, seeding))
  const id = (key: string) => idOf(new Map([...people].map(([one, known]) => [one, known.id])), key)
  const day = todayOf(seeding.now)
  const since = (days: number) => `[${day.subtract({ days })},)`
  await seedHomes(tx, family, people)
  for (const { adult, child, limit, ...rest } of family.guardians) {
    const valid = `[${people.get(child)?.born},)`
    const guardianship = await make.guardianshipOf(tx, id(adult), id(child), { ...rest, valid })
    if (limit) await make.aLimit(tx, guardianship, { reason: limit, valid: since(90) })
  }
  for (const { from, to, purposes } of family.trusts ?? [])
    await make.trustOf(tx, id(from), id(to), purposes, since(60))
  for (const who of family.safetyOrders ?? []) await make.aSafetyOrder(tx, id(who), since(120))
  for (const { who, by, unit, basis } of family.care)
    await make.careOf(tx, id(who), {
      ...{ unit: idOf(work.units, unit), practitioner: practitioner(work, by), basis, valid: since(200) },
    })
  await seedPregnancies(tx, family, id, work, day)
}

async function seedPerson(tx: Tx, fact: PersonFact, index: number, { keys, now }: Seeding): Promise<Known> {
  const { given, family, lang, interpreter, notifyBy, decidesAlone } = fact
  const today = todayOf(now)
  const born = bornOf(fact.age, today)
  const identity = fact.foreign ?? codeOf(born, 900 + (index % 100))
  const id = randomUUID()
  const code = keys.seal(identity, sealedAbout.code)
  await make.aPerson(tx, {
    ...{ id, given, family, lang, code, born: born.toString(), interpreter: interpreter ?? null },
    ...(notifyBy ? { notifyBy } : {}),
    decidesAlone: decidesAlone ?? false,
  })
  if (fact.diedDaysAgo)
    await sql`update people.person set died_on = ${today.subtract({ days: fact.diedDaysAgo })} where id = ${id}`.execute(
      tx,
    )
  await sql`insert into people.identity (hash, person_id) values (${identityHash(keys, { citizen: identity })}, ${id})`.execute(
    tx,
  )
  if (fact.phone) await make.aContactPoint(tx, id, 'phone', `+35812345${5000 + index}`)
  return { id, identity, born, fact }
}

/** Somebody of two households has the address of the first one. The street is nowhere. */
async function seedHomes(tx: Tx, { key, home, households }: FamilyFact, people: People) {
  const housed = new Set<string>()
  for (const [index, household] of households.entries()) {
    const members = Object.entries(household).map(([part, keys]) => [
      part,
      keys.map((one) => people.get(one)?.id ?? one),
    ])
    await make.aFamily(tx, Object.fromEntries(members))
    const address = `Olemattomankuja ${(people.size % 80) + index + 1} ${'ABC'[key.length % 3]}`
    const moving = Object.values(household)
      .flat()
      .filter((one) => !housed.has(one))
    for (const one of moving) housed.add(one)
    const ids = moving.map((one) => people.get(one)?.id ?? one)
    await sql`insert into people.contact_point (person_id, kind, value)
      select p, c.kind, c.value from unnest(${ids}::uuid[]) p, (values ('address', ${address}), ('home_area', ${home})) c (kind, value)`.execute(
      tx,
    )
  }
}

async function seedPregnancies(
  tx: Tx,
  family: FamilyFact,
  id: (key: string) => string,
  work: Work,
  day: Temporal.PlainDate,
) {
  const ids = new Map<string, string>()
  for (const { who, dueInDays, children = 1, ended, endedDaysAgo = 0 } of family.pregnancies ?? []) {
    const endedOn = ended ? day.subtract({ days: endedDaysAgo }).toString() : null
    const due = day.add({ days: dueInDays }).toString()
    ids.set(who, await make.aPregnancy(tx, id(who), { due, children, endedOn, outcome: ended ?? null }))
  }
  for (const { who, by, daysAgo } of family.pauses ?? [])
    await sql`insert into people.pause (person_id, pregnancy_id, set_by_practitioner, span)
      values (${id(who)}, ${ids.get(who) ?? null}, ${practitioner(work, by)}, ${`[${day.subtract({ days: daysAgo })},)`})`.execute(
      tx,
    )
}

function practitioner(work: Work, key: string): string {
  const found = work.practitioners.get(key)
  if (!found) throw new Error(`The facts speak of ${key}, who does not work here`)
  return found.id
}
