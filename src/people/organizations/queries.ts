import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import type { LocalizedText } from '../../platform/languages.ts'
import type { OrganizationKind, RegisterKind } from './kinds.ts'

/** What something came to be. */
export type Became = { what: 'renamed' | 'merged' | 'split'; name: LocalizedText }

/** `closed`: the day from which nothing new begins there. */
export type Organization = {
  id: string
  name: LocalizedText
  kind: OrganizationKind
  closed: Temporal.PlainDate | null
  became: Became[]
  units: number
}

export const allOrganizations = async (tx: Tx): Promise<Organization[]> =>
  (
    await sql<Organization>`
      select o.id, o.name, o.kind, case when not o.valid @> people.day(people.at()) then upper(o.valid) end as closed,
        coalesce((select jsonb_agg(jsonb_build_object('what', h.what, 'name', n.name) order by n.key)
          from people.organization_change h join people.organization n on n.id = h.to_organization_id
          where h.from_organization_id = o.id), '[]') as became,
        (select count(*)::int from people.unit u where u.organization_id = o.id and u.valid @> people.day(people.at())) as units
      from people.organization o
      order by not o.valid @> people.day(people.at()), o.name -> 'fi' ->> 'text' collate "fi-x-icu", o.id`.execute(tx)
  ).rows

export type Register = { id: string; kind: RegisterKind; name: LocalizedText }
export const registersOf = async (tx: Tx, organization: string): Promise<Register[]> =>
  (
    await sql<Register>`select r.id, r.kind, r.name from people.register r where r.controller_id = ${organization}
      order by r.name -> 'fi' ->> 'text' collate "fi-x-icu", r.id`.execute(tx)
  ).rows

export type KnownUnit = {
  id: string
  organization_id: string
  organization: LocalizedText
  name: LocalizedText
  register_id: string | null
  register: LocalizedText | null
  phone: string | null
  areas: string[]
  closed: Temporal.PlainDate | null
  became: Became[]
}

const units = sql`
  select u.id, u.organization_id, o.name as organization, u.name, u.register_id, k.name as register, u.phone, u.areas,
    case when not u.valid @> people.day(people.at()) then upper(u.valid) end as closed,
    coalesce((select jsonb_agg(jsonb_build_object('what', h.what, 'name', n.name) order by n.key)
      from people.unit_change h join people.unit n on n.id = h.to_unit_id where h.from_unit_id = u.id), '[]') as became
  from people.unit u join people.organization o on o.id = u.organization_id left join people.register k on k.id = u.register_id`
const inOrder = sql`order by not u.valid @> people.day(people.at()), u.name -> 'fi' ->> 'text' collate "fi-x-icu", u.id`

export const unitsOf = async (tx: Tx, organization: string): Promise<KnownUnit[]> =>
  (await sql<KnownUnit>`${units} where u.organization_id = ${organization} ${inOrder}`.execute(tx)).rows

export const unitById = async (tx: Tx, id: string): Promise<KnownUnit | undefined> =>
  (await sql<KnownUnit>`${units} where u.id = ${id}`.execute(tx)).rows[0]

export type Team = { id: string; name: LocalizedText; members: { id: string; name: string }[] }
const teams = sql`select t.id, t.unit_id, t.name, coalesce((select jsonb_agg(jsonb_build_object('id', m.id,
      'name', p.family_name || ' ' || p.given_name) order by p.family_name, p.given_name)
    from people.team_member m join people.practitioner p on p.id = m.practitioner_id
    where m.team_id = t.id and m.valid @> people.day(people.at())), '[]') as members
  from people.team t where t.ended_on is null`
export const teamsOf = async (tx: Tx, unit: string): Promise<Team[]> =>
  (
    await sql<Team>`${teams} and t.unit_id = ${unit} order by t.name -> 'fi' ->> 'text' collate "fi-x-icu", t.id`.execute(
      tx,
    )
  ).rows
export const teamById = async (tx: Tx, id: string): Promise<(Team & { unit_id: string }) | undefined> =>
  (await sql<Team & { unit_id: string }>`${teams} and t.id = ${id}`.execute(tx)).rows[0]

export type Space = { id: string; name: LocalizedText; seats: number | null }
export const spacesOf = async (tx: Tx, unit: string): Promise<Space[]> =>
  (
    await sql<Space>`select s.id, s.name, s.seats from people.space s where s.unit_id = ${unit} and s.ended_on is null
      order by s.name -> 'fi' ->> 'text' collate "fi-x-icu", s.id`.execute(tx)
  ).rows

export const spaceById = async (tx: Tx, id: string): Promise<(Space & { unit_id: string }) | undefined> =>
  (
    await sql<Space & { unit_id: string }>`select s.id, s.unit_id, s.name, s.seats from people.space s
      where s.id = ${id} and s.ended_on is null`.execute(tx)
  ).rows[0]

/** Who has a task in a unit now, and so may join a team of it. */
export const workersOf = async (tx: Tx, unit: string): Promise<{ id: string; name: string }[]> =>
  (
    await sql<{
      id: string
      name: string
    }>`select p.id, p.family_name || ' ' || p.given_name as name from people.practitioner p
      where (p.left_on is null or p.left_on > people.day(people.at())) and exists (select from people.practitioner_role r
        where r.practitioner_id = p.id and r.unit_id = ${unit} and r.valid @> people.at())
      order by p.family_name, p.given_name, p.id`.execute(tx)
  ).rows

/** How much stands in a unit: numbers, and nobody of them. */
export type Weight = { practitioners: number; cares: number; teams: number; spaces: number; switches: number }
export const weightOf = async (tx: Tx, unit: string): Promise<Weight | undefined> =>
  (
    await sql<Weight>`select practitioners::int, cares::int, teams::int, spaces::int, switches::int
      from people.unit_weight(${unit})`.execute(tx)
  ).rows[0]

export type StructureWhat =
  | 'added'
  | 'corrected'
  | 'ended'
  | 'merged'
  | 'split'
  | 'moved'
  | 'register_added'
  | 'team_added'
  | 'team_corrected'
  | 'team_ended'
  | 'member_added'
  | 'member_ended'
  | 'space_added'
  | 'space_corrected'
  | 'space_ended'
  | 'theme_chosen'

/** What has been done, the newest first. `former`: the name before, or of what came or went; `who`: of a member. */
export type StructureChange = {
  at: Temporal.Instant
  what: StructureWhat
  former: LocalizedText | null
  who: string | null
  by: string | null
  reason: string | null
}

export const changesOf = async (tx: Tx, of: string): Promise<StructureChange[]> =>
  (
    await sql<StructureChange>`select c.at, c.what, c.former -> 'name' as former, c.former ->> 'who' as who, c.reason,
        b.given_name || ' ' || b.family_name as by
      from people.structure_change c left join people.practitioner b on b.id = c.changed_by
      where c.organization_id = ${of} or c.unit_id = ${of} or c.municipality_id = ${of} order by c.at desc, c.created_at desc, c.id
      limit 100`.execute(tx)
  ).rows
