import type { Text } from '../../platform/languages.ts'

export const u = {
  features: { fi: 'Kytkimet', sv: 'Kopplingar', en: 'Switches' },
  featuresLead: {
    fi: 'Kokeile toimintoa ensin yhdellä alueella tai yksikössä. Muille kerrotaan, mihin soittaa. Yksikkö voittaa alueen.',
    sv: 'Pröva en funktion först i ett område eller en enhet. Andra får veta vart de ringer. Enheten går före området.',
    en: 'Try a feature first in one area or unit. Others are told whom to call. A unit goes before its area.',
  },
  noFeatures: { fi: 'Kytkettävää ei ole vielä', sv: 'Det finns inget att koppla ännu', en: 'Nothing to switch yet' },
  noFeaturesText: {
    fi: 'Uusi toiminto tulee tähän, kun sitä voi kokeilla.',
    sv: 'En ny funktion kommer hit när den kan prövas.',
    en: 'A new feature comes here when it can be tried.',
  },
  everywhere: { fi: 'Kaikkialla', sv: 'Överallt', en: 'Everywhere' },
  on: { fi: 'päällä', sv: 'på', en: 'on' },
  off: { fi: 'pois', sv: 'av', en: 'off' },
  turnOn: { fi: 'Kytke päälle', sv: 'Koppla på', en: 'Turn on' },
  turnOff: { fi: 'Kytke pois', sv: 'Koppla av', en: 'Turn off' },
  remove: { fi: 'Poista kytkin', sv: 'Ta bort kopplingen', en: 'Remove the switch' },
  where: { fi: 'Missä', sv: 'Var', en: 'Where' },
  add: { fi: 'Lisää kytkin', sv: 'Lägg till koppling', en: 'Add a switch' },
} satisfies Record<string, Text>
