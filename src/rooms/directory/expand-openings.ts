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
  let count = 0
  for (const periods of owners.values()) {
    const first = periods[0] as StoredPeriod
    const openings = openingsOf(periods.map(periodOf), today.subtract({ days: 1 }), today.add({ days: daysAhead }))
    await insert(tx, first, openings)
    count += openings.length
  }
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

async function insert(tx: Tx, owner: StoredPeriod, openings: Opening[]): Promise<void> {
  if (!openings.length) return
  const [from, to, state] = [
    openings.map((o) => String(o.from)),
    openings.map((o) => String(o.to)),
    openings.map((o) => o.state),
  ]
  await sql`
    insert into directory.opening (location_id, service_id, service_at_location_id, span, state)
    select ${owner.location_id}::uuid, ${owner.service_id}::uuid, ${owner.service_at_location_id}::uuid, tstzrange(f, t), s
    from unnest(${from}::timestamptz[], ${to}::timestamptz[], ${state}::text[]) as x (f, t, s)`.execute(tx)
}
