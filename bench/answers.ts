import { sql } from 'kysely'
import { readCatalogue } from '../demo/catalogue.ts'
import { serviceTexts } from '../demo/texts/services.ts'
import type { Db } from '../src/platform/db/db.ts'
import type { Lang } from '../src/platform/languages.ts'
import { type Term, topicHref } from '../src/rooms/directory/index.ts'
import { href } from '../src/ui/paths.ts'
import { callAddress } from '../src/ui/phones.ts'

/** What each address on an answer's page stands for, in the words of the labelled queries: `worry:`, `line:`, `kind:` … */
export type Meanings = ReadonlyMap<string, readonly string[]>

/** What a page answers, in the order it shows it: numbers and links above the results, then the cards. */
export function answersOn(html: string, meanings: Meanings): (readonly string[])[] {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const parts = [
    ...main.matchAll(
      /<ul class="now-list">[\s\S]*?<\/ul>|<section[^>]*aria-labelledby="topics"[\s\S]*?<\/section>|<li class="card service"[\s\S]*?<h3>[\s\S]*?<\/h3>/g,
    ),
  ]
  return parts.flatMap(([part]) =>
    [...part.matchAll(/<a\b[^>]*href="([^"]*)"/g)].map(([, address = '']) => meanings.get(address) ?? []),
  )
}

/** Reads what the addresses of a town's help lines, topics, services and places mean. */
export async function meaningsIn(db: Db, lang: Lang): Promise<Meanings> {
  const [lines, terms, services, places] = await Promise.all([
    sql<{ key: string; phone_shown: string }>`select key, phone_shown from directory.help_line`.execute(db),
    sql<Term>`select id, taxonomy, code, slug, name, detail, icon from directory.taxonomy_term
      where taxonomy in ('worry', 'life_stage')`.execute(db),
    sql<{ slug: Record<Lang, string>; means: string[] }>`select s.slug,
        array(${kindsOf(sql`s.id`)})
        || array(select 'line:' || key from directory.help_line where service_id = s.id) as means
      from directory.service s`.execute(db),
    sql<{ slug: string; service: string | null; means: string[] }>`select l.slug,
        (select s.slug ->> 'fi' from directory.service_at_location sal join directory.service s on s.id = sal.service_id
          where sal.location_id = l.id and sal.known_by limit 1) as service,
        array['place:' || l.slug] || array(select k from directory.service_at_location sal, lateral (${kindsOf(sql`sal.service_id`)}) x (k)
          where sal.location_id = l.id and sal.known_by) as means
      from directory.location l`.execute(db),
  ])
  const keys = new Map([...readCatalogue('helsinki'), ...serviceTexts].map(({ key, slug }) => [slug.fi, key]))
  return new Map<string, readonly string[]>([
    ...lines.rows.map(({ key, phone_shown }) => [callAddress(phone_shown), [`line:${key}`]] as const),
    ...terms.rows.map((term) => [topicHref(term, lang), [`${term.taxonomy}:${term.code}`]] as const),
    ...services.rows.map(
      ({ slug, means }) =>
        [href('service', lang, { slug: slug[lang] }), [...means, `service:${keys.get(slug.fi)}`]] as const,
    ),
    ...places.rows.map(
      ({ slug, service, means }) =>
        [href('place', lang, { slug }), [...means, `service:${keys.get(service ?? '')}`]] as const,
    ),
  ])
}

const kindsOf = (service: ReturnType<typeof sql>) => sql`select 'kind:' || t.code from directory.service_term st
  join directory.taxonomy_term t on t.id = st.term_id and t.taxonomy = 'kind' where st.service_id = ${service}`
