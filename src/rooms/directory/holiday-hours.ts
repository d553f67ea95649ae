import { type RawBuilder, sql } from 'kysely'
import { isFinnishHoliday } from '../../platform/holidays.ts'
import { zone } from './openings.ts'

/**
 * Whether today is a holiday on which `owner` usually has hours, and nobody has told whether they hold (note 24). What is
 * made up does not keep them.
 */
export function untoldToday(
  owner: RawBuilder<unknown>,
  synthetic: RawBuilder<unknown>,
  now: Temporal.Instant,
): RawBuilder<boolean> {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  // On other days the database has nothing to look up.
  if (!isFinnishHoliday(today)) return sql<boolean>`false`
  return sql<boolean>`(not (${synthetic}) and (
    select count(*) filter (where told.override) = 0
      and bool_or(${today.dayOfWeek}::smallint = any(rule.weekdays) and rule.opens <> rule.closes)
    from directory.opening_period told left join directory.opening_rule rule on rule.period_id = told.id
    where (told.location_id = ${owner} or told.service_id = ${owner} or told.service_at_location_id = ${owner})
      and told.valid @> ${String(today)}::date) is true)`
}
