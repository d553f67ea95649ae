import type { Lang, Text } from '../../platform/languages.ts'
import { shortDate } from '../../ui/dates.ts'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { Notice } from '../../ui/parts/notice.tsx'

const t = {
  ends: { fi: 'Turvakieltosi päättyy', sv: 'Din spärrmarkering slutar', en: 'Your non-disclosure ends on' },
  text: {
    fi: 'Ammattilainen on kirjannut sen. Jos et pyytänyt tätä, jatka kieltoa.',
    sv: 'En yrkesperson har antecknat det. Om du inte bad om det, fortsätt spärrmarkeringen.',
    en: 'A professional has recorded it. If you did not ask for this, go on with it.',
  },
  keep: { fi: 'Jatka turvakieltoa', sv: 'Fortsätt spärrmarkeringen', en: 'Go on with non-disclosure' },
} satisfies Record<string, Text>

/** That one's own turvakielto is to end, and the way to take that back. Nothing is said of one that simply goes on: others may look. */
export const OrderPart = ({ ends, lang }: { ends: Temporal.Instant | null; lang: Lang }) =>
  ends ? (
    <Notice kind="warn" title={`${t.ends[lang]} ${shortDate(ends, lang)}`}>
      <p>{t.text[lang]}</p>
      <form method="post" action="/oma/tiedot/turvakielto" class="mt2">
        <SendButton look="second">{t.keep[lang]}</SendButton>
      </form>
    </Notice>
  ) : null
