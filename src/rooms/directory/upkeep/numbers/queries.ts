import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/db.ts'
import type { Lang, LocalizedText } from '../../../../platform/languages.ts'

/** A help line as it is kept; `id` is that of its service. */
export type KeptLine = {
  id: string
  key: string
  name: LocalizedText
  organization_id: string
  active: boolean
  /** Hours that hold on common days are told; without them no page shows it. */
  has_hours: boolean
  situation: LocalizedText
  note: LocalizedText | null
  busy_advice: LocalizedText | null
  phone: string
  phone_shown: string
  position: number
  panel: ('day' | 'night')[]
  languages: Lang[]
  confirmed_on: Temporal.PlainDate | null
  review_on: Temporal.PlainDate
}

export async function keptLines(tx: Tx): Promise<KeptLine[]> {
  const { rows } = await sql<KeptLine>`
    select s.id, h.key, s.name, s.organization_id, s.status = 'active' as active,
      exists (select from directory.opening_period p where p.service_id = s.id and not p.override) as has_hours, h.situation, h.note, h.busy_advice, h.phone, h.phone_shown,
      h.position, h.panel, h.languages, h.confirmed_on, h.review_on
    from directory.help_line h join directory.service s on s.id = h.service_id
    order by s.status = 'active' desc, h.position, h.key`.execute(tx)
  return rows
}

/** Who changes lines comes one after the other, for the time of the transaction: two may not each leave the last to the other. */
export async function holdLines(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('directory.help_line'))`.execute(tx)
}

export const keptLine = async (tx: Tx, id: string): Promise<KeptLine | undefined> =>
  (await keptLines(tx)).find((line) => line.id === id)

export type LineFacts = Pick<
  KeptLine,
  'situation' | 'note' | 'busy_advice' | 'phone' | 'phone_shown' | 'position' | 'panel' | 'languages'
> & {
  review_on: string
}

export async function insertLine(tx: Tx, id: string, key: string, facts: LineFacts): Promise<void> {
  const { situation, note, busy_advice, phone, phone_shown, position, panel, languages, review_on } = facts
  await sql`insert into directory.help_line (service_id, key, situation, note, busy_advice, phone, phone_shown, position, panel, languages, review_on)
    values (${id}, ${key}, ${json(situation)}, ${json(note)}, ${json(busy_advice)}, ${phone}, ${phone_shown}, ${position}, ${[...panel]},
      ${[...languages]}, ${review_on})`.execute(tx)
}

/** A number that has changed is confirmed by nobody yet. */
export async function updateLine(tx: Tx, id: string, facts: LineFacts): Promise<void> {
  const { situation, note, busy_advice, phone, phone_shown, position, panel, languages, review_on } = facts
  await sql`update directory.help_line set situation = ${json(situation)}, note = ${json(note)}, busy_advice = ${json(busy_advice)},
    confirmed_on = case when phone = ${phone} then confirmed_on end, phone = ${phone}, phone_shown = ${phone_shown},
    position = ${position}, panel = ${[...panel]}, languages = ${[...languages]}, review_on = ${review_on}
    where service_id = ${id}`.execute(tx)
}

export async function confirmLine(
  tx: Tx,
  id: string,
  { on, review, phone }: { on: Temporal.PlainDate; review: Temporal.PlainDate; phone: string },
): Promise<boolean> {
  const { rows } = await sql`update directory.help_line set confirmed_on = ${String(on)}, review_on = ${String(review)}
    where service_id = ${id} and phone = ${phone} returning service_id`.execute(tx)
  return rows.length > 0
}

export async function organizationsToChoose(tx: Tx): Promise<{ id: string; name: LocalizedText }[]> {
  const { rows } = await sql<{ id: string; name: LocalizedText }>`
    select id, name from directory.organization order by name #>> '{fi,text}' collate "fi-x-icu"`.execute(tx)
  return rows
}

const json = (value: unknown) => (value === null ? null : JSON.stringify(value))

/** How many numbers are in use, and of how many the day of review is past. */
export async function numbersToCheck(tx: Tx, today: Temporal.PlainDate): Promise<{ all: number; late: number }> {
  const used = (await keptLines(tx)).filter(({ active }) => active)
  const late = used.filter(({ review_on }) => Temporal.PlainDate.compare(review_on, today) < 0)
  return { all: used.length, late: late.length }
}
