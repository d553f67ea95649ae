import type { Text } from '../../platform/languages.ts'

export const t = {
  title: { fi: 'Tekstisi on tallessa', sv: 'Din text är sparad', en: 'Your text is kept' },
  lead: {
    fi: 'Kirjautumisesi oli katkennut, kun lähetit tämän. Mitään ei ole vielä lähetetty eteenpäin.',
    sv: 'Din inloggning hade avbrutits när du skickade det här. Ingenting har skickats vidare ännu.',
    en: 'Your sign-in had ended when you sent this. Nothing has been sent on yet.',
  },
  until: {
    fi: 'Vain sinä näet sen. Se poistuu itsestään vuorokauden kuluttua.',
    sv: 'Bara du ser den. Den försvinner av sig själv efter ett dygn.',
    en: 'Only you see it. It is removed after a day.',
  },
  nothing: { fi: 'Täällä ei ole tekstejä', sv: 'Här finns inga texter', en: 'No texts here' },
  nothingText: {
    fi: 'Jos kirjautumisesi katkeaa kesken kirjoittamisen, tekstisi säilyy täällä vuorokauden.',
    sv: 'Om din inloggning avbryts medan du skriver finns texten kvar här i ett dygn.',
    en: 'If your sign-in ends while you write, your text stays here for a day.',
  },
  on: { fi: 'Jatka', sv: 'Fortsätt', en: 'Go on' },
  choices: { fi: 'Myös valintasi ovat tallessa.', sv: 'Också dina val är sparade.', en: 'Your choices are kept too.' },
  send: { fi: 'Lähetä nyt', sv: 'Skicka nu', en: 'Send now' },
  away: { fi: 'Poista', sv: 'Ta bort', en: 'Remove' },
  later: { fi: 'Jatka ilman tätä', sv: 'Fortsätt utan detta', en: 'Go on without this' },
  signInTitle: { fi: 'Tekstisi on tallessa', sv: 'Din text är sparad', en: 'Your text is kept' },
  signInText: {
    fi: 'Kirjaudu uudelleen, niin voit lähettää sen. Vain sinä näet sen.',
    sv: 'Logga in igen, så kan du skicka den. Bara du ser den.',
    en: 'Sign in again and you can send it. Only you see it.',
  },
} satisfies Record<string, Text>

export const sentAt = (when: string): Text => ({
  fi: `Lähetit ${when}`,
  sv: `Du skickade ${when}`,
  en: `You sent ${when}`,
})
