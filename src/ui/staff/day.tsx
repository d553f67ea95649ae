import type { Child } from 'hono/jsx'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/names.ts'

export type DayKind = 'child' | 'preg' | 'home' | 'group' | 'call' | 'free' | 'break'

export type DayRow = {
  begins: { text: string; machine: string }
  /** The end, as the smaller line below. */
  ends: string
  kind: DayKind
  /** Left out on breaks. */
  title?: string
  href?: string
  room?: { icon: IconName; text: string }
  text: string
  tags?: Child
  /** "now 8.12": marks the visit that is going on, which is tinted and opened. */
  now?: string
  /** What to know before the door opens. */
  preparation?: { name: string; value: Child }[]
  acts?: Child
  /** One act at the side of a free time. */
  offer?: Child
}

/** The day from the first visit to the last, each with its place and what was prepared. */
export const DayLine = ({ rows }: { rows: DayRow[] }) => (
  <ol class="line">
    {rows.map((row) => (
      <li class="slotrow">
        <div class="t">
          <time datetime={row.begins.machine}>{row.begins.text}</time>
          <small>{row.ends}</small>
          {row.now ? <span class="nowmark">{row.now}</span> : null}
        </div>
        <Appointment row={row} />
      </li>
    ))}
  </ol>
)

const Appointment = ({ row }: { row: DayRow }) => {
  const { kind, title, href, room, text, tags, now, preparation, acts, offer } = row
  return (
    <div class={`appt c-${kind}${now ? ' appt-now' : ''}`}>
      {title ? <h3>{href ? <a href={href}>{title}</a> : title}</h3> : null}
      {room ? (
        <span class="room">
          <Icon name={room.icon} />
          {room.text}
        </span>
      ) : null}
      {offer ? <div class="offer">{offer}</div> : null}
      <div class="info">
        <p>{text}</p>
        {tags ? <span class="tags">{tags}</span> : null}
      </div>
      {preparation ? <Preparation boxes={preparation} /> : null}
      {acts ? <p class="acts">{acts}</p> : null}
    </div>
  )
}

const Preparation = ({ boxes }: { boxes: NonNullable<DayRow['preparation']> }) => (
  <dl class="prep">
    {boxes.map(({ name, value }) => (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

/** What the stripes mean; each visit says it in words too. */
export const DayLegend = ({ kinds }: { kinds: { kind: DayKind; text: string }[] }) => (
  <p class="legend-row" aria-hidden="true">
    {kinds.map(({ kind, text }) => (
      <span class={`c-${kind}`}>
        <i />
        {text}
      </span>
    ))}
  </p>
)

type DayHeadProps = { title: string; level?: 1 | 2; moves?: Child; sum?: Child[]; acts?: Child }

/** The day's name, ways to other days, and its sum in a few tags. */
export const DayHead = ({ title, level = 1, moves, sum, acts }: DayHeadProps) => (
  <div class="day-head">
    {level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
    {moves ? <p class="row g1">{moves}</p> : null}
    {sum ? (
      <ul class="sum">
        {sum.map((tag) => (
          <li>{tag}</li>
        ))}
      </ul>
    ) : null}
    {acts ? <p class="row g2 push-end">{acts}</p> : null}
  </div>
)

/** On phones: straight to the parts below the day. */
export const Jumps = ({ links }: { links: { href: string; text: string }[] }) => (
  <p class="jump">
    {links.map(({ href, text }) => (
      <a class="btn btn-quiet" href={href}>
        {text}
      </a>
    ))}
  </p>
)
