import { csv } from '../../platform/csv.ts'
import { postedForm } from '../../platform/http/forms.ts'
import { localized } from '../../platform/languages.ts'
import { dayOfInstant, here } from '../../ui/dates.ts'
import { disclosurePurposes, groundIn } from '../disclosure-words.ts'
import { type DisclosureRow, disclosuresOf } from '../disclosures.ts'
import { actionWords, basisWords, purposeWords, whatWords, wordsOf } from '../log-words.ts'
import { person, privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { logUses } from '../use-log.ts'
import { concerned, isFresh, subjectOf } from './concerned.ts'
import type { FamilyPerson } from './family-queries.ts'
import { idOf, type OwnContext, ownFrame } from './frame.ts'
import { answerDue, byDay, placeOf, placeWord, sinceFor } from './log.ts'
import { addressOf, fieldOf, type LogDraft, type LogView } from './log-aside.tsx'
import { LogPage } from './log-page.tsx'
import {
  type AskedRow,
  insertQuestion,
  type LogQuestion,
  type LogRow,
  logRows,
  mayAskAbout,
  ownQuestions,
} from './log-queries.ts'
import { columns, t } from './log-texts.ts'
import { onePressAtATime } from './once.ts'
import { stale } from './stale-page.tsx'

export function logRoutes(app: PageApp): void {
  privatePage(app, '/oma/loki', person, (c) => logPage(c, viewOf(new URL(c.req.url).searchParams), null))
  privateForm(app, '/oma/loki/kysy', person, ask)
  privatePage(app, '/oma/loki.csv', person, (c) => file(c, 'csv'))
  privatePage(app, '/oma/loki.json', person, (c) => file(c, 'json'))
}

const pageOf = 50
/** Far more than two years of one family; a file beyond it says that it ends early. */
const fileOf = 20_000
const longestWords = 2000

const viewOf = (given: URLSearchParams): LogView => ({
  whose: idOf(given.get('kenen')) ?? '',
  others: given.get('muut') === '1',
  before: placeOf(given.get('ennen') ?? undefined) ? (given.get('ennen') ?? '') : '',
})

/** Those whose log one may read; nobody when the address names another. */
async function readable(c: OwnContext, { whose }: LogView) {
  const people = await concerned(c)
  const subjects = people.map(({ id }) => id).filter((id) => !whose || id === whose)
  return { people, subjects }
}

const rowsFor = (c: OwnContext, subjects: string[], view: LogView, limit: number) =>
  logRows(c.var.tx, {
    subjects,
    me: c.var.who.id,
    since: sinceFor(c.var.now),
    before: placeOf(view.before),
    without: view.others ? c.var.who.id : null,
    limit,
  })

async function logPage(c: OwnContext, view: LogView, draft: LogDraft | null) {
  const { tx, who, now } = c.var
  const { people, subjects } = await readable(c, view)
  if (subjects.length === 0) return c.notFound()
  const found = await rowsFor(c, subjects, view, pageOf + 1)
  const rows = found.slice(0, pageOf)
  const last = rows.at(-1)
  const questions = await ownQuestions(tx, who.id)
  await logUses(
    tx,
    subjects.map((subject) => ({ subject, action: 'read', what: 'use_log', purpose: 'log_access' })),
    now,
  )
  const disclosures = view.before ? null : await disclosuresOf(tx, subjects, sinceFor(now))
  const more = found.length > pageOf && last ? placeWord(last) : null
  const props = {
    people,
    view,
    days: byDay(rows),
    today: dayOfInstant(now),
    questions,
    more,
    disclosures,
    draft,
    me: who.id,
  }
  const status = draft?.error === 'already' ? 409 : draft ? 422 : 200
  return c.html(<LogPage frame={await ownFrame(c)} {...props} />, status)
}

async function ask(c: OwnContext) {
  const { tx, who, now } = c.var
  const form = await postedForm(c)
  const about = form.get('row')
  const unsaved = (status: 404 | 409 = 409) => stale(c, form, '/oma/loki', { [fieldOf(about)]: t.words }, status)
  if (!isFresh(c, form)) return unsaved()
  const view = viewOf(form)
  const row = rowAsked(about)
  if (about !== null && !row) return c.notFound()
  const words = wordsIn(form.get(fieldOf(about)))
  // The right to that row may have ended while the words were written; a row of anybody is answered alike.
  if (row && !(await mayAskAbout(tx, row))) return words ? unsaved(404) : c.notFound()
  const subject = view.whose ? (await concerned(c)).find(({ id }) => id === view.whose)?.id : subjectOf(c)
  // One may not ask about them any longer: a question about somebody else is not what they wrote.
  if (!subject) return unsaved()
  await onePressAtATime(tx, who.id)
  const open = (await ownQuestions(tx, who.id)).some((one) => isAbout(one, row, subject) && !one.answered_at)
  const error = open ? 'already' : words === '' ? 'wordsMissing' : words.length > longestWords ? 'wordsLong' : null
  if (error) return logPage(c, view, { row: about, words, error })
  await insertQuestion(tx, { me: who.id, subject, row, words, now, due: answerDue(now) })
  await logUses(tx, [{ subject: who.id, action: 'wrote', what: 'log_question', purpose: 'log_access' }], now)
  return c.redirect(`${addressOf(view)}#${about === null ? 'questions' : `r-${about}`}`, 303)
}

/** Which row of which log a form names; null for none of ours, and for the whole log. */
function rowAsked(about: string | null): AskedRow | null {
  const [, disclosed, id] = /^(d?)(\d{1,15})$/.exec(about ?? '') ?? []
  return id ? { log: disclosed ? 'disclosure' : 'use', id: Number(id) } : null
}

const isAbout = ({ use_log_id, disclosure_log_id, subject_id }: LogQuestion, row: AskedRow | null, subject: string) =>
  use_log_id === (row?.log === 'use' ? row.id : null) &&
  disclosure_log_id === (row?.log === 'disclosure' ? row.id : null) &&
  (row !== null || subject_id === subject)

const wordsIn = (text: string | null) => (text ?? '').replaceAll('\r\n', '\n').replaceAll('\0', '').trim()

async function file(c: OwnContext, kind: 'csv' | 'json') {
  const { tx, now, lang } = c.var
  const view = { ...viewOf(new URL(c.req.url).searchParams), before: '' }
  const { people, subjects } = await readable(c, view)
  if (subjects.length === 0) return c.notFound()
  const rows = await rowsFor(c, subjects, view, fileOf)
  await logUses(
    tx,
    subjects.map((subject) => ({ subject, action: 'exported', what: 'use_log', purpose: 'log_access' })),
    now,
  )
  const records = rows.map((row) => recordOf(row, people, lang))
  c.header('Content-Disposition', `attachment; filename="${dayOfInstant(now)}.${kind}"`)
  if (kind === 'json') {
    const disclosures = (await disclosuresOf(tx, subjects, sinceFor(now))).map((row) => disclosed(row, people, lang))
    return c.json({ made: now.toString(), truncated: rows.length === fileOf, rows: records, disclosures })
  }
  const names = Object.keys(columns) as (keyof typeof columns)[]
  c.header('Content-Type', 'text/csv; charset=utf-8; header=present')
  return c.body(
    csv([names.map((name) => columns[name][lang]), ...records.map((one) => names.map((name) => one[name]))]),
  )
}

const nameIn = (people: FamilyPerson[], id: string): string | null => {
  const found = people.find((one) => one.id === id)
  return found ? `${found.given_name} ${found.family_name}` : null
}

const disclosed = (row: DisclosureRow, people: FamilyPerson[], lang: OwnContext['var']['lang']) => ({
  at: here(row.at).toString({ smallestUnit: 'second', timeZoneName: 'never' }),
  subject: nameIn(people, row.subject_id),
  recipient: row.recipient,
  what: row.what,
  purpose: wordsOf(disclosurePurposes, row.purpose)[lang],
  ground: groundIn(row.ground, lang),
  by: row.by,
})

type LogRecord = Record<keyof typeof columns, string | null>

function recordOf(row: LogRow, people: FamilyPerson[], lang: OwnContext['var']['lang']): LogRecord {
  return {
    at: here(row.at).toString({ smallestUnit: 'second', timeZoneName: 'never' }),
    subject: nameIn(people, row.subject_id),
    actor: row.actor_name,
    title: row.actor_title,
    unit: localized(row.unit, lang)?.text ?? null,
    action: wordsOf(actionWords, row.action)[lang],
    what: wordsOf(whatWords, row.what)[lang],
    purpose: wordsOf(purposeWords, row.purpose)[lang],
    basis: wordsOf(basisWords, row.basis)[lang],
    reason: row.reason,
  }
}
