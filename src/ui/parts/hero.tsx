import type { Child } from 'hono/jsx'
import { useFrame } from '../frame.ts'
import { hyphenate } from '../hyphenate.ts'
import { Landscape } from './landscape.tsx'

type HeroProps = {
  id?: string
  /** 1 on the front page itself. */
  level?: 1 | 2
  title: string
  lead: string
  /** The panel of numbers that answer now. */
  now: Child
  /** Search and common searches. */
  find: Child
  /** After hours the numbers come before the search, also for a screen reader. */
  nowFirst: boolean
}

/** The opening of the front page: what this is, who answers now, and a search over a landscape that knows the night. */
export const Hero = ({ id = 'opening', level = 1, title, lead, now, find, nowFirst }: HeroProps) => (
  <section class="hero" aria-labelledby={id}>
    <div class="wrap">
      <div class="hero-text">
        <Title id={id} level={level} text={title} />
        <p class="lead">{lead}</p>
      </div>
      {nowFirst ? now : null}
      <div class="hero-find stack g4">{find}</div>
      {nowFirst ? null : now}
    </div>
    <Landscape />
  </section>
)

const Title = ({ id, level, text }: { id: string; level: 1 | 2; text: string }) => {
  const shown = hyphenate(text, useFrame().lang)
  return level === 1 ? <h1 id={id}>{shown}</h1> : <h2 id={id}>{shown}</h2>
}
