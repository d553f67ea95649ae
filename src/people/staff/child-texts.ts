import type { Text } from '../../platform/languages.ts'

export const k = {
  add: { fi: 'Lisää lapsi', sv: 'Lägg till ett barn', en: 'Add a child' },
  addText: {
    fi: 'Lapsi tulee tähän perheeseen ja hoitoon teidän yksikössänne. Vanhempi näkee hänet, kun huoltajuus on kirjattu.',
    sv: 'Barnet kommer till den här familjen och i vård hos er. Föräldern ser barnet när vårdnaden är antecknad.',
    en: 'The child comes into this family and into care at your unit. The parent sees the child once the guardianship is recorded.',
  },
  code: {
    fi: 'Lapsen henkilötunnus (jos on)',
    sv: 'Barnets personbeteckning (om den finns)',
    en: 'Identity code of the child (if there is one)',
  },
  codeWrong: {
    fi: 'Tarkista lapsen henkilötunnus',
    sv: 'Kontrollera barnets personbeteckning',
    en: 'Check the identity code of the child',
  },
  given: { fi: 'Lapsen etunimet', sv: 'Barnets förnamn', en: 'Given names of the child' },
  family: { fi: 'Lapsen sukunimi', sv: 'Barnets efternamn', en: 'Family name of the child' },
  born: { fi: 'Syntymäpäivä', sv: 'Födelsedag', en: 'Day of birth' },
  bornHint: {
    fi: 'Jos kirjoitit tunnuksen, päivä tulee siitä.',
    sv: 'Om du skrev beteckningen kommer dagen från den.',
    en: 'If you wrote the code, the day comes from it.',
  },
  bornWrong: {
    fi: 'Valitse syntymäpäivä: lapsi on alle 18 ja vanhempaansa nuorempi',
    sv: 'Välj födelsedag: barnet är under 18 och yngre än sin förälder',
    en: 'Choose the day of birth: the child is under 18 and younger than the parent',
  },
  home: {
    fi: 'Mihin perheeseen lapsi kuuluu?',
    sv: 'Vilken familj hör barnet till?',
    en: 'Which family does the child belong to?',
  },
  homeHint: {
    fi: 'Kysy vanhemmalta. Turvakielto koskee koko perhettä.',
    sv: 'Fråga föräldern. Spärrmarkering gäller hela familjen.',
    en: 'Ask the parent. Non-disclosure covers the whole family.',
  },
  newHome: {
    fi: 'Uusi perhe tämän vanhemman kanssa',
    sv: 'En ny familj med den här föräldern',
    en: 'A new family with this parent',
  },
  custody: {
    fi: 'Mistä tiedät, että hän on huoltaja?',
    sv: 'Hur vet du att hen är vårdnadshavare?',
    en: 'How do you know they are a guardian?',
  },
  notNow: {
    fi: 'En kirjaa huoltajuutta nyt',
    sv: 'Jag antecknar inte vårdnaden nu',
    en: 'I do not record the guardianship now',
  },
  evidenceHint: {
    fi: 'Täytä, jos kirjaat huoltajuuden: asiakirja, sen päivä ja numero. Perhe ei näe tätä täällä.',
    sv: 'Fyll i om du antecknar vårdnaden: handlingen, dess dag och nummer. Familjen ser inte det här på sina sidor.',
    en: 'Fill this in when you record the guardianship: the document, its day and number. The family does not see it here.',
  },
  known: {
    fi: 'Lapsi on jo täällä. Ota hänet hoitoon, niin voit kirjata huoltajat hänen sivullaan.',
    sv: 'Barnet finns redan här. Ta emot barnet i vården, så kan du anteckna vårdnadshavarna på barnets sida.',
    en: 'The child is here already. Take the child into care; then you can record the guardians on their page.',
  },
} satisfies Record<string, Text>
