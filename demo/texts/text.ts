import * as z from 'zod'

/** A text of the demo town in every language; a missing or empty one is refused when the town is made. */
export const text = z.strictObject({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) })

/** A part of an address: small letters, digits and hyphens, one in each language. */
export const slugs = z.strictObject({ fi: slug(), sv: slug(), en: slug() })

function slug() {
  return z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
}

export const months = z.int().min(0).nullable()
