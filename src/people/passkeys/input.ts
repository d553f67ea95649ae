import type { Context } from 'hono'
import { z } from 'zod'

const packed = z
  .string()
  .max(20_000)
  .regex(/^[A-Za-z0-9_-]*$/)
const id = packed.min(1).max(1400)

const credential = <T extends z.ZodRawShape>(response: T) =>
  z.object({
    id,
    rawId: id,
    type: z.literal('public-key'),
    clientExtensionResults: z.object({}).default({}),
    response: z.object({ clientDataJSON: packed, ...response }),
  })

const made = z.object({
  name: z.string(),
  credential: credential({ attestationObject: packed }),
})
const shown = z.object({
  device: z.enum(['own', 'shared']).catch('shared'),
  credential: credential({ authenticatorData: packed, signature: packed, userHandle: packed.min(1) }),
})

/** What a browser sends of a passkey it has just made; null when it is none. */
export const readMade = async (c: Context) => made.safeParse(await body(c)).data ?? null
/** What it sends of one it has signed with. */
export const readShown = async (c: Context) => shown.safeParse(await body(c)).data ?? null

const body = (c: Context): Promise<unknown> => c.req.json().catch(() => null)
