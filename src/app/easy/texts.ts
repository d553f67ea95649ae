import type { Text } from '../../platform/languages.ts'

export const et = {
  /** Under a number: when somebody answers it. */
  always: { fi: 'Auki aina, myös yöllä.', sv: 'Alltid öppet, också på natten.', en: 'Always open, also at night.' },
  openUntil: (time: string): Text => ({
    fi: `Auki nyt. Sulkeutuu kello ${time}.`,
    sv: `Öppet nu. Stänger klockan ${time}.`,
    en: `Open now. Closes at ${time}.`,
  }),
  closed: (time: string): Text => ({
    fi: `Nyt kiinni. Aukeaa kello ${time}.`,
    sv: `Stängt nu. Öppnar klockan ${time}.`,
    en: `Closed now. Opens at ${time}.`,
  }),
  closedUntil: (day: string, time: string): Text => ({
    fi: `Nyt kiinni. Aukeaa ${day} kello ${time}.`,
    sv: `Stängt nu. Öppnar ${day} klockan ${time}.`,
    en: `Closed now. Opens ${day} at ${time}.`,
  }),
  unknown: {
    fi: 'Emme tiedä, milloin linja on auki. Kokeile soittaa.',
    sv: 'Vi vet inte när linjen är öppen. Prova att ringa.',
    en: 'We do not know when this line is open. Try calling.',
  },
  tomorrow: { fi: 'huomenna', sv: 'i morgon', en: 'tomorrow' },
  call: (number: string): Text => ({ fi: `Soita ${number}`, sv: `Ring ${number}`, en: `Call ${number}` }),
  callLine: (number: string, line: string): Text => ({
    fi: `Soita ${number}, ${line}`,
    sv: `Ring ${number}, ${line}`,
    en: `Call ${number}, ${line}`,
  }),
  /** Under 112, in a town without the line that the text speaks of. */
  through112: {
    fi: 'Täältä saat apua myös tähän.',
    sv: 'Härifrån får du hjälp också med det här.',
    en: 'They can help with this too.',
  },
  toBeConfirmed: {
    fi: 'Emme ole vielä tarkistaneet kaikkia puhelinnumeroita.',
    sv: 'Vi har inte kontrollerat alla telefonnummer ännu.',
    en: 'We have not checked all the phone numbers yet.',
  },
  search: { fi: 'Mitä tarvitset?', sv: 'Vad behöver du?', en: 'What do you need?' },
  searchButton: { fi: 'Hae', sv: 'Sök', en: 'Search' },
  safety: { fi: 'Näin saat turvaa', sv: 'Så får du skydd', en: 'How to get safe' },
  full: {
    fi: 'Siirry tavalliselle sivulle',
    sv: 'Gå till den vanliga sidan',
    en: 'Go to the ordinary page',
  },
} satisfies Record<string, Text | ((...values: never[]) => Text)>
