import type { Text } from '../../platform/languages.ts'
import { registerMessages } from '../messages.ts'

/** The kinds of message of this floor, and when each goes, as the settings tell it. The letter itself never says which it is. */
export const ownMessages = {
  'people.answer': {
    aboutPregnancy: false,
    when: {
      fi: 'kysymykseesi tai pyyntöösi on vastattu',
      sv: 'din fråga eller begäran har fått svar',
      en: 'your question or request has an answer',
    },
  },
  'people.trust': {
    aboutPregnancy: false,
    when: {
      fi: 'joku antaa sinulle luvan nähdä tietojaan',
      sv: 'någon låter dig se sina uppgifter',
      en: 'somebody lets you see their data',
    },
  },
  // In the settings this is the same matter as the one before.
  'people.pregnancy_trust': {
    aboutPregnancy: true,
    when: {
      fi: 'joku antaa sinulle luvan nähdä tietojaan',
      sv: 'någon låter dig se sina uppgifter',
      en: 'somebody lets you see their data',
    },
  },
  'people.haste': {
    aboutPregnancy: false,
    when: {
      fi: 'tietojasi on katsottu kiireessä ja katselu on tarkistettu',
      sv: 'någon har tittat på dina uppgifter i brådska och det har granskats',
      en: 'your data was looked at in haste and the look has been reviewed',
    },
  },
} as const satisfies Record<string, { aboutPregnancy: boolean; when: Text }>

registerMessages(ownMessages)
