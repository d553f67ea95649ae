import { sql } from 'kysely'
import type { PrivateContext, PrivateRule } from '../../../people/private.ts'
import { type Staff, working } from '../../../people/staff/rules.ts'
import type { Db, Tx } from '../../../platform/db/db.ts'
import type { LocalizedText } from '../../../platform/languages.ts'
import type { Run } from './run.ts'

/**
 * Who brings data in: the network's editor, who decides about all of it, or the editor of an organization, who may bring the table of their
 * own. `organizations`: whose entries those are (`directory.organization`).
 */
export type Importer = Staff & { approves: boolean; organizations: readonly Organization[] }
export type ImportContext = PrivateContext<Importer>
export type Organization = { id: string; name: LocalizedText; run_by: string | null }

export const importing: PrivateRule<Importer> = async (who, tx) => {
  const staff = await working(who, tx)
  if (!staff) return null
  const approves = staff.tasks.has('approving')
  if (!approves && !staff.tasks.has('editing')) return null
  const organizations = approves ? await allOrganizations(tx) : await organizationsOf(tx, staff.id)
  return { ...staff, approves, organizations }
}

/** Deciding about what comes in is the network's editor's. */
export const approving: PrivateRule<Importer> = async (who, tx) => {
  const importer = await importing(who, tx)
  return importer?.approves ? importer : null
}

async function allOrganizations(db: Db): Promise<Organization[]> {
  const { rows } = await sql<Organization>`
    select id, name, run_by from directory.organization order by name #>> '{fi,text}' collate "fi-x-icu", id`.execute(
    db,
  )
  return rows
}

async function organizationsOf(tx: Tx, practitioner: string): Promise<Organization[]> {
  const { rows } = await sql<Organization>`
    select o.id, o.name, o.run_by from directory.organization o
    where o.run_by in (select u.organization_id from people.practitioner_role r join people.unit u on u.id = r.unit_id
      where r.practitioner_id = ${practitioner} and r.task = 'editing' and r.valid @> people.at())
    order by o.name #>> '{fi,text}' collate "fi-x-icu", o.id`.execute(tx)
  return rows
}

/** Whether somebody may look at a run: an organization's editor at those of their organization. */
export const maySee = (
  { approves, organizations }: Importer,
  { organization_id }: Pick<Run, 'organization_id'>,
): boolean => approves || (organization_id !== null && organizations.some(({ run_by }) => run_by === organization_id))
