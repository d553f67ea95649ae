import { EmergencyLines } from '../../ui/error-page.tsx'
import type { PageFrame } from '../../ui/frame.ts'
import { Page } from '../../ui/page.tsx'
import { ButtonLink, SendButton } from '../../ui/parts/buttons.tsx'
import { href } from '../../ui/paths.ts'
import { type Late, TooLate } from '../kept-texts/too-late.tsx'
import type { Device } from '../session.ts'
import { type Failure, failures, t } from './texts.ts'

type OnwardProps = { frame: PageFrame; url: string; leaving?: boolean }

/** Seen for a moment on the way to the issuer, and longer only where the browser does not go on by itself. */
export const OnwardPage = ({ frame, url, leaving }: OnwardProps) => {
  const { lang } = frame
  const title = (leaving ? t.offTitle : t.onTitle)[lang]
  return (
    <Page frame={frame} title={title} hidden>
      <div class="wrap pad-top stack g4 prose">
        <h1>{title}</h1>
        <p>{t.onText[lang]}</p>
        <p>
          <ButtonLink href={url} rel="nofollow">
            {t.onLink[lang]}
          </ButtonLink>
        </p>
      </div>
    </Page>
  )
}

export const FailurePage = ({ frame, why, to }: { frame: PageFrame; why: Failure; to: string | null }) => {
  const { lang } = frame
  const { title, text, causes } = failures[why]
  return (
    <Page frame={frame} title={title[lang]} hidden>
      <div class="wrap pad-top">
        <div class="stack g4 prose">
          <h1>{title[lang]}</h1>
          <p class="lead">{text[lang]}</p>
          {causes.length ? (
            <ul>
              {causes.map((cause) => (
                <li>{cause[lang]}</li>
              ))}
            </ul>
          ) : null}
          <p class="row">
            <ButtonLink href={href('signIn', lang, {}, { to })}>{t.tryAgain[lang]}</ButtonLink>
            <ButtonLink href={href('services', lang)} look="second">
              {t.withoutServices[lang]}
            </ButtonLink>
          </p>
        </div>
        <EmergencyLines />
      </div>
    </Page>
  )
}

type LockedPageProps = {
  frame: PageFrame
  to: string | null
  late: Late | null
  session: { issuer: string; device: Device } | null
}

/** Says nothing of who locked it. */
export const LockedPage = ({ frame, to, late, session }: LockedPageProps) => {
  const { lang } = frame
  return (
    <Page frame={frame} title={t.lockedTitle[lang]} hidden posts>
      <div class="wrap pad-top stack g4 prose">
        <h1>{t.lockedTitle[lang]}</h1>
        {late ? <TooLate late={late} lang={lang} /> : <p class="lead">{t.lockedText[lang]}</p>}
        {session ? (
          <form method="post" action={href('signIn', lang)}>
            <input type="hidden" name="to" value={to ?? ''} />
            <input type="hidden" name="device" value={session.device} />
            <SendButton name="with" value={session.issuer}>
              {t.unlock[lang]}
            </SendButton>
          </form>
        ) : (
          <p>
            <ButtonLink href={href('signIn', lang, {}, { to })}>{t.unlock[lang]}</ButtonLink>
          </p>
        )}
      </div>
    </Page>
  )
}
