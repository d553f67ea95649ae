import type { Text } from '../../platform/languages.ts'

/** The words of an answer to somebody's own words: numbers first, then topics. */
export const t = {
  urgentTitle: {
    fi: 'Voit puhua jollekulle heti',
    sv: 'Du kan prata med någon genast',
    en: 'You can talk to someone now',
  },
  urgentLead: {
    fi: 'Sinun ei tarvitse selvitä yksin. Soita, vaikka sanat puuttuisivat.',
    sv: 'Du behöver inte klara dig ensam. Ring också om orden saknas.',
    en: 'You do not have to manage alone. Call even if you have no words.',
  },
  lifeInDanger: { fi: 'Hengenvaara: soita 112', sv: 'Livsfara: ring 112', en: 'Life in danger: call 112' },
  emergencyNumber: { fi: 'Hätänumero', sv: 'Nödnumret', en: 'Emergency number' },
  allNumbers: { fi: 'Kaikki numerot', sv: 'Alla nummer', en: 'All numbers' },
  toBeConfirmed: {
    fi: 'Toimitus vahvistaa numerot vielä soittamalla.',
    sv: 'Redaktionen ska ännu bekräfta numren genom att ringa.',
    en: 'The editors have still to confirm the numbers by calling.',
  },
  hoursUnknown: { fi: 'Aukiolo ei ole tiedossa', sv: 'Öppettiden är inte känd', en: 'Opening hours not known' },
  closedNow: { fi: 'Kiinni nyt', sv: 'Stängt nu', en: 'Closed now' },
  afterHours: {
    fi: 'Moni paikka on nyt kiinni. Sinulle vastaa',
    sv: 'Många platser är stängda nu. Du får svar här:',
    en: 'Many places are closed now. Someone answers at',
  },
  numbers: { fi: 'Näihin voit soittaa ja kysyä', sv: 'Hit kan du ringa och fråga', en: 'You can call and ask here' },
  call: (number: string, line: string): Text => ({
    fi: `Soita ${number}, ${line}`,
    sv: `Ring ${number}, ${line}`,
    en: `Call ${number}, ${line}`,
  }),
} satisfies Record<string, Text | ((...values: never[]) => Text)>
