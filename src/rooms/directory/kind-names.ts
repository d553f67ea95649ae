import type { Text } from '../../platform/languages.ts'
import type { IconName } from '../../ui/icons/names.ts'
import type { Kind } from './kinds.ts'

export const kindNames: Record<Kind, { one: Text; many: Text; icon: IconName }> = {
  playground: {
    one: { fi: 'leikkipuisto', sv: 'lekpark', en: 'playground' },
    many: { fi: 'Leikkipuistot', sv: 'Lekparker', en: 'Playgrounds' },
    icon: 'tree',
  },
  family_house: {
    one: { fi: 'perhetalo', sv: 'familjehus', en: 'family house' },
    many: { fi: 'Perhetalot', sv: 'Familjehus', en: 'Family houses' },
    icon: 'house-line',
  },
  family_clinic: {
    one: { fi: 'neuvola', sv: 'rådgivningsbyrå', en: 'child health clinic (neuvola)' },
    many: { fi: 'Neuvolat', sv: 'Rådgivningsbyråer', en: 'Child health clinics (neuvola)' },
    icon: 'heart',
  },
  health_station: {
    one: { fi: 'terveysasema', sv: 'hälsostation', en: 'health station' },
    many: { fi: 'Terveysasemat', sv: 'Hälsostationer', en: 'Health stations' },
    icon: 'stethoscope-duotone',
  },
  daycare: {
    one: { fi: 'päiväkoti', sv: 'daghem', en: 'day-care centre' },
    many: { fi: 'Päiväkodit', sv: 'Daghem', en: 'Day-care centres' },
    icon: 'baby',
  },
  family_centre: {
    one: { fi: 'perhekeskus', sv: 'familjecenter', en: 'family centre' },
    many: { fi: 'Perhekeskukset', sv: 'Familjecenter', en: 'Family centres' },
    icon: 'users-three',
  },
  meeting_place: {
    one: { fi: 'kohtaamispaikka', sv: 'mötesplats', en: 'meeting place' },
    many: { fi: 'Kohtaamispaikat', sv: 'Mötesplatser', en: 'Meeting places' },
    icon: 'handshake',
  },
  village_house: {
    one: { fi: 'kylätalo', sv: 'byahus', en: 'village house' },
    many: { fi: 'Kylätalot', sv: 'Byahus', en: 'Village houses' },
    icon: 'house-line',
  },
  counselling_centre: {
    one: { fi: 'neuvontatalo', sv: 'rådgivningshus', en: 'counselling centre' },
    many: { fi: 'Neuvontatalot', sv: 'Rådgivningshus', en: 'Counselling centres' },
    icon: 'chats-circle',
  },
  association_house: {
    one: { fi: 'yhdistystalo', sv: 'föreningshus', en: 'association house' },
    many: { fi: 'Yhdistystalot', sv: 'Föreningshus', en: 'Association houses' },
    icon: 'hand-heart',
  },
  parish_house: {
    one: { fi: 'seurakuntatalo', sv: 'församlingshem', en: 'parish house' },
    many: { fi: 'Seurakuntatalot', sv: 'Församlingshem', en: 'Parish houses' },
    icon: 'house-line',
  },
  service_office: {
    one: { fi: 'palvelutoimisto', sv: 'servicekontor', en: 'service office' },
    many: { fi: 'Palvelutoimistot', sv: 'Servicekontor', en: 'Service offices' },
    icon: 'info',
  },
}
