import type { Text } from '../../platform/languages.ts'

/** Grave acts, by the word that stands in their address. */
export const deeds = ['yhdista', 'jaa', 'paata'] as const
export type Deed = (typeof deeds)[number]

export const d = {
  deeds: { fi: 'Isot muutokset', sv: 'Stora ändringar', en: 'Large changes' },
  follows: { fi: 'Tästä seuraa', sv: 'Det här följer', en: 'What follows' },
  into: { fi: 'Mihin yhdistetään', sv: 'Med vilken', en: 'Into which' },
  intoMissing: { fi: 'Valitse, mihin yhdistetään', sv: 'Välj med vilken', en: 'Choose into which' },
  noOthers: {
    fi: 'Ei ole toista, johon yhdistää.',
    sv: 'Det finns ingen annan att slå ihop med.',
    en: 'There is no other to merge into.',
  },
  first: { fi: 'Ensimmäisen nimi', sv: 'Den förstas namn', en: 'Name of the first' },
  second: { fi: 'Toisen nimi', sv: 'Den andras namn', en: 'Name of the second' },
  newName: { fi: 'Uuden organisaation nimi', sv: 'Den nya organisationens namn', en: 'Name of the new organisation' },
  moving: { fi: 'Mitkä yksiköt siirtyvät siihen', sv: 'Vilka enheter flyttar dit', en: 'Which units move there' },
  movingMissing: { fi: 'Valitse ainakin yksi yksikkö', sv: 'Välj minst en enhet', en: 'Choose one unit at least' },
  reason: { fi: 'Miksi', sv: 'Varför', en: 'Why' },
  reasonHint: {
    fi: 'Esimerkiksi päätös ja sen päivä. Tämä jää historiaan.',
    sv: 'Till exempel beslutet och dess dag. Det här sparas i historiken.',
    en: 'Such as the decision and its day. This stays in the history.',
  },
  reasonWrong: {
    fi: 'Kirjoita syy, vähintään kymmenen kirjainta',
    sv: 'Skriv orsaken, minst tio bokstäver',
    en: 'Write the reason, ten letters at least',
  },
  goOn: { fi: 'Jatka', sv: 'Fortsätt', en: 'Go on' },
  sure: { fi: 'Tarkista ja vahvista', sv: 'Kontrollera och bekräfta', en: 'Check and confirm' },
  change: { fi: 'Muuta tietoja', sv: 'Ändra uppgifter', en: 'Change the details' },
  staleTitle: {
    fi: 'Tunnistaudu ensin uudelleen',
    sv: 'Identifiera dig först på nytt',
    en: 'Identify yourself again first',
  },
  staleText: {
    fi: 'Tämä muutos koskee monia. Siksi tunnistautumisesi saa olla enintään kymmenen minuuttia vanha.',
    sv: 'Ändringen gäller många. Därför får din identifiering vara högst tio minuter gammal.',
    en: 'This change concerns many. So your sign-in may be ten minutes old at most.',
  },
  staleGo: { fi: 'Tunnistaudu', sv: 'Identifiera dig', en: 'Identify yourself' },
  practitioners: {
    fi: 'Ammattilaisia, joilla on tehtävä täällä',
    sv: 'Yrkespersoner med en uppgift här',
    en: 'Professionals with a task here',
  },
  cares: { fi: 'Asiakassuhteita', sv: 'Klientrelationer', en: 'Client relationships' },
  teams: { fi: 'Tiimejä', sv: 'Team', en: 'Teams' },
  spaces: { fi: 'Tiloja', sv: 'Lokaler', en: 'Spaces' },
  switches: { fi: 'Omia kytkimiä', sv: 'Egna kopplingar', en: 'Switches of its own' },
  units: { fi: 'Yksiköitä', sv: 'Enheter', en: 'Units' },
  registers: { fi: 'Rekistereitä', sv: 'Register', en: 'Registers' },
} satisfies Record<string, Text>

type DeedText = { title: Text; short: Text; follows: Text; act: Text }

const unitStays: Text = {
  fi: 'Yksikkö lakkaa tänään. Asiakassuhteet, oikeudet ja vanhat tiedot jäävät siihen, eikä mikään viite katkea. Anna uudet oikeudet uuteen yksikköön.',
  sv: 'Enheten upphör i dag. Klientrelationer, rättigheter och gamla uppgifter blir kvar, och inga hänvisningar bryts. Ge nya rättigheter i den nya enheten.',
  en: 'The unit closes today. Client relationships, rights and old data stay with it, and no reference breaks. Grant new rights in the new unit.',
}

export const deedTexts: Record<'unit' | 'organization', Record<Deed, DeedText>> = {
  unit: {
    yhdista: {
      title: { fi: 'Yhdistä toiseen yksikköön', sv: 'Slå ihop med en annan enhet', en: 'Merge into another unit' },
      short: {
        fi: 'Tämä lakkaa, toinen jatkaa',
        sv: 'Den här upphör, den andra fortsätter',
        en: 'This one closes, the other goes on',
      },
      follows: unitStays,
      act: { fi: 'Yhdistä yksiköt', sv: 'Slå ihop enheterna', en: 'Merge the units' },
    },
    jaa: {
      title: { fi: 'Jaa kahdeksi yksiköksi', sv: 'Dela i två enheter', en: 'Split into two units' },
      short: {
        fi: 'Tämä lakkaa, kaksi uutta alkaa',
        sv: 'Den här upphör, två nya börjar',
        en: 'This one closes, two new begin',
      },
      follows: unitStays,
      act: { fi: 'Jaa yksikkö', sv: 'Dela enheten', en: 'Split the unit' },
    },
    paata: {
      title: { fi: 'Päätä yksikkö', sv: 'Avsluta enheten', en: 'End the unit' },
      short: {
        fi: 'Uutta ei enää ala täällä',
        sv: 'Inget nytt börjar här längre',
        en: 'Nothing new begins here any more',
      },
      follows: {
        fi: 'Yksikkö lakkaa tänään, eikä sitä voi avata uudelleen. Asiakassuhteet, oikeudet ja vanhat tiedot säilyvät.',
        sv: 'Enheten upphör i dag och kan inte öppnas på nytt. Klientrelationer, rättigheter och gamla uppgifter finns kvar.',
        en: 'The unit closes today and cannot be opened again. Client relationships, rights and old data stay.',
      },
      act: { fi: 'Päätä yksikkö', sv: 'Avsluta enheten', en: 'End the unit' },
    },
  },
  organization: {
    yhdista: {
      title: {
        fi: 'Yhdistä toiseen organisaatioon',
        sv: 'Slå ihop med en annan',
        en: 'Merge into another organisation',
      },
      short: {
        fi: 'Yksiköt siirtyvät toiseen',
        sv: 'Enheterna flyttar till den andra',
        en: 'The units move to the other',
      },
      follows: {
        fi: 'Organisaatio lakkaa tänään. Sen yksiköt jatkavat toisen alla. Rekisterit jäävät nykyiselle rekisterinpitäjälle, eikä mikään viite katkea.',
        sv: 'Organisationen upphör i dag. Dess enheter fortsätter under den andra. Registren stannar hos sin nuvarande personuppgiftsansvariga, och inga hänvisningar bryts.',
        en: 'The organisation closes today. Its units go on under the other. The registers stay with their present controller, and no reference breaks.',
      },
      act: { fi: 'Yhdistä organisaatiot', sv: 'Slå ihop organisationerna', en: 'Merge the organisations' },
    },
    jaa: {
      title: { fi: 'Jaa organisaatio', sv: 'Dela organisationen', en: 'Split the organisation' },
      short: {
        fi: 'Osa yksiköistä siirtyy uuteen',
        sv: 'En del av enheterna flyttar till en ny',
        en: 'Some of the units move to a new one',
      },
      follows: {
        fi: 'Uusi organisaatio alkaa tänään, ja valitut yksiköt siirtyvät siihen. Muut jäävät tänne. Rekisterit eivät siirry.',
        sv: 'En ny organisation börjar i dag, och de valda enheterna flyttar dit. De andra stannar här. Registren flyttar inte.',
        en: 'A new organisation begins today, and the chosen units move there. The others stay here. The registers do not move.',
      },
      act: { fi: 'Jaa organisaatio', sv: 'Dela organisationen', en: 'Split the organisation' },
    },
    paata: {
      title: { fi: 'Päätä organisaatio', sv: 'Avsluta organisationen', en: 'End the organisation' },
      short: {
        fi: 'Vasta kun yksiköitä ei ole',
        sv: 'Först när den inte har några enheter',
        en: 'Only when it has no units',
      },
      follows: {
        fi: 'Organisaatio lakkaa tänään, eikä sitä voi avata uudelleen. Sen rekisterit säilyvät.',
        sv: 'Organisationen upphör i dag och kan inte öppnas på nytt. Dess register finns kvar.',
        en: 'The organisation closes today and cannot be opened again. Its registers stay.',
      },
      act: { fi: 'Päätä organisaatio', sv: 'Avsluta organisationen', en: 'End the organisation' },
    },
  },
}
