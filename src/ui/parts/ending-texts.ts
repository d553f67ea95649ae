import type { Text } from '../../platform/languages.ts'

export const t = {
  soon: { fi: 'Kirjautumisesi päättyy pian', sv: 'Din inloggning slutar snart', en: 'Your sign-in ends soon' },
  soonText: {
    fi: 'Jatka, niin pysyt kirjautuneena. Mitään ei katoa.',
    sv: 'Fortsätt, så förblir du inloggad. Ingenting försvinner.',
    en: 'Go on, and you stay signed in. Nothing is lost.',
  },
  lastText: {
    fi: 'Kirjautuminen kestää enintään 12 tuntia, eikä sitä voi enää pidentää. Jos lähetät tekstin sen jälkeen, säilytämme sen. Kirjaudut vain uudelleen.',
    sv: 'En inloggning räcker högst 12 timmar och kan inte förlängas. Om du skickar text efter det sparar vi den. Du loggar bara in igen.',
    en: 'A sign-in lasts 12 hours at most and cannot be made longer. If you send text after that, we keep it. You only sign in again.',
  },
  over: { fi: 'Kirjautumisesi päättyi', sv: 'Din inloggning har slutat', en: 'Your sign-in has ended' },
  overText: {
    fi: 'Kirjaudu uudelleen, niin palaat tähän. Jos sinulla oli tekstiä kesken, se säilyy.',
    sv: 'Logga in igen, så kommer du tillbaka hit. Om du höll på att skriva sparas texten.',
    en: 'Sign in again to come back here. If you were writing, your text is kept.',
  },
  left: { fi: 'Aikaa jäljellä', sv: 'Tid kvar', en: 'Time left' },
  keep: { fi: 'Jatka', sv: 'Fortsätt', en: 'Go on' },
  understood: { fi: 'Selvä', sv: 'Jag förstår', en: 'I understand' },
  signOut: { fi: 'Kirjaudu ulos', sv: 'Logga ut', en: 'Sign out' },
  again: { fi: 'Kirjaudu uudelleen', sv: 'Logga in igen', en: 'Sign in again' },
} satisfies Record<string, Text>

/** @param time such as `klo 14.32` */
export const until = (time: string): Text => ({
  fi: `Jos et tee mitään, kirjautumisesi päättyy ${time}. Jos lähetät tekstin sen jälkeen, se säilyy.`,
  sv: `Om du inte gör något slutar din inloggning ${time}. Om du skickar text efter det sparas den.`,
  en: `If you do nothing, your sign-in ends at ${time}. If you send text after that, it is kept.`,
})
