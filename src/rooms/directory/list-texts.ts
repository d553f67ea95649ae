import type { Text } from '../../platform/languages.ts'
import type { Group, When } from './listing/choices.ts'
import type { Way } from './service-queries.ts'

export const wayNames: Record<Way, Text> = {
  drop_in: { fi: 'tule paikalle ilman aikaa', sv: 'kom utan tid', en: 'come without an appointment' },
  appointment: { fi: 'varattu aika', sv: 'bokad tid', en: 'booked appointment' },
  phone: { fi: 'puhelimitse', sv: 'per telefon', en: 'by phone' },
  remote: {
    fi: 'etänä videolla tai chatissa',
    sv: 'på distans per video eller chatt',
    en: 'remotely by video or chat',
  },
  home: { fi: 'tulee kotiin', sv: 'kommer hem till dig', en: 'comes to your home' },
}

export const whenNames: Record<When, Text> = {
  now: { fi: 'Auki nyt', sv: 'Öppet nu', en: 'Open now' },
  today: { fi: 'Auki vielä tänään', sv: 'Öppet ännu i dag', en: 'Open later today' },
  weekend: { fi: 'Auki viikonloppuna', sv: 'Öppet på veckoslutet', en: 'Open at the weekend' },
}

export const groupNames: Record<Group | 'age' | 'area' | 'open' | 'step_free', Text> = {
  stage: { fi: 'Elämänvaihe', sv: 'Livsskede', en: 'Stage of life' },
  worry: { fi: 'Mikä mietityttää', sv: 'Vad du funderar på', en: 'What is on your mind' },
  function: { fi: 'Millaista apua', sv: 'Vilken sorts hjälp', en: 'What kind of help' },
  kind: { fi: 'Paikka tai palvelu', sv: 'Plats eller tjänst', en: 'Place or service' },
  way: { fi: 'Miten', sv: 'Hur', en: 'How' },
  language: { fi: 'Kieli', sv: 'Språk', en: 'Language' },
  cost: { fi: 'Hinta', sv: 'Pris', en: 'Price' },
  age: { fi: 'Lapsen ikä', sv: 'Barnets ålder', en: "Child's age" },
  area: { fi: 'Alue', sv: 'Område', en: 'Area' },
  open: { fi: 'Milloin', sv: 'När', en: 'When' },
  step_free: { fi: 'Esteettömyys', sv: 'Tillgänglighet', en: 'Accessibility' },
}

/** What nobody has told of something that was left out, as the end of "we do not know …". */
export const untoldNames = {
  age: { fi: 'minkä ikäisille se on', sv: 'för vilken ålder det är', en: 'what ages it is for' },
  stage: {
    fi: 'mihin elämänvaiheeseen se sopii',
    sv: 'vilket livsskede det passar',
    en: 'what stage of life it suits',
  },
  area: { fi: 'missä se toimii', sv: 'var det finns', en: 'where it is' },
  way: { fi: 'miten apua saa', sv: 'hur man får hjälp', en: 'how one gets help' },
  language: {
    fi: 'millä kielellä apua saa',
    sv: 'på vilket språk man får hjälp',
    en: 'in which language help is given',
  },
  cost: { fi: 'mitä se maksaa', sv: 'vad det kostar', en: 'what it costs' },
  open: { fi: 'milloin se on auki', sv: 'när det är öppet', en: 'when it is open' },
  step_free: { fi: 'onko ovi esteetön', sv: 'om ingången är tillgänglig', en: 'whether the entrance is step-free' },
} satisfies Partial<Record<keyof typeof groupNames, Text>>

export const lt = {
  ageHint: {
    fi: 'Esimerkiksi 8 kk tai 2 v.',
    sv: 'Till exempel 8 mån eller 2 år.',
    en: 'For example 8 months or 2 years.',
  },
  ageUnread: (written: string): Text => ({
    fi: `Emme saaneet selvää iästä ”${written}”. Kirjoita esimerkiksi 8 kk tai 2 v. Ylin ikä on 17 v.`,
    sv: `Vi förstod inte åldern ”${written}”. Skriv till exempel 8 mån eller 2 år. Högst 17 år.`,
    en: `We could not read the age “${written}”. Write for example 8 months or 2 years, 17 years at most.`,
  }),
  /** `age` with its unit, `stages` as a list. */
  ageOutside: (age: string, stages: string): Text => ({
    fi: `Valitsit sekä iän ${age} että vaiheen ${stages}. Ne eivät sovi yhteen.`,
    sv: `Du valde både åldern ${age} och skedet ${stages}. De passar inte ihop.`,
    en: `You chose both the age ${age} and the stage ${stages}. They do not fit together.`,
  }),
  notUnderstood: (written: string): Text => ({
    fi: `Emme ymmärtäneet hakua ”${written}”. Näytämme kaikki. Kirjoita yksi tuttu sana, esimerkiksi uni.`,
    sv: `Vi förstod inte sökningen ”${written}”. Vi visar allt. Skriv ett vanligt ord, till exempel sömn.`,
    en: `We did not understand the search “${written}”. We show everything. Write one everyday word, such as sleep.`,
  }),
  anyTime: { fi: 'Milloin vain', sv: 'När som helst', en: 'Any time' },
  stepFree: { fi: 'Esteetön sisäänkäynti', sv: 'Tillgänglig ingång', en: 'Step-free entrance' },
  chosen: { fi: 'Rajaukset', sv: 'Filter', en: 'Filters' },
  inForce: { fi: 'valittu', sv: 'valda', en: 'chosen' },
  order: { fi: 'Järjestys', sv: 'Ordning', en: 'Order' },
  orders: {
    relevance: { fi: 'Sopivimmat ensin', sv: 'Bäst passande först', en: 'Best match first' },
    distance: { fi: 'Lähimmät ensin', sv: 'Närmast först', en: 'Nearest first' },
    name: { fi: 'Nimen mukaan', sv: 'Enligt namn', en: 'By name' },
  },
  over: (count: number): Text => ({
    fi: `Yli ${count} tulosta`,
    sv: `Över ${count} träffar`,
    en: `Over ${count} results`,
  }),
  moreThan: (count: number): Text => ({ fi: `yli ${count}`, sv: `över ${count}`, en: `over ${count}` }),
  /** `facts`: of `untoldNames`. */
  leftOut: (count: number, facts: string): Text => ({
    fi: `${count} jäi pois, koska emme tiedä, ${facts}.`,
    sv: `${count} lämnades bort, eftersom vi inte vet ${facts}.`,
    en: `${count} left out, as we do not know ${facts}.`,
  }),
  showLeftOut: { fi: 'Näytä myös ne', sv: 'Visa dem också', en: 'Show them too' },
  untold: { fi: 'Myös ne, joista emme tiedä', sv: 'Också de vi inte vet om', en: 'Also those we do not know about' },
  /** `facts`: names of groups in small letters. */
  untoldOf: (facts: string): Text => ({
    fi: `Ei tiedossa: ${facts}`,
    sv: `Uppgift saknas: ${facts}`,
    en: `Not known: ${facts}`,
  }),
  /** How many more a choice would show. */
  moreBy: (count: string): string => `+${count}`,
  onlyIn: (language: string): Text => ({
    fi: `Teksti vain kielellä ${language}`,
    sv: `Text bara på ${language}`,
    en: `Text only in ${language}`,
  }),
  taken: (asked: string, taken: string): Text => ({
    fi: `Emme löytäneet sanaa ”${asked}”. Haimme sanalla ”${taken}”.`,
    sv: `Vi hittade inte ordet ”${asked}”. Vi sökte med ”${taken}”.`,
    en: `We did not find the word “${asked}”. We searched for “${taken}”.`,
  }),
  noneForWords: {
    fi: 'Tarkista kirjoitus tai kokeile toista sanaa. Yksi tuttu sana riittää.',
    sv: 'Kontrollera stavningen eller pröva ett annat ord. Ett vanligt ord räcker.',
    en: 'Check the spelling or try another word. One everyday word is enough.',
  },
  noneForChoices: {
    fi: 'Mikään ei sovi kaikkiin rajauksiin. Poista jokin niistä.',
    sv: 'Ingenting passar alla filter. Ta bort något av dem.',
    en: 'Nothing fits all the filters. Remove one of them.',
  },
  withoutChoices: { fi: 'Poista kaikki rajaukset', sv: 'Ta bort alla filter', en: 'Remove all filters' },
  withoutChoicesFound: (count: number): Text => ({
    fi: `Poista kaikki rajaukset (${count})`,
    sv: `Ta bort alla filter (${count})`,
    en: `Remove all filters (${count})`,
  }),
  alike: { fi: 'Etsitkö jotain näistä?', sv: 'Söker du något av de här?', en: 'Are you looking for one of these?' },
  worries: { fi: 'Mikä mietityttää?', sv: 'Vad funderar du på?', en: 'What is on your mind?' },
} as const
