import type { Section } from '../../people/staff/administration.ts'
import type { Text } from '../../platform/languages.ts'

export const a = {
  title: { fi: 'Hallinta', sv: 'Administration', en: 'Administration' },
  lead: {
    fi: 'Täältä hoidat palvelun asetuksia. Joka rivi kertoo, miten asia on juuri nyt.',
    sv: 'Här sköter du tjänstens inställningar. Varje rad berättar hur det står till just nu.',
    en: 'Look after the settings of the service here. Each line says how things stand right now.',
  },
  attention: { fi: 'Vaatii huomiota', sv: 'Behöver åtgärd', en: 'Needs attention' },
  allWell: { fi: 'Kaikki kunnossa', sv: 'Allt är i ordning', en: 'All is well' },
  waiting: {
    fi: { one: 'asia vaatii huomiota', many: 'asiaa vaatii huomiota' },
    sv: { one: 'sak behöver åtgärd', many: 'saker behöver åtgärd' },
    en: { one: 'thing needs attention', many: 'things need attention' },
  },
} satisfies Record<string, Text | Record<string, Record<'one' | 'many', string>>>

export const sections: Record<Section, Text> = {
  town: { fi: 'Kunta ja toimijat', sv: 'Kommunen och aktörerna', en: 'The town and its organisations' },
  people: { fi: 'Ihmiset ja oikeudet', sv: 'Människor och rättigheter', en: 'People and rights' },
  content: { fi: 'Sisältö', sv: 'Innehåll', en: 'Content' },
  running: { fi: 'Palvelun toiminta', sv: 'Tjänstens drift', en: 'How the service runs' },
}
