import type { Text } from '../../../platform/languages.ts'
import type { QueueName } from '../../../platform/queue/queues.ts'

export const jobs = {
  title: { fi: 'Taustatyöt', sv: 'Bakgrundsarbeten', en: 'Background jobs' },
  lead: {
    fi: 'Palvelu tekee nämä itse. Epäonnistunutta yritetään itsestään uudelleen, kunnes kerrat loppuvat.',
    sv: 'Tjänsten gör de här själv. Ett misslyckat försöks på nytt av sig självt tills gångerna tar slut.',
    en: 'The service does these by itself. What fails is tried again by itself, until the tries run out.',
  },
  queue: { fi: 'Työ', sv: 'Arbete', en: 'Job' },
  waiting: { fi: 'Odottaa', sv: 'Väntar', en: 'Waiting' },
  working: { fi: 'Tekeillä', sv: 'På gång', en: 'At work' },
  again: { fi: 'Yritetään uudelleen', sv: 'Försöks igen', en: 'To be tried again' },
  dead: { fi: 'Epäonnistunut', sv: 'Misslyckades', en: 'Failed' },
  done: { fi: 'Tehty', sv: 'Gjort', en: 'Done' },
  failed: { fi: 'Epäonnistuneet työt', sv: 'Misslyckade arbeten', en: 'Jobs that failed' },
  noneFailed: { fi: 'Mikään ei ole epäonnistunut', sv: 'Inget har misslyckats', en: 'Nothing has failed' },
  noneFailedText: {
    fi: 'Täällä näet syyn, jos jokin työ ei onnistu.',
    sv: 'Här ser du orsaken om ett arbete inte lyckas.',
    en: 'If a job does not succeed, you see why here.',
  },
  why: { fi: 'Miksi', sv: 'Varför', en: 'Why' },
  noReason: { fi: 'Syytä ei ole tallessa', sv: 'Orsaken är inte sparad', en: 'No reason was kept' },
  tried: { fi: 'Yrityksiä', sv: 'Försök', en: 'Tries' },
  next: { fi: 'Seuraavaksi', sv: 'Nästa gång', en: 'Next' },
  never: { fi: 'Ei enää itsestään', sv: 'Inte mer av sig självt', en: 'Not by itself any more' },
  retry: { fi: 'Yritä uudelleen', sv: 'Försök igen', en: 'Try again' },
  gone: {
    fi: 'Työtä ei ole enää. Se on ehkä jo tehty.',
    sv: 'Arbetet finns inte längre. Det är kanske redan gjort.',
    en: 'The job is not there any more. It may be done already.',
  },
  noQueue: { fi: 'Jonoa ei ole vielä perustettu', sv: 'Kön har inte ännu skapats', en: 'The queue is not set up yet' },
} satisfies Record<string, Text>

export const queueNames: Partial<Record<string, Text>> = {
  facts: { fi: 'Tapahtumien käsittely', sv: 'Behandling av händelser', en: 'Handling of events' },
  notices: { fi: 'Ilmoitukset perheille', sv: 'Meddelanden till familjer', en: 'Messages to families' },
  digests: {
    fi: 'Päivän koosteet ja muistutukset',
    sv: 'Dagens sammandrag och påminnelser',
    en: 'Digests and reminders',
  },
  lists: { fi: 'Palvelulistan päivitykset', sv: 'Uppdateringar av servicelistan', en: 'Updates of the service list' },
  imports: { fi: 'Tuonnit', sv: 'Importer', en: 'Imports' },
  rounds: { fi: 'Ajastetut työt', sv: 'Tidsstyrda arbeten', en: 'Work by the clock' },
} satisfies Record<QueueName, Text>

export const mail = {
  title: { fi: 'Lähtevät viestit', sv: 'Utgående meddelanden', en: 'Outgoing messages' },
  lead: {
    fi: 'Näet vain määrät. Kenelle ja mitä, sitä täällä ei ole.',
    sv: 'Du ser bara antal. Till vem och vad syns inte här.',
    en: 'You see numbers only. To whom and what is not here.',
  },
  media: { fi: 'Millä viestit lähtevät', sv: 'Hur meddelanden skickas', en: 'How messages go' },
  on: { fi: 'käytössä', sv: 'i bruk', en: 'in use' },
  off: { fi: 'ei määritetty', sv: 'inte inställt', en: 'not set up' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  sms: { fi: 'Tekstiviesti', sv: 'Textmeddelande', en: 'Text message' },
  push: { fi: 'Selainilmoitus', sv: 'Webbläsarnotis', en: 'Browser notification' },
  none: { fi: 'Muu', sv: 'Annat', en: 'Other' },
  week: { fi: 'Viikon aikana', sv: 'Under veckan', en: 'During the week' },
  what: { fi: 'Mitä tapahtui', sv: 'Vad som hände', en: 'What happened' },
  messages: { fi: 'Viestejä', sv: 'Meddelanden', en: 'Messages' },
  standing: { fi: 'Odottaa lähtöä', sv: 'Väntar på att skickas', en: 'Waiting to go' },
  facts: { fi: 'Tapahtumia jonossa', sv: 'Händelser i kö', en: 'Events in line' },
  oldest: { fi: 'Vanhin', sv: 'Äldsta', en: 'Oldest' },
  nothing: {
    fi: 'Viikon aikana ei lähtenyt viestejä',
    sv: 'Inga meddelanden under veckan',
    en: 'No messages this week',
  },
  nothingText: {
    fi: 'Viestejä syntyy, kun perheelle tulee jotain uutta.',
    sv: 'Meddelanden uppstår när en familj får något nytt.',
    en: 'Messages come about when there is something new for a family.',
  },
  noWay: {
    fi: 'Mikään viesti ei lähde: yhtään tapaa ei ole määritetty',
    sv: 'Inget meddelande skickas: inget sätt är inställt',
    en: 'No message goes: no way has been set up',
  },
} satisfies Record<string, Text>

export const outcomes: Record<string, Text> = {
  sent: { fi: 'Lähetetty', sv: 'Skickat', en: 'Sent' },
  in_digest: { fi: 'Lähetetty koosteessa', sv: 'Skickat i sammandrag', en: 'Sent in a digest' },
  unwanted: { fi: 'Perhe ei halua viestejä', sv: 'Familjen vill inte ha meddelanden', en: 'The family wants none' },
  no_address: { fi: 'Osoitetta ei ole', sv: 'Adress saknas', en: 'No address' },
  no_gateway: { fi: 'Lähetystapaa ei ole määritetty', sv: 'Sättet är inte inställt', en: 'The way is not set up' },
  shielded: { fi: 'Turvakielto esti', sv: 'Spärrmarkering hindrade', en: 'Held back for safety' },
  paused: { fi: 'Tauko esti', sv: 'Paus hindrade', en: 'Held back by a pause' },
  void: { fi: 'Ei enää ajankohtainen', sv: 'Inte längre aktuellt', en: 'No longer current' },
}

export const logs = {
  title: { fi: 'Lokit', sv: 'Loggar', en: 'Logs' },
  lead: {
    fi: 'Lokit sinetöidään kymmenen minuutin välein. Sinetti paljastaa, jos rivejä muutetaan jälkeenpäin.',
    sv: 'Loggarna förseglas var tionde minut. Sigillet avslöjar om rader ändras i efterhand.',
    en: 'The logs are sealed every ten minutes. A seal shows if rows are changed afterwards.',
  },
  use: { fi: 'Käyttöloki', sv: 'Användningslogg', en: 'Use log' },
  disclosure: { fi: 'Luovutusloki', sv: 'Utlämningslogg', en: 'Disclosure log' },
  log: { fi: 'Loki', sv: 'Logg', en: 'Log' },
  seals: { fi: 'Sinettejä', sv: 'Sigill', en: 'Seals' },
  last: { fi: 'Viimeisin sinetti', sv: 'Senaste sigill', en: 'Last seal' },
  unsealed: { fi: 'Sinetöimättä', sv: 'Oförseglade', en: 'Not sealed yet' },
  verified: { fi: 'Tarkistukset', sv: 'Kontroller', en: 'Verifications' },
  when: { fi: 'Milloin', sv: 'När', en: 'When' },
  stretches: { fi: 'Jaksoja', sv: 'Avsnitt', en: 'Stretches' },
  result: { fi: 'Tulos', sv: 'Resultat', en: 'Result' },
  whole: { fi: 'ehjä', sv: 'hel', en: 'whole' },
  broken: { fi: 'muutettu', sv: 'ändrad', en: 'changed' },
  never: {
    fi: 'Lokeja ei ole vielä tarkistettu',
    sv: 'Loggarna har inte kontrollerats ännu',
    en: 'The logs have not been verified yet',
  },
  how: {
    fi: 'Tarkistus tehdään palvelimella komennolla npm run admin -- verify-logs. Aja se viikoittain.',
    sv: 'Kontrollen görs på servern med kommandot npm run admin -- verify-logs. Kör det varje vecka.',
    en: 'Verify on the server with npm run admin -- verify-logs. Run it every week.',
  },
  late: { fi: 'Sinetti on myöhässä', sv: 'Sigillet är försenat', en: 'The seal is late' },
  faults: { fi: 'Lokissa on muutettuja rivejä', sv: 'Loggen har ändrade rader', en: 'The log has changed rows' },
  sealed: { fi: 'Sinetit ajan tasalla', sv: 'Sigillen är aktuella', en: 'The seals are up to date' },
} satisfies Record<string, Text>

export const state = {
  title: { fi: 'Järjestelmän tila', sv: 'Systemets tillstånd', en: 'System state' },
  lead: {
    fi: 'Tästä näet yhdellä silmäyksellä, onko kaikki ajan tasalla.',
    sv: 'Här ser du med en blick om allt är aktuellt.',
    en: 'Here you see at a glance whether everything is up to date.',
  },
  what: { fi: 'Mikä', sv: 'Vad', en: 'What' },
  how: { fi: 'Tilanne', sv: 'Läge', en: 'State' },
  well: { fi: 'Kunnossa?', sv: 'I skick?', en: 'Is it well?' },
  version: { fi: 'Versio', sv: 'Version', en: 'Version' },
  up: { fi: 'Käynnissä', sv: 'I gång sedan', en: 'Running since' },
  database: { fi: 'Tietokanta', sv: 'Databas', en: 'Database' },
  size: { fi: 'Tietokannan koko', sv: 'Databasens storlek', en: 'Size of the database' },
  migrations: { fi: 'Tietokannan muutokset', sv: 'Databasändringar', en: 'Migrations' },
  newest: { fi: 'viimeisin', sv: 'senaste', en: 'the last' },
  backup: { fi: 'Varmuuskopio', sv: 'Säkerhetskopia', en: 'Backup' },
  noBackup: {
    fi: 'Ei tiedossa. Palvelu tietää vain omalla komennollaan tehdyt.',
    sv: 'Inte känt. Tjänsten känner bara till dem som gjorts med dess eget kommando.',
    en: 'Not known. The service knows only those made by its own command.',
  },
  search: { fi: 'Hakuluettelo', sv: 'Söklista', en: 'Search list' },
  rows: { fi: 'riviä', sv: 'rader', en: 'rows' },
  noSearch: { fi: 'Tyhjä', sv: 'Tom', en: 'Empty' },
  openings: { fi: 'Aukioloajat ulottuvat päivään', sv: 'Öppettiderna når till', en: 'Opening hours reach until' },
  noOpenings: { fi: 'Ei aukioloaikoja', sv: 'Inga öppettider', en: 'No opening hours' },
  voikko: { fi: 'Suomen kielen sanakirja Voikko', sv: 'Finska ordlistan Voikko', en: 'Finnish dictionary Voikko' },
  there: { fi: 'on', sv: 'finns', en: 'there' },
  away: {
    fi: 'ei ole: haku löytää vähemmän taivutettuja sanoja',
    sv: 'finns inte: sökningen hittar färre böjda ord',
    en: 'not there: the search finds fewer inflected words',
  },
  good: { fi: 'kunnossa', sv: 'i ordning', en: 'in order' },
  look: { fi: 'katso tämä', sv: 'se över detta', en: 'look at this' },
  allGood: { fi: 'Kaikki ajan tasalla', sv: 'Allt är aktuellt', en: 'Everything is up to date' },
} satisfies Record<string, Text>
