import type { Text } from '../../platform/languages.ts'

export const t = {
  home: { fi: 'Koti', sv: 'Hem', en: 'Home' },
  family: { fi: 'Perhe', sv: 'Familj', en: 'Family' },
  data: { fi: 'Tietoni', sv: 'Mina uppgifter', en: 'My data' },
  menu: { fi: 'Oma sivu', sv: 'Egen sida', en: 'Own page' },
  signedInAs: { fi: 'Kirjautunut:', sv: 'Inloggad:', en: 'Signed in:' },
  signOut: { fi: 'Kirjaudu ulos', sv: 'Logga ut', en: 'Sign out' },
  acting: {
    fi: (name: string) => `Asioit nyt myös toisen puolesta: ${name}`,
    sv: (name: string) => `Du uträttar nu ärenden också för: ${name}`,
    en: (name: string) => `You are now also acting for: ${name}`,
  },
  change: { fi: 'Vaihda', sv: 'Byt', en: 'Change' },
  publicPages: { fi: 'Etusivulle', sv: 'Till startsidan', en: 'To the front page' },
} satisfies Record<string, Text | Record<'fi' | 'sv' | 'en', (name: string) => string>>
