/** An id of an address or a form, or nothing when it is none: the database takes no other text for one. */
export const idOf = (text: string | null | undefined): string | null =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '') ? (text as string) : null

/** What somebody typed, without what no text of ours holds. */
export const typed = (form: URLSearchParams, name: string): string =>
  (form.get(name) ?? '').replaceAll('\0', '').replaceAll('\r\n', '\n').trim()

/** One of a few words, or nothing. */
export const oneOf = <T extends string>(words: readonly T[], word: string | null): T | null =>
  words.find((one) => one === word) ?? null

/** A day as a date field sends it: `2026-03-05`. The database knows no year nought. */
export function dayIn(text: string): Temporal.PlainDate | null {
  try {
    return /^(?!0000)\d{4}-\d\d-\d\d$/.test(text) ? Temporal.PlainDate.from(text, { overflow: 'reject' }) : null
  } catch {
    return null
  }
}

/** The first moment of a day in Finland. */
export const startOf = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime('Europe/Helsinki').toInstant()

export type ReasonError = 'short' | 'long'
/** A reason says something: at least ten letters, and no more than a page. */
export const whyNotReason = (words: string, longest = 1000): ReasonError | null =>
  (words.match(/\p{L}/gu)?.length ?? 0) < 10 ? 'short' : words.length > longest ? 'long' : null
