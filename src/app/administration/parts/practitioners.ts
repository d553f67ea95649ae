import { sql } from 'kysely'
import { counted, isAdministrator, type Part } from '../../../people/staff/administration.ts'
import { countAdministrators } from '../../../people/staff/rights-queries.ts'
import type { StaffContext } from '../../../people/staff/rules.ts'
import { w } from '../../../people/staff/worker-texts.ts'

export const practitioners: Part = {
  section: 'people',
  href: '/tyo/ammattilaiset',
  name: w.title,
  has: isAdministrator,
  state: async (c) => {
    const { lang, tx } = c.var
    // What opens people's data takes two.
    if ((await countAdministrators(tx)) < 2) return { text: alone[lang], attention: true }
    return { text: counted(lang, await working(c), words) }
  },
}

const working = async ({ var: { tx } }: StaffContext): Promise<number> =>
  (
    await sql<{ n: number }>`select count(*)::int as n from people.practitioner p
      where p.left_on is null or p.left_on > people.day(people.at())`.execute(tx)
  ).rows[0]?.n ?? 0

const alone = {
  fi: 'Pääkäyttäjiä on vain yksi. Toinen tarvitaan.',
  sv: 'Det finns bara en administratör. En till behövs.',
  en: 'There is only one administrator. A second is needed.',
}
const words = {
  none: { fi: 'Ei ketään vielä', sv: 'Ingen ännu', en: 'Nobody yet' },
  one: { fi: 'työssä', sv: 'i arbete', en: 'works here' },
  many: { fi: 'työssä', sv: 'i arbete', en: 'work here' },
}
