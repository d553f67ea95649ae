import { postedForm } from '../../platform/http/forms.ts'
import { isLang, type Lang } from '../../platform/languages.ts'
import { fault } from '../../platform/log/log.ts'
import { href } from '../../ui/paths.ts'
import { sessionToken, signedInBy } from '../private.ts'
import type { PageContext } from '../rules.ts'
import { enter, hashOf, type Session } from '../session.ts'
import { issuerByKey, type SignInDesk } from './desk.ts'
import { onward } from './onward.tsx'
import { endAllSessions, endSession } from './queries.ts'
import { dropSession } from './session-cookie.ts'

/** Ends the session here whatever the issuer says, and then there. */
export async function signOut(c: PageContext, desk: SignInDesk) {
  const { db, now } = c.var
  const token = sessionToken(c)
  c.set('lang', await spokenTo(c, await postedForm(c)))
  return signedOut(c, desk, token ? await endSession(db, hashOf(token), now) : null, false)
}

/** Ends every session that the same person has, on whatever device. */
export async function signOutEverywhere(c: PageContext, desk: SignInDesk) {
  const { db, now } = c.var
  const token = sessionToken(c)
  c.set('lang', await spokenTo(c, await postedForm(c)))
  const ended = await db.transaction().execute(async (tx) => {
    const session = token ? await enter(tx, hashOf(token), now) : null
    if (session) await endAllSessions(tx, session.hash, now)
    return session
  })
  return signedOut(c, desk, ended, true)
}

async function signedOut(
  c: PageContext,
  { issuers, protocol, site }: SignInDesk,
  ended: Session | null,
  everywhere: boolean,
) {
  dropSession(c)
  // Of `passkey/…` the log learns the kind, not which passkey it was.
  const issuerKind = ended?.issuer.split('/')[0]
  if (ended) c.var.log.info({ requestId: c.var.requestId, issuer: issuerKind, everywhere }, 'signed out')
  const issuer = ended && issuerByKey(issuers(c), ended.issuer)
  const url = issuer ? await protocol.signOut(issuer, { lang: c.var.lang, site: site(c) }, c.var.now) : null
  return url ? onward(c, url, true) : c.redirect(signedOutPage(c.var.lang), 303)
}

/** The language that a form from a private address tells, or whoever sends it has chosen. */
export async function spokenTo(c: PageContext, sent: URLSearchParams): Promise<Lang> {
  const { db, now } = c.var
  const [lang, token] = [sent.get('lang'), sessionToken(c)]
  if (isLang(lang)) return lang
  const who = token ? await db.transaction().execute((tx) => signedInBy(tx, hashOf(token), now)) : null
  return who?.name.lang ?? 'fi'
}

export const signedOutPage = (lang: Lang): string => href('signIn', lang, {}, { out: '1' })

/** Quick exit: the session ends too, and nothing keeps the person waiting, not even a fault. */
export async function leaveQuickly(c: PageContext): Promise<void> {
  const token = sessionToken(c)
  if (!token) return
  dropSession(c)
  await endSession(c.var.db, hashOf(token), c.var.now).catch((error: unknown) =>
    c.var.log.error({ requestId: c.var.requestId, ...fault(error) }, 'session not ended'),
  )
}
