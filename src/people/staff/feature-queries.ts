import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import type { LocalizedText } from '../../platform/languages.ts'
import { features } from '../features.ts'

/** A unit as a switch is set for it; `closed`: the day from which nothing new begins there. */
export type Unit = { id: string; name: LocalizedText; areas: string[]; closed: Temporal.PlainDate | null }

export const allUnits = async (tx: Tx): Promise<Unit[]> =>
  (
    await sql<Unit>`
      select u.id, u.name, u.areas, case when not u.valid @> people.day(people.at()) then upper(u.valid) end as closed
      from people.unit u order by u.name -> 'fi' ->> 'text'`.execute(tx)
  ).rows

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
