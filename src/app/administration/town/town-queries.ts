import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'
import type { LocalizedText } from '../../../platform/languages.ts'
import type { Theme } from '../../../ui/theme/theme.ts'

export type TownFacts = {
  host: string | null
  name: LocalizedText
  network: LocalizedText
  phone: string | null
  bilingual: boolean | null
}
export type TownAnswer = 'done' | 'not_allowed' | 'gone' | 'host_taken'

/** @param id null for a town that is not here yet */
export const tellTown = async (
  tx: Tx,
  id: string | null,
  { host, name, network, phone, bilingual }: TownFacts,
): Promise<TownAnswer> =>
  (
    await sql<{
      answer: TownAnswer
    }>`select answer from people.tell_town(${id}, ${host}, ${JSON.stringify(name)}::jsonb,
      ${JSON.stringify(network)}::jsonb, ${phone}, ${bilingual})`.execute(tx)
  ).rows[0]?.answer ?? 'not_allowed'

export const chooseTheme = async (tx: Tx, id: string, { hue, chroma, round }: Theme): Promise<TownAnswer> =>
  (
    await sql<{ answer: TownAnswer }>`select people.choose_theme(${id}, ${hue}, ${chroma}, ${round}) as answer`.execute(
      tx,
    )
  ).rows[0]?.answer ?? 'not_allowed'

/** Whether what is published has to be in Finnish and Swedish, as somebody has set it; null when nobody has. */
export const bilingualOf = async (tx: Tx, id: string): Promise<boolean | null> =>
  (
    await sql<{
      bilingual: boolean | null
    }>`select m.bilingual from platform.municipality m where m.id = ${id}`.execute(tx)
  ).rows[0]?.bilingual ?? null

export type KnownTown = { id: string; host: string | null; name: LocalizedText }
export const allTowns = async (tx: Tx): Promise<KnownTown[]> =>
  (
    await sql<KnownTown>`select m.id, m.host, m.name from platform.municipality m
      order by m.host is not null, m.name -> 'fi' ->> 'text' collate "fi-x-icu", m.id`.execute(tx)
  ).rows
