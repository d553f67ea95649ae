import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Configuration, JWK, Provider } from 'oidc-provider'
import type { Db } from '../../platform/db/db.ts'
import { loopback } from '../../platform/http/guards.ts'
import { citizenKey, type Issuer, suomiFiClaims } from '../../platform/issuers.ts'
import { isLang, type Lang } from '../../platform/languages.ts'
import { callbackPath, signedOutPath } from '../sign-in/protocol.ts'
import { type DemoAccount, demoAccount, demoIssuerKey, subjectOf } from './accounts.ts'
import { type DemoRegister, openDemoRegister } from './register.ts'
import { type IssuerStore, openStore } from './store.ts'
import { trialSecret } from './trial-secret.ts'

export const issuerPath = '/demo-issuer'
export const chooserPath = `${issuerPath}/valitse/:uid`

/** The issuer of made-up people, in this very program: the same protocol as a real one, so that trying it tries the real way. */
export type DemoIssuer = {
  /** As our sign-in knows it: once for families, once for professionals. */
  citizen: Issuer
  staff: Issuer
  /** The register of mandates that made-up people give. */
  mandates: DemoRegister
  /** Answers a request of the protocol. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Who is asked for, in what language, and whom somebody has already named; null when nobody asks, or too long ago. */
  asked(request: IncomingMessage, response: ServerResponse): Promise<Asked | null>
  /** Says who it is. @returns where the browser goes on */
  choose(request: IncomingMessage, response: ServerResponse, account: DemoAccount): Promise<string>
}

type Asked = { audience: Issuer['audience']; lang: Lang; person: string | null }

/** @param port where this process listens, for what our server asks of itself · @param seed the same in every process of this start */
export function openDemoIssuer(db: Db, baseUrl: string, port: number, seed: string): DemoIssuer {
  const secret = trialSecret(seed)
  const common = {
    ...{ issuer: baseUrl + issuerPath, reachedAt: `http://127.0.0.1:${port}` },
    ...{ acr: [], amr: [], claims: suomiFiClaims },
  }
  const citizen: Issuer = {
    ...{ ...common, key: citizenKey, audience: 'citizen', clientId: 'families', clientSecret: secret('families') },
    name: { fi: 'Kokeilutunnistus', sv: 'Identifiering på prov', en: 'Trial identification' },
  }
  const staff: Issuer = {
    ...{ ...common, key: demoIssuerKey, audience: 'staff' },
    ...{ clientId: 'professionals', clientSecret: secret('professionals') },
    name: { fi: 'Kokeilun työpaikka', sv: 'Försökets arbetsplats', en: 'Trial workplace' },
  }
  let made: Promise<Provider> | undefined
  // Only a trial loads it.
  const provider = () => {
    made ??= openProvider()
    return made
  }
  const openProvider = async () => {
    const [oidc, store] = [await import('oidc-provider'), openStore()]
    const keys = { signing: await store.signingKey(), cookies: secret('cookies') }
    return new oidc.Provider(baseUrl + issuerPath, configurationOf(db, baseUrl, [citizen, staff], store, keys))
  }
  const host = new URL(baseUrl).host

  return {
    citizen,
    staff,
    mandates: openDemoRegister(db, baseUrl, port, secret),
    async answer(request, response) {
      // Our own server comes in by another door; the issuer has one name all the same.
      request.headers.host = host
      const { url = '' } = request
      Object.assign(request, { originalUrl: url, url: url.slice(issuerPath.length) })
      await (await provider()).callback()(request, response)
    },
    async asked(request, response) {
      const found = await (await provider()).interactionDetails(request, response).catch(() => null)
      if (!found) return null
      const { client_id, login_hint, ui_locales } = found.params
      return {
        audience: client_id === staff.clientId ? 'staff' : 'citizen',
        lang: isLang(ui_locales) ? ui_locales : 'fi',
        person: typeof login_hint === 'string' ? login_hint : null,
      }
    },
    async choose(request, response, account) {
      return (await provider()).interactionResult(request, response, { login: { accountId: subjectOf(account) } })
    },
  }
}

type IssuerKeys = { signing: JWK; cookies: string }

function configurationOf(
  db: Db,
  baseUrl: string,
  clients: Issuer[],
  { adapter }: IssuerStore,
  keys: IssuerKeys,
): Configuration {
  const sites = [...new Set([baseUrl, ...namesOf(baseUrl)])]
  return {
    adapter,
    jwks: { keys: [keys.signing] },
    cookies: {
      keys: [keys.cookies],
      names: { session: 'demo-issuer', interaction: 'demo-issuer-asks', resume: 'demo-issuer-resumes' },
    },
    clients: clients.map(({ clientId, clientSecret }) => ({
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: sites.map((site) => site + callbackPath),
      post_logout_redirect_uris: sites.map((site) => site + signedOutPath),
      grant_types: ['authorization_code'],
      response_types: ['code'],
      token_endpoint_auth_method: 'client_secret_post',
    })),
    // What it knows stands in the ID token itself, as with Suomi.fi.
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['given_name', 'family_name', ...Object.values(suomiFiClaims)] },
    async findAccount(_, name) {
      const account = await demoAccount(db, name)
      if (!account) return undefined
      const { audience, identity, given_name, family_name } = account
      const { identity: code, given, family } = suomiFiClaims
      const citizen = { [code]: identity, [given]: given_name, [family]: family_name }
      const claims = { sub: name, given_name, family_name, ...(audience === 'citizen' ? citizen : {}) }
      return { accountId: name, claims: async () => claims }
    },
    interactions: { url: (_, { uid }) => chooserPath.replace(':uid', uid) },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: true },
    },
    // Nobody is asked twice: choosing a person is all the consent there can be.
    async loadExistingGrant(ctx) {
      const { client, session } = ctx.oidc
      if (!client || !session?.accountId) return undefined
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
    expiresWithSession: () => false,
    ttl: { AuthorizationCode: 60, AccessToken: 60, IdToken: 300, Interaction: 600, Session: 600, Grant: 600 },
    renderError(ctx) {
      ctx.type = 'text'
      ctx.body =
        'Kokeilutunnistus ei onnistunut. / Identifieringen på prov lyckades inte. / The trial identification failed.\n'
    },
  }
}

/** The machine goes by three names; passkeys know one of them only. */
const namesOf = (baseUrl: string) => {
  const { port } = new URL(baseUrl)
  return [...loopback].map((name) => new URL(`http://${name}:${port || 80}`).origin)
}
