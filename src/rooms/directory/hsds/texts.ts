import type { Text } from '../../../platform/languages.ts'

/** What the interface says of its parameters and of what is wrong with a request. */
export const p = {
  search: {
    fi: 'Hakusanat, kuten palvelukartan haussa. Palveluista löytyvät parhaat, enintään 500.',
    sv: 'Sökord, som i servicekartans sökning. Av tjänsterna hittas de bästa, högst 500.',
    en: 'Words, as in the search of the service map. Of services the best are found, 500 at most.',
  },
  page: { fi: 'Monesko sivu, alkaen 1:stä.', sv: 'Vilken sida, från 1.', en: 'Which page, from 1.' },
  perPage: {
    fi: 'Montako tietuetta sivulla on. Tavallisesti 50.',
    sv: 'Antal poster på sidan. Vanligen 50.',
    en: 'How many records a page has. Usually 50.',
  },
  format: {
    fi: 'json, tai ndjson: kaikki tietueet ilman sivuja, yksi rivillä.',
    sv: 'json, eller ndjson: alla poster utan sidor, en per rad.',
    en: 'json, or ndjson: all records without pages, one a line.',
  },
  term: {
    fi: 'Palvelut, joilla on tämä luokka. Ylempi luokka sisältää alempansa.',
    sv: 'Tjänster med den här termen. En överordnad term omfattar sina underordnade.',
    en: 'Services that have this term. A parent holds its children.',
  },
  taxonomy: { fi: 'Luokituksen tunniste.', sv: 'Klassifikationens id.', en: 'The id of a taxonomy.' },
  organization: {
    fi: 'Palvelut, jotka tämä organisaatio antaa yksin tai yhdessä muiden kanssa.',
    sv: 'Tjänster som organisationen ger, ensam eller med andra.',
    en: 'Services that this organization gives, alone or with others.',
  },
  parent: { fi: 'Tämän luokan alaluokat.', sv: 'Termens underordnade termer.', en: 'Children of this term.' },
  modified: {
    fi: 'Tietueet, jotka ovat muuttuneet tänä hetkenä tai myöhemmin.',
    sv: 'Poster som har ändrats då eller senare.',
    en: 'Records that changed at this moment or later.',
  },
  postcode: {
    fi: 'Paikat, joiden postinumero on tämä; etäisyyden kanssa paikat sen lähellä.',
    sv: 'Platser med det här postnumret; med avstånd platser i närheten.',
    en: 'Places with this postal code; with a distance, places near it.',
  },
  proximity: {
    fi: 'Enintään näin monta metriä postinumeron keskeltä.',
    sv: 'Högst så många meter från postnumrets mitt.',
    en: 'At most so many metres from the middle of the postal code.',
  },
  minimal: {
    fi: 'Vain tunniste ja muutoshetki.',
    sv: 'Bara id och ändringstid.',
    en: 'Only the id and when it changed.',
  },
  full: { fi: 'Kaikki osat mukaan.', sv: 'Med alla delar.', en: 'With all parts.' },
  fullService: {
    fi: 'Organisaation palvelut kokonaan.',
    sv: 'Organisationens tjänster i sin helhet.',
    en: 'The services of the organization in full.',
  },
  topOnly: { fi: 'Vain ylimmät luokat.', sv: 'Bara de översta termerna.', en: 'Only terms without a parent.' },
  whole: (most: number): Text => ({
    fi: `Anna kokonaisluku 1–${most}.`,
    sv: `Ange ett heltal mellan 1 och ${most}.`,
    en: `Give a whole number from 1 to ${most}.`,
  }),
  sizes: (most: number, minimal: number, whole: number): Text => ({
    fi: `Anna kokonaisluku 1–${most}, minimal-listalle 1–${minimal}, full_service-listalle 1–${whole}.`,
    sv: `Ange ett heltal 1–${most}, med minimal 1–${minimal}, med full_service 1–${whole}.`,
    en: `Give a whole number from 1 to ${most}, with minimal to ${minimal}, with full_service to ${whole}.`,
  }),
  metres: {
    fi: 'Anna metrit kokonaislukuna 1–100000.',
    sv: 'Ange meter som ett heltal mellan 1 och 100000.',
    en: 'Give metres as a whole number from 1 to 100000.',
  },
  id: { fi: 'Anna tunniste (UUID).', sv: 'Ange ett id (UUID).', en: 'Give an id (a UUID).' },
  flag: { fi: 'Anna true tai false.', sv: 'Ange true eller false.', en: 'Give true or false.' },
  words: { fi: 'Anna 1–100 merkkiä.', sv: 'Ange 1–100 tecken.', en: 'Give 1 to 100 characters.' },
  formats: { fi: 'Anna json tai ndjson.', sv: 'Ange json eller ndjson.', en: 'Give json or ndjson.' },
  moment: {
    fi: 'Anna päivä (2026-01-31) tai hetki aikavyöhykkeineen (2026-01-31T09:00:00+02:00).',
    sv: 'Ange en dag (2026-01-31) eller en tidpunkt med tidszon (2026-01-31T09:00:00+02:00).',
    en: 'Give a day (2026-01-31) or a moment with its offset (2026-01-31T09:00:00+02:00).',
  },
  digits: { fi: 'Anna viisi numeroa.', sv: 'Ange fem siffror.', en: 'Give five digits.' },
  needsPostcode: {
    fi: 'Anna myös postcode: etäisyys lasketaan siitä.',
    sv: 'Ange också postcode: avståndet räknas därifrån.',
    en: 'Give postcode too: the distance is counted from it.',
  },
  minimalOrFull: {
    fi: 'Valitse joko minimal tai full.',
    sv: 'Välj antingen minimal eller full.',
    en: 'Choose either minimal or full.',
  },
  unknown: {
    fi: 'Tätä parametria ei ole täällä.',
    sv: 'Den här parametern finns inte här.',
    en: 'There is no such parameter here.',
  },
  twice: { fi: 'Anna tämä vain kerran.', sv: 'Ange den här bara en gång.', en: 'Give this only once.' },
  badRequest: {
    fi: 'Kysely ei kelpaa',
    sv: 'Förfrågan duger inte',
    en: 'The request is not right',
  },
  correct: {
    fi: 'Korjaa luetellut parametrit ja kysy uudelleen.',
    sv: 'Rätta parametrarna i listan och fråga på nytt.',
    en: 'Correct the parameters listed and ask again.',
  },
  notFound: { fi: 'Ei löytynyt', sv: 'Hittades inte', en: 'Not found' },
  notFoundDetail: {
    fi: 'Tällä tunnisteella ei ole tietuetta.',
    sv: 'Det finns ingen post med detta id.',
    en: 'There is no record with this id.',
  },
} satisfies Record<string, Text | ((most: number, minimal: number, whole: number) => Text)>

/** Faults that are no fault of one parameter, by their status. */
export const faults: Record<number, Text> = {
  403: { fi: 'Tämä ei ole sallittu', sv: 'Det här är inte tillåtet', en: 'This is not allowed' },
  404: { fi: 'Osoitetta ei ole', sv: 'Adressen finns inte', en: 'There is no such address' },
  405: {
    fi: 'Osoite ei vastaa näin kysyttyyn',
    sv: 'Adressen svarar inte på det här sättet',
    en: 'The address does not answer this method',
  },
  413: { fi: 'Kysely on liian suuri', sv: 'Förfrågan är för stor', en: 'The request is too large' },
  415: { fi: 'Lähetä kysely lomakkeena', sv: 'Skicka förfrågan som ett formulär', en: 'Send the query as a form' },
  429: {
    fi: 'Liikaa kyselyjä, yritä hetken päästä',
    sv: 'För många förfrågningar, försök om en stund',
    en: 'Too many requests, try again in a while',
  },
  500: { fi: 'Palvelussa on vika', sv: 'Ett fel hos oss', en: 'Something broke here' },
  503: {
    fi: 'Palvelu ei nyt vastaa, yritä hetken päästä',
    sv: 'Tjänsten svarar inte nu, försök om en stund',
    en: 'Not available now, try again in a while',
  },
}
