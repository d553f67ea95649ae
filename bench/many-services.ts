import { type RawBuilder, sql } from 'kysely'
import type pg from 'pg'
import { type CatalogueService, readCatalogue } from '../demo/catalogue.ts'
import { kindTexts } from '../demo/texts/kinds.ts'
import { type Db, openDb, openPool, type Tx } from '../src/platform/db/db.ts'
import { langs } from '../src/platform/languages.ts'
import { writeListings } from '../src/rooms/directory/index.ts'

type Words = { fi: string; sv: string; en: string }

/** How many services are written at a time. */
const portion = 2000

/**
 * Fills a town with invented services until it has so many: kinds, ages, ways and worries as in the catalogue, texts mixed
 * from its sentences, a place of their own for every other, hours for every other. The same every time.
 */
export async function addServices(owner: pg.PoolConfig, wanted: number): Promise<void> {
  const pool = openPool(owner, () => {}, 1)
  try {
    await fill(openDb(pool), wanted)
  } finally {
    await pool.end()
  }
}

async function fill(db: Db, wanted: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx)
    const { rows } = await sql<{ count: number }>`select count(*) as count from directory.service`.execute(tx)
    const missing = Math.max(0, wanted - (rows[0]?.count ?? 0))
    const mix = mixer()
    await addPlaces(tx, Math.floor(missing / 2), mix)
    for (let first = 0; first < missing; first += portion)
      await addPortion(tx, first, Math.min(portion, missing - first), mix)
    await addHours(tx)
    await writeListings(tx)
  })
  await sql`vacuum analyze`.execute(db)
}

type Mix = ReturnType<typeof mixer>

/** Chance that is the same every time, and texts made with it. */
function mixer() {
  const catalogue = readCatalogue('helsinki')
  let state = 20_261_122
  const chance = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
  const any = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T
  const inAll = (text: Partial<Words> & { fi: string }): Words =>
    Object.fromEntries(langs.map((lang) => [lang, text[lang] ?? text.fi])) as Words
  /** Some sentences of some texts, the same in every language. */
  const sentences = () => {
    const parts = Array.from({ length: 4 }, () => {
      const { description } = any(catalogue)
      const place = chance()
      return Object.fromEntries(
        langs.map((lang) => [lang, sentenceAt(description[lang as 'fi'] ?? description.fi, place)]),
      )
    })
    return Object.fromEntries(langs.map((lang) => [lang, parts.map((part) => part[lang]).join(' ')])) as Words
  }
  /** A name that nobody else has: "Kuiskelammen". */
  const invented = () => any(beginnings) + any(middles) + any(ends)
  return { chance, any, catalogue, inAll, sentences, invented }
}

const sentenceAt = (text: string, place: number): string => {
  const all = text.split(/(?<=[.?!]) /)
  return all[Math.floor(place * all.length)] ?? text
}

const beginnings =
  'Kuis Tuule Havu Pihla Saarni Vene Kallas Lumo Saha Tammi Kuura Aalto Meri Sini Hopea Kivi Sammal Orvo Vaahte Kelo Riite Usva Poho'.split(
    ' ',
  )
const middles = 'ke la ra ni va to ki ma sa ti lu po'.split(' ')
const ends = 'lampi ranta niitty mäki kulma rinne puro aukio piha lahti saari kangas notko harju'.split(' ')

const say = ({ fi, sv, en }: Words) =>
  JSON.stringify({
    fi: { text: fi, state: 'checked' },
    sv: { text: sv, state: 'draft' },
    en: { text: en, state: 'draft' },
  })

/** Places near those that the town has, in the same areas. */
async function addPlaces(tx: Tx, count: number, { invented, chance }: Mix): Promise<void> {
  const names = Array.from({ length: count }, (_, index) => `${invented()}n talo ${index}`)
  await sql`create temporary table model on commit drop as
    select row_number() over () - 1 as place, id, lat, lon, organization_id from directory.location where lat is not null`.execute(
    tx,
  )
  await sql`create temporary table made on commit drop as
    select n - 1 as place, gen_random_uuid() as id, name, m.id as model, m.lat, m.lon, m.organization_id, shift
    from unnest(${names}::text[], ${names.map(() => chance() - 0.5)}::float8[]) with ordinality t (name, shift, n)
    join model m on m.place = (n * 7919) % (select count(*) from model)`.execute(tx)
  await sql`insert into directory.location (id, slug, organization_id, kind, name, street, postal_code, lat, lon, step_free, synthetic)
    select id, 'tehty-' || place, organization_id, 'association_house',
      jsonb_build_object('fi', jsonb_build_object('text', name, 'state', 'checked')),
      jsonb_build_object('fi', jsonb_build_object('text', name || 'ntie ' || place % 90, 'state', 'checked')),
      lpad((place % 990)::text, 5, '0'), lat + shift * 0.01, lon - shift * 0.02, place % 3 = 0, true from made`.execute(
    tx,
  )
  await sql`insert into directory.location_area (location_id, area_id)
    select made.id, la.area_id from made join directory.location_area la on la.location_id = made.model`.execute(tx)
  await sql`create index on made (place)`.execute(tx)
}

async function addPortion(tx: Tx, first: number, count: number, mix: Mix): Promise<void> {
  const made = Array.from({ length: count }, (_, index) => serviceOf(first + index, mix))
  await sql`create temporary table fresh on commit drop as
    select gen_random_uuid() as id, * from jsonb_to_recordset(${JSON.stringify(made)}) as t (number int, kind text, slug text,
      name jsonb, summary jsonb, description jsonb, cost text, ways text[], languages text[], worries text[], "from" int,
      "to" int, everywhere boolean, place int)`.execute(tx)
  for (const statement of ofFresh) await statement.execute(tx)
  await sql`drop table fresh`.execute(tx)
}

function serviceOf(number: number, { any, catalogue, chance, inAll, sentences, invented }: Mix) {
  const like: CatalogueService = any(catalogue)
  const kind = inAll(kindTexts.find(({ code }) => code === like.kind)?.name as Words)
  const own = invented()
  const [from, to] = like.ages ?? [null, null]
  return {
    ...{ number, kind: like.kind, slug: `tehty-${number}`, from, to, cost: like.cost, ways: like.ways },
    name: JSON.parse(say({ fi: `${kind.fi} ${own}`, sv: `${kind.sv} ${own}`, en: `${kind.en} ${own}` })),
    summary: JSON.parse(say(inAll(any(catalogue).summary))),
    description: JSON.parse(say(sentences())),
    languages: like.languages,
    worries: like.worries,
    everywhere: like.at.length === 0,
    place: like.at.length === 0 ? null : Math.floor(chance() * 1e9),
  }
}

const ofFresh: RawBuilder<unknown>[] = [
  sql`insert into directory.service (id, slug, organization_id, name, summary, description, cost, ways, languages,
      minimum_age_months, maximum_age_months, everywhere, synthetic)
    select id, jsonb_build_object('fi', slug, 'sv', slug, 'en', slug), (select id from directory.organization order by id limit 1),
      name, summary, description, cost, ways, languages, "from", "to", everywhere, true from fresh`,
  sql`insert into directory.service_term (service_id, term_id, position)
    select f.id, t.id, 50 from fresh f join directory.taxonomy_term t
      on t.taxonomy = 'kind' and t.code = f.kind or t.taxonomy = 'worry' and t.code = any(f.worries)`,
  sql`insert into directory.service_at_location (service_id, location_id)
    select f.id, m.id from fresh f cross join generate_series(0, 1) other
      join made m on m.place = (f.place + other * 31) % (select count(*) from made)
    where f.place is not null and (other = 0 or f.number % 2 = 0)`,
]

/** Every other service is open on weekdays; written out for two weeks. */
async function addHours(tx: Tx): Promise<void> {
  await sql`create temporary table kept on commit drop as
    select gen_random_uuid() as id, sal.id as service_at_location_id, null::uuid as service_id, row_number() over () as n
      from directory.service_at_location sal join directory.service s on s.id = sal.service_id where s.slug ->> 'fi' like 'tehty-%'
    union all select gen_random_uuid(), null, id, row_number() over () from directory.service s
      where s.slug ->> 'fi' like 'tehty-%' and not exists (select from directory.service_at_location where service_id = s.id)`.execute(
    tx,
  )
  await sql`delete from kept where n % 2 = 1`.execute(tx)
  await sql`insert into directory.opening_period (id, service_id, service_at_location_id, valid)
    select id, service_id, service_at_location_id, '[2026-01-05,)' from kept`.execute(tx)
  await sql`insert into directory.opening_rule (period_id, weekdays, opens, closes)
    select id, '{1,2,3,4,5}', make_time((8 + n % 5)::int, 0, 0), make_time((14 + n % 5)::int, 0, 0) from kept`.execute(
    tx,
  )
  await sql`insert into directory.opening (service_id, service_at_location_id, span, state)
    select service_id, service_at_location_id, tstzrange(day + make_interval(hours => (8 + n % 5)::int),
      day + make_interval(hours => (14 + n % 5)::int)), 'open'
    from kept, generate_series(date_trunc('day', now(), 'Europe/Helsinki'), now() + interval '13 days', '1 day') day`.execute(
    tx,
  )
}
