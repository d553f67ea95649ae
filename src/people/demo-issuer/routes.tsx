import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { postedForm } from '../../platform/http/forms.ts'
import { frameOf } from '../../ui/http-frame.ts'
import { allow, anyone, type PageApp, type PageContext } from '../rules.ts'
import { onward } from '../sign-in/onward.tsx'
import { demoAccount, demoPeople } from './accounts.ts'
import { ChooserPage } from './chooser-page.tsx'
import { chooserPath, type DemoIssuer, issuerPath } from './provider.ts'
import { registerRoutes, tokenPath } from './register-routes.tsx'

/** The issuer of this request, or null where there must be none. */
export type DemoIssuerOf = (c: PageContext) => DemoIssuer | null

const asked = [
  '/.well-known/openid-configuration',
  '/jwks',
  '/auth',
  '/auth/:uid',
  '/session/end',
  '/session/end/success',
]
const sent = ['/token', '/session/end/confirm']

/** What machines and the issuer's own pages send: they have no origin of ours, and the protocol has its own checks. */
export const isIssuerPost = (path: string): boolean =>
  path === tokenPath || sent.some((one) => path === issuerPath + one)

export function routes(app: PageApp, issuerOf: DemoIssuerOf): void {
  const protocol = async (c: PageContext) => {
    const [issuer, { incoming, outgoing }] = [issuerOf(c), c.env as HttpBindings]
    if (!issuer) return c.notFound()
    await issuer.answer(incoming, outgoing)
    return RESPONSE_ALREADY_SENT
  }
  for (const path of asked) app.get(issuerPath + path, allow(anyone), protocol)
  for (const path of sent) app.post(issuerPath + path, allow(anyone), protocol)
  registerRoutes(app, issuerOf)
  app.get(chooserPath, allow(anyone), (c) => choose(c, issuerOf(c)))
  app.post(chooserPath, allow(anyone), (c) => choose(c, issuerOf(c)))
}

async function choose(c: PageContext, issuer: DemoIssuer | null) {
  const { incoming, outgoing } = c.env as HttpBindings
  const interaction = await issuer?.asked(incoming, outgoing)
  if (!issuer || !interaction) return c.notFound()
  const { db } = c.var
  const named = c.req.method === 'POST' ? (await postedForm(c)).get('who') : interaction.person
  const account = named ? await demoAccount(db, named) : null
  c.header('Cache-Control', 'no-store')
  c.set('lang', interaction.lang)
  if (account?.audience === interaction.audience) {
    const url = await issuer.choose(incoming, outgoing, account)
    // A form may not lead to another name of this machine, even by way of a redirect.
    return c.req.method === 'POST' ? onward(c, url) : c.redirect(url, 303)
  }
  const people = (await demoPeople(db)).filter(
    ({ group }) => (group === 'family') === (interaction.audience === 'citizen'),
  )
  return c.html(<ChooserPage frame={frameOf(c, 'signIn')} people={people} action={c.req.path} />)
}
