import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/names.ts'

/** `lang` marks a text that is not in the language of the page. */
export type ChipProps = { href: string; text: string; lang?: string; icon?: IconName; chosen?: boolean }

/** A row of short ways on: common searches, ways to read a page. */
export const Chips = ({ label, chips }: { label: string; chips: ChipProps[] }) => (
  <ul class="chips noprint" aria-label={label}>
    {chips.map((chip) => (
      <li>
        <Chip {...chip} />
      </li>
    ))}
  </ul>
)

export const Chip = ({ href, text, lang, icon, chosen }: ChipProps) => (
  <a class={chosen ? 'chip chip-on' : 'chip'} href={href} lang={lang} aria-current={chosen ? 'true' : undefined}>
    {icon ? <Icon name={icon} /> : null}
    {text}
  </a>
)

/** A choice in force. Pressing it takes the choice away; `remove` says so in words. */
export const ChosenChip = ({ href, text, lang, remove }: ChipProps & { remove: string }) => (
  <a class="chip chip-on" href={href}>
    <span lang={lang}>{text}</span> <Icon name="x" />
    <span class="vh">, {remove}</span>
  </a>
)

/** Links, not tabs, because the address changes: list or week. */
export const ViewChoice = ({ label, views }: { label: string; views: ChipProps[] }) => (
  <nav class="segment" aria-label={label}>
    {views.map(({ href, text, icon, chosen }) => (
      <a href={href} aria-current={chosen ? 'page' : undefined}>
        {icon ? <Icon name={icon} /> : null}
        {text}
      </a>
    ))}
  </nav>
)

export type TagKind = 'plain' | 'brand' | 'ok' | 'warn' | 'danger' | 'info' | 'peer' | 'sun'

/** A short fact. Its meaning stands in its words; colour only repeats it. At most four on a card. */
export const Tag = ({ kind = 'plain', icon, children }: { kind?: TagKind; icon?: IconName; children?: Child }) =>
  html`<span class="${kind === 'plain' ? 'tag' : `tag tag-${kind}`}">${icon ? Icon({ name: icon }) : ''}${children}</span>`

export const Tags = ({ children }: { children?: Child }) => <div class="tags">{children}</div>

/** A count on a link or heading; `spoken` tells what is counted. */
export const Badge = ({ count, spoken, urgent }: { count: number; spoken: string; urgent?: boolean }) => (
  <span class={urgent ? 'badge badge-danger' : 'badge'}>
    {count}
    <span class="vh"> {spoken}</span>
  </span>
)
