import type { Child } from 'hono/jsx'
import { useFrame } from '../frame.ts'
import { hyphenate } from '../hyphenate.ts'
import { Landscape } from './landscape.tsx'

type HeroProps = {
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
export const Hero = ({ title, lead, now, find, nowFirst }: HeroProps) => (
  <section class="hero" aria-labelledby="h1">
    <div class="wrap">
      <div class="hero-text">
        <h1 id="h1">{hyphenate(title, useFrame().lang)}</h1>
        <p class="lead">{lead}</p>
      </div>
      {nowFirst ? now : null}
      <div class="hero-find stack g4">{find}</div>
      {nowFirst ? null : now}
    </div>
    <Landscape />
  </section>
)
