import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { privateForm, privatePage } from '../../../people/private.ts'
import type { PageApp } from '../../../people/rules.ts'
import { staffFrame } from '../../../people/staff/frame.tsx'
import { idOf, typed } from '../../../people/staff/input.ts'
import { administering, keepingRights, type StaffContext } from '../../../people/staff/rules.ts'
import type { Db, Tx } from '../../../platform/db/db.ts'
import { knownMigrations } from '../../../platform/db/migrate.ts'
import { postedForm } from '../../../platform/http/forms.ts'
import type { Medium } from '../../../platform/post/letter.ts'
import { queueCounts, stuckJobs, tryAgain } from '../../../platform/queue/jobs-list.ts'
import { hasDictionary, writtenState } from '../../../rooms/directory/index.ts'
import { dateAndTime, dayOfInstant, longDay } from '../../../ui/dates.ts'
import { number } from '../../../ui/numbers.ts'
import { JobsPage } from './jobs-page.tsx'
import { LogsPage } from './logs-page.tsx'
import { MailPage } from './mail-page.tsx'
import { databaseState, newestVerifications, sealsNow, toldInNumbers, waitingFacts } from './queries.ts'
import { isFreshBackup, isLate, isWrittenFar } from './standing.ts'
import { StatePage, type StateRow } from './state-page.tsx'
import { state } from './texts.ts'

/** What these pages need of the house: since when it runs, and what can be sent by. */
export type RunningMeans = { begun: Temporal.Instant; media: readonly Medium[] }

/** How the service runs: jobs, messages, logs, and the system itself. */
export function runningRoutes(app: PageApp, { begun, media }: RunningMeans): void {
  privatePage(app, '/hallinta/tyot', administering, (c) => jobsPage(c, false))
  privateForm(app, '/hallinta/tyot', administering, retry)
  privatePage(app, '/hallinta/viestit', administering, (c) => mailPage(c, media))
  privatePage(app, '/hallinta/lokit', keepingRights, logsPage)
  privatePage(app, '/hallinta/tila', administering, (c) => statePage(c, begun))
}

async function jobsPage(c: StaffContext, gone: boolean) {
  const { tx } = c.var
  const there = await hasQueue(tx)
  const props = { counts: there ? await queueCounts(tx) : [], stuck: there ? await stuckJobs(tx) : [], gone }
  return c.html(<JobsPage frame={staffFrame(c)} {...props} />, gone ? 409 : 200)
}

/** The queue's tables are its package's own, and come with the first start. */
export const hasQueue = async (tx: Tx): Promise<boolean> =>
  (await sql<{ there: boolean }>`select to_regclass('pgboss.job') is not null as there`.execute(tx)).rows[0]?.there ===
  true

async function retry(c: StaffContext) {
  const job = idOf(typed(await postedForm(c), 'job'))
  if (!job || !(await hasQueue(c.var.tx)) || !(await tryAgain(c.var.tx, job))) return jobsPage(c, true)
  return c.redirect('/hallinta/tyot?ok=1', 303)
}

async function mailPage(c: StaffContext, media: readonly Medium[]) {
  const { tx, now } = c.var
  const told = await toldInNumbers(tx, now.subtract({ hours: 7 * 24 }))
  return c.html(<MailPage frame={staffFrame(c)} media={media} told={told} facts={await waitingFacts(tx)} />)
}

async function logsPage(c: StaffContext) {
  const { tx, now } = c.var
  const seals = await sealsNow(tx)
  const props = { seals, verified: await newestVerifications(tx), late: isLate(seals, now) }
  return c.html(<LogsPage frame={staffFrame(c)} {...props} />)
}

const { version } = JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

async function statePage(c: StaffContext, begun: Temporal.Instant) {
  return c.html(<StatePage frame={staffFrame(c)} rows={await stateRows(c, begun)} />)
}

/** What is not in order of the system itself; the front page says how many. */
export async function notWell(db: Db, now: Temporal.Instant): Promise<number> {
  const [database, written] = [await databaseState(db), await writtenState(db)]
  const migrations = (await knownMigrations()).length === database.migrations.length
  return [migrations, isFreshBackup(database.saved_at, now), isWrittenFar(written.openings_to, now)].filter(
    (well) => !well,
  ).length
}

async function stateRows(c: StaffContext, begun: Temporal.Instant): Promise<StateRow[]> {
  const { tx, now, lang } = c.var
  const [database, written, known] = [await databaseState(tx), await writtenState(tx), await knownMigrations()]
  const { migrations, saved_at, bytes } = database
  const { listed_at, rows, openings_to } = written
  const size = `${number(Math.round(bytes / 1_000_000), lang)}\u00a0MB`
  const listed = listed_at
    ? `${dateAndTime(listed_at, lang)}, ${number(rows, lang)} ${state.rows[lang]}`
    : state.noSearch[lang]
  return [
    { name: state.version[lang], value: version, well: null },
    { name: state.up[lang], value: dateAndTime(begun, lang), well: null },
    { name: state.database[lang], value: `PostgreSQL ${database.version}`, well: null },
    { name: state.size[lang], value: size, well: null },
    {
      name: state.migrations[lang],
      value: `${migrations.length} / ${known.length}, ${state.newest[lang]} ${migrations.at(-1)?.slice(0, 13) ?? ''}`,
      well: migrations.length === known.length,
    },
    {
      name: state.backup[lang],
      value: saved_at ? dateAndTime(saved_at, lang) : state.noBackup[lang],
      well: isFreshBackup(saved_at, now),
    },
    { name: state.search[lang], value: listed, well: null },
    {
      name: state.openings[lang],
      value: openings_to ? longDay(dayOfInstant(openings_to), lang) : state.noOpenings[lang],
      well: isWrittenFar(openings_to, now),
    },
    {
      name: state.voikko[lang],
      value: hasDictionary() ? state.there[lang] : state.away[lang],
      well: hasDictionary(),
    },
  ]
}
