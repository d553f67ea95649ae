import type { Lang, Text } from '../../platform/languages.ts'
import { Choices } from '../../ui/forms/choices.tsx'
import type { Home } from './pregnancy-queries.ts'
import { b } from './pregnancy-texts.ts'

type HomeProps = {
  homes: Home[]
  chosen: string
  error: string | undefined
  words: { label: Text; hint: Text; fresh: Text }
  lang: Lang
}

/** Which family of somebody's a child comes into, when there are several. */
export const HomeChoice = ({ homes, chosen, error, words, lang }: HomeProps) =>
  homes.length > 1 ? (
    <Choices
      name="home"
      label={words.label[lang]}
      hint={words.hint[lang]}
      error={error}
      choices={[
        ...homes.map(({ id, members }, index) => ({
          value: id,
          text: `${b.family[lang]} ${index + 1}`,
          detail: members.map(({ name }) => name).join(', ') || b.nobodySeen[lang],
        })),
        { value: 'new', text: words.fresh[lang] },
      ]}
      chosen={chosen}
    />
  ) : null
