import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { FrameProvider, type PageFrame } from '../frame.ts'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/names.ts'
import { Head } from '../page/head.tsx'
import { Logo } from '../page/logo.tsx'
import { SkipLink } from '../page.tsx'
import { Initials } from '../parts/cards.tsx'
import { Badge } from '../parts/chips.tsx'

type StaffPageProps = {
  frame: PageFrame
  title: string
  top: StaffTopProps
  nav: StaffNavProps
  scripts?: string[]
  children?: Child
}

/** The whole HTML of a staff page: tighter than the public side, with the same meanings. */
export const StaffPage = ({ frame, title, top, nav, scripts = [], children }: StaffPageProps) => (
  <FrameProvider value={frame}>
    {raw('<!doctype html>')}
    <html lang={frame.lang}>
      <Head
        title={title}
        neutral={false}
        hidden={true}
        posts={true}
        styles={['public.css', 'pro.css']}
        scripts={scripts}
      />
      <body class="pro">
        <SkipLink />
        <div class="pro-frame">
          <StaffTop {...top} />
          <div class="pro-shell">
            <StaffNav {...nav} />
            <main class="pro-main" id="sisalto" tabindex={-1}>
              {children}
            </main>
          </div>
        </div>
      </body>
    </html>
  </FrameProvider>
)

export type StaffTopProps = {
  home: string
  /** The word below the programme's name, such as "Desk". */
  desk: string
  search: { action: string; label: string }
  me: { name: string; letters: string; work: string }
  /** Cover the screen, lock it: parents sit beside it. */
  acts: { href: string; icon: IconName; text: string }[]
}

export const StaffTop = ({ home, desk, search, me, acts }: StaffTopProps) => (
  <header class="pro-top">
    <Logo below={desk} to={home} />
    {/* biome-ignore lint/a11y/useSemanticElements: older browsers do not know <search>. */}
    <form class="pro-search" role="search" action={search.action} aria-label={search.label}>
      <label class="vh" for="staff-search">
        {search.label}
      </label>
      <Icon name="magnifying-glass" />
      <input class="input" id="staff-search" name="q" type="search" placeholder={search.label} autocomplete="off" />
    </form>
    <div class="me">
      <span class="who">
        <b>{me.name}</b>
        {me.work}
      </span>
      <Initials letters={me.letters} />
      {acts.map(({ href, icon, text }) => (
        <a class="btn btn-quiet" href={href}>
          <Icon name={icon} />
          {text}
        </a>
      ))}
    </div>
  </header>
)

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
