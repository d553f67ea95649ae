import type { Text } from '../../../platform/languages.ts'
import type { EntryKind } from '../entries/document.ts'
import type { ListFilter } from './list-asked.ts'
import type { TextState } from './translations.ts'

/** Words of the editors' pages: the list, the entry and what becomes of a draft. */
export const e = {
  title: { fi: 'Palvelutiedot', sv: 'Serviceuppgifter', en: 'Service entries' },
  leadOwn: {
    fi: 'Nämä ovat organisaatiosi tiedot palvelukartalla. Muuta rauhassa: luonnos näkyy vain sinulle.',
    sv: 'Det här är din organisations uppgifter på servicekartan. Ändra i lugn och ro: bara du ser utkastet.',
    en: 'These are your organisation’s entries on the service map. Take your time: only you see a draft.',
  },
  leadAll: {
    fi: 'Verkoston palvelut, paikat ja organisaatiot. Ehdotukset odottavat ylimpänä.',
    sv: 'Nätverkets tjänster, platser och organisationer. Förslagen väntar överst.',
    en: 'The network’s services, places and organisations. Proposals wait at the top.',
  },
  find: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  search: { fi: 'Hae', sv: 'Sök', en: 'Search' },
  newEntry: { fi: 'Lisää uusi', sv: 'Lägg till', en: 'Add new' },
  kind: { fi: 'Mikä', sv: 'Vad', en: 'What' },
  everyKind: { fi: 'Kaikki lajit', sv: 'Alla slag', en: 'All kinds' },
  none: { fi: 'Mitään ei löytynyt', sv: 'Ingenting hittades', en: 'Nothing was found' },
  noneText: {
    fi: 'Kokeile toista nimeä tai näytä kaikki.',
    sv: 'Pröva ett annat namn eller visa alla.',
    en: 'Try another name, or show all.',
  },
  showAll: { fi: 'Näytä kaikki', sv: 'Visa alla', en: 'Show all' },
  found: (count: number): Text => ({ fi: `${count} tietoa`, sv: `${count} uppgifter`, en: `${count} entries` }),
  pager: { fi: 'Sivut', sv: 'Sidor', en: 'Pages' },
  pageOf: (page: number, pages: number): Text => ({
    fi: `Sivu ${page}/${pages}`,
    sv: `Sida ${page}/${pages}`,
    en: `Page ${page} of ${pages}`,
  }),
  before: { fi: 'Edelliset', sv: 'Föregående', en: 'Previous' },
  after: { fi: 'Seuraavat', sv: 'Följande', en: 'Next' },
  unnamed: { fi: 'Nimetön', sv: 'Utan namn', en: 'No name yet' },
  published: { fi: 'Julkaistu', sv: 'Publicerad', en: 'Published' },
  notPublished: { fi: 'Ei julkaistu', sv: 'Inte publicerad', en: 'Not published' },
  draft: { fi: 'Luonnos', sv: 'Utkast', en: 'Draft' },
  proposed: { fi: 'Ehdotettu', sv: 'Föreslagen', en: 'Proposed' },
  returned: { fi: 'Sinulta kysytään', sv: 'Fråga till dig', en: 'A question for you' },
  proposals: (count: number): Text => ({
    fi: count === 1 ? '1 ehdotus' : `${count} ehdotusta`,
    sv: count === 1 ? '1 förslag' : `${count} förslag`,
    en: count === 1 ? '1 proposal' : `${count} proposals`,
  }),
  lacksSwedish: { fi: 'Ruotsi puuttuu', sv: 'Svenskan saknas', en: 'Swedish missing' },
  stale: { fi: 'Kauan tarkistamatta', sv: 'Inte granskad på länge', en: 'Not checked for long' },
  hidden: { fi: 'Ei näy kartalla', sv: 'Syns inte på kartan', en: 'Not on the map' },
  ended: { fi: 'Päättynyt', sv: 'Avslutad', en: 'Ended' },
  shut: { fi: 'Tauolla', sv: 'På paus', en: 'Paused' },
  preview: { fi: 'Esikatsele', sv: 'Förhandsgranska', en: 'Preview' },
  saveDraft: { fi: 'Tallenna luonnos', sv: 'Spara utkast', en: 'Save draft' },
  publish: { fi: 'Tarkista ja julkaise', sv: 'Granska och publicera', en: 'Check and publish' },
  propose: { fi: 'Ehdota julkaistavaksi', sv: 'Föreslå publicering', en: 'Propose for publishing' },
  proposeWords: {
    fi: 'Mitä muuttui? Verkoston toimittaja lukee tämän.',
    sv: 'Vad ändrades? Nätverkets redaktör läser det här.',
    en: 'What changed? The network’s editor reads this.',
  },
  publishedNow: { fi: 'Julkaistu', sv: 'Publicerat', en: 'Published' },
  publishedText: {
    fi: 'Sivu näyttää uudet tiedot heti, lista muutaman sekunnin kuluttua.',
    sv: 'Sidan visar de nya uppgifterna genast, listan om några sekunder.',
    en: 'The page shows the new facts now, the list in a few seconds.',
  },
  nothingNew: {
    fi: 'Mikään ei muuttunut, joten uutta versiota ei tarvittu.',
    sv: 'Ingenting ändrades, så ingen ny version behövdes.',
    en: 'Nothing changed, so no new version was needed.',
  },
  merged: {
    fi: 'Muutkin muuttivat tätä samaan aikaan. Molempien muutokset ovat mukana.',
    sv: 'Andra ändrade det här samtidigt. Bådas ändringar är med.',
    en: 'Others changed this at the same time. Both your changes are in.',
  },
  sinceTitle: {
    fi: 'Tieto on muuttunut sen jälkeen, kun aloitit',
    sv: 'Uppgiften har ändrats sedan du började',
    en: 'This has changed since you began',
  },
  sinceText: {
    fi: 'Muutoksesi sovitetaan yhteen näiden kanssa, kun julkaiset.',
    sv: 'Dina ändringar förenas med de här när du publicerar.',
    en: 'Your changes are joined with these when you publish.',
  },
  proposedNow: { fi: 'Ehdotuksesi on lähetetty', sv: 'Ditt förslag har skickats', en: 'Your proposal was sent' },
  proposedText: {
    fi: 'Verkoston toimittaja katsoo sen. Saat vastauksen tälle sivulle.',
    sv: 'Nätverkets redaktör tittar på det. Svaret kommer på den här sidan.',
    en: 'The network’s editor will look at it. The answer comes to this page.',
  },
  takeBack: { fi: 'Muokkaa vielä', sv: 'Redigera ännu', en: 'Go on editing' },
  asked: { fi: 'Verkoston toimittaja kysyy', sv: 'Nätverkets redaktör frågar', en: 'The network’s editor asks' },
  discard: { fi: 'Poista luonnos', sv: 'Ta bort utkastet', en: 'Delete the draft' },
  discardText: {
    fi: 'Julkaistu tieto jää ennalleen. Luonnoksen tekstejä ei saa takaisin.',
    sv: 'Det publicerade förblir som det är. Utkastets texter kan inte fås tillbaka.',
    en: 'What is published stays as it is. The texts of the draft cannot be brought back.',
  },
  copy: { fi: 'Kopioi uudeksi', sv: 'Kopiera till en ny', en: 'Copy as new' },
  more: { fi: 'Muuta', sv: 'Annat', en: 'More' },
  closing: {
    fi: 'Suljettu tänään ja muut poikkeukset',
    sv: 'Stängt i dag och andra undantag',
    en: 'Closed today and other exceptions',
  },
  openPublic: { fi: 'Avaa julkinen sivu', sv: 'Öppna den offentliga sidan', en: 'Open the public page' },
  savedAt: { fi: 'Luonnos tallennettu', sv: 'Utkastet sparat', en: 'Draft saved' },
  savingFailed: {
    fi: 'Tallennus ei onnistu juuri nyt. Pidä sivu auki, yritämme uudelleen.',
    sv: 'Det går inte att spara just nu. Håll sidan öppen, vi försöker igen.',
    en: 'It cannot be saved just now. Keep the page open, we are trying again.',
  },
  saveFirst: {
    fi: 'Luonnos tallentuu itsestään, kun kirjoitat.',
    sv: 'Utkastet sparas av sig självt medan du skriver.',
    en: 'The draft is saved by itself while you write.',
  },
  saveYourself: {
    fi: 'Paina lopuksi Tallenna luonnos.',
    sv: 'Tryck till slut på Spara utkast.',
    en: 'Press Save draft when you stop.',
  },
  threeLanguages: { fi: 'Tekstit kolmella kielellä', sv: 'Texter på tre språk', en: 'Texts in three languages' },
  rough: {
    fi: 'Nämä kirjoittamani tekstit ovat vielä luonnoksia',
    sv: 'De här texterna jag skriver är ännu utkast',
    en: 'What I write in these is still a draft',
  },
  holds: { fi: 'Käännös pitää yhä', sv: 'Översättningen stämmer ännu', en: 'The translation still holds' },
  isChecked: { fi: 'Tarkistettu', sv: 'Granskad', en: 'Checked' },
  finnishChanged: {
    fi: 'Suomi on muuttunut. Tarkista käännös.',
    sv: 'Finskan har ändrats. Granska översättningen.',
    en: 'The Finnish has changed. Check the translation.',
  },
  toldBy: (source: string, day: string): Text => ({
    fi: `Kertonut: ${source}, ${day}`,
    sv: `Uppgett av: ${source}, ${day}`,
    en: `Told by: ${source}, ${day}`,
  }),
  isSynthetic: { fi: 'Keksitty esimerkki', sv: 'Påhittat exempel', en: 'Made-up example' },
} as const

export const kindWords: Record<EntryKind, { one: Text; many: Text }> = {
  service: {
    one: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
    many: { fi: 'Palvelut', sv: 'Tjänster', en: 'Services' },
  },
  location: {
    one: { fi: 'Paikka', sv: 'Plats', en: 'Place' },
    many: { fi: 'Paikat', sv: 'Platser', en: 'Places' },
  },
  organization: {
    one: { fi: 'Organisaatio', sv: 'Organisation', en: 'Organisation' },
    many: { fi: 'Organisaatiot', sv: 'Organisationer', en: 'Organisations' },
  },
}

export const filterWords: Record<ListFilter, Text> = {
  all: { fi: 'Kaikki', sv: 'Alla', en: 'All' },
  toApprove: { fi: 'Odottavat', sv: 'Väntar', en: 'Waiting' },
  drafts: { fi: 'Luonnokset', sv: 'Utkast', en: 'Drafts' },
  lacksSwedish: e.lacksSwedish,
  stale: e.stale,
}

export const stateWords: Record<TextState, Text> = {
  empty: { fi: 'Tyhjä', sv: 'Tom', en: 'Empty' },
  missing: { fi: 'Puuttuu', sv: 'Saknas', en: 'Missing' },
  draft: { fi: 'Luonnos', sv: 'Utkast', en: 'Draft' },
  checked: { fi: 'Valmis', sv: 'Klar', en: 'Ready' },
  outdated: { fi: 'Vanhentunut', sv: 'Föråldrad', en: 'Out of date' },
}

/** Who told a piece, by its source; one that is not here is called by its own name. */
export const sourceWords: Record<string, Text> = {
  editor: { fi: 'toimittaja', sv: 'redaktör', en: 'editor' },
  ptv: { fi: 'Palvelutietovaranto', sv: 'Servicedatalagret', en: 'Finnish Service Catalogue' },
  tpr: { fi: 'toimipisterekisteri', sv: 'verksamhetsställeregistret', en: 'register of service points' },
  hsds: { fi: 'HSDS-tuonti', sv: 'HSDS-import', en: 'HSDS import' },
  owner: { fi: 'paikan väki', sv: 'platsens folk', en: 'the people of the place' },
}
