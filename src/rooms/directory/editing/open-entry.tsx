import { idOf } from '../../../people/staff/input.ts'
import { isBilingual } from '../../../platform/bilingual.ts'
import { localized } from '../../../platform/languages.ts'
import { dayOfInstant } from '../../../ui/dates.ts'
import { href } from '../../../ui/paths.ts'
import type { Documents, EntryKind } from '../entries/document.ts'
import { changed, changesBetween, piecesOf } from '../entries/paths.ts'
import { type Entry, readEntry } from '../entries/read.ts'
import { type EditorContext, editorFrame, mayEdit, namesOf } from './access.ts'
import { originsOf, slugsOf, type Version, versionsOf } from './change-queries.ts'
import { type Draft, draftOf, proposalsOf } from './drafts.ts'
import { EntryPage, type Told } from './entry-page.tsx'
import { type EntryFacts, entryById, existing, type Options, optionsOf } from './entry-queries.ts'
import type { Fields } from './fields.ts'
import { gate } from './gate.ts'
import { merge } from './merge.ts'
import { panels } from './panels.ts'
import { type ReadEntry, readFields } from './read-fields.ts'
import { e } from './texts.ts'
import { heldIn, textHistory, textStates } from './translations.ts'
import { fieldsOf } from './write-fields.ts'

/** An entry that this editor may edit, with what they and others are about to change. */
export type Open = {
  id: string
  kind: EntryKind
  /** Null: it is new, and nothing of it is published. */
  facts: EntryFacts | null
  current: Entry | null
  /** One's own. */
  draft: Draft | null
  /** What waits for the network's editor; nobody else sees it. */
  proposals: Draft[]
  options: Options
}

const noOptions: Options = { organizations: [], areas: [], terms: [], locations: [] }

/**
 * The entry of the address; null when there is none, or it is not theirs.
 * @param choices false: what can be chosen is left out, for a form that is only kept
 */
export async function openEntry(c: EditorContext, choices = true): Promise<Open | null> {
  const { tx, who } = c.var
  const id = idOf(c.req.param('id'))
  if (!id) return null
  const facts = (await entryById(tx, id)) ?? null
  if (facts && !mayEdit(who, facts.run_by)) return null
  const draft = (await draftOf(tx, id, who.id)) ?? null
  const proposals = who.approves ? (await proposalsOf(tx, id)).filter((one) => one.practitioner_id !== who.id) : []
  const kind = facts?.kind ?? draft?.kind ?? proposals[0]?.kind
  if (!kind) return null
  const current = facts ? await readEntry(tx, kind, id) : null
  return { id, kind, facts, current, draft, proposals, options: choices ? await optionsOf(tx) : noOptions }
}

/** What a draft says, read; an organization that is not theirs is not theirs to choose. */
export function readDraft(
  c: EditorContext,
  { options }: Open,
  draft: Pick<Draft, 'kind' | 'fields' | 'base'>,
): ReadEntry<EntryKind> {
  const { document, troubles } = readFields(draft.kind, draft.fields, draft.base, existing(options))
  const chosen = 'organization' in document ? document.organization : null
  const own = options.organizations.find(({ id }) => id === chosen)
  if (own && !mayEdit(c.var.who, own.run_by))
    return { document, troubles: [...troubles, { field: 'organization', why: 'gone' }] }
  return { document, troubles }
}

/** The document as it stood at an earlier version: what came after is taken back, the newest first. */
export function documentAt<K extends EntryKind>(
  document: Documents[K],
  versions: readonly Version[],
  at: number,
): Documents[K] {
  const later = versions.filter(({ version }) => version > at).toSorted((a, b) => b.version - a.version)
  return later.reduce(
    (made, { changes }) =>
      changed(
        made,
        changes.map(({ path, before }) => ({ path, after: before })),
      ),
    document,
  )
}

type Shown = { told?: Told; fields?: Fields; status?: 200 | 409 | 422 }

/** Draws the page of an entry: the draft when there is one, or else what is published. */
export async function entryPage(c: EditorContext, open: Open, { told = {}, fields, status = 200 }: Shown = {}) {
  const { tx, who, lang, now } = c.var
  const { id, kind, facts, current, draft, proposals, options } = open
  const base = draft?.base ?? current?.document ?? null
  const shown = fields ?? draft?.fields ?? (current ? fieldsOf(kind, current.document, lang) : {})
  const read = base ? readDraft(c, open, { kind, fields: shown, base }) : null
  const versions = await versionsOf(tx, id)
  const held = heldIn(kind, shown)
  const states =
    read && base ? textStates(kind, { document: read.document, base }, await textHistory(tx, id), held) : {}
  const bilingual = await isBilingual(tx, c.var.municipality.id)
  const today = dayOfInstant(now)
  const nameOf = await namesOf(tx, [
    ...versions.flatMap(({ practitioner_id, proposed_by }) => [practitioner_id, proposed_by]),
    ...proposals.map(({ practitioner_id }) => practitioner_id),
  ])
  const merged = draft && current ? merge(draft.base, draft.base, current.document) : null
  const slugs = facts ? await slugsOf(tx, id) : null
  return c.html(
    <EntryPage
      {...{ id, facts, draft, versions, nameOf, told }}
      frame={editorFrame(c)}
      title={titleOf(c, open)}
      form={base !== null && (draft?.state !== 'proposed' || fields !== undefined)}
      begun={draft ? draft.based_on : (current?.version ?? null)}
      drawn={{
        kind,
        fields: shown,
        troubles: read?.troubles ?? [],
        states,
        origins: await originsOf(tx, id),
        options,
        lang,
      }}
      gate={{
        checks: read ? gate({ kind, document: read.document, states, bilingual, today }) : [],
        approves: who.approves,
      }}
      proposals={proposals.map((proposal) => ({
        ...{ id: proposal.id, words: proposal.words, at: proposal.proposed_at ?? proposal.changed_at },
        proposed: String(proposal.proposed_at),
        by: nameOf(proposal.practitioner_id) ?? '',
        changes: changesOf(c, open, proposal),
      }))}
      own={draft ? changesOf(c, open, draft) : []}
      since={merged?.theirs ?? []}
      published={publicHref(kind, slugs, facts, lang)}
      panels={
        facts && current
          ? (
              await Promise.all(
                panels.map((panel) => panel(c, { id, kind, version: current.version, runBy: facts.run_by })),
              )
            ).filter((panel) => panel !== null)
          : []
      }
    />,
    status,
  )
}

/** What a draft changes of the entry as it stands. */
function changesOf(c: EditorContext, open: Open, draft: Draft) {
  const { document } = readDraft(c, open, draft)
  const merged = merge(draft.base, document, open.current?.document ?? draft.base)
  const before = piecesOf(open.current?.document ?? draft.base)
  const theirs = new Map(merged.clashes.map(({ path, mine }) => [path, mine]))
  return changesBetween(before, { ...piecesOf(merged.document), ...Object.fromEntries(theirs) })
}

/** What the entry is called: as published, or as its draft says. */
export function titleOf(c: EditorContext, { facts, draft, proposals }: Open): string {
  const { lang } = c.var
  const told = draft?.fields ?? proposals[0]?.fields ?? {}
  return localized(facts?.name, lang)?.text || told[`name-${lang}`]?.[0] || told['name-fi']?.[0] || e.unnamed[lang]
}

type Slugs = Awaited<ReturnType<typeof slugsOf>>
function publicHref(kind: EntryKind, slugs: Slugs, facts: EntryFacts | null, lang: 'fi' | 'sv' | 'en'): string | null {
  if (!slugs || ['inactive', 'defunct'].includes(facts?.status ?? '')) return null
  return href(kind === 'service' ? 'service' : 'place', lang, { slug: slugs[lang] })
}
