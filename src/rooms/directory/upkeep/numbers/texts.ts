import type { Text } from '../../../../platform/languages.ts'
import type { LineError } from './input.ts'

export const n = {
  title: { fi: 'Hätänumerot', sv: 'Nödnummer', en: 'Emergency numbers' },
  lead: {
    fi: 'Nämä numerot näkyvät jokaisella sivulla, kun apu on tarpeen heti. Soita jokaiseen numeroon kahdesti vuodessa.',
    sv: 'De här numren visas på varje sida när hjälp behövs genast. Ring varje nummer två gånger om året.',
    en: 'These numbers stand on every page when help is needed at once. Call each of them twice a year.',
  },
  add: { fi: 'Lisää numero', sv: 'Lägg till ett nummer', en: 'Add a number' },
  none: { fi: 'Yhtään numeroa ei ole', sv: 'Det finns inga nummer', en: 'There are no numbers' },
  noneText: {
    fi: 'Lisää ensin 112 ja kriisipuhelin. Ilman niitä palvelua ei voi avata.',
    sv: 'Lägg först till 112 och kristelefonen. Utan dem kan tjänsten inte öppnas.',
    en: 'Add 112 and a crisis line first. The service cannot be opened without them.',
  },
  inOrder: { fi: 'Numerot järjestyksessä', sv: 'Numren i ordning', en: 'The numbers in order' },
  number: { fi: 'Numero', sv: 'Nummer', en: 'Number' },
  line: { fi: 'Auttaja', sv: 'Hjälpare', en: 'Who answers' },
  shownOn: { fi: 'Etusivulla', sv: 'På framsidan', en: 'On the front page' },
  review: { fi: 'Tarkista viimeistään', sv: 'Granska senast', en: 'Check by' },
  overdue: { fi: 'Myöhässä', sv: 'Försenad', en: 'Overdue' },
  toCheck: (count: number): Text => ({
    fi: count === 1 ? '1 numero pitää tarkistaa' : `${count} numeroa pitää tarkistaa`,
    sv: count === 1 ? '1 nummer ska granskas' : `${count} nummer ska granskas`,
    en: count === 1 ? '1 number is to be checked' : `${count} numbers are to be checked`,
  }),
  allChecked: { fi: 'Kaikki tarkistettu ajallaan', sv: 'Alla granskade i tid', en: 'All checked in time' },
  ended: { fi: 'Ei käytössä', sv: 'Inte i bruk', en: 'Not in use' },
  day: { fi: 'Päivällä', sv: 'På dagen', en: 'By day' },
  night: { fi: 'Yöllä', sv: 'På natten', en: 'At night' },
  checkedOn: (day: string): Text => ({ fi: `Tarkistettu ${day}`, sv: `Granskad ${day}`, en: `Checked ${day}` }),
  neverChecked: { fi: 'Kukaan ei ole vielä soittanut', sv: 'Ingen har ringt ännu', en: 'Nobody has called yet' },
  callTitle: { fi: 'Soita ja kuuntele', sv: 'Ring och lyssna', en: 'Call and listen' },
  callText: {
    fi: 'Puhelin valitsee juuri tämän numeron. Soita, ja vahvista kun oikea taho vastaa. Hätänumeroon 112 ei saa soittaa kokeeksi.',
    sv: 'Telefonen ringer exakt det här numret. Ring, och bekräfta när rätt instans svarar. Provring inte till 112.',
    en: 'The phone dials exactly this number. Call, and confirm when the right service answers. Do not call 112 to try it.',
  },
  answers: { fi: 'Numero on oikein', sv: 'Numret stämmer', en: 'The number is right' },
  confirmTitle: { fi: 'Vaihdetaanko numero?', sv: 'Byta nummer?', en: 'Change the number?' },
  confirmText: {
    fi: 'Tarkista joka numero. Perheet soittavat tähän hädän hetkellä.',
    sv: 'Kontrollera varje siffra. Familjer ringer hit i nöd.',
    en: 'Check each digit. Families call it in an emergency.',
  },
  isDialled: { fi: 'Puhelin valitsee', sv: 'Telefonen ringer', en: 'The phone dials' },
  isShown: { fi: 'Sivulla näkyy', sv: 'På sidan visas', en: 'The page shows' },
  former: { fi: 'Entinen numero', sv: 'Tidigare nummer', en: 'Former number' },
  yesSave: { fi: 'Numero on oikein, tallenna', sv: 'Numret stämmer, spara', en: 'The number is right, save' },
  backToEdit: { fi: 'Palaa korjaamaan', sv: 'Gå tillbaka och rätta', en: 'Go back and mend' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  situation: {
    fi: 'Milloin soitetaan, soittajan sanoin',
    sv: 'När man ringer, med den ringandes ord',
    en: 'When one calls, in the caller’s words',
  },
  note: { fi: 'Lisätieto', sv: 'Tilläggsuppgift', en: 'Note' },
  busy_advice: { fi: 'Kun linja on varattu', sv: 'När linjen är upptagen', en: 'When the line is busy' },
  phone: { fi: 'Numero, jonka puhelin valitsee', sv: 'Nummer som telefonen ringer', en: 'Number that the phone dials' },
  phoneHint: { fi: 'Numerot, alussa voi olla +', sv: 'Siffror, kan börja med +', en: 'Digits, may begin with +' },
  phone_shown: { fi: 'Numero sivulla', sv: 'Numret på sidan', en: 'Number on the page' },
  shownHint: {
    fi: 'Samat numerot välein, esimerkiksi 09 2525 0111',
    sv: 'Samma siffror med mellanrum, till exempel 09 2525 0111',
    en: 'The same digits with spaces, such as 09 2525 0111',
  },
  position: { fi: 'Paikka listassa', sv: 'Plats i listan', en: 'Place in the list' },
  positionHint: { fi: 'Pienin ensin', sv: 'Minst först', en: 'Smallest first' },
  panel: { fi: 'Näytä etusivulla', sv: 'Visa på framsidan', en: 'Show on the front page' },
  languages: { fi: 'Vastaa kielillä', sv: 'Svarar på', en: 'Answers in' },
  review_on: { fi: 'Tarkista viimeistään', sv: 'Granska senast', en: 'Check by' },
  confirmed_on: { fi: 'Tarkistettu', sv: 'Granskad', en: 'Checked' },
  organization: { fi: 'Kuka ylläpitää numeroa', sv: 'Vem upprätthåller numret', en: 'Who runs it' },
  choose: { fi: 'Valitse', sv: 'Välj', en: 'Choose' },
  active: { fi: 'Onko numero käytössä?', sv: 'Är numret i bruk?', en: 'Is the number in use?' },
  yes: { fi: 'Kyllä', sv: 'Ja', en: 'Yes' },
  no: { fi: 'Ei, se ei näy missään', sv: 'Nej, det visas ingenstans', en: 'No, it shows nowhere' },
} satisfies Record<string, Text | ((value: never) => Text)>

/** What the fields of a line are called among its changes. */
export const lineFields: Record<string, Text> = {
  ...{
    name: n.name,
    situation: n.situation,
    note: n.note,
    busy_advice: n.busy_advice,
    phone: n.phone,
    phone_shown: n.phone_shown,
  },
  ...{
    position: n.position,
    panel: n.panel,
    languages: n.languages,
    review_on: n.review_on,
    confirmed_on: n.confirmed_on,
  },
  active: n.active,
}

export const lineErrors: Record<LineError, Text> = {
  missing: { fi: 'Tämä puuttuu.', sv: 'Det här saknas.', en: 'This is missing.' },
  long: {
    fi: 'Lyhennä: enintään 500 merkkiä.',
    sv: 'Förkorta: högst 500 tecken.',
    en: 'Shorten: 500 characters at most.',
  },
  phone: { fi: 'Kirjoita numero pelkin numeroin.', sv: 'Skriv numret med siffror.', en: 'Write the number in digits.' },
  shown: {
    fi: 'Sivulla näkyy toinen numero kuin puhelin valitsee.',
    sv: 'Sidan visar ett annat nummer än telefonen ringer.',
    en: 'The page shows another number than the phone dials.',
  },
  number: { fi: 'Kirjoita luku 0–9999.', sv: 'Skriv ett tal 0–9999.', en: 'Write a number from 0 to 9999.' },
  day: {
    fi: 'Valitse päivä kahden vuoden sisältä.',
    sv: 'Välj en dag inom två år.',
    en: 'Choose a day within two years.',
  },
  last: {
    fi: 'Etusivulle jää oltava ainakin yksi numero päivälle ja yksi yölle.',
    sv: 'Det måste finnas minst ett nummer för dagen och ett för natten på framsidan.',
    en: 'At least one number by day and one at night must stay on the front page.',
  },
  emergency: {
    fi: 'Hätänumero 112 pysyy aina.',
    sv: 'Nödnumret 112 finns alltid kvar.',
    en: 'The emergency number 112 always stays.',
  },
}
