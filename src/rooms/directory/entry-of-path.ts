import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { type Lang, type LocalizedText, langs } from '../../platform/languages.ts'
import { href } from '../../ui/paths.ts'
import type { ServiceSlug } from './service-queries.ts'

/** An entry of the map: what has editors. */
export type Entry = { kind: 'service' | 'location'; id: string }
/** `runBy`: whose editors may change it; null for the network's own. */
export type NamedEntry = Entry & { name: LocalizedText; path: Record<Lang, string>; runBy: string | null }

/** The service or place whose page stands at a path such as `/fi/paikat/lintu`; null for every other page. */
export async function entryAtPath(db: Db, path: string): Promise<Entry | null> {
  const slug = path.split('/').at(-1) ?? ''
  const lang = langs.find((one) => path.startsWith(`/${one}/`))
  if (!lang || !slug) return null
  if (path === href('service', lang, { slug })) {
    const found = sql<Entry>`select 'service' as kind, id from directory.service where slug ->> ${lang} = ${slug}`
    return (await found.execute(db)).rows[0] ?? null
  }
  if (path !== href('place', lang, { slug })) return null
  const found = sql<Entry>`select 'location' as kind, id from directory.location where slug = ${slug}`
  return (await found.execute(db)).rows[0] ?? null
}

/** What entries are called now, and where their pages stand. */
export async function entriesNamed(db: Db, ids: readonly string[]): Promise<Map<string, NamedEntry>> {
  if (!ids.length) return new Map()
  const { rows } = await sql<Omit<NamedEntry, 'path'> & { slug: ServiceSlug }>`
    select e.kind, e.id, e.name, e.slug, o.run_by as "runBy" from (
      select 'service' as kind, id, name, slug, organization_id from directory.service where id = any(${[...ids]}::uuid[])
      union all
      select 'location', id, name, jsonb_build_object('fi', slug, 'sv', slug, 'en', slug), organization_id
      from directory.location where id = any(${[...ids]}::uuid[])) e
    join directory.organization o on o.id = e.organization_id`.execute(db)
  return new Map(
    rows.map(({ slug, ...entry }) => {
      const page = entry.kind === 'service' ? 'service' : 'place'
      const at = (lang: Lang) => href(page, lang, { slug: slug[lang] })
      return [entry.id, { ...entry, path: { fi: at('fi'), sv: at('sv'), en: at('en') } }]
    }),
  )
}
