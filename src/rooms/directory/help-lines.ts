import { sql } from 'kysely'
import { keptForAMinute } from '../../platform/db/kept.ts'
import type { Lang, LocalizedText } from '../../platform/languages.ts'
import type { DayPart } from './day-part.ts'

/** A number answered by people. `openNow` null: the hours are not known, so the page says to check. */
export type HelpLine = {
  key: string
  name: LocalizedText
  situation: LocalizedText
  note: LocalizedText | null
  busyAdvice: LocalizedText | null
  phone: string
  phoneShown: string
  languages: Lang[]
  panel: ('day' | 'night')[]
  openNow: boolean | null
  /** Round the clock for as long as the hours are known. */
  always: boolean
  opensAt: Temporal.Instant | null
  closesAt: Temporal.Instant | null
  confirmedOn: Temporal.PlainDate | null
  reviewOn: Temporal.PlainDate
}

/** Every help line with whether it answers now (told anew each minute), in the order they are to be shown. */
export const helpLines = keptForAMinute(async (db, now): Promise<HelpLine[]> => {
  const { rows } = await sql<HelpLine>`
    select h.key, s.name, h.situation, h.note, h.busy_advice as "busyAdvice", h.phone,
      h.phone_shown as "phoneShown", h.languages, h.panel, h.confirmed_on as "confirmedOn", h.review_on as "reviewOn",
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
})

/** The town's main language: every line is taken to serve it unless it was made for another. */
const mainLanguage = 'fi'

/** A line made for those who do not speak Finnish: shown to them even when nobody knows its hours. */
export const madeFor = ({ languages }: HelpLine, lang: Lang): boolean =>
  languages.includes(lang) && !languages.includes(mainLanguage)

/** Lines that speak the reader's language come first; otherwise they keep their order. */
export const ownLanguageFirst = (lines: HelpLine[], lang: Lang): HelpLine[] =>
  lines.toSorted((a, b) => Number(b.languages.includes(lang)) - Number(a.languages.includes(lang)))

/** Three at most: those meant for this part of the day, and of those only the ones known to answer now. */
export function panelLines(lines: HelpLine[], part: DayPart, lang: Lang): HelpLine[] {
  const wanted = part === 'day' || part === 'morning' ? 'day' : 'night'
  const open = lines.filter(({ panel, openNow }) => panel.includes(wanted) && openNow)
  return ownLanguageFirst(open, lang).slice(0, 3)
}

/** Lines in the reader's own language that may answer now, although the panel cannot promise it. */
export const perhapsAnswering = (lines: HelpLine[], lang: Lang): HelpLine[] =>
  lines.filter((line) => madeFor(line, lang) && line.openNow !== false)

const crisisLine = 'crisis'

/** Whom to name in one line when offices are shut: the crisis line, and before it one that speaks the reader's language. */
export function afterHoursLines(lines: HelpLine[], part: DayPart, lang: Lang): HelpLine[] {
  const panel = panelLines(lines, part, lang)
  const crisis = lines.find(({ key, openNow }) => key === crisisLine && openNow)
  if (!crisis) return panel.slice(0, 1)
  if (crisis.languages.includes(lang)) return [crisis]
  return [...panel.filter((line) => line.languages.includes(lang)).slice(0, 1), crisis]
}

/** The lines that go above everything when somebody's words tell of danger, in the order of their keys. */
export function urgentLines(lines: HelpLine[], keys: readonly string[], lang: Lang): HelpLine[] {
  const chosen = keys.flatMap((key) => lines.find((line) => line.key === key) ?? [])
  const forReader = chosen.filter((line) => line.languages.includes(mainLanguage) || madeFor(line, lang))
  const answering = ownLanguageFirst(
    forReader.filter(({ openNow }) => openNow),
    lang,
  )
  const perhaps = perhapsAnswering(forReader, lang).filter((line) => !answering.includes(line))
  return answering.length ? [...answering, ...perhaps] : ownLanguageFirst(forReader, lang)
}
