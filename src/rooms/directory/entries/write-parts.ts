import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'
import type { Documents, EntryHours, EntryKind } from './document.ts'

/** The names of the fields that changed; of a new record all. */
export type Fields = ReadonlySet<string>
type Part<K extends EntryKind> = { id: string; document: Documents[K]; fields: Fields }
type Owner = 'location_id' | 'service_id' | 'service_at_location_id'

/** Writes what stands in tables of its own, of those records only whose part changed. */
export async function writeParts<K extends EntryKind>(tx: Tx, kind: K, written: readonly Part<K>[]): Promise<void> {
  if (kind === 'location') await partsOfLocations(tx, written as readonly Part<'location'>[])
  if (kind === 'service') await partsOfServices(tx, written as readonly Part<'service'>[])
}

async function partsOfLocations(tx: Tx, written: readonly Part<'location'>[]): Promise<void> {
  await links(tx, having(written, 'areas'), ({ areas }) => areas, 'location_area', 'location_id', 'area_id')
  const spoken = having(written, 'languages')
  if (spoken.length) {
    await sql`delete from directory.location_language where location_id = any(${idsOf(spoken)}::uuid[])`.execute(tx)
    await sql`insert into directory.location_language (location_id, tag, note)
      select (e ->> 'id')::uuid, g ->> 'tag', nullif(g -> 'note', '{}')
      from jsonb_array_elements(${listed(spoken, ({ languages }) => languages)}::jsonb) e, jsonb_array_elements(e -> 'list') g`.execute(
      tx,
    )
  }
  await contacts(tx, having(written, 'contacts'), 'location_id')
  await hours(tx, owned(having(written, 'hours')), 'location_id')
}

async function partsOfServices(tx: Tx, written: readonly Part<'service'>[]): Promise<void> {
  await links(tx, having(written, 'areas'), ({ areas }) => areas, 'service_area', 'service_id', 'area_id')
  await links(
    tx,
    having(written, 'partners'),
    ({ partners }) => partners,
    'service_partner',
    'service_id',
    'organization_id',
  )
  await links(tx, having(written, 'terms'), ({ terms }) => terms, 'service_term', 'service_id', 'term_id')
  await contacts(tx, having(written, 'contacts'), 'service_id')
  await hours(tx, owned(having(written, 'hours')), 'service_id')
  await places(tx, having(written, 'at'))
}

const having = <K extends EntryKind>(written: readonly Part<K>[], field: string) =>
  written.filter(({ fields }) => fields.has(field))
const idsOf = (parts: readonly { id: string }[]) => parts.map(({ id }) => id)
const listed = <K extends EntryKind>(parts: readonly Part<K>[], of: (document: Documents[K]) => unknown) =>
  JSON.stringify(parts.map(({ id, document }) => ({ id, list: of(document) })))

/** Ties records to others; a tie that is there already stays, and with it what it tells besides. */
async function links<K extends EntryKind>(
  tx: Tx,
  parts: readonly Part<K>[],
  of: (document: Documents[K]) => string[],
  table: 'location_area' | 'service_area' | 'service_partner' | 'service_term',
  own: string,
  other: string,
): Promise<void> {
  if (!parts.length) return
  const [name, mine, theirs] = [sql.table(`directory.${table}`), sql.ref(own), sql.ref(other)]
  const given = sql`(select (e ->> 'id')::uuid as own, o::uuid as other
    from jsonb_array_elements(${listed(parts, of)}::jsonb) e, jsonb_array_elements_text(e -> 'list') o) g`
  await sql`delete from ${name} t where t.${mine} = any(${idsOf(parts)}::uuid[])
    and not exists (select from ${given} where g.own = t.${mine} and g.other = t.${theirs})`.execute(tx)
  await sql`insert into ${name} (${mine}, ${theirs}) select distinct g.own, g.other from ${given} on conflict do nothing`.execute(
    tx,
  )
}

async function contacts<K extends 'location' | 'service'>(
  tx: Tx,
  parts: readonly Part<K>[],
  owner: Owner,
): Promise<void> {
  if (!parts.length) return
  const own = sql.ref(owner)
  const given = sql`(select (e ->> 'id')::uuid as own, c ->> 'kind' as kind, c ->> 'value' as value, nullif(c -> 'label', '{}') as label
    from jsonb_array_elements(${listed(parts, ({ contacts }) => contacts)}::jsonb) e, jsonb_array_elements(e -> 'list') c) g`
  const same = sql`g.own = t.${own} and g.kind = t.kind and g.value = t.value and g.label is not distinct from t.label`
  await sql`delete from directory.contact t where t.${own} = any(${idsOf(parts)}::uuid[])
    and not exists (select from ${given} where ${same})`.execute(tx)
  await sql`insert into directory.contact (${own}, kind, value, label) select distinct g.own, g.kind, g.value, g.label from ${given}
    where not exists (select from directory.contact t where ${same})`.execute(tx)
}

const owned = (parts: readonly Part<'location' | 'service'>[]) =>
  parts.map(({ id, document }) => ({ id, hours: document.hours as EntryHours[] }))

/** Periods are written anew for whom they changed: a period is nothing but its days and its rules. */
async function hours(tx: Tx, owners: readonly { id: string; hours: EntryHours[] }[], owner: Owner): Promise<void> {
  if (!owners.length) return
  const own = sql.ref(owner)
  await sql`delete from directory.opening_period where ${own} = any(${idsOf(owners)}::uuid[])`.execute(tx)
  await sql`
    with given as materialized (
      select gen_random_uuid() as period, (e ->> 'id')::uuid as owner, h
      from jsonb_array_elements(${JSON.stringify(owners)}::jsonb) e, jsonb_array_elements(e -> 'hours') h
    ), period as (
      insert into directory.opening_period (id, ${own}, valid, override, name)
      select period, owner, daterange((h ->> 'from')::date, (h ->> 'to')::date, '[]'), (h ->> 'override')::boolean, nullif(h -> 'name', '{}')
      from given
    )
    insert into directory.opening_rule (period_id, weekdays, opens, closes, state, every_weeks)
    select period, array(select jsonb_array_elements_text(r -> 'weekdays')::smallint), (r ->> 'opens')::time, (r ->> 'closes')::time,
      r ->> 'state', (r ->> 'everyWeeks')::smallint
    from given, jsonb_array_elements(h -> 'rules') r`.execute(tx)
}

/** Where services are given; what somebody looked at there stays with the place that stays. */
async function places(tx: Tx, parts: readonly Part<'service'>[]): Promise<void> {
  if (!parts.length) return
  const given = listed(parts, ({ at }) => at)
  await sql`delete from directory.service_at_location t where t.service_id = any(${idsOf(parts)}::uuid[]) and not exists (
    select from jsonb_array_elements(${given}::jsonb) e, jsonb_array_elements(e -> 'list') a
    where (e ->> 'id')::uuid = t.service_id and (a ->> 'location')::uuid = t.location_id)`.execute(tx)
  const { rows } = await sql<{ id: string; hours: EntryHours[] }>`
    with given as (select (e ->> 'id')::uuid as service, (a ->> 'location')::uuid as location, a
      from jsonb_array_elements(${given}::jsonb) e, jsonb_array_elements(e -> 'list') a
    ), written as (
      insert into directory.service_at_location (service_id, location_id, known_by, cost, minimum_age_months, maximum_age_months, note)
      select service, location, (a ->> 'knownBy')::boolean, a ->> 'cost', (a #>> '{ages,minimum}')::integer,
        (a #>> '{ages,maximum}')::integer, nullif(a -> 'note', '{}') from given
      on conflict (service_id, location_id) do update set known_by = excluded.known_by, cost = excluded.cost,
        minimum_age_months = excluded.minimum_age_months, maximum_age_months = excluded.maximum_age_months, note = excluded.note
      returning id, service_id, location_id
    )
    select w.id, g.a -> 'hours' as hours from written w join given g on g.service = w.service_id and g.location = w.location_id`.execute(
    tx,
  )
  await hours(tx, rows, 'service_at_location_id')
}
