import { z } from 'zod'

export const kinds = ['general', 'accessibility', 'wrong_fact'] as const
export type FeedbackKind = (typeof kinds)[number]

/** What somebody tells us, checked and shaped. `aboutPath` is a page of ours, never with a query. */
export type Feedback = { kind: FeedbackKind; message: string; replyTo: string | null; aboutPath: string | null }

/** What was typed, kept as it was so that nothing is lost when something is missing. */
export type FeedbackDraft = { kind: FeedbackKind; message: string; replyTo: string; aboutPath: string }
export type FeedbackError = 'message_missing' | 'message_long' | 'reply_to_wrong'

export type FeedbackErrors = Partial<Record<'message' | 'replyTo', FeedbackError>>

export const longestMessage = 5000

const email = z.email().max(254)

/** Reads the posted form. Either the feedback, or the draft with what is wrong field by field. */
export function readFeedback(
  form: URLSearchParams,
): { ok: true; feedback: Feedback } | { ok: false; draft: FeedbackDraft; errors: FeedbackErrors } {
  const draft = draftOf(form)
  const message = draft.message.trim()
  const errors: FeedbackErrors = {}
  if (!message) errors.message = 'message_missing'
  else if (message.length > longestMessage) errors.message = 'message_long'
  if (draft.replyTo && !email.safeParse(draft.replyTo).success) errors.replyTo = 'reply_to_wrong'
  if (Object.keys(errors).length) return { ok: false, draft, errors }
  const { kind, replyTo, aboutPath } = draft
  return { ok: true, feedback: { kind, message, replyTo: replyTo || null, aboutPath: aboutPath || null } }
}

/** The form as it stands before it is sent: what the address or an earlier try says. */
export function draftOf(given: URLSearchParams): FeedbackDraft {
  // `?aihe=saavutettavuus` is the address that accessibility statements give.
  const asked = given.get('aihe') === 'saavutettavuus' ? 'accessibility' : given.get('kind')
  const kind = kinds.find((one) => one === asked)
  const aboutPath = ownPath(given.get('about') ?? '')
  return {
    kind: kind ?? (aboutPath ? 'wrong_fact' : 'general'),
    message: (given.get('message') ?? '').replaceAll('\r\n', '\n').replaceAll('\0', ''),
    replyTo: (given.get('replyTo') ?? '').trim(),
    aboutPath,
  }
}

/** A path of this site without its query, or nothing: feedback must not carry what somebody searched for. */
const ownPath = (text: string) => (/^\/(fi|sv|en)\/[a-z0-9/-]{0,200}$/.test(text) ? text : '')
