import type { Text } from '../../platform/languages.ts'
import type { RequestKind } from './requests.ts'

export const t = {
  title: { fi: 'Tietoni', sv: 'Mina uppgifter', en: 'My data' },
  theirs: { fi: 'Tiedot', sv: 'Uppgifter', en: 'Details' },
  theirLog: {
    fi: 'Kuka on katsonut tietoja',
    sv: 'Vem har tittat på uppgifterna',
    en: 'Who has looked at the details',
  },
  theirWhole: { fi: 'Kaikki tiedot', sv: 'Alla uppgifter', en: 'All details' },
  theirContacts: { fi: 'Yhteystiedot', sv: 'Kontaktuppgifter', en: 'Contact details' },
  notForThem: {
    fi: 'Näitä ei voi muuttaa täällä. Kysy neuvolasta.',
    sv: 'De här kan inte ändras här. Fråga på rådgivningen.',
    en: 'These cannot be changed here. Ask at the clinic.',
  },
  saved: { fi: 'Tallennettu', sv: 'Sparat', en: 'Saved' },
  settings: { fi: 'Asetukset', sv: 'Inställningar', en: 'Settings' },
  lang: { fi: 'Sivujen kieli', sv: 'Sidornas språk', en: 'Language of the pages' },
  interpreter: { fi: 'Tarvitsen tulkin', sv: 'Jag behöver en tolk', en: 'I need an interpreter' },
  interpreterNone: { fi: 'En tarvitse', sv: 'Behöver inte', en: 'Not needed' },
  phone: { fi: 'Puhelinnumero', sv: 'Telefonnummer', en: 'Phone number' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  phoneWrong: {
    fi: 'Tarkista numero. Kirjoita se muodossa 040 123 4567.',
    sv: 'Kontrollera numret. Skriv det så här: 040 123 4567.',
    en: 'Check the number. Write it like 040 123 4567.',
  },
  emailWrong: {
    fi: 'Tarkista osoite. Kirjoita se muodossa nimi@esimerkki.fi.',
    sv: 'Kontrollera adressen. Skriv den så här: namn@exempel.fi.',
    en: 'Check the address. Write it like name@example.fi.',
  },
  phoneNeeded: {
    fi: 'Kirjoita puhelinnumero, johon viesti tulee.',
    sv: 'Skriv det nummer som meddelandet ska till.',
    en: 'Write the number the message is to go to.',
  },
  emailNeeded: {
    fi: 'Kirjoita sähköpostiosoite, johon viesti tulee.',
    sv: 'Skriv den e-postadress som meddelandet ska till.',
    en: 'Write the e-mail address the message is to go to.',
  },
  mediumMissing: { fi: 'Valitse, miten kerromme.', sv: 'Välj hur vi berättar.', en: 'Choose how we tell you.' },
  contacts: { fi: 'Yhteystietosi', sv: 'Dina kontaktuppgifter', en: 'Your contact details' },
  erase: { fi: 'Poista', sv: 'Radera', en: 'Erase' },
  links: { fi: 'Muut tietosi', sv: 'Annat om dig', en: 'More about you' },
  log: { fi: 'Kuka on katsonut tietojamme', sv: 'Vem har tittat på våra uppgifter', en: 'Who has looked at our data' },
  pause: { fi: 'Tauko viesteihin', sv: 'Paus i meddelandena', en: 'Pause of messages' },
  passkeys: { fi: 'Pääsyavaimet', sv: 'Inloggningsnycklar', en: 'Passkeys' },
  passkeysText: {
    fi: 'Kirjaudu sormella, kasvoilla tai laitteen koodilla',
    sv: 'Logga in med finger, ansikte eller enhetens kod',
    en: 'Sign in by finger, face or device code',
  },
  trusts: { fi: 'Kenelle annan luvan nähdä', sv: 'Vem jag låter se', en: 'Whom I let see' },
  whole: { fi: 'Kaikki tietoni', sv: 'Alla mina uppgifter', en: 'All my data' },
  wholeText: { fi: 'Katso, tulosta tai lataa', sv: 'Se, skriv ut eller ladda ner', en: 'See, print or download' },
  kept: {
    fi: 'Mitä säilytämme ja kuinka kauan',
    sv: 'Vad vi sparar och hur länge',
    en: 'What we keep and for how long',
  },
  keptShow: { fi: 'Näytä luettelo', sv: 'Visa listan', en: 'Show the list' },
  keptName: { fi: 'Tieto', sv: 'Uppgift', en: 'Data' },
  keptUntil: { fi: 'Säilytetään', sv: 'Sparas', en: 'Kept' },
  keptBecause: { fi: 'Koska', sv: 'För att', en: 'Because' },
  request: {
    fi: 'Pyydä korjausta tai poistoa',
    sv: 'Be om rättelse eller radering',
    en: 'Ask for a correction or deletion',
  },
  requestText: {
    fi: 'Yhteystiedot ja luvat poistat itse heti. Muusta päättää rekisterin pitäjä. Vastaamme kuukaudessa.',
    sv: 'Kontaktuppgifter och lov raderar du själv genast. Om annat beslutar den som för registret. Vi svarar inom en månad.',
    en: 'You erase contact details and permissions yourself at once. The keeper of the register decides on the rest. We answer in a month.',
  },
  requestTextTheirs: {
    fi: 'Rekisterin pitäjä päättää. Vastaamme kuukaudessa.',
    sv: 'Den som för registret beslutar. Vi svarar inom en månad.',
    en: 'The keeper of the register decides. We answer in a month.',
  },
  kind: { fi: 'Mitä pyydät?', sv: 'Vad ber du om?', en: 'What do you ask for?' },
  whose: { fi: 'Kenen tietoja se koskee?', sv: 'Vems uppgifter gäller det?', en: 'Whose data is it about?' },
  words: { fi: 'Mikä tieto, ja miksi?', sv: 'Vilken uppgift, och varför?', en: 'Which data, and why?' },
  ask: { fi: 'Lähetä pyyntö', sv: 'Skicka begäran', en: 'Send the request' },
  you: { fi: 'Minä', sv: 'Jag', en: 'Me' },
  kindMissing: {
    fi: 'Valitse korjaus tai poisto.',
    sv: 'Välj rättelse eller radering.',
    en: 'Choose correction or deletion.',
  },
  whoseMissing: { fi: 'Valitse, kenen tietoja.', sv: 'Välj vems uppgifter.', en: 'Choose whose data.' },
  wordsMissing: { fi: 'Kirjoita, mitä pyydät.', sv: 'Skriv vad du ber om.', en: 'Write what you ask for.' },
  wordsLong: {
    fi: 'Teksti on liian pitkä. Lyhennä se alle 5 000 merkkiin.',
    sv: 'Texten är för lång. Förkorta den till under 5 000 tecken.',
    en: 'The text is too long. Make it shorter than 5,000 characters.',
  },
  requests: { fi: 'Pyyntöni', sv: 'Mina begäranden', en: 'My requests' },
  receipt: { fi: 'Tunnus', sv: 'Nummer', en: 'Reference' },
  answered: { fi: 'Vastaus:', sv: 'Svar:', en: 'Answer:' },
  refused: { fi: 'Emme tehneet sitä. Syy:', sv: 'Vi gjorde det inte. Orsak:', en: 'We did not do it. Reason:' },
  signOut: { fi: 'Kirjaudu ulos kaikkialta', sv: 'Logga ut överallt', en: 'Sign out everywhere' },
  signOutText: {
    fi: 'Jos laite katosi tai epäilet, että joku muu pääsi sivuillesi.',
    sv: 'Om en enhet kom bort eller du misstänker att någon annan kommit in på dina sidor.',
    en: 'If a device is lost, or you think somebody else got to your pages.',
  },
  errorTitle: { fi: 'Tarkista tämä', sv: 'Kontrollera det här', en: 'Please check this' },
  exportLead: {
    fi: 'Tässä on kaikki, mitä näistä ihmisistä on täällä ja mitä saat nähdä.',
    sv: 'Här är allt som finns här om de här personerna och som du får se.',
    en: 'This is everything there is here of these people that you may see.',
  },
  exportLog: { fi: 'Loki on omana tiedostonaan.', sv: 'Loggen är en egen fil.', en: 'The log is a file of its own.' },
  exportJson: {
    fi: 'Lataa koneluettavana (JSON)',
    sv: 'Ladda ner maskinläsbart (JSON)',
    en: 'Download machine-readable (JSON)',
  },
} satisfies Record<string, Text>

export const kindWords: Record<RequestKind, Text> = {
  correction: { fi: 'Korjausta', sv: 'Rättelse', en: 'A correction' },
  deletion: { fi: 'Poistoa', sv: 'Radering', en: 'A deletion' },
}

/** That somebody has answered, where the answer itself is not told. */
export const done: Text = { fi: 'Käsitelty', sv: 'Behandlad', en: 'Closed' }

/** In the place of a request's words and answer, when one may not be told of whom it was about today. */
export const unheard: Text = {
  fi: 'Tätä emme voi nyt näyttää tällä sivulla.',
  sv: 'Det här kan vi inte visa på sidan just nu.',
  en: 'We cannot show this on the page now.',
}

export const dueWords = (due: string): Text => ({
  fi: `Vastaus viimeistään ${due}`,
  sv: `Svar senast ${due}`,
  en: `Answer by ${due}`,
})
