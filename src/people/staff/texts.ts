import type { Lang, Text } from '../../platform/languages.ts'

export const t = {
  desk: { fi: 'Työpöytä', sv: 'Arbetsbord', en: 'Desk' },
  today: { fi: 'Tänään', sv: 'I dag', en: 'Today' },
  families: { fi: 'Perheet', sv: 'Familjer', en: 'Families' },
  entries: { fi: 'Palvelutiedot', sv: 'Serviceuppgifter', en: 'Service entries' },
  rights: { fi: 'Käyttöoikeudet', sv: 'Rättigheter', en: 'Access rights' },
  organizations: { fi: 'Organisaatiot', sv: 'Organisationer', en: 'Organisations' },
  imports: { fi: 'Tuonnit', sv: 'Importer', en: 'Imports' },
  administration: { fi: 'Hallinta', sv: 'Administration', en: 'Administration' },
  features: { fi: 'Kytkimet', sv: 'Kopplingar', en: 'Switches' },
  feedback: { fi: 'Palautteet', sv: 'Respons', en: 'Feedback' },
  otherHours: { fi: 'Poikkeavat ajat', sv: 'Avvikande tider', en: 'Other hours' },
  freshness: { fi: 'Ajantasaisuus', sv: 'Aktualitet', en: 'Up to date' },
  numbers: { fi: 'Hätänumerot', sv: 'Nödnummer', en: 'Emergency numbers' },
  topics: { fi: 'Aiheet', sv: 'Ämnen', en: 'Topics' },
  areas: { fi: 'Alueet', sv: 'Områden', en: 'Areas' },
  reviews: { fi: 'Katselut', sv: 'Granskningar', en: 'Reviews' },
  search: { fi: 'Nimi tai henkilötunnus', sv: 'Namn eller personbeteckning', en: 'Name or identity code' },
  cover: { fi: 'Peitä tiedot', sv: 'Täck över', en: 'Cover the page' },
  lock: { fi: 'Lukitse', sv: 'Lås', en: 'Lock' },
  signOut: { fi: 'Kirjaudu ulos', sv: 'Logga ut', en: 'Sign out' },
  covered: { fi: 'Tiedot on peitetty', sv: 'Uppgifterna är övertäckta', en: 'The page is covered' },
  coveredText: {
    fi: 'Peität sivun milloin vain Esc-näppäimellä. Se pysyy peitossa, kunnes näytät sen.',
    sv: 'Du täcker över sidan när som helst med Esc-tangenten. Den hålls dold tills du visar den.',
    en: 'Press Esc to cover the page at any time. It stays covered until you show it.',
  },
  saved: { fi: 'Tallennettu', sv: 'Sparat', en: 'Saved' },
  show: { fi: 'Näytä tiedot', sv: 'Visa uppgifterna', en: 'Show the page' },
  backToDesk: { fi: 'Työpöydälle', sv: 'Till arbetsbordet', en: 'To the desk' },
  errorTitle: { fi: 'Korjaa nämä', sv: 'Rätta till de här', en: 'Please correct these' },
  list: { fi: 'luettelo', sv: 'lista', en: 'list' },
} satisfies Record<string, Text>

/** `4 kk`, `3 v`: a small child's age in months. */
export function age(born: Temporal.PlainDate | null, today: Temporal.PlainDate, lang: Lang): string {
  if (!born) return ageWords.unknown[lang]
  const { years, months } = born.until(today, { largestUnit: 'years' })
  const inMonths = years * 12 + months
  if (inMonths < 1) return `${born.until(today, { largestUnit: 'days' }).days}\u00a0${ageWords.days[lang]}`
  return inMonths < 24 ? `${inMonths}\u00a0${ageWords.months[lang]}` : `${years}\u00a0${ageWords.years[lang]}`
}

const ageWords = {
  days: { fi: 'pv', sv: 'd', en: 'days' },
  months: { fi: 'kk', sv: 'mån', en: 'months' },
  years: { fi: 'v', sv: 'år', en: 'years' },
  unknown: { fi: 'ikä ei tiedossa', sv: 'åldern okänd', en: 'age not known' },
} satisfies Record<string, Text>

/** The tasks of decree 457/2024 and ours. */
export const taskNames: Record<string, Text> = {
  broad_care: { fi: 'Laaja hoito', sv: 'Omfattande vård', en: 'Broad care' },
  limited_care: { fi: 'Rajattu hoito', sv: 'Begränsad vård', en: 'Limited care' },
  care_support: { fi: 'Hoidon tuki', sv: 'Stöd för vården', en: 'Support of care' },
  medication: { fi: 'Lääkehoito', sv: 'Läkemedelsbehandling', en: 'Medication' },
  patient_administration: { fi: 'Potilashallinto', sv: 'Patientadministration', en: 'Patient administration' },
  client_responsibility: { fi: 'Asiakasvastuu', sv: 'Klientansvar', en: 'Responsibility for clients' },
  arranging_service: { fi: 'Palvelun järjestäminen', sv: 'Ordnande av service', en: 'Arranging service' },
  child_welfare: { fi: 'Lastensuojelu', sv: 'Barnskydd', en: 'Child welfare' },
  delivering_service: { fi: 'Palvelun antaminen', sv: 'Tillhandahållande av service', en: 'Giving service' },
  client_administration: { fi: 'Asiakashallinto', sv: 'Klientadministration', en: 'Client administration' },
  complaints_and_incidents: {
    fi: 'Muistutukset ja vaaratapahtumat',
    sv: 'Anmärkningar och farliga situationer',
    en: 'Complaints and incidents',
  },
  group_leading: { fi: 'Ryhmän ohjaus', sv: 'Ledning av grupp', en: 'Leading groups' },
  coordination: { fi: 'Koordinointi', sv: 'Koordinering', en: 'Coordination' },
  editing: { fi: 'Sisällön muokkaus', sv: 'Redigering', en: 'Editing' },
  approving: { fi: 'Sisällön hyväksyntä', sv: 'Godkännande', en: 'Approving' },
  moderation: { fi: 'Keskustelujen valvonta', sv: 'Moderering', en: 'Moderation' },
  evaluation: { fi: 'Arviointi', sv: 'Utvärdering', en: 'Evaluation' },
  administration: { fi: 'Pääkäyttö', sv: 'Administration', en: 'Administration' },
  privacy: { fi: 'Tietosuoja', sv: 'Dataskydd', en: 'Data protection' },
}

export const serviceNames: Record<string, Text> = {
  clinic: { fi: 'Neuvola', sv: 'Rådgivning', en: 'Clinic' },
  family_centre: { fi: 'Perhekeskus', sv: 'Familjecenter', en: 'Family centre' },
  family_work: { fi: 'Perhetyö', sv: 'Familjearbete', en: 'Family work' },
  home_service: { fi: 'Kotipalvelu', sv: 'Hemservice', en: 'Home service' },
  family_counselling: { fi: 'Perheneuvola', sv: 'Familjerådgivning', en: 'Family counselling' },
  speech_therapy: { fi: 'Puheterapia', sv: 'Talterapi', en: 'Speech therapy' },
  psychology: { fi: 'Psykologi', sv: 'Psykolog', en: 'Psychology' },
  early_education: { fi: 'Varhaiskasvatus', sv: 'Småbarnspedagogik', en: 'Early education' },
  playground: { fi: 'Leikkipuisto', sv: 'Lekpark', en: 'Playground' },
  peer_support: { fi: 'Vertaistuki', sv: 'Kamratstöd', en: 'Peer support' },
}
