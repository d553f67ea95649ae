import type { Lang } from '../../../platform/languages.ts'
import { ButtonLink } from '../../../ui/parts/buttons.tsx'
import { t } from '../texts.ts'

type CallButtonProps = {
  number: string
  shown: string
  /** It belongs to something made up: shown as an example, never as the first thing to press. */
  example: boolean
  /** Nobody may answer: worth a try only. */
  quiet?: boolean
  lang: Lang
}

/** The number of a service or place. */
export const CallButton = ({ number, shown, example, quiet, lang }: CallButtonProps) => (
  <div class="stack g1">
    <ButtonLink href={`tel:${number}`} icon="phone" look={example ? 'quiet' : quiet ? 'second' : 'first'}>
      {(example ? t.exampleNumber(shown) : t.call(shown))[lang]}
    </ButtonLink>
    {example ? <p class="hint">{t.nobodyAnswers[lang]}</p> : null}
  </div>
)
