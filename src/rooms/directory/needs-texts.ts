import type { Text } from '../../platform/languages.ts'
import type { Access, Need } from './needs.ts'

export const needNames: Record<Need, Text> = {
  pram: { fi: 'Lastenvaunut tai rattaat', sv: 'Barnvagn eller sittvagn', en: 'A pram or pushchair' },
  wheelchair: { fi: 'Pyörätuoli', sv: 'Rullstol', en: 'A wheelchair' },
  hearing: { fi: 'Heikko kuulo', sv: 'Nedsatt hörsel', en: 'Weak hearing' },
  sight: { fi: 'Heikko näkö', sv: 'Nedsatt syn', en: 'Weak sight' },
}

/** In small letters, for the middle of a sentence. */
export const accessNames: Record<Access, Text> = {
  step_free: { fi: 'esteetön sisäänkäynti', sv: 'tillgänglig ingång', en: 'step-free entrance' },
  step_free_toilet: { fi: 'esteetön wc', sv: 'tillgänglig toalett', en: 'accessible toilet' },
  lift: { fi: 'hissi', sv: 'hiss', en: 'lift' },
  induction_loop: { fi: 'induktiosilmukka', sv: 'hörslinga', en: 'induction loop' },
  prams_indoors: { fi: 'vaunuille tilaa sisällä', sv: 'plats för vagnen inomhus', en: 'room for prams indoors' },
  good_lighting: { fi: 'hyvä valaistus', sv: 'god belysning', en: 'good lighting' },
}

export const nt = {
  title: { fi: 'Mitä tarvitset perillä', sv: 'Vad du behöver på plats', en: 'What you need when you get there' },
  lead: {
    fi: 'Valitse, mikä koskee sinua tai perhettäsi. Sopivat paikat tulevat listalla ensin.',
    sv: 'Välj det som gäller dig eller din familj. Platser som passar kommer först i listan.',
    en: 'Choose what applies to you or your family. Places that suit you come first in the list.',
  },
  nothingHidden: {
    fi: 'Mitään ei jää pois listalta. Vain järjestys muuttuu.',
    sv: 'Inget lämnas bort ur listan. Bara ordningen ändras.',
    en: 'Nothing is left out of the list. Only the order changes.',
  },
  legend: { fi: 'Mikä koskee teitä?', sv: 'Vad gäller er?', en: 'What applies to you?' },
  where: { fi: 'Mihin valinta jää', sv: 'Var valet sparas', en: 'Where your choice is kept' },
  whereText: {
    fi: 'Valinta on evästeessä tässä selaimessa. Selain lähettää sen meille jokaisen sivun mukana. Käytämme sitä listan järjestykseen emmekä tallenna sitä. Eväste säilyy vuoden.',
    sv: 'Valet finns i en kaka i den här webbläsaren. Webbläsaren skickar det till oss med varje sida. Vi använder det för listans ordning och sparar det inte. Kakan finns kvar ett år.',
    en: 'Your choice is in a cookie in this browser. The browser sends it to us with every page. We use it for the order of the list and do not store it. The cookie lasts a year.',
  },
  othersSee: {
    fi: 'Jos muut käyttävät tätä selainta, he voivat nähdä valinnan tällä sivulla.',
    sv: 'Andra som använder den här webbläsaren kan se valet på den här sidan.',
    en: 'Others who use this browser can see the choice on this page.',
  },
  readCookies: { fi: 'Lue lisää evästeistä', sv: 'Läs mer om kakor', en: 'Read more about cookies' },
  keep: { fi: 'Tallenna tähän selaimeen', sv: 'Spara i den här webbläsaren', en: 'Keep in this browser' },
  clear: { fi: 'Poista valinta', sv: 'Ta bort valet', en: 'Remove the choice' },
  kept: {
    fi: 'Valintasi on nyt tässä selaimessa. Lista seuraa sitä.',
    sv: 'Ditt val finns nu i den här webbläsaren. Listan följer det.',
    en: 'Your choice is now in this browser. The list follows it.',
  },
  cleared: {
    fi: 'Valintaa ei ole enää tässä selaimessa.',
    sv: 'Valet finns inte längre i den här webbläsaren.',
    en: 'The choice is no longer in this browser.',
  },
  refused: {
    fi: 'Selaimesi ei ottanut valintaa talteen. Salli evästeet tälle sivustolle ja yritä uudelleen.',
    sv: 'Din webbläsare sparade inte valet. Tillåt kakor för den här webbplatsen och försök på nytt.',
    en: 'Your browser did not keep the choice. Allow cookies for this site and try again.',
  },
  toList: { fi: 'Näytä palvelut', sv: 'Visa tjänsterna', en: 'Show the services' },
  tell: {
    fi: 'Kerro, mitä tarvitset perillä',
    sv: 'Berätta vad du behöver på plats',
    en: 'Tell us what you need there',
  },
  /** The needs are listed in small letters. */
  followed: (needs: string): Text => ({
    fi: `Järjestys seuraa tarpeitasi: ${needs}. Paikat, joista emme tiedä, tulevat niiden jälkeen, joista tiedämme.`,
    sv: `Ordningen följer dina behov: ${needs}. Platser vi inte vet om kommer efter dem vi vet om.`,
    en: `The order follows your needs: ${needs}. Places we do not know about come after those we know.`,
  }),
  change: { fi: 'Muuta tarpeita', sv: 'Ändra behoven', en: 'Change your needs' },
  notKnown: (what: string): Text => ({
    fi: `Ei tiedossa: ${what}`,
    sv: `Uppgift saknas: ${what}`,
    en: `Not known: ${what}`,
  }),
  steps: {
    fi: 'Sisäänkäynti ei ole esteetön',
    sv: 'Ingången är inte tillgänglig',
    en: 'The entrance is not step-free',
  },
  comes: {
    fi: 'Sinun ei tarvitse lähteä kotoa',
    sv: 'Du behöver inte gå hemifrån',
    en: 'You need not leave home',
  },
} satisfies Record<string, Text | ((...values: never[]) => Text)>
