import type { Child } from 'hono/jsx'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/names.ts'

export type NoticeKind = 'info' | 'ok' | 'warn' | 'danger'

const icons: Record<NoticeKind, IconName> = {
  info: 'info',
  ok: 'check-circle',
  warn: 'warning',
  danger: 'warning-circle',
}

type NoticeProps = {
  kind?: NoticeKind
  icon?: IconName
  title?: string
  /** The level of the title in the page's outline. */
  level?: 2 | 3
  /** Said aloud when it appears, for answers to what the person just did. */
  announced?: boolean
  children?: Child
}

/** Something to know before going on. */
export const Notice = ({ kind = 'info', icon, title, level = 2, announced, children }: NoticeProps) => {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <div class={kind === 'info' ? 'notice' : `notice notice-${kind}`} role={announced ? 'status' : undefined}>
      <Icon name={icon ?? icons[kind]} />
      {title ? <Title>{title}</Title> : null}
      {children}
    </div>
  )
}

/** What will be here, and the first thing to do: never an empty box. */
export const Empty = ({
  icon,
  title,
  level = 2,
  children,
}: {
  icon: IconName
  title: string
  level?: 2 | 3
  children?: Child
}) => {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <div class="empty">
      <Icon name={icon} />
      <Title>{title}</Title>
      {children}
    </div>
  )
}

/** Grey lines while an island fetches; pages themselves arrive whole. */
export const Loading = ({ spoken }: { spoken: string }) => (
  <div class="card stack g3" role="status">
    <span class="vh">{spoken}</span>
    <div class="skel skel-half" />
    <div class="skel" />
    <div class="skel skel-most" />
  </div>
)

type ActingProps = { icon?: IconName; text: Child; change: { text: string; href: string } }

/** Said at the top of the page as long as one acts for somebody else. */
export const Acting = ({ icon = 'baby', text, change }: ActingProps) => (
  <div class="acting">
    <div class="wrap">
      <p>
        <Icon name={icon} />
        <span>{text}</span>
      </p>
      <a href={change.href}>{change.text}</a>
    </div>
  </div>
)

/** A box that only a trial installation shows. */
export const TrialBox = ({ id, title, children }: { id: string; title: string; children?: Child }) => (
  <section class="demo stack g3" aria-labelledby={id}>
    <h2 id={id}>
      <Icon name="flask" /> {title}
    </h2>
    {children}
  </section>
)
