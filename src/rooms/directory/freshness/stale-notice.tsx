import type { Lang } from '../../../platform/languages.ts'
import { Notice } from '../../../ui/parts/notice.tsx'
import { p } from './public-texts.ts'
import { isStale } from './stale.ts'

type StaleNoticeProps = {
  checkedOn: Temporal.PlainDate | null
  today: Temporal.PlainDate
  canCall: boolean
  lang: Lang
}

/** What nobody has looked at for half a year says so before anybody leaves home. */
export const StaleNotice = ({ checkedOn, today, canCall, lang }: StaleNoticeProps) =>
  checkedOn && isStale(checkedOn, today) ? (
    <Notice icon="clock" title={p.stale[lang]}>
      <p>{(canCall ? p.callFirst : p.makeSure)[lang]}</p>
    </Notice>
  ) : null
