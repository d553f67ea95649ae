import type { Child } from 'hono/jsx'

export type FactRow = { name: string; value: Child }

/** Who, price, referral, waiting time: one line of facts before any reading. */
export const KeyFacts = ({ facts }: { facts: FactRow[] }) => (
  <dl class="keyfacts">
    {facts.map(({ name, value }) => (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

export type AnswerRow = FactRow & { change?: { text: string; href: string } }

/** Answers one above another, each with a way to change it. */
export const Answers = ({ rows }: { rows: AnswerRow[] }) => (
  <dl class="summary">
    {rows.map(({ name, value, change }) => (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
        {change ? (
          <dd class="edit">
            <a href={change.href}>
              {change.text}
              <span class="vh">: {name}</span>
            </a>
          </dd>
        ) : null}
      </div>
    ))}
  </dl>
)

export type HoursRow = { day: string; hours: string; today?: boolean }

export const HoursTable = ({ caption, rows }: { caption: string; rows: HoursRow[] }) => (
  <table class="hours">
    <caption class="vh">{caption}</caption>
    <tbody>
      {rows.map(({ day, hours, today }) => (
        <tr aria-current={today ? 'date' : undefined}>
          <th scope="row">{day}</th>
          <td>{hours}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** A question that opens its answer. No script. */
export const Disclosure = ({ summary, open, children }: { summary: Child; open?: boolean; children?: Child }) => (
  <details class="acc" open={open}>
    <summary>{summary}</summary>
    <div>{children}</div>
  </details>
)

/** How full something is. The number always stands beside it as text. */
export const Meter = ({ share, text }: { share: number; text: string }) => (
  <div>
    <svg class="meter" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width={Math.round(Math.min(1, Math.max(0, share)) * 100)} height="1" />
    </svg>
    <p class="hint">{text}</p>
  </div>
)
