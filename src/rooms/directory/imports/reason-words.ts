import type { Text } from '../../../platform/languages.ts'
import type { RunReason } from './run.ts'

/** What each answer means, and what somebody can do about it. */
export const reasonWords: Record<RunReason, Text> = {
  file_unreadable: { fi: 'Tiedosto ei aukea', sv: 'Filen går inte att öppna', en: 'The file cannot be opened' },
  file_empty: { fi: 'Tiedosto on tyhjä', sv: 'Filen är tom', en: 'The file is empty' },
  file_cut: { fi: 'Tiedosto loppuu kesken', sv: 'Filen tar slut på mitten', en: 'The file ends in the middle' },
  file_unknown: { fi: 'Tiedosto on muuta muotoa', sv: 'Filen har ett annat format', en: 'The file has another format' },
  limit_exceeded: {
    fi: 'Tiedosto tai rivi on liian suuri',
    sv: 'Filen eller raden är för stor',
    en: 'The file or row is too large',
  },
  encoding_guessed: {
    fi: 'Kirjaimet luettiin vanhalla merkistöllä',
    sv: 'Bokstäverna lästes med en gammal teckenuppsättning',
    en: 'Letters were read in an old encoding',
  },
  total_wrong: {
    fi: 'Rivejä on eri määrä kuin lähde kertoo',
    sv: 'Antalet rader är ett annat än källan uppger',
    en: 'There are not as many rows as the source says',
  },
  column_missing: { fi: 'Sarake puuttuu', sv: 'En kolumn saknas', en: 'A column is missing' },
  column_unknown: { fi: 'Saraketta ei tunneta', sv: 'Kolumnen är okänd', en: 'The column is unknown' },
  row_unreadable: { fi: 'Riviä ei voi lukea', sv: 'Raden går inte att läsa', en: 'The row cannot be read' },
  cells_missing: { fi: 'Riviltä puuttuu soluja', sv: 'Raden har för få celler', en: 'The row has too few cells' },
  cells_extra: { fi: 'Rivillä on liikaa soluja', sv: 'Raden har för många celler', en: 'The row has too many cells' },
  key_missing: { fi: 'Tunnus puuttuu', sv: 'Koden saknas', en: 'The code is missing' },
  duplicate: {
    fi: 'Sama tunnus on jo aiemmalla rivillä',
    sv: 'Samma kod finns på en tidigare rad',
    en: 'An earlier row has the same code',
  },
  name_missing: { fi: 'Nimi puuttuu', sv: 'Namnet saknas', en: 'The name is missing' },
  not_ours: { fi: 'Ei perheiden palvelu', sv: 'Inte en tjänst för familjer', en: 'Not a service for families' },
  kind_guessed: { fi: 'Laji pääteltiin', sv: 'Slaget är en gissning', en: 'The kind was guessed' },
  reference_missing: {
    fi: 'Järjestäjä puuttuu',
    sv: 'Arrangören saknas',
    en: 'Nobody is named as the one who runs it',
  },
  reference_unknown: {
    fi: 'Viittaa tietoon, jota ei ole',
    sv: 'Hänvisar till något som inte finns',
    en: 'Refers to what is not there',
  },
  field_not_taken: {
    fi: 'Tiedolle ei ole paikkaa täällä',
    sv: 'Uppgiften har ingen plats här',
    en: 'There is no place for this here',
  },
  code_unknown: { fi: 'Koodia ei tunneta', sv: 'Koden är okänd', en: 'The code is unknown' },
  value_bad: { fi: 'Arvo ei kelpaa', sv: 'Värdet duger inte', en: 'The value does not do' },
  number_bad: { fi: 'Luku ei kelpaa', sv: 'Talet duger inte', en: 'The number does not do' },
  date_bad: { fi: 'Päivä ei kelpaa', sv: 'Datumet duger inte', en: 'The date does not do' },
  time_bad: { fi: 'Kellonaika ei kelpaa', sv: 'Klockslaget duger inte', en: 'The time does not do' },
  phone_bad: { fi: 'Puhelinnumero ei kelpaa', sv: 'Telefonnumret duger inte', en: 'The phone number does not do' },
  email_bad: {
    fi: 'Sähköpostiosoite ei kelpaa',
    sv: 'E-postadressen duger inte',
    en: 'The e-mail address does not do',
  },
  url_bad: { fi: 'Verkko-osoite ei kelpaa', sv: 'Webbadressen duger inte', en: 'The web address does not do' },
  postal_code_bad: { fi: 'Postinumero ei kelpaa', sv: 'Postnumret duger inte', en: 'The postal code does not do' },
  point_bad: { fi: 'Sijainti ei kelpaa', sv: 'Läget duger inte', en: 'The position does not do' },
  crossed: { fi: 'Alku on lopun jälkeen', sv: 'Början kommer efter slutet', en: 'The start comes after the end' },
  too_long: { fi: 'Teksti lyhennettiin', sv: 'Texten kortades av', en: 'The text was shortened' },
  markup_removed: { fi: 'Muotoilu poistettiin', sv: 'Formateringen togs bort', en: 'Markup was removed' },
  control_removed: {
    fi: 'Näkymättömät merkit poistettiin',
    sv: 'Osynliga tecken togs bort',
    en: 'Invisible characters were removed',
  },
  hours_not_read: {
    fi: 'Aikoja ei voi lukea sanoista',
    sv: 'Tiderna går inte att läsa ur orden',
    en: 'The hours cannot be read from the words',
  },
  mail_replaced: {
    fi: 'Sähköpostiosoite vaihdettiin kokeilua varten',
    sv: 'E-postadressen byttes för försöket',
    en: 'The e-mail address was replaced for the trial',
  },
  kept_ours: { fi: 'Meidän tietomme jäi voimaan', sv: 'Vår egen uppgift gäller', en: 'Our own words stay' },
  matched_by_name: {
    fi: 'Järjestäjä tunnistettiin nimestä',
    sv: 'Arrangören kändes igen på namnet',
    en: 'The organization was known by its name',
  },
  not_yours: { fi: 'Toisen järjestäjän tieto', sv: 'En annan arrangörs uppgift', en: 'Another organization’s entry' },
  kind_changed: {
    fi: 'Tunnus on jo muunlaisella tiedolla',
    sv: 'Koden hör till en uppgift av annat slag',
    en: 'The code belongs to another kind of entry',
  },
  never_new: {
    fi: 'Aikoja paikalle, jota täällä ei ole',
    sv: 'Tider för en plats som inte finns här',
    en: 'Hours of a place that is not here',
  },
  gone_unsure: {
    fi: 'Osa puuttuvista voi olla rivejä, joita ei voitu lukea',
    sv: 'En del av det som saknas kan vara rader som inte gick att läsa',
    en: 'Some of what is missing may be rows that could not be read',
  },
  gone_not_asked: {
    fi: 'Tiedosto ei ole kokonainen, joten mitään ei päätetä',
    sv: 'Filen är inte hel, så inget avslutas',
    en: 'The file is not whole, so nothing is ended',
  },
  organization_taken: {
    fi: 'Järjestäjä puuttui, käytettiin valittua',
    sv: 'Arrangören saknades, den valda användes',
    en: 'No organization was named, so the chosen one was used',
  },
}

export const levelWords: Record<'error' | 'warning' | 'note', Text> = {
  error: { fi: 'Jäi pois', sv: 'Togs inte med', en: 'Not taken' },
  warning: { fi: 'Katso', sv: 'Se över', en: 'Look at this' },
  note: { fi: 'Tiedoksi', sv: 'För kännedom', en: 'For information' },
}
