import type { Text } from '../../../platform/languages.ts'

/** What the readable page of the interfaces says. */
export const it = {
  title: { fi: 'Rajapinnat', sv: 'Gränssnitt', en: 'Interfaces' },
  lead: {
    fi: 'Palvelukartan tiedot saa toiseen järjestelmään. Tiedot ovat avoimia. Et tarvitse tunnuksia.',
    sv: 'Servicekartans uppgifter kan läsas av andra system. Uppgifterna är öppna. Inga koder behövs.',
    en: 'Other systems can read what the service map holds. The data is open. No account is needed.',
  },
  hsds: {
    fi: 'Palvelut, paikat ja organisaatiot',
    sv: 'Tjänster, platser och organisationer',
    en: 'Services, places and organizations',
  },
  hsdsText: {
    fi: 'Tiedot ovat muodossa HSDS 3.1. Se on kansainvälinen kuvaustapa ihmisten palveluille.',
    sv: 'Uppgifterna följer HSDS 3.1, ett internationellt sätt att beskriva tjänster för människor.',
    en: 'The data follows HSDS 3.1, an international way to describe human services.',
  },
  address: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  document: { fi: 'OpenAPI 3.1 -kuvaus', sv: 'Beskrivning i OpenAPI 3.1', en: 'OpenAPI 3.1 document' },
  profile: { fi: 'Mitä HSDS:ään on lisätty', sv: 'Vad som är tillagt i HSDS', en: 'What is added to HSDS' },
  lists: { fi: 'Listat', sv: 'Listor', en: 'Lists' },
  knows: { fi: 'Parametrit', sv: 'Parametrar', en: 'Parameters' },
  byId: {
    fi: 'Yhden tietueen saat lisäämällä tunnisteen listan osoitteen perään.',
    sv: 'En enda post får du genom att lägga till dess id efter listans adress.',
    en: 'For one record, add its id to the address of the list.',
  },
  parameters: { fi: 'Mitä parametrit tekevät', sv: 'Vad parametrarna gör', en: 'What the parameters do' },
  together: {
    fi: 'Jos annat monta, kaikkien pitää toteutua. Väärästä parametrista kerromme sen nimen ja mitä sen pitäisi olla.',
    sv: 'Ger du flera ska alla stämma. Om en parameter är fel säger vi vilken och vad den ska vara.',
    en: 'When you give several, all must hold. If a parameter is wrong, we say which one and what it should be.',
  },
  examples: { fi: 'Kokeile', sv: 'Prova', en: 'Try it' },
  first: { fi: 'Viisi ensimmäistä palvelua', sv: 'De fem första tjänsterna', en: 'The first five services' },
  words: {
    fi: 'Palvelut haulla ”imetys”',
    sv: 'Tjänster med sökordet ”amning”',
    en: 'Services found by “breastfeeding”',
  },
  word: { fi: 'imetys', sv: 'amning', en: 'breastfeeding' },
  ids: { fi: 'Kaikkien palvelujen tunnisteet', sv: 'Alla tjänsters id', en: 'The ids of all services' },
  language: { fi: 'Kieli', sv: 'Språk', en: 'Language' },
  languageText: {
    fi: 'Pyydä kieli otsakkeella Accept-Language: fi, sv tai en. Jos teksti puuttuu, se tulee toisella kielellä. Content-Language kertoo, mitä kieliä vastauksessa on.',
    sv: 'Be om språk med huvudet Accept-Language: fi, sv eller en. Saknas en text kommer den på ett annat språk. Content-Language säger vilka språk svaret har.',
    en: 'Ask for a language with the header Accept-Language: fi, sv or en. A missing text comes in another language. Content-Language says which languages the answer has.',
  },
  keep: { fi: 'Pidä tiedot ajan tasalla', sv: 'Håll uppgifterna aktuella', en: 'Keep your copy true' },
  keepText: {
    fi: 'Hae ensin kaikki: format=ndjson. Kysy sitten muuttuneet: modified_after ja minimal. Poistuneetkin ovat siinä: niiden tunnisteella ei löydy mitään. Ilman rajausta jokainen tietue on vain yhdellä sivulla, vaikka muut muuttuisivat lukiessasi.',
    sv: 'Hämta först allt: format=ndjson. Fråga sedan efter det som ändrats: modified_after och minimal. Också borttagna finns med: deras id hittas inte. Utan avgränsning står varje post på bara en sida, också om andra ändras medan du läser.',
    en: 'First read all: format=ndjson. Then ask for what changed: modified_after and minimal. Removed ones are there too: their ids are not found. Without a filter each record stands on one page only, also when others change while you read.',
  },
  unknown: {
    fi: 'Puuttuva tieto tarkoittaa, ettei sitä ole kerrottu. Älä päättele siitä muuta.',
    sv: 'En uppgift som saknas har ingen berättat. Dra inga andra slutsatser av det.',
    en: 'A fact that is missing has not been told. Conclude nothing else from it.',
  },
  madeUp: {
    fi: 'Esimerkiksi keksityssä tietueessa on made_up: true. Älä vie sellaista eteenpäin oikeana palveluna.',
    sv: 'En post som är påhittad som exempel har made_up: true. För den inte vidare som en riktig tjänst.',
    en: 'A record made up as an example has made_up: true. Do not pass it on as a real service.',
  },
  files: { fi: 'Oma rajaus tiedostona', sv: 'Ett eget urval som fil', en: 'A selection of yours as a file' },
  filesText: {
    fi: 'Rajaa lista palvelukartalla. Sen alta lataat saman CSV-, GeoJSON-, KML- tai JSON-tiedostona. Voit myös upottaa listan omalle sivullesi.',
    sv: 'Avgränsa listan i servicekartan. Under den laddar du ner samma urval som CSV, GeoJSON, KML eller JSON. Du kan också bädda in listan på din egen sida.',
    en: 'Narrow the list of the service map. Below it you can download the same as CSV, GeoJSON, KML or JSON. You can also embed the list on your own page.',
  },
  toMap: { fi: 'Palvelukarttaan', sv: 'Till servicekartan', en: 'To the service map' },
  licence: { fi: 'Lupa', sv: 'Licens', en: 'Licence' },
  licenceText: {
    fi: 'CC BY 4.0: saat käyttää tietoja vapaasti, kun kerrot lähteen.',
    sv: 'CC BY 4.0: du får använda uppgifterna fritt när du anger källan.',
    en: 'CC BY 4.0: use the data freely and say where it comes from.',
  },
} satisfies Record<string, Text>
