import { sql } from 'kysely'
import { frameOf } from '../../ui/http-frame.ts'
import type { OwnFrame } from '../../ui/own/own-page.tsx'
import { actFor } from '../acting.ts'
import { endingOf } from '../ending.ts'
import type { PrivateContext } from '../private.ts'
import type { Person } from '../rules.ts'

export type OwnContext = PrivateContext<Person>

/** What the frame of an own page needs of the request. */
export async function ownFrame(c: OwnContext): Promise<OwnFrame> {
  const { tx, who, now } = c.var
  // Told once: the session says no longer that it acts.
  if (who.actingEnded) await actFor(tx, who.session.hash, null, now)
  return {
    ...{ ...frameOf(c, 'front'), me: fullName(who.name), whose: who.actingFor ?? who.id, ending: endingOf(c) },
    ...{ actingFor: await actedFor(c), actingEnded: who.actingEnded },
  }
}

async function actedFor({ var: { tx, who } }: OwnContext): Promise<OwnFrame['actingFor']> {
  if (!who.actingFor) return null
  const { rows } = await sql<{ given_name: string; family_name: string }>`
    select given_name, family_name from people.person where id = ${who.actingFor}`.execute(tx)
  return rows[0] ? { id: who.actingFor, name: fullName(rows[0]), child: who.session.acting_basis === 'custody' } : null
}

const fullName = ({ given_name, family_name }: { given_name: string; family_name: string }) =>
  `${given_name} ${family_name}`

/** An id of an address or a form, or nothing when it is none: the database takes no other text for one. */
export const idOf = (text: string | null | undefined): string | null =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '') ? (text ?? null) : null
