/** An id of an address or a form, or nothing when it is none: the database takes no other text for one. */
export const idOf = (text: string | null | undefined): string | null =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '') ? (text as string) : null

/** What somebody typed, without what no text of ours holds. */
export const typed = (form: URLSearchParams, name: string): string =>
  (form.get(name) ?? '').replaceAll('\0', '').replaceAll('\r\n', '\n').trim()

/** One of a few words, or nothing. */
export const oneOf = <T extends string>(words: readonly T[], word: string | null): T | null =>
  words.find((one) => one === word) ?? null

export type ReasonError = 'short' | 'long'
/** A reason says something: at least ten letters, and no more than a page. */
export const whyNotReason = (words: string, longest = 1000): ReasonError | null =>
  (words.match(/\p{L}/gu)?.length ?? 0) < 10 ? 'short' : words.length > longest ? 'long' : null
