import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import type { Lang } from '../../../platform/languages.ts'
import { search } from '../search.ts'
import { everOf, type List } from './pages.ts'
import type { Asked } from './parameters.ts'
import {
  hasTerm,
  minimalColumns,
  offerOf,
  partColumns,
  type RawOffer,
  type RawOrganization,
  type RawParts,
  type RawService,
  type RawTerm,
  serviceColumns,
  termColumns,
} from './raw.ts'

type Where = RawBuilder<boolean>
const both = (all: Where[]): Where | null => (all.length ? sql<boolean>`(${sql.join(all, sql` and `)})` : null)
/** A word as it may stand in a pattern. */
const within = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`
const named = (alias: string, words: string): Where =>
  sql<boolean>`exists (select from jsonb_each(${sql.ref(`${alias}.name`)}) n where n.value ->> 'text' ilike ${within(words)})`

export type ServiceRow = RawService & Partial<RawParts>

/** Services for families; one that is hidden is not told at all. */
export async function services(db: Db, asked: Asked, lang: Lang, now: Temporal.Instant): Promise<List<ServiceRow>> {
  if (asked.minimal && asked.modified_after && !isNarrowed(asked)) return changes(asked.modified_after)
  const found = asked.search === undefined ? null : await servicesFound(db, asked.search, lang, now)
  const { modified_after: since, organization_id: giver } = asked
  return {
    ...{
      alias: 's',
      from: sql`directory.service s`,
      ever: everOf('service'),
      joins: sql`join directory.organization o on o.id = s.organization_id`,
    },
    shown: sql<boolean>`s.status <> 'inactive'`,
    narrowed: both([
      ...(found ? [sql<boolean>`s.id = any(${found}::uuid[])`] : []),
      ...(since ? [sql<boolean>`s.modified_at >= ${since}`] : []),
      ...(giver
        ? [
            sql<boolean>`(s.organization_id = ${giver} or exists (
              select from directory.service_partner sp where sp.service_id = s.id and sp.organization_id = ${giver}))`,
          ]
        : []),
      ...terms(asked).map(
        (term) => sql<boolean>`exists (select from directory.taxonomy_term tt where ${term} and ${hasTerm(sql`tt`)})`,
      ),
    ]),
    order: found ? sql`array_position(${found}::uuid[], s.id)` : null,
    columns: asked.minimal
      ? sql<ServiceRow>`${minimalColumns}`
      : sql<ServiceRow>`${serviceColumns}${asked.full ? sql`, ${partColumns(now)}` : sql``}`,
  }
}

const isNarrowed = ({ search: words, organization_id: giver, ...asked }: Asked) =>
  words !== undefined || giver !== undefined || terms(asked).length > 0

/** What changed, for a copy to follow: of those that were hidden or taken away too, which are not found by their id any more. */
const changes = (since: Temporal.Instant): List<ServiceRow> => ({
  ...{ alias: 's', joins: sql``, order: null, ever: everOf('service'), shown: sql<boolean>`true` },
  from: sql`(select id, created_at, modified_at from directory.service
    union all select id, created_at, gone_at from directory.gone where record = 'service') s`,
  narrowed: sql<boolean>`s.modified_at >= ${since}`,
  columns: sql<ServiceRow>`${minimalColumns}`,
})

/** A parent holds what its children hold. */
const terms = ({ taxonomy_term_id: term, taxonomy_id: taxonomy }: Asked): Where[] => [
  ...(term ? [sql<boolean>`tt.id = ${term}`] : []),
  ...(taxonomy ? [sql<boolean>`directory.derived_id('taxonomy', tt.taxonomy) = ${taxonomy}`] : []),
]

/** The best answers, as the map gives them. */
async function servicesFound(db: Db, words: string, lang: Lang, now: Temporal.Instant): Promise<string[]> {
  const { found } = await search(db, words, lang, now)
  const { rows } = await sql<{
    id: string
  }>`select l.service_id as id from unnest(${found?.ids ?? []}::integer[]) with ordinality f (id, place)
    join directory.listing l on l.id = f.id group by l.service_id order by min(f.place)`.execute(db)
  return rows.map(({ id }) => id)
}

export type OfferRow = { id: string; offer: RawOffer; service: ServiceRow }

/** Services at places. */
export async function offers(db: Db, asked: Asked, lang: Lang, now: Temporal.Instant): Promise<List<OfferRow>> {
  const { full: _, minimal: __, modified_after: since, ...ofServices } = asked
  const { narrowed, order } = await services(db, ofServices, lang, now)
  const { postcode, proximity } = asked
  return {
    alias: 'sal',
    from: sql`(directory.service_at_location sal join directory.service s on s.id = sal.service_id
      join directory.location at on at.id = sal.location_id)`,
    ever: everOf('service_at_location'),
    joins: sql`join directory.organization o on o.id = s.organization_id`,
    shown: sql<boolean>`s.status <> 'inactive'`,
    narrowed: both([
      ...(narrowed ? [narrowed] : []),
      ...(since ? [sql<boolean>`sal.modified_at >= ${since}`] : []),
      ...(postcode && !proximity ? [sql<boolean>`at.postal_code = ${postcode}`] : []),
      ...(postcode && proximity ? [nearPostcode(postcode, proximity)] : []),
    ]),
    order: order && sql`${order}, sal.created_at, sal.id`,
    columns: sql<OfferRow>`sal.id, ${offerOf(now)} as offer, (select to_jsonb(one) from (
      select ${serviceColumns}${asked.full ? sql`, ${partColumns(now, false)}` : sql``}) one) as service`,
  }
}

/** The middle of a postal code is that of its places; where we know none, nothing is near it. */
const nearPostcode = (
  postcode: string,
  metres: number,
) => sql<boolean>`at.lat is not null and directory.metres(at.lat, at.lon,
  (select avg(lat) from directory.location where postal_code = ${postcode}),
  (select avg(lon) from directory.location where postal_code = ${postcode})) <= ${metres}`

export function organizations(asked: Asked): List<RawOrganization> {
  return {
    ...{ alias: 'o', from: sql`directory.organization o`, joins: sql``, shown: sql<boolean>`true`, order: null },
    ever: everOf('organization'),
    narrowed: asked.search === undefined ? null : both([named('o', asked.search)]),
    columns: sql<RawOrganization>`o.id, o.name, o.kind, o.website, o.parent_id`,
  }
}

export function taxonomyTerms(asked: Asked): List<RawTerm> {
  const { search: words, taxonomy_id: taxonomy, parent_id: parent, top_only: top } = asked
  return {
    ...{ alias: 't', from: sql`directory.taxonomy_term t`, joins: sql``, shown: sql<boolean>`true`, order: null },
    ever: everOf('taxonomy_term'),
    narrowed: both([
      ...(words === undefined ? [] : [named('t', words)]),
      ...(taxonomy ? [sql<boolean>`directory.derived_id('taxonomy', t.taxonomy) = ${taxonomy}`] : []),
      ...(parent ? [sql<boolean>`t.parent_id = ${parent}`] : []),
      ...(top ? [sql<boolean>`t.parent_id is null`] : []),
    ]),
    columns: sql<RawTerm>`${termColumns}`,
  }
}
