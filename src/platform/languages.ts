/** The interface languages. Finnish first: it is the fallback. */
export const langs = ['fi', 'sv', 'en'] as const
export type Lang = (typeof langs)[number]

/** An interface text: a missing language is a type error. */
export type Text = Record<Lang, string>

/** A text kept in the database (D10): jsonb keyed by BCP-47 tag; a missing key is a missing text. */
export type LocalizedText = Partial<Record<string, { text: string; state: 'draft' | 'checked' }>>

export const isLang = (value: unknown): value is Lang => langs.includes(value as Lang)

/**
 * The text in the asked language, or the nearest honest fallback (fi, sv, en, then any).
 * `lang` tells which language was found, so that the page can mark it; null when there is no text at all.
 */
export function localized(text: LocalizedText | null | undefined, lang: Lang): { text: string; lang: string } | null {
  if (!text) return null
  const own = text[lang]
  if (own?.text) return { text: own.text, lang }
  for (const tag of [...langs, ...Object.keys(text)]) {
    const found = text[tag]
    if (found?.text) return { text: found.text, lang: tag }
  }
  return null
}

/** Orders words as a reader of the language expects (å, ä, ö last in Finnish and Swedish). */
export const collator = (lang: Lang): Intl.Collator => collators[lang]

const collators: Record<Lang, Intl.Collator> = {
  fi: new Intl.Collator('fi', { numeric: true }),
  sv: new Intl.Collator('sv', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
}
