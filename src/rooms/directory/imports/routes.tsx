import { privateForm, privatePage, privateUpload } from '../../../people/private.ts'
import type { PageApp } from '../../../people/rules.ts'
import { staffFrame } from '../../../people/staff/frame.tsx'
import { idOf } from '../../../people/staff/input.ts'
import type { StaffContext } from '../../../people/staff/rules.ts'
import { csv } from '../../../platform/csv.ts'
import { postedForm } from '../../../platform/http/forms.ts'
import { refuseTooMany } from '../../../platform/http/guards.ts'
import { openLimit } from '../../../platform/http/limit.ts'
import { dayOfInstant } from '../../../ui/dates.ts'
import { approving, type ImportContext, importing, maySee } from './access.ts'
import { AnswersPage } from './answers-page.tsx'
import { acceptRun, leaveOut, refuseRun, undoRun } from './decide.ts'
import { actions } from './differences-part.tsx'
import { giveFiles, removeFiles } from './files.ts'
import { afterIn, newRunIn, noDraft } from './input.ts'
import {
  answerCounts,
  answersAfter,
  bringerOf,
  differencesAfter,
  idsIn,
  namedIn,
  newestRuns,
  outcomesOf,
  readingOf,
  termCodes,
} from './queries.ts'
import { templateCsv, templateWorkbook } from './read/template-write.ts'
import { levelWords, reasonWords } from './reason-words.ts'
import { beginRun, type Run, type RunReason, runById } from './run.ts'
import { type RunDraft, RunPage, UndoPage } from './run-page.tsx'
import { importsPath, type NewDraft, NewRunPage, RunsPage } from './runs-page.tsx'
import { t } from './texts.ts'
import { receiveUpload, type Upload } from './upload.ts'

/** Rows of a page. */
const [mostRuns, mostDifferences, mostAnswers] = [50, 20, 100]
/** More than anybody sends who looks at what came of it; and so many of somebody's wait to be read at a time. */
const mostSent = { action: 'imports', points: 60, seconds: 3_600 }
const mostReading = 3
const newPath = `${importsPath}/uusi` as const
/** Whether somebody sends files here, which no other form may (see `smallBody`). */
export const isImportUpload = (path: string): boolean => path === newPath

/** @param uploads the folder where sent files wait until they are read */
export function importRoutes(app: PageApp, uploads: string): void {
  const count = openLimit(mostSent)
  privatePage(app, importsPath, importing, async (c) =>
    c.html(<RunsPage frame={frameFor(c)} who={c.var.who} runs={await newestRuns(c.var.tx, c.var.who, mostRuns)} />),
  )
  privatePage(app, newPath, importing, (c) => newPage(c, noDraft, 200))
  privateUpload(
    app,
    newPath,
    importing,
    (c) => receiveUpload(c, uploads),
    async (c) => {
      const context = c as unknown as ImportContext
      refuseTooMany(context, mostSent.action, await count(context.var.who.id))
      return begin(context, c.var.received, uploads)
    },
  )
  privatePage(app, `${importsPath}/pohja.csv`, importing, (c) =>
    attached(c, 'csv', 'text/csv; charset=utf-8', templateCsv(c.var.lang)),
  )
  privatePage(app, `${importsPath}/pohja.xlsx`, importing, workbook)
  privatePage(app, `${importsPath}/:id`, importing, (c) => withRun(c, (run) => runPage(c, run, undecided, 200)))
  privatePage(app, `${importsPath}/:id/huomiot`, importing, (c) => withRun(c, (run) => answersPage(c, run)))
  privatePage(app, `${importsPath}/:id/huomiot.csv`, importing, (c) => withRun(c, (run) => answersFile(c, run)))
  privateForm(app, `${importsPath}/:id/valinnat`, approving, (c) => withRun(c, (run) => choose(c, run)))
  privateForm(app, `${importsPath}/:id/hyvaksy`, approving, (c) => withRun(c, (run) => accept(c, run)))
  privateForm(app, `${importsPath}/:id/hylkaa`, importing, (c) => withRun(c, (run) => refuse(c, run, uploads)))
  privatePage(app, `${importsPath}/:id/peru`, approving, (c) =>
    withRun(c, (run) => (run.state === 'applied' ? c.html(<UndoPage frame={frameFor(c)} run={run} />) : c.notFound())),
  )
  privateForm(app, `${importsPath}/:id/peru`, approving, (c) => withRun(c, (run) => pressed(c, run, undoRun)))
}

const frameFor = (c: ImportContext) => staffFrame(c as unknown as StaffContext)
const decider = (c: ImportContext) => ({ practitioner: c.var.who.id, now: c.var.now })
const undecided: RunDraft = { take: 'all', wrong: {}, refusal: false }

async function withRun(c: ImportContext, answer: (run: Run) => Response | Promise<Response>): Promise<Response> {
  const id = idOf(c.req.param('id'))
  const run = id ? await runById(c.var.tx, id) : undefined
  return run && maySee(c.var.who, run) ? answer(run) : c.notFound()
}

const newPage = (c: ImportContext, draft: NewDraft, status: 200 | 422) =>
  c.html(<NewRunPage frame={frameFor(c)} who={c.var.who} draft={draft} />, status)

async function begin(c: ImportContext, upload: Upload, uploads: string): Promise<Response> {
  const { tx, who, now } = c.var
  const begun = await newRunIn(upload, who)
  if ('wrong' in begun) return newPage(c, begun, 422)
  if ((await readingOf(tx, who.id)) >= mostReading) refuseTooMany(c, mostSent.action, 60)
  const run = await beginRun(tx, { ...begun, files: upload.names, now, practitioner: who.id })
  await giveFiles(uploads, upload.folder, run)
  return c.redirect(`${importsPath}/${run}`, 303)
}

async function runPage(c: ImportContext, run: Run, draft: RunDraft, status: 200 | 409 | 422): Promise<Response> {
  const { tx, who } = c.var
  const action = actions.find((one) => one === c.req.query('laji')) ?? null
  const start = afterIn(c.req.query('jalkeen'))
  const rows = await differencesAfter(tx, run.id, action, start, mostDifferences + 1)
  const shown = rows.slice(0, mostDifferences)
  const differences = {
    ...{
      rows: shown,
      action,
      after: start,
      next: rows.length > mostDifferences ? (shown.at(-1)?.number ?? null) : null,
    },
    options: await namedIn(tx, run.id, idsIn(shown.flatMap(({ changes }) => changes))),
  }
  const facts = {
    answers: await answerCounts(tx, run.id),
    outcomes: await outcomesOf(tx, run.id),
    by: await bringerOf(tx, run),
  }
  return c.html(<RunPage frame={frameFor(c)} {...{ who, run, ...facts, differences, draft }} />, status)
}

async function answersPage(c: ImportContext, run: Run): Promise<Response> {
  const asked = c.req.query('syy') ?? ''
  const reason = asked in reasonWords ? (asked as RunReason) : null
  const start = afterIn(c.req.query('jalkeen'))
  const all = await answersAfter(c.var.tx, run.id, reason, start, mostAnswers + 1)
  const rows = all.slice(0, mostAnswers)
  const next = all.length > mostAnswers ? (rows.at(-1)?.number ?? null) : null
  return c.html(<AnswersPage frame={frameFor(c)} {...{ run, reason, rows, after: start, next }} />)
}

/** Rows of the file: a spreadsheet opens no more with ease. */
const mostInFile = 50_000
const atOnce = 5_000

/** All answers as a table that a spreadsheet opens; no cell is a formula (D18). */
async function answersFile(c: ImportContext, run: Run): Promise<Response> {
  const { tx, lang } = c.var
  const heads = [t.level, t.reason, t.file, t.row, t.key, t.field, t.value, t.count].map((text) => text[lang])
  const lines: (string | number | null)[][] = []
  for (let start = 0; lines.length < mostInFile; ) {
    const rows = await answersAfter(tx, run.id, null, start, atOnce)
    for (const { level, reason, file, row, source_key, field, value, count } of rows)
      lines.push([levelWords[level][lang], reasonWords[reason][lang], file, row, source_key, field, value, count])
    start = rows.at(-1)?.number ?? 0
    if (rows.length < atOnce) break
  }
  return attached(c, 'csv', 'text/csv; charset=utf-8', csv([heads, ...lines]))
}

async function workbook(c: ImportContext): Promise<Response> {
  const made = await templateWorkbook(c.var.lang, await termCodes(c.var.tx, c.var.lang))
  return attached(c, 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', new Uint8Array(made))
}

/** A file with the day for a name, as all that somebody fetches. */
function attached(c: ImportContext, ending: string, type: string, body: string | Uint8Array<ArrayBuffer>): Response {
  c.header('Content-Disposition', `attachment; filename="${dayOfInstant(c.var.now)}.${ending}"`)
  c.header('Content-Type', type)
  return c.body(body)
}

async function choose(c: ImportContext, run: Run): Promise<Response> {
  const form = await postedForm(c)
  const numbers = (name: string) =>
    form
      .getAll(name)
      .map(afterIn)
      .filter((one) => one > 0)
  const refused = await leaveOut(c.var.tx, run.id, numbers('shown').slice(0, mostDifferences), numbers('out'))
  if (refused) return runPage(c, run, { ...undecided, refusal: true }, 409)
  const action = actions.find((one) => one === form.get('laji'))
  const query = new URLSearchParams({
    ...{ ok: '1', ...(action ? { laji: action } : {}) },
    ...(afterIn(form.get('after')) ? { jalkeen: String(afterIn(form.get('after'))) } : {}),
  })
  return c.redirect(`${importsPath}/${run.id}?${query}`, 303)
}

async function accept(c: ImportContext, run: Run): Promise<Response> {
  const form = await postedForm(c)
  const take = form.get('take') === 'flawless' ? 'flawless' : 'all'
  const refused = await acceptRun(c.var.tx, run.id, decider(c), { take, goneSure: form.get('gone') === '1' })
  if (refused === 'gone_unconfirmed') return runPage(c, run, { take, wrong: { gone: true }, refusal: false }, 422)
  return after(c, run, refused)
}

async function refuse(c: ImportContext, run: Run, uploads: string): Promise<Response> {
  const answer = await pressed(c, run, refuseRun)
  if (answer.status === 303) await removeFiles(uploads, run.id)
  return answer
}

/** A form of one button. */
async function pressed(c: ImportContext, run: Run, verb: typeof refuseRun): Promise<Response> {
  await postedForm(c)
  return after(c, run, await verb(c.var.tx, run.id, decider(c)))
}

const after = (c: ImportContext, run: Run, refused: string | null): Response | Promise<Response> =>
  refused ? runPage(c, run, { ...undecided, refusal: true }, 409) : c.redirect(`${importsPath}/${run.id}`, 303)
