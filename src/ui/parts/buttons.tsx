import type { Child } from 'hono/jsx'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/names.ts'

export type Look = 'first' | 'second' | 'soft' | 'text' | 'quiet' | 'help'

const looks: Record<Look, string> = {
  first: 'btn',
  second: 'btn btn-2',
  soft: 'btn btn-soft',
  text: 'btn btn-3',
  quiet: 'btn btn-quiet',
  help: 'btn btn-help',
}

type Shape = {
  look?: Look
  icon?: IconName
  /** 44 px instead of 48, for thin bars. */
  small?: boolean
  /** As wide as its column; or only on phones. */
  block?: boolean
  wideOnPhone?: boolean
  children?: Child
}

/** A link that looks like a button: it goes somewhere. */
export const ButtonLink = ({ href, rel, children, icon, ...shape }: Shape & { href: string; rel?: string }) => (
  <a class={classOf(shape)} href={href} rel={rel}>
    {icon ? <Icon name={icon} /> : null}
    {children}
  </a>
)

/** `form`: the form it sends, when it stands outside of it. */
type SendProps = Shape & { name?: string; value?: string; form?: string }

/** A button that sends its form. Its words begin with a verb. */
export const SendButton = ({ name, value, form, children, icon, ...shape }: SendProps) => (
  <button class={classOf(shape)} type="submit" name={name} value={value} form={form}>
    {icon ? <Icon name={icon} /> : null}
    {children}
  </button>
)

/** A round icon button with its words hidden from sight: earlier, later. */
export const IconLink = ({ href, icon, label }: { href: string; icon: IconName; label: string }) => (
  <a class="btn btn-quiet btn-sm btn-icon" href={href}>
    <Icon name={icon} />
    <span class="vh">{label}</span>
  </a>
)

const classOf = ({ look = 'first', small, block, wideOnPhone }: Shape) =>
  [looks[look], small && 'btn-sm', block && 'btn-block', wideOnPhone && 'btn-wide-sm'].filter(Boolean).join(' ')
