import type { Tx } from '../src/platform/db/db.ts'
import type { LocalizedText, Text } from '../src/platform/languages.ts'
import { anOrganization, say } from '../src/rooms/directory/sample.ts'
import { aHelpLine, aService, aTerm, isAbout, openingPeriod } from '../src/rooms/directory/service-sample.ts'
import type { TownName } from './facts.ts'
import { idOf } from './ids.ts'
import { type HelpLineText, helpLinesOf } from './texts/help-lines.ts'
import { phrasesFor } from './texts/phrases.ts'
import { type ServiceText, serviceTexts } from './texts/services.ts'
import { longText, type StageText, stageTexts, type WorryText, worryTexts } from './texts/topics.ts'

/** When we wrote the texts; nobody at a service has looked at them yet. */
const writtenOn = '2026-11-22'

/** Finnish is checked; Swedish and English wait for a native reader (D10). */
const words = ({ fi, sv, en }: Text): LocalizedText => say(fi, sv, en)
const maybe = (text: Text | null | undefined) => (text ? words(text) : null)

/**
 * Writes the help lines and, where there is open data, the real city with our texts of the five kinds of its places: no
 * invention ever stands under it. Returns service ids by key, and organizations.
 */
export async function seedServices(tx: Tx, town: TownName) {
  const others = await anOrganization(tx, {
    slug: 'valtakunnalliset-auttajat',
    kind: 'ngo',
    name: say('Valtakunnallinen palvelu', 'Riksomfattande tjänst', 'National service'),
  })
  const services = new Map<string, string>()
  const organizations = new Map<string, string>()
  if (town === 'helsinki') {
    const city = await anOrganization(tx, { ...realCity, kind: 'authority' })
    organizations.set('city', city)
    for (const text of serviceTexts) services.set(text.key, await service(tx, city, text))
  }
  for (const line of helpLinesOf(town)) services.set(line.key, await helpLine(tx, others, line))
  return { services, organizations }
}

const realCity = {
  slug: 'helsingin-kaupunki',
  name: say('Helsingin kaupunki', 'Helsingfors stad', 'City of Helsinki'),
  website: 'https://www.hel.fi/',
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
    tonight: term.tonight.map(words),
    body: maybe(longText(taxonomy === 'worry' ? 'worries' : 'stages', term.code)),
    synonyms: phrasesFor(taxonomy === 'worry' ? 'topics' : 'stages', term.code),
    urgent: term.urgentLines ? { words: phrasesFor('urgent', term.code), help_lines: term.urgentLines } : null,
  })
}
