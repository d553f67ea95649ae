import type { Text } from '../../platform/languages.ts'

export const t = {
  soon: { fi: 'Kirjautumisesi päättyy pian', sv: 'Din inloggning slutar snart', en: 'Your sign-in ends soon' },
  soonText: {
    fi: 'Jatka, niin pysyt kirjautuneena. Mitään ei katoa.',
    sv: 'Fortsätt, så förblir du inloggad. Ingenting försvinner.',
    en: 'Go on, and you stay signed in. Nothing is lost.',
  },
  lastText: {
    fi: 'Kirjautuminen kestää enintään 12 tuntia, eikä sitä voi enää pidentää. Lähetä keskeneräinen ennen sitä. Kirjaudu sitten uudelleen.',
    sv: 'En inloggning räcker högst 12 timmar och kan inte förlängas. Skicka det du har på gång före det. Logga sedan in igen.',
    en: 'A sign-in lasts 12 hours at most and cannot be made longer. Send what you have begun before that. Then sign in again.',
  },
  over: { fi: 'Kirjautumisesi päättyi', sv: 'Din inloggning har slutat', en: 'Your sign-in has ended' },
  overText: {
    fi: 'Kirjaudu uudelleen, niin palaat tähän. Tekstisi säilyy useimmilla sivuilla. Valinnat teet uudelleen.',
    sv: 'Logga in igen, så kommer du tillbaka hit. Din text sparas på de flesta sidor. Valen gör du på nytt.',
    en: 'Sign in again to come back here. Most pages keep your text. You make your choices again.',
  },
  left: { fi: 'Aikaa jäljellä', sv: 'Tid kvar', en: 'Time left' },
  keep: { fi: 'Jatka', sv: 'Fortsätt', en: 'Go on' },
  understood: { fi: 'Selvä', sv: 'Jag förstår', en: 'I understand' },
  signOut: { fi: 'Kirjaudu ulos', sv: 'Logga ut', en: 'Sign out' },
  again: { fi: 'Kirjaudu uudelleen', sv: 'Logga in igen', en: 'Sign in again' },
} satisfies Record<string, Text>

/** @param time such as `klo 14.32` */
export const until = (time: string): Text => ({
  fi: `Jos et tee mitään, kirjautumisesi päättyy ${time}.`,
  sv: `Om du inte gör något slutar din inloggning ${time}.`,
  en: `If you do nothing, your sign-in ends at ${time}.`,
})
