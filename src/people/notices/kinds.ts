import type { Text } from '../../platform/languages.ts'
import { registerMessages } from '../messages.ts'

/** The kinds of message of this floor, and when each goes, as the settings tell it. The letter itself never says which it is. */
export const ownMessages = {
  'people.answer': {
    aboutPregnancy: false,
    when: {
      fi: 'Kysymykseesi tai pyyntöösi on vastattu.',
      sv: 'Din fråga eller begäran har fått svar.',
      en: 'Your question or request has an answer.',
    },
  },
  'people.trust': {
    aboutPregnancy: false,
    when: {
      fi: 'Joku antaa sinulle luvan nähdä tietojaan.',
      sv: 'Någon låter dig se sina uppgifter.',
      en: 'Somebody lets you see their data.',
    },
  },
  // In the settings this is the same matter as the one before.
  'people.pregnancy_trust': {
    aboutPregnancy: true,
    when: {
      fi: 'Joku antaa sinulle luvan nähdä tietojaan.',
      sv: 'Någon låter dig se sina uppgifter.',
      en: 'Somebody lets you see their data.',
    },
  },
  // It is often about a pregnancy: during a pause nothing of it goes out.
  'people.care': {
    aboutPregnancy: true,
    when: {
      fi: 'Ammattilainen on ottanut sinut hoitoon tai asiakkaaksi.',
      sv: 'En yrkesperson har tagit emot dig i vården eller som klient.',
      en: 'A professional has taken you into care.',
    },
  },
  'people.haste': {
    aboutPregnancy: false,
    when: {
      fi: 'Tietojasi on katsottu kiireessä, ja katselu on tarkistettu.',
      sv: 'Någon har tittat på dina uppgifter i brådska, och det har granskats.',
      en: 'Your data was looked at in haste, and the look has been reviewed.',
    },
  },
} as const satisfies Record<string, { aboutPregnancy: boolean; when: Text }>

registerMessages(ownMessages)
