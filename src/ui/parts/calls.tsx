import type { Child } from 'hono/jsx'
import { useFrame } from '../frame.ts'
import { hyphenate } from '../hyphenate.ts'
import { Icon } from '../icons/icon.tsx'
import { callAddress, onOneLine } from '../phones.ts'

type CallCardProps = {
  /** The situation in the reader's own words. */
  title: string
  level?: 2 | 3
  phone: string
  /** The words on the button, when the number alone is not enough. */
  button?: string
  /** What a screen reader says of the button: a number alone does not tell whose it is. */
  spoken?: string
  /** A line that is closed now: shown, but not as the first thing to press. */
  later?: boolean
  children?: Child
}

/** One line to call, with its hours and price in the children. */
export const CallCard = ({ title, level = 3, phone, button, spoken, later, children }: CallCardProps) => {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <div class="call">
      <div>
        <Title>{hyphenate(title, useFrame().lang)}</Title>
        {children}
      </div>
      <p class="row">
        <a class={later ? 'btn btn-2 tel' : 'btn tel'} href={callAddress(phone)} aria-label={spoken}>
          <Icon name="phone" />
          {button ?? onOneLine(phone)}
        </a>
      </p>
    </div>
  )
}

type EmergencyProps = { title: string; text: string; phone?: string; button: string; level?: 2 | 3 }

/** What one calls first where a life may be in danger: the largest button of the page, all over a phone's width. */
export const EmergencyCard = ({ title, text, phone = '112', button, level = 2 }: EmergencyProps) => {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <div class="call call-112">
      <div>
        <Title>{hyphenate(title, useFrame().lang)}</Title>
        <p>{text}</p>
      </div>
      <p class="row">
        <a class="btn btn-help btn-wide-sm tel" href={callAddress(phone)}>
          <Icon name="phone-call" />
          {button}
        </a>
      </p>
    </div>
  )
}

/** A phone number inside a sentence: never broken over two lines. */
export const Phone = ({ number }: { number: string }) => <a href={callAddress(number)}>{onOneLine(number)}</a>

/** How to reach a service: before reading on phones, beside the text when wide. */
export const ContactCard = ({ id, title, children }: { id: string; title: string; children?: Child }) => (
  <section class="card card-pad contact stack g3" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
)
