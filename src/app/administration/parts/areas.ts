import { counted, isAdministrator, type Part } from '../../../people/staff/administration.ts'
import { t } from '../../../people/staff/texts.ts'
import { keptAreas } from '../../../rooms/directory/index.ts'

export const areas: Part = {
  section: 'town',
  href: '/hallinta/alueet',
  name: t.areas,
  has: isAdministrator,
  state: async ({ var: { tx, lang } }) => {
    const all = await keptAreas(tx)
    return { text: counted(lang, all.length, words), attention: all.length === 0 }
  },
}

const words = {
  none: { fi: 'Alueita ei ole', sv: 'Det finns inga områden', en: 'There are no areas' },
  one: { fi: 'alue', sv: 'område', en: 'area' },
  many: { fi: 'aluetta', sv: 'områden', en: 'areas' },
}
