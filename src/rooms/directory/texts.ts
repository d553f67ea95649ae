import type { Text } from '../../platform/languages.ts'
import type { AreaKind } from './area-queries.ts'
import type { Feature } from './place-queries.ts'

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
    fi: 'Paikkoja, ryhmiä ja apua: lähellä, kotiin ja puhelimeen. Kerro omin sanoin tai rajaa.',
    sv: 'Platser, grupper och hjälp: nära dig, hemma och per telefon. Beskriv med egna ord eller filtrera.',
    en: 'Places, groups and help: near you, at home and by phone. Use your own words or filter.',
  },
  search: { fi: 'Mitä etsit?', sv: 'Vad söker du?', en: 'What are you looking for?' },
  searchButton: { fi: 'Hae', sv: 'Sök', en: 'Search' },
  nearLabel: { fi: 'Lähellä paikkaa tai osoitetta', sv: 'Nära en plats eller adress', en: 'Near a place or address' },
  nearHint: {
    fi: 'Kirjoita alue, kylä, katu tai osoite. Se ei jää talteen.',
    sv: 'Skriv ett område, en by, en gata eller adress. Den sparas inte.',
    en: 'Write an area, a village, a street or an address. It is not kept.',
  },
  nearButton: { fi: 'Etsi lähin', sv: 'Sök nära', en: 'Find nearest' },
  filter: { fi: 'Rajaa', sv: 'Filtrera', en: 'Filter' },
  filterResults: { fi: 'Rajaa tuloksia', sv: 'Filtrera resultaten', en: 'Filter the results' },
  close: { fi: 'Sulje', sv: 'Stäng', en: 'Close' },
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
    fi: count === 1 ? '1 tulos' : `${count} tulosta`,
    sv: plural(count, 'träff', 'träffar'),
    en: plural(count, 'result', 'results'),
  }),
  inPlaces: (count: number): Text => ({
    fi: `${count} paikassa`,
    sv: `På ${count} platser`,
    en: `In ${count} places`,
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
    fi: `Emme löytäneet paikkaa ”${asked}”. Kokeile alueen tai kylän nimeä, tai katua, jolla on neuvola.`,
    sv: `Vi hittade inte ”${asked}”. Prova namnet på ett område eller en by, eller en gata med en rådgivning.`,
    en: `We could not find “${asked}”. Try the name of an area or a village, or a street with a clinic.`,
  }),
  onlyTown: (town: string): Text => ({
    fi: `Tunnemme vain nämä paikat: ${town}. Muualla palvelut löytyvät oman kunnan tai hyvinvointialueen sivuilta.`,
    sv: `Vi känner bara till de här platserna: ${town}. På andra orter finns tjänsterna på kommunens eller välfärdsområdets webbplats.`,
    en: `We know places in ${town} only. Elsewhere, see the pages of your own municipality or wellbeing services county.`,
  }),
  farAway: (distance: string): Text => ({
    fi: `Olet kaukana: lähin paikka on ${distance} päässä.`,
    sv: `Du är långt borta: den närmaste platsen är ${distance} bort.`,
    en: `You are far away: the nearest place is ${distance} from you.`,
  }),
  topicsFound: { fi: 'Tästä voi olla apua', sv: 'Det här kan hjälpa', en: 'This may help' },
  noneTitle: { fi: 'Emme löytäneet tällä mitään', sv: 'Vi hittade ingenting', en: 'We found nothing' },
  showAll: { fi: 'Näytä kaikki palvelut', sv: 'Visa alla tjänster', en: 'Show all services' },
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
  holiday: { fi: 'Juhlapyhä', sv: 'Helgdag', en: 'Public holiday' },
  holidayHours: {
    fi: 'Juhlapyhän aukioloajat eivät ole tiedossa. Tarkista soittamalla.',
    sv: 'Öppettiderna på helgdagen är inte kända. Kontrollera genom att ringa.',
    en: 'Opening hours on the public holiday are not known. Call to check.',
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
  otherLanguages: {
    fi: 'Muista kielistä ei ole tietoa.',
    sv: 'Om andra språk finns ingen uppgift.',
    en: 'Of other languages nothing is known.',
  },
  stepFree: { fi: 'Esteettömyys', sv: 'Tillgänglighet', en: 'Step-free access' },
  stepFreeYes: { fi: 'Esteetön', sv: 'Tillgänglig', en: 'Step-free' },
  stepFreeNo: { fi: 'Ei ole esteetön', sv: 'Inte tillgänglig', en: 'Not step-free' },
  website: { fi: 'Verkkosivu', sv: 'Webbsida', en: 'Website' },
  organizer: { fi: 'Järjestäjä', sv: 'Ordnas av', en: 'Run by' },
  call: (number: string): Text => ({ fi: `Soita ${number}`, sv: `Ring ${number}`, en: `Call ${number}` }),
  /** A number of something made up. */
  exampleNumber: (number: string): Text => ({
    fi: `Esimerkki: ${number}`,
    sv: `Exempel: ${number}`,
    en: `Example: ${number}`,
  }),
  nobodyAnswers: {
    fi: 'Keksitty numero. Kukaan ei vastaa siihen.',
    sv: 'Påhittat nummer. Ingen svarar där.',
    en: 'A made-up number. Nobody answers it.',
  },
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
  synthetic: { fi: 'Keksitty esimerkki', sv: 'Påhittat exempel', en: 'Made-up example' },
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
  /** Of a help line, at the foot of its page; never beside the number. */
  numberToBeChecked: {
    fi: 'Toimitus tarkistaa numeron vielä soittamalla.',
    sv: 'Redaktionen kontrollerar ännu numret genom att ringa.',
    en: 'The editors have still to check the number by calling.',
  },
  areas: { fi: 'Alueet', sv: 'Områden', en: 'Areas' },
  areasLead: {
    fi: 'Valitse alueesi. Näet, mitä siellä on ja mikä tulee luoksesi.',
    sv: 'Välj ditt område. Du ser vad som finns där och vad som kommer till dig.',
    en: 'Choose your area. You see what is there and what comes to you.',
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
    fi: count === 1 ? 'Näytä tämä listalla' : `Näytä kaikki ${count} listalla`,
    sv: count === 1 ? 'Visa den i listan' : `Visa alla ${count} i listan`,
    en: count === 1 ? 'Show it in the list' : `Show all ${count} in the list`,
  }),
} satisfies Record<string, Text | ((...values: never[]) => Text)>
