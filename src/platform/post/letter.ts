import type { Lang } from '../languages.ts'

/** By what a letter goes. */
export type Medium = 'email' | 'sms' | 'push'

export type Letter = {
  /** Always the same for the same letter, so that a second try of it can be known as such. */
  id: string
  to: string
  lang: Lang
  subject: string
  text: string
  /** For mail only; a text message is its text. */
  html: string
  /** For push only: seconds for which it may still arrive. */
  lasts?: number
}

/**
 * Brings a letter on its way. Whoever implements it for a gateway of their own: it ends well when the gateway has taken the letter, and
 * throws `Undelivered` otherwise; the letter comes again, with the same id.
 */
export type Carrier = (letter: Letter) => Promise<void>

/** By what media something can be sent from here. */
export type Post = Partial<Record<Medium, Carrier>>

/** Why a letter did not go. Its words name neither the letter nor whom it is to: they stand in the log and beside the job. */
export class Undelivered extends Error {
  override readonly name = 'Undelivered'
}

/** Whoever it is to is not there any more, and never will be again: the address can be forgotten. */
export class Gone extends Undelivered {}
