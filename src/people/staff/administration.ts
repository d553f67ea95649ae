import type { Lang, Text } from '../../platform/languages.ts'
import { plural } from '../../ui/numbers.ts'
import type { Staff, StaffContext } from './rules.ts'

/** In which group of the front page of administration a part stands. */
export type Section = 'town' | 'people' | 'content' | 'running'

/**
 * A part of the administration, as `/hallinta` leads to it. It stands in the list of `src/app/administration/parts.ts`; its own page asks
 * its own rule, and `has` only says whether to show the way there.
 */
export type Part = {
  section: Section
  href: `/${'hallinta' | 'tyo'}/${string}`
  name: Text
  has: (staff: Staff) => boolean
  /** How it stands now, in one line. Asked only for who has it. */
  state: (c: StaffContext) => Promise<PartState>
}

/** `attention`: somebody has to do something about it. */
export type PartState = { text: string; attention?: boolean }

export const isAdministrator = ({ tasks }: Staff): boolean => tasks.has('administration')
export const isPrivacyOfficer = ({ tasks }: Staff): boolean => tasks.has('privacy')

/** `3 työtä`: a number with its word, or `none` for nothing. */
export const counted = (lang: Lang, count: number, words: { none: Text; one: Text; many: Text }): string =>
  count === 0 ? words.none[lang] : `${count}\u00a0${plural(lang, count, words.one[lang], words.many[lang])}`
