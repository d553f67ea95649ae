import type { Lang } from '../../platform/languages.ts'
import { Notice } from '../../ui/parts/notice.tsx'
import { t } from './texts.ts'

/** What has become of a form that was sent too late: its words are kept, or nothing of it is. */
export type Late = 'tallessa' | 'poissa'

export const isLate = (asked: string | null | undefined): Late | null =>
  asked === 'tallessa' || asked === 'poissa' ? asked : null

/** Above the way to sign in again. */
export const TooLate = ({ late, lang }: { late: Late; lang: Lang }) => {
  const [kind, title, text] =
    late === 'tallessa' ? (['ok', t.keptTitle, t.keptText] as const) : (['warn', t.lostTitle, t.lostText] as const)
  return (
    <Notice kind={kind} title={title[lang]} announced>
      <p>{text[lang]}</p>
    </Notice>
  )
}
