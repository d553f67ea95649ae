import { html } from 'hono/html'
import { useFrame } from '../frame.ts'
import type { IconName } from './names.ts'

type Drawn = ReturnType<typeof html>
/** Pages have dozens of icons, and hono makes each `<svg>` a context of its own: every icon is drawn once. */
const drawn = new Map<string, Drawn>()

/** A picture from the sprite. It is decoration: the text beside it, visible or hidden, says the same. */
export const Icon = ({ name, large }: { name: IconName; large?: boolean }) => {
  const sprite = useFrame().assets('icons.svg')
  const key = `${sprite}#${name}${large ? ' large' : ''}`
  const known = drawn.get(key)
  if (known) return known
  const made = html`<svg class="${large ? 'i i-lg' : 'i'}" aria-hidden="true"><use href="${sprite}#${name}"></use></svg>`
  drawn.set(key, made)
  return made
}
