import { postedForm } from '../../platform/http/forms.ts'
import type { Medium } from '../../platform/post/letter.ts'
import { dayOfInstant } from '../../ui/dates.ts'
import { person, privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { logUses } from '../use-log.ts'
import { DataPage, type RequestDraft, type RequestErrors } from './data-page.tsx'
import { t } from './data-texts.ts'
import { exportTree } from './export.ts'
import { ExportPage } from './export-page.tsx'
import { contactPointsOf, familyOf } from './family-queries.ts'
import { type OwnContext, ownFrame } from './frame.ts'
import { askAboutData, ownRequests, type RequestKind } from './requests.ts'
import {
  forgetContact,
  hasOwnOrder,
  readSettings,
  type SettingsDraft,
  type SettingsErrors,
  saveSettings,
  settingsOf,
} from './settings.ts'
import { contactWords } from './texts.ts'

export function dataRoutes(app: PageApp, media: readonly Medium[]): void {
  privatePage(app, '/oma/tiedot', person, (c) => dataPage(c, media))
  privateForm(app, '/oma/tiedot', person, (c) => save(c, media))
  privateForm(app, '/oma/tiedot/poista', person, erase)
  privateForm(app, '/oma/tiedot/pyynto', person, (c) => request(c, media))
  privatePage(app, '/oma/tiedot/kaikki', person, async (c) => {
    const tree = await everything(c, 'read')
    return c.html(<ExportPage frame={await ownFrame(c)} tree={tree} />)
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
  const { interpreter, ...rest } = await settingsOf(tx, who.id)
  const people = await ownAndWards(c)
  await logUses(
    tx,
    [
      { ...ofOneself, subject: who.id, what: 'settings' },
      // The children are only named, to choose from.
      ...people
        .filter(({ id }) => id !== who.id)
        .map(({ id }) => ({ subject: id, action: 'listed', what: 'person', purpose: 'own_data' }) as const),
    ],
    now,
  )
  const props = {
    media,
    shielded: await hasOwnOrder(tx, who.id),
    saved: new URL(c.req.url).searchParams.has('ok'),
    contacts: await contactPointsOf(tx, who.id),
    requests: await ownRequests(tx, who.id),
    people: people.map(({ id, given_name }) => ({ id, text: id === who.id ? t.you[lang] : given_name })),
    settings: again.settings ?? { draft: { ...rest, interpreter: interpreter ?? '' }, errors: {} },
    request: again.request ?? { draft: { kind: '', subject: who.id, words: '' }, errors: {} },
  }
  return c.html(<DataPage frame={await ownFrame(c)} {...props} />, again.settings || again.request ? 422 : 200)
}

/** Oneself and the children one guards: whose data one may ask about and take along. */
const ownAndWards = async (c: OwnContext) =>
  (await familyOf(c.var.tx, c.var.who.id)).filter(({ basis }) => basis !== 'trust')

async function save(c: OwnContext, media: readonly Medium[]) {
  const { tx, who, now } = c.var
  const read = readSettings(await postedForm(c), media)
  if (!read.ok) return dataPage(c, media, { settings: read })
  const { tell_when, notify_by } = await settingsOf(tx, who.id)
  // Where nothing can be sent nothing is asked, and an earlier choice stays.
  await saveSettings(tx, who.id, media.length ? read.settings : { ...read.settings, tell_when, notify_by })
  await logUses(tx, [{ ...ofOneself, subject: who.id, action: 'wrote', what: 'settings' }], now)
  return c.redirect('/oma/tiedot?ok=1', 303)
}

async function erase(c: OwnContext) {
  const { tx, who, now } = c.var
  const asked = (await postedForm(c)).get('kind')
  const kind = (Object.keys(contactWords) as (keyof typeof contactWords)[]).find((one) => one === asked)
  if (!kind) return c.notFound()
  await forgetContact(tx, who.id, kind)
  await logUses(tx, [{ ...ofOneself, subject: who.id, action: 'wrote', what: 'contact_point' }], now)
  return c.redirect('/oma/tiedot?ok=1', 303)
}

async function request(c: OwnContext, media: readonly Medium[]) {
  const { tx, who, now } = c.var
  const form = await postedForm(c)
  const of = (name: string) => (form.get(name) ?? '').replaceAll('\r\n', '\n').replaceAll('\0', '')
  const draft = { kind: of('kind'), subject: of('subject'), words: of('words').trim() }
  const kind = (['correction', 'deletion'] as const).find((one): one is RequestKind => one === draft.kind)
  const subject = (await ownAndWards(c)).find(({ id }) => id === draft.subject)
  const errors: RequestErrors = {
    ...(kind ? {} : { kind: 'kindMissing' }),
    ...(subject ? {} : { subject: 'whoseMissing' }),
    ...(draft.words ? {} : { words: 'wordsMissing' }),
    ...(draft.words.length > longestWords ? { words: 'wordsLong' } : {}),
  }
  if (!kind || !subject || Object.keys(errors).length) return dataPage(c, media, { request: { draft, errors } })
  await askAboutData(tx, { me: who.id, subject: subject.id, kind, words: draft.words, now })
  await logUses(tx, [{ ...ofOneself, subject: subject.id, action: 'wrote', what: 'data_request' }], now)
  return c.redirect('/oma/tiedot#pyynnot', 303)
}

async function everything(c: OwnContext, action: 'read' | 'exported') {
  const { tx, now } = c.var
  const people = (await ownAndWards(c)).map(({ id }) => id)
  const tree = await exportTree(tx, people)
  await logUses(
    tx,
    people.map((subject) => ({ subject, action, what: 'own_data', purpose: 'own_data' })),
    now,
  )
  return tree
}
