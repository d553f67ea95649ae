import { privateForm, privatePage } from '../../../people/private.ts'
import type { PageApp } from '../../../people/rules.ts'
import { postedForm } from '../../../platform/http/forms.ts'
import { undoVersion } from '../entries/undo.ts'
import { approving, type EditorContext, editing, editorFrame, namesOf } from './access.ts'
import { changesAcross, versionsOf } from './change-queries.ts'
import { listPath } from './entry-page.tsx'
import { HistoryPage, UndoPage, type UndoRefusal } from './history-page.tsx'
import { type Open, openEntry, titleOf } from './open-entry.tsx'

/** Every version of an entry, what differs between two, and the taking back of one. */
export function historyRoutes(app: PageApp): void {
  privatePage(app, '/tyo/koordinointi/palvelut/:id/historia', editing, history)
  privatePage(app, '/tyo/koordinointi/palvelut/:id/historia/:version', approving, (c) => undoPage(c, null))
  privateForm(app, '/tyo/koordinointi/palvelut/:id/historia/:version', approving, undo)
}

const numberIn = (text: string | undefined): number | null => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : null)

async function drawn(c: EditorContext, open: Open) {
  const { tx, lang } = c.var
  const versions = await versionsOf(tx, open.id)
  const nameOf = await namesOf(
    tx,
    versions.flatMap(({ practitioner_id, proposed_by }) => [practitioner_id, proposed_by]),
  )
  const wording = { kind: open.kind, options: open.options, lang }
  return { frame: editorFrame(c), id: open.id, title: titleOf(c, open), versions, nameOf, wording }
}

async function history(c: EditorContext) {
  const open = await openEntry(c)
  if (!open?.facts) return c.notFound()
  const props = await drawn(c, open)
  const [from, to] = [numberIn(c.req.query('a')), numberIn(c.req.query('b'))]
  const [low, high] = from !== null && to !== null && from > to ? [to, from] : [from, to]
  const compared =
    low !== null && high !== null ? { from: low, to: high, changes: changesAcross(props.versions, low, high) } : null
  const pieces = new Set(props.versions.flatMap(({ changes }) => changes.map(({ path }) => path)))
  const kept =
    c.req
      .query('jai')
      ?.split(' ')
      .filter((path) => pieces.has(path)) ?? null
  return c.html(<HistoryPage {...props} {...{ compared, kept }} mayUndo={c.var.who.approves} />)
}

async function undoPage(c: EditorContext, refused: UndoRefusal | null) {
  const open = await openEntry(c)
  if (!open?.facts) return c.notFound()
  const props = await drawn(c, open)
  const version = props.versions.find((one) => one.version === numberIn(c.req.param('version')))
  if (!version) return c.notFound()
  return c.html(<UndoPage {...props} {...{ version, refused }} />, refused ? 409 : 200)
}

async function undo(c: EditorContext) {
  await postedForm(c)
  const { tx, who, now } = c.var
  const [open, version] = [await openEntry(c), numberIn(c.req.param('version'))]
  if (!open?.facts || version === null) return c.notFound()
  const author = { source: 'editor', practitioner: who.id, now }
  const undone = await undoVersion(tx, open.kind, author, { id: open.id, version })
  if (!undone) return c.notFound()
  if (undone.outcome === 'overtaken') return undoPage(c, undone.keptLine ? 'keptLine' : 'notUndone')
  if (undone.outcome === 'same') return undoPage(c, 'notUndone')
  const kept = new URLSearchParams({ jai: undone.kept.join(' ') })
  return c.redirect(`${listPath}/${open.id}/historia?${kept}`, 303)
}
