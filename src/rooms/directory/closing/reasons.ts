import type { Text } from '../../../platform/languages.ts'

/** Why somebody is closed, ready in three languages. */
export const reasons = {
  none: { fi: '', sv: '', en: '' },
  illness: { fi: 'Työntekijä on sairaana.', sv: 'Personal är sjuk.', en: 'Staff are ill.' },
  training: {
    fi: 'Henkilökunta on koulutuksessa.',
    sv: 'Personalen är på utbildning.',
    en: 'Staff are on a training day.',
  },
  trip: {
    fi: 'Olemme retkellä tai tapahtumassa.',
    sv: 'Vi är på utfärd eller evenemang.',
    en: 'We are on a trip or at an event.',
  },
  fault: {
    fi: 'Tiloissa on vika, joka korjataan.',
    sv: 'Lokalen har ett fel som repareras.',
    en: 'There is a fault in the building. It is being repaired.',
  },
  holiday: { fi: 'Pidämme lomaa.', sv: 'Vi har semester.', en: 'We are on holiday.' },
  day: { fi: 'Juhlapyhä.', sv: 'Helgdag.', en: 'Public holiday.' },
} as const satisfies Record<string, Text>
export type Reason = keyof typeof reasons
export const reasonKeys = Object.keys(reasons) as Reason[]
