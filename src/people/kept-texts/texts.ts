import type { Text } from '../../platform/languages.ts'

/** Where something was written, as its heading, and the way back there. */
export type Wording = { name: Text; go: Text }

const toLog: Text = { fi: 'Siirry lokiin', sv: 'Gå till loggen', en: 'Go to the log' }
const toReview: Text = { fi: 'Siirry käsittelyyn', sv: 'Gå till behandlingen', en: 'Go to the review' }

export const wordings = {
  logQuestion: {
    name: { fi: 'Kysymyksesi lokista', sv: 'Din fråga om loggen', en: 'Your question about the log' },
    go: toLog,
  },
  dataRequest: {
    name: { fi: 'Pyyntösi tiedoista', sv: 'Din begäran om uppgifter', en: 'Your request about data' },
    go: { fi: 'Siirry tietoihisi', sv: 'Gå till dina uppgifter', en: 'Go to your data' },
  },
  openReason: {
    name: { fi: 'Perustelu tietojen avaamiseen', sv: 'Skäl att öppna uppgifter', en: 'Reason to open details' },
    go: { fi: 'Siirry perustelemaan', sv: 'Gå till skälet', en: 'Go to the reason' },
  },
  placeReason: {
    name: { fi: 'Perustelu yhteystietoihin', sv: 'Skäl att se kontaktuppgifter', en: 'Reason to see contact details' },
    go: { fi: 'Siirry perheen tietoihin', sv: 'Gå till familjens uppgifter', en: 'Go to the family record' },
  },
  disclosure: {
    name: { fi: 'Luovutuksen tiedot', sv: 'Uppgifter om utlämnande', en: 'Details of a disclosure' },
    go: { fi: 'Siirry kirjaamaan', sv: 'Gå till anteckningen', en: 'Go to the record' },
  },
  review: {
    name: { fi: 'Arvio katselusta', sv: 'Bedömning av en titt', en: 'Review of a look' },
    go: toReview,
  },
  answer: {
    name: { fi: 'Vastaus perheelle', sv: 'Svar till familjen', en: 'Answer to a family' },
    go: toReview,
  },
  entry: {
    name: { fi: 'Tekstit palvelutietoon', sv: 'Texter till en serviceuppgift', en: 'Texts of a service entry' },
    go: { fi: 'Siirry muokkaamaan', sv: 'Gå till redigeringen', en: 'Go to editing' },
  },
} satisfies Record<string, Wording>

export const t = {
  title: { fi: 'Tekstisi on tallessa', sv: 'Din text är sparad', en: 'Your text is kept' },
  lead: {
    fi: 'Kirjautumisesi oli katkennut, kun tämä lähetettiin. Mitään ei mennyt eteenpäin.',
    sv: 'Din inloggning hade avbrutits när det här skickades. Ingenting skickades vidare.',
    en: 'Your sign-in had ended when this was sent. Nothing was sent on.',
  },
  how: {
    fi: 'Kopioi teksti ja siirry sivulle, jolle se kuuluu. Liitä teksti siellä, ja tee valinnat uudelleen.',
    sv: 'Kopiera texten och gå till sidan där den hör hemma. Klistra in texten där, och gör valen på nytt.',
    en: 'Copy the text and go to the page where it belongs. Paste it there, and make your choices again.',
  },
  until: {
    fi: 'Vain sinä näet tekstin. Se poistuu itsestään vuorokauden kuluttua.',
    sv: 'Bara du ser texten. Den försvinner av sig själv efter ett dygn.',
    en: 'Only you see the text. It is removed after a day.',
  },
  notYours: {
    fi: 'Jos et kirjoittanut tätä, poista se. Silloin joku muu on käyttänyt laitetta, jolla olit kirjautuneena.',
    sv: 'Om du inte har skrivit det här, ta bort det. Då har någon annan använt enheten där du var inloggad.',
    en: 'If you did not write this, remove it. Somebody else has then used the device where you were signed in.',
  },
  text: { fi: 'Teksti', sv: 'Text', en: 'Text' },
  copy: { fi: 'Kopioi teksti', sv: 'Kopiera texten', en: 'Copy the text' },
  copied: { fi: 'Teksti on kopioitu.', sv: 'Texten är kopierad.', en: 'The text is copied.' },
  nothing: { fi: 'Täällä ei ole tekstejä', sv: 'Här finns inga texter', en: 'No texts here' },
  nothingText: {
    fi: 'Jos kirjautumisesi katkeaa kesken kirjoittamisen, tekstisi säilyy täällä useimmiten vuorokauden.',
    sv: 'Om din inloggning avbryts medan du skriver finns texten oftast kvar här i ett dygn.',
    en: 'If your sign-in ends while you write, your text mostly stays here for a day.',
  },
  on: { fi: 'Jatka', sv: 'Fortsätt', en: 'Go on' },
  away: { fi: 'Poista', sv: 'Ta bort', en: 'Remove' },
  later: { fi: 'Jatka ilman tätä', sv: 'Fortsätt utan detta', en: 'Go on without this' },
  keptTitle: { fi: 'Tekstisi on tallessa', sv: 'Din text är sparad', en: 'Your text is kept' },
  keptText: {
    fi: 'Mitään ei lähetetty. Kirjaudu uudelleen, niin voit kopioida tekstin. Vain sinä näet sen.',
    sv: 'Ingenting skickades. Logga in igen, så kan du kopiera texten. Bara du ser den.',
    en: 'Nothing was sent. Sign in again and you can copy the text. Only you see it.',
  },
  lostTitle: { fi: 'Lomaketta ei lähetetty', sv: 'Formuläret skickades inte', en: 'The form was not sent' },
  lostText: {
    fi: 'Siitä ei myöskään tallennettu mitään. Kirjaudu uudelleen ja täytä lomake uudelleen.',
    sv: 'Ingenting av det sparades heller. Logga in igen och fyll i formuläret på nytt.',
    en: 'Nothing of it was saved either. Sign in again and fill in the form again.',
  },
} satisfies Record<string, Text>

export const writtenAt = (when: string): Text => ({
  fi: `Kirjoitettu ${when}`,
  sv: `Skrivet ${when}`,
  en: `Written ${when}`,
})
