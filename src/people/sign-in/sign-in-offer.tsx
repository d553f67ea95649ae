import { useFrame } from '../../ui/frame.ts'
import { ButtonLink } from '../../ui/parts/buttons.tsx'
import { href } from '../../ui/paths.ts'
import { hidden, t } from './texts.ts'

/** On the page that says a private address is not there: the way in for whoever it belongs to. */
export const SignInOffer = ({ to }: { to: string | null }) => {
  const { lang } = useFrame()
  return (
    <div class="stack g3">
      <p>{hidden.lead[lang]}</p>
      <p>
        <ButtonLink href={href('signIn', lang, {}, { to })} icon="sign-in">
          {t.title[lang]}
        </ButtonLink>
      </p>
    </div>
  )
}
