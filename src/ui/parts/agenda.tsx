import type { Child } from 'hono/jsx'
import type { TagKind } from './chips.tsx'

export type AgendaItem = {
  /** When it begins; `until` is the smaller line below. */
  time: string
  until?: string
  title: Child
  href?: string
  text: Child
  tags?: Child
  /** What one can do or how it stands, at the end of the row. */
  side?: Child
}

type AgendaDayProps = { id: string; day: string; tag?: { text: string; kind: TagKind }; items: AgendaItem[] }

/** The events or log rows of one day. */
export const AgendaDay = ({ id, day, tag, items }: AgendaDayProps) => (
  <section class="agenda-day" aria-labelledby={id}>
    <h2 id={id}>
      {day} {tag ? <span class={`tag tag-${tag.kind}`}>{tag.text}</span> : null}
    </h2>
    <ul class="agenda">
      {items.map((item) => (
        <AgendaRow {...item} />
      ))}
    </ul>
  </section>
)

const AgendaRow = ({ time, until, title, href, text, tags, side }: AgendaItem) => (
  <li>
    <p class="t">
      {time}
      {until ? <small>{until}</small> : null}
    </p>
    <div>
      <h3>
        {href ? (
          <a class="link" href={href}>
            {title}
          </a>
        ) : (
          title
        )}
      </h3>
      <p>{text}</p>
      {tags ? <div class="tags">{tags}</div> : null}
    </div>
    {side ? <p class="side">{side}</p> : null}
  </li>
)
