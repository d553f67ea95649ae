import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { LocalizedText } from '../../platform/languages.ts'

/** A number answered by people. `openNow` null: the hours are not known, so the page says to check. */
export type HelpLine = {
  key: string
  slug: string
  name: LocalizedText
  situation: LocalizedText
  note: LocalizedText | null
  busyAdvice: LocalizedText | null
  phone: string
  phoneShown: string
  panel: ('day' | 'night')[]
  openNow: boolean | null
  /** Round the clock for as long as the hours are known. */
  always: boolean
  opensAt: Temporal.Instant | null
  closesAt: Temporal.Instant | null
  confirmedOn: Temporal.PlainDate | null
  reviewOn: Temporal.PlainDate
}

/** Every help line with whether it answers now, in the order they are to be shown. */
export async function helpLines(db: Db, now: Temporal.Instant): Promise<HelpLine[]> {
  const { rows } = await sql<HelpLine>`
    select h.key, s.slug, s.name, h.situation, h.note, h.busy_advice as "busyAdvice", h.phone,
      h.phone_shown as "phoneShown", h.panel, h.confirmed_on as "confirmedOn", h.review_on as "reviewOn",
      case when exists (select from directory.opening_period where service_id = s.id) then o.span is not null end as "openNow",
      coalesce(upper(o.span) > ${now}::timestamptz + interval '3 days', false) as always,
      case when o.span is null then n.opens end as "opensAt",
      upper(o.span) as "closesAt"
    from directory.help_line h
    join directory.service s on s.id = h.service_id and s.status = 'active'
    left join directory.opening o on o.service_id = s.id and o.span @> ${now}::timestamptz
    left join lateral (select min(lower(span)) as opens from directory.opening
      where service_id = s.id and lower(span) > ${now}::timestamptz) n on true
    order by h.position`.execute(db)
  return rows
}
