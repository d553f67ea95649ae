import type { Text } from '../../platform/languages.ts'
import type { PlaceStatus } from './place-queries.ts'

/** Words of what is known of a place or an area, and of what is not. */

/** "Temporarily" is said only when the source gives an end. */
export const closedNames: Record<Exclude<PlaceStatus, 'active'>, Text> = {
  'temporarily closed': { fi: 'Tilapäisesti suljettu', sv: 'Tillfälligt stängd', en: 'Temporarily closed' },
  closed: { fi: 'Suljettu', sv: 'Stängd', en: 'Closed' },
  defunct: { fi: 'Toiminta on päättynyt', sv: 'Verksamheten har upphört', en: 'Activities have ended' },
}

export const known = {
  aboutService: { fi: 'Palvelu yleensä', sv: 'Tjänsten i allmänhet', en: 'The service in general' },
  usually: {
    fi: 'Näin palvelu tavallisesti toimii. Tässä paikassa voi olla toisin.',
    sv: 'Så fungerar tjänsten oftast. Här kan det vara annorlunda.',
    en: 'How the service usually works. This place may be different.',
  },
  noneHere: { fi: 'Ei tällä alueella.', sv: 'Inte i det här området.', en: 'None in this area.' },
  nearestIs: { fi: 'Lähin on', sv: 'Närmast är', en: 'The nearest is' },
  someOnly: {
    fi: 'Meillä on tiedot vain osasta.',
    sv: 'Vi har uppgifter bara om en del.',
    en: 'We have facts about only some of them.',
  },
  nearestKnown: {
    fi: 'Lähin tuntemamme on',
    sv: 'Den närmaste vi känner till är',
    en: 'The nearest we know of is',
  },
  /** The kinds are listed in small letters. */
  someKindsOnly: (kinds: string): Text => ({
    fi: `Näistä meillä on tiedot vain osasta: ${kinds}.`,
    sv: `Av dessa har vi uppgifter bara om en del: ${kinds}.`,
    en: `Of these we know only some: ${kinds}.`,
  }),
  areaUnknown: {
    fi: 'Emme tunne tätä aluetta. Näytämme koko kaupungin.',
    sv: 'Vi känner inte till det här området. Vi visar hela staden.',
    en: 'We do not know this area. We show the whole town.',
  },
  /** Which house numbers of a street we know: `4 ja 12`. */
  numbersKnown: (count: number, numbers: string): Text => ({
    fi: `Tunnemme tältä kadulta vain ${count === 1 ? 'numeron' : 'numerot'} ${numbers}.`,
    sv: `På den här gatan känner vi bara till nummer ${numbers}.`,
    en: `On this street we know only ${count === 1 ? 'number' : 'numbers'} ${numbers}.`,
  }),
  noMetres: {
    fi: 'Emme siksi kerro matkoja.',
    sv: 'Därför anger vi inga avstånd.',
    en: 'That is why we give no distances.',
  },
  onlyAbout: {
    fi: 'Tiedämme sijainnin vain suunnilleen, emmekä kerro matkoja.',
    sv: 'Vi känner läget bara på ett ungefär och anger inga avstånd.',
    en: 'We know the position only roughly, so we give no distances.',
  },
  childrenIn: (year: number): Text => ({
    fi: `Alle 7-vuotiaita vuonna ${year}`,
    sv: `Barn under 7 år ${year}`,
    en: `Children under 7 in ${year}`,
  }),
  smallerAreas: { fi: 'Osa-alueet', sv: 'Delområden', en: 'Neighbourhoods' },
  pilotAreas: { fi: 'Kokeilualueet', sv: 'Pilotområden', en: 'Pilot areas' },
  partsDiffer: {
    fi: 'Osa-alueiden luvut eivät yhteensä ole peruspiirin luku. Niistä on vain ennuste, ja osa luvuista puuttuu.',
    sv: 'Delområdenas tal ger inte tillsammans distriktets tal. Om dem finns bara en prognos, och en del tal saknas.',
    en: 'Neighbourhood figures do not add up to the district. They are only a forecast, and some are missing.',
  },
} satisfies Record<string, Text | ((...values: never[]) => Text)>
