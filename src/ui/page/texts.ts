import type { Text } from '../../platform/languages.ts'

export const t = {
  programme: { fi: 'Perheverkosto', sv: 'Familjenätverket', en: 'Family Network' },
  skip: { fi: 'Siirry sisältöön', sv: 'Gå till innehållet', en: 'Skip to content' },
  languages: { fi: 'Kieli', sv: 'Språk', en: 'Language' },
  mainMenu: { fi: 'Päävalikko', sv: 'Huvudmeny', en: 'Main menu' },
  menu: { fi: 'Valikko', sv: 'Meny', en: 'Menu' },
  services: { fi: 'Palvelut', sv: 'Tjänster', en: 'Services' },
  areas: { fi: 'Alueet', sv: 'Områden', en: 'Areas' },
  about: { fi: 'Tietoa palvelusta', sv: 'Om tjänsten', en: 'About' },
  helpNow: { fi: 'Apua nyt', sv: 'Hjälp nu', en: 'Help now' },
  easy: { fi: 'Selkokieli', sv: 'Lättläst', en: 'Easy to read' },
  signIn: { fi: 'Kirjaudu', sv: 'Logga in', en: 'Sign in' },
  suggestions: { fi: 'Ehdotukset', sv: 'Förslag', en: 'Suggestions' },
  crumbs: { fi: 'Murupolku', sv: 'Brödsmulor', en: 'Breadcrumb' },
  front: { fi: 'Etusivu', sv: 'Startsida', en: 'Home' },
  error: { fi: 'Virhe', sv: 'Fel', en: 'Error' },
  trial: { fi: 'Kokeilu', sv: 'Försök', en: 'Trial' },
  trialAdvice: {
    fi: 'tarkista tiedot paikasta',
    sv: 'kontrollera uppgifterna direkt med platsen',
    en: 'check facts with the place',
  },
} satisfies Record<string, Text>

export const footer = {
  trust: { fi: 'Luottamus', sv: 'Förtroende', en: 'Trust' },
  accessibility: { fi: 'Saavutettavuusseloste', sv: 'Tillgänglighetsutlåtande', en: 'Accessibility statement' },
  privacy: { fi: 'Tietosuoja', sv: 'Dataskydd', en: 'Privacy' },
  cookies: { fi: 'Evästeet', sv: 'Kakor', en: 'Cookies' },
  safety: { fi: 'Turva', sv: 'Trygghet', en: 'Safety' },
  safe: { fi: 'Turvassa kotona', sv: 'Trygg hemma', en: 'Safe at home' },
  safeUse: { fi: 'Turvallinen käyttö', sv: 'Trygg användning', en: 'Using this safely' },
  advice: { fi: 'Kysy neuvoa', sv: 'Fråga om råd', en: 'Ask for advice' },
  feedback: { fi: 'Kysy tai anna palautetta', sv: 'Fråga eller ge respons', en: 'Ask or give feedback' },
  accessibilityProblem: {
    fi: 'Ilmoita saavutettavuusongelmasta',
    sv: 'Anmäl ett tillgänglighetsproblem',
    en: 'Report an accessibility problem',
  },
  network: { fi: 'Verkosto', sv: 'Nätverket', en: 'The network' },
  about: { fi: 'Tietoa palvelusta', sv: 'Om tjänsten', en: 'About this service' },
  interfaces: { fi: 'Rajapinnat', sv: 'Gränssnitt', en: 'Interfaces' },
} satisfies Record<string, Text>

export const exit = {
  label: { fi: 'Nopea poistuminen', sv: 'Snabb utgång', en: 'Quick exit' },
  leave: { fi: 'Poistu sivulta nopeasti', sv: 'Lämna sidan snabbt', en: 'Leave this page quickly' },
  why: {
    fi: 'Poistu vie sääsivulle. Voit myös painaa vaihtonäppäintä kolme kertaa. Selaushistoria jää.',
    sv: 'Knappen öppnar en vädersida. Du kan också trycka tre gånger på skift. Historiken finns kvar.',
    en: 'The button opens a weather page. You can also press Shift three times. Your history stays.',
  },
  twoMore: { fi: 'Paina vielä kaksi kertaa.', sv: 'Tryck två gånger till.', en: 'Press twice more.' },
  oneMore: { fi: 'Paina vielä kerran.', sv: 'Tryck en gång till.', en: 'Press once more.' },
} satisfies Record<string, Text>
