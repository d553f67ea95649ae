import { counted, isAdministrator, type Part } from '../../../people/staff/administration.ts'
import { t } from '../../../people/staff/texts.ts'
import { keptTerms } from '../../../rooms/directory/index.ts'

export const topics: Part = {
  section: 'content',
  href: '/hallinta/aiheet',
  name: t.topics,
  has: isAdministrator,
  state: async ({ var: { tx, lang } }) => {
    const terms = await keptTerms(tx)
    return { text: counted(lang, terms.length, words), attention: terms.length === 0 }
  },
}

const words = {
  none: { fi: 'Yhtään aihetta ei ole', sv: 'Det finns inga ämnen', en: 'There are no topics' },
  one: { fi: 'aihe tai laji', sv: 'ämne eller slag', en: 'topic or kind' },
  many: { fi: 'aihetta ja lajia', sv: 'ämnen och slag', en: 'topics and kinds' },
}
