import type { Lang } from '../../../platform/languages.ts'
import { href } from '../../../ui/paths.ts'
import { gt } from './texts.ts'

/** For those who have no words to search by. */
export const GuideInvitation = ({ lang }: { lang: Lang }) => (
  <p class="noprint">
    <a href={href('guide', lang)}>{gt.invitation[lang]}</a>
  </p>
)
