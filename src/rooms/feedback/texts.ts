import type { Text } from '../../platform/languages.ts'
import type { FeedbackError, FeedbackKind } from './input.ts'
import type { State } from './queries.ts'

export const t = {
  title: { fi: 'Anna palautetta', sv: 'Ge respons', en: 'Give feedback' },
  lead: {
    fi: 'Kerro, mikä toimi ja mikä ei, tai kysy neuvoa sivuston käyttöön. Vastaamme kahdessa viikossa.',
    sv: 'Berätta vad som fungerade och vad som inte gjorde det, eller fråga hur sidorna används. Vi svarar inom två veckor.',
    en: 'Tell us what worked and what did not, or ask how to use these pages. We answer within two weeks.',
  },
  urgent: {
    fi: 'Tähän ei vastata heti. Jos tarvitset apua nyt, soita.',
    sv: 'Vi svarar inte genast här. Ring om du behöver hjälp nu.',
    en: 'We do not answer here at once. If you need help now, call.',
  },
  helpNow: { fi: 'Numerot, jotka vastaavat nyt', sv: 'Nummer som svarar nu', en: 'Numbers that answer now' },
  private: {
    fi: 'Älä kirjoita henkilötunnusta tai terveystietoja.',
    sv: 'Skriv inte personbeteckning eller hälsouppgifter.',
    en: 'Do not write identity codes or health details.',
  },
  kind: { fi: 'Mistä haluat kertoa?', sv: 'Vad vill du berätta om?', en: 'What is it about?' },
  message: { fi: 'Viestisi', sv: 'Ditt meddelande', en: 'Your message' },
  replyTo: {
    fi: 'Sähköposti, jos haluat vastauksen sinne (vapaaehtoinen)',
    sv: 'E-post om du vill ha svaret dit (frivillig)',
    en: 'E-mail, if you want the answer there (optional)',
  },
  replyToHint: {
    fi: 'Vastaaja ei näe osoitettasi, ja poistamme sen myöhemmin. Vastauksen voit lukea myös täällä.',
    sv: 'Den som svarar ser inte adressen, och vi raderar den senare. Svaret kan du läsa också här.',
    en: 'Whoever answers does not see the address, and we delete it later. You can read the answer here too.',
  },
  about: { fi: 'Palaute koskee sivua', sv: 'Responsen gäller sidan', en: 'This is about the page' },
  send: { fi: 'Lähetä palaute', sv: 'Skicka respons', en: 'Send feedback' },
  errorTitle: { fi: 'Tarkista tämä', sv: 'Kontrollera det här', en: 'Please check this' },
  thanks: { fi: 'Kiitos, palaute tuli perille', sv: 'Tack, responsen kom fram', en: 'Thank you, we got your feedback' },
  receiptNumber: { fi: 'Tunnuksesi on', sv: 'Ditt nummer är', en: 'Your reference is' },
  received: (when: string): Text => ({
    fi: `Saimme palautteen ${when}.`,
    sv: `Vi fick responsen ${when}.`,
    en: `We got it on ${when}.`,
  }),
  due: (date: string): Text => ({
    fi: `Luemme palautteen ja vastaamme viimeistään ${date}.`,
    sv: `Vi läser responsen och svarar senast ${date}.`,
    en: `We read it and answer by ${date}.`,
  }),
  states: {
    waiting: {
      fi: 'Palautteesi odottaa lukijaa.',
      sv: 'Din respons väntar på en läsare.',
      en: 'It waits for a reader.',
    },
    taken: { fi: 'Palautettasi käsitellään.', sv: 'Någon arbetar med din respons.', en: 'Somebody is working on it.' },
    lengthened: {
      fi: 'Tarvitsemme lisää aikaa. Syyn luet avaimellasi.',
      sv: 'Vi behöver mer tid. Med din nyckel läser du varför.',
      en: 'We need more time. Read why with your key.',
    },
    answered: { fi: 'Palautteeseesi on vastattu.', sv: 'Din respons har fått svar.', en: 'It has been answered.' },
  },
  answeredOn: (date: string): Text => ({
    fi: `Vastasimme ${date}.`,
    sv: `Vi svarade ${date}.`,
    en: `We answered on ${date}.`,
  }),
  stateTitle: { fi: 'Palautteesi', sv: 'Din respons', en: 'Your feedback' },
  keyIs: { fi: 'Vastauksen avain on', sv: 'Nyckeln till svaret är', en: 'The key to the answer is' },
  keyOnce: {
    fi: 'Ota talteen tunnus ja avain. Näytämme avaimen vain nyt. Sillä luet vastauksen tällä sivulla.',
    sv: 'Spara numret och nyckeln. Vi visar nyckeln bara nu. Med den läser du svaret på den här sidan.',
    en: 'Keep the reference and the key. We show the key only now. With it you read the answer on this page.',
  },
  alsoByMail: {
    fi: 'Vastaus tulee myös sähköpostiisi.',
    sv: 'Svaret kommer också till din e-post.',
    en: 'The answer also comes to your e-mail.',
  },
  read: { fi: 'Lue vastaus', sv: 'Läs svaret', en: 'Read the answer' },
  key: { fi: 'Vastauksen avain', sv: 'Nyckeln till svaret', en: 'Key to the answer' },
  keyHint: {
    fi: 'Sait sen, kun lähetit palautteen. Siinä on 12 merkkiä.',
    sv: 'Du fick den när du skickade responsen. Den har 12 tecken.',
    en: 'You got it when you sent the feedback. It has 12 characters.',
  },
  keyWrong: {
    fi: 'Avain ei käy. Tarkista, että kirjoitit kaikki 12 merkkiä.',
    sv: 'Nyckeln passar inte. Kontrollera att du skrev alla 12 tecken.',
    en: 'The key does not fit. Check that you typed all 12 characters.',
  },
  answer: { fi: 'Vastauksemme', sv: 'Vårt svar', en: 'Our answer' },
  notYet: { fi: 'Vastausta ei ole vielä.', sv: 'Det finns inget svar ännu.', en: 'There is no answer yet.' },
  whyLonger: { fi: 'Miksi tarvitsemme aikaa', sv: 'Varför vi behöver tid', en: 'Why we need time' },
  kept: {
    fi: 'Poistamme palautteen kahden vuoden kuluttua vastauksesta. Sähköpostiosoitteen poistamme kolmessa kuukaudessa.',
    sv: 'Vi raderar responsen två år efter svaret. E-postadressen raderar vi inom tre månader.',
    en: 'We delete the feedback two years after the answer, and the e-mail address in three months.',
  },
  keep: {
    fi: 'Ota tunnus talteen. Voit palata tälle sivulle milloin vain.',
    sv: 'Spara numret. Du kan komma tillbaka till den här sidan när du vill.',
    en: 'Keep the reference. You can come back to this page at any time.',
  },
  back: { fi: 'Takaisin etusivulle', sv: 'Tillbaka till startsidan', en: 'Back to the front page' },
} satisfies Record<string, Text | Record<State, Text> | ((...values: never[]) => Text)>

export const kindTexts: Record<FeedbackKind, Text> = {
  general: { fi: 'Palvelusta yleensä', sv: 'Tjänsten i allmänhet', en: 'The service in general' },
  accessibility: { fi: 'Saavutettavuusongelmasta', sv: 'Ett tillgänglighetsproblem', en: 'An accessibility problem' },
  wrong_fact: { fi: 'Virheestä tiedoissa', sv: 'Ett fel i uppgifterna', en: 'A wrong fact' },
}

export const errorTexts: Record<FeedbackError, Text> = {
  message_missing: { fi: 'Kirjoita viestisi.', sv: 'Skriv ditt meddelande.', en: 'Write your message.' },
  message_long: {
    fi: 'Viesti on liian pitkä. Lyhennä se alle 5 000 merkkiin.',
    sv: 'Meddelandet är för långt. Förkorta det till under 5 000 tecken.',
    en: 'The message is too long. Make it shorter than 5,000 characters.',
  },
  reply_to_wrong: {
    fi: 'Tarkista osoite. Kirjoita se muodossa nimi@esimerkki.fi.',
    sv: 'Kontrollera adressen. Skriv den så här: namn@exempel.fi.',
    en: 'Check the address. Write it like name@example.fi.',
  },
}

/** What makes of a refusal the written certificate that the law wants: before and after the reasons. */
export const certificate = {
  title: {
    fi: 'Todistus: saavutettavuuspyyntöön ei suostuttu',
    sv: 'Intyg: en begäran om tillgänglighet godkändes inte',
    en: 'Certificate: an accessibility request was refused',
  },
  begins: (receipt: string, date: string): Text => ({
    fi: `Pyyntö ${receipt} saapui ${date}. Emme tee pyydettyä. Perustelumme:`,
    sv: `Begäran ${receipt} kom ${date}. Vi gör inte det som begärdes. Våra skäl:`,
    en: `Request ${receipt} came on ${date}. We do not do what was asked. Our reasons:`,
  }),
  ends: {
    fi: 'Voit kannella tästä Liikenne- ja viestintävirasto Traficomille tai pyytää siltä selvitystä: www.saavutettavuusvaatimukset.fi.',
    sv: 'Du kan klaga hos Transport- och kommunikationsverket Traficom eller be om en utredning: www.saavutettavuusvaatimukset.fi.',
    en: 'You can complain to the Finnish Transport and Communications Agency Traficom or ask it to look into this: www.saavutettavuusvaatimukset.fi.',
  },
}
