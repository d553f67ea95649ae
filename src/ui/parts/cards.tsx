import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { machine, tile } from '../dates.ts'
import { useFrame } from '../frame.ts'
import { hyphenate } from '../hyphenate.ts'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/names.ts'

/** A weekday, a day and a month as one picture; read as one date by machines. */
export const DateTile = ({ day }: { day: Temporal.PlainDate | Temporal.ZonedDateTime }) => {
  const shown = tile(day, useFrame().lang)
  return (
    <time class="date" datetime={machine(day)}>
      <span>{shown.weekday}</span>
      <b>{shown.day}</b>
      <span>{shown.month}</span>
    </time>
  )
}

/** A title that is not a plain string brings its own hyphens and language. */
type CardProps = { title: Child; href: string; children?: Child }

/** A card in a `Grid`: one link that covers it all. */
export const Card = ({ title, href, children }: CardProps) => (
  <li class="card">
    <h3>
      <a href={href}>{typeof title === 'string' ? hyphenate(title, useFrame().lang) : title}</a>
    </h3>
    {children}
  </li>
)

export const Grid = ({ narrow, children }: { narrow?: boolean; children?: Child }) => (
  <ul class={narrow ? 'grid min-md' : 'grid min-lg'}>{children}</ul>
)

type EventCardProps = CardProps & { day: Temporal.PlainDate; text: string }

/** Something that happens on a day. The children are its tags. */
export const EventCard = ({ title, href, day, text, children }: EventCardProps) => (
  <li class="card event">
    <DateTile day={day} />
    <div>
      <h3>
        <a href={href}>{typeof title === 'string' ? hyphenate(title, useFrame().lang) : title}</a>
      </h3>
      <p>{text}</p>
      <div class="tags">{children}</div>
    </div>
  </li>
)

/** Initials in a circle; the name itself stands beside. */
export const Initials = ({ letters, me }: { letters: string; me?: boolean }) => (
  <span class={me ? 'ava ava-me' : 'ava'} aria-hidden="true">
    {letters}
  </span>
)

export const PersonCard = ({ name, letters, text }: { name: string; letters: string; text: string }) => (
  <li class="card event">
    <Initials letters={letters} />
    <div>
      <h3>{name}</h3>
      <p>{text}</p>
    </div>
  </li>
)

export type Fact = { icon: IconName; text: Child }

type ResultProps = CardProps & {
  /** Where a pin of the map leads. */
  id?: string | undefined
  /** The letter on the map, or an icon for what has no place. */
  mark: { letter: string } | { icon: IconName }
  /** What it is, in a sentence; null when nothing is known to say. */
  what: Child
  facts: Fact[]
}

/**
 * A service or place in a list of results, in the same order and with the same letter as on the map. Written as text: a list of
 * results is the page drawn most often, and its cards as elements are half of the drawing.
 */
export const ResultCard = ({ id, mark, title, href, what, facts, children }: ResultProps) => {
  const pin =
    'letter' in mark
      ? html`<div class="pin" aria-hidden="true"><span>${mark.letter}</span></div>`
      : html`<div class="pin pin-none" aria-hidden="true">${Icon({ name: mark.icon })}</div>`
  const told = typeof title === 'string' ? hyphenate(title, useFrame().lang) : title
  const known = facts.map(({ icon, text }) => html`<li>${Icon({ name: icon })}${text}</li>`)
  return html`<li class="card service"${id ? html` id="${id}"` : ''}>${pin}<h3><a href="${href}">${told}</a></h3>${what ? html`<p class="what">${what}</p>` : ''}<ul class="facts">${known}</ul><div class="tags">${children}</div></li>`
}

/** Open or closed, always in words: `until` tells what comes next. */
export const OpenState = ({ open, text }: { open: boolean; text: string }) =>
  open
    ? html`<span class="open"><span class="dot"></span> ${text}</span>`
    : html`<span class="closed">${Icon({ name: 'moon' })} ${text}</span>`
