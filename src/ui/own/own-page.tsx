import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { FrameProvider, type PageFrame, useFrame } from '../frame.ts'
import { Icon } from '../icons/icon.tsx'
import { Footer } from '../page/footer.tsx'
import { Head } from '../page/head.tsx'
import { Logo } from '../page/logo.tsx'
import { t as common } from '../page/texts.ts'
import { SkipLink } from '../page.tsx'
import { Breadcrumbs, type Crumb } from '../parts/breadcrumbs.tsx'
import { SendButton } from '../parts/buttons.tsx'
import { Ending, HoldsUntil, type SignInEnd } from '../parts/ending.tsx'
import { Acting, Notice } from '../parts/notice.tsx'
import { type OwnLink, OwnNav } from '../parts/own.tsx'
import { href } from '../paths.ts'
import { t } from './texts.ts'

/** For whom a form is filled in: it is not taken when one acts for somebody else by then, or somebody else has signed in. */
export const ActedFor = () => <input type="hidden" name="puolesta" value={(useFrame() as OwnFrame).whose} />

/** The places of the own pages that stand in the menu. */
export type OwnPlace = 'home' | 'family' | 'data'

/** What the frame around every own page knows of who has signed in. */
export type OwnFrame = PageFrame & {
  me: string
  /** Whom the pages are about, by id: oneself, or whom one acts for. */
  whose: string
  /** Whom one acts for besides oneself. */
  actingFor: { id: string; name: string; child: boolean } | null
  /** One acted for somebody, and may not any longer: told once. */
  actingEnded?: boolean
  /** Until when the sign-in holds. */
  ending: SignInEnd
}

type OwnPageProps = {
  frame: OwnFrame
  title: string
  place: OwnPlace
  /** The form on the page was not accepted: the title begins with "Error". */
  failed?: boolean
  /** The way here below the home page; left out on it. */
  crumbs?: Crumb[]
  scripts?: string[]
  children?: Child
}

const places: { place: OwnPlace; href: string; icon: OwnLink['icon'] }[] = [
  { place: 'home', href: '/oma', icon: 'house' },
  { place: 'family', href: '/oma/perhe', icon: 'users-three' },
  { place: 'data', href: '/oma/tiedot', icon: 'user' },
]

/** The whole HTML of a page that only its family sees: no language in its address, no trace for others. */
export const OwnPage = ({ frame, title, place, failed, crumbs, scripts = [], children }: OwnPageProps) => {
  const { lang } = frame
  return (
    <FrameProvider value={frame}>
      {raw('<!doctype html>')}
      <html lang={lang}>
        <Head
          title={failed ? `${common.error[lang]}: ${title}` : title}
          neutral={false}
          hidden={true}
          posts={true}
          styles={['public.css', 'signed-in.css']}
          scripts={['keep-on.js', ...scripts]}
        />
        <body>
          <SkipLink />
          <OwnTop me={frame.me} />
          <OwnNav
            label={t.menu[lang]}
            links={places.map((one) => ({ ...one, text: t[one.place][lang], current: one.place === place }))}
          />
          {frame.actingFor ? (
            <aside aria-label={t.actingFor[lang]}>
              <Acting
                icon={frame.actingFor.child ? 'baby' : 'user'}
                text={
                  <>
                    {t.acting[lang]} <b class="anywhere">{frame.actingFor.name}</b>
                  </>
                }
                change={{ text: t.change[lang], href: '/oma/perhe/puolesta' }}
              />
            </aside>
          ) : null}
          <main id="sisalto" tabindex={-1}>
            <div class="wrap pad-top">
              {crumbs ? (
                <Breadcrumbs
                  lang={lang}
                  from={{ text: t.home[lang], href: '/oma' }}
                  trail={[...crumbs, { text: title }]}
                />
              ) : null}
              {frame.actingEnded ? (
                <div class="stack g5">
                  <Notice title={t.actingEnded[lang]} announced>
                    <p>{t.actingEndedText[lang]}</p>
                  </Notice>
                  <div>{children}</div>
                </div>
              ) : (
                children
              )}
              <HoldsUntil {...frame.ending} />
            </div>
          </main>
          <Footer traceless />
          <Ending {...frame.ending} />
        </body>
      </html>
    </FrameProvider>
  )
}

const OwnTop = ({ me }: { me: string }) => {
  const { lang } = useFrame()
  return (
    <header>
      <div class="util">
        <div class="wrap row spread g1">
          <p class="anywhere">
            <span class="vh">{t.signedInAs[lang]} </span>
            <b>{me}</b>
          </p>
          <form method="post" action="/kirjaudu/ulos">
            <SendButton look="text" icon="sign-out" small>
              {t.signOut[lang]}
            </SendButton>
          </form>
        </div>
      </div>
      <div class="head">
        <div class="wrap">
          <Logo />
          <a class="btn btn-help btn-sm push" href={href('helpNow', lang)}>
            <Icon name="lifebuoy" />
            {common.helpNow[lang]}
          </a>
        </div>
      </div>
    </header>
  )
}
