import type { Text } from '../../platform/languages.ts'

export const g = {
  add: { fi: 'Lisää huoltaja', sv: 'Lägg till en vårdnadshavare', en: 'Add a guardian' },
  addText: {
    fi: 'Huoltaja näkee lapsen tiedot omalta sivultaan heti. Kirjaa vain se, minkä olet tarkistanut. Lapsi ja muut huoltajat näkevät, mihin huoltajuus perustuu.',
    sv: 'Vårdnadshavaren ser genast barnets uppgifter på sin egen sida. Anteckna bara det som du har kontrollerat. Barnet och de andra vårdnadshavarna ser vad vårdnaden grundar sig på.',
    en: 'The guardian sees the child’s details on their own page at once. Record only what you have checked. The child and the other guardians see what the guardianship rests on.',
  },
  code: { fi: 'Aikuisen henkilötunnus', sv: 'Den vuxnas personbeteckning', en: 'Identity code of the adult' },
  codeWrong: {
    fi: 'Tarkista aikuisen henkilötunnus',
    sv: 'Kontrollera den vuxnas personbeteckning',
    en: 'Check the identity code of the adult',
  },
  basis: { fi: 'Mikä hän on lapselle?', sv: 'Vad är hen för barnet?', en: 'What are they to the child?' },
  basisMissing: {
    fi: 'Valitse, mikä hän on lapselle',
    sv: 'Välj vad hen är för barnet',
    en: 'Choose what they are to the child',
  },
  custody: {
    fi: 'Vanhempi tai muu huoltaja',
    sv: 'Förälder eller annan vårdnadshavare',
    en: 'Parent or other guardian',
  },
  foster: { fi: 'Sijaisvanhempi', sv: 'Familjehemsförälder', en: 'Foster parent' },
  appointed: {
    fi: 'Muu aikuinen, joka on määrätty tehtävään',
    sv: 'Annan vuxen som har förordnats',
    en: 'Another adult who has been appointed',
  },
  scope: { fi: 'Mitä hän saa tehdä?', sv: 'Vad får hen göra?', en: 'What may they do?' },
  scopeMissing: { fi: 'Valitse, mitä hän saa tehdä', sv: 'Välj vad hen får göra', en: 'Choose what they may do' },
  everything: {
    fi: 'Näkee ja päättää lapsen asioista',
    sv: 'Ser och beslutar om barnets ärenden',
    en: 'Sees and decides about the child',
  },
  dailyCare: {
    fi: 'Näkee ja hoitaa lapsen arkea',
    sv: 'Ser och sköter barnets vardag',
    en: 'Sees and looks after everyday life',
  },
  rightToKnow: {
    fi: 'Vain näkee, ei päätä',
    sv: 'Ser bara, beslutar inte',
    en: 'Only sees, does not decide',
  },
  source: { fi: 'Mistä tieto on?', sv: 'Varifrån kommer uppgiften?', en: 'Where does this come from?' },
  sourceMissing: {
    fi: 'Valitse, mistä tieto on',
    sv: 'Välj varifrån uppgiften kommer',
    en: 'Choose where this comes from',
  },
  evidence: { fi: 'Mitä näit?', sv: 'Vad såg du?', en: 'What did you see?' },
  evidenceHint: {
    fi: 'Asiakirja, sen päivä ja numero. Esimerkiksi ”Sopimus 3.2.2026, lastenvalvojan vahvistama”. Perhe ei näe tätä täällä.',
    sv: 'Handlingen, dess dag och nummer. Till exempel ”Avtal 3.2.2026, fastställt av barnatillsyningsmannen”. Familjen ser inte det här på sina sidor.',
    en: 'The document, its day and number. For example “Agreement 3.2.2026, confirmed by the child welfare officer”. The family does not see this on its pages.',
  },
  evidenceWrong: {
    fi: 'Kirjoita, mitä näit, 5–500 merkkiä',
    sv: 'Skriv vad du såg, 5–500 tecken',
    en: 'Write what you saw, 5 to 500 characters',
  },
  since: { fi: 'Mistä päivästä', sv: 'Från och med', en: 'From' },
  sinceWrong: {
    fi: 'Valitse päivä lapsen syntymästä lähtien, enintään vuoden päähän',
    sv: 'Välj en dag från barnets födelse, högst ett år framåt',
    en: 'Choose a day from the child’s birth on, at most a year ahead',
  },
  until: { fi: 'Viimeinen päivä (vapaaehtoinen)', sv: 'Sista dagen (frivillig)', en: 'Last day (optional)' },
  untilHint: {
    fi: 'Ilman päivää huoltajuus jatkuu, kunnes lapsi täyttää 18.',
    sv: 'Utan dag fortsätter vårdnaden tills barnet fyller 18.',
    en: 'Without a day it goes on until the child turns 18.',
  },
  untilWrong: {
    fi: 'Valitse viimeiseksi päiväksi tämä päivä tai myöhempi',
    sv: 'Välj i dag eller en senare dag som sista dag',
    en: 'Choose today or a later day as the last one',
  },
  unknownText: {
    fi: 'Kirjoita nimi niin kuin se on henkilötodistuksessa. Hän näkee lapsen, kun hän kirjautuu.',
    sv: 'Skriv namnet så som det står i identitetshandlingen. Hen ser barnet efter att ha loggat in.',
    en: 'Write the name as it is in the identity document. They see the child once they sign in.',
  },
  nobody: {
    fi: 'Tätä henkilöä ei voi kirjata huoltajaksi.',
    sv: 'Den här personen kan inte antecknas som vårdnadshavare.',
    en: 'This person cannot be recorded as a guardian.',
  },
  already: {
    fi: 'Hän on jo huoltaja näinä päivinä. Päätä ensin entinen merkintä.',
    sv: 'Hen är redan vårdnadshavare de här dagarna. Avsluta först den tidigare anteckningen.',
    en: 'They are a guardian on these days already. End the former entry first.',
  },
  limit: { fi: 'Rajoita huoltajuutta', sv: 'Begränsa vårdnaden', en: 'Limit a guardianship' },
  limitText: {
    fi: 'Rajoitettu huoltaja ei näe lapsesta mitään. Rajoitus alkaa heti. Hän ei saa siitä viestiä.',
    sv: 'En vårdnadshavare med begränsning ser inget om barnet. Begränsningen börjar genast. Hen får inget meddelande om den.',
    en: 'A limited guardian sees nothing of the child. The limit begins at once. They get no message about it.',
  },
  whose: { fi: 'Ketä rajoitus koskee?', sv: 'Vem gäller begränsningen?', en: 'Whom does the limit concern?' },
  whoseMissing: {
    fi: 'Valitse, ketä rajoitus koskee',
    sv: 'Välj vem begränsningen gäller',
    en: 'Choose whom the limit concerns',
  },
  why: { fi: 'Miksi?', sv: 'Varför?', en: 'Why?' },
  whyMissing: { fi: 'Valitse syy', sv: 'Välj orsaken', en: 'Choose the reason' },
  orderDetail: {
    fi: 'Pitää hänet erossa myös muista, jotka asuvat lapsen kanssa tai huolehtivat hänestä.',
    sv: 'Håller hen borta också från andra som bor med barnet eller har vårdnaden.',
    en: 'Keeps them away from others too who live with the child or guard it.',
  },
  limitUntilHint: {
    fi: 'Ilman päivää rajoitus jatkuu, kunnes se päätetään.',
    sv: 'Utan dag fortsätter begränsningen tills den avslutas.',
    en: 'Without a day the limit goes on until it is ended.',
  },
  limitAlready: {
    fi: 'Sama rajoitus on jo voimassa.',
    sv: 'Samma begränsning gäller redan.',
    en: 'The same limit is in force already.',
  },
  setLimit: { fi: 'Aseta rajoitus', sv: 'Sätt begränsningen', en: 'Set the limit' },
  end: {
    fi: 'Päätä huoltajuus tai rajoitus',
    sv: 'Avsluta vårdnaden eller en begränsning',
    en: 'End a guardianship or a limit',
  },
  endText: {
    fi: 'Entinen merkintä säilyy. Kun huoltajuus päättyy, aikuinen ei enää näe lapsen tietoja. Kun rajoitus päättyy, hän näkee ne taas. Tarkista asia ensin turvallisessa paikassa.',
    sv: 'Den tidigare anteckningen bevaras. När vårdnaden slutar ser den vuxna inte längre barnets uppgifter. När en begränsning slutar ser hen dem igen. Kontrollera saken först på en trygg plats.',
    en: 'The former entry stays. When a guardianship ends, the adult no longer sees the child’s details. When a limit ends, they see them again. Check the matter first in a safe place.',
  },
  which: { fi: 'Mikä päättyy?', sv: 'Vad avslutas?', en: 'What ends?' },
  whichMissing: { fi: 'Valitse, mikä päättyy', sv: 'Välj vad som avslutas', en: 'Choose what ends' },
  limitOf: { fi: 'Rajoitus', sv: 'Begränsning', en: 'Limit' },
  day: {
    fi: 'Mistä päivästä se ei ole voimassa?',
    sv: 'Från vilken dag gäller det inte längre?',
    en: 'From which day is it not in force?',
  },
  dayWrong: {
    fi: 'Valitse tämä päivä tai myöhempi, ei entisen lopun jälkeen',
    sv: 'Välj i dag eller en senare dag, inte efter det tidigare slutet',
    en: 'Choose today or later, and not after it ends anyway',
  },
  endEvidenceHint: {
    fi: 'Asiakirja, sen päivä ja numero. Perhe ei näe tätä täällä.',
    sv: 'Handlingen, dess dag och nummer. Familjen ser inte det här på sina sidor.',
    en: 'The document, its day and number. The family does not see this on its pages.',
  },
  recordEnd: { fi: 'Päätä', sv: 'Avsluta', en: 'End it' },
  recordedBy: { fi: 'Kirjannut', sv: 'Antecknat av', en: 'Recorded by' },
} satisfies Record<string, Text>

// What the database takes, in the order of the forms.
export const bases = ['custody', 'foster_placement', 'appointed'] as const
export const scopes = ['everything', 'daily_care', 'right_to_know'] as const
export const sources = ['population_register', 'court_decision', 'placement_decision', 'seen_by_professional'] as const
export const limitReasons = ['protection_order', 'danger', 'dispute', 'child_refuses'] as const

export const sourceNames = {
  population_register: { fi: 'Väestötietojärjestelmä', sv: 'Befolkningsdatasystemet', en: 'Population register' },
  court_decision: { fi: 'Tuomioistuimen päätös', sv: 'Domstolens beslut', en: 'Court decision' },
  placement_decision: { fi: 'Sijoituspäätös', sv: 'Placeringsbeslut', en: 'Placement decision' },
  seen_by_professional: {
    fi: 'Muu asiakirja, jonka näin',
    sv: 'Annan handling som jag såg',
    en: 'Another document that I saw',
  },
} satisfies Record<string, Text>
