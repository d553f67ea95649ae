import { isAdministrator, type Part } from '../../../people/staff/administration.ts'
import { localized } from '../../../platform/languages.ts'
import { unnamed } from '../../../platform/municipality.ts'
import { town as texts } from '../town/texts.ts'

export const town: Part = {
  section: 'town',
  href: '/hallinta/kunta',
  name: texts.title,
  has: isAdministrator,
  state: async ({ var: { municipality, lang } }) => {
    if (municipality.id === unnamed.id) return { text: texts.untold[lang], attention: true }
    if (!municipality.phone) return { text: texts.phoneMissing[lang], attention: true }
    return { text: `${localized(municipality.name, lang)?.text}, ${municipality.phone}` }
  },
}
