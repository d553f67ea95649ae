import { counted, isAdministrator, type Part } from '../../../people/staff/administration.ts'
import { allFeatures, allSwitches } from '../../../people/staff/feature-queries.ts'
import { t } from '../../../people/staff/texts.ts'

export const switches: Part = {
  section: 'running',
  href: '/tyo/kytkimet',
  name: t.features,
  has: isAdministrator,
  state: async ({ var: { tx, lang } }) => {
    const [features, own] = [await allFeatures(tx), await allSwitches(tx)]
    const tried = own.filter(({ feature }) => features.some(({ key }) => key === feature))
    return { text: counted(lang, tried.length, words) }
  },
}

const words = {
  none: { fi: 'Kaikki samoin kaikkialla', sv: 'Allt lika överallt', en: 'Everything the same everywhere' },
  one: { fi: 'paikassa toisin kuin muualla', sv: 'plats avviker', en: 'place differs' },
  many: { fi: 'paikassa toisin kuin muualla', sv: 'platser avviker', en: 'places differ' },
}
