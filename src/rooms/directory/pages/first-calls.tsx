import type { Lang } from '../../../platform/languages.ts'
import { localized } from '../../../platform/languages.ts'
import { EmergencyCard } from '../../../ui/parts/calls.tsx'
import { beforeEmergency, emergencyPhone, type HelpLine } from '../help-lines.ts'
import { t } from '../search-texts.ts'

type FirstCallsProps = { lines: HelpLine[]; keys?: readonly string[]; level?: 2 | 3; lang: Lang }

/** What stands before everything where somebody may be in danger: 112, and before it the poison centre when it is poison. */
export const FirstCalls = ({ lines, keys = [], level = 2, lang }: FirstCallsProps) => {
  const poison = beforeEmergency(lines, keys)
  const said = (text: HelpLine['note']) => localized(text, lang)?.text ?? ''
  return (
    <div class="stack g3">
      {poison ? (
        <EmergencyCard
          title={said(poison.situation)}
          text={`${said(poison.name)}. ${said(poison.note)}`}
          phone={poison.phone}
          button={t.dial(poison.phoneShown)[lang]}
          level={level}
        />
      ) : null}
      <EmergencyCard
        title={t.danger[lang]}
        text={t.dangerText[lang]}
        phone={emergencyPhone}
        button={t.dial(emergencyPhone)[lang]}
        level={level}
      />
    </div>
  )
}
