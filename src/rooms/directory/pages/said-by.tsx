import type { Lang } from '../../../platform/languages.ts'

type SaidByProps = { fact: string; source: string; lang: Lang }

/** Who says that a fact of a service holds at every place; laws have Finnish names. */
export const SaidBy = ({ fact, source, lang }: SaidByProps) => (
  <>
    {fact}: <span lang={lang === 'fi' ? undefined : 'fi'}>{source}</span>.{' '}
  </>
)
