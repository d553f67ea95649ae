/** What stands in a field of JSON, of which nothing is known: an object there may be anything, and must not be asked to be words. */
export type Held = Record<string, unknown>

export const recordOf = (value: unknown): Held | undefined =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Held) : undefined

export const listOf = (value: unknown): Held[] =>
  Array.isArray(value) ? value.map(recordOf).filter((one) => one !== undefined) : []

/** Words and numbers; '' for all else. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : ''

/** A number that is written as one or as words; not a number for all else. */
export const numberOf = (value: unknown): number => (textOf(value) === '' ? Number.NaN : Number(textOf(value)))

/** An id of a source as a key; '' when it is none, or longer than any key may be. */
export function keyOf(value: unknown): string {
  const key = typeof value === 'boolean' ? '' : textOf(value)
  return key.length <= 200 && key.isWellFormed() && !key.includes('\u0000') ? key : ''
}
