import type { Child } from 'hono/jsx'
import { type Lang, langs } from '../../platform/languages.ts'
import { useFrame } from '../frame.ts'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/names.ts'
import { href, type PageId } from '../paths.ts'
import { Logo } from './logo.tsx'
import { t } from './texts.ts'

const endonyms: Record<Lang, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' }

// Only pages that exist: a link to a promise helps nobody at night.
const sections: { id: PageId; name: Record<Lang, string>; icon: IconName }[] = [
  { id: 'services', name: t.services, icon: 'map-pin-line' },
  { id: 'areas', name: t.areas, icon: 'map-trifold' },
  { id: 'about', name: t.about, icon: 'info' },
]

/** The children come first of all, such as the keyboard's way out of a safety page. */
export const Header = ({ children }: { children?: Child }) => (
  <header>
    {children}
    <LanguageBar />
    <div class="head">
      <div class="wrap">
        <Logo />
        <MainNav />
        <HelpButton />
        <PhoneMenu />
      </div>
    </div>
  </header>
)

const LanguageBar = () => {
  const { lang, path, easy, demo, posted } = useFrame()
  return (
    <div class="util">
      <div class="wrap row spread g1">
        <nav aria-label={t.languages[lang]}>
          {posted ? (
            <form id="languages" method="post" hidden>
              {posted.map(([name, value]) => (
                <input type="hidden" name={name} value={value} />
              ))}
            </form>
          ) : null}
          <ul class="langs row g0">
            {langs.map((one) => (
              <li>{posted ? <PostedLanguage to={one} /> : <LanguageLink to={one} />}</li>
            ))}
            <li>
              <a href={easy} aria-current={path === easy ? 'page' : undefined}>
                {t.easy[lang]}
              </a>
            </li>
          </ul>
        </nav>
        <div class="row g2">
          {demo ? (
            <p class="tag tag-peer">
              <span>
                {t.trial[lang]}
                <span class="hide-sm">: {t.trialAdvice[lang]}</span>
              </span>
            </p>
          ) : null}
          <a
            class="util-link"
            href={href('signIn', lang)}
            aria-current={path === href('signIn', lang) ? 'page' : undefined}
          >
            <Icon name="sign-in" />
            {t.signIn[lang]}
          </a>
        </div>
      </div>
    </div>
  )
}

const LanguageLink = ({ to }: { to: Lang }) => {
  const { lang, alternates } = useFrame()
  return (
    <a href={alternates[to]} lang={to} hreflang={to} aria-current={to === lang ? 'true' : undefined}>
      {endonyms[to]}
    </a>
  )
}

/** Sends what was posted to the same page in the language; `guide.css` gives it the looks of a link. */
const PostedLanguage = ({ to }: { to: Lang }) => {
  const { lang, alternates } = useFrame()
  return (
    <button
      type="submit"
      form="languages"
      formaction={alternates[to].split('?')[0]}
      lang={to}
      aria-current={to === lang ? 'true' : undefined}
    >
      {endonyms[to]}
    </button>
  )
}

const MainNav = () => {
  const { lang, path } = useFrame()
  return (
    <nav class="mainnav" aria-label={t.mainMenu[lang]}>
      <ul class="row g0">
        {sections.map(({ id, name }) => (
          <li>
            <a href={href(id, lang)} aria-current={currentIn(path, href(id, lang))}>
              {name[lang]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const HelpButton = () => {
  const { lang } = useFrame()
  return (
    <a class="btn btn-help btn-sm push" href={href('helpNow', lang)}>
      <Icon name="lifebuoy" />
      {t.helpNow[lang]}
    </a>
  )
}

const PhoneMenu = () => {
  const { lang, path } = useFrame()
  return (
    <details class="menu">
      <summary>
        <Icon name="list" />
        {t.menu[lang]}
      </summary>
      <nav class="menu-panel" aria-label={t.menu[lang]}>
        <ul>
          {sections.map(({ id, name, icon }) => (
            <li>
              <a href={href(id, lang)} aria-current={currentIn(path, href(id, lang))}>
                <Icon name={icon} />
                {name[lang]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  )
}

const currentIn = (path: string, section: string) =>
  path === section ? 'page' : path.startsWith(`${section}/`) ? 'true' : undefined
