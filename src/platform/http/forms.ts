import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'

/**
 * The fields of a posted form, in either way that browsers pack them; files are left out.
 * Throws 415 for anything else, so that nobody's words are taken for an empty form.
 */
export async function postedForm(c: Context): Promise<URLSearchParams> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type === 'application/x-www-form-urlencoded') return new URLSearchParams(await c.req.text())
  const form = type === 'multipart/form-data' ? await c.req.formData().catch(() => null) : null
  if (!form) throw new HTTPException(415, { message: 'The form was packed in a way we cannot read' })
  return new URLSearchParams([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}
