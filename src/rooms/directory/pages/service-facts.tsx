import type { Child } from 'hono/jsx'
import { type Lang, localized } from '../../../platform/languages.ts'
import { Local } from '../../../ui/local.tsx'
import { listed } from '../../../ui/numbers.ts'
import { type FactRow, KeyFacts } from '../../../ui/parts/facts.tsx'
import { href } from '../../../ui/paths.ts'
import { g } from '../given-texts.ts'
import { languageName } from '../languages.ts'
import { groupNames, wayNames } from '../list-texts.ts'
import type { ServiceDetails } from '../service-queries.ts'
import { t } from '../texts.ts'
import { ages, upperFirst } from '../words.ts'

type FactsProps = { service: ServiceDetails; lang: Lang }

/** The first things one asks: for whom, at what price, how. Of what is the same everywhere there is little more to tell. */
export const ServiceFacts = ({ service, lang }: FactsProps) => (
  <KeyFacts
    facts={service.synthetic ? firstFacts(service, lang) : [...firstFacts(service, lang), ...moreFacts(service, lang)]}
  />
)

/** What one asks next of a service at its own places: in which language, with or without a referral, for what area, who gives it. */
export const MoreFacts = ({ service, lang }: FactsProps) =>
  service.synthetic ? <KeyFacts facts={moreFacts(service, lang)} /> : null

function firstFacts(service: ServiceDetails, lang: Lang): FactRow[] {
  const { cost, fees, ways } = service
  const price = cost && (cost === 'free' ? t.free : t.fee)[lang]
  return [
    fact(t.forWhom[lang], forWhom(service, lang), lang),
    fact(t.price[lang], fees ? <Local text={fees} lang={lang} /> : price, lang),
    ...told(service, groupNames.way[lang], upperFirst(ways.map((way) => wayNames[way][lang]).join(', ')), lang),
  ]
}

function moreFacts(service: ServiceDetails, lang: Lang): FactRow[] {
  const { languages, referral, help_line: line } = service
  const spoken = (languages.length ? languages : (line?.languages ?? [])).map((tag) => languageName(tag, lang))
  const needed = referral === null ? null : (referral ? g.referralNeeded : g.referralNot)[lang]
  return [
    ...told(service, t.language[lang], upperFirst(listed(spoken, lang)), lang),
    ...told(service, g.referral[lang], needed, lang),
    ...reach(service, lang),
    fact(t.organizer[lang], organizers(service, lang), lang),
  ]
}

/** What varies from place to place, and nobody has told in general, is not asked here: each place's page says it. */
const told = ({ synthetic }: ServiceDetails, name: string, value: Child, lang: Lang) =>
  value || synthetic ? [fact(name, value, lang)] : []

const fact = (name: string, value: Child, lang: Lang) => ({
  name,
  value: value || <span class="muted">{t.notKnown[lang]}</span>,
})

/** A service that is about no child's age is for the parent. */
const forWhom = (
  { minimum_age_months: from, maximum_age_months: to, expecting, synthetic }: ServiceDetails,
  lang: Lang,
) => ages(lang, from, to, expecting) ?? (synthetic ? g.anyAge[lang] : null)

function reach({ everywhere, areas }: ServiceDetails, lang: Lang) {
  if (everywhere) return [fact(t.area[lang], t.wholeTown[lang], lang)]
  if (areas.length === 0) return []
  const links = areas.map(({ slug, name }, index) => (
    <>
      {index > 0 ? ', ' : null}
      <a href={href('area', lang, { slug })}>
        <Local text={name} lang={lang} />
      </a>
    </>
  ))
  return [fact(t.area[lang], links, lang)]
}

function organizers({ organization_name, partners }: ServiceDetails, lang: Lang): Child {
  if (partners.length === 0) return <Local text={organization_name} lang={lang} />
  const names = [organization_name, ...partners].map((name) => localized(name, lang)?.text ?? '')
  return `${g.together[lang]} ${listed(names, lang)}`
}
