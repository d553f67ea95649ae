import { sql } from 'kysely'
import { demoIssuerKey } from '../../src/people/demo-issuer/accounts.ts'
import { identityHash, identityText, sealedAbout } from '../../src/people/identity.ts'
import { anOrganization, aPractitioner, aRegister, aRole, aSpace, aTeam, aUnit } from '../../src/people/sample.ts'
import type { Tx } from '../../src/platform/db/db.ts'
import type { TownName } from '../facts.ts'
import { idOf } from '../ids.ts'
import { todayOf } from './days.ts'
import { type ProfessionalFact, readProfessionals, readWork, type UnitFact } from './facts.ts'
import type { Seeding } from './seed-people.ts'

/** What log rows and care need to know of a unit and of who works there. */
export type Work = {
  units: Map<string, string>
  teams: Map<string, string>
  practitioners: Map<string, { id: string; fact: ProfessionalFact }>
}

/** Writes controllers, registers, units with what became of them, teams, spaces, and who works there. */
export async function seedWork(tx: Tx, town: TownName, seeding: Seeding): Promise<Work> {
  const work: Work = { units: new Map(), teams: new Map(), practitioners: new Map() }
  const { organizations, changes } = readWork(town)
  const today = todayOf(seeding.now)
  for (const { key, kind, name, registers, units } of organizations) {
    const organization = await anOrganization(tx, { key, kind, name })
    // Whose editors tell of its made-up services on the map.
    await sql`update directory.organization set run_by = ${organization} where slug = ${`${key}-demo`}`.execute(tx)
    for (const [register, words] of Object.entries(registers))
      await aRegister(tx, { organization, kind: register as keyof typeof registers, name: words })
    for (const unit of units) await seedUnit(tx, organization, unit, work, today)
  }
  for (const { from, to, what, daysAgo } of changes)
    await sql`insert into people.unit_change (from_unit_id, to_unit_id, what, on_day)
      values (${idOf(work.units, from)}, ${idOf(work.units, to)}, ${what}, ${today.subtract({ days: daysAgo })})`.execute(
      tx,
    )
  for (const fact of readProfessionals(town)) await seedProfessional(tx, fact, work, seeding)
  return work
}

async function seedUnit(tx: Tx, organization: string, unit: UnitFact, work: Work, today: Temporal.PlainDate) {
  const { key, name, register, areas, closedDaysAgo } = unit
  const valid = `[2023-01-01,${closedDaysAgo ? today.subtract({ days: closedDaysAgo }) : ''})`
  // Leads nowhere.
  const phone = `012 345 6${String(work.units.size + 1).padStart(3, '0')}`
  const id = await aUnit(tx, { organization, key, name, register, areas, phone, valid })
  work.units.set(key, id)
  for (const feature of unit.without ?? [])
    await sql`insert into people.feature_switch (feature, unit_id, is_on) values (${feature}, ${id}, false)`.execute(tx)
  for (const space of unit.spaces ?? []) await aSpace(tx, { unit: id, name: space })
  for (const team of unit.teams ?? []) work.teams.set(team.key, await aTeam(tx, { unit: id, name: team.name }))
}

async function seedProfessional(tx: Tx, fact: ProfessionalFact, work: Work, { keys, now }: Seeding) {
  const { key, given, family, title, lang, roles, leftDaysAgo } = fact
  const today = todayOf(now)
  const leftOn = leftDaysAgo ? today.subtract({ days: leftDaysAgo }).toString() : null
  const id = await aPractitioner(tx, { given, family, title, lang, leftOn })
  work.practitioners.set(key, { id, fact })
  for (const { task, service, unit, areas, endedDaysAgo } of roles) {
    const valid = `[2024-01-01,${endedDaysAgo ? today.subtract({ days: endedDaysAgo }) : ''})`
    const unitId = unit ? idOf(work.units, unit) : null
    await aRole(tx, { practitioner: id, task, service: service ?? null, unit: unitId, areas: areas ?? [], valid })
  }
  for (const team of fact.teams ?? [])
    await sql`insert into people.team_member (team_id, practitioner_id, valid)
      values (${idOf(work.teams, team)}, ${id}, '[2024-01-01,)')`.execute(tx)
  const identity = { issuer: demoIssuerKey, subject: key }
  const told = keys.seal(identityText(identity), sealedAbout.told)
  await sql`insert into people.identity (hash, told, practitioner_id)
    values (${identityHash(keys, identity)}, ${told}, ${id})`.execute(tx)
}
