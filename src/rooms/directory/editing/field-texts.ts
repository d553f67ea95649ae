import type { Text } from '../../../platform/languages.ts'
import type { FormPartName } from './entry-forms.ts'
import type { Why } from './read-lists.ts'

/** What the fields of an entry are called. */
export const fieldWords: Record<string, Text> = {
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  summary: { fi: 'Yksi lause', sv: 'En mening', en: 'One sentence' },
  firstStep: { fi: 'Näin otat yhteyttä', sv: 'Så tar du kontakt', en: 'How to get in touch' },
  description: { fi: 'Milloin tästä on apua', sv: 'När det här hjälper', en: 'When this helps' },
  fees: { fi: 'Mitä maksaa', sv: 'Vad det kostar', en: 'What it costs' },
  alert: { fi: 'Poikkeus juuri nyt', sv: 'Undantag just nu', en: 'Something unusual just now' },
  street: { fi: 'Katuosoite', sv: 'Gatuadress', en: 'Street address' },
  addressDetail: { fi: 'Näin löydät perille', sv: 'Så hittar du fram', en: 'How to find it' },
  city: { fi: 'Postitoimipaikka', sv: 'Postanstalt', en: 'Town' },
  organization: { fi: 'Järjestäjä', sv: 'Ordnas av', en: 'Run by' },
  partners: { fi: 'Yhdessä kenen kanssa', sv: 'Tillsammans med', en: 'Together with' },
  parent: { fi: 'Kuuluu organisaatioon', sv: 'Hör till organisationen', en: 'Belongs to' },
  kind: { fi: 'Laji', sv: 'Slag', en: 'Kind' },
  status: { fi: 'Tila', sv: 'Läge', en: 'State' },
  website: { fi: 'Verkkosivu', sv: 'Webbplats', en: 'Website' },
  postalCode: { fi: 'Postinumero', sv: 'Postnummer', en: 'Postal code' },
  point: { fi: 'Paikka kartalla', sv: 'Plats på kartan', en: 'Place on the map' },
  registerName: { fi: 'Nimi rekisterissä', sv: 'Namn i registret', en: 'Name in the register' },
  stepFree: { fi: 'Sisään ilman portaita', sv: 'In utan trappor', en: 'Step-free entrance' },
  accessibility: { fi: 'Esteettömyys', sv: 'Tillgänglighet', en: 'Accessibility' },
  features: { fi: 'Hyvä tietää', sv: 'Bra att veta', en: 'Good to know' },
  languages: { fi: 'Kielet', sv: 'Språk', en: 'Languages' },
  contacts: { fi: 'Yhteystiedot', sv: 'Kontaktuppgifter', en: 'Contact details' },
  hours: { fi: 'Aukiolot', sv: 'Öppettider', en: 'Opening hours' },
  areas: { fi: 'Alueet', sv: 'Områden', en: 'Areas' },
  ages: { fi: 'Lapsen ikä', sv: 'Barnets ålder', en: 'Age of the child' },
  expecting: { fi: 'Myös raskauden aikana', sv: 'Också under graviditeten', en: 'Also during pregnancy' },
  cost: { fi: 'Hinta', sv: 'Pris', en: 'Price' },
  referral: { fi: 'Tarvitaan lähete', sv: 'Remiss behövs', en: 'A referral is needed' },
  ways: { fi: 'Millä tavoin', sv: 'På vilket sätt', en: 'In which ways' },
  everywhere: { fi: 'Palvelee koko aluetta', sv: 'Betjänar hela området', en: 'Serves the whole area' },
  at: { fi: 'Paikat, joissa sitä saa', sv: 'Platser där den ges', en: 'Places where it is given' },
  terms: { fi: 'Mihin tästä on apua', sv: 'Vad den hjälper med', en: 'What it helps with' },
  synonyms: { fi: 'Hakusanat', sv: 'Sökord', en: 'Search words' },
  steps: { fi: 'Näin se etenee', sv: 'Så går det till', en: 'How it goes' },
  questions: { fi: 'Usein kysyttyä', sv: 'Vanliga frågor', en: 'Common questions' },
  assured: { fi: 'Tarkistettu', sv: 'Granskad', en: 'Checked' },
  synthetic: { fi: 'Keksitty', sv: 'Påhittad', en: 'Made up' },
}

export const f = {
  notKnown: { fi: 'Ei tiedossa', sv: 'Inte känt', en: 'Not known' },
  choose: { fi: 'Valitse', sv: 'Välj', en: 'Choose' },
  yes: { fi: 'Kyllä', sv: 'Ja', en: 'Yes' },
  no: { fi: 'Ei', sv: 'Nej', en: 'No' },
  from: { fi: 'Alkaen', sv: 'Från', en: 'From' },
  to: { fi: 'Asti', sv: 'Till', en: 'Until' },
  minimum: { fi: 'Vähintään', sv: 'Minst', en: 'At least' },
  maximum: { fi: 'Enintään', sv: 'Högst', en: 'At most' },
  agesHint: {
    fi: 'Kirjoita esimerkiksi 6 kk tai 3 v. Tyhjä on ei tiedossa.',
    sv: 'Skriv till exempel 6 mån eller 3 år. Tomt är inte känt.',
    en: 'Write for example 6 m or 3 y. Empty is not known.',
  },
  lat: { fi: 'Leveysaste', sv: 'Latitud', en: 'Latitude' },
  lon: { fi: 'Pituusaste', sv: 'Longitud', en: 'Longitude' },
  otherTags: { fi: 'Muut kielet tunnuksina', sv: 'Andra språk som koder', en: 'Other languages as codes' },
  otherTagsHint: {
    fi: 'Esimerkiksi uk, so. Erota pilkulla.',
    sv: 'Till exempel uk, so. Skilj med komma.',
    en: 'For example uk, so. Separate with commas.',
  },
  tag: { fi: 'Kielen tunnus', sv: 'Språkets kod', en: 'Code of the language' },
  note: { fi: 'Lisätieto', sv: 'Tilläggsuppgift', en: 'Note' },
  aLine: {
    fi: 'Yksi sana tai sanonta riville. Näitä ei näytetä, niillä löydetään.',
    sv: 'Ett ord eller uttryck per rad. De visas inte, de hjälper att hitta.',
    en: 'One word or phrase a line. They are not shown, they help to find.',
  },
  contactKind: { fi: 'Mikä', sv: 'Vad', en: 'What' },
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Phone' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'Email' },
  website: { fi: 'Verkkosivu', sv: 'Webbplats', en: 'Website' },
  value: { fi: 'Numero tai osoite', sv: 'Nummer eller adress', en: 'Number or address' },
  label: { fi: 'Kenelle tai mihin', sv: 'Till vem eller vart', en: 'Whom or what it is for' },
  emptyRow: {
    fi: 'Tyhjennä rivi, niin se poistuu. Uusi tyhjä rivi tulee, kun tallennat.',
    sv: 'Töm en rad så tas den bort. En ny tom rad kommer när du sparar.',
    en: 'Empty a row to remove it. A new empty row comes when you save.',
  },
  period: (number: number): Text => ({ fi: `Jakso ${number}`, sv: `Period ${number}`, en: `Period ${number}` }),
  newPeriod: { fi: 'Uusi jakso', sv: 'Ny period', en: 'New period' },
  periodHint: {
    fi: 'Tyhjä alku tai loppu tarkoittaa, että jakso on voimassa toistaiseksi.',
    sv: 'Tom början eller slut betyder att perioden gäller tills vidare.',
    en: 'An empty beginning or end means that it holds for the time being.',
  },
  periodName: { fi: 'Jakson nimi', sv: 'Periodens namn', en: 'Name of the period' },
  override: {
    fi: 'Poikkeus: korvaa tavalliset ajat. Ilman aikoja paikka on kiinni.',
    sv: 'Undantag: ersätter de vanliga tiderna. Utan tider är det stängt.',
    en: 'Exception: replaces the usual hours. Without hours it is closed.',
  },
  remove: { fi: 'Poista tämä', sv: 'Ta bort den här', en: 'Remove this' },
  weekdays: { fi: 'Päivät', sv: 'Dagar', en: 'Days' },
  opens: { fi: 'Aukeaa', sv: 'Öppnar', en: 'Opens' },
  closes: { fi: 'Sulkeutuu', sv: 'Stänger', en: 'Closes' },
  how: { fi: 'Miten', sv: 'Hur', en: 'How' },
  weeks: { fi: 'Kuinka monen viikon välein', sv: 'Med hur många veckors mellanrum', en: 'Every how many weeks' },
  place: { fi: 'Paikka', sv: 'Plats', en: 'Place' },
  newPlace: { fi: 'Lisää paikka', sv: 'Lägg till en plats', en: 'Add a place' },
  knownBy: {
    fi: 'Paikka tunnetaan tästä palvelusta',
    sv: 'Platsen är känd för tjänsten',
    en: 'The place is known by it',
  },
  row: (number: number): Text => ({ fi: `Kohta ${number}`, sv: `Punkt ${number}`, en: `Item ${number}` }),
  newRow: { fi: 'Uusi kohta', sv: 'Ny punkt', en: 'New item' },
  title: { fi: 'Otsikko', sv: 'Rubrik', en: 'Title' },
  text: { fi: 'Teksti', sv: 'Text', en: 'Text' },
  question: { fi: 'Kysymys', sv: 'Fråga', en: 'Question' },
  answer: { fi: 'Vastaus', sv: 'Svar', en: 'Answer' },
  tooMany: {
    fi: 'Aikoja on monessa paikassa. Lisää uudet ajat paikan omalta sivulta.',
    sv: 'Det finns tider på många platser. Lägg till nya på platsens egen sida.',
    en: 'There are hours at many places. Add new ones on the page of the place.',
  },
} as const

export const partWords: Record<FormPartName, Text> = {
  texts: { fi: 'Tekstit kolmella kielellä', sv: 'Texter på tre språk', en: 'Texts in three languages' },
  basics: { fi: 'Kuka järjestää ja missä tilassa', sv: 'Vem som ordnar och läget', en: 'Who runs it, and its state' },
  who: { fi: 'Kenelle ja miten', sv: 'För vem och hur', en: 'For whom and how' },
  where: { fi: 'Missä', sv: 'Var', en: 'Where' },
  contact: { fi: 'Yhteystiedot', sv: 'Kontaktuppgifter', en: 'Contact details' },
  hours: { fi: 'Aukiolot', sv: 'Öppettider', en: 'Opening hours' },
  search: {
    fi: 'Miten löytyy ja miten etenee',
    sv: 'Hur den hittas och går till',
    en: 'How it is found and how it goes',
  },
}

/** Words of values, by field and value; those of kinds and terms have their own tables. */
export const valueWords: Record<string, Record<string, Text>> = {
  status: {
    active: { fi: 'Toiminnassa', sv: 'I gång', en: 'Running' },
    'temporarily closed': {
      fi: 'Tauolla tai suljettu toistaiseksi',
      sv: 'På paus eller stängd tills vidare',
      en: 'Paused or shut for now',
    },
    inactive: { fi: 'Piilossa, ei näy kartalla', sv: 'Dold, syns inte på kartan', en: 'Hidden, not on the map' },
    closed: { fi: 'Suljettu', sv: 'Stängd', en: 'Closed' },
    defunct: { fi: 'Päättynyt pysyvästi', sv: 'Avslutad för gott', en: 'Ended for good' },
  },
  cost: {
    free: { fi: 'Maksuton', sv: 'Avgiftsfri', en: 'Free' },
    fee: { fi: 'Maksullinen', sv: 'Avgiftsbelagd', en: 'Costs something' },
  },
  state: {
    open: { fi: 'Auki', sv: 'Öppet', en: 'Open' },
    by_appointment: { fi: 'Ajanvarauksella', sv: 'Med bokad tid', en: 'By appointment' },
    self_service: { fi: 'Omatoimisesti', sv: 'På egen hand', en: 'Self-service' },
  },
  organizationKind: {
    authority: { fi: 'Viranomainen', sv: 'Myndighet', en: 'Authority' },
    county: { fi: 'Hyvinvointialue', sv: 'Välfärdsområde', en: 'Wellbeing services county' },
    ngo: { fi: 'Järjestö', sv: 'Organisation', en: 'Association' },
    parish: { fi: 'Seurakunta', sv: 'Församling', en: 'Parish' },
    hospital: { fi: 'Sairaala', sv: 'Sjukhus', en: 'Hospital' },
    company: { fi: 'Yritys', sv: 'Företag', en: 'Company' },
  },
  taxonomy: {
    life_stage: { fi: 'Elämänvaiheet', sv: 'Livsskeden', en: 'Stages of life' },
    worry: { fi: 'Huolet', sv: 'Bekymmer', en: 'Worries' },
    function: { fi: 'Millaista apua', sv: 'Vilken sorts hjälp', en: 'What kind of help' },
    kind: { fi: 'Palvelun lajit', sv: 'Slag av tjänster', en: 'Kinds of service' },
  },
}

/** What is wrong with a field, and how to mend it. */
export const whyWords: Record<Why, Text> = {
  missing: { fi: 'Valitse tämä.', sv: 'Välj det här.', en: 'Choose this.' },
  gone: {
    fi: 'Valintaa ei enää ole. Valitse uudelleen.',
    sv: 'Valet finns inte längre. Välj på nytt.',
    en: 'That choice is gone. Choose again.',
  },
  wrong: {
    fi: 'Tätä emme ymmärtäneet. Tarkista kohta.',
    sv: 'Det här förstod vi inte. Granska punkten.',
    en: 'We did not understand this. Please check it.',
  },
  name: { fi: 'Kirjoita nimi.', sv: 'Skriv namnet.', en: 'Write the name.' },
  long: { fi: 'Teksti on liian pitkä.', sv: 'Texten är för lång.', en: 'The text is too long.' },
  age: {
    fi: 'Kirjoita ikä, esimerkiksi 6 kk tai 3 v.',
    sv: 'Skriv åldern, till exempel 6 mån eller 3 år.',
    en: 'Write the age, for example 6 m or 3 y.',
  },
  crossed: {
    fi: 'Alaikäraja on suurempi kuin yläraja.',
    sv: 'Den nedre åldern är högre än den övre.',
    en: 'The lower age is above the upper one.',
  },
  point: {
    fi: 'Kirjoita asteet Suomessa, esimerkiksi 60,25 ja 25,01.',
    sv: 'Skriv grader i Finland, till exempel 60,25 och 25,01.',
    en: 'Write degrees in Finland, for example 60.25 and 25.01.',
  },
  postalCode: {
    fi: 'Postinumerossa on viisi numeroa.',
    sv: 'Ett postnummer har fem siffror.',
    en: 'A postal code has five digits.',
  },
  website: {
    fi: 'Osoite alkaa https:// tai http://.',
    sv: 'Adressen börjar med https:// eller http://.',
    en: 'An address begins with https:// or http://.',
  },
  language: {
    fi: 'Kielen tunnusta ei ole. Esimerkiksi uk tai so.',
    sv: 'Språkkoden finns inte. Till exempel uk eller so.',
    en: 'There is no such language code. For example uk or so.',
  },
  phone: {
    fi: 'Puhelinnumerossa on numeroita ja välejä.',
    sv: 'Ett telefonnummer har siffror och mellanslag.',
    en: 'A phone number has digits and spaces.',
  },
  email: {
    fi: 'Sähköposti on muotoa nimi@osoite.fi.',
    sv: 'E-posten har formen namn@adress.fi.',
    en: 'An email looks like name@address.fi.',
  },
  times: {
    fi: 'Kirjoita kumpikin aika, esimerkiksi 08:30.',
    sv: 'Skriv båda tiderna, till exempel 08:30.',
    en: 'Write both times, for example 08:30.',
  },
  weekdays: {
    fi: 'Valitse ainakin yksi viikonpäivä.',
    sv: 'Välj minst en veckodag.',
    en: 'Choose at least one weekday.',
  },
  days: {
    fi: 'Jakson alku tai loppu on väärin.',
    sv: 'Periodens början eller slut är fel.',
    en: 'The beginning or end of the period is wrong.',
  },
  twice: { fi: 'Paikka on listassa jo.', sv: 'Platsen finns redan i listan.', en: 'The place is on the list already.' },
}
