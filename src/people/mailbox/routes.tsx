import { isLang, type Lang, langs } from '../../platform/languages.ts'
import { recordedPost } from '../../platform/post/recorded.ts'
import { frameOf } from '../../ui/http-frame.ts'
import type { DemoIssuerOf } from '../demo-issuer/routes.tsx'
import { allow, anyone, type PageApp, type PageContext } from '../rules.ts'
import { mailboxHref, mailboxPath } from './address.ts'
import { MailboxPage } from './mailbox-page.tsx'

/** Far more than anybody trying the service makes. */
const most = 200

/** What a trial would have sent (D19): there where the made-up people are, and nowhere else. */
export function routes(app: PageApp, issuerOf: DemoIssuerOf): void {
  app.get(mailboxPath, allow(anyone), async (c) => (issuerOf(c) ? mailbox(c) : c.notFound()))
}

async function mailbox(c: PageContext) {
  const wanted = c.req.query('lang')
  if (isLang(wanted)) c.set('lang', wanted)
  c.header('Cache-Control', 'no-store')
  const alternates = Object.fromEntries(langs.map((lang) => [lang, mailboxHref(lang)])) as Record<Lang, string>
  const frame = { ...frameOf(c, 'front'), alternates }
  return c.html(<MailboxPage frame={frame} letters={await recordedPost(c.var.db, most)} />)
}
