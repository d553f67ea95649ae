import type { Text } from '../../../platform/languages.ts'
import type { RawTerm } from './raw.ts'

/** HSDS wants a description of each organization; what sort of one it is we know of all. */
export const organizationKinds: Record<string, Text | undefined> = {
  authority: {
    fi: 'Kunta tai muu viranomainen',
    sv: 'Kommun eller annan myndighet',
    en: 'A municipality or another authority',
  },
  county: { fi: 'Hyvinvointialue', sv: 'Välfärdsområde', en: 'A wellbeing services county' },
  ngo: { fi: 'Järjestö', sv: 'Organisation', en: 'An association' },
  parish: { fi: 'Seurakunta', sv: 'Församling', en: 'A parish' },
  hospital: { fi: 'Sairaala', sv: 'Sjukhus', en: 'A hospital' },
  company: { fi: 'Yritys', sv: 'Företag', en: 'A company' },
}

export const taxonomyTexts: Record<RawTerm['taxonomy'], { name: Text; about: Text }> = {
  life_stage: {
    name: { fi: 'Elämänvaihe', sv: 'Livsskede', en: 'Life stage' },
    about: {
      fi: 'Raskaudesta kouluikään. Palvelun vaihe tulee sen ikärajoista.',
      sv: 'Från graviditet till skolålder. Tjänstens skede följer av dess åldersgränser.',
      en: 'From pregnancy to school age. The stage of a service follows from its ages.',
    },
  },
  worry: {
    name: { fi: 'Huoli', sv: 'Bekymmer', en: 'Worry' },
    about: {
      fi: 'Mikä perhettä huolettaa, perheen omin sanoin.',
      sv: 'Vad familjen bekymrar sig för, med familjens ord.',
      en: 'What worries a family, in its own words.',
    },
  },
  function: {
    name: { fi: 'Tehtävä', sv: 'Uppgift', en: 'Function' },
    about: {
      fi: 'Mihin tehtävään palvelu verkostossa kuuluu. Tehtävässä on lajeja.',
      sv: 'Vilken uppgift i nätverket tjänsten hör till. En uppgift har sorter.',
      en: 'Which function of the network a service belongs to. A function has kinds.',
    },
  },
  kind: {
    name: { fi: 'Palvelun laji', sv: 'Sort av tjänst', en: 'Kind of service' },
    about: { fi: 'Minkälainen palvelu on.', sv: 'Hurdan tjänsten är.', en: 'What sort of service it is.' },
  },
}
