import { counted, isAdministrator, type Part } from '../../../people/staff/administration.ts'
import { t } from '../../../people/staff/texts.ts'
import { numbersToCheck } from '../../../rooms/directory/index.ts'
import { dayOfInstant } from '../../../ui/dates.ts'

export const numbers: Part = {
  section: 'content',
  href: '/hallinta/numerot',
  name: t.numbers,
  has: isAdministrator,
  state: async ({ var: { tx, lang, now } }) => {
    const { all, late } = await numbersToCheck(tx, dayOfInstant(now))
    return { text: all ? counted(lang, late, words) : missing[lang], attention: late > 0 || all === 0 }
  },
}

const missing = { fi: 'Yhtään numeroa ei ole', sv: 'Det finns inga nummer', en: 'There are no numbers' }
const words = {
  none: { fi: 'Kaikki tarkistettu ajallaan', sv: 'Alla granskade i tid', en: 'All checked in time' },
  one: { fi: 'numero pitää tarkistaa', sv: 'nummer ska granskas', en: 'number is to be checked' },
  many: { fi: 'numeroa pitää tarkistaa', sv: 'nummer ska granskas', en: 'numbers are to be checked' },
}
