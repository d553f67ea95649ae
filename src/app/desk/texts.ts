import type { Text } from '../../platform/languages.ts'

export const d = {
  families: { fi: 'Omat perheeni', sv: 'Mina familjer', en: 'My families' },
  allFamilies: { fi: 'Kaikki perheet', sv: 'Alla familjer', en: 'All families' },
  noFamilies: { fi: 'Sinulla ei ole vielä perheitä', sv: 'Du har inga familjer ännu', en: 'You have no families yet' },
  noFamiliesText: {
    fi: 'Perhe tulee tähän, kun hoitosuhde alkaa.',
    sv: 'En familj kommer hit när vårdrelationen börjar.',
    en: 'A family comes here when care begins.',
  },
  findFamily: { fi: 'Etsi perhe', sv: 'Sök en familj', en: 'Find a family' },
  entries: (count: number): Text => ({
    fi: `${count} odottaa sinua`,
    sv: `${count} väntar på dig`,
    en: `${count} waiting for you`,
  }),
  places: { fi: 'Työsi täällä', sv: 'Ditt arbete här', en: 'Your work here' },
  noTasks: {
    fi: 'Sinulla ei ole nyt tehtävää',
    sv: 'Du har ingen uppgift nu',
    en: 'You have no task now',
  },
  noTasksText: {
    fi: 'Tehtävän antaa pääkäyttäjä. Pyydä esihenkilöäsi ilmoittamaan hänelle.',
    sv: 'Administratören ger uppgifter. Be din chef kontakta hen.',
    en: 'An administrator grants tasks. Ask your manager to tell them.',
  },
  otherTasks: {
    fi: 'Tehtäväsi on voimassa, mutta sille ei ole vielä sivuja täällä',
    sv: 'Din uppgift gäller, men har inga sidor här ännu',
    en: 'Your task is in force, but has no pages here yet',
  },
  otherTasksText: {
    fi: 'Palvelut ja paikat löydät julkisilta sivuilta.',
    sv: 'Tjänster och platser hittar du på de offentliga sidorna.',
    en: 'Services and places are on the public pages.',
  },
  publicPages: { fi: 'Julkisille sivuille', sv: 'Till de offentliga sidorna', en: 'To the public pages' },
} satisfies Record<string, Text | ((count: number) => Text)>
