import type { Lang, Text } from '../../../platform/languages.ts'
import { fieldWords } from './field-texts.ts'
import { type GateCheck, longest } from './gate.ts'

/** Words of what happens to a draft: the gate, proposals, clashes and versions. */
export const w = {
  gate: { fi: 'Voiko julkaista?', sv: 'Kan det publiceras?', en: 'Can it be published?' },
  hindrances: (count: number): Text => ({
    fi: count === 1 ? '1 este' : `${count} estettä`,
    sv: count === 1 ? '1 hinder' : `${count} hinder`,
    en: count === 1 ? '1 obstacle' : `${count} obstacles`,
  }),
  ready: { fi: 'Kyllä', sv: 'Ja', en: 'Yes' },
  notPast: {
    fi: 'Näytämme esteet, emme julkaise ohi.',
    sv: 'Vi visar hindren, vi publicerar inte förbi dem.',
    en: 'We show the obstacles and do not publish past them.',
  },
  go: { fi: 'Siirry', sv: 'Gå dit', en: 'Go there' },
  spoken: {
    done: { fi: 'Valmis', sv: 'Klart', en: 'Done' },
    open: { fi: 'Este', sv: 'Hinder', en: 'Obstacle' },
    later: { fi: 'Myöhemmin', sv: 'Senare', en: 'Later' },
  },
  reason: {
    fi: 'Miksi julkaiset ilman ruotsia?',
    sv: 'Varför publicerar du utan svenska?',
    en: 'Why do you publish without Swedish?',
  },
  reasonHint: {
    fi: 'Vain pakottavassa tilanteessa. Syy jää tiedon historiaan.',
    sv: 'Bara när det är tvunget. Skälet blir kvar i historiken.',
    en: 'Only when you must. The reason stays in the history.',
  },
  reasonWrong: {
    fi: 'Kirjoita syy, ainakin kymmenen kirjainta.',
    sv: 'Skriv ett skäl, minst tio bokstäver.',
    en: 'Write a reason of at least ten letters.',
  },
  proposal: {
    fi: 'Muutosehdotus hyväksyttäväksi',
    sv: 'Ändringsförslag att godkänna',
    en: 'Proposed change to approve',
  },
  points: (count: number): Text => ({
    fi: count === 1 ? 'kohta' : 'kohtaa',
    sv: count === 1 ? 'punkt' : 'punkter',
    en: count === 1 ? 'item' : 'items',
  }),
  yourProposal: { fi: 'Ehdotuksesi', sv: 'Ditt förslag', en: 'Your proposal' },
  removed: { fi: 'Poistettu', sv: 'Borttaget', en: 'Removed' },
  added: { fi: 'Lisätty', sv: 'Tillagt', en: 'Added' },
  acceptAll: { fi: 'Hyväksy ja julkaise', sv: 'Godkänn och publicera', en: 'Accept and publish' },
  editAndAccept: { fi: 'Muokkaa ja hyväksy', sv: 'Redigera och godkänn', en: 'Edit and accept' },
  giveBack: { fi: 'Palauta kysymyksen kanssa', sv: 'Skicka tillbaka med en fråga', en: 'Return with a question' },
  question: { fi: 'Kysymys ehdottajalle', sv: 'Fråga till den som föreslog', en: 'Question to who proposed it' },
  questionWrong: {
    fi: 'Kirjoita kysymys, ainakin kymmenen kirjainta.',
    sv: 'Skriv en fråga, minst tio bokstäver.',
    en: 'Write a question of at least ten letters.',
  },
  nothingProposed: {
    fi: 'Ehdotus ei muuta enää mitään.',
    sv: 'Förslaget ändrar ingenting längre.',
    en: 'The proposal changes nothing any more.',
  },
  gone: {
    fi: 'Ehdotusta ei enää ole. Joku ehti ensin, tai se otettiin takaisin.',
    sv: 'Förslaget finns inte längre. Någon hann före, eller det togs tillbaka.',
    en: 'The proposal is gone. Somebody was first, or it was taken back.',
  },
  rewritten: {
    fi: 'Ehdottaja on muuttanut ehdotusta. Lue se uudelleen ja päätä sitten.',
    sv: 'Förslaget har ändrats av den som gjorde det. Läs det på nytt och besluta sedan.',
    en: 'Whoever proposed it has changed the proposal. Read it again, then decide.',
  },
  keptLine: {
    fi: 'Tämä on hätänumero. Sen käyttö päätetään kohdassa Hätänumerot, ja aukioloaika on kerrottava.',
    sv: 'Det här är ett nödnummer. Om det är i bruk bestäms under Nödnummer, och öppettiderna ska finnas.',
    en: 'This is an emergency number. Whether it is in use is decided under Emergency numbers, and it must have hours.',
  },
  ownDraft: {
    fi: 'Sinulla on tästä oma luonnos. Julkaise tai poista se ensin.',
    sv: 'Du har ett eget utkast. Publicera eller ta bort det först.',
    en: 'You have a draft of your own. Publish or delete it first.',
  },
  isProposed: {
    fi: 'Ehdotus odottaa jo. Paina Muokkaa vielä, jos haluat muuttaa sitä.',
    sv: 'Förslaget väntar redan. Tryck på Redigera ännu om du vill ändra det.',
    en: 'The proposal is waiting. Press Go on editing to change it.',
  },
  mendFirst: {
    fi: 'Ehdotuksessa on esteitä. Avaa Muokkaa ja hyväksy tai kysy ehdottajalta.',
    sv: 'Förslaget har hinder. Öppna Redigera och godkänn eller fråga.',
    en: 'The proposal has obstacles. Open Edit and accept, or ask.',
  },
  clashTitle: {
    fi: 'Toinen muutti samaa kohtaa. Valitse kumpi jää.',
    sv: 'Någon annan ändrade samma punkt. Välj vilken som gäller.',
    en: 'Somebody else changed the same item. Choose which one stays.',
  },
  clashText: {
    fi: 'Mitään ei ole julkaistu, ja kaikki kirjoittamasi on tallessa.',
    sv: 'Ingenting har publicerats, och allt du har skrivit finns kvar.',
    en: 'Nothing has been published, and all you wrote is kept.',
  },
  theirs: { fi: 'Toisen', sv: 'Den andras', en: 'Theirs' },
  mine: { fi: 'Minun', sv: 'Min', en: 'Mine' },
  nothing: { fi: '(tyhjä)', sv: '(tom)', en: '(empty)' },
  publishChosen: { fi: 'Julkaise valinnoilla', sv: 'Publicera med valen', en: 'Publish with these' },
  history: { fi: 'Historia', sv: 'Historik', en: 'History' },
  noHistory: {
    fi: 'Tätä ei ole vielä muutettu täällä.',
    sv: 'Det här har inte ändrats här ännu.',
    en: 'This has not been changed here yet.',
  },
  compare: { fi: 'Vertaa versioita', sv: 'Jämför versioner', en: 'Compare versions' },
  version: (number: number): Text => ({ fi: `Versio ${number}`, sv: `Version ${number}`, en: `Version ${number}` }),
  first: { fi: 'Lisätty', sv: 'Tillagd', en: 'Added' },
  undid: (number: number): Text => ({
    fi: `Perui version ${number}`,
    sv: `Tog tillbaka version ${number}`,
    en: `Took back version ${number}`,
  }),
  byProposal: (name: string): Text => ({
    fi: `ehdotti ${name}`,
    sv: `föreslogs av ${name}`,
    en: `proposed by ${name}`,
  }),
  from: { fi: 'Versiosta', sv: 'Från version', en: 'From version' },
  to: { fi: 'Versioon', sv: 'Till version', en: 'To version' },
  start: { fi: 'Alku', sv: 'Början', en: 'The beginning' },
  same: { fi: 'Versioissa ei ole eroa.', sv: 'Versionerna skiljer sig inte.', en: 'The versions do not differ.' },
  show: { fi: 'Näytä erot', sv: 'Visa skillnaderna', en: 'Show differences' },
  undo: { fi: 'Peru tämä versio', sv: 'Ta tillbaka versionen', en: 'Take this version back' },
  undoText: {
    fi: 'Kohdat palaavat entiselleen uutena versiona. Mitä joku on sen jälkeen muuttanut, se jää.',
    sv: 'Punkterna återgår som en ny version. Det som någon har ändrat efteråt förblir.',
    en: 'The items go back as a new version. What somebody changed later stays.',
  },
  undoMade: {
    fi: 'Tämä versio lisäsi tiedon. Jos perut sen, tieto merkitään päättyneeksi.',
    sv: 'Den här versionen lade till uppgiften. Om du tar tillbaka den märks den som avslutad.',
    en: 'This version added the entry. If you take it back, the entry is marked as ended.',
  },
  undone: { fi: 'Versio on peruttu', sv: 'Versionen är tillbakatagen', en: 'The version was taken back' },
  keptPieces: {
    fi: 'Nämä jäivät, koska niitä on muutettu sen jälkeen:',
    sv: 'De här blev kvar, för de har ändrats efteråt:',
    en: 'These stayed, because they were changed later:',
  },
  notUndone: {
    fi: 'Mitään ei voi enää perua: kaikki kohdat on muutettu sen jälkeen.',
    sv: 'Ingenting kan tas tillbaka: alla punkter har ändrats efteråt.',
    en: 'Nothing can be taken back: every item was changed later.',
  },
  cancel: { fi: 'Palaa historiaan', sv: 'Till historiken', en: 'Back to the history' },
  previewTitle: { fi: 'Esikatselu', sv: 'Förhandsgranskning', en: 'Preview' },
  previewText: {
    fi: 'Näin sivu näyttää luonnoksesta. Vain sinä näet tämän.',
    sv: 'Så ser sidan ut med ditt utkast. Bara du ser det här.',
    en: 'This is the page with your draft. Only you see this.',
  },
  previewWrong: {
    fi: 'Esikatselua ei voi piirtää, ennen kuin nimi ja järjestäjä on kirjoitettu.',
    sv: 'Förhandsgranskningen kan inte visas innan namn och ordnare finns.',
    en: 'There is no preview before the name and who runs it are written.',
  },
  signOut: { fi: 'Kirjaudu ulos', sv: 'Logga ut', en: 'Sign out' },
  backToEditing: { fi: 'Takaisin muokkaukseen', sv: 'Tillbaka till redigeringen', en: 'Back to editing' },
} as const

/** What a check says, and why. */
export function checkWords({ name, count, about, state }: GateCheck, lang: Lang): { text: string; detail?: string } {
  const fields = about.map((field) => fieldWords[field]?.[lang] ?? field).join(', ')
  const [text, detail] = says[name](count, fields, state)
  return { text: text[lang], ...(detail ? { detail: detail[lang] } : {}) }
}

const all = (text: string): Text => ({ fi: text, sv: text, en: text })
const lacking = (fi: string, sv: string, en: string, count: number): Text => ({
  fi: count ? `${fi}: ${count} puuttuu` : `${fi} valmis`,
  sv: count ? `${sv}: ${count} saknas` : `${sv} klar`,
  en: count ? `${en}: ${count} missing` : `${en} ready`,
})
const behind = (fi: string, sv: string, en: string, count: number): Text => ({
  fi: `${fi}: ${count} vanhentunut`,
  sv: `${sv}: ${count} föråldrad`,
  en: `${en}: ${count} out of date`,
})
const law: Text = {
  fi: 'Kielilaki: ruotsi julkaistaan samaan aikaan.',
  sv: 'Språklagen: svenskan publiceras samtidigt.',
  en: 'Language Act: Swedish is published at the same time.',
}

const says: Record<GateCheck['name'], (count: number, fields: string, state: string) => [Text, (Text | undefined)?]> = {
  finnish: (count, fields) => [lacking('Suomi', 'Finskan', 'Finnish', count), count ? all(fields) : undefined],
  swedishMissing: (count, fields, state) => [
    lacking('Ruotsi', 'Svenskan', 'Swedish', count),
    count ? joined(fields, state === 'open' ? law : null) : undefined,
  ],
  swedishOutdated: (count, fields) => [behind('Ruotsi', 'Svenskan', 'Swedish', count), all(fields)],
  englishMissing: (count, fields) => [
    lacking('Englanti', 'Engelskan', 'English', count),
    count ? all(fields) : undefined,
  ],
  englishOutdated: (count, fields) => [behind('Englanti', 'Engelskan', 'English', count), all(fields)],
  step: (_, __, state) => [
    state === 'done'
      ? { fi: 'Ensimmäinen askel on kerrottu', sv: 'Det första steget är berättat', en: 'The first step is told' }
      : { fi: 'Kerro, miten otetaan yhteyttä', sv: 'Berätta hur man tar kontakt', en: 'Tell how to get in touch' },
  ],
  terms: (_, __, state) => [
    state === 'done'
      ? { fi: 'Palvelu löytyy aiheista', sv: 'Tjänsten hittas bland ämnena', en: 'It is found by topic' }
      : { fi: 'Valitse, mihin tästä on apua', sv: 'Välj vad den hjälper med', en: 'Choose what it helps with' },
    state === 'done'
      ? undefined
      : {
          fi: 'Ilman aihetta palvelua ei löydä.',
          sv: 'Utan ämne hittar ingen tjänsten.',
          en: 'Without a topic nobody finds it.',
        },
  ],
  reach: (_, __, state) => [
    state === 'done'
      ? { fi: 'Paikka tai alue on kerrottu', sv: 'Plats eller område är berättat', en: 'The place or area is told' }
      : { fi: 'Valitse paikka tai alue', sv: 'Välj plats eller område', en: 'Choose a place or an area' },
  ],
  contact: () => [{ fi: 'Yhteystieto puuttuu', sv: 'Kontaktuppgift saknas', en: 'No contact details' }],
  alert: () => [
    {
      fi: 'Kerro, miksi tauko on ja kuinka kauan',
      sv: 'Berätta varför och hur länge det är paus',
      en: 'Tell why it is paused and for how long',
    },
  ],
  past: () => [
    { fi: 'Aukiolojaksot ovat kaikki menneet', sv: 'Alla öppettider har gått ut', en: 'All periods of hours are over' },
  ],
  doubled: () => [
    {
      fi: 'Alueet ovat turhia, kun palvellaan koko aluetta',
      sv: 'Områden behövs inte när allt betjänas',
      en: 'Areas are idle when all is served',
    },
  ],
  sentences: (count) => [
    { fi: 'Selkeä kieli', sv: 'Klart språk', en: 'Plain language' },
    {
      fi: `Pisin lause ${count} sanaa, tavoite ${longest}`,
      sv: `Längsta meningen ${count} ord, målet ${longest}`,
      en: `Longest sentence ${count} words, aim ${longest}`,
    },
  ],
}

const joined = (fields: string, more: Text | null): Text =>
  more ? { fi: `${fields}. ${more.fi}`, sv: `${fields}. ${more.sv}`, en: `${fields}. ${more.en}` } : all(fields)
