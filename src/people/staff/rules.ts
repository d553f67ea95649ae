import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import type { LocalizedText } from '../../platform/languages.ts'
import type { PrivateContext, PrivateRule } from '../private.ts'
import type { Practitioner } from '../rules.ts'

/** Somebody who works here, with the tasks they have at this moment: a task that has ended opens nothing any more. */
export type Staff = Practitioner & { tasks: ReadonlySet<string>; caring: boolean; worksAt: LocalizedText | null }
export type StaffContext = PrivateContext<Staff>

/** Everybody who works here, whatever their task. */
export const working: PrivateRule<Staff> = async (who, tx) => {
  if (who.kind !== 'practitioner' || who.session.level !== 'strong') return null
  const tasks = await ownTasks(tx)
  return {
    ...who,
    tasks: new Set(tasks.map(({ task }) => task)),
    caring: tasks.some(({ opens }) => opens),
    worksAt: tasks.find(({ unit }) => unit)?.unit ?? null,
  }
}

const having =
  (may: (staff: Staff) => boolean): PrivateRule<Staff> =>
  async (who, tx) => {
    const staff = await working(who, tx)
    return staff && may(staff) ? staff : null
  }

/** Whose task opens client data; whose, is told by the rows. */
export const caring = having((staff) => staff.caring)
export const administering = having(({ tasks }) => tasks.has('administration'))
export const guardingPrivacy = having(({ tasks }) => tasks.has('privacy'))
export const keepingRights = having(({ tasks }) => tasks.has('administration') || tasks.has('privacy'))

type Task = { task: string; opens: boolean; unit: LocalizedText | null }
const ownTasks = async (tx: Tx): Promise<Task[]> => (await sql<Task>`select * from people.own_tasks()`.execute(tx)).rows
