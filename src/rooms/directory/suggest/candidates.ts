import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import { keptByKey } from '../../../platform/db/kept.ts'
import { isLang, type Lang, type LocalizedText } from '../../../platform/languages.ts'
import { marked } from '../../../ui/local.tsx'
import { href } from '../../../ui/paths.ts'
import { allAreas } from '../area-queries.ts'
import { kindNames } from '../kind-names.ts'
import type { Kind } from '../kinds.ts'
import { foldedWords, type Phrase } from '../phrases.ts'
import type { Term } from '../service-queries.ts'
import { t } from '../texts.ts'
import { fearAtHome, topicHref } from '../topic-href.ts'
import { type FoundService, vocabulary } from '../vocabulary.ts'
import { lowerFirst, upperFirst } from '../words.ts'
import { st } from './texts.ts'

/** What is offered while somebody writes: it leads to its page or, without an address, is searched for by its text. */
export type Suggestion = { text: string; lang?: string; what: string; href?: string }

/** In the order they are offered. */
export const groups = ['topic', 'kind', 'service', 'place', 'area'] as const
export type Group = (typeof groups)[number]

/** Something that may be suggested, and the words it is found by: its name, and what people call it. */
export type Candidate = { id: string; group: Group; suggestion: Suggestion; name: string[]; phrases: Phrase[] }

export type Candidates = {
  byId: Map<string, Candidate>
  /** By the first two letters of every word they are found by. */
  byLetters: Map<string, Candidate[]>
  /** Phrases of danger, which are never shown. */
  dangers: Phrase[]
}

/** Everything that may be suggested in a language, kept in memory. */
export const candidates = keptByKey(async (db, key, now): Promise<Candidates> => {
  const lang = isLang(key) ? key : 'fi'
  const [entries, places, areas, madeUp] = await Promise.all([
    vocabulary(db, now),
    allPlaces(db),
    allAreas(db, now),
    madeUpServices(db),
  ])
  const meant = Map.groupBy(entries, ({ meaning }) => ('term' in meaning ? meaning.term.id : meaning.service.id))
  const all: Candidate[] = [
    ...[...meant.values()].flatMap((same) => {
      const [first] = same
      if (!first) return []
      // Of danger only the numbers are offered, never what it may have been.
      const calm = same.filter(({ lang: own, urgent, phrase }) => own === lang && !urgent.length && !phrase.alone)
      const phrases = calm.map(({ phrase }) => phrase)
      const { meaning } = first
      return 'term' in meaning
        ? [ofTerm(meaning.term, phrases, lang)]
        : [ofService(meaning.service, phrases, madeUp, lang)]
    }),
    ...places.map((place) => ofPlace(place, lang)),
    ...areas.map(({ id, slug, name }) =>
      candidate(id, 'area', { ...named(name, lang), what: st.area[lang], href: href('area', lang, { slug }) }),
    ),
  ]
  const dangers = entries.flatMap(({ lang: own, urgent, phrase }) =>
    own === lang && urgent.length && !phrase.alone ? [phrase] : [],
  )
  return { byId: new Map(all.map((one) => [one.id, one])), byLetters: lettered(all), dangers }
})

/** The page of numbers, said without a word of what was written. */
export const helpNow = (lang: Lang): Suggestion => ({
  ...{ text: st.helpNow[lang], what: st.numbers[lang], href: href('helpNow', lang) },
})

function ofTerm(term: Term, phrases: Phrase[], lang: Lang): Candidate {
  const topic = term.taxonomy === 'worry' || term.taxonomy === 'life_stage'
  const shown = topic
    ? { ...named(term.name, lang), what: st.topic[lang], href: topicHref(term, lang) }
    : { ...named(term.name, lang), what: st.kind[lang] }
  const neutral = term.taxonomy === 'worry' && term.code === fearAtHome ? helpNow(lang) : shown
  return { ...candidate(term.id, topic ? 'topic' : 'kind', shown, phrases), suggestion: neutral }
}

const ofService = ({ id, slug, name }: FoundService, phrases: Phrase[], madeUp: ReadonlySet<string>, lang: Lang) =>
  candidate(
    id,
    'service',
    {
      ...named(name, lang),
      what: whatItIs(st.service[lang], madeUp.has(id), lang),
      href: href('service', lang, { slug: slug[lang] }),
    },
    phrases,
  )

/** What is made up says so before anybody opens it (note 13). */
const whatItIs = (what: string, synthetic: boolean, lang: Lang): string =>
  synthetic ? `${what}, ${lowerFirst(t.synthetic[lang])}` : what

const ofPlace = ({ slug, kind, name, synthetic }: PlaceRow, lang: Lang) =>
  candidate(`place ${slug}`, 'place', {
    ...{
      ...named(name, lang),
      what: whatItIs(upperFirst(kindNames[kind].one[lang]), synthetic, lang),
      href: href('place', lang, { slug }),
    },
  })

const candidate = (id: string, group: Group, suggestion: Suggestion, phrases: Phrase[] = []): Candidate => ({
  ...{ id, group, suggestion, phrases, name: foldedWords(suggestion.text) },
})

function named(name: LocalizedText, lang: Lang): { text: string; lang?: string } {
  const { text, lang: own } = marked(name, lang)
  return own ? { text, lang: own } : { text }
}

export const textsOf = ({ words }: Phrase): string[] => words.map(({ text }) => text)
export const lettersOf = (word: string): string => word.slice(0, 2)

function lettered(all: readonly Candidate[]): Map<string, Candidate[]> {
  const byLetters = new Map<string, Candidate[]>()
  for (const one of all) {
    for (const letters of new Set([...one.name, ...one.phrases.flatMap(textsOf)].map(lettersOf))) {
      const same = byLetters.get(letters)
      if (same) same.push(one)
      else byLetters.set(letters, [one])
    }
  }
  return byLetters
}

async function madeUpServices(db: Db): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select id from directory.service where synthetic`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

type PlaceRow = { slug: string; kind: Kind; name: LocalizedText; synthetic: boolean }

async function allPlaces(db: Db): Promise<PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`
    select slug, kind, name, synthetic from directory.location where status <> 'defunct'
    order by name #>> '{fi,text}' collate "fi-x-icu"`.execute(db)
  return rows
}
