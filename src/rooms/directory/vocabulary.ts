import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { keptForAMinute } from '../../platform/db/kept.ts'
import type { Lang, LocalizedText } from '../../platform/languages.ts'
import { type Phrase, phraseOf, usedBy } from './phrases.ts'
import type { ServiceSlug, Term } from './service-queries.ts'

/** Phrases by language. */
export type WordLists = Partial<Record<Lang, string[]>>

export type FoundService = { id: string; slug: ServiceSlug; name: LocalizedText; help_line: string | null }

/** What a search was understood to be about; the best match first in each list. */
export type Meant = {
  /** Keys of the help lines that go above everything, when the words tell of danger. */
  urgent: string[]
  topics: Term[]
  services: FoundService[]
  /** Keys of help lines. */
  lines: string[]
  /** The words that no service explains, such as where it should be. */
  rest: string[]
}

export const nothingMeant: Meant = { urgent: [], topics: [], services: [], lines: [], rest: [] }

type Meaning = { term: Term } | { service: FoundService }
type Entry = { meaning: Meaning; lang: string; phrase: Phrase; urgent: string[] }
type Match = Entry & { used: Set<number>; score: number }

/** What the words mean by the editors' phrases and the names of topics and services; null when nothing is recognised. */
export async function understood(
  db: Db,
  asked: readonly string[],
  lang: Lang,
  now: Temporal.Instant,
  slips = false,
): Promise<Meant | null> {
  const all = matches(await vocabulary(db, now), asked, lang, slips)
  // Danger is heard in any language; for the rest, short words of another language would only be noise.
  const own = all.filter((match) => match.lang === lang)
  const heard = own.length ? all.filter((match) => match.lang === lang || match.urgent.length > 0) : all
  const clear = heard.filter((match) => !heard.some((other) => outdoes(other, match)))
  return clear.length ? meantBy(clear, asked) : null
}

function matches(entries: Entry[], asked: readonly string[], lang: Lang, slips: boolean): Match[] {
  const found = entries.flatMap((entry) => {
    // Finnish tells by endings who does what; elsewhere "a child hits" and "hits a child" differ by order only.
    const inOrder = entry.urgent.length > 0 && entry.lang !== 'fi'
    const used = usedBy(entry.phrase, asked, { slips, inOrder })
    return used ? [{ ...entry, used, score: scoreOf(entry, lang) }] : []
  })
  return found.toSorted((a, b) => b.score - a.score)
}

/** More words say more, then longer ones; a stage of life is what is meant only when nothing else is. */
function scoreOf({ phrase, meaning, lang: own }: Entry, lang: Lang): number {
  const stage = 'term' in meaning && meaning.term.taxonomy === 'life_stage'
  return phrase.words.length * 100 + phrase.letters + (own === lang ? 0.5 : 0) - (stage ? 50 : 0)
}

/** "A child hits me" says more than "hits me" does, so the shorter reading is dropped. */
const outdoes = (longer: Match, shorter: Match) =>
  longer.used.size > shorter.used.size && shorter.used.isSubsetOf(longer.used)

function meantBy(clear: Match[], asked: readonly string[]): Meant {
  const services = unique(clear.flatMap(({ meaning }) => ('service' in meaning ? [meaning.service] : [])))
  const ofServices = clear.filter(({ meaning }) => 'service' in meaning)
  return {
    urgent: clear.find(({ urgent }) => urgent.length > 0)?.urgent ?? [],
    topics: unique(clear.flatMap(({ meaning }) => ('term' in meaning ? [meaning.term] : []))).slice(0, 3),
    services: services.filter(({ help_line }) => !help_line).slice(0, 3),
    lines: services.flatMap(({ help_line }) => help_line ?? []).slice(0, 3),
    rest: asked.filter((_, index) => !ofServices.some(({ used }) => used.has(index))),
  }
}

const unique = <T extends { id: string }>(all: T[]): T[] => [...new Map(all.map((one) => [one.id, one])).values()]

type TermRow = Term & { synonyms: WordLists; urgent: { words: WordLists; help_lines: string[] } | null }
type ServiceRow = FoundService & { synonyms: WordLists }

const vocabulary = keptForAMinute(async (db): Promise<Entry[]> => {
  const [terms, services] = await Promise.all([
    sql<TermRow>`select id, taxonomy, code, slug, name, detail, icon, synonyms, urgent
      from directory.taxonomy_term order by taxonomy desc, position`.execute(db),
    sql<ServiceRow>`select s.id, s.slug, s.name, s.synonyms, h.key as help_line
      from directory.service s left join directory.help_line h on h.service_id = s.id
      where s.status = 'active' order by h.position nulls first, s.id`.execute(db),
  ])
  return [...terms.rows.flatMap(entriesOfTerm), ...services.rows.flatMap(entriesOfService)]
})

function entriesOfTerm({ synonyms, urgent, ...term }: TermRow): Entry[] {
  const entries = entriesOf({ term }, withName(synonyms, term.name))
  return urgent ? [...entries, ...entriesOf({ term }, urgent.words, urgent.help_lines)] : entries
}

const entriesOfService = ({ synonyms, ...service }: ServiceRow) =>
  entriesOf({ service }, withName(synonyms, service.name))

const entriesOf = (meaning: Meaning, lists: WordLists, urgent: string[] = []): Entry[] =>
  Object.entries(lists).flatMap(([lang, list]) =>
    list.map((written) => ({ meaning, lang, urgent, phrase: phraseOf(written) })),
  )

const withName = (lists: WordLists, name: LocalizedText): WordLists =>
  Object.fromEntries(
    [...new Set([...Object.keys(lists), ...Object.keys(name)])].map((lang) => [
      lang,
      [...(lists[lang as Lang] ?? []), ...(name[lang] ? [name[lang].text] : [])],
    ]),
  )
