import type { Tx } from '../src/platform/db/db.ts'
import type { LocalizedText, Text } from '../src/platform/languages.ts'
import { aHelpLine, anOrganization, aService, aTerm, openingPeriod, say } from '../src/rooms/directory/sample.ts'
import { idOf } from './seed-areas.ts'
import { type HelpLineText, helpLineTexts } from './texts/help-lines.ts'
import { phrasesFor } from './texts/phrases.ts'
import { type ServiceText, serviceTexts } from './texts/services.ts'
import { type StageText, stageTexts, type WorryText, worryBody, worryTexts } from './texts/topics.ts'

/** When we wrote the texts; nobody at a service has looked at them yet. */
const writtenOn = '2026-11-22'

/** Every town has had something that is no more; whoever comes by an old link is told so. Made up. */
const ended = {
  status: 'defunct',
  slug: { fi: 'lelulainaamo', sv: 'leksaksbiblioteket', en: 'toy-library' },
  name: say('Lelulainaamo', 'Leksaksbiblioteket', 'Toy library'),
  summary: say('Leluja lainaan viikoksi.', 'Leksaker till låns en vecka.', 'Toys on loan for a week.'),
} as const

/** Finnish is checked; Swedish and English wait for a native reader (D10). */
const words = ({ fi, sv, en }: Text): LocalizedText => say(fi, sv, en)
const maybe = (text: Text | null | undefined) => (text ? words(text) : null)

/** Writes the services, help lines, life stages and worries. Returns service ids by key; `city` is the organization. */
export async function seedServices(tx: Tx): Promise<Map<string, string>> {
  const city = await anOrganization(tx, {
    slug: 'helsingin-kaupunki',
    name: say('Helsingin kaupunki', 'Helsingfors stad', 'City of Helsinki'),
    website: 'https://www.hel.fi/',
  })
  const others = await anOrganization(tx, {
    slug: 'valtakunnalliset-auttajat',
    kind: 'ngo',
    name: say('Valtakunnallinen palvelu', 'Riksomfattande tjänst', 'National service'),
  })
  await aService(tx, { ...ended, organizationId: city })
  const ids = new Map([['city', city]])
  for (const text of serviceTexts) ids.set(text.key, await service(tx, city, text))
  for (const line of helpLineTexts) ids.set(line.key, await helpLine(tx, others, line))
  for (const [taxonomy, terms] of [
    ['life_stage', stageTexts],
    ['worry', worryTexts],
  ] as const) {
    for (const [position, term] of terms.entries()) await topic(tx, taxonomy, term, position, ids)
  }
  return ids
}

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

function topic(
  tx: Tx,
  taxonomy: 'life_stage' | 'worry',
  term: StageText | WorryText,
  position: number,
  ids: Map<string, string>,
) {
  return aTerm(tx, {
    ...term,
    taxonomy,
    position,
    name: words(term.name),
    detail: 'detail' in term ? words(term.detail) : null,
    intro: words(term.intro),
    tonight: 'tonight' in term ? term.tonight.map(words) : null,
    body: maybe(taxonomy === 'worry' ? worryBody(term.code) : null),
    synonyms: phrasesFor(taxonomy === 'worry' ? 'topics' : 'stages', term.code),
    urgent: term.urgentLines ? { words: phrasesFor('urgent', term.code), help_lines: term.urgentLines } : null,
    serviceIds: [...term.services, ...term.helpLines].map((key) => idOf(ids, key)),
  })
}
