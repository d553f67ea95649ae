import type { Lang } from '../../../platform/languages.ts'
import { Notice } from '../../../ui/parts/notice.tsx'
import { href } from '../../../ui/paths.ts'
import { g } from '../given-texts.ts'
import { t } from '../texts.ts'

/** What is made up for demonstration says so before anything else, and where real help is. */
export const SyntheticNotice = ({ what, lang }: { what: 'place' | 'service'; lang: Lang }) => (
  <Notice icon="flask" title={t.synthetic[lang]}>
    <p>
      {(what === 'place' ? g.syntheticPlace : g.syntheticService)[lang]}{' '}
      <a href={href('helpNow', lang)}>{g.realHelp[lang]}</a>
    </p>
  </Notice>
)
