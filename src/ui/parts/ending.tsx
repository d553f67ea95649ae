import { atClock, here } from '../dates.ts'
import { useFrame } from '../frame.ts'
import { href } from '../paths.ts'
import { ButtonLink, SendButton } from './buttons.tsx'
import { t, until } from './ending-texts.ts'

/**
 * Until when a sign-in holds when nothing is done; seconds from now, and seconds at most. `owner`: a word for whose sign-in it is, by which
 * a page knows that somebody else has signed in since.
 */
export type SignInEnd = { at: Temporal.Instant; left: number; most: number; owner: string }

/** Said on every page of those who have signed in, also where there is no script. */
export const HoldsUntil = ({ at }: SignInEnd) => {
  const { lang } = useFrame()
  return <p class="holds">{until(atClock(here(at), lang))[lang]}</p>
}

/** Shown by `keep-on.js` two minutes before the end, and when it has come. @param shown as it stands then, for the pattern page */
export const Ending = ({ left, most, owner, shown }: SignInEnd & { shown?: boolean }) => {
  const { lang, path } = useFrame()
  return (
    <dialog
      class="ending"
      role="alertdialog"
      aria-labelledby="ending"
      aria-describedby="ending-text"
      open={shown}
      data-part={shown ? 'soon' : undefined}
      data-left={left}
      data-most={most}
      data-owner={owner}
    >
      <h2 id="ending" data-soon={t.soon[lang]} data-over={t.over[lang]}>
        {t.soon[lang]}
      </h2>
      <p id="ending-text" data-soon={t.soonText[lang]} data-last={t.lastText[lang]} data-over={t.overText[lang]}>
        {shown ? t.soonText[lang] : null}
      </p>
      <p class="ending-clock" role="timer">
        <span>{t.left[lang]} </span>
        <b>{shown ? '1.59' : null}</b>
      </p>
      <div class="row">
        <button class="btn" type="button" data-keep data-soon={t.keep[lang]} data-last={t.understood[lang]}>
          {shown ? t.keep[lang] : null}
        </button>
        <form method="post" action="/kirjaudu/ulos">
          <SendButton look="second">{t.signOut[lang]}</SendButton>
        </form>
        <ButtonLink href={href('signIn', lang, {}, { to: path })}>{t.again[lang]}</ButtonLink>
      </div>
    </dialog>
  )
}
