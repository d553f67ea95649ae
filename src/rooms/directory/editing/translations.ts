import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/db.ts'
import { type Lang, langs } from '../../../platform/languages.ts'
import type { EntryDocument, EntryKind } from '../entries/document.ts'
import { fieldsOfKind } from './entry-forms.ts'
import { type Fields, ticked } from './fields.ts'
import type { Words } from './read-words.ts'

/** `empty`: there is none in Finnish either. `outdated`: the Finnish changed after it, and nobody has said that it still holds. */
export type TextState = 'empty' | 'missing' | 'draft' | 'checked' | 'outdated'
/** The state of each text of an entry, by field and language. */
export type TextStates = Record<string, Record<Lang, TextState>>

/** The last version in which each text changed, and at which a translation was said to hold, by path (`summary.sv`). */
export type TextHistory = { changed: ReadonlyMap<string, number>; holds: ReadonlyMap<string, number> }

export async function textHistory(db: Db, record: string): Promise<TextHistory> {
  const { rows } = await sql<{ path: string; version: number; holds: boolean }>`
    select c ->> 'path' as path, max(v.version) as version, false as holds
    from directory.record_version v, jsonb_array_elements(v.changes) c
    where v.record_id = ${record} and strpos(c ->> 'path', '.') > 0
      and c #>> '{before,text}' is distinct from c #>> '{after,text}'
    group by 1
    union all
    select path, version, true from directory.translation_check where record_id = ${record}`.execute(db)
  const of = (holds: boolean) =>
    new Map(rows.filter((row) => row.holds === holds).map(({ path, version }) => [path, version]))
  return { changed: of(false), holds: of(true) }
}

/** The paths of translations that are ticked as holding. */
export const heldIn = (kind: EntryKind, fields: Fields): string[] =>
  wordFields(kind).flatMap((name) =>
    langs.filter((lang) => ticked(fields, `${name}-${lang}-holds`)).map((lang) => `${name}.${lang}`),
  )

export const wordFields = (kind: EntryKind): string[] =>
  fieldsOfKind(kind).flatMap(({ name, as }) => (as === 'words' ? [name] : []))

/**
 * How each text stands, of the document that an editor has made of `base`.
 * @param held paths of translations that they have ticked as holding
 */
export function textStates(
  kind: EntryKind,
  { document, base }: { document: EntryDocument; base: EntryDocument },
  { changed, holds }: TextHistory,
  held: readonly string[],
): TextStates {
  const [now, then] = [document, base] as unknown as Record<string, Words | undefined>[]
  return Object.fromEntries(
    wordFields(kind).map((name) => {
      const [words, before] = [now?.[name] ?? {}, then?.[name] ?? {}]
      const touched = (lang: Lang) => words[lang]?.text !== before[lang]?.text
      const seen = (path: string) => Math.max(changed.get(path) ?? 0, holds.get(path) ?? 0)
      const state = (lang: Lang): TextState => {
        const path = `${name}.${lang}`
        if (!words[lang]) return words.fi ? 'missing' : 'empty'
        const behind = touched('fi') || (changed.get(`${name}.fi`) ?? 0) > seen(path)
        if (lang !== 'fi' && words.fi && behind && !touched(lang) && !held.includes(path)) return 'outdated'
        return words[lang].state
      }
      return [name, Object.fromEntries(langs.map((lang) => [lang, state(lang)])) as Record<Lang, TextState>]
    }),
  )
}

/** Keeps that translations hold, at the version that was published. */
export async function keepHolding(
  tx: Tx,
  record: string,
  paths: readonly string[],
  version: number,
  by: string,
): Promise<void> {
  if (!paths.length) return
  await sql`insert into directory.translation_check (record_id, path, version, practitioner_id)
    select ${record}, path, ${version}, ${by} from unnest(${[...paths]}::text[]) path
    on conflict (record_id, path) do update set version = excluded.version, practitioner_id = excluded.practitioner_id,
      created_at = now()`.execute(tx)
}
