import type { Text } from '../../../platform/languages.ts'

/** Where a search box asks for suggestions; no page, so it is not among `paths`. */
export const suggestPath: Text = { fi: '/fi/ehdotukset', sv: '/sv/forslag', en: '/en/suggestions' }
