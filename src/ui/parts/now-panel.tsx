import type { Child } from 'hono/jsx'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/names.ts'
import { callAddress, onOneLine } from '../phones.ts'

export type NowLine = {
  /** The situation in the reader's own words. */
  situation: string
  /** Whose line it is and what it costs. */
  who: string
  phone: string
}

type NowPanelProps = {
  id?: string
  icon: IconName
  title: string
  lead: string
  lines: NowLine[]
  /** Left out where 112 stands above the panel. */
  danger?: { text: string; phone: string }
  all: { text: string; href: string }
  /** Notes under the lines, each a paragraph. */
  children?: Child
}

/** Who answers at this moment; a tap calls. Chosen by the server's clock, so it needs no script. */
export const NowPanel = ({ id = 'now', icon, title, lead, lines, danger, all, children }: NowPanelProps) => (
  <section class="now" aria-labelledby={id}>
    <h2 id={id}>
      <Icon name={icon} />
      {title}
    </h2>
    <p>{lead}</p>
    <ul class="now-list">
      {lines.map(({ situation, who, phone }) => (
        <li>
          <a href={callAddress(phone)}>
            <b>{situation}</b>
            <span>{who}</span>
            <span class="tel">
              <Icon name="phone" />
              {onOneLine(phone)}
            </span>
          </a>
        </li>
      ))}
    </ul>
    {children}
    <p class="now-foot">
      {danger ? (
        <a href={callAddress(danger.phone)}>
          <Icon name="phone-call" />
          {danger.text}
        </a>
      ) : null}
      <a href={all.href}>{all.text}</a>
    </p>
  </section>
)
