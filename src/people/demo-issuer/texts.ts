import type { Text } from '../../platform/languages.ts'
import type { DemoPerson } from './accounts.ts'

export const t = {
  box: {
    fi: 'Kokeiluympäristö: valitse henkilö',
    sv: 'Försöksmiljö: välj en person',
    en: 'Trial site: choose a person',
  },
  boxText: {
    fi: 'Henkilöt ja heidän tietonsa ovat keksittyjä. Oikeassa palvelussa tätä laatikkoa ei ole.',
    sv: 'Personerna och deras uppgifter är påhittade. I den riktiga tjänsten finns inte den här rutan.',
    en: 'These people and their details are made up. The real service has no such box.',
  },
  more: { fi: 'Näytä muut', sv: 'Visa de övriga', en: 'Show the others' },
  nobody: {
    fi: 'Tähän kokeiluun ei ole vielä keksitty ihmisiä.',
    sv: 'För det här försöket finns inga påhittade personer ännu.',
    en: 'No people have been made up for this trial yet.',
  },
  chooserTitle: { fi: 'Kuka haluat olla?', sv: 'Vem vill du vara?', en: 'Who would you like to be?' },
  chooserLead: {
    fi: 'Tässä kohdassa oikea palvelu kysyisi pankkitunnuksesi tai työpaikkasi tunnukset. Kokeilussa valitset keksityn henkilön.',
    sv: 'Här skulle den riktiga tjänsten fråga efter dina bankkoder eller koderna från ditt arbete. I försöket väljer du en påhittad person.',
    en: 'Here the real service would ask for your bank codes or your work account. In the trial you choose a made-up person.',
  },
  registerTitle: { fi: 'Kenen puolesta asioit?', sv: 'För vem sköter du ärenden?', en: 'For whom do you act?' },
  registerLead: {
    fi: 'Tässä kohdassa olisit Suomi.fin sivulla. Kokeilussa valtuudet ovat keksittyjä.',
    sv: 'Här skulle du vara på sidan Suomi.fi. I försöket är fullmakterna påhittade.',
    en: 'Here you would be on the Suomi.fi site. In the trial the mandates are made up.',
  },
  registerWhom: { fi: 'Sinulla on valtuus', sv: 'Du har fullmakt av', en: 'You have a mandate from' },
  registerNobody: {
    fi: 'Kukaan ei ole vielä antanut sinulle valtuutta.',
    sv: 'Ingen har gett dig fullmakt ännu.',
    en: 'Nobody has given you a mandate yet.',
  },
  registerChoose: { fi: 'Valitse', sv: 'Välj', en: 'Choose' },
  registerCancel: { fi: 'Palaa valitsematta', sv: 'Gå tillbaka utan att välja', en: 'Go back without choosing' },
  giveTitle: { fi: 'Kokeilu: anna valtuus', sv: 'Försök: ge en fullmakt', en: 'Trial: give a mandate' },
  giveText: {
    fi: 'Oikeasti henkilö antaa valtuuden itse. Tässä voit antaa sen keksityn henkilön nimissä.',
    sv: 'På riktigt ger personen själv fullmakten. Här kan du ge den i en påhittad persons namn.',
    en: 'Really the person gives it themselves. Here you can give it in the name of a made-up person.',
  },
  giveWho: { fi: 'Kuka antaa valtuuden?', sv: 'Vem ger fullmakten?', en: 'Who gives the mandate?' },
  give: { fi: 'Anna valtuus', sv: 'Ge fullmakten', en: 'Give the mandate' },
  back: { fi: 'Palaa kirjautumiseen', sv: 'Tillbaka till inloggningen', en: 'Back to sign-in' },
} satisfies Record<string, Text>

export const groups: Record<DemoPerson['group'], Text> = {
  family: { fi: 'Perheet', sv: 'Familjer', en: 'Families' },
  professional: { fi: 'Ammattilaiset', sv: 'Yrkesfolk', en: 'Professionals' },
  area: { fi: 'Alue ja ylläpito', sv: 'Område och drift', en: 'Area and upkeep' },
}
