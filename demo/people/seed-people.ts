import { sql } from 'kysely'
import type { Tx } from '../../src/platform/db/db.ts'
import type { Keys } from '../../src/platform/keys/keys.ts'
import type { Text } from '../../src/platform/languages.ts'
import type { TownName } from '../facts.ts'
import { readFamilies, readProfessionals } from './facts.ts'
import { type People, seedFamily } from './seed-families.ts'
import { seedFeedback } from './seed-feedback.ts'
import { seedLog } from './seed-log.ts'
import { seedWork } from './seed-work.ts'

export type Seeding = { keys: Keys; now: Temporal.Instant }

/** Writes the made-up people of a town, those who work there, and whom one may try the service as. Runs as the owner of the tables. */
export async function seedPeople(
  tx: Tx,
  town: TownName,
  seeding: Seeding,
): Promise<{ families: number; people: number; practitioners: number; accounts: number }> {
  const work = await seedWork(tx, town, seeding)
  const families = readFamilies(town)
  const people: People = new Map()
  for (const family of families) {
    await seedFamily(tx, family, people, work, seeding)
    await seedLog(tx, family, people, work, seeding)
  }
  for (const { from, to } of families.flatMap(({ mandates = [] }) => mandates)) await seedMandate(tx, people, from, to)
  await seedFeedback(tx, seeding.now)
  const accounts = await seedAccounts(tx, town, people)
  return { families: families.length, people: people.size, practitioners: work.practitioners.size, accounts }
}

/** In the order of the files: families first, then professionals, then those who look after an area or the whole. */
async function seedAccounts(tx: Tx, town: TownName, people: People): Promise<number> {
  let position = 0
  const add = (account: Account) =>
    sql`insert into people.demo_account (sub, audience, identity, given_name, family_name, birth_date, group_key, role, about, position)
      values (${account.sub}, ${account.audience}, ${account.identity}, ${account.given}, ${account.family}, ${account.born ?? null},
        ${account.group}, ${JSON.stringify(account.role)}, ${JSON.stringify(account.about)}, ${position++})`.execute(tx)
  for (const { fact, identity, born } of people.values())
    if (fact.account)
      await add({ ...fact, ...fact.account, sub: fact.key, audience: 'citizen', identity, born, group: 'family' })
  const professionals = readProfessionals(town)
  for (const group of ['professional', 'area'] as const)
    for (const fact of professionals.filter((one) => one.group === group))
      await add({ ...fact, sub: fact.key, audience: 'staff', identity: fact.key, role: fact.title })
  return position
}

async function seedMandate(tx: Tx, people: People, from: string, to: string): Promise<void> {
  const [giver, holder] = [people.get(from), people.get(to)]
  await sql`insert into people.demo_mandate (holder, giver, giver_name)
    values (${holder?.identity}, ${giver?.identity}, ${`${giver?.fact.family} ${giver?.fact.given}`})`.execute(tx)
}

type Account = {
  sub: string
  audience: 'citizen' | 'staff'
  identity: string
  given: string
  family: string
  born?: Temporal.PlainDate
  group: 'family' | 'professional' | 'area'
  role: Text
  about: Text
}
