import type { Text } from '../../platform/languages.ts'

/** Words of what is sent to who gave feedback. */
export const l = {
  answered: (service: string): Text => ({
    fi: `Vastaus palautteeseesi: ${service}`,
    sv: `Svar på din respons: ${service}`,
    en: `An answer to your feedback: ${service}`,
  }),
  lengthened: (service: string): Text => ({
    fi: `Palautteesi vastaus viivästyy: ${service}`,
    sv: `Svaret på din respons dröjer: ${service}`,
    en: `Your answer takes longer: ${service}`,
  }),
  sent: (date: string, receipt: string): Text => ({
    fi: `Lähetit meille palautetta ${date}. Sen tunnus on ${receipt}.`,
    sv: `Du gav oss respons ${date}. Numret är ${receipt}.`,
    en: `You sent us feedback on ${date}. Its reference is ${receipt}.`,
  }),
  newDay: (date: string): Text => ({
    fi: `Tarvitsemme lisää aikaa. Vastaamme viimeistään ${date}.`,
    sv: `Vi behöver mer tid. Vi svarar senast ${date}.`,
    en: `We need more time. We answer by ${date}.`,
  }),
  noReply: {
    fi: 'Tähän viestiin ei voi vastata. Uutta palautetta voit antaa täällä:',
    sv: 'Du kan inte svara på det här meddelandet. Ny respons kan du ge här:',
    en: 'You cannot reply to this message. You can send new feedback here:',
  },
}
