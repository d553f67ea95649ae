import { counted, isPrivacyOfficer, type Part } from '../../../people/staff/administration.ts'
import { openClaims, openHastes, openMatters } from '../../../people/staff/review-queries.ts'
import { t } from '../../../people/staff/texts.ts'

export const reviews: Part = {
  section: 'people',
  href: '/tyo/katselut',
  name: t.reviews,
  has: isPrivacyOfficer,
  // Counted only: nothing of anybody is shown, so nothing is logged.
  state: async ({ var: { tx, lang } }) => {
    const looks = (await openHastes(tx)).length + (await openClaims(tx)).length
    const matters = (await openMatters(tx, 'kysymys')).length + (await openMatters(tx, 'pyynto')).length
    return { text: counted(lang, looks + matters, words), attention: looks + matters > 0 }
  },
}

const words = {
  none: { fi: 'Mikään ei odota', sv: 'Inget väntar', en: 'Nothing waits' },
  one: { fi: 'odottaa sinua', sv: 'väntar på dig', en: 'waits for you' },
  many: { fi: 'odottaa sinua', sv: 'väntar på dig', en: 'wait for you' },
}
