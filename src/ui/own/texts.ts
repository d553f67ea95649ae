import type { Text } from '../../platform/languages.ts'

export const t = {
  home: { fi: 'Koti', sv: 'Hem', en: 'Home' },
  family: { fi: 'Perhe', sv: 'Familj', en: 'Family' },
  data: { fi: 'Tietoni', sv: 'Mina uppgifter', en: 'My data' },
  menu: { fi: 'Oma sivu', sv: 'Egen sida', en: 'My page' },
  signedInAs: { fi: 'Kirjautunut:', sv: 'Inloggad:', en: 'Signed in:' },
  signOut: { fi: 'Kirjaudu ulos', sv: 'Logga ut', en: 'Sign out' },
  actingFor: { fi: 'Kenen puolesta asioit', sv: 'För vem du sköter ärenden', en: 'For whom you act' },
  acting: {
    fi: 'Asioit nyt toisen puolesta:',
    sv: 'Du sköter nu ärenden för:',
    en: 'You are now acting for:',
  },
  actingEnded: {
    fi: 'Et asioi enää toisen puolesta',
    sv: 'Du sköter inte längre ärenden för en annan',
    en: 'You no longer act for another',
  },
  actingEndedText: {
    fi: 'Lupa siihen on päättynyt. Omat tietosi ovat ennallaan. Et ole tehnyt mitään väärin.',
    sv: 'Lovet har upphört. Dina egna uppgifter är som förut. Du har inte gjort något fel.',
    en: 'The permission has ended. Your own details are as before. You have done nothing wrong.',
  },
  change: { fi: 'Vaihda', sv: 'Byt', en: 'Change' },
} satisfies Record<string, Text>
