import { counted, isAdministrator, type Part } from '../../../people/staff/administration.ts'
import { notWell } from '../running/routes.tsx'
import { state as texts } from '../running/texts.ts'

export const system: Part = {
  section: 'running',
  href: '/hallinta/tila',
  name: texts.title,
  has: isAdministrator,
  state: async ({ var: { tx, now, lang } }) => {
    const count = await notWell(tx, now)
    return { text: counted(lang, count, { ...words, none: texts.allGood }), attention: count > 0 }
  },
}

const words = {
  one: { fi: 'asia kaipaa katsomista', sv: 'sak behöver ses över', en: 'thing to look at' },
  many: { fi: 'asiaa kaipaa katsomista', sv: 'saker behöver ses över', en: 'things to look at' },
}
