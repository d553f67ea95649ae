/** Kinds of place a parent knows by name; the order of lists and filters. */
export const kinds = [
  ...([
    'playground',
    'family_house',
    'family_clinic',
    'health_station',
    'daycare',
    'family_centre',
    'meeting_place',
  ] as const),
  ...(['village_house', 'counselling_centre', 'association_house', 'parish_house', 'service_office'] as const),
] as const
export type Kind = (typeof kinds)[number]
