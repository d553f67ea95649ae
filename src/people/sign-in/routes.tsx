import { postedForm } from '../../platform/http/forms.ts'
import { rateLimit } from '../../platform/http/guards.ts'
import type { Issuer } from '../../platform/issuers.ts'
import { isLang } from '../../platform/languages.ts'
import { frameOf } from '../../ui/http-frame.ts'
import { href } from '../../ui/paths.ts'
import { demoAccount, demoPeople } from '../demo-issuer/accounts.ts'
import { keepsText } from '../kept-texts/queries.ts'
import { isLate } from '../kept-texts/too-late.tsx'
import { form, page } from '../pages.ts'
import { relyingParty } from '../passkeys/relying-party.ts'
import { passkeySignIn } from '../passkeys/sign-in-routes.ts'
import { sessionToken } from '../private.ts'
import { allow, anyone, type PageApp, type PageContext } from '../rules.ts'
import { enter, hashOf } from '../session.ts'
import { FailurePage, LockedPage } from './between-pages.tsx'
import { comeBack } from './come-back.ts'
import { issuerByKey, type SignInDesk } from './desk.ts'
import { type Asked, readAsked } from './input.ts'
import { onward } from './onward.tsx'
import { pendingSignIn } from './pending.ts'
import { callbackPath, signedOutPath } from './protocol.ts'
import { lockSession } from './queries.ts'
import { returnTo } from './return-to.ts'
import { keepSession } from './session-cookie.ts'
import { SignInPage } from './sign-in-page.tsx'
import { signedOutPage, signOut, signOutEverywhere, spokenTo } from './sign-out.ts'
import type { Failure } from './texts.ts'
import { timeLeftRoutes } from './time-left.ts'

export function routes(app: PageApp, desk: SignInDesk): void {
  page(app, 'signIn', anyone, async (c) => {
    const query = new URL(c.req.url).searchParams
    const to = returnTo(query.get('to'))
    const people = desk.demo(c) ? await demoPeople(c.var.db) : null
    c.header('Cache-Control', 'no-store')
    const late = isLate(query.get('teksti'))
    const frame = frameOf(c, 'signIn', {}, { to, ...(late ? { teksti: late } : {}) })
    // A passkey opens the page for light sign-ins and no other.
    const passkey = relyingParty(c) !== null && (!to || to === '/oma') && !late
    const props = { frame, to, people, late, passkey }
    return c.html(<SignInPage {...props} issuers={desk.issuers(c)} signedOut={query.has('out')} />)
  })
  form(app, 'signIn', anyone, rateLimit('sign-in', 120, 10), async (c) =>
    begin(c, desk, readAsked(await postedForm(c))),
  )
  app.get(callbackPath, allow(anyone), rateLimit('sign-in-back', 240, 10), (c) => arrived(c, desk))
  passkeySignIn(app)
  timeLeftRoutes(app)
  page(app, 'locked', anyone, locked)
  app.post('/kirjaudu/lukitse', allow(anyone), lock)
  app.post(signedOutPath, allow(anyone), (c) => signOut(c, desk))
  app.post('/kirjaudu/ulos-kaikkialta', allow(anyone), (c) => signOutEverywhere(c, desk))
  // Where the issuer sends people when they have signed out there too.
  app.get(signedOutPath, allow(anyone), (c) => {
    const lang = c.req.query('state')
    return c.redirect(signedOutPage(isLang(lang) ? lang : 'fi'), 303)
  })
}

async function begin(c: PageContext, desk: SignInDesk, asked: Asked) {
  const { db, lang, now } = c.var
  const demo = desk.demo(c)
  const person = demo && asked.who ? await demoAccount(db, asked.who) : null
  const issuer = demo && person ? demo[person.audience] : issuerByKey(desk.issuers(c), asked.with ?? '')
  if (!issuer) return c.redirect(href('signIn', lang, {}, { to: asked.to }), 303)
  const begun = await desk.protocol
    .begin(issuer, { lang, site: desk.site(c), person: person?.sub }, now)
    .catch((error: unknown) => noted(c, issuer, error))
  if (!begun) return failed(c, 'away', asked.to)
  const { url, ...secrets } = begun
  const { to, device } = asked
  pendingSignIn.keep(c, { ...secrets, to, device, lang, issuer: issuer.key })
  return onward(c, url)
}

async function arrived(c: PageContext, desk: SignInDesk) {
  const outcome = await comeBack(c, desk)
  const { requestId, log } = c.var
  if ('failure' in outcome) {
    log.warn({ requestId, why: outcome.failure }, 'sign-in failed')
    return failed(c, outcome.failure, outcome.to)
  }
  const { token, session, to } = outcome
  log.info({ requestId, issuer: session.issuer, device: session.device }, 'signed in')
  keepSession(c, token, session.device)
  c.header('Cache-Control', 'no-store')
  const home = session.practitioner_id ? '/tyo' : '/oma'
  const kept = await c.var.db.transaction().execute(async (tx) => {
    await enter(tx, session.hash, c.var.now)
    return keepsText(tx)
  })
  return c.redirect(kept ? `${home}/tallessa?${new URLSearchParams({ to: to ?? home })}` : (to ?? home), 303)
}

const statuses: Record<Failure, 400 | 403 | 502> = { lost: 400, cancelled: 400, refused: 403, away: 502, unknown: 403 }

function failed(c: PageContext, why: Failure, to: string | null) {
  c.header('Cache-Control', 'no-store')
  return c.html(<FailurePage frame={frameOf(c, 'signIn')} why={why} to={to} />, statuses[why])
}

function noted(c: PageContext, issuer: Issuer, error: unknown): null {
  const { code, name } = error as { code?: string; name?: string }
  c.var.log.warn({ requestId: c.var.requestId, issuer: issuer.key, kind: name, code }, 'issuer away')
  return null
}

async function lock(c: PageContext) {
  const { db, now } = c.var
  const sent = await postedForm(c)
  const [token, lang, to] = [sessionToken(c), await spokenTo(c, sent), returnTo(sent.get('to'))]
  if (!token || !(await lockSession(db, hashOf(token), now))) return c.notFound()
  return c.redirect(href('locked', lang, {}, { to }), 303)
}

async function locked(c: PageContext) {
  const { db, now } = c.var
  const token = sessionToken(c)
  const session = token ? await db.transaction().execute((tx) => enter(tx, hashOf(token), now)) : null
  const to = returnTo(c.req.query('to'))
  const late = isLate(c.req.query('teksti'))
  const frame = frameOf(c, 'locked', {}, { to, ...(late ? { teksti: late } : {}) })
  c.header('Cache-Control', 'no-store')
  return c.html(<LockedPage {...{ frame, to, late }} session={session?.locked_at ? session : null} />)
}
