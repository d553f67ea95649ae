import type { Text } from '../../platform/languages.ts'

export const t = {
  title: {
    fi: 'Kuka on katsonut tietojamme',
    sv: 'Vem har tittat på våra uppgifter',
    en: 'Who has looked at our data',
  },
  lead: {
    fi: 'Jokainen avaaminen jää talteen. Tässä näet, kuka katsoi, mitä ja miksi.',
    sv: 'Varje gång någon öppnar uppgifterna sparas det. Här ser du vem som tittade, på vad och varför.',
    en: 'Every opening is kept. Here you see who looked, at what and why.',
  },
  whose: { fi: 'Kenen tiedot', sv: 'Vems uppgifter', en: 'Whose data' },
  everybody: { fi: 'Kaikki', sv: 'Alla', en: 'Everybody' },
  whoLooked: { fi: 'Kuka katsoi', sv: 'Vem tittade', en: 'Who looked' },
  anybody: { fi: 'Kaikki, myös minä', sv: 'Alla, också jag', en: 'Everybody, also me' },
  others: { fi: 'Muut kuin minä', sv: 'Andra än jag', en: 'Others than me' },
  show: { fi: 'Näytä', sv: 'Visa', en: 'Show' },
  today: { fi: 'Tänään', sv: 'I dag', en: 'Today' },
  odd: { fi: 'Poikkeaa tavallisesta', sv: 'Avviker från det vanliga', en: 'Unusual' },
  you: { fi: 'Sinä', sv: 'Du', en: 'You' },
  youOf: { fi: 'sinä', sv: 'du', en: 'you' },
  concerns: { fi: 'Koskee:', sv: 'Gäller:', en: 'About:' },
  somebody: { fi: 'joku muu', sv: 'någon annan', en: 'somebody else' },
  why: { fi: 'Miksi:', sv: 'Varför:', en: 'Why:' },
  ground: { fi: 'Peruste:', sv: 'Grund:', en: 'Ground:' },
  reason: { fi: 'Kirjattu syy:', sv: 'Antecknad orsak:', en: 'Reason written down:' },
  ask: { fi: 'Kysy tästä', sv: 'Fråga om detta', en: 'Ask about this' },
  words: { fi: 'Mitä haluat tietää?', sv: 'Vad vill du veta?', en: 'What do you want to know?' },
  wordsHint: {
    fi: 'Kysymys menee tietosuojavastaavalle, ei katsojalle. Vastaamme kahdessa kuukaudessa.',
    sv: 'Frågan går till dataskyddsombudet, inte till den som tittade. Vi svarar inom två månader.',
    en: 'The question goes to the data protection officer, not to who looked. We answer within two months.',
  },
  send: { fi: 'Lähetä kysymys', sv: 'Skicka frågan', en: 'Send the question' },
  // The same for everybody: for whom a log is not shown whole must not be told apart from for whom it is.
  empty: {
    fi: 'Tässä näkyy se, minkä voimme näyttää',
    sv: 'Här syns det som vi kan visa',
    en: 'What we can show is shown here',
  },
  more: { fi: 'Näytä vanhempia', sv: 'Visa äldre', en: 'Show older' },
  newest: { fi: 'Uusimpiin', sv: 'Till de nyaste', en: 'To the newest' },
  download: { fi: 'Lataa tiedostona', sv: 'Ladda ner som fil', en: 'Download as a file' },
  csv: { fi: 'Taulukko (CSV)', sv: 'Tabell (CSV)', en: 'Spreadsheet (CSV)' },
  json: { fi: 'Koneluettava (JSON)', sv: 'Maskinläsbar (JSON)', en: 'Machine-readable (JSON)' },
  whole: { fi: 'Vanhempi lokitieto', sv: 'Äldre logguppgifter', en: 'Older log' },
  wholeText: {
    fi: 'Tässä ovat viimeiset kaksi vuotta. Vanhemman lokin saat paperilla, jos siihen on erityinen syy. Se on maksutonta.',
    sv: 'Här finns de två senaste åren. Äldre logg får du på papper om det finns en särskild orsak. Det är avgiftsfritt.',
    en: 'These are the last two years. You get an older log on paper for a special reason. It is free.',
  },
  paper: {
    fi: 'Miksi tarvitset vanhempaa lokia?',
    sv: 'Varför behöver du en äldre logg?',
    en: 'Why do you need an older log?',
  },
  paperHint: {
    fi: 'Kerro myös, miltä ajalta. Vastaamme kahdessa kuukaudessa.',
    sv: 'Berätta också för vilken tid. Vi svarar inom två månader.',
    en: 'Say also for what time. We answer within two months.',
  },
  paperSend: { fi: 'Pyydä vanhempi loki', sv: 'Be om äldre logg', en: 'Ask for the older log' },
  questions: { fi: 'Kysymykseni', sv: 'Mina frågor', en: 'My questions' },
  aboutRow: { fi: 'Rivistä', sv: 'Om en rad', en: 'About a row' },
  aboutDisclosure: { fi: 'Luovutuksesta', sv: 'Om ett utlämnande', en: 'About a disclosure' },
  disclosures: { fi: 'Mitä on luovutettu muille', sv: 'Vad som har lämnats ut', en: 'What was handed on to others' },
  disclosuresText: {
    fi: 'Tässä on se, mitä ammattilaiset ovat antaneet muualle ja mihin se perustuu.',
    sv: 'Här är det som yrkespersoner har lämnat till andra och vad det grundar sig på.',
    en: 'This is what professionals have handed on to others, and what it rests on.',
  },
  disclosuresNone: {
    fi: 'Tässä näkyvät luovutukset, kun niitä on. Kaikista saat tiedon, kun pyydät.',
    sv: 'Här syns utlämnanden när det finns några. Du får veta om alla när du ber om det.',
    en: 'Disclosures show here when there are any. You are told of all of them when you ask.',
  },
  givenBy: { fi: 'Antoi:', sv: 'Gavs av:', en: 'Handed on by:' },
  aboutLog: { fi: 'Kysymys lokista', sv: 'Fråga om loggen', en: 'Question about the log' },
  aboutPaper: { fi: 'Vanhempi loki', sv: 'Äldre logg', en: 'Older log' },
  answered: { fi: 'Vastaus', sv: 'Svar', en: 'Answer' },
  refused: {
    fi: 'Emme antaneet tietoa. Syy:',
    sv: 'Vi lämnade inte ut uppgiften. Orsak:',
    en: 'We did not give this out. Reason:',
  },
  wordsMissing: { fi: 'Kirjoita kysymyksesi.', sv: 'Skriv din fråga.', en: 'Write your question.' },
  wordsLong: {
    fi: 'Kysymys on liian pitkä. Lyhennä se alle 2 000 merkkiin.',
    sv: 'Frågan är för lång. Förkorta den till under 2 000 tecken.',
    en: 'The question is too long. Make it shorter than 2,000 characters.',
  },
  already: {
    fi: 'Olet jo kysynyt tästä. Odota vastausta.',
    sv: 'Du har redan frågat om detta. Vänta på svaret.',
    en: 'You have already asked about this. Wait for the answer.',
  },
  errorTitle: { fi: 'Tarkista tämä', sv: 'Kontrollera det här', en: 'Please check this' },
} satisfies Record<string, Text>

export const asked = (day: string, due: string): Text => ({
  fi: `Kysyit ${day}, vastaus viimeistään ${due}`,
  sv: `Du frågade ${day}, svar senast ${due}`,
  en: `You asked on ${day}, answer by ${due}`,
})

export const times = (count: number): Text => ({
  fi: `${count} kertaa`,
  sv: `${count} gånger`,
  en: `${count} times`,
})

/** Heads of the columns of the file. */
export const columns = {
  at: { fi: 'Aika', sv: 'Tid', en: 'Time' },
  subject: { fi: 'Kenen tiedot', sv: 'Vems uppgifter', en: 'Whose data' },
  actor: { fi: 'Kuka', sv: 'Vem', en: 'Who' },
  title: { fi: 'Nimike', sv: 'Yrkesbeteckning', en: 'Title' },
  unit: { fi: 'Yksikkö', sv: 'Enhet', en: 'Unit' },
  action: { fi: 'Teko', sv: 'Handling', en: 'Action' },
  what: { fi: 'Mitä', sv: 'Vad', en: 'What' },
  purpose: { fi: 'Miksi', sv: 'Varför', en: 'Why' },
  basis: { fi: 'Peruste', sv: 'Grund', en: 'Ground' },
  reason: { fi: 'Kirjattu syy', sv: 'Antecknad orsak', en: 'Reason written down' },
} satisfies Record<string, Text>
