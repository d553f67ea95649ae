import { createHash, randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Db } from '../src/platform/db/db.ts'
import type { Lang } from '../src/platform/languages.ts'
import { type Served, serve } from './served.ts'

/**
 * The same town seen in different states: by day, at night, with an empty database (every page is a fault),
 * with the database away, and with a feedback form that has had enough for now.
 */
export type SiteName = 'day' | 'night' | 'faulty' | 'away' | 'crowded'
export type Sites = Record<SiteName, Served> & { examples: Examples; close(): Promise<void> }

/** Pages that show states the facts of the town happen to have. */
export type Examples = {
  emptyArea: string
  endedPlace: string
  closedPlace: string
  openPlace: string
  servicePlace: string
  /** A service that is no more: the slug of its former page. */
  endedService: Record<Lang, string>
  /** What the link of a letter ends with that asks about a place. */
  questionToken: string
}

/** @param app the demo town's database · @param empty a database without our tables */
export async function openSites(app: pg.PoolConfig, empty: pg.PoolConfig, parts?: string): Promise<Sites> {
  const day = await serve({ app, clock: () => nextTuesday('10:12'), ...(parts ? { parts } : {}) })
  const night = await serve({ app, clock: () => nextTuesday('02:14'), like: day })
  const faulty = await serve({ app: empty, like: day })
  const away = await serve({ app: { ...app, host: join(tmpdir(), `nobody-${randomUUID()}`) }, like: day })
  const crowded = await serve({ app, like: day })
  const all = { day, night, faulty, away, crowded }
  const close = async () => void (await Promise.all(Object.values(all).map((site) => site.close())))
  return { ...all, examples: await findExamples(day.db), close }
}

/** Hours are known for the coming weeks only, so the days of the tests move along with the calendar. */
export function nextTuesday(time: string): Temporal.Instant {
  const today = Temporal.Now.plainDateISO('Europe/Helsinki')
  const days = ((2 - today.dayOfWeek + 6) % 7) + 1
  return today.add({ days }).toZonedDateTime({ timeZone: 'Europe/Helsinki', plainTime: time }).toInstant()
}

export async function findExamples(db: Db): Promise<Examples> {
  const questionToken = 'A'.repeat(43)
  const { rows } = await sql<Omit<Examples, 'questionToken'>>`
    select
      (select slug from directory.area a where kind = 'sub_district'
        and not exists (select from directory.location_area where area_id = a.id) order by slug limit 1) as "emptyArea",
      (select slug from directory.location where status = 'defunct' order by slug limit 1) as "endedPlace",
      (select slug from directory.location l where status = 'temporarily closed' order by exists (
        select from directory.location_substitute where location_id = l.id) desc, slug limit 1) as "closedPlace",
      (select slug from directory.location where kind = 'playground' and status = 'active'
        order by cardinality(features) desc, slug limit 1) as "openPlace",
      (select slug from directory.location where kind = 'family_clinic' and status = 'active' order by slug limit 1)
        as "servicePlace",
      (select slug from directory.service where status = 'defunct' limit 1) as "endedService"`.execute(db)
  const [examples] = rows
  if (!examples || Object.values(examples).includes(null as never)) throw new Error('The town lacks an example')
  await sql`insert into directory.upkeep_question (record_id, kind, version, organization_id, token_hash, asked_on, expires_at)
    select id, 'location', 0, organization_id, ${createHash('sha256').update(questionToken).digest()}, current_date, now() + interval '30 days'
    from directory.location where slug = ${examples.openPlace} on conflict do nothing`.execute(db)
  return { ...examples, questionToken }
}
