import type { Text } from '../../platform/languages.ts'

export const d = {
  title: { fi: 'Kirjaa luovutus', sv: 'Anteckna utlämnande', en: 'Record a disclosure' },
  lead: {
    fi: 'Kirjaa, mitä annoit muualle. Perhe näkee rivin omalla sivullaan.',
    sv: 'Anteckna vad du lämnade ut. Familjen ser raden på sin egen sida.',
    en: 'Record what you handed on. The family sees the row on its own page.',
  },
  about: { fi: 'Koskee', sv: 'Gäller', en: 'About' },
  recipient: { fi: 'Kenelle annoit tiedon?', sv: 'Vem gav du uppgiften till?', en: 'Who received it?' },
  recipientHint: {
    fi: 'Esimerkiksi: Kela, Malmin päiväkoti',
    sv: 'Till exempel: FPA, daghemmet i Malm',
    en: 'For example: Kela, Malmi day-care centre',
  },
  what: { fi: 'Mitä annoit?', sv: 'Vad gav du?', en: 'What did you hand on?' },
  whatHint: {
    fi: 'Kerro lyhyesti, mikä asiakirja tai tieto. Älä kirjoita itse tietoa.',
    sv: 'Berätta kort vilken handling eller uppgift. Skriv inte själva uppgiften.',
    en: 'Say briefly which document or detail. Do not write the detail itself.',
  },
  purpose: { fi: 'Mihin se tarvittiin?', sv: 'Vad behövdes den till?', en: 'What was it for?' },
  protectionText: {
    fi: 'Ei näy perheen sivulla. Tietosuojavastaava arvioi, kun joku kysyy.',
    sv: 'Syns inte på familjens sida. Om någon frågar avgör dataskyddsombudet.',
    en: 'Not shown on the family’s page. If somebody asks, the data protection officer decides.',
  },
  pregnancyText: {
    fi: 'Näkyy vain hänelle itselleen.',
    sv: 'Syns bara för personen själv.',
    en: 'Shown only to the person herself.',
  },
  ground: { fi: 'Mihin se perustuu?', sv: 'Vad grundar det sig på?', en: 'On what ground?' },
  provision: { fi: 'Säännös tai päivä', sv: 'Bestämmelse eller dag', en: 'Provision or date' },
  provisionHint: {
    fi: 'Esimerkiksi 25 §, tai milloin suostumus annettiin. Muun lain nimi on pakollinen.',
    sv: 'Till exempel 25 §, eller när samtycket gavs. Namnet på en annan lag måste anges.',
    en: 'For example section 25, or when consent was given. The name of another act is required.',
  },
  save: { fi: 'Tallenna luovutus', sv: 'Spara utlämnandet', en: 'Save the disclosure' },
  final: {
    fi: 'Riviä ei voi muuttaa eikä poistaa.',
    sv: 'Raden kan inte ändras eller tas bort.',
    en: 'A row cannot be changed or removed.',
  },
  mine: { fi: 'Kirjaamasi luovutukset', sv: 'Utlämnanden du antecknat', en: 'Disclosures you recorded' },
  recipientWrong: {
    fi: 'Kirjoita saaja, enintään 200 merkkiä',
    sv: 'Skriv mottagaren, högst 200 tecken',
    en: 'Write who received it, 200 characters at most',
  },
  whatWrong: {
    fi: 'Kerro, mitä annoit, enintään 500 merkkiä',
    sv: 'Skriv vad du gav, högst 500 tecken',
    en: 'Say what you handed on, 500 characters at most',
  },
  purposeWrong: { fi: 'Valitse, mihin se tarvittiin', sv: 'Välj vad den behövdes till', en: 'Choose what it was for' },
  groundWrong: { fi: 'Valitse peruste', sv: 'Välj grunden', en: 'Choose the ground' },
  provisionWrong: {
    fi: 'Kirjoita lain nimi ja kohta, enintään 150 merkkiä',
    sv: 'Skriv lagens namn och paragraf, högst 150 tecken',
    en: 'Write the act and its section, 150 characters at most',
  },
  noRegister: {
    fi: 'Tätä ei voi kirjata. Yksikölläsi ei ole rekisteriä, josta tieto olisi luovutettu.',
    sv: 'Det här kan inte antecknas. Din enhet har inget register som uppgiften kunde ha lämnats ur.',
    en: 'This cannot be recorded. Your unit keeps no register from which it could have been handed on.',
  },
} satisfies Record<string, Text>
