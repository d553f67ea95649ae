import type { Text } from '../../../platform/languages.ts'
import type { ParameterName } from './parameters.ts'

export const base = '/api/hsds/v3'

export type ListName = 'services' | 'organizations' | 'service_at_locations' | 'taxonomies' | 'taxonomy_terms'

const paging = ['page', 'per_page', 'format'] as const

/** The lists, with the parameters each knows; one record of a list stands at its id. */
export const lists: Record<
  ListName,
  { about: Text; schema: string; parameters: readonly ParameterName[]; ofOne: readonly ParameterName[] }
> = {
  services: {
    about: { fi: 'Palvelut', sv: 'Tjänster', en: 'Services' },
    schema: 'service',
    parameters: [
      'search',
      'taxonomy_term_id',
      'taxonomy_id',
      'organization_id',
      'modified_after',
      'minimal',
      'full',
      ...paging,
    ],
    ofOne: [],
  },
  organizations: {
    about: { fi: 'Organisaatiot', sv: 'Organisationer', en: 'Organizations' },
    schema: 'organization',
    parameters: ['search', 'full', 'full_service', ...paging],
    ofOne: ['full_service'],
  },
  service_at_locations: {
    about: { fi: 'Palvelut paikoissaan', sv: 'Tjänster på sina platser', en: 'Services at places' },
    schema: 'service_at_location',
    parameters: [
      ...(['search', 'taxonomy_term_id', 'taxonomy_id', 'organization_id', 'modified_after'] as const),
      ...(['postcode', 'proximity', 'full'] as const),
      ...paging,
    ],
    ofOne: [],
  },
  taxonomies: {
    about: { fi: 'Luokitukset', sv: 'Klassifikationer', en: 'Taxonomies' },
    schema: 'taxonomy',
    parameters: ['search', ...paging],
    ofOne: [],
  },
  taxonomy_terms: {
    about: { fi: 'Luokat', sv: 'Termer', en: 'Terms' },
    schema: 'taxonomy_term',
    parameters: ['search', 'taxonomy_id', 'parent_id', 'top_only', ...paging],
    ofOne: [],
  },
}
export const listNames = Object.keys(lists) as ListName[]
