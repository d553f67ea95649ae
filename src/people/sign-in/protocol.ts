import * as oidc from 'openid-client'
import type { Issuer } from '../../platform/issuers.ts'
import type { Lang } from '../../platform/languages.ts'
import type { Pending } from './pending.ts'

/** Where an issuer sends people back to: after signing in, and after signing out there. Both are registered at the issuer. */
export const callbackPath = '/kirjaudu/paluu'
export const signedOutPath = '/kirjaudu/ulos'

export type Claims = Record<string, unknown>

/** Somebody who was asked for in one way, or now, was identified in another way or before. */
export class TooWeak extends Error {
  override readonly name = 'TooWeak'
}

/** Seconds that an issuer's clock may differ from ours. */
const tolerance = 30
/** Milliseconds after which an issuer is asked anew what it can do. Its signing keys are asked for at each sign-in. */
const metadataLife = 600_000

/** Talks to issuers: one for each process, since it remembers what they have told of themselves. */
export function openProtocol() {
  const metadata = new Map<string, { told: oidc.ServerMetadata; at: number }>()

  /** @throws when the issuer cannot be reached and has not told of itself before */
  async function configurationOf(issuer: Issuer, now: Temporal.Instant): Promise<oidc.Configuration> {
    const kept = metadata.get(issuer.issuer)
    if (kept && now.epochMilliseconds - kept.at < metadataLife) return configured(issuer, kept.told)
    try {
      const found = await discover(issuer)
      metadata.set(issuer.issuer, { told: found, at: now.epochMilliseconds })
      return configured(issuer, found)
    } catch (error) {
      if (kept) return configured(issuer, kept.told)
      throw error
    }
  }

  return {
    /** Where to send the browser, and what to remember until it comes back. @param asked.site the address it comes back to */
    async begin(
      issuer: Issuer,
      asked: { lang: Lang; site: string; person?: string | undefined },
      now: Temporal.Instant,
    ) {
      const config = await configurationOf(issuer, now)
      const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: asked.site + callbackPath,
        scope: 'openid profile',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ui_locales: asked.lang,
        ...(issuer.acr.length ? { acr_values: issuer.acr.join(' ') } : {}),
        // An issuer that remembers somebody would undo signing out, a locked screen and the fifteen minutes of a shared device.
        ...{ prompt: 'login', max_age: '0' },
        ...(asked.person ? { login_hint: asked.person } : {}),
      })
      return { url: url.href, state, nonce, verifier }
    },

    /** @returns what the issuer says of somebody, checked @throws when anything of the answer is not as it must be */
    async finish(issuer: Issuer, answer: string, pending: Pending, now: Temporal.Instant): Promise<Claims> {
      const config = await configurationOf(issuer, now)
      const tokens = await oidc.authorizationCodeGrant(config, new URL(answer), {
        expectedState: pending.state,
        expectedNonce: pending.nonce,
        pkceCodeVerifier: pending.verifier,
      })
      const claims: Claims = { ...tokens.claims() }
      const [acr, amr] = [String(claims.acr ?? ''), Array.isArray(claims.amr) ? claims.amr : []]
      if (!(Number(claims.auth_time) >= pending.began - tolerance)) throw new TooWeak('auth_time')
      if (issuer.acr.length && !issuer.acr.includes(acr)) throw new TooWeak('acr')
      if (!issuer.amr.every((way) => amr.includes(way))) throw new TooWeak('amr')
      const more =
        issuer.audience === 'citizen' && !tellsWho(issuer, claims) && config.serverMetadata().userinfo_endpoint
          ? await oidc.fetchUserInfo(config, tokens.access_token, String(claims.sub))
          : {}
      return { ...more, ...claims }
    },

    /**
     * Where to send the browser for signing out at the issuer too, or null when it cannot be done there. Without `id_token_hint`: the
     * ID token holds an identity code, which has no place in an address.
     */
    async signOut(
      issuer: Issuer,
      { lang, site }: { lang: Lang; site: string },
      now: Temporal.Instant,
    ): Promise<string | null> {
      const config = await configurationOf(issuer, now).catch(() => null)
      if (!config?.serverMetadata().end_session_endpoint) return null
      return oidc.buildEndSessionUrl(config, {
        post_logout_redirect_uri: site + signedOutPath,
        client_id: issuer.clientId,
        state: lang,
      }).href
    },
  }
}

export type Protocol = ReturnType<typeof openProtocol>

const tellsWho = ({ claims: names }: Issuer, claims: Claims) => Boolean(claims[names.identity] ?? claims[names.foreign])

const discover = async (issuer: Issuer): Promise<oidc.ServerMetadata> => {
  const found = await oidc.discovery(new URL(issuer.issuer), issuer.clientId, undefined, undefined, {
    timeout: 10,
    ...(mayBeInsecure(issuer) ? { execute: [oidc.allowInsecureRequests] } : {}),
    ...(issuer.reachedAt ? { [oidc.customFetch]: reaching(issuer, issuer.reachedAt) } : {}),
  })
  const { supportsPKCE: _, ...told } = found.serverMetadata()
  return told
}

/** A configuration of its own for each sign-in: so the signing keys are always those of this moment, and withdrawn ones are dead. */
function configured(issuer: Issuer, told: oidc.ServerMetadata): oidc.Configuration {
  const ways = told.token_endpoint_auth_methods_supported
  const proof = ways?.includes('client_secret_post') ? oidc.ClientSecretPost : oidc.ClientSecretBasic
  const config = new oidc.Configuration(
    told,
    issuer.clientId,
    { client_secret: issuer.clientSecret, [oidc.clockTolerance]: tolerance },
    proof(issuer.clientSecret),
  )
  config.timeout = 10
  // Otherwise the connection alone would vouch for the token, and nobody would look at its signature.
  oidc.enableNonRepudiationChecks(config)
  if (mayBeInsecure(issuer)) oidc.allowInsecureRequests(config)
  if (issuer.reachedAt) config[oidc.customFetch] = reaching(issuer, issuer.reachedAt)
  return config
}

/** The configuration takes such addresses only on the machine itself. */
const mayBeInsecure = ({ issuer }: Issuer) => issuer.startsWith('http:')

/** The same address at another door of the same machine. */
const reaching =
  ({ issuer }: Issuer, reachedAt: string): oidc.CustomFetch =>
  (address, options) => {
    const { origin } = new URL(issuer)
    return fetch(
      address.startsWith(`${origin}/`) ? reachedAt + address.slice(origin.length) : address,
      options as RequestInit,
    )
  }
