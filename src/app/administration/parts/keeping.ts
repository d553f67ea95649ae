import { counted, isPrivacyOfficer, type Part } from '../../../people/staff/administration.ts'
import { newestReports } from '../../../people/staff/keeping-queries.ts'
import { k } from '../../../people/staff/keeping-texts.ts'

export const keeping: Part = {
  section: 'people',
  href: '/tyo/sailytys',
  name: k.title,
  has: isPrivacyOfficer,
  state: async ({ var: { tx, lang } }) => {
    const open = (await newestReports(tx)).filter(({ state }) => state === 'open' || state === 'first')
    return { text: counted(lang, open.length, words), attention: open.length > 0 }
  },
}

const words = {
  none: { fi: 'Raportteja ei odota', sv: 'Inga rapporter väntar', en: 'No reports wait' },
  one: { fi: 'raportti odottaa hyväksyntää', sv: 'rapport väntar på godkännande', en: 'report waits for approval' },
  many: {
    fi: 'raporttia odottaa hyväksyntää',
    sv: 'rapporter väntar på godkännande',
    en: 'reports wait for approval',
  },
}
