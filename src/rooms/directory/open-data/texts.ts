import type { Text } from '../../../platform/languages.ts'

/** Words of sharing, downloading and embedding a selection. */
export const st = {
  title: { fi: 'Jaa, lataa tai upota', sv: 'Dela, ladda ner eller bädda in', en: 'Share, download or embed' },
  address: { fi: 'Tämän valinnan osoite', sv: 'Adressen till det här urvalet', en: 'Address of this selection' },
  addressHint: {
    fi: 'Kopioi osoite ja lähetä se. Se näyttää samat rajaukset.',
    sv: 'Kopiera adressen och skicka den. Den visar samma filter.',
    en: 'Copy the address and send it. It shows the same filters.',
  },
  withoutWords: {
    fi: 'Kirjoittamasi sanat, osoite ja sijainti eivät ole mukana.',
    sv: 'Orden, adressen och positionen du gav är inte med.',
    en: 'The words, address and location you gave are not in it.',
  },
  quiet: {
    fi: 'Vastauksesi eivät ole missään osoitteessa. Siksi tätä valintaa ei voi jakaa linkkinä. Voit ladata sen.',
    sv: 'Dina svar finns inte i någon adress. Därför kan urvalet inte delas som länk. Du kan ladda ner det.',
    en: 'Your answers are in no address. So this selection cannot be shared as a link. You can download it.',
  },
  copy: { fi: 'Kopioi', sv: 'Kopiera', en: 'Copy' },
  copied: { fi: 'Osoite on kopioitu.', sv: 'Adressen är kopierad.', en: 'The address is copied.' },
  download: { fi: 'Lataa', sv: 'Ladda ner', en: 'Download' },
  downloadHint: {
    fi: 'Taulukkoon sopii CSV, karttaohjelmaan GeoJSON tai KML, ohjelmille JSON.',
    sv: 'CSV passar för kalkylblad, GeoJSON eller KML för kartprogram, JSON för program.',
    en: 'CSV suits a spreadsheet, GeoJSON or KML a map program, JSON other programs.',
  },
  embed: { fi: 'Upota omalle sivullesi', sv: 'Bädda in på din egen sida', en: 'Embed on your own page' },
  embedHint: {
    fi: 'Liitä tämä sivusi koodiin. Upotus ei käytä evästeitä eikä seuraa ketään.',
    sv: 'Lägg in det här i sidans kod. Inbäddningen använder inga kakor och följer ingen.',
    en: 'Paste this into the code of your page. It uses no cookies and follows nobody.',
  },
  /** The name of a file and of a frame. */
  services: { fi: 'Palvelut perheille', sv: 'Tjänster för familjer', en: 'Services for families' },
  facts: { fi: 'Tiedot', sv: 'Uppgifter', en: 'Facts' },
} satisfies Record<string, Text>
