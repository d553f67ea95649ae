import type { Text } from '../../../platform/languages.ts'

/** Words of the page that stands in a frame of another site. */
export const et = {
  newWindow: { fi: 'avautuu uuteen ikkunaan', sv: 'öppnas i ett nytt fönster', en: 'opens in a new window' },
  showAll: (count: number): Text => ({
    fi: `Näytä kaikki ${count} Perheverkostossa`,
    sv: `Visa alla ${count} i Familjenätverket`,
    en: `Show all ${count} in Family Network`,
  }),
  showAllOver: (count: number): Text => ({
    fi: `Näytä kaikki yli ${count} Perheverkostossa`,
    sv: `Visa alla över ${count} i Familjenätverket`,
    en: `Show all over ${count} in Family Network`,
  }),
  numbers: { fi: 'Puhelimessa auttavat', sv: 'Hjälp per telefon', en: 'Help by phone' },
  none: {
    fi: 'Näillä rajauksilla ei löydy mitään. Katso kaikki palvelut.',
    sv: 'Inget hittades med de här filtren. Se alla tjänster.',
    en: 'Nothing fits these choices. See all services.',
  },
} satisfies Record<string, Text | ((...values: never[]) => Text)>
