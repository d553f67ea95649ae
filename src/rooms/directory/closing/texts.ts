import type { Text } from '../../../platform/languages.ts'
import type { ExceptionError } from './input.ts'

/** Of the pages where somebody tells that they are closed. */
export const c = {
  title: { fi: 'Poikkeavat ajat', sv: 'Avvikande tider', en: 'Other hours' },
  lead: {
    fi: 'Valitse paikka tai palvelu. Kaksi painallusta riittää: tieto näkyy perheille heti.',
    sv: 'Välj en plats eller tjänst. Två tryck räcker: familjerna ser det genast.',
    en: 'Choose a place or service. Two presses are enough: families see it at once.',
  },
  search: { fi: 'Hae nimellä', sv: 'Sök med namn', en: 'Search by name' },
  find: { fi: 'Hae', sv: 'Sök', en: 'Search' },
  none: {
    fi: 'Tällä nimellä ei löytynyt mitään',
    sv: 'Inget hittades med namnet',
    en: 'Nothing was found by this name',
  },
  noneText: {
    fi: 'Näet tässä vain paikat ja palvelut, joita saat muokata.',
    sv: 'Här finns bara de platser och tjänster som du får ändra.',
    en: 'Only places and services that you may edit are here.',
  },
  more: {
    fi: 'Lista on pitkä. Hae nimellä, niin löydät loputkin.',
    sv: 'Listan är lång. Sök med namn, så hittar du resten.',
    en: 'The list is long. Search by name to find the rest.',
  },
  place: { fi: 'Paikka', sv: 'Plats', en: 'Place' },
  service: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
  closedToday: { fi: 'Suljettu tänään', sv: 'Stängt i dag', en: 'Closed today' },
  closeToday: { fi: 'Sulje täksi päiväksi', sv: 'Stäng för i dag', en: 'Close for today' },
  closeTitle: { fi: 'Suljetaanko tänään?', sv: 'Är det stängt i dag?', en: 'Closed today?' },
  closeText: (day: string): Text => ({
    fi: `Perheet näkevät heti: ”Suljettu tänään, ${day}”. Voit perua sen milloin vain.`,
    sv: `Familjerna ser genast: ”Stängt i dag, ${day}”. Du kan ta tillbaka det när som helst.`,
    en: `Families see at once: “Closed today, ${day}”. You can take it back at any time.`,
  }),
  isClosed: { fi: 'Tänään on suljettu', sv: 'Det är stängt i dag', en: 'It is closed today' },
  reason: { fi: 'Miksi?', sv: 'Varför?', en: 'Why?' },
  reasonHint: {
    fi: 'Valmis lause näkyy suomeksi, ruotsiksi ja englanniksi.',
    sv: 'Den färdiga meningen visas på finska, svenska och engelska.',
    en: 'The ready sentence is shown in Finnish, Swedish and English.',
  },
  noReason: { fi: 'En kerro syytä', sv: 'Jag säger inte varför', en: 'I give no reason' },
  ownWords: { fi: 'Kirjoita omin sanoin', sv: 'Skriv med egna ord', en: 'Use your own words' },
  'words-fi': { fi: 'Suomeksi', sv: 'På finska', en: 'In Finnish' },
  'words-sv': { fi: 'Ruotsiksi', sv: 'På svenska', en: 'In Swedish' },
  'words-en': { fi: 'Englanniksi', sv: 'På engelska', en: 'In English' },
  from: { fi: 'Ensimmäinen päivä', sv: 'Första dagen', en: 'First day' },
  to: { fi: 'Viimeinen päivä', sv: 'Sista dagen', en: 'Last day' },
  until: { fi: 'Mihin päivään asti?', sv: 'Till och med vilken dag?', en: 'Until which day?' },
  opens: { fi: 'Avataan', sv: 'Öppnar', en: 'Opens' },
  closes: { fi: 'Suljetaan', sv: 'Stänger', en: 'Closes' },
  clockHint: { fi: 'Esimerkiksi 09:00', sv: 'Till exempel 09:00', en: 'For example 09:00' },
  state: { fi: 'Mitä näinä päivinä on?', sv: 'Vad gäller de dagarna?', en: 'What holds on these days?' },
  stateClosed: { fi: 'Suljettu', sv: 'Stängt', en: 'Closed' },
  stateOpen: { fi: 'Auki muina aikoina', sv: 'Öppet andra tider', en: 'Open at other times' },
  aheadTitle: { fi: 'Kerrotut poikkeukset', sv: 'Avvikelser som har berättats', en: 'What has been told' },
  aheadNone: { fi: 'Ei poikkeuksia.', sv: 'Inga avvikelser.', en: 'No exceptions.' },
  takeBack: { fi: 'Peru', sv: 'Ta tillbaka', en: 'Take back' },
  holidaysTitle: { fi: 'Tulevat juhlapyhät', sv: 'Kommande helgdagar', en: 'Public holidays ahead' },
  holidaysText: {
    fi: 'Tavalliset ajat eivät pidä juhlapyhänä, ellet kerro toisin.',
    sv: 'Vanliga tider gäller inte på en helgdag om du inte berättar annat.',
    en: 'Usual hours do not hold on a public holiday unless you tell otherwise.',
  },
  untold: { fi: 'Ei kerrottu', sv: 'Inte berättat', en: 'Not told' },
  closeDay: { fi: 'Suljettu', sv: 'Stängt', en: 'Closed' },
  openDay: { fi: 'Kerro ajat', sv: 'Berätta tiderna', en: 'Tell the hours' },
  otherTitle: { fi: 'Muut päivät tai ajat', sv: 'Andra dagar eller tider', en: 'Other days or hours' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  seePublic: { fi: 'Katso julkinen sivu', sv: 'Se den offentliga sidan', en: 'See the public page' },
  overtaken: {
    fi: 'Joku muu tallensi samaan aikaan. Katso tiedot ja yritä uudelleen.',
    sv: 'Någon annan sparade samtidigt. Se uppgifterna och försök igen.',
    en: 'Somebody else saved at the same time. Look at the facts and try again.',
  },
  picture: { fi: 'Kuva', sv: 'Bild', en: 'Picture' },
  all: { fi: 'Kaikki', sv: 'Alla', en: 'All' },
  choose: { fi: 'Valitse paikka tai palvelu', sv: 'Välj plats eller tjänst', en: 'Choose a place or service' },
  back: { fi: 'Poikkeavat ajat', sv: 'Avvikande tider', en: 'Other hours' },
} satisfies Record<string, Text | ((day: string) => Text)>

export const whyNot: Record<ExceptionError['why'], Text> = {
  day: { fi: 'Valitse päivä.', sv: 'Välj en dag.', en: 'Choose a day.' },
  past: { fi: 'Päivä on jo mennyt.', sv: 'Dagen har redan varit.', en: 'The day is over.' },
  order: {
    fi: 'Viimeinen päivä on ennen ensimmäistä.',
    sv: 'Den sista dagen är före den första.',
    en: 'The last day is before the first.',
  },
  long: {
    fi: 'Päivä on yli vuoden päässä. Tarkista vuosi.',
    sv: 'Dagen är mer än ett år framåt. Kontrollera året.',
    en: 'The day is over a year ahead. Check the year.',
  },
  time: {
    fi: 'Kirjoita kellonaika muodossa 09:00.',
    sv: 'Skriv klockslaget så här: 09:00.',
    en: 'Write the time like 09:00.',
  },
  words: {
    fi: 'Lyhennä: enintään 300 merkkiä.',
    sv: 'Förkorta: högst 300 tecken.',
    en: 'Shorten: 300 characters at most.',
  },
  missing: {
    fi: 'Kirjoita myös suomeksi.',
    sv: 'Skriv också på finska.',
    en: 'Write it in Finnish too.',
  },
}
