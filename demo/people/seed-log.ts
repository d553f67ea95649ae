import { sql } from 'kysely'
import { aReason } from '../../src/people/sample.ts'
import type { Tx } from '../../src/platform/db/db.ts'
import { momentOf, todayOf } from './days.ts'
import type { DisclosureFact, FamilyFact, LogFact } from './facts.ts'
import type { People } from './seed-families.ts'
import type { Seeding } from './seed-people.ts'
import type { Work } from './seed-work.ts'

/** Writes what the last months have left in the log, as the owner of the tables: nobody else could write of a day that is past. */
export async function seedLog(tx: Tx, family: FamilyFact, people: People, work: Work, { now }: Seeding): Promise<void> {
  const subject = (key: string) => people.get(key)?.id ?? null
  for (const row of family.log ?? []) await seedLook(tx, row, family, people, work, momentOf(row.daysAgo, row.at, now))
  for (const row of family.disclosures ?? [])
    await seedDisclosure(tx, row, family, people, work, momentOf(row.daysAgo, row.at, now))
  for (const { by, who, daysAgo, at, reason } of family.emergencies ?? []) {
    const opened = momentOf(daysAgo, at, now)
    const valid = `[${opened},${opened.add({ hours: 2 })})`
    await aReason(tx, work.practitioners.get(by)?.id ?? by, subject(who) ?? who, { kind: 'emergency', reason, valid })
  }
  for (const { by, about, row, daysAgo, words } of family.questions ?? []) {
    const asked = momentOf(daysAgo, '09:30', now)
    await sql`insert into people.log_question (asked_by, use_log_id, words, asked_at, answer_due_on)
      select ${subject(by)}, l.id, ${words}, ${asked}, ${todayOf(asked).add({ months: 2 })}
      from people.use_log l where l.subject_id = ${subject(about)} and l.basis = ${row} order by l.at desc limit 1`.execute(
      tx,
    )
  }
}

async function seedLook(tx: Tx, row: LogFact, family: FamilyFact, people: People, work: Work, at: Temporal.Instant) {
  const { by, who, what, purpose, basis, action = 'read', reason = null } = row
  const worker = work.practitioners.get(by)
  const relative = people.get(by)
  const named = worker?.fact ?? relative?.fact
  const unit = family.care.find((care) => care.who === who && care.by === by)?.unit ?? worker?.fact.roles[0]?.unit
  const task = worker?.fact.roles.find((role) => role.unit === unit)?.task ?? null
  const unitId = unit ? (work.units.get(unit) ?? null) : null
  await sql`insert into people.use_log (at, subject_id, actor_person_id, actor_practitioner_id, actor_name, actor_title, unit_id, register_id,
      task, action, what, purpose, basis, reason)
    values (${at}, ${people.get(who)?.id}, ${relative?.id ?? null}, ${worker?.id ?? null}, ${`${named?.given} ${named?.family}`},
      ${worker?.fact.title.fi ?? null}, ${unitId}, (select u.register_id from people.unit u where u.id = ${unitId}), ${task}, ${action},
      ${what}, ${purpose}, ${basis}, ${reason})`.execute(tx)
}

async function seedDisclosure(
  tx: Tx,
  row: DisclosureFact,
  family: FamilyFact,
  people: People,
  work: Work,
  at: Temporal.Instant,
) {
  const { by, who, recipient, what, purpose, ground } = row
  const worker = work.practitioners.get(by)
  const unit = family.care.find((care) => care.who === who && care.by === by)?.unit ?? ''
  await sql`insert into people.disclosure_log (at, subject_id, from_register_id, disclosed_by, disclosed_by_name, recipient, what, purpose,
      ground)
    select ${at}, ${people.get(who)?.id}, u.register_id, ${worker?.id}, ${`${worker?.fact.given} ${worker?.fact.family}`}, ${recipient},
      ${what}, ${purpose}, ${ground}
    from people.unit u where u.id = ${work.units.get(unit)}`.execute(tx)
}
