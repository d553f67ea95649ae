import type { Child } from 'hono/jsx'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/names.ts'
import { Badge } from './chips.tsx'

export type OwnLink = {
  href: string
  icon: IconName
  text: string
  current?: boolean
  fresh?: { count: number; spoken: string }
}

/** The five places of a signed-in family: tabs when wide, a bar at the thumb on phones. */
export const OwnNav = ({ label, links }: { label: string; links: OwnLink[] }) => (
  <nav class="ownnav" aria-label={label}>
    <div class="wrap">
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
    </div>
  </nav>
)

/** What signing in gives, offered on public pages without pushing. */
export const OwnOffer = ({
  id,
  title,
  text,
  children,
}: {
  id: string
  title: string
  text: string
  children?: Child
}) => (
  <section class="own" aria-labelledby={id}>
    <div class="stack g2">
      <h2 id={id}>{title}</h2>
      <p class="muted prose">{text}</p>
    </div>
    <p class="row">{children}</p>
  </section>
)
