import type { Lang } from '../../../platform/languages.ts'
import type { Found } from '../geocode.ts'
import type { ListQuery } from '../input.ts'
import { ht } from './texts.ts'

/** Where somebody's device says they are, told like a place that was found by its name; null when it has not been asked. */
export const whereTheyAre = (here: ListQuery['here'], lang: Lang): Found[] | null =>
  here === null || here === 'unknown'
    ? null
    : [{ ...here, name: ht.yourPosition[lang], kind: 'place_name', exact: true, rough: false, numbers: [] }]
