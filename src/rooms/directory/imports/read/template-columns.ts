import type { Lang } from '../../../../platform/languages.ts'

/** The columns of the table that a small association fills in: one row is a service, and the place where it is given. */
type Column = { name: string; heading: Record<Lang, string>; note?: Record<Lang, string> }

const inLanguage: Record<Lang, Record<Lang, string>> = {
  fi: { fi: 'suomeksi', sv: 'på finska', en: 'in Finnish' },
  sv: { fi: 'ruotsiksi', sv: 'på svenska', en: 'in Swedish' },
  en: { fi: 'englanniksi', sv: 'på engelska', en: 'in English' },
}
const languages: readonly Lang[] = ['fi', 'sv', 'en']

const threefold = (name: string, heading: Record<Lang, string>, note?: Column['note']): Column[] =>
  languages.map((lang) => ({
    name: `${name}.${lang}`,
    heading: {
      fi: `${heading.fi} ${inLanguage[lang].fi}`,
      sv: `${heading.sv} ${inLanguage[lang].sv}`,
      en: `${heading.en} ${inLanguage[lang].en}`,
    },
    ...(note && lang === 'fi' ? { note } : {}),
  }))
const one = (name: string, fi: string, sv: string, en: string, note?: Column['note']): Column => ({
  name,
  heading: { fi, sv, en },
  ...(note ? { note } : {}),
})
const choice = (fi: string, sv: string, en: string) => ({ fi, sv, en })

export const columns: readonly Column[] = [
  one(
    'key',
    'Tunnus',
    'Kod',
    'Code',
    choice(
      'Oma lyhyt tunnus, sama joka kerta',
      'En egen kort kod, samma varje gång',
      'A short code of your own, the same every time',
    ),
  ),
  one('organization', 'Järjestäjä', 'Arrangör', 'Organisation'),
  ...threefold('name', choice('Palvelun nimi', 'Tjänstens namn', 'Name of the service')),
  ...threefold(
    'summary',
    choice('Lyhyesti', 'I korthet', 'In short'),
    choice('Yksi lause', 'En mening', 'One sentence'),
  ),
  ...threefold('description', choice('Kuvaus', 'Beskrivning', 'Description')),
  ...threefold('firstStep', choice('Näin pääset alkuun', 'Så kommer du i gång', 'First step')),
  one(
    'kind',
    'Palvelun laji',
    'Tjänstens slag',
    'Kind of service',
    choice('Koodi, esimerkiksi family_cafe', 'En kod, till exempel family_cafe', 'A code, such as family_cafe'),
  ),
  one(
    'worries',
    'Huolet',
    'Bekymmer',
    'Worries',
    choice('Koodeja, pilkku välissä', 'Koder, med komma mellan', 'Codes, with commas between'),
  ),
  one(
    'ageFrom',
    'Ikä vähintään',
    'Ålder minst',
    'Age from',
    choice('Vuosina, esimerkiksi 0,5', 'I år, till exempel 0,5', 'In years, such as 0.5'),
  ),
  one('ageTo', 'Ikä enintään', 'Ålder högst', 'Age to', choice('Vuosina', 'I år', 'In years')),
  one(
    'expecting',
    'Odottaville',
    'För dem som väntar barn',
    'For those expecting',
    choice('kyllä tai ei', 'ja eller nej', 'yes or no'),
  ),
  one(
    'cost',
    'Hinta',
    'Pris',
    'Cost',
    choice('maksuton tai maksullinen', 'avgiftsfri eller avgiftsbelagd', 'free or fee'),
  ),
  ...threefold('fees', choice('Hinnasta', 'Om priset', 'About the cost')),
  one(
    'ways',
    'Miten',
    'Hur',
    'How',
    choice(
      'tulemalla, ajanvaraus, puhelin, etä, kotiin',
      'utan tidsbokning, tidsbokning, telefon, distans, hemma',
      'drop-in, appointment, phone, remote, home',
    ),
  ),
  one('languages', 'Kielet', 'Språk', 'Languages', choice('fi, sv, en, ar …', 'fi, sv, en, ar …', 'fi, sv, en, ar …')),
  one(
    'referral',
    'Tarvitaanko lähete',
    'Behövs remiss',
    'Referral needed',
    choice('kyllä tai ei', 'ja eller nej', 'yes or no'),
  ),
  one(
    'areas',
    'Alueet',
    'Områden',
    'Areas',
    choice(
      'Alueiden nimiä, pilkku välissä, tai: kaikki',
      'Områdenas namn, med komma mellan, eller: alla',
      'Names of areas, with commas between, or: all',
    ),
  ),
  one('phone', 'Puhelin', 'Telefon', 'Phone'),
  one('email', 'Sähköposti', 'E-post', 'E-mail'),
  one('website', 'Verkkosivu', 'Webbplats', 'Website'),
  one(
    'hours',
    'Ajat',
    'Tider',
    'Hours',
    choice('ma–pe 9–15, to 9–18', 'mån–fre 9–15, tors 9–18', 'Mon–Fri 9–15, Thu 9–18'),
  ),
  one('hoursFrom', 'Ajat alkaen', 'Tider från', 'Hours from', choice('1.9.2026', '1.9.2026', '1.9.2026')),
  one('hoursTo', 'Ajat asti', 'Tider till', 'Hours until', choice('31.5.2027', '31.5.2027', '31.5.2027')),
  ...threefold('place', choice('Paikan nimi', 'Platsens namn', 'Name of the place')),
  one(
    'placeKind',
    'Paikan laji',
    'Platsens slag',
    'Kind of place',
    choice(
      'Koodi, esimerkiksi association_house',
      'En kod, till exempel association_house',
      'A code, such as association_house',
    ),
  ),
  one('street.fi', 'Katuosoite suomeksi', 'Gatuadress på finska', 'Street in Finnish'),
  one('street.sv', 'Katuosoite ruotsiksi', 'Gatuadress på svenska', 'Street in Swedish'),
  one('postalCode', 'Postinumero', 'Postnummer', 'Postal code'),
  one('city', 'Postitoimipaikka', 'Postort', 'City'),
  one('lat', 'Leveysaste', 'Latitud', 'Latitude', choice('60,1699', '60,1699', '60.1699')),
  one('lon', 'Pituusaste', 'Longitud', 'Longitude', choice('24,9384', '24,9384', '24.9384')),
  one(
    'stepFree',
    'Esteetön sisäänkäynti',
    'Tillgänglig ingång',
    'Step-free entrance',
    choice('kyllä tai ei', 'ja eller nej', 'yes or no'),
  ),
  one('assuredOn', 'Tarkistettu', 'Granskad', 'Checked on', choice('1.9.2026', '1.9.2026', '1.9.2026')),
  one('assuredBy', 'Tarkistaja', 'Granskad av', 'Checked by'),
  one(
    'gone',
    'Päättynyt',
    'Avslutad',
    'Ended',
    choice(
      'kyllä, kun palvelua ei enää ole',
      'ja, när tjänsten inte längre finns',
      'yes, when there is no such service any more',
    ),
  ),
]

const byHeading = new Map(
  columns.flatMap(({ name, heading }) =>
    [name, ...Object.values(heading)].map((one) => [plainHeading(one), name] as const),
  ),
)

/** What a heading in Finnish, Swedish or English stands for, whatever its case, spaces and punctuation. */
export const columnOf = (heading: string): string | undefined => byHeading.get(plainHeading(heading))

function plainHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/\(.*\)/g, '')
    .replace(/[^\p{L}\d]/gu, '')
}
