import type { Text } from '../../platform/languages.ts'

/** The words of an answer to somebody's own words: numbers first, then topics. */
export const t = {
  urgentTitle: {
    fi: 'Voit puhua jollekulle heti',
    sv: 'Du kan prata med någon genast',
    en: 'You can talk to someone now',
  },
  urgentLead: {
    fi: 'Sinun ei tarvitse selvitä yksin. Soita, vaikka sanat puuttuisivat.',
    sv: 'Du behöver inte klara dig ensam. Ring också om orden saknas.',
    en: 'You do not have to manage alone. Call even if you have no words.',
  },
  /** The same when the words tell of illness or an accident. */
  adviceTitle: { fi: 'Täältä saat neuvon heti', sv: 'Här får du råd genast', en: 'Here you get advice at once' },
  adviceLead: {
    fi: 'Jos vointi huononee tai et ole varma, soita 112.',
    sv: 'Ring 112 om det blir sämre eller om du är osäker.',
    en: 'If it gets worse or you are not sure, call 112.',
  },
  danger: { fi: 'Hengenvaara tai uhka', sv: 'Livsfara eller hot', en: 'Life in danger or a threat' },
  dangerText: {
    fi: 'Soita 112. Jos et voi puhua, lähetä tekstiviesti samaan numeroon. Kirjoita, missä olet ja mitä tapahtuu.',
    sv: 'Ring 112. Om du inte kan tala, skicka ett sms till samma nummer. Skriv var du är och vad som händer.',
    en: 'Call 112. If you cannot speak, send a text message to the same number. Write where you are and what is happening.',
  },
  dial: (number: string): Text => ({ fi: `Soita ${number}`, sv: `Ring ${number}`, en: `Call ${number}` }),
  emergencyNumber: { fi: 'Hätänumero', sv: 'Nödnumret', en: 'Emergency number' },
  allNumbers: { fi: 'Kaikki numerot', sv: 'Alla nummer', en: 'All numbers' },
  ifBusy: {
    fi: 'Jos linja on varattu, soita heti seuraavaan.',
    sv: 'Är linjen upptagen, ring genast nästa nummer.',
    en: 'If the line is busy, call the next one at once.',
  },
  /** The same for a line that stands alone. */
  tryAgain: {
    fi: 'Jos linja on varattu, soita heti uudelleen. Hädässä soita 112.',
    sv: 'Är linjen upptagen, ring genast på nytt. I nöd, ring 112.',
    en: 'If the line is busy, call again at once. In an emergency, call 112.',
  },
  /** At the foot of a page with numbers, never beside one. */
  checkedBy: (date: string): Text => ({
    fi: `Numerot ovat yleisistä lähteistä. Toimitus tarkistaa ne soittamalla viimeistään ${date}.`,
    sv: `Numren kommer från offentliga källor. Redaktionen kontrollerar dem genom att ringa senast ${date}.`,
    en: `The numbers come from public sources. The editors check them by calling, by ${date} at the latest.`,
  }),
  checkedOn: (date: string): Text => ({
    fi: `Numerot on tarkistettu soittamalla viimeksi ${date}.`,
    sv: `Numren kontrollerades senast ${date}, genom att ringa.`,
    en: `The numbers were last checked by calling on ${date}.`,
  }),
  hoursUnknown: { fi: 'Aukiolo ei ole tiedossa', sv: 'Öppettiden är inte känd', en: 'Opening hours not known' },
  closedNow: { fi: 'Kiinni nyt', sv: 'Stängt nu', en: 'Closed now' },
  afterHours: {
    fi: 'Moni paikka on nyt kiinni. Sinulle vastaavat nyt:',
    sv: 'Många platser är stängda nu. De här svarar dig nu:',
    en: 'Many places are closed now. These answer you now:',
  },
  numbers: { fi: 'Näihin voit soittaa ja kysyä', sv: 'Hit kan du ringa och fråga', en: 'You can call and ask here' },
  call: (number: string, line: string): Text => ({
    fi: `Soita ${number}, ${line}`,
    sv: `Ring ${number}, ${line}`,
    en: `Call ${number}, ${line}`,
  }),
} satisfies Record<string, Text | ((...values: never[]) => Text)>
