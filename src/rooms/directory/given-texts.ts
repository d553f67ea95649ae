import type { Text } from '../../platform/languages.ts'
import type { Accessibility } from './place-queries.ts'

/** Words of what is given where, when and by whom. */

export const accessibilityNames: Record<Accessibility, Text> = {
  step_free_toilet: { fi: 'esteetön vessa', sv: 'tillgänglig toalett', en: 'accessible toilet' },
  lift: { fi: 'hissi', sv: 'hiss', en: 'lift' },
  induction_loop: { fi: 'kuulosilmukka', sv: 'hörslinga', en: 'hearing loop' },
  prams_indoors: { fi: 'vaunuille tilaa sisällä', sv: 'plats för barnvagn inomhus', en: 'room for prams indoors' },
  good_lighting: { fi: 'hyvä valaistus', sv: 'god belysning', en: 'good lighting' },
}

export const g = {
  syntheticPlace: {
    fi: 'Tätä paikkaa ei ole. Se näyttää, millaista apua täällä voisi olla.',
    sv: 'Den här platsen finns inte. Den visar vilken hjälp som kunde finnas här.',
    en: 'This place does not exist. It shows what help there could be here.',
  },
  syntheticService: {
    fi: 'Tätä palvelua ei ole, eikä sen puhelin vastaa. Se näyttää, millaista apua voisi olla.',
    sv: 'Den här tjänsten finns inte, och ingen svarar i telefonen. Den visar vilken hjälp som kunde finnas.',
    en: 'This service does not exist, and nobody answers its phone. It shows what help there could be.',
  },
  realHelp: { fi: 'Oikeat numerot: Apua nyt', sv: 'Riktiga nummer: Hjälp nu', en: 'Real numbers: Help now' },
  timesNotTold: { fi: 'Ajat eivät ole tiedossa.', sv: 'Tiderna är inte kända.', en: 'Times are not known.' },
  nextDays: { fi: 'Seuraavat päivät:', sv: 'Nästa dagar:', en: 'Next days:' },
  /** After it the holidays. */
  notOnHolidays: {
    fi: 'Juhlapyhänä voi olla toisin:',
    sv: 'På en helgdag kan det vara annorlunda:',
    en: 'It may differ on public holidays:',
  },
  hereToday: { fi: 'Tänään täällä', sv: 'Här i dag', en: 'Here today' },
  onNow: { fi: 'Nyt', sv: 'Nu', en: 'Now' },
  nothingToday: {
    fi: 'Tänään täällä ei ole enää ohjelmaa.',
    sv: 'I dag händer inget mer här.',
    en: 'There is nothing more here today.',
  },
  next: { fi: 'Seuraavaksi', sv: 'Härnäst', en: 'Next' },
  servicesHere: { fi: 'Palvelut täällä', sv: 'Tjänster här', en: 'Services here' },
  ownTimes: {
    fi: 'Palveluilla on täällä omat aikansa.',
    sv: 'Tjänsterna här har egna tider.',
    en: 'Each service here has its own times.',
  },
  access: { fi: 'Liikkuminen ja aistit', sv: 'Att röra sig, höra och se', en: 'Getting around, hearing and seeing' },
  accessHas: (what: string): Text => ({
    fi: `Täällä on ${what}.`,
    sv: `Här finns ${what}.`,
    en: `Here you find: ${what}.`,
  }),
  accessNotTold: (what: string): Text => ({
    fi: `Ei tiedossa: ${what}.`,
    sv: `Inte känt: ${what}.`,
    en: `Not known: ${what}.`,
  }),
  stepFree: {
    yes: { fi: 'Sisään pääsee ilman portaita.', sv: 'Du kommer in utan trappor.', en: 'You can get in without steps.' },
    no: {
      fi: 'Sisään ei pääse ilman portaita.',
      sv: 'Du kommer inte in utan trappor.',
      en: 'There are steps at the entrance.',
    },
    unknown: {
      fi: 'Emme tiedä, onko sisäänkäynnillä portaita.',
      sv: 'Vi vet inte om det finns trappor vid ingången.',
      en: 'We do not know whether there are steps at the entrance.',
    },
  },
  network: { fi: 'Verkosto ympärillä', sv: 'Nätverket omkring', en: 'The network around' },
  networkLead: {
    fi: 'Perhekeskus on enemmän kuin yksi talo. Nämä paikat auttavat yhdessä. Voit aloittaa mistä tahansa.',
    sv: 'Ett familjecenter är mer än ett hus. De här platserna hjälper tillsammans. Du kan börja var som helst.',
    en: 'A family centre is more than one house. These places help together. You can begin at any of them.',
  },
  inNetwork: { fi: 'Kuuluu verkostoon:', sv: 'Hör till nätverket:', en: 'Part of the network:' },
  joint: { fi: 'Yhdessä järjestetyt palvelut', sv: 'Gemensamma tjänster', en: 'Services given together' },
  together: { fi: 'Yhdessä:', sv: 'Tillsammans:', en: 'Together:' },
  anyAge: {
    fi: 'Vanhemmalle tai koko perheelle',
    sv: 'För föräldern eller hela familjen',
    en: 'For the parent or the whole family',
  },
  notAssuredService: {
    fi: 'Palvelun väki ei ole vielä tarkistanut tietoja.',
    sv: 'De som ger tjänsten har inte granskat uppgifterna ännu.',
    en: 'The people who give the service have not checked these facts yet.',
  },
  referral: { fi: 'Lähete', sv: 'Remiss', en: 'Referral' },
  referralNeeded: { fi: 'Tarvitset lähetteen', sv: 'Du behöver remiss', en: 'You need a referral' },
  referralNot: { fi: 'Et tarvitse', sv: 'Behövs inte', en: 'Not needed' },
  moreLikeThis: { fi: 'Etsi lisää tällaista', sv: 'Hitta mer av samma slag', en: 'Find more like this' },
  comingDays: { fi: 'Lähipäivinä täällä', sv: 'De närmaste dagarna här', en: 'Here in the coming days' },
  allToday: { fi: 'Kaikki, mikä on tänään auki', sv: 'Allt som är öppet i dag', en: 'All that is open today' },
  visits: { fi: 'Käyntipäivät kylällä', sv: 'Besöksdagar i byn', en: 'Visiting days in the village' },
  visitsLead: {
    fi: 'Nämä tulevat luoksesi. Sinun ei tarvitse lähteä kaupunkiin.',
    sv: 'De här kommer till dig. Du behöver inte åka till stan.',
    en: 'These come to you. You need not go to town.',
  },
  noVisits: {
    fi: 'Emme tiedä, että tänne tulisi palveluja.',
    sv: 'Vi känner inte till tjänster som kommer hit.',
    en: 'We know of no services that come here.',
  },
  nearestHouse: { fi: 'Lähin kylätalo:', sv: 'Närmaste byahus:', en: 'Nearest village house:' },
  reaches: { fi: 'Tämä tulee luoksesi', sv: 'Det här når dig hemma', en: 'This reaches you at home' },
  reachesLead: {
    fi: 'Näitä varten sinun ei tarvitse matkustaa.',
    sv: 'För de här behöver du inte resa.',
    en: 'For these you need not travel.',
  },
  byWay: {
    home: { fi: 'Kotiin', sv: 'Hem till dig', en: 'To your home' },
    remote: { fi: 'Etänä', sv: 'På distans', en: 'Remotely' },
    phone: { fi: 'Puhelimella', sv: 'Per telefon', en: 'By phone' },
  },
  allOfWay: {
    home: { fi: 'Kaikki, jotka tulevat kotiin', sv: 'Alla som kommer hem', en: 'All that come to your home' },
    remote: { fi: 'Kaikki etäpalvelut', sv: 'Alla distanstjänster', en: 'All remote services' },
    phone: { fi: 'Kaikki, joille voi soittaa', sv: 'Alla som du kan ringa', en: 'All you can call' },
  },
  someMadeUp: {
    fi: 'Nämä ovat keksittyjä esimerkkejä.',
    sv: 'De här är påhittade exempel.',
    en: 'These are made-up examples.',
  },
  noPlacesHere: {
    fi: 'Emme tunne täältä yhtään paikkaa.',
    sv: 'Vi känner inte till någon plats här.',
    en: 'We know of no place here.',
  },
  elsewhere: { fi: 'Lähimmät muualla', sv: 'Närmaste på annat håll', en: 'The nearest elsewhere' },
  figuresFrom: { fi: 'Lukujen lähde:', sv: 'Siffrornas källa:', en: 'Source of the figures:' },
  villagesWithHouse: { fi: 'Kylät, joissa on kylätalo', sv: 'Byar med byahus', en: 'Villages with a village house' },
  villagesWithHouseLead: {
    fi: 'Kylätalolle tulee palveluja. Avaa kylä, niin näet päivät.',
    sv: 'Tjänster kommer till byahuset. Öppna byn så ser du dagarna.',
    en: 'Services come to the village house. Open the village to see the days.',
  },
  otherVillages: { fi: 'Muut kylät', sv: 'Övriga byar', en: 'Other villages' },
  centre: { fi: 'Keskus', sv: 'Centrum', en: 'Centre' },
} as const
