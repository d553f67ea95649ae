import { isAdministrator, isPrivacyOfficer, type Part } from '../../../people/staff/administration.ts'
import { newestVerifications, sealsNow } from '../running/queries.ts'
import { isLate } from '../running/standing.ts'
import { logs as texts } from '../running/texts.ts'

export const logs: Part = {
  section: 'running',
  href: '/hallinta/lokit',
  name: texts.title,
  has: (staff) => isAdministrator(staff) || isPrivacyOfficer(staff),
  state: async ({ var: { tx, lang, now } }) => {
    const [last] = await newestVerifications(tx)
    if (last?.faults) return { text: texts.faults[lang], attention: true }
    if (isLate(await sealsNow(tx), now)) return { text: texts.late[lang], attention: true }
    return { text: last ? texts.sealed[lang] : texts.never[lang] }
  },
}
