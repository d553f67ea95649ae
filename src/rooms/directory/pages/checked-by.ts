import { type Lang, type LocalizedText, localized } from '../../../platform/languages.ts'

/** Who checked the facts: the organization itself by its name in the reader's language, anybody else as written down. */
export const checkedBy = (by: string | null, organization: LocalizedText, lang: Lang): string | null =>
  by !== null && by === organization.fi?.text ? (localized(organization, lang)?.text ?? by) : by
