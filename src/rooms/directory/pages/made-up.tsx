import type { Lang } from '../../../platform/languages.ts'
import { Tag } from '../../../ui/parts/chips.tsx'
import { t } from '../texts.ts'

/** What is made up says so wherever it is named (note 13). */
export const MadeUp = ({ thing: { synthetic }, lang }: { thing: { synthetic: boolean }; lang: Lang }) =>
  synthetic ? <Tag kind="peer">{t.synthetic[lang]}</Tag> : null
