import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import { type Opening, openingsOf, type Period, zone } from './openings.ts'

/** Days of openings kept ahead: the job may fail for weeks before anybody sees a wrong "open now". */
const daysAhead = 60

type StoredPeriod = Omit<Period, 'rules'> & {
  owner: string
  location_id: string | null
  service_id: string | null
  service_at_location_id: string | null
  rules: { weekdays: number[]; opens: string; closes: string; state: string; everyWeeks: number }[]
}

/**
 * Rewrites the openings of everybody from yesterday on; run some times a day and whenever hours change (D11).
 * @param only of these places and services and what is given at them, when hours of nobody else have changed
 */
export async function expandOpenings(tx: Tx, now: Temporal.Instant, only?: readonly string[]): Promise<number> {
  // One at a time: two processes that expand at once would write everything twice.
  await sql`select pg_advisory_xact_lock(hashtext('directory.opening'))`.execute(tx)
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const whose = only ? await ownersAt(tx, only) : null
  const owners = Map.groupBy(await storedPeriods(tx, whose), ({ owner }) => owner)
  await sql`delete from directory.opening where ${whose}::uuid[] is null or owner_id = any(${whose}::uuid[])`.execute(
    tx,
  )
  let waiting: Written[] = []
  let count = 0
  for (const periods of owners.values()) {
    const first = periods[0] as StoredPeriod
    const openings = openingsOf(periods.map(periodOf), today.subtract({ days: 1 }), today.add({ days: daysAhead }))
    for (const opening of openings) waiting.push({ owner: first, opening })
    count += openings.length
    if (waiting.length < portion) continue
    await insert(tx, waiting)
    waiting = []
  }
  await insert(tx, waiting)
  return count
}

async function ownersAt(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from directory.service_at_location where location_id = any(${ids}::uuid[]) or service_id = any(${ids}::uuid[])`.execute(
    tx,
  )
  return [...ids, ...rows.map(({ id }) => id)]
}

async function storedPeriods(tx: Tx, whose: readonly string[] | null): Promise<StoredPeriod[]> {
  const { rows } = await sql<StoredPeriod>`
    select p.owner_id as owner, p.location_id, p.service_id, p.service_at_location_id, p.override,
      lower(p.valid) as "from", upper(p.valid) - 1 as "to",
      coalesce((select jsonb_agg(jsonb_build_object('weekdays', r.weekdays, 'opens', r.opens, 'closes', r.closes,
        'state', r.state, 'everyWeeks', r.every_weeks)) from directory.opening_rule r where r.period_id = p.id), '[]') as rules
    from directory.holding_period p
    where ${whose}::uuid[] is null or p.owner_id = any(${whose}::uuid[])`.execute(tx)
  return rows
}

/** A period as the database keeps it, with real times. */
export const periodOf = ({
  from,
  to,
  override,
  rules,
}: Pick<StoredPeriod, 'from' | 'to' | 'override' | 'rules'>): Period => ({
  from,
  to,
  override,
  rules: rules.map((rule) => ({
    ...rule,
    opens: Temporal.PlainTime.from(rule.opens),
    closes: Temporal.PlainTime.from(rule.closes),
  })),
})

type Written = { owner: StoredPeriod; opening: Opening }
/** Openings of one statement: a statement for each place would be thousands. */
const portion = 5_000

async function insert(tx: Tx, written: readonly Written[]): Promise<void> {
  if (!written.length) return
  const of = <V>(told: (one: Written) => V) => written.map(told)
  await sql`
    insert into directory.opening (location_id, service_id, service_at_location_id, span, state)
    select location, service, here, tstzrange(f, t), s
    from unnest(${of(({ owner }) => owner.location_id)}::uuid[], ${of(({ owner }) => owner.service_id)}::uuid[],
      ${of(({ owner }) => owner.service_at_location_id)}::uuid[], ${of(({ opening }) => String(opening.from))}::timestamptz[],
      ${of(({ opening }) => String(opening.to))}::timestamptz[], ${of(({ opening }) => opening.state)}::text[])
      as x (location, service, here, f, t, s)`.execute(tx)
}
