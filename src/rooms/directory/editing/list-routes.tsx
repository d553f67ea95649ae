import { privateForm, privatePage } from '../../../people/private.ts'
import type { PageApp } from '../../../people/rules.ts'
import { oneOf, typed } from '../../../people/staff/input.ts'
import { postedForm } from '../../../platform/http/forms.ts'
import { dayOfInstant } from '../../../ui/dates.ts'
import { blank, type Documents, type EntryDocument, type EntryKind, entryKinds } from '../entries/document.ts'
import { type EditorContext, editing, editorFrame, mayEdit } from './access.ts'
import { keepDraft } from './drafts.ts'
import { listPath } from './entry-page.tsx'
import { listed, optionsOf } from './entry-queries.ts'
import type { ListFilter } from './list-asked.ts'
import { filterNames, ListPage, type NewDraft, NewPage } from './list-page.tsx'
import { openEntry } from './open-entry.tsx'
import { fieldsOf } from './write-fields.ts'

/** The entries that are one's to edit, and new ones. */
export function listRoutes(app: PageApp): void {
  privatePage(app, '/tyo/koordinointi/palvelut', editing, list)
  privatePage(app, '/tyo/koordinointi/palvelut/uusi', editing, (c) => newPage(c, noDraft, 200))
  privateForm(app, '/tyo/koordinointi/palvelut/uusi', editing, begin)
  privateForm(app, '/tyo/koordinointi/palvelut/:id/kopioi', editing, copy)
}

async function list(c: EditorContext) {
  const { tx, who, now } = c.var
  const named = Object.entries(filterNames).find(([, name]) => name === c.req.query('rajaus'))
  const page = Number(c.req.query('sivu') ?? '1')
  const asked = {
    ...{ runs: who.approves ? null : who.runs, practitioner: who.id, today: dayOfInstant(now) },
    filter: (named?.[0] ?? 'all') as ListFilter,
    words: (c.req.query('q') ?? '').replaceAll('\0', '').trim().slice(0, 100),
    kind: oneOf(entryKinds, c.req.query('laji') ?? null),
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
  return c.html(
    <ListPage frame={editorFrame(c)} asked={asked} {...(await listed(tx, asked))} approves={who.approves} />,
  )
}

const noDraft: NewDraft = { kind: 'service', organization: '', name: '', wrong: {} }
/** A partner's organization is there already. */
const kindsFor = ({ approves }: { approves: boolean }): readonly EntryKind[] =>
  approves ? ['service', 'location', 'organization'] : ['service', 'location']

async function newPage(c: EditorContext, draft: NewDraft, status: 200 | 422) {
  const { who } = c.var
  const organizations = (await optionsOf(c.var.tx)).organizations.filter(({ run_by }) => mayEdit(who, run_by))
  const only = organizations.length === 1 ? organizations[0]?.id : undefined
  const chosen = { ...draft, organization: draft.organization || (only ?? '') }
  return c.html(<NewPage frame={editorFrame(c)} draft={chosen} kinds={kindsFor(who)} {...{ organizations }} />, status)
}

async function begin(c: EditorContext) {
  const { who, tx, lang } = c.var
  const form = await postedForm(c)
  const kind = oneOf(kindsFor(who), form.get('kind'))
  const name = typed(form, 'name').slice(0, 200)
  const organizations = (await optionsOf(tx)).organizations.filter(({ run_by }) => mayEdit(who, run_by))
  const organization = organizations.find(({ id }) => id === form.get('organization'))
  const wrong = {
    ...(kind ? {} : { kind: true as const }),
    ...(organization || kind === 'organization' ? {} : { organization: true as const }),
    ...(name ? {} : { name: true as const }),
  }
  if (!kind || Object.keys(wrong).length)
    return newPage(c, { kind: kind ?? '', organization: organization?.id ?? '', name, wrong }, 422)
  const base = {
    ...blank[kind],
    ...(kind === 'organization' ? {} : { organization: organization?.id ?? '' }),
  } as EntryDocument
  const fields = { ...fieldsOf(kind, base, lang), [`name-${lang}`]: [name] }
  return c.redirect(`${listPath}/${await draftAsNew(c, kind, base, fields)}`, 303)
}

async function draftAsNew(c: EditorContext, kind: EntryKind, base: EntryDocument, fields: Record<string, string[]>) {
  const { tx, who, now } = c.var
  const record_id = crypto.randomUUID()
  await keepDraft(tx, { record_id, kind, practitioner_id: who.id, based_on: null, base, fields }, now)
  return record_id
}

/** A new entry that says what this one says; who checked the facts goes not along. */
async function copy(c: EditorContext) {
  await postedForm(c)
  const open = await openEntry(c)
  if (!open?.current) return c.notFound()
  const { kind, current } = open
  if (!kindsFor(c.var.who).includes(kind)) return c.notFound()
  const base = {
    ...blank[kind],
    ...('organization' in current.document ? { organization: current.document.organization } : {}),
    ...('synthetic' in current.document ? { synthetic: current.document.synthetic } : {}),
  } as Documents[EntryKind]
  const fields = fieldsOf(kind, current.document, c.var.lang)
  return c.redirect(`${listPath}/${await draftAsNew(c, kind, base, fields)}`, 303)
}
