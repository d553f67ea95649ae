import type { Text } from '../../platform/languages.ts'

export const o = {
  title: { fi: 'Turvakielto', sv: 'Spärrmarkering', en: 'Non-disclosure for personal safety' },
  record: { fi: 'Kirjaa turvakielto', sv: 'Anteckna spärrmarkering', en: 'Record non-disclosure' },
  change: {
    fi: 'Katso tai päätä turvakielto',
    sv: 'Se eller avsluta spärrmarkeringen',
    en: 'See or end non-disclosure',
  },
  recordText: {
    fi: 'Turvakielto alkaa heti ja koskee koko perhettä. Yhteystiedot, hoitopaikat ja loki piiloutuvat muilta. Hoito, jota ei ole tarkistettu, ei enää näe niitä. Viestejä ei lähetetä.',
    sv: 'Spärrmarkeringen börjar genast och gäller hela familjen. Kontaktuppgifter, vårdplatser och loggen döljs för andra. Vård som inte har granskats ser dem inte längre. Inga meddelanden skickas.',
    en: 'It begins at once and covers the whole family. Contact details, places of care and the log are hidden from others. Care that has not been reviewed no longer sees them. No messages are sent.',
  },
  covered: {
    fi: 'Perheenjäsenen turvakielto suojaa jo tätä henkilöä. Kirjaa tähän hänen omansa.',
    sv: 'En familjemedlems spärrmarkering skyddar redan personen. Anteckna här personens egen.',
    en: 'The non-disclosure of a family member covers this person already. Record here one of their own.',
  },
  source: { fi: 'Mistä tiedät siitä?', sv: 'Hur vet du om det?', en: 'How do you know of it?' },
  sourceMissing: { fi: 'Valitse, mistä tiedät siitä', sv: 'Välj hur du vet om det', en: 'Choose how you know of it' },
  register: { fi: 'Väestötietojärjestelmästä', sv: 'Från befolkningsdatasystemet', en: 'From the population register' },
  told: { fi: 'Henkilö kertoi itse', sv: 'Personen berättade själv', en: 'The person told of it' },
  seen: { fi: 'Näin asiakirjan', sv: 'Jag såg en handling', en: 'I saw a document' },
  evidence: { fi: 'Mitä näit tai kuulit?', sv: 'Vad såg eller hörde du?', en: 'What did you see or hear?' },
  evidenceHint: {
    fi: 'Asiakirja tai puhelu, sen päivä ja numero. Älä kirjoita osoitetta. Perhe ei näe tätä täällä.',
    sv: 'Handlingen eller samtalet, dess dag och nummer. Skriv ingen adress. Familjen ser inte det här på sina sidor.',
    en: 'The document or call, its day and number. Write no address. The family does not see this on its pages.',
  },
  save: { fi: 'Aloita turvakielto', sv: 'Börja spärrmarkeringen', en: 'Begin non-disclosure' },
  already: { fi: 'Turvakielto on jo voimassa.', sv: 'Spärrmarkeringen gäller redan.', en: 'It is in force already.' },
  end: { fi: 'Päätä turvakielto', sv: 'Avsluta spärrmarkeringen', en: 'End non-disclosure' },
  endText: {
    fi: 'Kielto päättyy aikaisintaan huomenna. Siihen asti henkilö voi perua sen omilta sivuiltaan. Kiellon aikana kirjattu osoite, hoito ja loki eivät koskaan näy muille huoltajille. Puhu henkilön kanssa kahden.',
    sv: 'Spärrmarkeringen slutar tidigast i morgon. Till dess kan personen återta slutet på sina egna sidor. Adress, vård och logg från tiden visas aldrig för andra vårdnadshavare. Tala med personen på tu man hand.',
    en: 'It ends tomorrow at the earliest. Until then the person can take the end back on their own pages. Address, care and log of that time are never shown to other guardians. Talk with the person alone.',
  },
  endDay: {
    fi: 'Mistä päivästä kielto ei ole voimassa?',
    sv: 'Från vilken dag gäller spärrmarkeringen inte längre?',
    en: 'From which day is it not in force?',
  },
  dayWrong: {
    fi: 'Valitse huominen tai myöhempi päivä, enintään vuoden päästä',
    sv: 'Välj i morgon eller en senare dag, högst ett år framåt',
    en: 'Choose tomorrow or a later day, at most a year ahead',
  },
  onlyRegister: {
    fi: 'Kielto on väestötietojärjestelmästä. Se päättyy vain, kun se on päättynyt siellä.',
    sv: 'Spärrmarkeringen är från befolkningsdatasystemet. Den slutar bara när den har slutat där.',
    en: 'It comes from the population register. It ends only when it has ended there.',
  },
  since: { fi: 'Alkoi', sv: 'Började', en: 'Began' },
  ends: { fi: 'Päättyy', sv: 'Slutar', en: 'Ends' },
  keepText: {
    fi: 'Lopettaminen on kirjattu. Voit perua sen, kunnes kielto päättyy.',
    sv: 'Slutet är antecknat. Du kan återta det tills spärrmarkeringen slutar.',
    en: 'The end is recorded. You can take it back until it comes.',
  },
  keep: { fi: 'Jatka turvakieltoa', sv: 'Fortsätt spärrmarkeringen', en: 'Go on with non-disclosure' },
} satisfies Record<string, Text>
