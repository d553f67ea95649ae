import type { Tx } from '../src/platform/db/db.ts'
import type { LocalizedText, Text } from '../src/platform/languages.ts'
import { anOrganization, say } from '../src/rooms/directory/sample.ts'
import { aHelpLine, aService, aTerm, isAbout, openingPeriod } from '../src/rooms/directory/service-sample.ts'
import type { TownName } from './facts.ts'
import { idOf } from './ids.ts'
import { type HelpLineText, helpLinesOf } from './texts/help-lines.ts'
import { phrasesFor } from './texts/phrases.ts'
import { type ServiceText, serviceTexts } from './texts/services.ts'
import { type StageText, stageTexts, type WorryText, worryBody, worryTexts } from './texts/topics.ts'

/** When we wrote the texts; nobody at a service has looked at them yet. */
const writtenOn = '2026-11-22'

/** Every town has had something that is no more; whoever comes by an old link is told so. Made up. */
const ended = {
  status: 'defunct',
  slug: { fi: 'leikkiauto', sv: 'lekbilen', en: 'play-bus' },
  name: say('Leikkiauto', 'Lekbilen', 'Play bus'),
  summary: say(
    'Auto toi leikin pihoille kesäisin.',
    'Bilen kom till gårdarna med lek på sommaren.',
    'A bus brought play to the yards in summer.',
  ),
} as const

/** Finnish is checked; Swedish and English wait for a native reader (D10). */
const words = ({ fi, sv, en }: Text): LocalizedText => say(fi, sv, en)
const maybe = (text: Text | null | undefined) => (text ? words(text) : null)

/** Writes the town's own organization, its services and the help lines. Returns service ids by key, and organizations. */
export async function seedServices(tx: Tx, town: TownName) {
  const city = await anOrganization(tx, { ...cities[town], kind: 'authority' })
  const others = await anOrganization(tx, {
    slug: 'valtakunnalliset-auttajat',
    kind: 'ngo',
    name: say('Valtakunnallinen palvelu', 'Riksomfattande tjänst', 'National service'),
  })
  await aService(tx, { ...ended, organizationId: city })
  const services = new Map<string, string>()
  // Our texts of the five kinds of real places; a town without open data has its own invented ones.
  const own = town === 'helsinki' ? serviceTexts : []
  for (const text of own) services.set(text.key, await service(tx, city, text))
  for (const line of helpLinesOf(town)) services.set(line.key, await helpLine(tx, others, line))
  return { services, organizations: new Map([['city', city]]) }
}

const cities = {
  helsinki: {
    slug: 'helsingin-kaupunki',
    name: say('Helsingin kaupunki', 'Helsingfors stad', 'City of Helsinki'),
    website: 'https://www.hel.fi/',
  },
  rovaniemi: {
    slug: 'rovaniemen-kaupunki',
    name: say('Rovaniemen kaupunki', 'Rovaniemi stad', 'City of Rovaniemi'),
    website: 'https://www.rovaniemi.fi/',
  },
}

/** Writes the life stages and worries. Returns their ids as `worry:loss`. */
export async function seedTopics(tx: Tx): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [taxonomy, term, position] of topics())
    ids.set(`${taxonomy}:${term.code}`, await topic(tx, taxonomy, term, position))
  return ids
}

/** Says which services answer to which life stage and worry, the best first. */
export async function linkTopics(tx: Tx, terms: Map<string, string>, services: Map<string, string>): Promise<void> {
  for (const [taxonomy, term] of topics()) {
    const keys = [...term.services, ...term.helpLines].filter((key) => services.has(key))
    for (const [position, key] of keys.entries())
      await isAbout(tx, idOf(services, key), idOf(terms, `${taxonomy}:${term.code}`), position)
  }
}

const topics = () => [
  ...stageTexts.map((term, position) => ['life_stage', term, position] as const),
  ...worryTexts.map((term, position) => ['worry', term, position] as const),
]

const service = (tx: Tx, organizationId: string, text: ServiceText) =>
  aService(tx, {
    ...text,
    organizationId,
    writtenOn,
    synonyms: phrasesFor('services', text.key),
    name: words(text.name),
    summary: words(text.summary),
    description: words(text.description),
    firstStep: words(text.firstStep),
    fees: maybe(text.fees),
    steps: text.steps.map(({ title, text: step }) => ({ title: words(title), text: words(step) })),
    questions: text.questions.map(({ question, answer }) => ({ question: words(question), answer: words(answer) })),
  })

async function helpLine(tx: Tx, organizationId: string, line: HelpLineText): Promise<string> {
  const { slug, free, opening } = line
  const summary = words(line.summary)
  const synonyms = phrasesFor('services', line.key)
  const cost = free ? 'free' : null
  const id = await aService(tx, { organizationId, slug, name: words(line.name), summary, cost, synonyms })
  await aHelpLine(tx, id, {
    ...line,
    situation: words(line.situation),
    note: maybe(line.note),
    busyAdvice: maybe(line.busyAdvice),
  })
  if (opening) await openingPeriod(tx, { serviceId: id }, opening)
  return id
}

function topic(tx: Tx, taxonomy: 'life_stage' | 'worry', term: StageText | WorryText, position: number) {
  return aTerm(tx, {
    ...term,
    taxonomy,
    position,
    writtenOn,
    name: words(term.name),
    detail: 'detail' in term ? words(term.detail) : null,
    intro: words(term.intro),
    tonight: 'tonight' in term ? term.tonight.map(words) : null,
    body: maybe(taxonomy === 'worry' ? worryBody(term.code) : null),
    synonyms: phrasesFor(taxonomy === 'worry' ? 'topics' : 'stages', term.code),
    urgent: term.urgentLines ? { words: phrasesFor('urgent', term.code), help_lines: term.urgentLines } : null,
  })
}
