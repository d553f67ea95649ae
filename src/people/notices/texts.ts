import type { Text } from '../../platform/languages.ts'

/** Words of what is sent. Each must be fit for any eye: no service, no person, no matter. */
export const t = {
  subject: (service: string): Text => ({
    fi: `Sinulle on uutta: ${service}`,
    sv: `Det finns något nytt för dig: ${service}`,
    en: `Something new for you: ${service}`,
  }),
  news: (service: string): Text => ({
    fi: `Sinulle on uutta palvelussa ${service}.`,
    sv: `Det finns något nytt för dig i tjänsten ${service}.`,
    en: `There is something new for you in ${service}.`,
  }),
  manyNews: (service: string, count: number): Text => ({
    fi: `Sinulle on ${count} uutta asiaa palvelussa ${service}.`,
    sv: `Det finns ${count} nya saker för dig i tjänsten ${service}.`,
    en: `There are ${count} new things for you in ${service}.`,
  }),
  read: { fi: 'Kirjaudu ja lue:', sv: 'Logga in och läs:', en: 'Sign in to read:' },
  noReply: {
    fi: 'Tähän viestiin ei voi vastata. Viestit voit muuttaa tai lopettaa omissa tiedoissasi.',
    sv: 'Du kan inte svara på det här meddelandet. Du kan ändra eller avsluta meddelandena bland dina uppgifter.',
    en: 'You cannot reply to this message. You can change or stop messages in your own data.',
  },
  dueSubject: (service: string): Text => ({
    fi: `Vastattavaa: ${service}`,
    sv: `Att besvara: ${service}`,
    en: `To be answered: ${service}`,
  }),
  due: (count: number): Text => ({
    fi: count === 1 ? 'Yhden asian määräpäivä on lähellä.' : `${count} asian määräpäivä on lähellä.`,
    sv: count === 1 ? 'Ett ärende ska besvaras snart.' : `${count} ärenden ska besvaras snart.`,
    en: count === 1 ? 'One matter is to be answered soon.' : `${count} matters are to be answered soon.`,
  }),
  noReplyStaff: {
    fi: 'Tähän viestiin ei voi vastata. Muistutuksen voit lopettaa katselujen sivulla.',
    sv: 'Du kan inte svara på det här meddelandet. Du kan avsluta påminnelsen på sidan för granskning.',
    en: 'You cannot reply to this message. You can stop the reminder on the page of reviews.',
  },
}
