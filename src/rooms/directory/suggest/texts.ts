import type { Text } from '../../../platform/languages.ts'

export const st = {
  topic: { fi: 'Aihe', sv: 'Ämne', en: 'Topic' },
  kind: { fi: 'Hae palveluja', sv: 'Sök tjänster', en: 'Search services' },
  service: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
  area: { fi: 'Alue', sv: 'Område', en: 'Area' },
  helpNow: { fi: 'Apua nyt', sv: 'Hjälp nu', en: 'Help now' },
  numbers: { fi: 'Numerot, joihin voit soittaa', sv: 'Nummer du kan ringa', en: 'Numbers you can call' },
  /** Said aloud by a screen reader. */
  said: (count: number): Text => ({
    fi: count === 0 ? 'Ei ehdotuksia.' : `${count} ${count === 1 ? 'ehdotus' : 'ehdotusta'}. Selaa nuolilla.`,
    sv: count === 0 ? 'Inga förslag.' : `${count} förslag. Bläddra med pilarna.`,
    en: count === 0 ? 'No suggestions.' : `${count} ${count === 1 ? 'suggestion' : 'suggestions'}. Use the arrow keys.`,
  }),
} satisfies Record<string, Text | ((...values: never[]) => Text)>
