import { privateForm, privatePage } from '../../../people/private.ts'
import type { PageApp } from '../../../people/rules.ts'
import { typed, whyNotReason } from '../../../people/staff/input.ts'
import { isBilingual } from '../../../platform/bilingual.ts'
import { postedForm } from '../../../platform/http/forms.ts'
import { dayOfInstant } from '../../../ui/dates.ts'
import type { EntryDocument } from '../entries/document.ts'
import { type EditorContext, editing } from './access.ts'
import { versionsOf } from './change-queries.ts'
import { type Draft, keepDraft, propose } from './drafts.ts'
import { listPath, type Told } from './entry-page.tsx'
import { type Fields, fieldsIn } from './fields.ts'
import { blocks } from './gate.ts'
import { documentAt, entryPage, type Open, openEntry, readDraft } from './open-entry.tsx'
import { gateFor, publish } from './publish.ts'
import { e } from './texts.ts'
import { heldIn } from './translations.ts'
import { w } from './work-texts.ts'

/** An entry in three languages: drafts, proposals by partners, and publishing by the network's editor. */
export function entryRoutes(app: PageApp): void {
  privatePage(app, '/tyo/koordinointi/palvelut/:id', editing, show)
  privateForm(app, '/tyo/koordinointi/palvelut/:id', editing, send)
}

async function show(c: EditorContext) {
  const open = await openEntry(c)
  return open ? entryPage(c, open, { told: { ...toldBy(c) } }) : c.notFound()
}

/** What the page before this one has done. */
function toldBy(c: EditorContext): Told {
  const { lang } = c.var
  if (c.req.query('ehdotettu') !== undefined)
    return { notice: { kind: 'ok', title: e.proposedNow[lang], text: e.proposedText[lang] } }
  if (c.req.query('sama') !== undefined) return { notice: { kind: 'ok', title: e.nothingNew[lang] } }
  if (c.req.query('julkaistu') === undefined) return {}
  const text = c.req.query('yhdessa') === undefined ? e.publishedText[lang] : e.merged[lang]
  return { notice: { kind: 'ok', title: e.publishedNow[lang], text } }
}

async function send(c: EditorContext) {
  const form = await postedForm(c)
  const act = form.get('act')
  const open = await openEntry(c, act !== 'autosave')
  if (!open || (!open.current && !open.draft)) return c.notFound()
  const fields = fieldsIn(form)
  const draft = await keep(c, open, fields, form.get('begun'))
  if (!draft) {
    const { lang } = c.var
    if (act === 'autosave') return c.body(null, 409)
    return entryPage(c, open, { fields, status: 409, told: { notice: { kind: 'warn', title: w.isProposed[lang] } } })
  }
  if (act === 'autosave') return c.body(null, 204)
  const kept = { ...open, draft }
  if (act === 'publish' && c.var.who.approves) return publishDraft(c, kept, form)
  if (act === 'propose' && !c.var.who.approves) return proposeDraft(c, kept, form)
  return c.redirect(`${listPath}/${open.id}?ok=1`, 303)
}

/** Keeps what was typed, with the document as it was when the form was opened: others may have saved since. */
async function keep(c: EditorContext, open: Open, fields: Fields, told: string | null): Promise<Draft | undefined> {
  const { tx, who, now } = c.var
  const { id, kind, current, draft } = open
  const version = current?.version ?? 0
  const said = told && /^\d{1,9}$/.test(told) ? Number(told) : null
  const begun = said !== null && said <= version ? said : draft ? draft.based_on : version
  const base = await baseAt(c, open, begun)
  return keepDraft(tx, { record_id: id, kind, practitioner_id: who.id, based_on: begun, base, fields }, now)
}

async function baseAt(c: EditorContext, { id, current, draft }: Open, begun: number | null): Promise<EntryDocument> {
  if (draft && draft.based_on === begun) return draft.base
  if (!current) throw new Error('A draft of nothing')
  return begun === current.version
    ? current.document
    : documentAt(current.document, await versionsOf(c.var.tx, id), begun ?? 0)
}

type Kept = Open & { draft: Draft }

/** Published by the network's editor, when nothing stands in the way and nobody has changed the same meanwhile. */
async function publishDraft(c: EditorContext, open: Kept, form: URLSearchParams) {
  const { tx, who, now, municipality } = c.var
  const { draft } = open
  const read = readDraft(c, open, draft)
  const reason = typed(form, 'reason')
  if (read.troubles.length) return entryPage(c, open, { told: { failed: true, reason }, status: 422 })
  if (reason && whyNotReason(reason)) return entryPage(c, open, { told: { reason, reasonWrong: true }, status: 422 })
  const seen = Number(form.get('seen') ?? '')
  const published = await publish(tx, {
    ...{ draft, document: read.document, held: heldIn(draft.kind, draft.fields), by: who.id, now },
    ...{ bilingual: await isBilingual(tx, municipality.id), today: dayOfInstant(now), reason: reason || null },
    choices: form.has('seen') ? { seen, mine: chosenIn(form) } : null,
  })
  if (published.outcome === 'keptLine')
    return entryPage(c, open, {
      told: { reason, notice: { kind: 'warn', title: w.keptLine[c.var.lang] } },
      status: 409,
    })
  if (published.outcome === 'blocked') return entryPage(c, open, { told: { reason }, status: 422 })
  if (published.outcome === 'clash') return entryPage(c, open, { told: { clash: published, reason }, status: 409 })
  return c.redirect(whenPublished(open.id, published), 303)
}

export const whenPublished = (
  id: string,
  { outcome, since }: { outcome: 'published' | 'same'; since: number | null },
) => `${listPath}/${id}?${outcome === 'same' ? 'sama' : 'julkaistu'}=1${since === null ? '' : '&yhdessa=1'}`

const chosenIn = (form: URLSearchParams) =>
  new Set([...form].flatMap(([name, value]) => (name.startsWith('keep-') && value === 'mine' ? [name.slice(5)] : [])))

/** A partner proposes: what only the network's editor can mend does not stop it, such as Swedish that is missing. */
async function proposeDraft(c: EditorContext, open: Kept, form: URLSearchParams) {
  const { tx, now, municipality } = c.var
  const { draft } = open
  const words = typed(form, 'words').slice(0, 1000)
  const read = readDraft(c, open, draft)
  if (read.troubles.length) return entryPage(c, open, { told: { failed: true, words }, status: 422 })
  const bilingual = await isBilingual(tx, municipality.id)
  const asked = { draft, held: heldIn(draft.kind, draft.fields), bilingual, today: dayOfInstant(now) }
  const hindrances = blocks(await gateFor(tx, asked, read.document)).filter(({ name }) => name !== 'swedishMissing')
  if (hindrances.length) return entryPage(c, open, { told: { words }, status: 422 })
  await propose(tx, draft.id, words, now)
  return c.redirect(`${listPath}/${open.id}?ehdotettu=1`, 303)
}
