import { type RawBuilder, sql } from 'kysely'
import type { PrivateRule } from '../../../people/private.ts'
import { type Staff, working } from '../../../people/staff/rules.ts'

/** Who keeps entries true: editors those of their organization, the network's editor all. */
export const upkeeping: PrivateRule<Staff> = async (who, tx) => {
  const staff = await working(who, tx)
  return staff && (staff.tasks.has('editing') || staff.tasks.has('approving')) ? staff : null
}

/** Who keeps what is common to all: numbers, topics, areas. */
export const keepingCommon: PrivateRule<Staff> = async (who, tx) => {
  const staff = await working(who, tx)
  return staff && (staff.tasks.has('approving') || staff.tasks.has('administration')) ? staff : null
}

/**
 * Whether the organization `o` of the directory is somebody's to edit: it is run by an organization at a unit of which they edit. What no
 * organization runs is the network's own.
 */
export const editedBy = ({ id, tasks }: Staff): RawBuilder<boolean> =>
  tasks.has('approving') ? sql<boolean>`true` : worksIn({ id }, sql`r.task = 'editing'`)

/** Whether somebody has a task at a unit of who runs the organization `o`. @param task one of these only */
export const worksIn = (
  { id }: Pick<Staff, 'id'>,
  task = sql<unknown>`true`,
): RawBuilder<boolean> => sql<boolean>`exists (
  select from people.practitioner_role r join people.unit u on u.id = r.unit_id
  where r.practitioner_id = ${id} and ${task} and r.valid @> people.at() and u.organization_id = o.run_by)`
