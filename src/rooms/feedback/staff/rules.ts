import type { PrivateRule } from '../../../people/private.ts'
import { type Staff, working } from '../../../people/staff/rules.ts'

/** The tasks that feedback belongs to; whose each message is, is told by the rows. */
const tasks = ['coordination', 'editing', 'approving', 'administration']

export const mayAnswer = (staff: Staff): boolean => tasks.some((task) => staff.tasks.has(task))

export const answering: PrivateRule<Staff> = async (who, tx) => {
  const staff = await working(who, tx)
  return staff && mayAnswer(staff) ? staff : null
}
