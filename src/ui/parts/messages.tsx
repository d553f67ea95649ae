import type { Child } from 'hono/jsx'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/names.ts'
import { Initials } from './cards.tsx'

export type ThreadRow = {
  href: string
  who: string
  when: { text: string; machine: string }
  subject: string
  snippet: string
  /** Said before the sender when there is something new. */
  unread?: string
  current?: boolean
  /** Subject and text are withheld until a stronger sign-in. */
  locked?: boolean
}

/** The list of threads, newest first. */
export const Threads = ({ threads }: { threads: ThreadRow[] }) => (
  <ul class="threads">
    {threads.map(({ href, who, when, subject, snippet, unread, current, locked }) => (
      <li class={unread ? 'unread' : undefined}>
        <a href={href} aria-current={current ? 'true' : undefined}>
          <span class="who">
            {unread ? <span class="vh">{unread} </span> : null}
            {who}
          </span>
          <time datetime={when.machine}>{when.text}</time>
          <span class="subj">
            {locked ? <Icon name="lock-key" /> : null} {subject}
          </span>
          <span class="snip">{snippet}</span>
        </a>
      </li>
    ))}
  </ul>
)

/** What the thread is about, and always who sees it. */
export const ThreadHead = ({
  id,
  title,
  facts,
}: {
  id: string
  title: string
  facts: { icon: IconName; text: string }[]
}) => (
  <div class="thread-head">
    <h2 id={id}>{title}</h2>
    <p class="muted row small g3">
      {facts.map(({ icon, text }) => (
        <span>
          <Icon name={icon} /> {text}
        </span>
      ))}
    </p>
  </div>
)

export type MessageProps = {
  me?: boolean
  letters: string
  name: string
  work?: string
  when: { text: string; machine: string }
  /** Told to the sender: when it was read. */
  read?: string
  children?: Child
}

export const Messages = ({ label, children }: { label: string; children?: Child }) => (
  <ol class="msgs" aria-label={label}>
    {children}
  </ol>
)

/** One message of a thread; the reader's own in another colour. */
export const Message = ({ me, letters, name, work, when, read, children }: MessageProps) => (
  <li class={me ? 'msg msg-me' : 'msg'}>
    <Initials letters={letters} me={Boolean(me)} />
    <p class="msg-meta">
      <b>{name}</b>
      {work ? `, ${work}` : ''}, <time datetime={when.machine}>{when.text}</time>
    </p>
    <div class="bubble">{children}</div>
    {read ? (
      <span class="read">
        <Icon name="checks" />
        {read}
      </span>
    ) : null}
  </li>
)

export const Attachment = ({ href, text }: { href: string; text: string }) => (
  <a class="attach" href={href}>
    <Icon name="file-pdf" />
    {text}
  </a>
)

/** The box to answer in; when the answer comes and whom to call in haste stand right beside it. */
export const Compose = ({ action, children }: { action: string; children?: Child }) => (
  <form class="compose stack g3" action={action} method="post">
    {children}
  </form>
)

export const SystemLine = ({ icon, text }: { icon: IconName; text: string }) => (
  <p class="sys">
    <Icon name={icon} /> {text}
  </p>
)
