import type { Lang } from '../../../platform/languages.ts'
import { shortDate } from '../../../ui/dates.ts'
import { emergencyPhone, type HelpLine } from '../help-lines.ts'
import { t } from '../search-texts.ts'

/**
 * When the numbers of a page were checked, or will be: said calmly at its foot, since whoever is afraid must not doubt the
 * number they are about to press. Of 112 there is nothing to say.
 */
export function numbersNote(lines: readonly HelpLine[], lang: Lang): string | null {
  const all = lines.filter(({ phone }) => phone !== emergencyPhone)
  const earliest = (dates: Temporal.PlainDate[]) => dates.toSorted(Temporal.PlainDate.compare)[0]
  const confirmed = all.flatMap(({ confirmedOn }) => confirmedOn ?? [])
  const [checked, review] = [earliest(confirmed), earliest(all.map(({ reviewOn }) => reviewOn))]
  if (checked && confirmed.length === all.length) return t.checkedOn(shortDate(checked, lang))[lang]
  return review ? t.checkedBy(shortDate(review, lang))[lang] : null
}

export const NumbersNote = ({ lines, lang }: { lines: readonly HelpLine[]; lang: Lang }) => {
  const note = numbersNote(lines, lang)
  return note ? <p class="muted small prose mt3">{note}</p> : null
}
