import type { Text } from '../platform/languages.ts'

// Every code that a use-log row may hold, in words a family understands. A room that logs something new adds its words here first:
// without them `logUses` does not compile.

/** What was used. The words go on after "who": `luki`, `avasi`; see `actionWords`. */
export const whatWords = {
  person: { fi: 'perustietoja', sv: 'grunduppgifter', en: 'basic details' },
  family: { fi: 'perheen tietoja', sv: 'familjens uppgifter', en: 'family details' },
  guardianship: { fi: 'huoltajien tietoja', sv: 'uppgifter om vårdnadshavare', en: 'details of guardians' },
  contact_point: { fi: 'yhteystietoja', sv: 'kontaktuppgifter', en: 'contact details' },
  safety_order: { fi: 'turvakieltoa', sv: 'spärrmarkering', en: 'non-disclosure for personal safety' },
  pregnancy: { fi: 'raskauden tietoja', sv: 'uppgifter om graviditeten', en: 'details of the pregnancy' },
  pause: { fi: 'viestien taukoa', sv: 'pausen i meddelandena', en: 'the pause of messages' },
  trust: { fi: 'lupaa nähdä tietoja', sv: 'rätten att se uppgifter', en: 'the permission to see details' },
  care: { fi: 'hoitosuhteen tietoja', sv: 'uppgifter om vårdrelationen', en: 'details of care' },
  acting: { fi: 'puolesta asiointia', sv: 'ärenden för en annan', en: 'acting for another' },
  passkey: { fi: 'pääsyavaimia', sv: 'inloggningsnycklar', en: 'passkeys' },
  push_subscription: { fi: 'ilmoituksia selaimessa', sv: 'notiser i webbläsaren', en: 'notifications in the browser' },
  settings: { fi: 'asetuksia', sv: 'inställningar', en: 'settings' },
  use_log: { fi: 'tätä lokia', sv: 'den här loggen', en: 'this log' },
  log_question: { fi: 'lokikysymystä', sv: 'en fråga om loggen', en: 'a question about the log' },
  data_request: { fi: 'tietopyyntöä', sv: 'en begäran om uppgifter', en: 'a request about data' },
  disclosure: { fi: 'tietojen luovutusta', sv: 'utlämnande av uppgifter', en: 'handing details on' },
  own_data: { fi: 'kaikkia tietoja', sv: 'alla uppgifter', en: 'all details' },
  access_reason: { fi: 'katselun perustetta', sv: 'grunden för tittandet', en: 'the reason for looking' },
} satisfies Record<string, Text>
export type What = keyof typeof whatWords

/** Why. */
export const purposeWords = {
  own_page: { fi: 'oman sivun käyttö', sv: 'användning av den egna sidan', en: 'using the own page' },
  own_data: { fi: 'omien tietojen katselu tai muutos', sv: 'egna uppgifter', en: 'seeing or changing own data' },
  acting: { fi: 'asiointi toisen puolesta', sv: 'ärenden för en annan', en: 'acting for another' },
  log_access: { fi: 'lokitiedon katselu', sv: 'visning av loggen', en: 'seeing the log' },
  pregnancy: { fi: 'raskauden ajan palvelut', sv: 'tjänster under graviditeten', en: 'services in pregnancy' },
  appointments: { fi: 'ajanvaraus', sv: 'tidsbokning', en: 'appointments' },
  groups: { fi: 'ryhmät', sv: 'grupper', en: 'groups' },
  care: { fi: 'hoito tai palvelu', sv: 'vård eller service', en: 'care or service' },
  search: { fi: 'oikean henkilön etsiminen', sv: 'sökning efter rätt person', en: 'finding the right person' },
  retention: { fi: 'säilytysajan päättyminen', sv: 'bevarandetiden har gått ut', en: 'the end of the time of keeping' },
  privacy: { fi: 'tietosuojan valvonta', sv: 'tillsyn över dataskyddet', en: 'supervision of data protection' },
} satisfies Record<string, Text>
export type Purpose = keyof typeof purposeWords

export const actionWords = {
  read: { fi: 'katsoi', sv: 'tittade på', en: 'looked at' },
  listed: { fi: 'näki luettelossa', sv: 'såg i en lista', en: 'saw in a list' },
  searched: { fi: 'etsi', sv: 'sökte', en: 'searched' },
  wrote: { fi: 'muutti', sv: 'ändrade', en: 'changed' },
  exported: { fi: 'latasi', sv: 'laddade ner', en: 'downloaded' },
  printed: { fi: 'tulosti', sv: 'skrev ut', en: 'printed' },
  erased: { fi: 'poisti', sv: 'raderade', en: 'erased' },
} satisfies Record<string, Text>
export type Action = keyof typeof actionWords

/** On what ground somebody could look; `odd` ones are told apart, in words. */
export const basisWords = {
  self: { fi: 'omat tiedot', sv: 'egna uppgifter', en: 'own data', odd: false },
  custody: { fi: 'lapsen huoltaja', sv: 'barnets vårdnadshavare', en: 'the child’s guardian', odd: false },
  mandate: {
    fi: 'asioi luvalla tai valtuudella',
    sv: 'sköter ärenden med lov eller fullmakt',
    en: 'acts by permission or mandate',
    odd: false,
  },
  trust: { fi: 'annoit luvan', sv: 'du gav lov', en: 'you allowed it', odd: false },
  care: {
    fi: 'hoito- tai asiakassuhde',
    sv: 'vård- eller klientrelation',
    en: 'care or client relationship',
    odd: false,
  },
  documented: {
    fi: 'ilman hoitosuhdetta, syy kirjattu',
    sv: 'utan vårdrelation, orsaken antecknad',
    en: 'outside a care relationship, reason written down',
    odd: true,
  },
  emergency: { fi: 'hätätilanne', sv: 'nödsituation', en: 'emergency', odd: true },
  location: {
    fi: 'avasi turvakiellon alaisen tiedon',
    sv: 'öppnade en spärrmarkerad uppgift',
    en: 'opened details under non-disclosure',
    odd: true,
  },
  duty: { fi: 'lain mukainen tehtävä', sv: 'uppgift enligt lag', en: 'a task set by law', odd: true },
} satisfies Record<string, Text & { odd: boolean }>
export type Basis = keyof typeof basisWords

/** The words of a code, or of anything whose code came later than this page. */
export const wordsOf = <W extends Text>(table: Record<string, W>, code: string): Text => table[code] ?? unknown
const unknown: Text = { fi: 'tietoja', sv: 'uppgifter', en: 'details' }
