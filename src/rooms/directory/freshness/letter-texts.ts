import type { Text } from '../../../platform/languages.ts'

export const m = {
  subject: (name: string): Text => ({
    fi: `${name}: ovatko tiedot vielä oikein?`,
    sv: `${name}: stämmer uppgifterna ännu?`,
    en: `${name}: are the facts still right?`,
  }),
  lead: (name: string): Text => ({
    fi: `Hei! Perheet lukevat näitä tietoja palvelussa ${name}. Niitä ei ole tarkistettu vähään aikaan. Avaa linkki, katso tiedot ja paina nappia.`,
    sv: `Hej! Familjer läser de här uppgifterna i ${name}. De har inte granskats på en tid. Öppna länken, se uppgifterna och tryck på knappen.`,
    en: `Hello! Families read these facts in ${name}. Nobody has checked them for a while. Open the link, look at the facts and press the button.`,
  }),
  look: { fi: 'katso ja vahvista', sv: 'se och bekräfta', en: 'look and confirm' },
  once: {
    fi: 'Linkki toimii kerran ja 30 päivää. Jos jokin on muuttunut, kerro se samalla sivulla.',
    sv: 'Länken fungerar en gång och i 30 dagar. Har något ändrats kan du berätta det på samma sida.',
    en: 'A link works once, for 30 days. If something has changed, tell it on the same page.',
  },
  noReply: {
    fi: 'Tähän viestiin ei voi vastata. Osoitteen vaihtaa organisaationne muokkaaja.',
    sv: 'Det går inte att svara på meddelandet. Er redaktör kan byta adressen.',
    en: 'This message cannot be answered. Your organisation’s editor can change the address.',
  },
  countSubject: (name: string): Text => ({
    fi: `${name}: tietoja tarkistettavaksi`,
    sv: `${name}: uppgifter att granska`,
    en: `${name}: entries to check`,
  }),
  count: (count: number): Text => ({
    fi: count === 1 ? 'Yksi tieto odottaa tarkistusta.' : `${count} tietoa odottaa tarkistusta.`,
    sv: count === 1 ? 'En uppgift väntar på granskning.' : `${count} uppgifter väntar på granskning.`,
    en: count === 1 ? 'One entry waits to be checked.' : `${count} entries wait to be checked.`,
  }),
  noReplyStaff: {
    fi: 'Tähän viestiin ei voi vastata. Muistutuksen voi lopettaa samalla sivulla.',
    sv: 'Det går inte att svara. Påminnelsen kan avslutas på samma sida.',
    en: 'This message cannot be answered. The reminder can be ended on the same page.',
  },
} satisfies Record<string, Text | ((value: never) => Text)>
