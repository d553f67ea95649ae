import { z } from 'zod'

/** The register that knows who may act for whom, in the shape of Suomi.fi e-Authorizations (Web API, one person for another). */
export type MandateRegister = {
  /** Without a slash at the end. */
  url: string
  clientId: string
  /** Signs every call. */
  apiKey: string
  /** Proves us where a code is turned into a token. */
  oauthPassword: string
  /** The matter a mandate must cover to count here, by the register's own code; null: whatever its rules allow our service. */
  issue: string | null
  /** Where our server reaches it, when that is not the address browsers know it by. */
  reachedAt?: string
}

const home = new Set(['localhost', '127.0.0.1', '[::1]'])
const isGuarded = (text: string): boolean => {
  const url = URL.parse(text)
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && home.has(url.hostname))
  return safe && !url?.search && !url?.hash
}

/** The variables of mandates, to be read with the others. */
export const mandateVariables = {
  MANDATES_URL: z
    .string()
    .refine(isGuarded, 'MANDATES_URL must be an address such as https://register.example.fi')
    .optional(),
  MANDATES_CLIENT_ID: z.string().min(1).optional(),
  MANDATES_API_KEY: z.string().min(1).optional(),
  MANDATES_OAUTH_PASSWORD: z.string().min(1).optional(),
  MANDATES_ISSUE: z.string().min(1).optional(),
}

type Told = z.infer<ReturnType<typeof z.object<typeof mandateVariables>>>

/** What of the register is told only in part, as one sentence. */
export function mandatesHalfTold(told: Told): string | null {
  const four = [told.MANDATES_URL, told.MANDATES_CLIENT_ID, told.MANDATES_API_KEY, told.MANDATES_OAUTH_PASSWORD]
  const count = four.filter(Boolean).length
  return count > 0 && count < 4
    ? 'MANDATES_URL, MANDATES_CLIENT_ID, MANDATES_API_KEY and MANDATES_OAUTH_PASSWORD must be told together.'
    : null
}

export function mandateRegisterOf(told: Told): MandateRegister | null {
  const { MANDATES_URL: url, MANDATES_CLIENT_ID: clientId, MANDATES_API_KEY: apiKey } = told
  const { MANDATES_OAUTH_PASSWORD: oauthPassword, MANDATES_ISSUE: issue = null } = told
  return url && clientId && apiKey && oauthPassword
    ? { url: url.replace(/\/+$/, ''), clientId, apiKey, oauthPassword, issue }
    : null
}
