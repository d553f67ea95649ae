import { postedForm } from '../../platform/http/forms.ts'
import type { Medium } from '../../platform/post/letter.ts'
import { dayOfInstant } from '../../ui/dates.ts'
import { areaName, readable } from '../areas.ts'
import { person, privateForm, privatePage } from '../private.ts'
import { ownBrowsers } from '../push/queries.ts'
import type { PageApp } from '../rules.ts'
import { logUses } from '../use-log.ts'
import { concerned, isFresh, subjectOf } from './concerned.ts'
import { DataPage, type RequestDraft, type RequestErrors } from './data-page.tsx'
import { t } from './data-texts.ts'
import { exportTree } from './export.ts'
import { ExportPage } from './export-page.tsx'
import { contactPointsOf } from './family-queries.ts'
import { type OwnContext, ownFrame } from './frame.ts'
import { onePressAtATime } from './once.ts'
import { ownOrderEnds } from './order-queries.ts'
import { askAboutData, ownRequests, type RequestKind } from './requests.ts'
import {
  forgetContact,
  hasOwnOrder,
  maySettle,
  readSettings,
  type SettingsDraft,
  type SettingsErrors,
  saveSettings,
  settingsOf,
} from './settings.ts'
import { stale } from './stale-page.tsx'
import { contactWords } from './texts.ts'

export function dataRoutes(app: PageApp, media: readonly Medium[]): void {
  privatePage(app, '/oma/tiedot', person, (c) => dataPage(c, media))
  privateForm(app, '/oma/tiedot', person, (c) => save(c, media))
  privateForm(app, '/oma/tiedot/poista', person, erase)
  privateForm(app, '/oma/tiedot/pyynto', person, (c) => request(c, media))
  privatePage(app, '/oma/tiedot/kaikki', person, async (c) => {
    const tree = await everything(c, 'read')
    return c.html(<ExportPage frame={await ownFrame(c)} tree={tree} named={await areaName(c)} />)
  })
  privatePage(app, '/oma/tiedot/kaikki.json', person, async (c) => {
    const tree = await everything(c, 'exported')
    c.header('Content-Disposition', `attachment; filename="${dayOfInstant(c.var.now)}.json"`)
    return c.json(tree)
  })
}

const longestWords = 5000
const ofOneself = { action: 'read', purpose: 'own_data' } as const

type Again = {
  settings?: { draft: SettingsDraft; errors: SettingsErrors }
  request?: { draft: RequestDraft; errors: RequestErrors }
}

/** The page, or what was sent and not accepted on it again. */
async function dataPage(c: OwnContext, media: readonly Medium[], again: Again = {}) {
  const { tx, who, now, lang } = c.var
  const subject = subjectOf(c)
  const { interpreter, ...rest } = await settingsOf(tx, subject)
  const people = await concerned(c)
  await logUses(
    tx,
    [
      { ...ofOneself, subject, what: 'settings' },
      // The children are only named, to choose from.
      ...people
        .filter(({ id }) => id !== subject)
        .map(({ id }) => ({ subject: id, action: 'listed', what: 'person', purpose: 'own_data' }) as const),
    ],
    now,
  )
  const props = {
    ...(await heardBy(c, media)),
    shielded: await hasOwnOrder(tx, subject),
    saved: new URL(c.req.url).searchParams.has('ok'),
    orderEnds: who.actingFor ? null : await ownOrderEnds(tx),
    contacts: await readable(c, await contactPointsOf(tx, subject)),
    settles: await maySettle(tx, subject),
    requests: (await ownRequests(tx, who.id)).filter((one) => !who.actingFor || one.subject_id === subject),
    people: people.map(({ id, given_name }) => ({ id, text: id === who.id ? t.you[lang] : given_name })),
    settings: again.settings ?? { draft: { ...rest, interpreter: interpreter ?? '' }, errors: {} },
    request: again.request ?? { draft: { kind: '', subject, words: '' }, errors: {} },
  }
  return c.html(<DataPage frame={await ownFrame(c)} {...props} />, again.settings || again.request ? 422 : 200)
}

/**
 * By what somebody may choose to hear, and in how many browsers of theirs. A browser belongs to who has signed in; notifications are no
 * choice before they are on in one.
 */
async function heardBy(c: OwnContext, media: readonly Medium[]) {
  const { tx, who } = c.var
  const own = media.includes('push') && subjectOf(c) === who.id
  const browsers = own ? (await ownBrowsers(tx, who.id)).length : null
  const chosen = own && (await settingsOf(tx, who.id)).notify_by === 'push'
  return { media: media.filter((one) => one !== 'push' || browsers || chosen), browsers }
}

/** What is typed into the forms of the page, by field. */
const fieldNames = { words: t.words, phone: t.phone, email: t.email }

async function save(c: OwnContext, media: readonly Medium[]) {
  const { tx, now } = c.var
  const [form, subject] = [await postedForm(c), subjectOf(c)]
  if (!isFresh(c, form)) return stale(c, form, '/oma/tiedot', fieldNames)
  if (!(await maySettle(tx, subject))) return c.notFound()
  const { media: offered } = await heardBy(c, media)
  const read = readSettings(form, offered)
  if (!read.ok) return dataPage(c, media, { settings: read })
  const { tell_when, notify_by } = await settingsOf(tx, subject)
  // Where nothing can be sent nothing is asked, and an earlier choice stays.
  await saveSettings(tx, subject, offered.length ? read.settings : { ...read.settings, tell_when, notify_by })
  await logUses(tx, [{ ...ofOneself, subject, action: 'wrote', what: 'settings' }], now)
  return c.redirect('/oma/tiedot?ok=1', 303)
}

async function erase(c: OwnContext) {
  const { tx, now } = c.var
  const [form, subject] = [await postedForm(c), subjectOf(c)]
  if (!isFresh(c, form)) return stale(c, form, '/oma/tiedot', fieldNames)
  const kind = (Object.keys(contactWords) as (keyof typeof contactWords)[]).find((one) => one === form.get('kind'))
  if (!kind || !(await maySettle(tx, subject))) return c.notFound()
  await forgetContact(tx, subject, kind)
  await logUses(tx, [{ ...ofOneself, subject, action: 'wrote', what: 'contact_point' }], now)
  return c.redirect('/oma/tiedot?ok=1', 303)
}

async function request(c: OwnContext, media: readonly Medium[]) {
  const { tx, who, now } = c.var
  const form = await postedForm(c)
  if (!isFresh(c, form)) return stale(c, form, '/oma/tiedot', fieldNames)
  const of = (name: string) => (form.get(name) ?? '').replaceAll('\r\n', '\n').replaceAll('\0', '')
  const draft = { kind: of('kind'), subject: of('subject'), words: of('words').trim() }
  const kind = (['correction', 'deletion'] as const).find((one): one is RequestKind => one === draft.kind)
  const subject = (await concerned(c)).find(({ id }) => id === draft.subject)
  const errors: RequestErrors = {
    ...(kind ? {} : { kind: 'kindMissing' }),
    ...(subject ? {} : { subject: 'whoseMissing' }),
    ...(draft.words ? {} : { words: 'wordsMissing' }),
    ...(draft.words.length > longestWords ? { words: 'wordsLong' } : {}),
  }
  if (!kind || !subject || Object.keys(errors).length) return dataPage(c, media, { request: { draft, errors } })
  await onePressAtATime(tx, who.id)
  const twice = (await ownRequests(tx, who.id)).some(
    (one) => one.kind === kind && one.subject_id === subject.id && one.words === draft.words && !one.answered_at,
  )
  if (twice) return c.redirect('/oma/tiedot#pyynnot', 303)
  await askAboutData(tx, { me: who.id, subject: subject.id, kind, words: draft.words, now })
  await logUses(tx, [{ ...ofOneself, subject: subject.id, action: 'wrote', what: 'data_request' }], now)
  return c.redirect('/oma/tiedot#pyynnot', 303)
}

async function everything(c: OwnContext, action: 'read' | 'exported') {
  const { tx, now, lang } = c.var
  const people = (await concerned(c)).map(({ id }) => id)
  const tree = await exportTree(tx, people, lang)
  await logUses(
    tx,
    people.map((subject) => ({ subject, action, what: 'own_data', purpose: 'own_data' })),
    now,
  )
  return tree
}
