import { frameOf } from '../../ui/http-frame.ts'
import type { OwnFrame } from '../../ui/own/own-page.tsx'
import { endingOf } from '../ending.ts'
import type { PrivateContext } from '../private.ts'
import type { Person } from '../rules.ts'

export type OwnContext = PrivateContext<Person>

/** What the frame of an own page needs of the request. Nobody acts for another yet: no page would be any different. */
export async function ownFrame(c: OwnContext): Promise<OwnFrame> {
  const { given_name, family_name } = c.var.who.name
  return { ...frameOf(c, 'front'), me: `${given_name} ${family_name}`.trim(), actingFor: null, ending: endingOf(c) }
}

/** An id of an address or a form, or nothing when it is none: the database takes no other text for one. */
export const idOf = (text: string | null | undefined): string | null =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '') ? (text ?? null) : null
