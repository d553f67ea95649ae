import type { Lang } from '../../platform/languages.ts'
import { href } from '../../ui/paths.ts'
import type { Term } from './service-queries.ts'

/** The worry whose page must leave no trace: its place is the safety page with the quick exit. */
export const fearAtHome = 'violence'

/** The address of a life stage or worry in a language. */
export function topicHref({ taxonomy, code, slug }: Pick<Term, 'taxonomy' | 'code' | 'slug'>, lang: Lang): string {
  if (code === fearAtHome) return href('safety', lang)
  return href(taxonomy === 'worry' ? 'topic' : 'stage', lang, { slug: slug[lang] ?? '' })
}
