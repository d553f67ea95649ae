import { randomUUID } from 'node:crypto'
import { privateForm, privatePage } from '../../../../people/private.ts'
import type { PageApp } from '../../../../people/rules.ts'
import { staffFrame } from '../../../../people/staff/frame.tsx'
import { idOf, typed } from '../../../../people/staff/input.ts'
import type { StaffContext } from '../../../../people/staff/rules.ts'
import { postedForm } from '../../../../platform/http/forms.ts'
import { dayOfInstant } from '../../../../ui/dates.ts'
import { keepingCommon } from '../access.ts'
import { changesOf } from '../changes.ts'
import { isOvertaken } from '../seen.ts'
import { CallPage, ChangeNumberPage } from './confirm-page.tsx'
import { draftOf, emptyLine, type LineDraft, type LineErrors, readDraft, readLine } from './input.ts'
import { checkLine, keepLine, reviewEvery } from './keep-line.ts'
import { LinePage } from './line-page.tsx'
import { NumbersPage, numbersPath } from './list-page.tsx'
import { holdLines, type KeptLine, keptLine, keptLines, organizationsToChoose } from './queries.ts'

export function numberRoutes(app: PageApp): void {
  privatePage(app, '/hallinta/numerot', keepingCommon, async (c) =>
    c.html(<NumbersPage frame={staffFrame(c)} lines={await keptLines(c.var.tx)} today={dayOfInstant(c.var.now)} />),
  )
  privatePage(app, '/hallinta/numerot/uusi', keepingCommon, (c) => linePage(c, null, newDraft(c)))
  privateForm(app, '/hallinta/numerot/uusi', keepingCommon, (c) => save(c, null))
  privatePage(app, '/hallinta/numerot/:id', keepingCommon, async (c) => {
    const line = await asked(c)
    return line ? linePage(c, line, draftOf(line)) : c.notFound()
  })
  privateForm(app, '/hallinta/numerot/:id', keepingCommon, async (c) => {
    await holdLines(c.var.tx)
    const line = await asked(c)
    return line ? save(c, line) : c.notFound()
  })
  privatePage(app, '/hallinta/numerot/:id/tarkistus', keepingCommon, async (c) => {
    const line = await asked(c)
    return line ? c.html(<CallPage frame={staffFrame(c)} line={line} />) : c.notFound()
  })
  privateForm(app, '/hallinta/numerot/:id/tarkistus', keepingCommon, check)
}

async function asked(c: StaffContext): Promise<KeptLine | undefined> {
  const id = idOf(c.req.param('id'))
  return id ? keptLine(c.var.tx, id) : undefined
}

const newDraft = (c: StaffContext) => emptyLine(dayOfInstant(c.var.now).add(reviewEvery))

async function linePage(
  c: StaffContext,
  line: KeptLine | null,
  draft: LineDraft,
  {
    errors = {},
    overtaken = false,
    status = 200,
  }: { errors?: LineErrors; overtaken?: boolean; status?: 200 | 409 | 422 } = {},
) {
  const { tx, now } = c.var
  const more = {
    organizations: line ? [] : await organizationsToChoose(tx),
    changes: line ? await changesOf(tx, line.id) : [],
    today: dayOfInstant(now),
    overtaken,
  }
  return c.html(<LinePage frame={staffFrame(c)} {...{ line, draft, errors, ...more }} />, status)
}

/** A number that changes is shown once more as it will be dialled. */
async function save(c: StaffContext, line: KeptLine | null) {
  const { tx, who, now } = c.var
  const form = await postedForm(c)
  const draft = readDraft(form)
  if (isOvertaken(form, line)) return linePage(c, line, draft, { overtaken: true, status: 409 })
  const read = readLine(draft, line, dayOfInstant(now))
  if ('errors' in read) return linePage(c, line, draft, { errors: read.errors, status: 422 })
  const { phone, phone_shown: shown } = read.facts
  if (phone !== line?.phone && typed(form, 'sure') !== phone)
    return c.html(<ChangeNumberPage frame={staffFrame(c)} {...{ line, phone, shown, sent: form }} />)
  const kept = await keepLine(tx, who, { id: line?.id ?? randomUUID(), line, ...read, active: draft.active }, now)
  if (kept === 'last') return linePage(c, line, draft, { errors: { panel: 'last' }, status: 409 })
  if (kept === 'nobody') return linePage(c, line, draft, { errors: { organization: 'missing' }, status: 422 })
  return c.redirect(`${numbersPath}?ok=1`, 303)
}

async function check(c: StaffContext) {
  const line = await asked(c)
  if (!line) return c.notFound()
  const phone = typed(await postedForm(c), 'phone')
  // Somebody has changed the number since the page was shown: it was not this one that was called.
  if (!(await checkLine(c.var.tx, c.var.who, line, phone, c.var.now)))
    return c.html(<CallPage frame={staffFrame(c)} line={line} />, 409)
  return c.redirect(`${numbersPath}?ok=1`, 303)
}
