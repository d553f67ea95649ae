import type { Lang, Text } from '../../../platform/languages.ts'
import { Answers } from '../../../ui/parts/facts.tsx'
import { Notice } from '../../../ui/parts/notice.tsx'
import { fieldsInWords } from './words.ts'

type OvertakenProps = {
  /** The form as it would be with what is kept now, and as it was typed. */
  theirs: object
  typed: object
  names: Readonly<Record<string, Text>>
  /** What ids and codes stand for. */
  called?: (value: string) => string
  lang: Lang
}

/** Somebody else has saved since: what theirs says otherwise, above the form in which one's own words still stand. */
export const Overtaken = ({ theirs, typed, names, called, lang }: OvertakenProps) => {
  const [is, mine] = [fieldsInWords(theirs, called), fieldsInWords(typed, called)]
  const rows = Object.entries(is).flatMap(([field, value]) =>
    names[field] && value !== mine[field] ? [{ name: names[field][lang], value: value || none[lang] }] : [],
  )
  return (
    <Notice kind="warn" title={title[lang]} announced>
      <p>{text[lang]}</p>
      <Answers rows={rows} />
    </Notice>
  )
}

const title: Text = {
  fi: 'Toinen on muuttanut tätä sillä välin',
  sv: 'Någon annan har ändrat det här under tiden',
  en: 'Somebody else has changed this meanwhile',
}
const text: Text = {
  fi: 'Mitään ei tallennettu. Alla on, mitä nyt on tallessa. Omat sanasi ovat lomakkeessa. Tallenna, jos ne jäävät.',
  sv: 'Inget sparades. Nedan står det som nu är sparat. Dina egna ord finns i formuläret. Spara om de ska gälla.',
  en: 'Nothing was saved. Below is what is kept now. Your own words are in the form. Save if they are to stay.',
}
const none: Text = { fi: 'Ei mitään', sv: 'Ingenting', en: 'Nothing' }
