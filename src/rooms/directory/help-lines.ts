import { sql } from 'kysely'
import { keptForAMinute } from '../../platform/db/kept.ts'
import type { Lang, LocalizedText } from '../../platform/languages.ts'
import { type DayPart, isAfterHours } from './day-part.ts'
import { untoldToday } from './holiday-hours.ts'

/** A number answered by people. `openNow` null: the hours are not known, so the page says to check. */
export type HelpLine = {
  key: string
  /** Smaller is shown first. */
  position: number
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
    select h.key, h.position, s.name, h.situation, h.note, h.busy_advice as "busyAdvice", h.phone,
      h.phone_shown as "phoneShown", h.languages, h.panel, h.confirmed_on as "confirmedOn", h.review_on as "reviewOn",
      case when exists (select from directory.opening_period where service_id = s.id)
        and not (o.span is null and ${untoldToday(sql`s.id`, sql`s.synthetic`, now)}) then o.span is not null end as "openNow",
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

/** The general emergency number: always there, confirmed or not, in every town. */
export const emergencyPhone = '112'
/** Lines with a place of their own on a page, by their keys. */
const [emergencyLine, crisisLine, poisonLine] = ['emergency', 'crisis', 'poison']

/** Whom to call when offices are shut, never one alone: those who speak the reader's language, and of them first who listens. */
export function afterHoursLines(lines: HelpLine[], part: DayPart, lang: Lang): HelpLine[] {
  const rank = ({ key, languages }: HelpLine) => Number(key !== crisisLine) - 2 * Number(languages.includes(lang))
  return panelLines(lines, part, lang).toSorted((a, b) => rank(a) - rank(b))
}

/**
 * Who answers about a topic: its own lines and, when nobody who listens to anything is among them after hours, those of the
 * panel (`general`), so that no night is without a voice and no number is alone. Four at most.
 */
export function topicLines(own: HelpLine[], all: HelpLine[], part: DayPart, lang: Lang) {
  const answering = ownLanguageFirst(
    own.filter(({ openNow }) => openNow),
    lang,
  )
  const enough = answering.some(({ key }) => key === crisisLine) || (answering.length > 0 && !isAfterHours(part))
  // A line of the panel speaks for itself; one for accidents or offices does not come before somebody who listens.
  const speaks = answering.some(({ panel }) => panel.length > 0)
  const most = answering.length === 0 ? 3 : speaks ? 1 : 2
  const left = afterHoursLines(all, part, lang).filter((line) => !answering.includes(line))
  const general = enough ? [] : left.slice(0, most)
  return { general, shown: (speaks ? [...answering, ...general] : [...general, ...answering]).slice(0, 4) }
}

/** The lines that go above everything when somebody's words tell of danger, in the order of their keys; 112 stands before them. */
export function urgentLines(lines: HelpLine[], keys: readonly string[], lang: Lang): HelpLine[] {
  const chosen = keys.flatMap((key) => lines.find((line) => line.key === key && key !== emergencyLine) ?? [])
  const forReader = chosen.filter((line) => line.languages.includes(mainLanguage) || madeFor(line, lang))
  const answering = ownLanguageFirst(
    forReader.filter(({ openNow }) => openNow),
    lang,
  )
  const perhaps = perhapsAnswering(forReader, lang).filter((line) => !answering.includes(line))
  return answering.length ? [...answering, ...perhaps] : ownLanguageFirst(forReader, lang)
}

/** Two of those that answer about anything now, for when the words ask for nothing but the first call. */
export const generalLines = (lines: HelpLine[], lang: Lang): HelpLine[] =>
  ownLanguageFirst(
    lines.filter(({ openNow, panel }) => openNow && panel.length > 0),
    lang,
  ).slice(0, 2)

/** For poison those who know what to do come even before 112, when the words ask for them first. */
export const beforeEmergency = (lines: HelpLine[], keys: readonly string[]): HelpLine | undefined =>
  keys[0] === poisonLine ? lines.find(({ key }) => key === poisonLine) : undefined

/** Words of illness, an accident or poison ask for 112 or the poison centre first; those of fear for somebody to talk to. */
export const isIllness = ([first]: readonly string[]): boolean => first === emergencyLine || first === poisonLine

/** Keys as an address may tell them: by the places of the lines, which say what comes first and not why. */
export const codeOfLines = (lines: HelpLine[], keys: readonly string[]): string =>
  keys.flatMap((key) => lines.find((line) => line.key === key)?.position ?? []).join('.') || '0'

export const linesOfCode = (lines: HelpLine[], code: string): string[] =>
  code.split('.').flatMap((place) => lines.find(({ position }) => String(position) === place)?.key ?? [])
