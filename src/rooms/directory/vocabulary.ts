import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { keptForAMinute } from '../../platform/db/kept.ts'
import { type Lang, type LocalizedText, langs } from '../../platform/languages.ts'
import { byBeginning, type Phrase, phraseOf, type Reading, usedBy } from './phrases.ts'
import type { ServiceSlug, Term } from './service-queries.ts'
import { beginsAlike, rootsOf } from './stem.ts'

/** Phrases by language. */
export type WordLists = Partial<Record<Lang, string[]>>

export type FoundService = { id: string; slug: ServiceSlug; name: LocalizedText; help_line: string | null }

/** What a search was understood to be about; the best match first in each list. */
export type Meant = {
  /** Keys of the help lines that go above everything, when the words tell of danger. */
  urgent: string[]
  topics: Term[]
  /** Kinds of service and functions; `strength`: from 0 to 1, how much the words say so beside what they say most clearly. */
  kinds: (Term & { strength: number })[]
  services: FoundService[]
  /** Keys of help lines. */
  lines: string[]
  /** Keys of the help lines that answer to the first worry, those that speak the reader's language first. */
  listening: string[]
  /** The places of the words that say so. */
  used: ReadonlySet<number>
}

export const nothingMeant: Meant = {
  ...{ urgent: [], topics: [], kinds: [], services: [], lines: [], listening: [], used: new Set<number>() },
}

type Line = { key: string; languages: string[] }
type Meaning = { term: Term; lines: Line[] } | { service: FoundService }
/** `name`: what it is called, not what people say of it. */
export type Entry = { meaning: Meaning; lang: Lang; phrase: Phrase; urgent: string[]; name: boolean }
type Match = Entry & { used: Set<number>; score: number }

/** What else is known of the asked words, by their place. */
export type Hearing = {
  /** Words that may have been meant otherwise by one letter. */
  doubtful?: ReadonlySet<number>
  /** Base forms, where a dictionary knows them. */
  forms?: readonly (readonly string[])[]
  /** The words with their dots, where somebody wrote any. */
  dotted?: readonly (string | undefined)[]
}

/** What the words mean by the editors' phrases and the names of topics and services; null when nothing is recognised. */
export async function understood(
  db: Db,
  asked: readonly string[],
  lang: Lang,
  now: Temporal.Instant,
  hearing: Hearing = {},
): Promise<Meant | null> {
  const heardAs = { doubtful: new Set<number>(), forms: [], dotted: [], ...hearing }
  const spokenOf = await spoken(db, now)
  const matches = matching(spokenOf([...asked, ...heardAs.forms.flat()], heardAs.doubtful), asked, lang, heardAs)
  // Danger is heard in any language; for the rest, short words of another language would only be noise.
  const own = matches.filter((match) => match.lang === lang)
  const heard = own.length ? matches.filter((match) => match.lang === lang || match.urgent.length > 0) : matches
  const meant = heard.filter((match) => !heard.some((other) => calms(other, match, asked, heardAs)))
  const clear = meant.filter((match) => !meant.some((other) => outdoes(other, match)))
  return clear.length ? meantBy(clear, lang) : null
}

function matching(
  entries: readonly Entry[],
  asked: readonly string[],
  lang: Lang,
  hearing: Required<Hearing>,
): Match[] {
  const found = entries.flatMap((entry) => {
    const used = usedBy(entry.phrase, asked, readingOf(entry, hearing))
    return used ? [{ ...entry, used, score: scoreOf(entry, lang) }] : []
  })
  return found.toSorted((a, b) => b.score - a.score)
}

function readingOf({ urgent, name, lang }: Entry, { doubtful: slips, forms, dotted }: Required<Hearing>): Reading {
  // Danger is heard whatever the dots. Who does what is told by endings in Finnish; elsewhere "a child hits" and "hits a child" differ by order only.
  if (urgent.length) return { slips, inOrder: lang !== 'fi' }
  const reading = lang === 'fi' ? { slips, forms, dotted, beginsAlike } : { slips, forms, dotted }
  // A name is the same in all its forms; "I lost my temper" and "I lose my child" are not.
  return name ? { ...reading, sameWord: sameWordIn[lang] } : reading
}

/** Whether two longer words are forms of one; the first is of a phrase, of which there are only so many. */
const sameWord = (lang: Lang) => {
  const known = new Map<string, ReadonlySet<string>>()
  const rootsKnown = (word: string) => {
    const roots = known.get(word) ?? rootsOf(word, lang)
    known.set(word, roots)
    return roots
  }
  return (one: string, other: string) =>
    one.length > 4 && one.slice(0, 3) === other.slice(0, 3) && !rootsKnown(one).isDisjointFrom(rootsOf(other, lang))
}
export const sameWordIn = { fi: sameWord('fi'), sv: sameWord('sv'), en: sameWord('en') }

/** More words say more, then longer ones; a stage of life is what is meant only when nothing else is. */
function scoreOf({ phrase, meaning, lang: own }: Entry, lang: Lang): number {
  const stage = 'term' in meaning && meaning.term.taxonomy === 'life_stage'
  return phrase.words.length * 100 + phrase.letters + (own === lang ? 0.5 : 0) - (stage ? 50 : 0)
}

/**
 * "A child hits me" holds "hits me" and is no danger, nor is "substance abuse". Only when it is said word for word: in "hits
 * me, the child sees it" somebody else hits. And when the rest tells of the same danger, it is danger.
 */
function calms(calm: Match, alarm: Match, asked: readonly string[], hearing: Required<Hearing>): boolean {
  if (calm.urgent.length || !alarm.urgent.length || sortOf(calm) !== 'topic' || idOf(calm) === idOf(alarm)) return false
  const places = [...calm.used]
  const wordForWord = places.every((place, index) => index === 0 || place === (places[index - 1] as number) + 1)
  if (!wordForWord || calm.used.size <= alarm.used.size || !alarm.used.isSubsetOf(calm.used)) return false
  const rest = asked.map((word, place) => (calm.used.has(place) ? '' : word))
  return usedBy(alarm.phrase, rest, readingOf(alarm, hearing)) === null
}

/**
 * "Flat head" says more than "flat" does, so the shorter reading is dropped. Only among their own, since a
 * worry and the service for it belong together; and only another danger says more than danger.
 */
const outdoes = (longer: Match, shorter: Match) =>
  longer.used.size > shorter.used.size &&
  sortOf(longer) === sortOf(shorter) &&
  sortOf(shorter) !== 'service' &&
  (shorter.urgent.length === 0 || longer.urgent.length > 0) &&
  shorter.used.isSubsetOf(longer.used)

const idOf = ({ meaning }: Match) => ('term' in meaning ? meaning.term.id : meaning.service.id)

function sortOf({ meaning }: Match): 'topic' | 'line' | 'service' {
  if ('term' in meaning) return isTopic(meaning.term) ? 'topic' : 'service'
  return meaning.service.help_line ? 'line' : 'service'
}

export const isTopic = ({ taxonomy }: Term) => taxonomy === 'worry' || taxonomy === 'life_stage'

function meantBy(clear: Match[], lang: Lang): Meant {
  const urgent = [...new Set(clear.flatMap((match) => match.urgent))]
  const services = unique(clear.flatMap(({ meaning }) => ('service' in meaning ? [meaning.service] : [])))
  const terms = unique(clear.flatMap(({ meaning }) => ('term' in meaning ? [meaning.term] : [])))
  const kinds = clear.flatMap(({ meaning, score }) =>
    'term' in meaning && !isTopic(meaning.term) ? [{ ...meaning.term, strength: score }] : [],
  )
  return {
    urgent,
    topics: terms.filter(isTopic).slice(0, 3),
    kinds: unique(kinds.toReversed())
      .toSorted((a, b) => b.strength - a.strength)
      .slice(0, 4)
      .map((kind) => ({ ...kind, strength: kind.strength / (kinds[0]?.strength ?? 1) })),
    services: services.filter(({ help_line }) => !help_line).slice(0, 3),
    lines: services.flatMap(({ help_line }) => (help_line && !urgent.includes(help_line) ? help_line : [])).slice(0, 3),
    listening: listening(clear, lang),
    used: new Set(clear.flatMap(({ used }) => [...used])),
  }
}

function listening(clear: readonly Match[], lang: Lang): string[] {
  const worry = clear.find(({ meaning }) => 'term' in meaning && meaning.term.taxonomy === 'worry')?.meaning
  const lines = worry && 'lines' in worry ? worry.lines : []
  const speaks = ({ languages }: Line) => Number(languages.includes(lang))
  return lines.toSorted((a, b) => speaks(b) - speaks(a)).map(({ key }) => key)
}

const unique = <T extends { id: string }>(all: T[]): T[] => [...new Map(all.map((one) => [one.id, one])).values()]

type TermRow = Term & { lines: Line[]; synonyms: WordLists; urgent: { words: WordLists; help_lines: string[] } | null }
type ServiceRow = FoundService & { synonyms: WordLists }

/** Every phrase of every topic, kind and service, with what it means. */
export const vocabulary = keptForAMinute((db) => entriesIn(db, true))

/** Those somebody may say in a sentence; the names of single services are found in the list. */
const spoken = keptForAMinute(async (db) => byBeginning(await phraseEntries(db), ({ phrase }) => phrase))

export const phraseEntries = (db: Db): Promise<Entry[]> => entriesIn(db, false)

async function entriesIn(db: Db, everyName: boolean): Promise<Entry[]> {
  const [terms, services] = await Promise.all([
    sql<TermRow>`select id, taxonomy, code, slug, name, detail, icon, synonyms, urgent,
        (select coalesce(jsonb_agg(jsonb_build_object('key', h.key, 'languages', h.languages) order by st.position), '[]')
          from directory.service_term st join directory.help_line h using (service_id) where st.term_id = t.id) as lines
      from directory.taxonomy_term t order by taxonomy desc, position`.execute(db),
    sql<ServiceRow>`select s.id, s.slug, s.name, s.synonyms, h.key as help_line
      from directory.service s left join directory.help_line h on h.service_id = s.id
      where s.status = 'active' and (${everyName} or h.key is not null or s.synonyms <> '{}')
      order by h.position nulls first, s.id`.execute(db),
  ])
  return [...terms.rows.flatMap(entriesOfTerm), ...services.rows.flatMap(entriesOfService)]
}

function entriesOfTerm({ synonyms, urgent, lines, ...term }: TermRow): Entry[] {
  const meaning = { term, lines }
  const entries = [...entriesOf(meaning, synonyms), ...namesOf(meaning, term.name)]
  return urgent ? [...entries, ...entriesOf(meaning, urgent.words, { urgent: urgent.help_lines })] : entries
}

const entriesOfService = ({ synonyms, ...service }: ServiceRow) => [
  ...entriesOf({ service }, synonyms).map((entry) => (entry.phrase.danger ? inDanger(entry, service) : entry)),
  ...namesOf({ service }, service.name),
]

const inDanger = (entry: Entry, { help_line }: FoundService): Entry => ({
  ...{ ...entry, urgent: help_line ? [help_line] : [] },
})

const namesOf = (meaning: Meaning, name: LocalizedText) =>
  entriesOf(meaning, Object.fromEntries(langs.map((lang) => [lang, name[lang] ? [name[lang].text] : []])), {
    name: true,
  })

const entriesOf = (meaning: Meaning, lists: WordLists, { urgent = [] as string[], name = false } = {}): Entry[] =>
  langs.flatMap((lang) =>
    (lists[lang] ?? []).map((written) => ({ meaning, lang, urgent, name, phrase: phraseOf(written) })),
  )
