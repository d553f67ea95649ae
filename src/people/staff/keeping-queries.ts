import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'

export type ReportState =
  | 'empty'
  | 'open'
  | 'first'
  | 'approved'
  | 'erased'
  | 'refused'
  | 'superseded'
  | 'lapsed'
  | 'withdrawn'

/** A night's report of what is due. `rows`: of all its kinds together. */
export type Report = { id: string; on_day: Temporal.PlainDate; state: ReportState; rows: number; erased: number }

/** The newest reports; of the nights on which nothing was due only the last. */
export const newestReports = async (tx: Tx): Promise<Report[]> =>
  (
    await sql<Report>`select r.id, r.on_day, r.state, coalesce(k.rows, 0)::int as rows, coalesce(k.erased, 0)::int as erased
      from people.erasure_report r
      left join lateral (select sum(d.rows) as rows, sum(d.erased) as erased from people.erasure_kind d where d.report_id = r.id) k on true
      where r.state <> 'empty' or r.on_day = (select max(o.on_day) from people.erasure_report o)
      order by r.on_day desc limit 60`.execute(tx)
  ).rows

/** `waitsUntil`: when it lapses without a second approval; null when it waits for none. `withdrawnBy`: the name of who took it back. */
export type OneReport = Report & { waitsUntil: Temporal.Instant | null; withdrawnBy: string | null }
export const reportById = async (tx: Tx, id: string): Promise<OneReport | undefined> =>
  (
    await sql<OneReport>`select r.id, r.on_day, r.state, coalesce((select sum(d.rows) from people.erasure_kind d where d.report_id = r.id), 0)::int
        as rows, coalesce((select sum(d.erased) from people.erasure_kind d where d.report_id = r.id), 0)::int as erased,
        people.erasure_waits_until(r.id) as "waitsUntil", p.given_name || ' ' || p.family_name as "withdrawnBy"
      from people.erasure_report r left join people.practitioner p on p.id = r.withdrawn_by where r.id = ${id} and r.state <> 'empty'`.execute(
      tx,
    )
  ).rows[0]

/** One kind of a report. */
export type DueKind = {
  kind: string
  class: string
  counted_from: string
  years: number
  rows: number
  first_kept_to: Temporal.PlainDate
  last_kept_to: Temporal.PlainDate
  refused_by: string | null
  erased: number
  stayed: number
}
export const kindsOf = async (tx: Tx, report: string): Promise<DueKind[]> =>
  (
    await sql<DueKind>`select d.kind, d.class, d.counted_from, d.years, d.rows::int as rows, d.first_kept_to, d.last_kept_to,
        p.given_name || ' ' || p.family_name as refused_by, d.erased::int as erased, d.stayed::int as stayed
      from people.erasure_kind d left join people.practitioner p on p.id = d.refused_by
      where d.report_id = ${report} order by d.kind`.execute(tx)
  ).rows

/** A row of a report. `key`: its random id. `counted_on`: the day its years are counted from; null when the row is not there any more. */
export type Sample = { kind: string; key: string; kept_to: Temporal.PlainDate; counted_on: Temporal.PlainDate | null }
/** Of each kind the three that came due last; none once they are gone. */
export const samplesOf = async (tx: Tx, report: string): Promise<Sample[]> =>
  (
    await sql<Sample>`
      select kind, row_key as key, kept_to, counted_on from people.erasure_samples(${report})`.execute(tx)
  ).rows

export type Approval = {
  step: number
  practitioner_id: string
  name: string
  words: string
  decided_at: Temporal.Instant
}
export const approvalsOf = async (tx: Tx, report: string): Promise<Approval[]> =>
  (
    await sql<Approval>`select a.step, a.practitioner_id, p.given_name || ' ' || p.family_name as name, a.words, a.decided_at
      from people.erasure_approval a join people.practitioner p on p.id = a.practitioner_id
      where a.report_id = ${report} order by a.step`.execute(tx)
  ).rows

export type DecideAnswer = 'first' | 'approved' | 'refused' | 'not_allowed' | 'gone' | 'same'
export const decideErasure = async (tx: Tx, report: string, refused: string[], words: string): Promise<DecideAnswer> =>
  (
    await sql<{
      answer: DecideAnswer
    }>`select people.decide_erasure(${report}, ${refused}::text[], ${words}) as answer`.execute(tx)
  ).rows[0]?.answer ?? 'not_allowed'

export const withdrawErasure = async (tx: Tx, report: string): Promise<'withdrawn' | 'not_allowed' | 'gone'> =>
  (
    await sql<{
      answer: 'withdrawn' | 'not_allowed' | 'gone'
    }>`select people.withdraw_erasure(${report}) as answer`.execute(tx)
  ).rows[0]?.answer ?? 'not_allowed'
