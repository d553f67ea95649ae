import type { Text } from '../../platform/languages.ts'
import type { EndAnswer, GrantAnswer } from './rights-queries.ts'

export const g = {
  title: { fi: 'Käyttöoikeudet', sv: 'Rättigheter', en: 'Access rights' },
  lead: {
    fi: 'Kenellä oli mikä tehtävä, missä ja milloin. Mitään ei poisteta, oikeus vain päättyy.',
    sv: 'Vem hade vilken uppgift, var och när. Inget raderas, en rättighet bara upphör.',
    en: 'Who had which task, where and when. Nothing is removed; a right only ends.',
  },
  day: { fi: 'Päivä', sv: 'Dag', en: 'Day' },
  showDay: { fi: 'Näytä päivä', sv: 'Visa dagen', en: 'Show the day' },
  download: { fi: 'Lataa CSV', sv: 'Ladda ner CSV', en: 'Download CSV' },
  grant: { fi: 'Anna oikeus', sv: 'Ge en rättighet', en: 'Grant a right' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  task: { fi: 'Tehtävä', sv: 'Uppgift', en: 'Task' },
  service: { fi: 'Palvelu', sv: 'Service', en: 'Service' },
  unit: { fi: 'Yksikkö tai alueet', sv: 'Enhet eller områden', en: 'Unit or areas' },
  begins: { fi: 'Alkaa', sv: 'Börjar', en: 'From' },
  ends: { fi: 'Päättyy', sv: 'Slutar', en: 'To' },
  grantedBy: { fi: 'Antaja ja syy', sv: 'Given av och orsak', en: 'Granted by and why' },
  act: { fi: 'Muutos', sv: 'Ändring', en: 'Change' },
  end: { fi: 'Päätä', sv: 'Avsluta', en: 'End' },
  none: { fi: 'Tuona päivänä ei ollut oikeuksia', sv: 'Den dagen fanns inga rättigheter', en: 'No rights on that day' },
  noneText: { fi: 'Valitse toinen päivä.', sv: 'Välj en annan dag.', en: 'Choose another day.' },
  whom: { fi: 'Kenelle', sv: 'Till vem', en: 'To whom' },
  choose: { fi: 'Valitse', sv: 'Välj', en: 'Choose' },
  noService: { fi: 'Ei rajattu palveluun', sv: 'Inte begränsad till en service', en: 'Not bound to a service' },
  oneUnit: { fi: 'Yksikkö', sv: 'Enhet', en: 'Unit' },
  noUnit: { fi: 'Ei yksikköä', sv: 'Ingen enhet', en: 'No unit' },
  until: { fi: 'Viimeinen päivä (vapaaehtoinen)', sv: 'Sista dagen (frivillig)', en: 'Last day (optional)' },
  reason: { fi: 'Syy', sv: 'Orsak', en: 'Reason' },
  reasonHint: {
    fi: 'Esimerkiksi ”Aloittaa työn 1.12.” Älä kirjoita asiakkaista.',
    sv: 'Till exempel ”Börjar arbeta 1.12.” Skriv inget om klienter.',
    en: 'For example “Begins work on 1 December.” Write nothing of clients.',
  },
  whomMissing: {
    fi: 'Valitse, kenelle oikeus annetaan',
    sv: 'Välj vem som får rättigheten',
    en: 'Choose who gets the right',
  },
  taskMissing: { fi: 'Valitse tehtävä', sv: 'Välj uppgift', en: 'Choose the task' },
  untilWrong: {
    fi: 'Valitse päivä, joka on vielä edessä',
    sv: 'Välj en dag som ännu inte varit',
    en: 'Choose a day that is still to come',
  },
  reasonWrong: {
    fi: 'Kirjoita syy, 10–500 merkkiä',
    sv: 'Skriv orsaken, 10–500 tecken',
    en: 'Write the reason, 10 to 500 characters',
  },
  endTitle: { fi: 'Päätä oikeus', sv: 'Avsluta rättigheten', en: 'End the right' },
  endText: {
    fi: 'Oikeus päättyy heti. Se jää luetteloon.',
    sv: 'Rättigheten upphör genast. Den finns kvar i registret.',
    en: 'The right ends at once. It stays in the register.',
  },
  refused: { fi: 'Ei onnistunut', sv: 'Det gick inte', en: 'This was not done' },
} satisfies Record<string, Text>

export const refusals: Record<Exclude<GrantAnswer | EndAnswer, 'granted' | 'ended'>, Text> = {
  not_allowed: {
    fi: 'Tehtäväsi ei riitä tähän.',
    sv: 'Din uppgift räcker inte till det här.',
    en: 'Your task does not allow it.',
  },
  oneself: {
    fi: 'Et voi antaa oikeutta itsellesi. Pyydä toista pääkäyttäjää.',
    sv: 'Du kan inte ge dig själv en rättighet. Be en annan administratör.',
    en: 'You cannot grant a right to yourself. Ask another administrator.',
  },
  left: { fi: 'Hän ei ole enää töissä täällä.', sv: 'Personen arbetar inte längre här.', en: 'The person has left.' },
  unit_missing: {
    fi: 'Tämä tehtävä avaa asiakastietoja. Valitse yksikkö.',
    sv: 'Den här uppgiften öppnar klientuppgifter. Välj en enhet.',
    en: 'This task opens client data. Choose a unit.',
  },
  unit_closed: { fi: 'Yksikkö on lakannut.', sv: 'Enheten har upphört.', en: 'The unit has closed.' },
  already: {
    fi: 'Hänellä on jo tämä oikeus.',
    sv: 'Personen har redan rättigheten.',
    en: 'The person already has this right.',
  },
  gone: { fi: 'Oikeus on jo päättynyt.', sv: 'Rättigheten har redan upphört.', en: 'The right has already ended.' },
  last: {
    fi: 'Tämä on ainoa pääkäyttäjä. Anna tehtävä ensin toiselle.',
    sv: 'Det här är den enda administratören. Ge först uppgiften åt någon annan.',
    en: 'This is the only administrator. Grant the task to another first.',
  },
}
