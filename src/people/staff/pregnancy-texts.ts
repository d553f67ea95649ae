import type { Text } from '../../platform/languages.ts'

export const b = {
  begin: { fi: 'Lisää raskaus', sv: 'Lägg till en graviditet', en: 'Add a pregnancy' },
  beginText: {
    fi: 'Raskaus on äidin oma tieto. Muut näkevät sen vain, jos hän antaa luvan.',
    sv: 'Graviditeten är moderns egen uppgift. Andra ser den bara om hon ger lov.',
    en: 'A pregnancy is the mother’s own matter. Others see it only if she allows it.',
  },
  children: { fi: 'Montako lasta odotetaan', sv: 'Hur många barn som väntas', en: 'How many children are expected' },
  dueWrong: {
    fi: 'Valitse laskettu aika, enintään 300 päivän päästä',
    sv: 'Välj beräknad tid, högst 300 dagar framåt',
    en: 'Choose the due date, at most 300 days ahead',
  },
  already: {
    fi: 'Hänellä on jo raskaus, joka jatkuu.',
    sv: 'Det finns redan en pågående graviditet.',
    en: 'She already has an ongoing pregnancy.',
  },
  birth: { fi: 'Lapsi syntyi', sv: 'Barnet är fött', en: 'The child is born' },
  birthText: {
    fi: 'Lapsi tulee äidin perheeseen ja samaan hoitoon. Nimen voi korjata myöhemmin. Toinen huoltaja kirjataan erikseen.',
    sv: 'Barnet kommer till moderns familj och samma vård. Namnet kan rättas senare. Den andra vårdnadshavaren antecknas för sig.',
    en: 'The child comes into the mother’s family and the same care. The name can be corrected later. Another guardian is recorded separately.',
  },
  bornOn: { fi: 'Syntymäpäivä', sv: 'Födelsedag', en: 'Day of birth' },
  name: { fi: 'Lapsen etunimi', sv: 'Barnets förnamn', en: 'Given name of the child' },
  nameHint: {
    fi: 'Jos nimeä ei vielä ole, kirjoita esimerkiksi Vauva.',
    sv: 'Om namnet inte finns än, skriv till exempel Baby.',
    en: 'If there is no name yet, write for example Baby.',
  },
  nameMissing: {
    fi: 'Kirjoita nimi, enintään 100 merkkiä',
    sv: 'Skriv namnet, högst 100 tecken',
    en: 'Write the name, 100 characters at most',
  },
  home: {
    fi: 'Mihin perheeseen lapsi tulee?',
    sv: 'Till vilken familj kommer barnet?',
    en: 'Which family does the child come into?',
  },
  homeHint: {
    fi: 'Kysy äidiltä. Perheen jäsenet näkevät toisensa.',
    sv: 'Fråga modern. Familjens medlemmar ser varandra.',
    en: 'Ask the mother. Members of a family see each other.',
  },
  homeMissing: { fi: 'Valitse perhe', sv: 'Välj familj', en: 'Choose the family' },
  family: { fi: 'Perhe', sv: 'Familj', en: 'Family' },
  nobodySeen: {
    fi: 'Jäseniä, joita et näe',
    sv: 'Medlemmar som du inte ser',
    en: 'Members whom you do not see',
  },
  newHome: { fi: 'Uusi perhe äidin kanssa', sv: 'En ny familj med modern', en: 'A new family with the mother' },
  loss: { fi: 'Raskaus päättyi', sv: 'Graviditeten tog slut', en: 'The pregnancy has ended' },
  lossText: {
    fi: 'Hellä tauko alkaa heti. Kukaan ei saa automaattisia viestejä raskaudesta. Vain hän itse lopettaa tauon.',
    sv: 'En varsam paus börjar genast. Ingen får automatiska meddelanden om graviditeten. Bara hon själv avslutar pausen.',
    en: 'A pause with care begins at once. Nobody gets automatic messages about the pregnancy. Only she ends the pause.',
  },
  endedOn: {
    fi: 'Minä päivänä raskaus päättyi',
    sv: 'Vilken dag graviditeten tog slut',
    en: 'The day the pregnancy ended',
  },
  dayWrong: {
    fi: 'Valitse tämä päivä tai aiempi',
    sv: 'Välj dagens datum eller ett tidigare',
    en: 'Choose today or an earlier day',
  },
  saveLoss: {
    fi: 'Tallenna ja pysäytä viestit',
    sv: 'Spara och stoppa meddelandena',
    en: 'Save and stop the messages',
  },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
} satisfies Record<string, Text>
