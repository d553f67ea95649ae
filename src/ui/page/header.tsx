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
  const { lang, path, alternates, easy, demo } = useFrame()
  return (
    <div class="util">
      <div class="wrap g1">
        <nav aria-label={t.languages[lang]}>
          <ul class="langs g0">
            {langs.map((one) => (
              <li>
                <a href={alternates[one]} lang={one} hreflang={one} aria-current={one === lang ? 'true' : undefined}>
                  {endonyms[one]}
                </a>
              </li>
            ))}
            <li>
              <a href={easy} aria-current={path === easy ? 'page' : undefined}>
                {t.easy[lang]}
              </a>
            </li>
          </ul>
        </nav>
        {demo ? (
          <p class="tag tag-peer">
            <span>
              {t.trial[lang]}
              <span class="hide-sm">: {t.trialAdvice[lang]}</span>
            </span>
          </p>
        ) : null}
      </div>
    </div>
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
