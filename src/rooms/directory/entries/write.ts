import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'
import type { Documents, EntryKind } from './document.ts'
import { type Fields, writeParts } from './write-parts.ts'

/** A record to be written; `slug` for a new one, `fields` are those that changed. */
export type Written<K extends EntryKind> = {
  id: string
  document: Documents[K]
  slug: Record<string, string> | null
  fields: Fields
}

/**
 * Writes whole documents into the tables, so many statements however many documents. What they refer to must be there.
 * @param today the day at which changed words of a service were written
 */
export async function writeDocuments<K extends EntryKind>(
  tx: Tx,
  kind: K,
  written: readonly Written<K>[],
  today: Temporal.PlainDate,
): Promise<void> {
  const given = JSON.stringify(written.map(({ id, document, slug }) => ({ id, slug, d: document })))
  await sql`with given as (select (e ->> 'id')::uuid as id, e -> 'slug' as slug, e -> 'd' as d
    from jsonb_array_elements(${given}::jsonb) e) ${upsert[kind](today)}`.execute(tx)
  await writeParts(tx, kind, written)
}

/** An empty text is no text. */
const words = (name: string): RawBuilder<unknown> => sql`nullif(d -> ${sql.lit(name)}, '{}')`
const list = (name: string): RawBuilder<unknown> => sql`array(select jsonb_array_elements_text(d -> ${sql.lit(name)}))`
const assured: RawBuilder<unknown> = sql`(d #>> '{assured,on}')::date, d #>> '{assured,by}'`

const upsert: Record<EntryKind, (today: Temporal.PlainDate) => RawBuilder<unknown>> = {
  organization: () => sql`
    insert into directory.organization as o (id, slug, kind, name, website, parent_id)
    select id, coalesce(slug ->> 'fi', ''), d ->> 'kind', d -> 'name', d ->> 'website', (d ->> 'parent')::uuid from given
    on conflict (id) do update set kind = excluded.kind, name = excluded.name, website = excluded.website, parent_id = excluded.parent_id`,
  location: () => sql`
    insert into directory.location as l (id, slug, organization_id, kind, name, register_name, street, address_detail, postal_code,
      city, lat, lon, step_free, status, alert, features, accessibility, synthetic, assured_on, assured_by)
    select id, coalesce(slug ->> 'fi', ''), (d ->> 'organization')::uuid, d ->> 'kind', d -> 'name', d ->> 'registerName', ${words('street')},
      ${words('addressDetail')}, d ->> 'postalCode', ${words('city')}, (d #>> '{point,lat}')::float8, (d #>> '{point,lon}')::float8,
      (d ->> 'stepFree')::boolean, d ->> 'status', ${words('alert')}, ${list('features')}, ${list('accessibility')},
      (d ->> 'synthetic')::boolean, ${assured} from given
    on conflict (id) do update set organization_id = excluded.organization_id, kind = excluded.kind, name = excluded.name,
      register_name = excluded.register_name, street = excluded.street, address_detail = excluded.address_detail,
      postal_code = excluded.postal_code, city = excluded.city, lat = excluded.lat, lon = excluded.lon, step_free = excluded.step_free,
      status = excluded.status, alert = excluded.alert, features = excluded.features, accessibility = excluded.accessibility,
      synthetic = excluded.synthetic, assured_on = excluded.assured_on, assured_by = excluded.assured_by`,
  service: (today) => sql`
    insert into directory.service as s (id, slug, organization_id, status, name, summary, description, first_step, fees, alert, steps,
      questions, synonyms, minimum_age_months, maximum_age_months, expecting, cost, ways, languages, referral, everywhere, synthetic,
      assured_on, assured_by, written_on)
    select id, coalesce(nullif(slug, 'null'), '{"fi": "", "sv": "", "en": ""}'), (d ->> 'organization')::uuid, d ->> 'status', d -> 'name',
      d -> 'summary', d -> 'description', ${words('firstStep')}, ${words('fees')}, ${words('alert')},
      nullif(d -> 'steps', '[]'), nullif(d -> 'questions', '[]'), d -> 'synonyms', (d #>> '{ages,minimum}')::integer,
      (d #>> '{ages,maximum}')::integer, (d ->> 'expecting')::boolean, d ->> 'cost', ${list('ways')}, ${list('languages')},
      (d ->> 'referral')::boolean, (d ->> 'everywhere')::boolean, (d ->> 'synthetic')::boolean, ${assured}, ${today} from given
    on conflict (id) do update set organization_id = excluded.organization_id, status = excluded.status, name = excluded.name,
      summary = excluded.summary, description = excluded.description, first_step = excluded.first_step, fees = excluded.fees,
      alert = excluded.alert, steps = excluded.steps, questions = excluded.questions, synonyms = excluded.synonyms,
      minimum_age_months = excluded.minimum_age_months, maximum_age_months = excluded.maximum_age_months,
      expecting = excluded.expecting, cost = excluded.cost, ways = excluded.ways, languages = excluded.languages,
      referral = excluded.referral, everywhere = excluded.everywhere, synthetic = excluded.synthetic,
      assured_on = excluded.assured_on, assured_by = excluded.assured_by,
      written_on = case when (s.name, s.summary, s.description, s.first_step, s.steps, s.questions)
        is distinct from (excluded.name, excluded.summary, excluded.description, excluded.first_step, excluded.steps, excluded.questions)
        then excluded.written_on else s.written_on end,
      -- whoever said that it holds everywhere did not say this
      cost_source = case when s.cost is not distinct from excluded.cost then s.cost_source end,
      languages_source = case when s.languages = excluded.languages then s.languages_source end`,
}
