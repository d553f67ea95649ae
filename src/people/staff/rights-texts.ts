import type { Text } from '../../platform/languages.ts'
import type { DecideAnswer, EndAnswer, GrantAnswer } from './rights-queries.ts'

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
  waiting: {
    fi: 'Odottaa toista pääkäyttäjää',
    sv: 'Väntar på en annan administratör',
    en: 'Waiting for another administrator',
  },
  waitingLead: {
    fi: 'Nämä oikeudet eivät ole vielä voimassa. Toinen pääkäyttäjä vahvistaa tai hylkää ne 30 päivän kuluessa.',
    sv: 'De här rättigheterna gäller inte ännu. En annan administratör bekräftar eller avslår dem inom 30 dagar.',
    en: 'These rights do not hold yet. Another administrator confirms or rejects them within 30 days.',
  },
  proposedBy: { fi: 'Esittäjä ja syy', sv: 'Föreslagen av och orsak', en: 'Proposed by and why' },
  confirm: { fi: 'Vahvista', sv: 'Bekräfta', en: 'Confirm' },
  reject: { fi: 'Hylkää', sv: 'Avslå', en: 'Reject' },
  confirmedBy: { fi: 'vahvisti', sv: 'bekräftad av', en: 'confirmed by' },
  takesTwo: {
    fi: 'Osa tehtävistä odottaa toista pääkäyttäjää',
    sv: 'En del uppgifter väntar på en annan administratör',
    en: 'Some tasks wait for another administrator',
  },
  takesTwoText: {
    fi: 'Tehtävä, joka avaa asiakastietoja, tietosuoja ja pääkäyttö tulevat voimaan, kun toinen pääkäyttäjä vahvistaa ne.',
    sv: 'En uppgift som öppnar klientuppgifter, dataskydd och administration gäller när en annan administratör har bekräftat dem.',
    en: 'A task that opens client data, data protection and administration hold once another administrator confirms them.',
  },
  needsSecond: {
    fi: 'Täällä on vain yksi pääkäyttäjä. Tarvitaan toinen.',
    sv: 'Här finns bara en administratör. Det behövs en till.',
    en: 'There is only one administrator here. A second is needed.',
  },
  needsSecondText: {
    fi: 'Kukaan ei voi vielä vahvistaa oikeuksia. Pyydä ylläpitoa lisäämään toinen pääkäyttäjä komennolla npm run admin -- first-admin.',
    sv: 'Ingen kan bekräfta rättigheter ännu. Be it-stödet lägga till en andra administratör med kommandot npm run admin -- first-admin.',
    en: 'Nobody can confirm rights yet. Ask your IT support to add a second one with the command npm run admin -- first-admin.',
  },
  already: {
    fi: 'Hänellä on jo tämä oikeus, tai se odottaa vahvistusta.',
    sv: 'Personen har redan rättigheten, eller så väntar den på bekräftelse.',
    en: 'The person already has this right, or it waits to be confirmed.',
  },
  refused: { fi: 'Ei onnistunut', sv: 'Det gick inte', en: 'This was not done' },
} satisfies Record<string, Text>

export const decideRefusals: Record<Exclude<DecideAnswer, 'decided' | 'gone'>, Text> = {
  not_allowed: {
    fi: 'Tehtäväsi ei riitä tähän.',
    sv: 'Din uppgift räcker inte till det här.',
    en: 'Your task does not allow it.',
  },
  oneself: {
    fi: 'Et voi vahvistaa omaa esitystäsi etkä omaa oikeuttasi. Pyydä toista pääkäyttäjää.',
    sv: 'Du kan inte bekräfta ditt eget förslag eller din egen rättighet. Be en annan administratör.',
    en: 'You cannot confirm your own proposal or your own right. Ask another administrator.',
  },
  too_close: {
    fi: 'Toinen teistä on tuonut toisen pääkäyttäjäksi alle 30 päivää sitten. Pyydä kolmatta pääkäyttäjää.',
    sv: 'Den ena av er gjorde den andra till administratör för mindre än 30 dagar sedan. Be en tredje administratör.',
    en: 'One of you made the other an administrator less than 30 days ago. Ask a third administrator.',
  },
  unit_closed: { fi: 'Yksikkö on lakannut.', sv: 'Enheten har upphört.', en: 'The unit has closed.' },
  already: g.already,
}

export const refusals: Record<Exclude<GrantAnswer | EndAnswer, 'granted' | 'waits' | 'ended'>, Text> = {
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
  already: g.already,
  gone: { fi: 'Oikeus on jo päättynyt.', sv: 'Rättigheten har redan upphört.', en: 'The right has already ended.' },
  last: {
    fi: 'Tämä on ainoa pääkäyttäjä. Anna tehtävä ensin toiselle.',
    sv: 'Det här är den enda administratören. Ge först uppgiften åt någon annan.',
    en: 'This is the only administrator. Grant the task to another first.',
  },
}
