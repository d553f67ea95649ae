import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { privateForm, privatePage } from '../../../../people/private.ts'
import type { PageApp } from '../../../../people/rules.ts'
import { staffFrame } from '../../../../people/staff/frame.tsx'
import { idOf } from '../../../../people/staff/input.ts'
import type { StaffContext } from '../../../../people/staff/rules.ts'
import { postedForm } from '../../../../platform/http/forms.ts'
import { keepingCommon } from '../access.ts'
import { changesOf, noteChange } from '../changes.ts'
import { codeOf } from '../code.ts'
import { isOvertaken } from '../seen.ts'
import { tellLists } from '../topics/queries.ts'
import { type AreaDraft, type AreaErrors, draftOf, emptyArea, readArea, readDraft } from './input.ts'
import { AreaEditPage, AreaListPage, areasPath } from './pages.tsx'
import { type KeptArea, keptAreas, writeArea } from './queries.ts'

export function areaRoutes(app: PageApp): void {
  privatePage(app, '/hallinta/alueet', keepingCommon, async (c) =>
    c.html(<AreaListPage frame={staffFrame(c)} areas={await keptAreas(c.var.tx)} />),
  )
  privatePage(app, '/hallinta/alueet/uusi', keepingCommon, (c) => areaPage(c, null, emptyArea))
  privateForm(app, '/hallinta/alueet/uusi', keepingCommon, (c) => save(c, null))
  privatePage(app, '/hallinta/alueet/:id', keepingCommon, async (c) => {
    const area = await asked(c)
    return area ? areaPage(c, area, draftOf(area)) : c.notFound()
  })
  privateForm(app, '/hallinta/alueet/:id', keepingCommon, async (c) => {
    await holdArea(c)
    const area = await asked(c)
    return area ? save(c, area) : c.notFound()
  })
}

/** Two who save one come one after the other. */
async function holdArea(c: StaffContext): Promise<void> {
  await sql`select from directory.area where id = ${idOf(c.req.param('id')) ?? null} for update`.execute(c.var.tx)
}

async function asked(c: StaffContext): Promise<KeptArea | undefined> {
  const id = idOf(c.req.param('id'))
  return id ? (await keptAreas(c.var.tx)).find((area) => area.id === id) : undefined
}

async function areaPage(
  c: StaffContext,
  area: KeptArea | null,
  draft: AreaDraft,
  { errors = {}, overtaken = false }: { errors?: AreaErrors; overtaken?: boolean } = {},
) {
  const { tx } = c.var
  const more = { all: await keptAreas(tx), changes: area ? await changesOf(tx, area.id) : [] }
  return c.html(
    <AreaEditPage frame={staffFrame(c)} {...{ area, draft, errors, overtaken, ...more }} />,
    overtaken ? 409 : Object.keys(errors).length ? 422 : 200,
  )
}

async function save(c: StaffContext, area: KeptArea | null) {
  const { tx, who, now } = c.var
  const form = await postedForm(c)
  const draft = readDraft(form)
  const all = await keptAreas(tx)
  // How many places lie in it is nobody's typing.
  if (isOvertaken(form, area && { ...area, entries: 0 })) return areaPage(c, area, draft, { overtaken: true })
  const read = readArea(draft, area, all)
  if ('errors' in read) return areaPage(c, area, draft, { errors: read.errors })
  const id = area?.id ?? randomUUID()
  const fi = read.facts.name.fi?.text ?? ''
  const slug = area?.slug ?? codeOf(fi, new Set(all.map((one) => one.slug)), '-')
  const code = area?.code ?? codeOf(fi, new Set(all.map((one) => one.code)), '-')
  await writeArea(tx, { id, slug, code }, read.facts)
  const after = (await keptAreas(tx)).find((one) => one.id === id)
  await noteChange(tx, { kind: 'area', id, before: area, after, by: who.id, now })
  await tellLists(tx, id)
  return c.redirect(`${areasPath}?ok=1`, 303)
}
