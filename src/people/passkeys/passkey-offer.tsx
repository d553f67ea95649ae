import { useFrame } from '../../ui/frame.ts'
import { hyphenate } from '../../ui/hyphenate.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import { problems, t } from './texts.ts'

/** Below strong identification, where there is script and the browser knows passkeys: `passkey.js` shows it. */
export const PasskeyOffer = () => {
  const { lang } = useFrame()
  return (
    <section class="card card-pad stack g3" aria-labelledby="passkey" hidden data-passkey="in">
      <h2 id="passkey">{t.offer[lang]}</h2>
      <p class="small">{hyphenate(t.offerText[lang], lang)}</p>
      <p>
        <button class="btn btn-2" type="button" data-go>
          <Icon name="sign-in" />
          {t.offerGo[lang]}
        </button>
      </p>
      <Trouble />
    </section>
  )
}

/** Where the script says why it came to nothing; an element filled later is announced. */
export const Trouble = () => {
  const { lang } = useFrame()
  return (
    <p
      role="alert"
      data-trouble
      data-cancelled={problems.cancelled[lang]}
      data-refused={problems.refused[lang]}
      data-known={problems.known[lang]}
      data-stale={problems.stale[lang]}
    />
  )
}
