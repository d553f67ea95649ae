import { actable } from '../../people/acting.ts'
import { isFresh } from '../../people/own/concerned.ts'
import { contactPointsOf, familyOf, guardiansOf, trustsGiven } from '../../people/own/family-queries.ts'
import { type OwnContext, ownFrame } from '../../people/own/frame.ts'
import { sinceFor } from '../../people/own/log.ts'
import { lastLook, ownQuestions } from '../../people/own/log-queries.ts'
import { beginPause, endPause, pauseSince } from '../../people/own/pause.ts'
import { ownRequests } from '../../people/own/requests.ts'
import { stale } from '../../people/own/stale-page.tsx'
import { anyPerson, person, privateForm, privatePage } from '../../people/private.ts'
import type { PageApp } from '../../people/rules.ts'
import { logUses } from '../../people/use-log.ts'
import { postedForm } from '../../platform/http/forms.ts'
import { terms, topicHref } from '../../rooms/directory/index.ts'
import { dayOfInstant } from '../../ui/dates.ts'
import { marked } from '../../ui/local.tsx'
import { type HomeData, HomePage, type Waiting } from './home-page.tsx'
import { LightPage } from './light-page.tsx'
import { PausePage } from './pause-page.tsx'

/** Pages of a family that show what several parts of the house know. */
export function homeRoutes(app: PageApp): void {
  privatePage(app, '/oma', anyPerson, home)
  privatePage(app, '/oma/tauko', person, pause)
  privateForm(app, '/oma/tauko', person, turnPause)
}

async function home(c: OwnContext) {
  const { who, now } = c.var
  const [frame, name] = [await ownFrame(c), who.name.given_name]
  if (who.session.level === 'light') return c.html(<LightPage {...{ frame, name }} />)
  return c.html(<HomePage {...{ frame, name }} data={await homeData(c)} today={dayOfInstant(now)} />)
}

async function homeData(c: OwnContext): Promise<HomeData> {
  const { tx, who, now } = c.var
  const found = await familyOf(tx, who.id)
  const family = []
  for (const one of found)
    family.push({ ...one, guardians: one.basis === 'custody' ? await guardiansOf(tx, one.id) : [] })
  const contacts = await contactPointsOf(tx, who.id)
  const own = found.filter(({ basis }) => basis !== 'trust').map(({ id }) => id)
  const data = {
    family,
    given: await trustsGiven(tx),
    lastLook: await lastLook(tx, own, who.id, sinceFor(now)),
    waiting: await waitingOf(c),
    fresh: contacts.length === 0 && found.length === 1,
    acts: (await actable(tx)).length > 0,
    paused: (await pauseSince(tx, who.id, now)) !== null,
  }
  await logUses(
    tx,
    found.map(({ id }) => ({ subject: id, action: 'listed', what: 'family', purpose: 'own_page' })),
    now,
  )
  return data
}

/** For how long an answer is shown: a message may have told of it. */
const answerShownHours = 24 * 30

/** What waits for an answer, and what has lately had one. */
async function waitingOf({ var: { tx, who, now } }: OwnContext): Promise<Waiting[]> {
  const since = now.subtract({ hours: answerShownHours })
  const open = <T extends { answered_at: Temporal.Instant | null }>(all: T[]) =>
    all.filter(({ answered_at }) => !answered_at || Temporal.Instant.compare(answered_at, since) > 0)
  const questions = open(await ownQuestions(tx, who.id)).map((one) => ({
    ...one,
    text: 'waitingLog' as const,
    href: '/oma/loki#questions',
  }))
  const requests = open(await ownRequests(tx, who.id)).map((one) => ({
    ...one,
    text: 'waitingRequest' as const,
    href: '/oma/tiedot#pyynnot',
  }))
  return [...questions, ...requests].map(({ href, text, asked_at, answer_due_on, answered_at }) => ({
    ...{ href, text, asked: asked_at, due: answer_due_on, answered: answered_at },
  }))
}

async function pause(c: OwnContext) {
  const { db, tx, who, now, lang } = c.var
  const since = await pauseSince(tx, who.id, now)
  await logUses(tx, [{ subject: who.id, action: 'read', what: 'pause', purpose: 'own_data' }], now)
  const loss = (await terms(db, now)).find(({ taxonomy, code }) => taxonomy === 'worry' && code === 'loss')
  const link = loss ? { href: topicHref(loss, lang), ...marked(loss.name, lang) } : null
  return c.html(<PausePage frame={await ownFrame(c)} since={since} loss={link} />)
}

async function turnPause(c: OwnContext) {
  const { tx, who, now } = c.var
  const form = await postedForm(c)
  if (!isFresh(c, form)) return stale(c, form, '/oma/tauko')
  const wanted = form.get('pause')
  if (wanted === 'begin') await beginPause(tx, who.id, now)
  else if (wanted === 'end') await endPause(tx, who.id, now)
  else return c.notFound()
  await logUses(tx, [{ subject: who.id, action: 'wrote', what: 'pause', purpose: 'own_data' }], now)
  return c.redirect('/oma/tauko', 303)
}
