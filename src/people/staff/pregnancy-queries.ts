import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'

export const mayTellPregnancy = async (tx: Tx, person: string): Promise<boolean> =>
  (await sql<{ may: boolean }>`select people.may_tell_pregnancy(${person}) as may`.execute(tx)).rows[0]?.may === true

type Begun = { due: Temporal.PlainDate; children: number; alone: boolean | null }
/** Null when one goes on already. @param begun `alone`: whether a minor decides alone; null of somebody who need not be asked */
export const beginPregnancy = async (tx: Tx, person: string, { due, children, alone }: Begun) =>
  (
    await sql<{
      id: string | null
    }>`select people.begin_pregnancy(${person}, ${due}, ${children}, ${alone}) as id`.execute(tx)
  ).rows[0]?.id ?? null

/** A family that somebody is in as a grown-up now, with those of it whom one may see. */
export type Home = { id: string; members: { id: string; name: string }[] }
export const homesOf = async (tx: Tx, person: string): Promise<Home[]> =>
  (
    await sql<Home>`select m.family_id as id, coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name',
        p.given_name || ' ' || p.family_name) order by p.birth_date, p.id) from people.family_member o
        join people.person p on p.id = o.person_id
        where o.family_id = m.family_id and o.person_id <> m.person_id and o.valid @> people.day(people.at())), '[]') as members
      from people.family_member m
      where m.person_id = ${person} and m.part <> 'child' and m.valid @> people.day(people.at()) order by m.family_id`.execute(
      tx,
    )
  ).rows

export const tellLoss = async (tx: Tx, pregnancy: string, day: Temporal.PlainDate): Promise<boolean> =>
  Boolean(
    (
      await sql<{ person: string | null }>`select people.end_pregnancy(${pregnancy}, ${day}, 'loss') as person`.execute(
        tx,
      )
    ).rows[0]?.person,
  )

type Birth = { day: Temporal.PlainDate; names: string[]; home: string | null }
/** The children; null when the day does not fit, or somebody has told of the end already. A null `home` is a new family. */
export const tellBirth = async (tx: Tx, pregnancy: string, { day, names, home }: Birth) =>
  (
    await sql<{
      children: string[] | null
    }>`select people.tell_birth(${pregnancy}, ${day}, ${names}::text[], ${home}) as children`.execute(tx)
  ).rows[0]?.children ?? null
