import { z } from 'zod'
import { sealedCookie } from '../../platform/http/sealed-cookie.ts'

/** A question to the register that waits for its browser. */
export const pendingQuestion = sealedCookie(
  z.object({
    state: z.string(),
    /** What the register calls our question. */
    session: z.string(),
    /** The hash of the sign-in that asked: another one in the same browser gets no answer of it. */
    asker: z.string(),
  }),
  { name: 'asking-mandate', about: 'pending mandate', minutes: 10 },
)

export type Pending = NonNullable<ReturnType<typeof pendingQuestion.read>>
