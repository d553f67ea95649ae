import { counted, type Part } from '../../../people/staff/administration.ts'
import { waitingRoles } from '../../../people/staff/rights-queries.ts'
import { t } from '../../../people/staff/texts.ts'

export const rights: Part = {
  section: 'people',
  href: '/tyo/oikeudet',
  name: t.rights,
  has: ({ tasks }) => tasks.has('administration') || tasks.has('privacy'),
  state: async ({ var: { tx, lang, who } }) => {
    const waiting = await waitingRoles(tx)
    const mine = who.tasks.has('administration') && waiting.some(({ decidable }) => decidable)
    return { text: counted(lang, waiting.length, words), attention: mine }
  },
}

const words = {
  none: { fi: 'Mikään ei odota vahvistusta', sv: 'Inget väntar på bekräftelse', en: 'Nothing waits to be confirmed' },
  one: { fi: 'odottaa vahvistusta', sv: 'väntar på bekräftelse', en: 'waits to be confirmed' },
  many: { fi: 'odottaa vahvistusta', sv: 'väntar på bekräftelse', en: 'wait to be confirmed' },
}
