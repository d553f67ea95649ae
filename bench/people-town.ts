import { sql } from 'kysely'
import type pg from 'pg'
import { type Db, openDb, openPool } from '../src/platform/db/db.ts'

/** How many made-up people and rows of the use log a town gets. */
export type Size = { people: number; log: number }

/** Of a family: a mother, a father and two children. */
export const inFamily = 4
/** The families of each of the first nurses, and those of a team; how many such nurses there are, and how many in the team. They come first in the town. */
export const [ownFamilies, teamFamilies, ownNurses, teamNurses] = [300, 3_000, 10, 10]
/** The families of the first nurses together: those of the team come after them. */
export const nursesFamilies = ownFamilies * ownNurses
/** Rows of the use log that are written at a time. */
const portion = 500_000
/** Of how many looks one is at the family that is looked at most. */
const busyEvery = 1_000

/**
 * Fills a town with made-up people, the same every time: a fourth are mothers. Who somebody is follows from their number, so that a bench
 * can name them: person `4 * family + 0…3` is mother, father, child, child.
 */
export async function addPeople(owner: pg.PoolConfig, { people, log }: Size): Promise<void> {
  const pool = openPool({ ...owner, options: '-c synchronous_commit=off -c maintenance_work_mem=512MB' }, () => {}, 1)
  const db = openDb(pool)
  try {
    await sql`set statement_timeout = 0`.execute(db)
    for (const statement of workers) await statement.execute(db)
    for (const statement of familiesOf(Math.floor(people / inFamily))) await statement.execute(db)
    if (log) await bare(db, 'use_log', () => addLog(db, people, log))
    await sql`vacuum analyze`.execute(db)
  } finally {
    await pool.end()
  }
}

/** Whose ids follow from their numbers. */
type Kind = 'person' | 'family' | 'nurse' | 'unit' | 'team'
const idOf = (kind: Kind, number: string) => sql.raw(`md5('${kind} ' || (${number}))::uuid`)

export async function idsOf(db: Db, kind: Kind, numbers: readonly number[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select ${idOf(kind, 'n')} as id from unnest(${numbers}::int[]) n`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

const nurses = 200
const units = 20
/** The first nurses care for families of their own, the next ones as a team, the others for the rest. */
const firstOthers = ownNurses + teamNurses
const nurseOf = (family: string) => `case when (${family}) < ${nursesFamilies} then (${family}) / ${ownFamilies}
  else ${firstOthers} + (${family}) % ${nurses - firstOthers} end`
const teamUnit = '1'
const unitOf = (nurse: string) =>
  idOf(
    'unit',
    `case when (${nurse}) >= ${ownNurses} and (${nurse}) < ${firstOthers} then ${teamUnit} else (${nurse}) % ${units} end`,
  )
const said = (words: string) =>
  sql.raw(`jsonb_build_object('fi', jsonb_build_object('text', ${words}, 'state', 'checked'))`)
const always = sql`tstzrange('2020-01-01', null)`

const workers = [
  sql`insert into people.organization (id, key, kind, name) values (md5('organization')::uuid, 'bench', 'county', ${said("'Alue'")})`,
  sql`insert into people.register (id, controller_id, kind, name)
    values (md5('register')::uuid, md5('organization')::uuid, 'patient', ${said("'Potilasrekisteri'")})`,
  sql`insert into people.unit (id, organization_id, key, name, register_id, phone)
    select ${idOf('unit', 'n')}, md5('organization')::uuid, 'bench-' || n, ${said("'Neuvola ' || n")}, md5('register')::uuid, '09 310 000'
    from generate_series(0, ${units - 1}) n`,
  sql`insert into people.practitioner (id, given_name, family_name, title)
    select ${idOf('nurse', 'n')}, 'Päivi', 'Hoitaja ' || n, ${said("'Terveydenhoitaja'")} from generate_series(0, ${nurses - 1}) n`,
  sql`insert into people.practitioner_role (practitioner_id, task, unit_id, valid, reason)
    select ${idOf('nurse', 'n')}, 'broad_care', ${unitOf('n')}, ${always}, 'Työsuhde'
    from generate_series(0, ${nurses - 1}) n`,
  sql`insert into people.team (id, unit_id, name) values (${idOf('team', '0')}, ${idOf('unit', teamUnit)}, ${said("'Tiimi'")})`,
  sql`insert into people.team_member (team_id, practitioner_id)
    select ${idOf('team', '0')}, ${idOf('nurse', 'n')} from generate_series(${ownNurses}::int, ${firstOthers - 1}) n`,
]

const person = (part: 0 | 1 | 2 | 3 | string) => idOf('person', `${inFamily} * f + ${part}`)
const parts = sql`unnest('{parent,parent,child,child}'::text[], '{Sanna,Mikko,Aino,Otso}'::text[]) with ordinality t (part, given, n)`

const familiesOf = (count: number) => {
  const families = sql`generate_series(0, ${count - 1}::int) f`
  return [
    sql`insert into people.person (id, given_name, family_name, birth_date)
      select ${person('n - 1')}, given, 'Virtanen ' || f,
        case part when 'child' then current_date - (200 + (f * 37 + n * 411)::int % 5000) else date '1992-04-03' - (f % 3000) end
      from ${families}, ${parts}`,
    sql`insert into people.family (id) select ${idOf('family', 'f')} from ${families}`,
    sql`insert into people.family_member (family_id, person_id, part)
      select ${idOf('family', 'f')}, ${person('n - 1')}, part from ${families}, ${parts}`,
    sql`insert into people.guardianship (adult_id, child_id, basis, scope, source, verified_at)
      select ${person('a')}, ${person('c')}, 'custody', 'everything', 'population_register', '2026-01-01'
      from ${families}, generate_series(0, 1) a, generate_series(2, 3) c`,
    sql`insert into people.guardian_limit (guardianship_id, reason, valid)
      select g.id, 'dispute', ${always} from ${families} join people.guardianship g on g.adult_id = ${person(1)} where f % 50 = 7`,
    sql`insert into people.contact_point (person_id, kind, value)
      select ${person('a')}, 'phone', '+35840' || (1000000 + f) from ${families}, generate_series(0, 1) a`,
    sql`insert into people.safety_order (person_id, source, valid)
      select ${person(0)}, 'population_register', ${always} from ${families} where f % 100 = 3`,
    sql`insert into people.pregnancy (person_id, due_date) select ${person(0)}, current_date + 90 from ${families} where f % 20 = 5`,
    sql`insert into people.trust (person_id, adult_id, purposes, valid)
      select ${person(0)}, ${idOf('person', `${inFamily} * ((f + 1) % ${count})`)}, '{own_page}', ${always}
      from ${families} where f % 25 = 9`,
    sql`insert into people.care (person_id, practitioner_id, team_id, unit_id, basis, valid)
      select ${person('n')}, w.practitioner, w.team, w.unit, 'assignment', ${always}
      from ${families}, generate_series(0, ${inFamily - 1}) n, lateral (
        select null::uuid as practitioner, ${idOf('team', '0')} as team, ${idOf('unit', teamUnit)} as unit
        where f >= ${nursesFamilies} and f < ${nursesFamilies + teamFamilies}
        union all
        select ${idOf('nurse', nurseOf('f'))}, null, ${unitOf(nurseOf('f'))}
        where f < ${nursesFamilies} or f >= ${nursesFamilies + teamFamilies}) w`,
  ]
}

/** Takes indexes and references of a table away, works, and makes them again: a tenth of the time. */
async function bare(db: Db, table: string, work: () => Promise<void>): Promise<void> {
  const { rows: indexes } = await sql<{ name: string; made: string }>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made from pg_index
    where indrelid = ${`people.${table}`}::regclass and not indisprimary`.execute(db)
  const { rows: references } = await sql<{ name: string; made: string }>`
    select conname as name, pg_get_constraintdef(oid) as made from pg_constraint
    where conrelid = ${`people.${table}`}::regclass and contype = 'f'`.execute(db)
  const on = `alter table people.${table}`
  for (const { name } of references) await sql.raw(`${on} drop constraint ${name}`).execute(db)
  for (const { name } of indexes) await sql.raw(`drop index ${name}`).execute(db)
  await work()
  for (const { made } of indexes) await sql.raw(made).execute(db)
  for (const { name, made } of references) await sql.raw(`${on} add constraint ${name} ${made}`).execute(db)
}

/**
 * Three years of looks in the order they happened, so that the rows of one person lie far apart. The first people of the town are looked
 * at more than the last ones, and one family far more than any other; two looks of three are a professional's.
 */
async function addLog(db: Db, people: number, count: number): Promise<void> {
  const families = Math.floor(people / inFamily)
  for (let first = 1; first <= count; first += portion)
    await sql`
      insert into people.use_log (at, subject_id, actor_person_id, actor_practitioner_id, actor_name, actor_title, unit_id, register_id,
        task, action, what, purpose, basis, created_at)
      select at, ${idOf('person', `${inFamily} * f + n % ${inFamily}`)}, case when own then ${person(0)} end,
        case when not own then ${idOf('nurse', nurseOf('f'))} end, case when own then 'Sanna Virtanen ' || f else 'Päivi Hoitaja' end,
        case when not own then 'Terveydenhoitaja' end, case when not own then ${unitOf(nurseOf('f'))} end,
        case when not own then md5('register')::uuid end, case when not own then 'broad_care' end,
        (array['read', 'listed', 'wrote'])[1 + n % 3], (array['person', 'family', 'care', 'contact_point'])[1 + n / 3 % 4],
        case when own then 'own_page' else 'care' end,
        case when not own then 'care' when n % ${inFamily} = 0 then 'self' else 'custody' end, at
      from (select n, n % 3 = 0 as own, now() - interval '3 years' * (1 - n::float8 / ${count + 1}) as at,
          case when n % ${busyEvery} = 1 then 0
            else floor(${families} * power((hashint4(n)::bigint + 2147483648)::float8 / 4294967296, 1.5))::int end as f
        from generate_series(${first}::int, ${Math.min(count, first + portion - 1)}::int) n) looks`.execute(db)
}
