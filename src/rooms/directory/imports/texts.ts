import type { Text } from '../../../platform/languages.ts'
import type { Difference } from './queries.ts'
import type { RunState } from './run.ts'
import type { Format } from './told.ts'

export const t = {
  title: { fi: 'Tuonnit', sv: 'Importer', en: 'Imports' },
  lead: {
    fi: 'Tuo palvelut ja paikat tiedostosta. Mikään ei muutu ennen hyväksyntää, ja tuonnin voi perua.',
    sv: 'Hämta tjänster och platser ur en fil. Inget ändras före godkännandet, och importen kan ångras.',
    en: 'Bring services and places in from a file. Nothing changes before it is accepted, and an import can be undone.',
  },
  leadOwn: {
    fi: 'Täytä pohja ja tuo se. Verkoston toimittaja hyväksyy muutokset.',
    sv: 'Fyll i mallen och skicka den. Nätverkets redaktör godkänner ändringarna.',
    en: 'Fill in the template and send it. The network’s editor accepts the changes.',
  },
  noOrganizations: {
    fi: 'Sinulle ei ole vielä merkitty järjestäjää. Pyydä verkoston toimittajaa merkitsemään se.',
    sv: 'Du har ännu ingen arrangör. Be nätverkets redaktör om det.',
    en: 'No organization is marked as yours yet. Ask the network’s editor.',
  },
  none: { fi: 'Ei vielä tuonteja', sv: 'Inga importer ännu', en: 'No imports yet' },
  noneText: {
    fi: 'Lataa pohja, täytä se taulukko-ohjelmassa ja tuo se tähän.',
    sv: 'Ladda ner mallen, fyll i den i ett kalkylprogram och hämta den hit.',
    en: 'Download the template, fill it in a spreadsheet and bring it here.',
  },
  new: { fi: 'Tuo tiedosto', sv: 'Hämta in en fil', en: 'Bring a file in' },
  templateXlsx: { fi: 'Pohja (Excel)', sv: 'Mall (Excel)', en: 'Template (Excel)' },
  templateCsv: { fi: 'Pohja (CSV)', sv: 'Mall (CSV)', en: 'Template (CSV)' },
  when: { fi: 'Aika', sv: 'Tid', en: 'Time' },
  what: { fi: 'Mistä', sv: 'Varifrån', en: 'From' },
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  by: { fi: 'Tuoja', sv: 'Av', en: 'By' },
  byCommand: { fi: 'Komennolla', sv: 'Med kommando', en: 'By command' },
  files: { fi: 'Tiedostot', sv: 'Filer', en: 'Files' },
  changes: { fi: 'Muutoksia', sv: 'Ändringar', en: 'Changes' },
  format: { fi: 'Mistä tiedosto on?', sv: 'Varifrån kommer filen?', en: 'Where is the file from?' },
  organization: { fi: 'Kenen palveluja?', sv: 'Vems tjänster?', en: 'Whose services?' },
  organizationHint: {
    fi: 'Tätä käytetään, kun tiedosto ei kerro järjestäjää.',
    sv: 'Används när filen inte nämner arrangören.',
    en: 'Used when the file names nobody.',
  },
  noOrganization: { fi: 'Tiedosto kertoo sen', sv: 'Filen berättar det', en: 'The file tells' },
  lang: { fi: 'Kieli', sv: 'Språk', en: 'Language' },
  langHint: {
    fi: 'Jos tiedosto kertoo tekstit vain yhdellä kielellä.',
    sv: 'Om filen har texter på bara ett språk.',
    en: 'If the file has texts in one language only.',
  },
  file: { fi: 'Tiedosto', sv: 'Fil', en: 'File' },
  fileHint: {
    fi: 'Voit valita monta. Enintään 200 Mt.',
    sv: 'Du kan välja flera. Högst 200 MB.',
    en: 'You may choose many. At most 200 MB.',
  },
  fileMissing: { fi: 'Valitse tiedosto', sv: 'Välj en fil', en: 'Choose a file' },
  formatAuto: { fi: 'Tunnista tiedostosta', sv: 'Känn igen filen', en: 'Find out from the file' },
  formatMissing: {
    fi: 'Emme tunnistaneet tiedostoa. Valitse, mistä se on',
    sv: 'Vi kände inte igen filen. Välj varifrån den kommer',
    en: 'We could not tell what the file is. Choose where it is from',
  },
  organizationMissing: {
    fi: 'Valitse, kenen palveluja tuot',
    sv: 'Välj vems tjänster det gäller',
    en: 'Choose whose services these are',
  },
  more: { fi: 'Lisäksi', sv: 'Dessutom', en: 'Also' },
  whole: {
    fi: 'Tiedostossa on kaikki tämän lähteen tiedot. Mitä siinä ei ole, päättyy.',
    sv: 'Filen har alla uppgifter från källan. Det som saknas avslutas.',
    en: 'The file holds all that this source has. What is missing ends.',
  },
  dry: {
    fi: 'Vain kokeilu: näytä, mitä muuttuisi',
    sv: 'Bara ett försök: visa vad som skulle ändras',
    en: 'Only a trial: show what would change',
  },
  send: { fi: 'Tuo ja katso muutokset', sv: 'Hämta in och se ändringarna', en: 'Bring in and see the changes' },
  sentBefore: { fi: 'Mikään ei vielä muutu.', sv: 'Inget ändras ännu.', en: 'Nothing changes yet.' },
  dryTag: { fi: 'Kokeilu', sv: 'Försök', en: 'Trial' },
  wholeTag: { fi: 'Kaikki tiedot', sv: 'Alla uppgifter', en: 'All of it' },
  reading: { fi: 'Luemme tiedostoa', sv: 'Vi läser filen', en: 'We are reading the file' },
  working: { fi: 'Työ on kesken', sv: 'Arbetet pågår', en: 'Work is going on' },
  lookAgain: { fi: 'Katso uudelleen', sv: 'Titta igen', en: 'Look again' },
  leaveOpen: {
    fi: 'Voit jättää sivun. Työ jatkuu.',
    sv: 'Du kan lämna sidan. Arbetet fortsätter.',
    en: 'You may leave the page. The work goes on.',
  },
  failed: { fi: 'Tiedostoa ei voitu lukea', sv: 'Filen gick inte att läsa', en: 'The file could not be read' },
  counts: { fi: 'Mitä tiedostossa on', sv: 'Vad filen innehåller', en: 'What the file holds' },
  answers: { fi: 'Mitä rivit kertoivat', sv: 'Vad raderna berättade', en: 'What the rows told' },
  noAnswers: {
    fi: 'Kaikki rivit kelpasivat sellaisinaan.',
    sv: 'Alla rader dög som de är.',
    en: 'All rows were good as they are.',
  },
  answersCsv: { fi: 'Lataa kaikki (CSV)', sv: 'Ladda ner allt (CSV)', en: 'Download all (CSV)' },
  example: { fi: 'Esimerkki', sv: 'Exempel', en: 'Example' },
  row: { fi: 'Rivi', sv: 'Rad', en: 'Row' },
  key: { fi: 'Tunnus', sv: 'Kod', en: 'Code' },
  field: { fi: 'Kenttä', sv: 'Fält', en: 'Field' },
  value: { fi: 'Arvo', sv: 'Värde', en: 'Value' },
  reason: { fi: 'Syy', sv: 'Orsak', en: 'Reason' },
  level: { fi: 'Laatu', sv: 'Slag', en: 'Kind' },
  count: { fi: 'Montako', sv: 'Antal', en: 'How many' },
  differences: { fi: 'Muutokset', sv: 'Ändringar', en: 'Changes' },
  all: { fi: 'Kaikki', sv: 'Alla', en: 'All' },
  noDifferences: { fi: 'Mikään ei muutu', sv: 'Inget ändras', en: 'Nothing changes' },
  noDifferencesText: {
    fi: 'Tiedosto kertoo saman kuin verkostossa jo on.',
    sv: 'Filen berättar det som redan finns i nätverket.',
    en: 'The file tells what the network has already.',
  },
  decide: { fi: 'Hyväksytäänkö?', sv: 'Godkänns importen?', en: 'Accept it?' },
  take: { fi: 'Mitä hyväksyt?', sv: 'Vad godkänner du?', en: 'What do you accept?' },
  takeAll: { fi: 'Kaikki muutokset', sv: 'Alla ändringar', en: 'All changes' },
  takeFlawless: {
    fi: 'Vain rivit, joissa ei ole huomattavaa',
    sv: 'Bara rader utan anmärkning',
    en: 'Only rows with nothing to look at',
  },
  goneSure: {
    fi: 'Tiedän, että yli viidennes lähteen tiedoista päättyy',
    sv: 'Jag vet att över en femtedel av källans uppgifter avslutas',
    en: 'I know that more than a fifth of this source ends',
  },
  goneMissing: {
    fi: 'Vahvista, että näin moni päättyy',
    sv: 'Bekräfta att så många avslutas',
    en: 'Confirm that so many end',
  },
  accept: { fi: 'Hyväksy muutokset', sv: 'Godkänn ändringarna', en: 'Accept the changes' },
  refuse: { fi: 'Hylkää tuonti', sv: 'Avslå importen', en: 'Refuse the import' },
  withdraw: { fi: 'Vedä tuonti takaisin', sv: 'Dra tillbaka importen', en: 'Withdraw the import' },
  waitsForOthers: {
    fi: 'Verkoston toimittaja katsoo muutokset ja hyväksyy ne.',
    sv: 'Nätverkets redaktör ser över och godkänner ändringarna.',
    en: 'The network’s editor looks at the changes and accepts them.',
  },
  notWaiting: {
    fi: 'Tuonti ei enää odota. Joku ehti ensin.',
    sv: 'Importen väntar inte längre. Någon hann före.',
    en: 'The import waits no longer. Somebody was first.',
  },
  leaveOut: { fi: 'Jätä pois', sv: 'Lämna bort', en: 'Leave out' },
  saveChoices: { fi: 'Tallenna valinnat', sv: 'Spara valen', en: 'Save the choices' },
  leftOut: { fi: 'Jätetty pois', sv: 'Bortlämnad', en: 'Left out' },
  undo: { fi: 'Peru tuonti', sv: 'Ångra importen', en: 'Undo the import' },
  undoTitle: { fi: 'Perutaanko tuonti?', sv: 'Ångras importen?', en: 'Undo the import?' },
  undoText: {
    fi: 'Palautamme tiedot ennalleen. Mitä joku on muuttanut sen jälkeen, jää voimaan. Tuonnissa syntyneet tiedot päättyvät.',
    sv: 'Vi återställer uppgifterna. Det som någon har ändrat efteråt gäller. Det som importen skapade avslutas.',
    en: 'We put things back as they were. What somebody has changed since stays. What the import made ends.',
  },
  keep: { fi: 'Älä peru', sv: 'Ångra inte', en: 'Do not undo' },
  outcome: { fi: 'Mitä tapahtui', sv: 'Vad som hände', en: 'What happened' },
  earlier: { fi: 'Alkuun', sv: 'Till början', en: 'To the start' },
  later: { fi: 'Lisää', sv: 'Mer', en: 'More' },
  pages: { fi: 'Sivut', sv: 'Sidor', en: 'Pages' },
} satisfies Record<string, Text>

export const stateWords: Record<RunState, Text> = {
  reading: { fi: 'Luetaan', sv: 'Läses', en: 'Being read' },
  waiting: { fi: 'Odottaa hyväksyntää', sv: 'Väntar på godkännande', en: 'Waits to be accepted' },
  applying: { fi: 'Tallennetaan', sv: 'Sparas', en: 'Being saved' },
  applied: { fi: 'Hyväksytty', sv: 'Godkänd', en: 'Accepted' },
  refused: { fi: 'Hylätty', sv: 'Avslagen', en: 'Refused' },
  undoing: { fi: 'Perutaan', sv: 'Ångras', en: 'Being undone' },
  undone: { fi: 'Peruttu', sv: 'Ångrad', en: 'Undone' },
  failed: { fi: 'Ei onnistunut', sv: 'Misslyckades', en: 'Did not work' },
}

export const formatWords: Record<Format, Text> = {
  template_xlsx: {
    fi: 'Yhdistyksen pohja, Excel',
    sv: 'Föreningens mall, Excel',
    en: 'An association’s template, Excel',
  },
  template_csv: { fi: 'Yhdistyksen pohja, CSV', sv: 'Föreningens mall, CSV', en: 'An association’s template, CSV' },
  tpr_csv: { fi: 'Palvelukartta, CSV', sv: 'Servicekartan, CSV', en: 'Service Map, CSV' },
  tpr_json: { fi: 'Palvelukartta, JSON (v4)', sv: 'Servicekartan, JSON (v4)', en: 'Service Map, JSON (v4)' },
  ptv: {
    fi: 'Palvelutietovaranto (PTV), JSON',
    sv: 'Servicedatalagret (SDL), JSON',
    en: 'Finnish Service Catalogue (PTV), JSON',
  },
  hsds_json: { fi: 'Toinen hakemisto, HSDS JSON', sv: 'Annan katalog, HSDS JSON', en: 'Another directory, HSDS JSON' },
  hsds_tables: {
    fi: 'Toinen hakemisto, HSDS-taulut',
    sv: 'Annan katalog, HSDS-tabeller',
    en: 'Another directory, HSDS tables',
  },
  hauki: { fi: 'Aukiolot (Hauki), JSON', sv: 'Öppettider (Hauki), JSON', en: 'Opening hours (Hauki), JSON' },
}

export const actionWords: Record<'create' | 'change' | 'gone' | 'same' | 'refused' | 'left_out', Text> = {
  create: { fi: 'Uusi', sv: 'Ny', en: 'New' },
  change: { fi: 'Muuttuu', sv: 'Ändras', en: 'Changes' },
  gone: { fi: 'Päättyy', sv: 'Avslutas', en: 'Ends' },
  same: { fi: 'Ennallaan', sv: 'Oförändrad', en: 'Unchanged' },
  refused: { fi: 'Ei kelvannut', sv: 'Dög inte', en: 'Not taken' },
  left_out: { fi: 'Jätetty pois', sv: 'Bortlämnad', en: 'Left out' },
}

export const outcomeWords: Record<string, Text> = {
  made: { fi: 'Lisätty', sv: 'Tillagd', en: 'Added' },
  saved: { fi: 'Muutettu', sv: 'Ändrad', en: 'Changed' },
  same: { fi: 'Oli jo näin', sv: 'Var redan så', en: 'Was so already' },
  overtaken: {
    fi: 'Joku muutti ensin, jäi ennalleen',
    sv: 'Någon hann ändra, lämnades',
    en: 'Somebody changed it first: left as it is',
  },
  left: { fi: 'Jäi, koska muu puuttuu', sv: 'Lämnades, annat saknas', en: 'Left: something else is missing' },
  undone: { fi: 'Peruttu', sv: 'Ångrad', en: 'Undone' },
  partly: { fi: 'Peruttu osaksi', sv: 'Delvis ångrad', en: 'Partly undone' },
  kept: { fi: 'Jäi voimaan', sv: 'Gäller fortfarande', en: 'Stays' },
}

export const kindWords: Record<Difference['kind'], Text> = {
  organization: { fi: 'Järjestäjä', sv: 'Arrangör', en: 'Organization' },
  location: { fi: 'Paikka', sv: 'Plats', en: 'Place' },
  service: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
}
