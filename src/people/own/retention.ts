import type { Text } from '../../platform/languages.ts'
import type { PeopleTables } from '../tables.ts'

/** How long a kind of record is kept, by the class of the law's table, and why. */
export type Kept = {
  name: Text
  retention: `RC-${string}` | 'own'
  until: Text
  because: Text
  erase: 'now' | 'request' | 'law'
}

const law: Text = {
  fi: 'Laki asiakastiedoista määrää niin.',
  sv: 'Klientuppgiftslagen säger så.',
  en: 'The act on client data says so.',
}
const yours: Text = {
  fi: 'Se on sinun päätöksesi.',
  sv: 'Det är ditt beslut.',
  en: 'It is your decision.',
}
const twelve: Text = {
  fi: '12 vuotta tapahtumasta',
  sv: '12 år från händelsen',
  en: '12 years from the event',
}
const asLongAsPerson: Text = {
  fi: '2 vuotta henkilön kuolemasta',
  sv: '2 år från personens död',
  en: '2 years from the person’s death',
}
const asLongAsItProtects: Text = {
  fi: '2 vuotta henkilön kuolemasta. Se jää pidemmäksi aikaa, jos se suojaa jotakuta.',
  sv: '2 år från personens död. Den blir kvar längre om den skyddar någon.',
  en: '2 years from the person’s death. It stays longer while it protects somebody.',
}
const untilYouErase: Text = {
  fi: 'kunnes poistat sen',
  sv: 'tills du raderar den',
  en: 'until you erase it',
}

/** Every table of this floor that tells something of a person; a test asks the database whether one is missing. */
export const kept = {
  'people.person': {
    name: {
      fi: 'Nimi, syntymäaika ja asetukset',
      sv: 'Namn, födelsedatum och inställningar',
      en: 'Name, birth date and settings',
    },
    ...{ retention: 'RC-CLIENTBASE', until: asLongAsPerson, because: law, erase: 'request' },
  },
  'people.identity': {
    name: { fi: 'Tunnistautumisen tunniste', sv: 'Identifieringens kod', en: 'Code of identification' },
    ...{ retention: 'RC-CLIENTBASE', until: asLongAsPerson, because: law, erase: 'request' },
  },
  'people.contact_point': {
    name: { fi: 'Yhteystiedot', sv: 'Kontaktuppgifter', en: 'Contact details' },
    ...{ retention: 'own', until: untilYouErase, because: yours, erase: 'now' },
  },
  'people.session': {
    name: { fi: 'Kirjautumiset', sv: 'Inloggningar', en: 'Sign-ins' },
    retention: 'own',
    until: { fi: 'enintään 12 tuntia voimassa', sv: 'i kraft högst 12 timmar', en: 'valid 12 hours at most' },
    because: {
      fi: 'Muuten sivu ei tuntisi sinua.',
      sv: 'Annars känner sidan inte igen dig.',
      en: 'Otherwise the page would not know you.',
    },
    erase: 'now',
  },
  'people.passkey': {
    name: { fi: 'Pääsyavaimet', sv: 'Inloggningsnycklar', en: 'Passkeys' },
    retention: 'own',
    until: { fi: 'kunnes poistat avaimen', sv: 'tills du tar bort nyckeln', en: 'until you remove the passkey' },
    ...{ because: yours, erase: 'now' },
  },
  'people.push_subscription': {
    name: {
      fi: 'Selaimet, joissa ilmoitukset ovat päällä',
      sv: 'Webbläsare där notiser är på',
      en: 'Browsers with notifications on',
    },
    retention: 'own',
    until: {
      fi: 'kunnes laitat ne pois päältä tai kirjaudut ulos kaikkialta',
      sv: 'tills du stänger av dem eller loggar ut överallt',
      en: 'until you turn them off or sign out everywhere',
    },
    ...{ because: yours, erase: 'now' },
  },
  'people.kept_text': {
    name: {
      fi: 'Teksti, jonka lähetit kirjautumisen päätyttyä',
      sv: 'Text som du skickade när inloggningen slutat',
      en: 'Text you sent after your sign-in had ended',
    },
    retention: 'own',
    until: { fi: 'enintään vuorokausi', sv: 'högst ett dygn', en: 'a day at most' },
    because: {
      fi: 'Muuten kirjoittamasi katoaisi.',
      sv: 'Annars skulle det du skrev försvinna.',
      en: 'Otherwise what you wrote would be lost.',
    },
    erase: 'now',
  },
  'people.safety_order': {
    name: { fi: 'Turvakielto', sv: 'Spärrmarkering', en: 'Non-disclosure for personal safety' },
    ...{ retention: 'RC-CLIENTBASE', until: asLongAsItProtects, because: law, erase: 'law' },
  },
  'people.family_member': {
    name: { fi: 'Perhe', sv: 'Familj', en: 'Family' },
    ...{ retention: 'RC-CLIENTBASE', until: asLongAsItProtects, because: law, erase: 'request' },
  },
  'people.guardianship': {
    name: { fi: 'Huoltajuus ja sen lähde', sv: 'Vårdnaden och dess källa', en: 'Guardianship and its source' },
    ...{ retention: 'RC-CLIENTBASE', until: asLongAsItProtects, because: law, erase: 'request' },
  },
  'people.trust': {
    name: { fi: 'Antamasi luvat nähdä', sv: 'Dina lov att se', en: 'Whom you let see' },
    retention: 'RC-PERMIT',
    until: { fi: '12 vuotta luvan päättymisestä', sv: '12 år från att lovet slutat', en: '12 years from its end' },
    because: {
      fi: 'Lupa päättyy heti. Siitä jää merkintä, jotta tiedetään, kuka sai nähdä.',
      sv: 'Lovet slutar genast. En anteckning blir kvar, så att det syns vem som fick se.',
      en: 'It ends at once. A note stays, so that it is known who could see.',
    },
    erase: 'law',
  },
  'people.mandate': {
    name: {
      fi: 'Valtuudet asioida puolestasi',
      sv: 'Fullmakter att sköta dina ärenden',
      en: 'Mandates to act for you',
    },
    retention: 'RC-PERMIT',
    until: {
      fi: '12 vuotta valtuuden päättymisestä',
      sv: '12 år från att fullmakten slutat',
      en: '12 years from the end of the mandate',
    },
    because: {
      fi: 'Siitä näkyy, kuka sai asioida puolestasi.',
      sv: 'Den visar vem som fick sköta dina ärenden.',
      en: 'It shows who was allowed to act for you.',
    },
    erase: 'law',
  },
  'people.pregnancy': {
    name: { fi: 'Raskaus', sv: 'Graviditet', en: 'Pregnancy' },
    retention: 'RC-PAT',
    until: {
      fi: '12 vuotta henkilön kuolemasta',
      sv: '12 år från personens död',
      en: '12 years from the person’s death',
    },
    ...{ because: law, erase: 'law' },
  },
  'people.pause': {
    name: { fi: 'Tauko viesteihin', sv: 'Paus i meddelandena', en: 'Pause of messages' },
    ...{ retention: 'own', until: untilYouErase, because: yours, erase: 'request' },
  },
  'people.care': {
    name: { fi: 'Hoito- ja asiakassuhteet', sv: 'Vård- och klientrelationer', en: 'Care and client relationships' },
    retention: 'RC-LOG',
    until: twelve,
    because: {
      fi: 'Loki nojaa niihin: ne näyttävät, kuka sai katsoa.',
      sv: 'Loggen bygger på dem: de visar vem som fick titta.',
      en: 'The log rests on them: they show who was allowed to look.',
    },
    erase: 'law',
  },
  'people.access_reason': {
    name: { fi: 'Kirjatut syyt katsella', sv: 'Antecknade orsaker att titta', en: 'Reasons written down for looking' },
    ...{ retention: 'RC-LOG', until: twelve, because: law, erase: 'law' },
  },
  'people.use_log': {
    name: { fi: 'Kuka on katsonut', sv: 'Vem har tittat', en: 'Who has looked' },
    ...{ retention: 'RC-LOG', until: twelve, because: law, erase: 'law' },
  },
  'people.disclosure_log': {
    name: { fi: 'Mitä on luovutettu muille', sv: 'Vad som har lämnats ut', en: 'What was handed on to others' },
    ...{ retention: 'RC-LOG', until: twelve, erase: 'law' },
    because: {
      fi: 'Laki asiakastiedoista määrää niin. Näet luovutukset lokissasi ja saat tiedon, kun pyydät.',
      sv: 'Klientuppgiftslagen säger så. Du ser utlämnanden i din logg och får veta när du ber om det.',
      en: 'The act on client data says so. You see them in your log, and we tell you when you ask.',
    },
  },
  'people.notification': {
    name: {
      fi: 'Tieto siitä, että sinulle on kerrottu uudesta',
      sv: 'Att du fått veta om något nytt',
      en: 'That you were told of something new',
    },
    ...{ retention: 'own', erase: 'law' },
    until: { fi: '3 kuukautta', sv: '3 månader', en: '3 months' },
    because: {
      fi: 'Muuten sama viesti voisi tulla kahdesti.',
      sv: 'Annars kunde samma meddelande komma två gånger.',
      en: 'Otherwise the same message could come twice.',
    },
  },
  'people.log_question': {
    name: { fi: 'Kysymyksesi lokista', sv: 'Dina frågor om loggen', en: 'Your questions about the log' },
    ...{ retention: 'RC-LOG', until: twelve, because: law, erase: 'law' },
  },
  'people.data_request': {
    name: { fi: 'Pyyntösi tiedoista', sv: 'Din begäran om uppgifter', en: 'Your requests about data' },
    ...{ retention: 'RC-LOG', until: twelve, because: law, erase: 'law' },
  },
} as const satisfies Partial<Record<keyof PeopleTables, Kept>>
