import { postedForm } from '../../platform/http/forms.ts'
import type { Lang } from '../../platform/languages.ts'
import { isFresh } from '../passkeys/fresh.ts'
import { privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { staffFrame } from '../staff/frame.tsx'
import { idOf, typed } from '../staff/input.ts'
import { openUnits } from '../staff/rights-queries.ts'
import { administering, type StaffContext } from '../staff/rules.ts'
import { type DeedDraft, DeedPage, type Other } from './deed-page.tsx'
import { type Deed, d, deeds } from './deed-texts.ts'
import { isReason, nameIn, nameOf, noName, wrongIn } from './input.ts'
import { inWords, type Refusal } from './parts.tsx'
import { allOrganizations, registersOf, unitById, unitsOf, weightOf } from './queries.ts'
import {
  type Answer,
  endOrganization,
  endUnit,
  mergeOrganization,
  mergeUnit,
  splitOrganization,
  splitUnit,
} from './verbs.ts'

/** Merging, splitting and ending: told first, confirmed on a page of its own, and only soon after a sign-in. */
export function deedRoutes(app: PageApp): void {
  for (const deed of deeds) {
    for (const [of, at] of [
      ['unit', '/hallinta/yksikot/:id'],
      ['organization', '/hallinta/organisaatiot/:id'],
    ] as const) {
      privatePage(app, `${at}/${deed}`, administering, (c) => deedPage(c, of, deed, {}))
      privateForm(app, `${at}/${deed}`, administering, (c) => send(c, of, deed))
    }
  }
}

type Of = 'unit' | 'organization'
/** What a grave act is about, while it is open. */
type Subject = { id: string; name: string; path: string; others: Other[]; weight: { name: string; value: number }[] }
type Given = { draft?: DeedDraft; confirming?: boolean; refusal?: Refusal | null; status?: 200 | 409 | 422 }

const noDraft: DeedDraft = { into: '', first: noName, second: noName, units: [], reason: '', wrong: {} }

async function deedPage(c: StaffContext, of: Of, deed: Deed, given: Given) {
  const subject = await subjectAsked(c, of, deed)
  if (!subject) return c.notFound()
  const { draft = noDraft, confirming = false, refusal = null, status = 200 } = given
  const fresh = isFresh(c.var.who.session, c.var.now)
  return c.html(
    <DeedPage frame={staffFrame(c)} {...{ of, deed, draft, confirming, refusal, fresh }} {...subject} />,
    status,
  )
}

async function send(c: StaffContext, of: Of, deed: Deed) {
  const form = await postedForm(c)
  const draft = draftIn(form, of, deed)
  const subject = await subjectAsked(c, of, deed)
  if (!subject) return c.notFound()
  if (Object.keys(draft.wrong).length) return deedPage(c, of, deed, { draft, status: 422 })
  if (!isFresh(c.var.who.session, c.var.now)) return deedPage(c, of, deed, { draft, refusal: 'stale', status: 409 })
  if (form.get('sure') !== '1') return deedPage(c, of, deed, { draft, confirming: true })
  const answer = await acts[of][deed](c, subject.id, draft)
  if (answer !== 'done') return deedPage(c, of, deed, { draft, refusal: answer, status: 409 })
  return c.redirect(`${subject.path}?ok=1`, 303)
}

function draftIn(form: URLSearchParams, of: Of, deed: Deed): DeedDraft {
  const [first, second] = [nameIn(form, 'first'), nameIn(form, 'second')]
  const [into, reason] = [idOf(typed(form, 'into')) ?? '', typed(form, 'reason')]
  const units = form.getAll('units').flatMap((unit) => idOf(unit) ?? [])
  const splits = deed === 'jaa'
  const wrongNames = (name: 'first' | 'second', langs: Lang[]) => (splits && langs.length ? { [name]: langs } : {})
  const wrong: DeedDraft['wrong'] = {
    ...(deed === 'yhdista' && !into ? { into: true as const } : {}),
    ...wrongNames('first', wrongIn(first)),
    ...(of === 'unit' ? wrongNames('second', wrongIn(second)) : {}),
    ...(splits && of === 'organization' && !units.length ? { units: true as const } : {}),
    ...(isReason(reason) ? {} : { reason: true as const }),
  }
  return { into, first, second, units, reason, wrong }
}

type Act = (c: StaffContext, id: string, draft: DeedDraft) => Promise<Answer>
const acts: Record<Of, Record<Deed, Act>> = {
  unit: {
    yhdista: ({ var: { tx } }, id, { into, reason }) => mergeUnit(tx, id, into, reason),
    jaa: ({ var: { tx } }, id, { first, second, reason }) => splitUnit(tx, id, [first, second].map(nameOf), reason),
    paata: ({ var: { tx } }, id, { reason }) => endUnit(tx, id, reason),
  },
  organization: {
    yhdista: ({ var: { tx } }, id, { into, reason }) => mergeOrganization(tx, id, into, reason),
    jaa: ({ var: { tx } }, id, { first, units, reason }) => splitOrganization(tx, id, nameOf(first), units, reason),
    paata: ({ var: { tx } }, id, { reason }) => endOrganization(tx, id, reason),
  },
}

const subjectAsked = (c: StaffContext, of: Of, deed: Deed): Promise<Subject | null> =>
  of === 'unit' ? unitAsked(c) : organizationAsked(c, deed)

async function unitAsked(c: StaffContext): Promise<Subject | null> {
  const { tx, lang } = c.var
  const id = idOf(c.req.param('id'))
  const unit = id ? await unitById(tx, id) : undefined
  const weight = unit && (await weightOf(tx, unit.id))
  if (!unit || unit.closed || !weight) return null
  const others = (await openUnits(tx))
    .filter((one) => one.id !== unit.id)
    .map((one) => ({ id: one.id, name: `${inWords(one.name, lang)} (${inWords(one.organization, lang)})` }))
  return {
    ...{ id: unit.id, name: inWords(unit.name, lang), path: `/hallinta/yksikot/${unit.id}`, others },
    weight: (['practitioners', 'cares', 'teams', 'spaces', 'switches'] as const).map((what) => ({
      name: d[what][lang],
      value: weight[what],
    })),
  }
}

/** Of a split the others are its own units. */
async function organizationAsked(c: StaffContext, deed: Deed): Promise<Subject | null> {
  const { tx, lang } = c.var
  const all = await allOrganizations(tx)
  const organization = all.find(({ id, closed }) => id === c.req.param('id') && !closed)
  if (!organization) return null
  const named = ({ id, name }: { id: string; name: Parameters<typeof inWords>[0] }) => ({
    id,
    name: inWords(name, lang),
  })
  const units = (await unitsOf(tx, organization.id)).filter(({ closed }) => !closed)
  const registers = await registersOf(tx, organization.id)
  const others = deed === 'jaa' ? units : all.filter(({ id, closed }) => id !== organization.id && !closed)
  return {
    ...named(organization),
    path: `/hallinta/organisaatiot/${organization.id}`,
    others: others.map(named),
    weight: [
      { name: d.units[lang], value: units.length },
      { name: d.registers[lang], value: registers.length },
    ],
  }
}
