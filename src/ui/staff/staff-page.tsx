import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { FrameProvider, type PageFrame, useFrame } from '../frame.ts'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/names.ts'
import { Head } from '../page/head.tsx'
import { Logo } from '../page/logo.tsx'
import { t } from '../page/texts.ts'
import { SkipLink } from '../page.tsx'
import { Initials } from '../parts/cards.tsx'
import { Badge } from '../parts/chips.tsx'
import { Ending, HoldsUntil, type SignInEnd } from '../parts/ending.tsx'
import { Owned } from './owned.tsx'

type StaffPageProps = {
  frame: PageFrame
  title: string
  top: StaffTopProps
  nav: StaffNavProps
  /** What stands over the page while it is covered, and whether it is covered from the first moment. */
  cover?: CoverProps
  /** The form on the page was not accepted: the title begins with "Error". */
  failed?: boolean | undefined
  scripts?: string[]
  /** Until when the sign-in holds; left out where nobody has signed in. */
  ending?: SignInEnd
  children?: Child
}

/** The whole HTML of a staff page: tighter than the public side, with the same meanings. */
export const StaffPage = ({
  frame,
  title,
  top,
  nav,
  cover,
  failed,
  scripts = [],
  ending,
  children,
}: StaffPageProps) => (
  <FrameProvider value={frame}>
    {raw('<!doctype html>')}
    <html lang={frame.lang} class={cover?.on ? 'covered' : undefined}>
      <Head
        title={failed ? `${t.error[frame.lang]}: ${title}` : title}
        neutral={false}
        hidden={true}
        posts={true}
        styles={ending ? ['public.css', 'pro.css', 'signed-in.css'] : ['public.css', 'pro.css']}
        scripts={[...(cover ? ['cover.js'] : []), ...(ending ? ['keep-on.js'] : []), ...scripts]}
      />
      <body class="pro">
        {cover ? <Cover {...cover} /> : null}
        <SkipLink />
        <Owned by={ending?.owner}>
          <div class="pro-frame">
            <StaffTop {...top} />
            <div class="pro-shell">
              <StaffNav {...nav} />
              <main class="pro-main" id="sisalto" tabindex={-1}>
                {children}
                {ending ? <HoldsUntil {...ending} /> : null}
              </main>
            </div>
          </div>
        </Owned>
        {ending ? <Ending {...ending} /> : null}
      </body>
    </html>
  </FrameProvider>
)

export type CoverProps = { on: boolean; title: string; text: string; show: string }

/** Over everything, so that whoever sits beside sees nothing; the script of `cover.js` puts it on and takes it off. */
const Cover = ({ title, text, show }: CoverProps) => (
  <div class="cover" role="dialog" aria-modal="true" aria-labelledby="cover">
    <h2 id="cover">{title}</h2>
    <p>{text}</p>
    <button class="btn" type="button" data-uncover>
      {show}
    </button>
  </div>
)

export type StaffTopProps = {
  home: string
  /** The word below the programme's name, such as "Desk". */
  desk: string
  /** Posted: whom somebody looks for must not stand in an address. */
  search?: { action: string; label: string } | undefined
  me: { name: string; letters: string; work: string }
  /** Cover the screen, lock it: parents sit beside it. */
  acts: StaffAct[]
}

/** A link, one that covers the screen where there is script, or a form that sends. */
export type StaffAct = { href: string; icon: IconName; text: string; does?: 'cover' | 'send'; keys?: string }

export const StaffTop = ({ home, desk, search, me, acts }: StaffTopProps) => (
  <header class="pro-top">
    <Logo below={desk} to={home} />
    {search ? <StaffSearch {...search} /> : null}
    <div class="me">
      <span class="who">
        <b>{me.name}</b>
        {me.work}
      </span>
      <Initials letters={me.letters} />
      {acts.map((act) => (
        <Act {...act} />
      ))}
    </div>
  </header>
)

const StaffSearch = ({ action, label }: { action: string; label: string }) => (
  // biome-ignore lint/a11y/useSemanticElements: older browsers do not know <search>.
  <form class="pro-search" role="search" method="post" action={action} aria-label={label}>
    <label class="vh" for="staff-search">
      {label}
    </label>
    <Icon name="magnifying-glass" />
    <input
      class="input"
      id="staff-search"
      name="q"
      type="search"
      placeholder={label}
      autocomplete="off"
      maxlength={100}
    />
  </form>
)

const Act = ({ href, icon, text, does, keys }: StaffAct) => {
  const { path } = useFrame()
  const inside = (
    <>
      <Icon name={icon} />
      {text}
      {keys ? <kbd>{keys}</kbd> : null}
    </>
  )
  if (does === 'send')
    return (
      <form method="post" action={href}>
        {/* Where a screen that gets locked is opened again. */}
        <input type="hidden" name="to" value={path} />
        <button class="btn btn-quiet" type="submit">
          {inside}
        </button>
      </form>
    )
  return (
    <a class="btn btn-quiet" href={href} data-cover={does === 'cover' ? '' : undefined}>
      {inside}
    </a>
  )
}

export type StaffLink = {
  href: string
  icon: IconName
  text: string
  current?: boolean
  fresh?: { count: number; spoken: string }
}
export type StaffNavProps = { label: string; links: StaffLink[]; more?: { title: string; links: StaffLink[] } }

export const StaffNav = ({ label, links, more }: StaffNavProps) => (
  <nav class="pro-nav" aria-label={label}>
    <StaffLinks links={links} />
    {more ? (
      <>
        <h2>{more.title}</h2>
        <StaffLinks links={more.links} />
      </>
    ) : null}
  </nav>
)

const StaffLinks = ({ links }: { links: StaffLink[] }) => (
  <ul>
    {links.map(({ href, icon, text, current, fresh }) => (
      <li>
        <a href={href} aria-current={current ? 'page' : undefined}>
          <Icon name={icon} />
          {text}
          {fresh ? <Badge {...fresh} /> : null}
        </a>
      </li>
    ))}
  </ul>
)
