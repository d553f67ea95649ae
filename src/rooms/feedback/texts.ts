import type { Text } from '../../platform/languages.ts'
import type { FeedbackError, FeedbackKind } from './input.ts'

export const t = {
  title: { fi: 'Anna palautetta', sv: 'Ge respons', en: 'Give feedback' },
  lead: {
    fi: 'Kerro, mikä toimi ja mikä ei, tai kysy neuvoa sivuston käyttöön. Vastaamme kahdessa viikossa, jos jätät osoitteen.',
    sv: 'Berätta vad som fungerade och vad som inte gjorde det, eller fråga hur sidorna används. Vi svarar inom två veckor om du lämnar en adress.',
    en: 'Tell us what worked and what did not, or ask how to use these pages. We answer within two weeks if you leave an address.',
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
    fi: 'Sähköpostiosoite, jos haluat vastauksen (vapaaehtoinen)',
    sv: 'E-postadress om du vill ha svar (frivillig)',
    en: 'E-mail address if you want an answer (optional)',
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
    fi: `Jos jätit osoitteen, vastaamme viimeistään ${date}.`,
    sv: `Om du lämnade en adress svarar vi senast ${date}.`,
    en: `If you left an address, we answer by ${date}.`,
  }),
  keep: {
    fi: 'Ota tunnus talteen. Voit palata tälle sivulle milloin vain.',
    sv: 'Spara numret. Du kan komma tillbaka till den här sidan när du vill.',
    en: 'Keep the reference. You can come back to this page at any time.',
  },
  back: { fi: 'Takaisin etusivulle', sv: 'Tillbaka till startsidan', en: 'Back to the front page' },
} satisfies Record<string, Text | ((...values: never[]) => Text)>

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
