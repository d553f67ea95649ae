import { sql } from 'kysely'
import { o } from '../../../people/organizations/texts.ts'
import { counted, isAdministrator, type Part } from '../../../people/staff/administration.ts'
import type { StaffContext } from '../../../people/staff/rules.ts'

export const units: Part = {
  section: 'town',
  href: '/hallinta/organisaatiot',
  name: o.title,
  has: isAdministrator,
  state: async (c) => {
    const open = await openUnits(c)
    return { text: counted(c.var.lang, open, words), attention: open === 0 }
  },
}

const openUnits = async ({ var: { tx } }: StaffContext): Promise<number> =>
  (
    await sql<{
      n: number
    }>`select count(*)::int as n from people.unit u where u.valid @> people.day(people.at())`.execute(tx)
  ).rows[0]?.n ?? 0

const words = {
  none: { fi: 'Yksiköitä ei ole vielä', sv: 'Det finns inga enheter ännu', en: 'There are no units yet' },
  one: { fi: 'yksikkö', sv: 'enhet', en: 'unit' },
  many: { fi: 'yksikköä', sv: 'enheter', en: 'units' },
}
