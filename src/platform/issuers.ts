import { z } from 'zod'
import type { Text } from './languages.ts'
import type { MandateRegister } from './mandate-register.ts'

/** Who vouches for whom: an issuer of OpenID Connect, and what we are to it. */
export type Issuer = {
  /** Our own short name of it: `citizen`, or an employer's. It stands in the database instead of the address, which may change. */
  key: string
  audience: 'citizen' | 'staff'
  name: Text
  issuer: string
  clientId: string
  clientSecret: string
  /** Of these ways to identify somebody one must have been used; none: any will do. */
  acr: string[]
  /** All of these must have been used. */
  amr: string[]
  claims: CitizenClaims
  /** Where our server reaches it, when that is not the address browsers know it by. */
  reachedAt?: string
}

/** By what names a citizens' issuer tells who somebody is. */
export type CitizenClaims = { identity: string; foreign: string; given: string; family: string; safety: string }

/** `mandates`: the register that tells who may act for whom, where there is one. */
export type SignInConfig = { citizen: Issuer | null; staff: Issuer[]; mandates?: MandateRegister }

/** As Suomi.fi names them. */
export const suomiFiClaims: CitizenClaims = {
  identity: 'urn:oid:1.2.246.21',
  foreign: 'urn:oid:1.2.246.517.3002.111.17',
  given: 'urn:oid:2.5.4.42',
  family: 'urn:oid:2.5.4.4',
  safety: 'urn:oid:1.2.246.517.2002.2.27',
}

export const citizenKey = 'citizen'

const home = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Over a network only https; what is on the machine itself may do without. */
export function isGuarded(text: string): boolean {
  const url = URL.parse(text)
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && home.has(url.hostname))
}

const isIssuer = (text: string): boolean => {
  const url = URL.parse(text)
  return isGuarded(text) && !url?.search && !url?.hash
}

const issuerAddress = (name: string) =>
  z.string(`${name} must be told`).refine(isIssuer, `${name} must be an address such as https://issuer.example.fi`)

const fromJson = (name: string, what: string) =>
  z.string().transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: `${name} must be ${what} in JSON` })
      return z.NEVER
    }
  })

const staffShape = z.array(
  z.object({
    key: z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/)
      .refine((key) => key !== citizenKey),
    name: z.object({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) }),
    issuer: z.string().refine(isIssuer),
    clientId: z.string().min(1),
    clientSecret: z.string().min(1),
    acr: z.array(z.string().min(1)).default([]),
    amr: z.array(z.string().min(1)).default([]),
  }),
)

const claimsShape = z.strictObject({
  identity: z.string().min(1).optional(),
  foreign: z.string().min(1).optional(),
  given: z.string().min(1).optional(),
  family: z.string().min(1).optional(),
  safety: z.string().min(1).optional(),
})

const wrongStaff =
  'STAFF_ISSUERS must be a JSON list of {key, name: {fi, sv, en}, issuer, clientId, clientSecret}, each key once'
const wrongClaims = 'CITIZEN_CLAIMS must be a JSON object with names for identity, foreign, given, family or safety'

/** The variables of sign-in, to be read with the others. */
export const issuerVariables = {
  CITIZEN_ISSUER: issuerAddress('CITIZEN_ISSUER').optional(),
  CITIZEN_CLIENT_ID: z.string().min(1).optional(),
  CITIZEN_CLIENT_SECRET: z.string().min(1).optional(),
  CITIZEN_ACR: z.string().default(''),
  CITIZEN_CLAIMS: fromJson('CITIZEN_CLAIMS', 'an object')
    .refine((value) => claimsShape.safeParse(value).success, wrongClaims)
    .transform((value) => claimsShape.parse(value))
    .optional(),
  STAFF_ISSUERS: fromJson('STAFF_ISSUERS', 'a list')
    .refine((value) => {
      const read = staffShape.safeParse(value)
      return read.success && new Set(read.data.map(({ key }) => key)).size === read.data.length
    }, wrongStaff)
    .transform((value) => staffShape.parse(value))
    .optional(),
}

type Told = z.infer<ReturnType<typeof z.object<typeof issuerVariables>>>

/** What of a sign-in is told only in part, as one sentence. */
export function halfTold(told: Told): string | null {
  const { CITIZEN_ISSUER, CITIZEN_CLIENT_ID, CITIZEN_CLIENT_SECRET } = told
  const three = [CITIZEN_ISSUER, CITIZEN_CLIENT_ID, CITIZEN_CLIENT_SECRET].filter(Boolean).length
  return three === 1 || three === 2
    ? 'CITIZEN_ISSUER, CITIZEN_CLIENT_ID and CITIZEN_CLIENT_SECRET must be told together.'
    : null
}

const citizenName: Text = { fi: 'Suomi.fi-tunnistus', sv: 'Suomi.fi-identifikation', en: 'Suomi.fi e-Identification' }

export function signInOf(told: Told): SignInConfig {
  const { CITIZEN_ISSUER: issuer, CITIZEN_CLIENT_ID: clientId, CITIZEN_CLIENT_SECRET: clientSecret } = told
  const renamed = Object.entries(told.CITIZEN_CLAIMS ?? {}).filter(([, name]) => name !== undefined)
  const claims: CitizenClaims = { ...suomiFiClaims, ...Object.fromEntries(renamed) }
  const acr = told.CITIZEN_ACR.split(/[\s,]+/).filter(Boolean)
  const named = { key: citizenKey, audience: 'citizen' as const, name: citizenName, acr, amr: [], claims }
  return {
    citizen: issuer && clientId && clientSecret ? { ...named, issuer, clientId, clientSecret } : null,
    staff: (told.STAFF_ISSUERS ?? []).map((one) => ({ ...one, audience: 'staff', claims })),
  }
}
