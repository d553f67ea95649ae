import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import type { LocalizedText } from '../../platform/languages.ts'
import { features } from '../features.ts'

/** A unit with what it came to be; `closed`: the day from which nothing new begins there. */
export type Unit = {
  id: string
  name: LocalizedText
  organization: LocalizedText
  register: LocalizedText | null
  phone: string | null
  areas: string[]
  closed: Temporal.PlainDate | null
  became: { what: 'renamed' | 'merged' | 'split'; name: LocalizedText }[]
}

export const allUnits = async (tx: Tx): Promise<Unit[]> =>
  (
    await sql<Unit>`
      select u.id, u.name, o.name as organization, k.name as register, u.phone, u.areas,
        case when not u.valid @> people.day(people.at()) then upper(u.valid) end as closed,
        coalesce((select jsonb_agg(jsonb_build_object('what', h.what, 'name', n.name) order by n.key)
          from people.unit_change h join people.unit n on n.id = h.to_unit_id where h.from_unit_id = u.id), '[]') as became
      from people.unit u join people.organization o on o.id = u.organization_id left join people.register k on k.id = u.register_id
      order by o.name -> 'fi' ->> 'text', not u.valid @> people.day(people.at()), u.name -> 'fi' ->> 'text'`.execute(tx)
  ).rows

export const mergeUnit = async (tx: Tx, former: string, into: string): Promise<boolean> =>
  (await sql<{ done: boolean }>`select people.merge_unit(${former}, ${into}) as done`.execute(tx)).rows[0]?.done ===
  true

export async function splitUnit(tx: Tx, former: string, names: LocalizedText[]): Promise<boolean> {
  const all = names.map((name) => JSON.stringify(name))
  const { rows } = await sql<{ done: boolean }>`select people.split_unit(${former}, ${all}::jsonb[]) as done`.execute(
    tx,
  )
  return rows[0]?.done === true
}

export type Feature = { key: string; name: LocalizedText; everywhere: boolean }
export type Switch = {
  feature: string
  unit_id: string | null
  unit: LocalizedText | null
  area: string | null
  is_on: boolean
}

/** Those that do something, and no other that an older version has left in the table. */
export const allFeatures = async (tx: Tx): Promise<Feature[]> =>
  (
    await sql<Feature>`select f.key, f.name, f.everywhere from people.feature f where f.key = any(${[...features]})
      order by f.key`.execute(tx)
  ).rows

export const allSwitches = async (tx: Tx): Promise<Switch[]> =>
  (
    await sql<Switch>`select s.feature, s.unit_id, u.name as unit, s.area, s.is_on from people.feature_switch s
      left join people.unit u on u.id = s.unit_id order by s.feature, s.area, u.name -> 'fi' ->> 'text'`.execute(tx)
  ).rows

type Turn = { feature: string; unit: string | null; area: string | null; on: boolean | null }
export const turnFeature = async (tx: Tx, { feature, unit, area, on }: Turn): Promise<boolean> =>
  (await sql<{ done: boolean }>`select people.turn_feature(${feature}, ${unit}, ${area}, ${on}) as done`.execute(tx))
    .rows[0]?.done === true
