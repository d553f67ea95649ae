import type { Context } from 'hono'
import { postedForm } from '../../platform/http/forms.ts'
import type { Issuer } from '../../platform/issuers.ts'
import type { Keys } from '../../platform/keys/keys.ts'
import { dayOfInstant } from '../../ui/dates.ts'
import { identityHashes, identityText, sealedAbout } from '../identity.ts'
import { privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { staffFrame } from './frame.tsx'
import { idOf, typed, whyNotReason } from './input.ts'
import { countAdministrators, openUnits } from './rights-queries.ts'
import { administering, type StaffContext } from './rules.ts'
import { draftOf, emptyWorker, readFacts, readTask, type WorkerDraft, type WorkerWrong } from './worker-input.ts'
import { AddPage, EndWorkPage, type Refusal, WorkerPage, WorkersPage } from './worker-page.tsx'
import {
  addWorker,
  allWorkers,
  changesOf,
  correctWorker,
  endWork,
  type KnownWorker,
  workerById,
} from './worker-queries.ts'

/** Who vouches for professionals at a request. */
export type StaffIssuers = (c: Context) => Pick<Issuer, 'key' | 'name'>[]

/** Professionals come, get another name, and go. */
export function workerRoutes(app: PageApp, keys: Keys, issuers: StaffIssuers): void {
  privatePage(app, '/tyo/ammattilaiset', administering, async (c) =>
    c.html(<WorkersPage frame={staffFrame(c)} workers={await allWorkers(c.var.tx)} />),
  )
  privatePage(app, '/tyo/ammattilaiset/uusi', administering, (c) =>
    addPage(c, issuers, { draft: emptyWorker(dayOfInstant(c.var.now)), wrong: {}, refusal: null }, 200),
  )
  privateForm(app, '/tyo/ammattilaiset/uusi', administering, (c) => add(c, keys, issuers))
  privatePage(app, '/tyo/ammattilaiset/:id', administering, (c) => workerPage(c, null, 200))
  privateForm(app, '/tyo/ammattilaiset/:id', administering, correct)
  privatePage(app, '/tyo/ammattilaiset/:id/paata', administering, (c) => endPage(c, noEnd, 200))
  privateForm(app, '/tyo/ammattilaiset/:id/paata', administering, end)
}

type Given = { draft: WorkerDraft; wrong: WorkerWrong; refusal: Refusal | null }
type Status = 200 | 409 | 422

async function addPage(c: StaffContext, issuers: StaffIssuers, given: Given, status: Status) {
  const { tx } = c.var
  const facts = { units: await openUnits(tx), administrators: await countAdministrators(tx) }
  const props = { issuers: issuers(c), ...facts, ...given }
  return c.html(<AddPage frame={staffFrame(c)} {...props} />, status)
}

async function add(c: StaffContext, keys: Keys, issuers: StaffIssuers) {
  const draft = draftOf(await postedForm(c))
  const { facts, wrong: wrongFacts } = readFacts(draft)
  const { first, wrong: wrongTask } = readTask(draft, c.var.now)
  const issuer = issuers(c).find(({ key }) => key === draft.issuer)
  const wrong = { ...wrongFacts, ...wrongTask, ...(issuer ? {} : { issuer: true as const }) }
  if (!issuer || !first || Object.keys(wrong).length) return addPage(c, issuers, { draft, wrong, refusal: null }, 422)
  const identity = { issuer: issuer.key, subject: draft.subject }
  const told = keys.seal(identityText(identity), sealedAbout.told)
  const answer = await addWorker(c.var.tx, { ...facts, ...first, identities: identityHashes(keys, identity), told })
  // What waits stands among the rights.
  if (answer === 'waits') return c.redirect('/tyo/oikeudet?ok=1', 303)
  if (answer !== 'added') return addPage(c, issuers, { draft, wrong: {}, refusal: answer }, 409)
  return c.redirect('/tyo/ammattilaiset?ok=1', 303)
}

async function workerAsked(c: StaffContext): Promise<KnownWorker | undefined> {
  const id = idOf(c.req.param('id'))
  return id ? workerById(c.var.tx, id) : undefined
}

async function workerPage(c: StaffContext, given: Given | null, status: Status) {
  const worker = await workerAsked(c)
  if (!worker) return c.notFound()
  const changes = await changesOf(c.var.tx, worker.id)
  const shown = given ?? { draft: draftFrom(worker, dayOfInstant(c.var.now)), wrong: {}, refusal: null }
  const props = { worker, changes, own: worker.id === c.var.who.id, ...shown }
  return c.html(<WorkerPage frame={staffFrame(c)} {...props} />, status)
}

const draftFrom = ({ given_name, family_name, title, lang }: KnownWorker, today: Temporal.PlainDate): WorkerDraft => ({
  ...emptyWorker(today),
  ...{ given: given_name, family: family_name, lang },
  ...{ titleFi: title.fi?.text ?? '', titleSv: title.sv?.text ?? '', titleEn: title.en?.text ?? '' },
})

async function correct(c: StaffContext) {
  const draft = draftOf(await postedForm(c))
  const { facts, wrong } = readFacts(draft)
  if (Object.keys(wrong).length) return workerPage(c, { draft, wrong, refusal: null }, 422)
  const worker = await workerAsked(c)
  const answer = worker ? await correctWorker(c.var.tx, worker.id, facts) : 'gone'
  if (answer !== 'corrected') return workerPage(c, { draft, wrong: {}, refusal: answer }, 409)
  return c.redirect(`/tyo/ammattilaiset/${worker?.id}?ok=1`, 303)
}

type EndGiven = { reason: string; wrong: boolean; refusal: Refusal | null }
const noEnd: EndGiven = { reason: '', wrong: false, refusal: null }

async function endPage(c: StaffContext, given: EndGiven, status: Status) {
  const worker = await workerAsked(c)
  return worker ? c.html(<EndWorkPage frame={staffFrame(c)} worker={worker} {...given} />, status) : c.notFound()
}

async function end(c: StaffContext) {
  const reason = typed(await postedForm(c), 'reason')
  if (whyNotReason(reason, 500)) return endPage(c, { reason, wrong: true, refusal: null }, 422)
  const worker = await workerAsked(c)
  const answer = worker ? await endWork(c.var.tx, worker.id, reason) : 'gone'
  if (answer !== 'ended') return endPage(c, { reason, wrong: false, refusal: answer }, 409)
  return c.redirect(`/tyo/ammattilaiset/${worker?.id}?ok=1`, 303)
}
