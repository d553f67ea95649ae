import type { Lang } from '../../../platform/languages.ts'
import { listed } from '../../../ui/numbers.ts'
import { accessibilityNames, g } from '../given-texts.ts'
import type { Accessibility, PlaceDetails } from '../place-queries.ts'

/** What helps with a pram, a wheelchair, weak hearing or sight, in words; what nobody has told is said not to be known. */
export const Access = ({ place: { step_free, accessibility }, lang }: { place: PlaceDetails; lang: Lang }) => {
  if (step_free === null && accessibility.length === 0) return null
  const all = Object.keys(accessibilityNames) as Accessibility[]
  const names = (keys: Accessibility[]) =>
    listed(
      keys.map((key) => accessibilityNames[key][lang]),
      lang,
    )
  const silent = all.filter((key) => !accessibility.includes(key))
  return (
    <section class="prose">
      <h2>{g.access[lang]}</h2>
      <ul>
        <li>{g.stepFree[step_free === null ? 'unknown' : step_free ? 'yes' : 'no'][lang]}</li>
        {accessibility.length ? <li>{g.accessHas(names(accessibility))[lang]}</li> : null}
        {silent.length ? <li class="muted">{g.accessNotTold(names(silent))[lang]}</li> : null}
      </ul>
    </section>
  )
}
