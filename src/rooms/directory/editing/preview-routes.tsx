import { sql } from 'kysely'
import { privatePage } from '../../../people/private.ts'
import type { PageApp } from '../../../people/rules.ts'
import { isLang, type Lang, langs } from '../../../platform/languages.ts'
import type { PageFrame } from '../../../ui/frame.ts'
import { frameOf } from '../../../ui/http-frame.ts'
import { Notice } from '../../../ui/parts/notice.tsx'
import { documents } from '../entries/document.ts'
import { saveEntries } from '../entries/save.ts'
import { placeBySlug } from '../place-queries.ts'
import { drawnPlace, drawnService } from '../record-pages.tsx'
import { serviceBySlug } from '../service-queries.ts'
import { type EditorContext, editing, editorFrame } from './access.ts'
import { slugsOf } from './change-queries.ts'
import { listPath } from './entry-page.tsx'
import { merge } from './merge.ts'
import { entryPage, openEntry, readDraft } from './open-entry.tsx'
import { w } from './work-texts.ts'

/** The public page as the draft would have it. */
export function previewRoutes(app: PageApp): void {
  privatePage(app, '/tyo/koordinointi/palvelut/:id/esikatselu', editing, preview)
}

/** Saves the draft, draws the page as everybody would see it, and takes the save back: what is shown is what will be there. */
async function preview(c: EditorContext) {
  const { tx, now, who } = c.var
  const open = await openEntry(c)
  if (!open || open.kind === 'organization') return c.notFound()
  const { id, kind, draft, current } = open
  const own = draft ? readDraft(c, open, draft).document : current?.document
  // What others have published meanwhile stays when it is published, so it is shown.
  const document = draft && current && own ? merge(draft.base, own, current.document).document : own
  if (!document) return c.notFound()
  if (!documents[kind].safeParse(document).success)
    return entryPage(c, open, { told: { notice: { kind: 'warn', title: w.previewWrong[c.var.lang] } }, status: 409 })
  const lang = isLang(c.req.query('kieli')) ? (c.req.query('kieli') as Lang) : c.var.lang
  await sql`savepoint preview`.execute(tx)
  try {
    const author = { source: 'editor', practitioner: who.id, now }
    const edit = { id, basedOn: current?.version ?? null, document: document as never }
    const [saved] = await saveEntries(tx, kind, author, [edit])
    if (saved?.outcome === 'overtaken' && saved.keptLine)
      return entryPage(c, open, { told: { notice: { kind: 'warn', title: w.keptLine[c.var.lang] } }, status: 409 })
    const slugs = await slugsOf(tx, id)
    const page = slugs && (await draw(c, kind, slugs[lang], previewFrame(c, id, lang, kind)))
    return page ? c.html(page) : c.notFound()
  } finally {
    await sql`rollback to savepoint preview`.execute(tx)
  }
}

async function draw(c: EditorContext, kind: 'service' | 'location', slug: string, frame: PageFrame) {
  const { tx, now } = c.var
  if (kind === 'service') {
    const service = await serviceBySlug(tx, frame.lang, slug)
    return service ? drawnService(tx, service, frame, now) : null
  }
  const place = await placeBySlug(tx, slug)
  return place ? drawnPlace(tx, place, frame, now) : null
}

/** The frame of the public page with a way back above it; its languages are those of the preview. */
function previewFrame(c: EditorContext, id: string, lang: Lang, kind: 'service' | 'location'): PageFrame {
  const at = `${listPath}/${id}`
  const frame = frameOf({ var: { ...c.var, lang }, req: c.req }, kind === 'service' ? 'service' : 'place', anySlug)
  const alternates = Object.fromEntries(
    langs.map((each) => [each, `${at}/esikatselu?kieli=${each}`]),
  ) as PageFrame['alternates']
  const own = editorFrame(c).lang
  return {
    ...frame,
    alternates,
    above: (
      <div class="wrap">
        <Notice kind="info" icon="eye" title={w.previewTitle[own]}>
          <p>{w.previewText[own]}</p>
          <p class="row g3">
            <a href={at}>{w.backToEditing[own]}</a>
          </p>
          <form method="post" action="/kirjaudu/ulos">
            <button class="btn btn-3 btn-sm" type="submit">
              {w.signOut[own]}
            </button>
          </form>
        </Notice>
      </div>
    ),
  }
}

const anySlug = Object.fromEntries(langs.map((lang) => [lang, { slug: 'x' }])) as Record<Lang, { slug: string }>
