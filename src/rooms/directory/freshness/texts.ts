import type { Text } from '../../../platform/languages.ts'

/** Of the page where editors see what is to be looked at. */
export const f = {
  title: { fi: 'Tietojen ajantasaisuus', sv: 'Är uppgifterna aktuella', en: 'Are the facts up to date' },
  lead: {
    fi: 'Tieto on ajan tasalla, kun joku on katsonut sen läpi puolen vuoden sisällä. Vanhentunut tieto laskee listoissa.',
    sv: 'En uppgift är aktuell när någon har granskat den inom ett halvår. En föråldrad uppgift sjunker i listorna.',
    en: 'A fact is up to date when somebody has looked at it within half a year. A stale one sinks in lists.',
  },
  share: (fresh: number, all: number): Text => {
    const percent = all ? Math.floor((100 * fresh) / all) : 100
    return {
      fi: `${percent} % ajan tasalla (${fresh}/${all})`,
      sv: `${percent} % aktuella (${fresh}/${all})`,
      en: `${percent}% up to date (${fresh}/${all})`,
    }
  },
  dueTitle: { fi: 'Tarkista nämä', sv: 'Granska de här', en: 'Check these' },
  dueNone: { fi: 'Kaikki on ajan tasalla', sv: 'Allt är aktuellt', en: 'Everything is up to date' },
  dueNoneText: {
    fi: 'Kerromme kaksi viikkoa ennen kuin jokin vanhenee.',
    sv: 'Vi säger till två veckor innan något föråldras.',
    en: 'We tell you two weeks before anything goes stale.',
  },
  more: {
    fi: 'Loput näet, kun nämä on tarkistettu.',
    sv: 'Resten ser du när de här har granskats.',
    en: 'The rest comes when these are checked.',
  },
  stillRight: { fi: 'Vielä oikein', sv: 'Stämmer ännu', en: 'Still right' },
  look: { fi: 'Katso tiedot', sv: 'Se uppgifterna', en: 'See the facts' },
  staleSince: (day: string): Text => ({
    fi: `vanhentunut ${day}`,
    sv: `föråldrad sedan ${day}`,
    en: `stale since ${day}`,
  }),
  goesStale: (day: string): Text => ({
    fi: `vanhenee ${day}`,
    sv: `föråldras ${day}`,
    en: `goes stale on ${day}`,
  }),
  changed: {
    fi: 'Joku on juuri muuttanut tietoja. Katso ne läpi ja paina uudelleen.',
    sv: 'Någon har just ändrat uppgifterna. Läs dem och tryck igen.',
    en: 'Somebody has just changed the facts. Look at them and press again.',
  },
  byOrganization: { fi: 'Organisaatioittain', sv: 'Per organisation', en: 'By organisation' },
  byArea: { fi: 'Alueittain', sv: 'Per område', en: 'By area' },
  organization: { fi: 'Organisaatio', sv: 'Organisation', en: 'Organisation' },
  area: { fi: 'Alue', sv: 'Område', en: 'Area' },
  entries: { fi: 'Tietoja', sv: 'Uppgifter', en: 'Entries' },
  upToDate: { fi: 'Ajan tasalla', sv: 'Aktuella', en: 'Up to date' },
  toCheck: { fi: 'Tarkistettavia', sv: 'Att granska', en: 'To check' },
  ownTitle: { fi: 'Muistuta minua', sv: 'Påminn mig', en: 'Remind me' },
  ownEmail: { fi: 'Työsähköpostisi', sv: 'Din e-post på jobbet', en: 'Your work e-mail' },
  ownHint: {
    fi: 'Enintään kerran viikossa, kun jotain on tarkistettavana. Tyhjä kenttä lopettaa muistutuksen.',
    sv: 'Högst en gång i veckan, när något ska granskas. Ett tomt fält avslutar påminnelsen.',
    en: 'Once a week at most, when something is to be checked. An empty field ends the reminder.',
  },
  askTitle: { fi: 'Kysy organisaatiolta', sv: 'Fråga organisationen', en: 'Ask the organisation' },
  askEmail: { fi: 'Organisaation sähköposti', sv: 'Organisationens e-post', en: 'The organisation’s e-mail' },
  askHint: {
    fi: 'Tähän lähetämme linkin, jolla tiedot vahvistetaan ilman tunnuksia. Käytä yhteistä osoitetta. Tyhjä kenttä lopettaa kyselyt.',
    sv: 'Hit skickar vi en länk för att bekräfta uppgifterna utan konto. Använd en gemensam adress. Ett tomt fält avslutar frågorna.',
    en: 'We send a link here by which the facts are confirmed without an account. Use a shared address. An empty field ends it.',
  },
  wrong: {
    fi: 'Tarkista osoite. Kirjoita se muodossa nimi@esimerkki.fi.',
    sv: 'Kontrollera adressen. Skriv den så här: namn@exempel.fi.',
    en: 'Check the address. Write it like name@example.fi.',
  },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
} satisfies Record<string, Text | ((...values: never[]) => Text)>
