import { createHash } from 'node:crypto'
import { postedForm } from '../../platform/http/forms.ts'
import type { Keys } from '../../platform/keys/keys.ts'
import { isPushAddress, type Subscription, subscriptionIn, toldSubscription } from '../../platform/post/push.ts'
import { callInstead, isOnForMe } from '../features.ts'
import { idOf, type OwnContext, ownFrame } from '../own/frame.ts'
import { hasOwnOrder, settingsOf } from '../own/settings.ts'
import { person, privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { logUses } from '../use-log.ts'
import { browserName } from './browser-name.ts'
import { type Browser, PushPage } from './push-page.tsx'
import { addBrowser, hearByPush, ownBrowsers, removeBrowser, type SealedBrowser } from './queries.ts'

const path = '/oma/ilmoitukset'

/** How push messages go from here: `key` is told to browsers; null where they are only recorded. */
export type Pushing = { key: string | null }

/**
 * The browsers that show somebody that there is something new.
 * @param pushing null where nothing of it can be sent: then what was turned on can only be turned off
 */
export function pushRoutes(app: PageApp, pushing: Pushing | null): void {
  privatePage(app, path, person, (c) => pushPage(c, pushing))
  privateForm(app, path, person, (c) => turnOn(c, pushing))
  privateForm(app, `${path}/:id/poista`, person, turnOff)
}

const ofOneself = { what: 'push_subscription', purpose: 'own_data' } as const

async function pushPage(c: OwnContext, pushing: Pushing | null) {
  const { tx, who, now, keys, municipality, baseUrl } = c.var
  const browsers = (await ownBrowsers(tx, who.id)).flatMap((one) => browserOf(one, keys))
  await logUses(tx, [{ ...ofOneself, subject: who.id, action: 'read' }], now)
  const query = new URL(c.req.url).searchParams
  const may = pushing ? await whetherMay(c) : 'off'
  if (may === 'yes') c.set('leave', 'worker')
  const props = {
    ...{ browsers, may, pushKey: pushing?.key ?? null, host: new URL(baseUrl).host },
    done: (['on', 'off'] as const).find((word) => query.has(word)) ?? null,
    call: may === 'off' ? await callInstead(tx, who.id, municipality) : null,
    hearing: await hearingOf(c, browsers.length),
  }
  return c.html(<PushPage frame={await ownFrame(c)} {...props} />)
}

async function hearingOf({ var: { tx, who } }: OwnContext, browsers: number): Promise<'here' | 'silent' | 'otherwise'> {
  const { notify_by, tell_when } = await settingsOf(tx, who.id)
  const chosen = notify_by === 'push' && tell_when !== 'never'
  if (browsers === 0) return chosen ? 'silent' : 'here'
  return chosen ? 'here' : 'otherwise'
}

async function whetherMay({ var: { tx, who } }: OwnContext): Promise<'yes' | 'shared' | 'shielded' | 'off'> {
  if (await hasOwnOrder(tx, who.id)) return 'shielded'
  if (who.session.device === 'shared') return 'shared'
  return (await isOnForMe(tx, 'web_push')) ? 'yes' : 'off'
}

/** What a page shows of one; nothing of what no key opens. The mark is for the browser to find itself by. */
function browserOf({ id, sealed, created_at: since }: SealedBrowser, keys: Keys): Browser[] {
  try {
    const { endpoint, browser } = subscriptionIn(keys.open(sealed, 'push'))
    return [{ id, name: browser, mark: createHash('sha256').update(endpoint).digest('base64url'), since }]
  } catch {
    return [{ id, name: '', mark: '', since }]
  }
}

async function turnOn(c: OwnContext, pushing: Pushing | null) {
  const { tx, who, now, keys } = c.var
  const key = pushing?.key ?? null
  const told = toldSubscription.safeParse(await c.req.json().catch(() => null)).data
  if (!pushing || !told || !isPushAddress(told.endpoint, key === null) || (await whetherMay(c)) !== 'yes')
    return c.json({ error: 'refused' }, 409)
  const subscription: Subscription = { ...told, key, browser: browserName(c.req.header('user-agent') ?? '') }
  const sealed = keys.seal(JSON.stringify(subscription), 'push')
  if (!(await addBrowser(tx, keys.hash(told.endpoint, 'push'), sealed, now))) return c.json({ error: 'refused' }, 409)
  await hearByPush(tx, who.id)
  await logUses(tx, [{ ...ofOneself, subject: who.id, action: 'wrote' }], now)
  return c.json({ to: `${path}?on` })
}

async function turnOff(c: OwnContext) {
  const { tx, who, now } = c.var
  await postedForm(c)
  const id = idOf(c.req.param('id'))
  if (!id || !(await removeBrowser(tx, who.id, id))) return c.notFound()
  await logUses(tx, [{ ...ofOneself, subject: who.id, action: 'wrote' }], now)
  return c.redirect(`${path}?off`, 303)
}
