import type { Text } from '../../../platform/languages.ts'

export const town = {
  title: { fi: 'Kunta ja verkosto', sv: 'Kommunen och nätverket', en: 'The town and the network' },
  lead: {
    fi: 'Nämä näkyvät jokaisella sivulla. Muutos tulee näkyviin minuutin kuluessa.',
    sv: 'De här syns på varje sida. En ändring syns inom en minut.',
    en: 'These stand on every page. A change shows within a minute.',
  },
  firstTitle: {
    fi: 'Kerro ensin, kenen palvelu tämä on',
    sv: 'Berätta först vems tjänst det här är',
    en: 'First tell whose service this is',
  },
  firstText: {
    fi: 'Sivuilla ei ole vielä kunnan nimeä. Aloita siitä.',
    sv: 'Sidorna har inte ännu kommunens namn. Börja med det.',
    en: 'The pages have no town’s name yet. Begin with that.',
  },
  name: { fi: 'Kunnan nimi', sv: 'Kommunens namn', en: 'Name of the town' },
  network: { fi: 'Palvelun nimi', sv: 'Tjänstens namn', en: 'Name of the service' },
  phone: { fi: 'Kunnan puhelinnumero', sv: 'Kommunens telefonnummer', en: 'Phone number of the town' },
  phoneHint: {
    fi: 'Tähän perhe soittaa, kun oma yksikkö ei ole tiedossa.',
    sv: 'Hit ringer en familj när den egna enheten inte är känd.',
    en: 'A family calls here when their own unit is not known.',
  },
  phoneMissing: {
    fi: 'Puhelinnumeroa ei ole kerrottu',
    sv: 'Telefonnummer saknas',
    en: 'No phone number has been told',
  },
  untold: { fi: 'Kunnan nimeä ei ole kerrottu', sv: 'Kommunens namn saknas', en: 'The town has not been named' },
  languages: { fi: 'Julkaisukielet', sv: 'Publiceringsspråk', en: 'Languages of publishing' },
  languagesHint: {
    fi: 'Kaksikielisessä kunnassa palvelua ei julkaista ilman ruotsia, ellei siihen ole syytä.',
    sv: 'I en tvåspråkig kommun publiceras en tjänst inte utan svenska, om det inte finns skäl.',
    en: 'In a bilingual town a service is not published without Swedish, unless there is a reason.',
  },
  law: {
    fi: 'Lain mukaan, kunnan nimestä',
    sv: 'Enligt lag, efter kommunens namn',
    en: 'By law, from the town’s name',
  },
  two: { fi: 'Suomi ja ruotsi', sv: 'Finska och svenska', en: 'Finnish and Swedish' },
  one: { fi: 'Vain suomi on pakollinen', sv: 'Bara finska är obligatoriskt', en: 'Only Finnish is required' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  others: { fi: 'Kunnat', sv: 'Kommuner', en: 'Towns' },
  othersText: {
    fi: 'Saman verkoston kunnilla voi olla oma osoite ja oma ulkoasu. Muita kuntia muutat niiden omassa osoitteessa.',
    sv: 'Kommuner i samma nätverk kan ha en egen adress och ett eget utseende. Andra kommuner ändrar du på deras egen adress.',
    en: 'Towns of one network may have an address and a look of their own. Change the others at their own addresses.',
  },
  host: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  hostHint: {
    fi: 'Pelkkä palvelimen nimi, esimerkiksi perheet.koivukunta.fi',
    sv: 'Bara serverns namn, till exempel familjer.bjorkby.fi',
    en: 'The host name alone, such as families.birchtown.fi',
  },
  hostWrong: {
    fi: 'Kirjoita palvelimen nimi ilman https-alkua',
    sv: 'Skriv serverns namn utan https',
    en: 'Write the host name without https',
  },
  hostTaken: {
    fi: 'Osoite on jo toisella kunnalla',
    sv: 'En annan kommun har redan adressen',
    en: 'Another town has that address',
  },
  anyHost: { fi: 'kaikki muut osoitteet', sv: 'alla andra adresser', en: 'all other addresses' },
  add: { fi: 'Lisää kunta', sv: 'Lägg till kommun', en: 'Add a town' },
} satisfies Record<string, Text>

export const look = {
  title: { fi: 'Ulkoasu', sv: 'Utseende', en: 'Look' },
  lead: {
    fi: 'Valitse kunnan väri. Vaaleus pysyy samana, jotta teksti erottuu aina.',
    sv: 'Välj kommunens färg. Ljusheten är alltid densamma, så att texten syns.',
    en: 'Choose the town’s colour. Lightness stays the same, so that text can always be read.',
  },
  hue: { fi: 'Sävy', sv: 'Kulör', en: 'Hue' },
  chroma: { fi: 'Voimakkuus', sv: 'Styrka', en: 'Strength' },
  round: { fi: 'Kulmien pyöreys', sv: 'Hörnens rundhet', en: 'Roundness of corners' },
  try: { fi: 'Kokeile', sv: 'Prova', en: 'Try' },
  take: { fi: 'Ota käyttöön', sv: 'Ta i bruk', en: 'Use this' },
  light: { fi: 'Vaalea', sv: 'Ljust', en: 'Light' },
  dark: { fi: 'Tumma', sv: 'Mörkt', en: 'Dark' },
  sample: { fi: 'Näyte sivusta', sv: 'Prov på en sida', en: 'A sample page' },
  sampleButton: { fi: 'Varaa aika', sv: 'Boka tid', en: 'Book a time' },
  sampleLink: { fi: 'Lue lisää', sv: 'Läs mer', en: 'Read more' },
  sampleText: { fi: 'Avoin perhekahvila', sv: 'Öppet familjekafé', en: 'Open family café' },
  contrast: { fi: 'Erottuuko teksti?', sv: 'Går texten att läsa?', en: 'Can the text be read?' },
  what: { fi: 'Mikä', sv: 'Vad', en: 'What' },
  needs: { fi: 'Vähintään', sv: 'Minst', en: 'At least' },
  bad: { fi: 'liian heikko', sv: 'för svag', en: 'too weak' },
  allGood: {
    fi: 'Kaikki tekstit erottuvat hyvin.',
    sv: 'All text går bra att läsa.',
    en: 'All text can be read well.',
  },
  refused: {
    fi: 'Tätä ulkoasua ei voi ottaa käyttöön: kaikki tekstit eivät erotu.',
    sv: 'Det här utseendet kan inte tas i bruk: all text går inte att läsa.',
    en: 'This look cannot be used: some text could not be read.',
  },
  wrong: {
    fi: 'Arvo ei ole sallittu. Käytä liukusäätimiä.',
    sv: 'Värdet är inte tillåtet. Använd reglagen.',
    en: 'That value is not allowed. Use the sliders.',
  },
  own: { fi: 'Perheverkoston oma väri', sv: 'Perheverkostos egen färg', en: 'Perheverkosto’s own colour' },
  chosen: { fi: 'Kunnan oma väri', sv: 'Kommunens egen färg', en: 'The town’s own colour' },
} satisfies Record<string, Text>

/** What a text of a page stands on, by the tokens of the two. */
export const pairNames: Record<string, Text> = {
  'on-brand brand': { fi: 'Painikkeen teksti', sv: 'Knappens text', en: 'Text of a button' },
  'on-brand brand-strong': {
    fi: 'Painetun painikkeen teksti',
    sv: 'Den nedtryckta knappens text',
    en: 'Text of a pressed button',
  },
  'brand surface': { fi: 'Linkki kortilla', sv: 'Länk på ett kort', en: 'Link on a card' },
  'brand paper': { fi: 'Linkki sivulla', sv: 'Länk på sidan', en: 'Link on the page' },
  'brand sunken': { fi: 'Linkki alapalkissa', sv: 'Länk i sidfoten', en: 'Link in the footer' },
  'brand brand-softer': {
    fi: 'Linkki korostetulla rivillä',
    sv: 'Länk på en framhävd rad',
    en: 'Link on a marked row',
  },
  'brand-strong brand-soft': { fi: 'Merkin teksti', sv: 'Märkets text', en: 'Text of a tag' },
  'ink brand-soft': {
    fi: 'Teksti värillisellä pohjalla',
    sv: 'Text på färgad botten',
    en: 'Text on a coloured ground',
  },
  'ink-2 brand-soft': {
    fi: 'Pieni teksti värillisellä pohjalla',
    sv: 'Liten text på färgad botten',
    en: 'Small text on a coloured ground',
  },
  'focus brand-soft': { fi: 'Kohdistuksen kehys', sv: 'Fokusramen', en: 'Focus ring' },
}
