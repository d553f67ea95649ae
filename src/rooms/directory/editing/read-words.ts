import { type LocalizedText, langs } from '../../../platform/languages.ts'
import { type Fields, one, ticked } from './fields.ts'

/** A text that was not touched keeps its state, unless it was ticked as checked; a new one is as its writer says of the language. */
export function readWords(fields: Fields, name: string, before: LocalizedText = {}): Words {
  const words = { ...before } as Words
  for (const lang of langs) {
    const text = one(fields, `${name}-${lang}`)
    const known = before[lang]
    if (!text) delete words[lang]
    else if (known?.text === text)
      words[lang] = ticked(fields, `${name}-${lang}-holds`) ? { text, state: 'checked' } : known
    else words[lang] = { text, state: ticked(fields, `rough-${lang}`) ? 'draft' : 'checked' }
  }
  return words
}

/** As a document holds them. */
export type Words = Record<string, { text: string; state: 'draft' | 'checked' }>
