import type { Text } from '../../platform/languages.ts'
import { g } from './rights-texts.ts'
import type { AddAnswer, CorrectAnswer, EndWorkAnswer, WorkerChange } from './worker-queries.ts'

export const w = {
  title: { fi: 'Ammattilaiset', sv: 'Yrkespersoner', en: 'Professionals' },
  lead: {
    fi: 'Ketkä työskentelevät täällä. Kun työ päättyy, oikeudet päättyvät heti. Nimi jää luetteloon.',
    sv: 'Vilka som arbetar här. När arbetet upphör, upphör rättigheterna genast. Namnet blir kvar i registret.',
    en: 'Who works here. When work ends, rights end at once. The name stays in the register.',
  },
  add: { fi: 'Lisää ammattilainen', sv: 'Lägg till en yrkesperson', en: 'Add a professional' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  work: { fi: 'Nimike', sv: 'Titel', en: 'Title' },
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  working: { fi: 'Töissä', sv: 'I arbete', en: 'At work' },
  left: { fi: 'Lopettanut', sv: 'Slutat', en: 'Left' },
  given: { fi: 'Etunimi', sv: 'Förnamn', en: 'Given name' },
  family: { fi: 'Sukunimi', sv: 'Efternamn', en: 'Family name' },
  titleFi: { fi: 'Nimike suomeksi', sv: 'Titel på finska', en: 'Title in Finnish' },
  titleSv: { fi: 'Nimike ruotsiksi', sv: 'Titel på svenska', en: 'Title in Swedish' },
  titleEn: { fi: 'Nimike englanniksi', sv: 'Titel på engelska', en: 'Title in English' },
  lang: { fi: 'Sivujen kieli', sv: 'Sidornas språk', en: 'Language of the pages' },
  issuer: { fi: 'Työnantajan tunnistautuminen', sv: 'Arbetsgivarens inloggning', en: 'Employer’s sign-in' },
  subject: { fi: 'Tunnus työnantajalla', sv: 'Användarkod hos arbetsgivaren', en: 'User code at the employer' },
  subjectHint: {
    fi: 'Täsmälleen niin kuin työnantajan tunnistautuminen sen kertoo (sub). Pyydä se ylläpidolta.',
    sv: 'Exakt så som arbetsgivarens inloggning ger den (sub). Be om den av it-stödet.',
    en: 'Exactly as the employer’s sign-in tells it (sub). Ask your IT support for it.',
  },
  noIssuer: {
    fi: 'Työnantajan tunnistautumista ei ole vielä otettu käyttöön',
    sv: 'Arbetsgivarens inloggning är inte i bruk ännu',
    en: 'No employer’s sign-in is in use yet',
  },
  noIssuerText: {
    fi: 'Ylläpito ottaa sen käyttöön. Sen jälkeen voit lisätä ammattilaisia.',
    sv: 'It-stödet tar den i bruk. Sedan kan du lägga till yrkespersoner.',
    en: 'Your IT support sets it up. Then you can add professionals.',
  },
  from: { fi: 'Ensimmäinen päivä', sv: 'Första dagen', en: 'First day' },
  first: { fi: 'Ensimmäinen tehtävä', sv: 'Första uppgiften', en: 'First task' },
  missing: {
    fi: 'Täytä tämä, enintään 100 merkkiä',
    sv: 'Fyll i det här, högst 100 tecken',
    en: 'Fill this in, 100 characters at most',
  },
  fromWrong: {
    fi: 'Valitse tämä päivä tai myöhempi',
    sv: 'Välj dagens datum eller ett senare',
    en: 'Choose today or a later day',
  },
  untilWrong: {
    fi: 'Viimeinen päivä ei voi olla ennen ensimmäistä',
    sv: 'Sista dagen kan inte vara före den första',
    en: 'The last day cannot be before the first',
  },
  correct: { fi: 'Korjaa tiedot', sv: 'Rätta uppgifterna', en: 'Correct the details' },
  end: { fi: 'Päätä työ', sv: 'Avsluta arbetet', en: 'End the work' },
  endText: {
    fi: 'Kirjautumiset ja kaikki oikeudet päättyvät heti. Merkinnät jäävät hänen nimiinsä. Siirrä hänen perheensä toisille.',
    sv: 'Inloggningarna och alla rättigheter upphör genast. Anteckningarna blir kvar i personens namn. Ge familjerna till andra.',
    en: 'Sign-ins and all rights end at once. What was done stays in their name. Give their families to others.',
  },
  history: { fi: 'Muutokset', sv: 'Ändringar', en: 'Changes' },
  time: { fi: 'Aika', sv: 'Tid', en: 'Time' },
  what: { fi: 'Mitä', sv: 'Vad', en: 'What' },
  by: { fi: 'Tekijä', sv: 'Av', en: 'By' },
  command: { fi: 'Palvelimen komento', sv: 'Kommando på servern', en: 'Command on the server' },
  before: { fi: 'ennen', sv: 'tidigare', en: 'before' },
  oneself: {
    fi: 'Omia tietojasi korjaa toinen pääkäyttäjä.',
    sv: 'En annan administratör rättar dina egna uppgifter.',
    en: 'Another administrator corrects your own details.',
  },
} satisfies Record<string, Text>

export const changeWords: Record<WorkerChange['what'], Text> = {
  added: { fi: 'lisättiin', sv: 'lades till', en: 'added' },
  corrected: { fi: 'tietoja korjattiin', sv: 'uppgifter rättades', en: 'details corrected' },
  ended: { fi: 'työ päätettiin', sv: 'arbetet avslutades', en: 'work ended' },
}

export const workerRefusals: Record<
  Exclude<AddAnswer | CorrectAnswer | EndWorkAnswer, 'added' | 'waits' | 'corrected' | 'ended'>,
  Text
> = {
  not_allowed: {
    fi: 'Tehtäväsi ei riitä tähän.',
    sv: 'Din uppgift räcker inte till det här.',
    en: 'Your task does not allow it.',
  },
  already: g.already,
  known: {
    fi: 'Joku on jo lisätty tällä tunnuksella.',
    sv: 'Någon har redan lagts till med den här koden.',
    en: 'Somebody has been added with this code already.',
  },
  oneself: {
    fi: 'Et voi muuttaa omia tietojasi etkä päättää omaa työtäsi. Pyydä toista pääkäyttäjää.',
    sv: 'Du kan inte ändra dina egna uppgifter eller avsluta ditt eget arbete. Be en annan administratör.',
    en: 'You cannot change your own details or end your own work. Ask another administrator.',
  },
  unit_missing: {
    fi: 'Tämä tehtävä avaa asiakastietoja. Valitse yksikkö.',
    sv: 'Den här uppgiften öppnar klientuppgifter. Välj en enhet.',
    en: 'This task opens client data. Choose a unit.',
  },
  unit_closed: { fi: 'Yksikkö on lakannut.', sv: 'Enheten har upphört.', en: 'The unit has closed.' },
  gone: { fi: 'Työ on jo päättynyt.', sv: 'Arbetet har redan upphört.', en: 'The work has ended already.' },
}
