import { createHash } from 'node:crypto'

/** What stood there when a form was opened, as a short word; another when anybody has changed it since. */
export const seenOf = (kept: unknown): string =>
  kept ? createHash('sha256').update(JSON.stringify(kept)).digest('base64url') : ''

/** Whether somebody has changed it since the form was opened: then nothing is saved before it has been looked at. */
export const isOvertaken = (form: URLSearchParams, kept: unknown): boolean =>
  kept !== null && form.has('seen') && form.get('seen') !== seenOf(kept)
