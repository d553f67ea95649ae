import { sql } from 'kysely'
import { keptForAMinute } from '../../platform/db/kept.ts'
import type { ServiceSlug } from './service-queries.ts'

export type FindablePage = { page: 'service' | 'place' | 'area'; slug: ServiceSlug }

/** Every area, and every service and place with a page worth finding: those that have not ended and are not made up (note 13). */
export const findablePages = keptForAMinute(async (db): Promise<FindablePage[]> => {
  const { rows } = await sql<FindablePage>`
    select 'service' as page, slug, slug ->> 'fi' as place from directory.service where status = 'active' and not synthetic
    union all
    select 'place', jsonb_build_object('fi', slug, 'sv', slug, 'en', slug), slug
    from directory.location where status <> 'defunct' and not synthetic
    union all
    select 'area', jsonb_build_object('fi', slug, 'sv', slug, 'en', slug), slug from directory.area
    order by page desc, place`.execute(db)
  return rows.map(({ page, slug }) => ({ page, slug }))
})
