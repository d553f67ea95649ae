import type { ownMessages } from '../people/notices/kinds.ts'

/**
 * Who has to hear of what: on the left a fact that a verb has written to the outbox, on the right the kind of message that tells somebody
 * there is something new for them. Whom a fact concerns, its own schema says (`told_by`), at the time of sending.
 * A fact that is not here is a fault, so that none is forgotten.
 */
export const reactions: Record<string, keyof typeof ownMessages> = {
  // To who asked.
  'people.question_answered': 'people.answer',
  'people.request_answered': 'people.answer',
  // To who may see now. That a trust has ended is told to nobody: somebody may be getting away from somebody.
  'people.trust_given': 'people.trust',
  'people.pregnancy_shared': 'people.pregnancy_trust',
  // To who was looked at in haste, when somebody else has gone over it; of a child to nobody.
  'people.haste_reviewed': 'people.haste',
  // To who was taken into care, when they are of age or decide alone; to no guardian.
  'people.care_begun': 'people.care',
}
