import type { Text } from '../../platform/languages.ts'
import type { IconName } from '../../ui/icons/names.ts'
import type { AreaKind } from './area-queries.ts'
import type { Kind } from './kinds.ts'
import type { Feature } from './place-queries.ts'

export const kindNames: Record<Kind, { one: Text; many: Text; icon: IconName }> = {
  playground: {
    one: { fi: 'leikkipuisto', sv: 'lekpark', en: 'playground' },
    many: { fi: 'Leikkipuistot', sv: 'Lekparker', en: 'Playgrounds' },
    icon: 'tree',
  },
  family_house: {
    one: { fi: 'perhetalo', sv: 'familjehus', en: 'family house' },
    many: { fi: 'Perhetalot', sv: 'Familjehus', en: 'Family houses' },
    icon: 'house-line',
  },
  family_clinic: {
    one: { fi: 'neuvola', sv: 'rådgivningsbyrå', en: 'maternity and child health clinic' },
    many: { fi: 'Neuvolat', sv: 'Rådgivningsbyråer', en: 'Maternity and child health clinics' },
    icon: 'heart',
  },
  health_station: {
    one: { fi: 'terveysasema', sv: 'hälsostation', en: 'health station' },
    many: { fi: 'Terveysasemat', sv: 'Hälsostationer', en: 'Health stations' },
    icon: 'stethoscope-duotone',
  },
  daycare: {
    one: { fi: 'päiväkoti', sv: 'daghem', en: 'day-care centre' },
    many: { fi: 'Päiväkodit', sv: 'Daghem', en: 'Day-care centres' },
    icon: 'baby',
  },
}

export const areaKindNames: Record<AreaKind, Text> = {
  city_area: { fi: 'Kaupungin osa', sv: 'Del av staden', en: 'Part of the city' },
  major_district: { fi: 'Suurpiiri', sv: 'Stordistrikt', en: 'Major district' },
  district: { fi: 'Peruspiiri', sv: 'Distrikt', en: 'District' },
  sub_district: { fi: 'Osa-alue', sv: 'Delområde', en: 'Neighbourhood' },
  pilot_area: { fi: 'Kokeilualue', sv: 'Pilotområde', en: 'Pilot area' },
  village: { fi: 'Kylä', sv: 'By', en: 'Village' },
}

export const featureNames: Record<Feature, Text> = {
  own_food_warming: {
    fi: 'Voit lämmittää omat eväät.',
    sv: 'Du kan värma egen matsäck.',
    en: 'You can warm up your own food.',
  },
  summer_lunch: {
    fi: 'Kesällä lapsille tarjotaan lounas.',
    sv: 'På sommaren bjuds barnen på lunch.',
    en: 'Children get lunch in summer.',
  },
  after_school: {
    fi: 'Täällä on iltapäivätoimintaa koululaisille.',
    sv: 'Här ordnas eftermiddagsverksamhet för skolbarn.',
    en: 'There are after-school activities here.',
  },
  premises_for_hire: {
    fi: 'Tilan voi vuokrata omaan juhlaan.',
    sv: 'Lokalen kan hyras för egen fest.',
    en: 'You can hire the space for your own party.',
  },
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

export const t = {
  services: { fi: 'Palvelut perheille', sv: 'Tjänster för familjer', en: 'Services for families' },
  listLead: {
    fi: 'Leikkipuistot, perhetalot, neuvolat, terveysasemat ja päiväkodit listana ja kartalla.',
    sv: 'Lekparker, familjehus, rådgivningsbyråer, hälsostationer och daghem som lista och på karta.',
    en: 'Playgrounds, family houses, clinics, health stations and day care in a list and on a map.',
  },
  search: { fi: 'Mitä etsit?', sv: 'Vad söker du?', en: 'What are you looking for?' },
  searchButton: { fi: 'Hae', sv: 'Sök', en: 'Search' },
  nearLabel: { fi: 'Lähellä paikkaa tai osoitetta', sv: 'Nära en plats eller adress', en: 'Near a place or address' },
  nearHint: {
    fi: 'Esimerkiksi Malmi tai Talvelantie 4. Osoitteesi ei jää talteen.',
    sv: 'Till exempel Malm eller Talvelavägen 4. Din adress sparas inte.',
    en: 'For example Malmi or Talvelantie 4. Your address is not kept.',
  },
  nearButton: { fi: 'Etsi lähin', sv: 'Hitta närmaste', en: 'Find nearest' },
  filter: { fi: 'Rajaa', sv: 'Filtrera', en: 'Filter' },
  filterResults: { fi: 'Rajaa tuloksia', sv: 'Filtrera resultaten', en: 'Filter the results' },
  close: { fi: 'Sulje', sv: 'Stäng', en: 'Close' },
  kindLegend: { fi: 'Millainen paikka', sv: 'Typ av plats', en: 'Kind of place' },
  area: { fi: 'Alue', sv: 'Område', en: 'Area' },
  wholeTown: { fi: 'Koko kaupunki', sv: 'Hela staden', en: 'The whole town' },
  show: { fi: 'Näytä tulokset', sv: 'Visa resultaten', en: 'Show results' },
  removeFilter: { fi: 'poista rajaus', sv: 'ta bort filtret', en: 'remove this filter' },
  map: { fi: 'Kartta', sv: 'Karta', en: 'Map' },
  mapOfResults: { fi: 'Tulokset kartalla', sv: 'Resultaten på kartan', en: 'Results on the map' },
  mapNote: {
    fi: 'Kaikki kartan tiedot ovat myös listassa, samassa järjestyksessä.',
    sv: 'Allt på kartan finns också i listan, i samma ordning.',
    en: 'Everything on the map is also in the list, in the same order.',
  },
  you: { fi: 'Valitsemasi paikka', sv: 'Platsen du valde', en: 'The place you chose' },
  found: (count: number): Text => ({
    fi: count === 1 ? '1 paikka' : `${count} paikkaa`,
    sv: plural(count, 'plats', 'platser'),
    en: plural(count, 'place', 'places'),
  }),
  nearestTo: (name: string): Text => ({
    fi: `Lähimmät ensin: ${name}`,
    sv: `Närmast först: ${name}`,
    en: `Nearest first: ${name}`,
  }),
  nearGuess: (asked: string): Text => ({
    fi: `Emme tunne tarkkaa paikkaa ”${asked}”. Näytämme lähimmän, jonka tunnemme.`,
    sv: `Vi känner inte exakt till ”${asked}”. Vi visar den närmaste plats vi känner till.`,
    en: `We do not know exactly where “${asked}” is. We show the closest match we know.`,
  }),
  didYouMean: { fi: 'Tarkoititko', sv: 'Menade du', en: 'Did you mean' },
  nearUnknown: (asked: string): Text => ({
    fi: `Emme löytäneet paikkaa ”${asked}”. Kokeile kaupunginosaa tai katua, jolla on leikkipuisto tai neuvola.`,
    sv: `Vi hittade inte ”${asked}”. Prova en stadsdel eller en gata med en lekpark eller rådgivning.`,
    en: `We could not find “${asked}”. Try a district, or a street with a playground or clinic.`,
  }),
  topicsFound: { fi: 'Tästä voi olla apua', sv: 'Det här kan hjälpa', en: 'This may help' },
  noneTitle: { fi: 'Emme löytäneet paikkoja', sv: 'Vi hittade inga platser', en: 'We found no places' },
  noneText: {
    fi: 'Tarkista kirjoitus tai poista rajauksia. Voit myös soittaa ja kysyä.',
    sv: 'Kontrollera stavningen eller ta bort filter. Du kan också ringa och fråga.',
    en: 'Check the spelling or remove a filter. You can also call and ask.',
  },
  showAll: { fi: 'Näytä kaikki paikat', sv: 'Visa alla platser', en: 'Show all places' },
  helpNow: { fi: 'Apua nyt', sv: 'Hjälp nu', en: 'Help now' },
  pages: { fi: 'Sivut', sv: 'Sidor', en: 'Pages' },
  previous: { fi: 'Edelliset', sv: 'Föregående', en: 'Previous' },
  next: { fi: 'Seuraavat', sv: 'Nästa', en: 'Next' },
  pageOf: (page: number, pages: number): Text => ({
    fi: `Sivu ${page}/${pages}`,
    sv: `Sida ${page}/${pages}`,
    en: `Page ${page} of ${pages}`,
  }),
  free: { fi: 'Maksuton', sv: 'Avgiftsfritt', en: 'Free of charge' },
  fee: { fi: 'Maksullinen', sv: 'Avgiftsbelagt', en: 'There is a fee' },
  notKnown: { fi: 'Ei tiedossa', sv: 'Uppgift saknas', en: 'Not known' },
  hoursNotKnown: {
    fi: 'Aukioloajat eivät ole tiedossa. Tarkista soittamalla.',
    sv: 'Öppettiderna är inte kända. Kontrollera genom att ringa.',
    en: 'Opening hours are not known. Call to check.',
  },
  exception: { fi: 'Poikkeus', sv: 'Undantag', en: 'Exception' },
  open: { fi: 'Auki nyt', sv: 'Öppet nu', en: 'Open now' },
  closed: { fi: 'Suljettu', sv: 'Stängt', en: 'Closed' },
  until: (time: string): Text => ({ fi: `${time} asti`, sv: `till ${time}`, en: `until ${time}` }),
  opensAt: (time: string): Text => ({ fi: `Avataan ${time}`, sv: `Öppnar ${time}`, en: `Opens ${time}` }),
  insteadGo: { fi: 'Mene sen sijaan tänne', sv: 'Gå hit i stället', en: 'Go here instead' },
  address: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  hours: { fi: 'Aukioloajat', sv: 'Öppettider', en: 'Opening hours' },
  price: { fi: 'Hinta', sv: 'Pris', en: 'Price' },
  forWhom: { fi: 'Kenelle', sv: 'För vem', en: 'For whom' },
  language: { fi: 'Palvelukieli', sv: 'Servicespråk', en: 'Languages' },
  stepFree: { fi: 'Esteettömyys', sv: 'Tillgänglighet', en: 'Step-free access' },
  stepFreeYes: { fi: 'Esteetön', sv: 'Tillgänglig', en: 'Step-free' },
  stepFreeNo: { fi: 'Ei ole esteetön', sv: 'Inte tillgänglig', en: 'Not step-free' },
  website: { fi: 'Verkkosivu', sv: 'Webbsida', en: 'Website' },
  organizer: { fi: 'Järjestäjä', sv: 'Ordnas av', en: 'Run by' },
  call: (number: string): Text => ({ fi: `Soita ${number}`, sv: `Ring ${number}`, en: `Call ${number}` }),
  contact: { fi: 'Ota yhteyttä', sv: 'Ta kontakt', en: 'Get in touch' },
  noPhone: {
    fi: 'Puhelinnumero ei ole tiedossa.',
    sv: 'Telefonnumret är inte känt.',
    en: 'The phone number is not known.',
  },
  goodToKnow: { fi: 'Hyvä tietää', sv: 'Bra att veta', en: 'Good to know' },
  nearbyPlaces: { fi: 'Lähellä myös', sv: 'Också i närheten', en: 'Also nearby' },
  whereItIs: { fi: 'Missä', sv: 'Var', en: 'Where' },
  wrongFact: { fi: 'Ilmoita virheestä', sv: 'Anmäl ett fel', en: 'Something is wrong here' },
  synthetic: { fi: 'Keksitty esimerkkipaikka', sv: 'Påhittad exempelplats', en: 'Made-up example place' },
  factsFrom: { fi: 'Tiedot:', sv: 'Uppgifter:', en: 'Facts:' },
  /** After the name of the source, which keeps its own language. */
  sourceKey: (key: string, licence: string): Text => ({
    fi: `, tunnus ${key}, ${licence}.`,
    sv: `, nummer ${key}, ${licence}.`,
    en: `, id ${key}, ${licence}.`,
  }),
  sourceChanged: (date: string): Text => ({
    fi: `Lähde on muuttanut tietoja viimeksi ${date}.`,
    sv: `Källan ändrade uppgifterna senast ${date}.`,
    en: `The source last changed the facts on ${date}.`,
  }),
  notAssured: {
    fi: 'Paikan väki ei ole vielä tarkistanut tietoja.',
    sv: 'Platsens personal har inte granskat uppgifterna ännu.',
    en: 'The people at the place have not checked these facts yet.',
  },
  assured: (date: string, by: string | null): Text => ({
    fi: `Tiedot tarkistettu ${date}${by ? `, ${by}` : ''}.`,
    sv: `Uppgifterna granskade ${date}${by ? `, ${by}` : ''}.`,
    en: `Facts checked ${date}${by ? `, ${by}` : ''}.`,
  }),
  written: (date: string): Text => ({
    fi: `Kirjoitimme tämän ${date}.`,
    sv: `Vi skrev det här ${date}.`,
    en: `We wrote this on ${date}.`,
  }),
  relatedServices: { fi: 'Samaan auttavat myös', sv: 'Det här kan också hjälpa', en: 'These may help too' },
  steps: { fi: 'Näin se etenee', sv: 'Så går det till', en: 'How it goes' },
  questions: { fi: 'Usein kysyttyä', sv: 'Vanliga frågor', en: 'Common questions' },
  firstStep: { fi: 'Aloita tästä', sv: 'Börja här', en: 'Start here' },
  placesHere: { fi: 'Paikat', sv: 'Platser', en: 'Places' },
  findNearest: { fi: 'Etsi lähin', sv: 'Hitta närmaste', en: 'Find the nearest' },
  toBeConfirmed: {
    fi: 'Toimitus ei ole vielä vahvistanut numeroa.',
    sv: 'Redaktionen har inte bekräftat numret ännu.',
    en: 'The editors have not confirmed this number yet.',
  },
  areas: { fi: 'Alueet', sv: 'Områden', en: 'Areas' },
  areasLead: {
    fi: 'Valitse alueesi. Näet sen paikat, lapsimäärän ja lähimmät palvelut.',
    sv: 'Välj ditt område. Du ser platserna, antalet barn och de närmaste tjänsterna.',
    en: 'Choose your area. You see its places, number of children and nearest services.',
  },
  childrenUnder7: { fi: 'Alle 7-vuotiaita', sv: 'Barn under 7 år', en: 'Children under 7' },
  observed: (year: number): Text => ({ fi: `vuonna ${year}`, sv: `år ${year}`, en: `in ${year}` }),
  forecast: (year: number): Text => ({
    fi: `vuonna ${year} tehty ennuste`,
    sv: `prognos gjord ${year}`,
    en: `forecast made in ${year}`,
  }),
  population: { fi: 'Asukkaita', sv: 'Invånare', en: 'Residents' },
  placesInArea: { fi: 'Paikat alueella', sv: 'Platser i området', en: 'Places in the area' },
  noneAnywhere: {
    fi: 'Emme tunne vielä yhtään.',
    sv: 'Vi känner inte till någon ännu.',
    en: 'We do not know of any yet.',
  },
  partOf: { fi: 'Kuuluu alueisiin', sv: 'Hör till', en: 'Part of' },
  consistsOf: { fi: 'Alueen osat', sv: 'Områdets delar', en: 'Parts of the area' },
  asTheCrowFlies: {
    fi: 'Etäisyydet ovat linnuntietä.',
    sv: 'Avstånden är mätta fågelvägen.',
    en: 'Distances are in a straight line.',
  },
  showInList: (count: number): Text => ({
    fi: count === 1 ? 'Näytä paikka listalla' : `Näytä ${count} paikkaa listalla`,
    sv: count === 1 ? 'Visa platsen i listan' : `Visa ${count} platser i listan`,
    en: count === 1 ? 'Show the place in the list' : `Show ${count} places in the list`,
  }),
} satisfies Record<string, Text | ((...values: never[]) => Text)>
