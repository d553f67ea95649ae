import type { Lang } from '../../platform/languages.ts'

const names = new Map<Lang, Intl.DisplayNames>()

/** What a language is called in the reader's own; the tag itself when nobody knows. */
export function languageName(tag: string, lang: Lang): string {
  const known = names.get(lang) ?? new Intl.DisplayNames(lang, { type: 'language' })
  names.set(lang, known)
  return signed[tag]?.[lang] ?? known.of(tag) ?? tag
}

/** Whether the tag stands for a language at all. */
export const isLanguage = (tag: string): boolean =>
  /^[a-z]{2,3}$/.test(tag) && (tag in signed || everyLanguage.of(tag) !== undefined)

const everyLanguage = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** Sign languages, which the machine's own table does not know in every language. */
const signed: Record<string, Record<Lang, string> | undefined> = {
  fse: { fi: 'suomalainen viittomakieli', sv: 'finskt teckenspråk', en: 'Finnish Sign Language' },
  fss: {
    fi: 'suomenruotsalainen viittomakieli',
    sv: 'finlandssvenskt teckenspråk',
    en: 'Finland-Swedish Sign Language',
  },
}
