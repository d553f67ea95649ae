import type { Text } from '../platform/languages.ts'

// Codes of the disclosure log, in words a family understands.

/** On what handing something on rests: the client's own word, or a provision of law. */
export const disclosureGrounds = {
  consent: { fi: 'suostumus', sv: 'samtycke', en: 'consent' },
  permit: { fi: 'luovutuslupa', sv: 'tillstånd för utlämnande', en: 'permission to hand on' },
  client_data_act: {
    fi: 'asiakastietolaki 703/2023',
    sv: 'klientuppgiftslagen 703/2023',
    en: 'Act on client data 703/2023',
  },
  child_welfare_act: {
    fi: 'lastensuojelulaki 417/2007',
    sv: 'barnskyddslagen 417/2007',
    en: 'Child Welfare Act 417/2007',
  },
  patient_act: {
    fi: 'potilaslaki 785/1992',
    sv: 'patientlagen 785/1992',
    en: 'Act on the status of patients 785/1992',
  },
  social_welfare_act: {
    fi: 'sosiaalihuoltolaki 1301/2014',
    sv: 'socialvårdslagen 1301/2014',
    en: 'Social Welfare Act 1301/2014',
  },
  ecec_act: {
    fi: 'varhaiskasvatuslaki 540/2018',
    sv: 'lagen om småbarnspedagogik 540/2018',
    en: 'Act on early childhood education 540/2018',
  },
  other_act: { fi: 'muu laki', sv: 'annan lag', en: 'another act' },
} satisfies Record<string, Text>
export type DisclosureGround = keyof typeof disclosureGrounds

/** What it was for. What protects somebody is not told on the page of its own accord. */
export const disclosurePurposes = {
  care: { fi: 'hoito tai palvelu', sv: 'vård eller service', en: 'care or service' },
  pregnancy: { fi: 'raskauden ajan palvelut', sv: 'tjänster under graviditeten', en: 'services in pregnancy' },
  benefit: { fi: 'etuus tai maksu', sv: 'en förmån eller avgift', en: 'a benefit or fee' },
  authority: { fi: 'viranomaisen tehtävä', sv: 'en myndighets uppgift', en: 'an authority’s task' },
  protection: { fi: 'jonkun suojelu', sv: 'att skydda någon', en: 'protecting somebody' },
} satisfies Record<string, Text>
export type DisclosurePurpose = keyof typeof disclosurePurposes

/** A ground as a row keeps it: its code, and the provision where the code alone does not say which. */
export const keptGround = (code: DisclosureGround, provision: string): string =>
  provision ? `${code}: ${provision}` : code

/** A kept ground in words; the provision stays as it was written. */
export function groundIn(kept: string, lang: keyof Text): string {
  const [, code = '', provision = ''] = /^([a-z_]+)(?:: (.*))?$/s.exec(kept) ?? []
  const words = (disclosureGrounds as Record<string, Text>)[code]?.[lang]
  return words ? [words, provision].filter(Boolean).join(', ') : kept
}
