import type { Child } from 'hono/jsx'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/names.ts'

type StepsProps = { label: string; steps: string[]; current: number; done: string; counted: string }

/** The pages of a form as bars, and the same in words: "Step 3 of 5". `current` begins from 1. */
export const Steps = ({ label, steps, current, done, counted }: StepsProps) => (
  <>
    <ol class="steps" aria-label={label}>
      {steps.map((step, i) => (
        <li class={i + 1 < current ? 'done' : undefined} aria-current={i + 1 === current ? 'step' : undefined}>
          <span>
            {step}
            {i + 1 < current ? <span class="vh"> ({done})</span> : null}
          </span>
        </li>
      ))}
    </ol>
    <p class="stepno">{counted}</p>
  </>
)

/** How a thing goes, step by step, with numbers and a dotted line. */
export const Process = ({ steps }: { steps: { title: string; text: string }[] }) => (
  <ol class="path">
    {steps.map(({ title, text }) => (
      <li>
        <h3>{title}</h3>
        <p>{text}</p>
      </li>
    ))}
  </ol>
)

/** What was just done, in one box, with what to do next to it. */
export const DonePanel = ({ title, level = 1, children }: { title: string; level?: 1 | 2 | 3; children?: Child }) => {
  const Title = (['h1', 'h2', 'h3'] as const)[level - 1] ?? 'h1'
  return (
    <div class="done-panel">
      <Icon name="check-circle-duotone" />
      <Title>{title}</Title>
      {children}
    </div>
  )
}

/** A place in a queue, or another large number. It is decoration: the text beside says the same. */
export const QueuePlace = ({ word, place }: { word: string; place: number }) => (
  <p class="place" aria-hidden="true">
    {word}
    <b>{place}</b>
  </p>
)

/** The next event or one's place in a queue: a large tile, what it is, and at most two acts. */
export const NextCard = ({ mark, children, acts }: { mark: Child; children?: Child; acts?: Child }) => (
  <div class="card card-pad next">
    {mark}
    <div class="next-what">{children}</div>
    {acts ? <p class="row g2">{acts}</p> : null}
  </div>
)

export type Leg = {
  place: 'clinic' | 'hospital' | 'park'
  title: string
  detail: string
  icon: IconName
  meetings: Meeting[]
}
export type Meeting = {
  number: number
  day: { text: string; machine: string }
  clock: string
  title: string
  text: string
  state?: 'done' | 'next'
  /** Read aloud first: "Held", "Meeting 2". */
  spoken: string
}

/** A stretch of family coaching in one place: clinic, hospital, park. */
export const JourneyLeg = ({ leg: { place, title, detail, icon, meetings } }: { leg: Leg }) => (
  <section class={`leg leg-${place}`}>
    <h3>
      <Icon name={icon} />
      <span>
        {title}
        <small>{detail}</small>
      </span>
    </h3>
    <ol class="journey">
      {meetings.map((meeting) => (
        <li
          class={meeting.state === 'done' ? 'is-done' : undefined}
          aria-current={meeting.state === 'next' ? 'step' : undefined}
        >
          <span class="node" aria-hidden="true">
            {meeting.state === 'done' ? <Icon name="check-bold" /> : meeting.number}
          </span>
          <p class="when">
            <span class="vh">{meeting.spoken} </span>
            <time datetime={meeting.day.machine}>{meeting.day.text}</time>
            <br />
            {meeting.clock}
          </p>
          <div class="what">
            <h4>{meeting.title}</h4>
            <p>{meeting.text}</p>
          </div>
        </li>
      ))}
    </ol>
  </section>
)

/** Something between the legs that is nobody's appointment: the baby is born. */
export const Milestone = ({ icon, children }: { icon: IconName; children?: Child }) => (
  <p class="milestone">
    <Icon name={icon} />
    <span>{children}</span>
  </p>
)
