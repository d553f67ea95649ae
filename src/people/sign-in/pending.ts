import { z } from 'zod'
import { sealedCookie } from '../../platform/http/sealed-cookie.ts'
import { langs } from '../../platform/languages.ts'

/** A sign-in that has been sent to its issuer and is waited for. Whoever comes back identified themselves after it `began`. */
export const pendingSignIn = sealedCookie(
  z.object({
    issuer: z.string(),
    state: z.string(),
    nonce: z.string(),
    verifier: z.string(),
    to: z.string().nullable(),
    device: z.enum(['own', 'shared']),
    lang: z.enum(langs),
  }),
  { name: 'signing-in', about: 'pending sign-in', minutes: 10 },
)

export type Pending = NonNullable<ReturnType<typeof pendingSignIn.read>>
