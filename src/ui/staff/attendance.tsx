import type { Child } from 'hono/jsx'
import { SlotRow } from '../forms/choices.tsx'
import { ScrollRegion } from '../parts/tables.tsx'

export type MarkKind = 'two' | 'one' | 'away' | 'none' | 'outside'

const marks: Record<MarkKind, { sign: string; style: string }> = {
  two: { sign: '2', style: 'mark mark-2' },
  one: { sign: '1', style: 'mark mark-1' },
  away: { sign: '–', style: 'mark mark-0' },
  none: { sign: '', style: 'mark' },
  outside: { sign: '', style: 'mark mark-x' },
}

/** Who came: a number or a dash, and the same in words for a screen reader. */
export const Mark = ({ kind, spoken }: { kind: MarkKind; spoken: string }) => (
  <span class={marks[kind].style}>
    {marks[kind].sign}
    <span class="vh"> {spoken}</span>
  </span>
)

export type AttendanceSession = { number: string; day: string; today?: boolean }
export type AttendanceRow = {
  name: string
  detail?: string
  href?: string
  marks: { kind: MarkKind; spoken: string }[]
}

type AttendanceProps = {
  caption: string
  nameColumn: string
  sessions: AttendanceSession[]
  rows: AttendanceRow[]
  sum?: { name: string; values: string[] }
  small?: boolean
}

/** A row for each family, a column for each session; the names stay in sight while scrolling sideways. */
export const AttendanceGrid = ({ caption, nameColumn, sessions, rows, sum, small }: AttendanceProps) => (
  <ScrollRegion label={caption}>
    <table class={small ? 'att att-sm' : 'att'}>
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{nameColumn}</th>
          {sessions.map(({ number, day, today }) => (
            <th scope="col" class={today ? 'is-today' : undefined}>
              <b>{number}</b>
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, detail, href, marks: given }) => (
          <tr>
            <th scope="row">
              {href ? <a href={href}>{name}</a> : name}
              {detail ? <small>{detail}</small> : null}
            </th>
            {given.map((mark, i) => (
              <td class={sessions[i]?.today ? 'is-today' : undefined}>
                <Mark {...mark} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {sum ? <SumRow {...sum} /> : null}
    </table>
  </ScrollRegion>
)

const SumRow = ({ name, values }: { name: string; values: string[] }) => (
  <tfoot>
    <tr>
      <th scope="row">{name}</th>
      {values.map((value) => (
        <td>{value}</td>
      ))}
    </tr>
  </tfoot>
)

export const MarkLegend = ({ marks: shown }: { marks: { kind: MarkKind; text: string }[] }) => (
  <p class="legend-row" aria-hidden="true">
    {shown.map(({ kind, text }) => (
      <span>
        <span class={marks[kind].style}>{marks[kind].sign}</span>
        {text}
      </span>
    ))}
  </p>
)

export type TapRow = {
  name: string
  family: string
  detail: string
  options: { value: string; text: string }[]
  chosen?: string
}

/** Attendance on the phone: one press a family. */
export const TapList = ({ rows }: { rows: TapRow[] }) => (
  <ul class="taps">
    {rows.map(({ name, family, detail, options, chosen }) => (
      <li>
        <fieldset>
          <legend>
            {family}
            <small>{detail}</small>
          </legend>
          <SlotRow name={name} slots={options} chosen={chosen} />
        </fieldset>
      </li>
    ))}
  </ul>
)

/** Stays at the thumb: how far one is, and the button. */
export const SaveBar = ({ text, children }: { text: Child; children?: Child }) => (
  <div class="savebar">
    <p>{text}</p>
    {children}
  </div>
)
