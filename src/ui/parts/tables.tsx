import type { Child } from 'hono/jsx'
import type { TagKind } from './chips.tsx'

/** Wide things scroll inside their own region, which a keyboard can reach. */
export const ScrollRegion = ({ label, children }: { label: string; children?: Child }) => (
  <section class="scroll-x" tabindex={0} aria-label={label}>
    {children}
  </section>
)

export type Column = { name: string; number?: boolean }

type TableProps = {
  caption: string
  columns: Column[]
  /** The first cell of a row is its heading. */
  rows: Child[][]
  /** For tables with many columns on the staff side. */
  wide?: boolean
}

/** A table with its caption for screen readers; numbers stand to the right. */
export const Table = ({ caption, columns, rows, wide }: TableProps) => (
  <ScrollRegion label={caption}>
    <table class={wide ? 'table table-wide' : 'table'}>
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ name, number }) => (
            <th scope="col" class={number ? 'n' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([head, ...cells]) => (
          <tr>
            <th scope="row">{head}</th>
            {cells.map((cell, i) => (
              <td class={columns[i + 1]?.number ? 'n' : undefined}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
)

export type CalendarDay = {
  name: string
  number: string
  today?: boolean
  events: { text: string; href: string; kind: TagKind }[]
}

/** A week as one row of days: the short form. */
export const WeekRow = ({ caption, days }: { caption: string; days: CalendarDay[] }) => (
  <ScrollRegion label={caption}>
    <table class="cal">
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          {days.map(({ name }) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {days.map(({ number, today, events }) => (
            <td aria-current={today ? 'date' : undefined}>
              <b class="num">{number}</b>
              {events.map(({ text, href, kind }) => (
                <a class={`tag tag-${kind}`} href={href}>
                  {text}
                </a>
              ))}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  </ScrollRegion>
)

export type WeekEvent = { hours: string; title: string; place: string; href: string; kind?: 'sun' | 'peer' | 'off' }
export type WeekDay = { name: string; today?: boolean; events: WeekEvent[] }

/** A week as columns of events: for wide screens and paper; phones get the list by day. */
export const WeekTable = ({ caption, days }: { caption: string; days: WeekDay[] }) => (
  <ScrollRegion label={caption}>
    <table class="cal cal-week">
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          {days.map(({ name, today }) => (
            <th scope="col" aria-current={today ? 'date' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {days.map(({ today, events }) => (
            <td aria-current={today ? 'date' : undefined}>
              {events.map((event) => (
                <WeekEventLink event={event} />
              ))}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  </ScrollRegion>
)

const WeekEventLink = ({ event: { hours, title, place, href, kind } }: { event: WeekEvent }) => (
  <a class={kind ? `cal-ev cal-ev-${kind}` : 'cal-ev'} href={href}>
    <span class="num">{hours}</span>
    <b>{title}</b>
    {place}
  </a>
)
