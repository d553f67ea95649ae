import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'
import { type LocalizedText, langs } from '../../../platform/languages.ts'
import type { EntryKind } from './document.ts'

/** The addresses of a new entry: one a language for a service, one for all others. */
export type Slugs = { id: string; slug: Record<string, string> }
type Named = { id: string; name: LocalizedText }

/** Makes addresses from names, none of which another entry has; whose name is taken gets a piece of its id at the end. */
export async function slugsFor(tx: Tx, kind: EntryKind, entries: readonly Named[]): Promise<Slugs[]> {
  const asked = entries.map(({ id, name }) => ({ id, slug: wished(kind, name) }))
  const taken = await takenOf(
    tx,
    kind,
    asked.flatMap(({ slug }) => Object.values(slug)),
  )
  return asked.map(({ id, slug }) => {
    const free = Object.values(slug).some((one) => taken.has(one))
      ? Object.fromEntries(Object.entries(slug).map(([lang, one]) => [lang, `${one}-${id.slice(0, 8)}`]))
      : slug
    for (const one of Object.values(free)) taken.add(one)
    return { id, slug: free }
  })
}

const wished = (kind: EntryKind, name: LocalizedText): Record<string, string> =>
  Object.fromEntries((kind === 'service' ? langs : ['fi' as const]).map((lang) => [lang, slugged(nameIn(name, lang))]))

const nameIn = (name: LocalizedText, lang: string): string =>
  (name[lang] ?? name.fi ?? Object.values(name)[0])?.text ?? ''

/** Small letters, digits and hyphens; å and ä become a, ö becomes o. Letters of other alphabets go. */
export const slugged = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '') || 'nimeton'

/** Addresses are compared over all languages together: two services never differ by the language of their address only. */
async function takenOf(tx: Tx, kind: EntryKind, wishes: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ slug: string }>`${slugsOf[kind](wishes)}`.execute(tx)
  return new Set(rows.map(({ slug }) => slug))
}

const slugsOf: Record<EntryKind, (wishes: string[]) => RawBuilder<unknown>> = {
  organization: (wishes) => sql`select slug from directory.organization where slug = any(${wishes}::text[])`,
  location: (wishes) => sql`select slug from directory.location where slug = any(${wishes}::text[])`,
  service: (wishes) => sql`
    select slug ->> 'fi' as slug from directory.service where slug ->> 'fi' = any(${wishes}::text[])
    union select slug ->> 'sv' from directory.service where slug ->> 'sv' = any(${wishes}::text[])
    union select slug ->> 'en' from directory.service where slug ->> 'en' = any(${wishes}::text[])`,
}
