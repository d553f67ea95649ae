import type { Child } from 'hono/jsx'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/names.ts'

type PanelProps = {
  id: string
  icon: IconName
  title: string
  /** A badge or tag beside the title. */
  beside?: Child
  more?: { text: string; href: string }
  urgent?: boolean
  children?: Child
}

/** One part of the work queue. */
export const Panel = ({ id, icon, title, beside, more, urgent, children }: PanelProps) => (
  <section class={urgent ? 'panel panel-alert' : 'panel'} aria-labelledby={id}>
    <header>
      <Icon name={icon} />
      <h2 id={id}>{title}</h2>
      {beside}
      {more ? <a href={more.href}>{more.text}</a> : null}
    </header>
    {children}
  </section>
)

export const PanelBody = ({ children }: { children?: Child }) => <div class="panel-body">{children}</div>

export type WorkRow = {
  href: string
  title: string
  text: string
  due?: { text: string; soon?: boolean }
  /** Said before the title when it is new. */
  unread?: string
  /** The language of the text, when it is not the page's. */
  textLang?: string
  /** How full: 0 to 1; the text says it too. */
  full?: number
}

export const WorkRows = ({ rows }: { rows: WorkRow[] }) => (
  <ul class="rows">
    {rows.map(({ href, title, text, due, unread, textLang, full }) => (
      <li>
        <a class={unread ? 'r unread' : 'r'} href={href}>
          <b>
            {unread ? <span class="vh">{unread} </span> : null}
            {title}
          </b>
          {due ? <span class={due.soon ? 'due due-soon' : 'due'}>{due.text}</span> : null}
          <span lang={textLang}>{text}</span>
          {full === undefined ? null : (
            <svg class="meter bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
              <rect width={Math.round(full * 100)} height="1" />
            </svg>
          )}
        </a>
      </li>
    ))}
  </ul>
)

export type ListCheck = {
  state: 'done' | 'open' | 'later'
  spoken: string
  text: string
  detail?: string
  act?: { text: string; href: string }
}

const checkIcons = { done: 'check-circle', open: 'warning-circle', later: 'circle-dashed' } as const

/** What must be in order before something goes on: handover, season, publishing. */
export const CheckList = ({ checks }: { checks: ListCheck[] }) => (
  <ul class="checklist">
    {checks.map(({ state, spoken, text, detail, act }) => (
      <li class={state === 'done' ? undefined : `is-${state}`}>
        <Icon name={checkIcons[state]} />
        <div>
          <b>
            <span class="vh">{spoken}: </span>
            {text}
          </b>
          {detail ? <small>{detail}</small> : null}
        </div>
        {act ? <a href={act.href}>{act.text}</a> : null}
      </li>
    ))}
  </ul>
)

/** The programme of a session: clock and doing. */
export const SessionPlan = ({ items }: { items: { clock: string; title: string; text: string }[] }) => (
  <ol class="table-plan">
    {items.map(({ clock, title, text }) => (
      <li>
        <span class="num">{clock}</span>
        <b>{title}</b>
        <small>{text}</small>
      </li>
    ))}
  </ol>
)
