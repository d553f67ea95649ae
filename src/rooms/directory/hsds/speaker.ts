import { isLang, type Lang, type LocalizedText, langs, localized, type Text } from '../../../platform/languages.ts'

/** Says texts in the asked language, or in the nearest there is, and remembers which languages were said. */
export type Speaker = {
  lang: Lang
  say: (text: LocalizedText | null | undefined) => string | undefined
  /** A text of ours, which every language has. */
  own: (text: Text) => string
  /** For `Content-Language`; the asked one when nothing was said. */
  spoken: () => string
}

export function speaker(lang: Lang): Speaker {
  const said = new Set<string>()
  return {
    lang,
    say(text) {
      const found = localized(text, lang)
      if (found) said.add(found.lang)
      return found?.text
    },
    own(text) {
      said.add(lang)
      return text[lang]
    },
    spoken: () => [...(said.size ? said : [lang])].join(', '),
  }
}

/** The interface language that an `Accept-Language` header likes best: `sv-FI` is Swedish; Finnish when it likes none of ours. */
export function languageFor(header: string | undefined): Lang {
  const wishes = (header ?? '').split(',').map((part) => {
    const [range = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
    const weight = parameters.find((text) => text.startsWith('q='))?.slice(2)
    return { tag: range.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) || 0 }
  })
  const best = wishes
    .filter(({ tag, weight }) => weight > 0 && (isLang(tag) || tag === '*'))
    .toSorted((a, b) => b.weight - a.weight)[0]
  return isLang(best?.tag) ? best.tag : langs[0]
}
