import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'
import type { LocalizedText } from '../../../platform/languages.ts'
import type { Theme } from '../../../ui/theme/theme.ts'

export type TownFacts = { host: string | null; name: LocalizedText; network: LocalizedText; phone: string | null }
export type TownAnswer = 'done' | 'not_allowed' | 'gone' | 'host_taken'

/** @param id null for a town that is not here yet */
export const tellTown = async (
  tx: Tx,
  id: string | null,
  { host, name, network, phone }: TownFacts,
): Promise<TownAnswer> =>
  (
    await sql<{
      answer: TownAnswer
    }>`select answer from people.tell_town(${id}, ${host}, ${JSON.stringify(name)}::jsonb,
      ${JSON.stringify(network)}::jsonb, ${phone})`.execute(tx)
  ).rows[0]?.answer ?? 'not_allowed'

export const chooseTheme = async (tx: Tx, id: string, { hue, chroma, round }: Theme): Promise<TownAnswer> =>
  (
    await sql<{ answer: TownAnswer }>`select people.choose_theme(${id}, ${hue}, ${chroma}, ${round}) as answer`.execute(
      tx,
    )
  ).rows[0]?.answer ?? 'not_allowed'

export type KnownTown = { id: string; host: string | null; name: LocalizedText }
export const allTowns = async (tx: Tx): Promise<KnownTown[]> =>
  (
    await sql<KnownTown>`select m.id, m.host, m.name from platform.municipality m
      order by m.host is not null, m.name -> 'fi' ->> 'text' collate "fi-x-icu", m.id`.execute(tx)
  ).rows
