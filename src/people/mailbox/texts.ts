import type { Text } from '../../platform/languages.ts'
import type { Medium } from '../../platform/post/letter.ts'

export const t = {
  title: { fi: 'Kokeilun posti', sv: 'Försökets post', en: 'Mail in the trial' },
  lead: {
    fi: 'Kokeilu ei lähetä mitään. Tässä ovat viestit, jotka oikea palvelu lähettäisi. Uusin on ylinnä.',
    sv: 'Försöket skickar ingenting. Här är de meddelanden som den riktiga tjänsten skulle skicka. Det nyaste är överst.',
    en: 'The trial sends nothing. Here are the messages that the real service would send. The newest is on top.',
  },
  empty: { fi: 'Ei vielä viestejä', sv: 'Inga meddelanden ännu', en: 'No messages yet' },
  emptyText: {
    fi: 'Kirjaudu perheenä ja valitse omissa tiedoissasi, miten kerromme uudesta. Kysy sitten jotakin lokista ja vastaa siihen tietosuojavastaavana.',
    sv: 'Logga in som familj och välj bland dina uppgifter hur vi berättar om nytt. Fråga sedan något om loggen och svara som dataskyddsombud.',
    en: 'Sign in as a family and choose in your data how we tell you of news. Then ask something about the log, and answer it as the data protection officer.',
  },
  to: { fi: 'Vastaanottaja:', sv: 'Till:', en: 'To:' },
  back: { fi: 'Palaa kirjautumiseen', sv: 'Tillbaka till inloggningen', en: 'Back to sign-in' },
  open: { fi: 'Katso kokeilun posti', sv: 'Se försökets post', en: 'See the mail in the trial' },
} satisfies Record<string, Text>

export const mediumNames: Record<Medium, Text> = {
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  sms: { fi: 'Tekstiviesti', sv: 'Textmeddelande', en: 'Text message' },
  push: { fi: 'Ilmoitus selaimessa', sv: 'Notis i webbläsaren', en: 'Notification in the browser' },
}
