import { postedForm } from '../../platform/http/forms.ts'
import {
  type DisclosureGround,
  type DisclosurePurpose,
  disclosureGrounds,
  disclosurePurposes,
} from '../disclosure-words.ts'
import { disclosuresOf, logDisclosure } from '../disclosures.ts'
import { privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { logUses } from '../use-log.ts'
import { type DisclosureDraft, DisclosurePage, disclosureFields } from './disclosure-page.tsx'
import { basisOf, personById } from './family-queries.ts'
import { staffFrame } from './frame.tsx'
import { idOf, typed } from './input.ts'
import { caring, type StaffContext } from './rules.ts'
import { maySeePregnancy } from './search-queries.ts'

export function disclosureRoutes(app: PageApp): void {
  privatePage(app, '/tyo/perheet/:id/luovutus', caring, (c) => show(c, nothing))
  privateForm(app, '/tyo/perheet/:id/luovutus', caring, record)
}

const empty: DisclosureDraft = { recipient: '', what: '', purpose: '', ground: '', provision: '' }
type Sent = { draft: DisclosureDraft; wrong: (keyof DisclosureDraft)[]; refused: boolean }
const nothing: Sent = { draft: empty, wrong: [], refused: false }

/** The address alone opens nothing: a care relationship or a written reason does, as for the person's own page. */
async function show(c: StaffContext, { draft, wrong, refused }: Sent) {
  const { tx, now } = c.var
  const id = idOf(c.req.param('id'))
  const person = id ? await personById(tx, id) : undefined
  if (!person || !(await basisOf(tx, person.id))) return c.notFound()
  const pregnancy = await maySeePregnancy(tx, person.id)
  const mine = await disclosuresOf(tx, [person.id], now.subtract({ hours: 24 * 730 }))
  await logUses(tx, [{ subject: person.id, action: 'read', what: 'person', purpose: 'care' }], now)
  const props = { person, pregnancy, draft, wrong, refused, mine }
  return c.html(<DisclosurePage frame={staffFrame(c)} {...props} />, wrong.length ? 422 : refused ? 409 : 200)
}

async function record(c: StaffContext) {
  const { tx, now } = c.var
  const id = idOf(c.req.param('id'))
  const person = id ? await personById(tx, id) : undefined
  if (!person || !(await basisOf(tx, person.id))) return c.notFound()
  const form = await postedForm(c)
  const draft = Object.fromEntries(disclosureFields.map((name) => [name, typed(form, name)])) as DisclosureDraft
  const wrong = whatIsWrong(draft)
  if (wrong.length) return show(c, { draft, wrong, refused: false })
  const { recipient, what, provision } = draft
  const [purpose, ground] = [draft.purpose as DisclosurePurpose, draft.ground as DisclosureGround]
  if (!(await logDisclosure(tx, { subject: person.id, recipient, what, purpose, ground, provision }, now)))
    return show(c, { draft, wrong: [], refused: true })
  // That something was handed on to protect somebody must not be told by the other log either: the row itself says who wrote it.
  if (purpose !== 'protection')
    await logUses(
      tx,
      [
        {
          subject: person.id,
          action: 'wrote',
          what: 'disclosure',
          purpose: purpose === 'pregnancy' ? purpose : 'care',
        },
      ],
      now,
    )
  return c.redirect(`/tyo/perheet/${person.id}/luovutus?ok=1`, 303)
}

const whatIsWrong = ({ recipient, what, purpose, ground, provision }: DisclosureDraft) =>
  disclosureFields.filter(
    (name) =>
      ({
        recipient: !recipient || recipient.length > 200,
        what: !what || what.length > 500,
        purpose: !Object.hasOwn(disclosurePurposes, purpose),
        ground: !Object.hasOwn(disclosureGrounds, ground),
        provision: provision.length > 150 || (ground === 'other_act' && provision.length < 3),
      })[name],
  )
