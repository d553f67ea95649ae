import type { Lang, Text } from '../../platform/languages.ts'

export const f = {
  title: { fi: 'Perheet', sv: 'Familjer', en: 'Families' },
  lead: {
    fi: 'Tässä ovat perheet, joista vastaat itse tai tiimisi kanssa. Jokainen katselu kirjataan.',
    sv: 'Här är familjerna som du eller ditt team ansvarar för. Varje gång någon tittar antecknas det.',
    en: 'Here are the families you or your team care for. Every look is written down.',
  },
  own: { fi: 'Omat perheeni', sv: 'Mina familjer', en: 'My families' },
  ofTeam: { fi: 'Tiimin perheet', sv: 'Teamets familjer', en: 'Families of the team' },
  person: { fi: 'Henkilö', sv: 'Person', en: 'Person' },
  age: { fi: 'Ikä', sv: 'Ålder', en: 'Age' },
  unit: { fi: 'Yksikkö', sv: 'Enhet', en: 'Unit' },
  empty: { fi: 'Sinulla ei ole vielä perheitä', sv: 'Du har inga familjer ännu', en: 'You have no families yet' },
  emptyText: {
    fi: 'Perhe tulee tähän, kun hoitosuhde alkaa. Voit myös etsiä perheen henkilötunnuksella.',
    sv: 'En familj kommer hit när vårdrelationen börjar. Du kan också söka med personbeteckning.',
    en: 'A family comes here when care begins. You can also search by identity code.',
  },
  nobodyNamed: {
    fi: 'Omista perheistäsi ei löytynyt tällä nimellä',
    sv: 'Ingen av dina familjer har det namnet',
    en: 'None of your families has this name',
  },
  nobody: { fi: 'Ketään ei löytynyt', sv: 'Ingen hittades', en: 'Nobody was found' },
  nobodyText: {
    fi: 'Tarkista tunnus, nimi ja syntymäpäivä. Haku kirjattiin.',
    sv: 'Kontrollera beteckningen, namnet och födelsedagen. Sökningen antecknades.',
    en: 'Check the code, the name and the birthday. The search was written down.',
  },
  all: { fi: 'Näytä kaikki omat perheet', sv: 'Visa alla mina familjer', en: 'Show all my families' },
  elsewhere: { fi: 'Etsi muu kuin oma perhe', sv: 'Sök någon annan än din egen familj', en: 'Find somebody else' },
  openSearch: { fi: 'Avaa haku', sv: 'Öppna sökningen', en: 'Open the search' },
  elsewhereText: {
    fi: 'Löydät henkilön nimellä ja syntymäpäivällä tai hakukentässä henkilötunnuksella. Kirjoitat syyn ennen kuin tiedot aukeavat.',
    sv: 'Du hittar en person med namn och födelsedag, eller med personbeteckning i sökfältet. Du skriver orsaken innan uppgifterna öppnas.',
    en: 'You find a person by name and birthday, or by identity code in the search field. You write why before the details open.',
  },
  given: { fi: 'Etunimi', sv: 'Förnamn', en: 'Given name' },
  family: { fi: 'Sukunimi', sv: 'Efternamn', en: 'Family name' },
  born: { fi: 'Syntymäpäivä', sv: 'Födelsedag', en: 'Date of birth' },
  bornHint: { fi: 'Esimerkiksi 5.3.2024', sv: 'Till exempel 5.3.2024', en: 'For example 5.3.2024' },
  givenMissing: { fi: 'Kirjoita etunimi', sv: 'Skriv förnamnet', en: 'Write the given name' },
  familyMissing: { fi: 'Kirjoita sukunimi', sv: 'Skriv efternamnet', en: 'Write the family name' },
  bornWrong: {
    fi: 'Kirjoita syntymäpäivä muodossa 5.3.2024',
    sv: 'Skriv födelsedagen så här: 5.3.2024',
    en: 'Write the date of birth like 5.3.2024',
  },
  find: { fi: 'Etsi', sv: 'Sök', en: 'Find' },
  before: { fi: 'Edelliset', sv: 'Föregående', en: 'Earlier' },
  after: { fi: 'Seuraavat', sv: 'Följande', en: 'Later' },
  pages: { fi: 'Sivut', sv: 'Sidor', en: 'Pages' },
} satisfies Record<string, Text>

export const pageWords = (page: number, lang: Lang): string =>
  ({ fi: `Sivu ${page}`, sv: `Sida ${page}`, en: `Page ${page}` })[lang]

export const r = {
  title: { fi: 'Miksi avaat tiedot?', sv: 'Varför öppnar du uppgifterna?', en: 'Why do you open the details?' },
  lead: {
    fi: 'Henkilö löytyi, mutta hän ei ole sinun tai tiimisi asiakas. Valitse peruste ja kirjoita syy. Tiedot ovat auki 12 tuntia.',
    sv: 'Personen hittades men är inte din eller ditt teams klient. Välj grund och skriv orsaken. Uppgifterna är öppna i 12 timmar.',
    en: 'The person was found, but is not your or your team’s client. Choose the ground and write why. The details stay open for 12 hours.',
  },
  seen: {
    fi: 'Perhe näkee lokistaan nimesi, ajan ja perusteen. Henkilö itse voi lukea myös kirjoittamasi syyn.',
    sv: 'Familjen ser ditt namn, tiden och grunden i sin logg. Personen själv kan också läsa orsaken du skriver.',
    en: 'The family sees your name, the time and the ground in their log. The person can also read the reason you write.',
  },
  ground: { fi: 'Peruste', sv: 'Grund', en: 'Ground' },
  groundMissing: { fi: 'Valitse peruste', sv: 'Välj grund', en: 'Choose the ground' },
  words: { fi: 'Syy omin sanoin', sv: 'Orsaken med egna ord', en: 'The reason in your own words' },
  wordsHint: {
    fi: 'Vähintään kymmenen kirjainta. Henkilö voi lukea tämän itse.',
    sv: 'Minst tio bokstäver. Personen kan läsa det här själv.',
    en: 'At least ten letters. The person may read this.',
  },
  wordsShort: {
    fi: 'Kirjoita syy, vähintään kymmenen kirjainta',
    sv: 'Skriv orsaken med minst tio bokstäver',
    en: 'Write the reason with at least ten letters',
  },
  wordsLong: {
    fi: 'Lyhennä syy 1 000 merkkiin',
    sv: 'Förkorta orsaken till 1 000 tecken',
    en: 'Shorten the reason to 1,000 characters',
  },
  open: { fi: 'Avaa tiedot', sv: 'Öppna uppgifterna', en: 'Open the details' },
} satisfies Record<string, Text>

export const groundNames = {
  request: { fi: 'Henkilö pyysi itse', sv: 'Personen bad själv', en: 'The person asked' },
  on_call: { fi: 'Päivystys tai sijaisuus', sv: 'Jour eller vikariat', en: 'On call or standing in' },
  referral: {
    fi: 'Saapunut lähete tai yhteydenotto',
    sv: 'Remiss eller kontakt som kommit in',
    en: 'An incoming referral',
  },
  other: { fi: 'Muu työhön kuuluva syy', sv: 'Annan orsak som hör till arbetet', en: 'Another reason of work' },
  emergency: { fi: 'Hätätilanne', sv: 'Nödsituation', en: 'Emergency' },
} satisfies Record<string, Text>
export const emergencyText: Text = {
  fi: 'Tietosuojavastaava tarkistaa katselun jälkikäteen.',
  sv: 'Dataskyddsombudet granskar tittandet i efterhand.',
  en: 'The data protection officer reviews the look afterwards.',
}
