import { sql } from 'kysely'
import type { Staff } from '../../../people/staff/rules.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Lang, LocalizedText } from '../../../platform/languages.ts'
import { editedBy } from '../upkeep/access.ts'

/** Whose address it is: an organization's of the directory, or of whoever is signed in. */
export type Whose = { organization: string } | { practitioner: string }

export async function addressOf(tx: Tx, whose: Whose): Promise<string> {
  const { rows } = await sql<{
    email: string
  }>`select email from directory.reminder_address where ${is(whose)}`.execute(tx)
  return rows[0]?.email ?? ''
}

/** An empty one is forgotten. Another in its place is mailed when the first would have been, and no sooner. */
export async function keepAddress(tx: Tx, whose: Whose, email: string, lang: Lang): Promise<void> {
  if (!email) {
    await sql`delete from directory.reminder_address where ${is(whose)}`.execute(tx)
    return
  }
  const [organization, practitioner] = 'organization' in whose ? [whose.organization, null] : [null, whose.practitioner]
  await sql`insert into directory.reminder_address (organization_id, practitioner_id, email, lang)
    values (${organization}, ${practitioner}, ${email}, ${lang})
    on conflict (${sql.ref('organization' in whose ? 'organization_id' : 'practitioner_id')})
    do update set email = excluded.email, lang = excluded.lang`.execute(tx)
}

const is = (whose: Whose) =>
  'organization' in whose ? sql`organization_id = ${whose.organization}` : sql`practitioner_id = ${whose.practitioner}`

export async function editedOrganization(
  tx: Tx,
  staff: Staff,
  id: string,
): Promise<{ id: string; name: LocalizedText } | undefined> {
  const { rows } = await sql<{ id: string; name: LocalizedText }>`
    select o.id, o.name from directory.organization o where o.id = ${id} and ${editedBy(staff)}`.execute(tx)
  return rows[0]
}
