import { useFrame } from '../frame.ts'
import type { IconName } from './names.ts'

/** A picture from the sprite. It is decoration: the text beside it, visible or hidden, says the same. */
export const Icon = ({ name, large }: { name: IconName; large?: boolean }) => (
  <svg class={large ? 'i i-lg' : 'i'} aria-hidden="true">
    <use href={`${useFrame().assets('icons.svg')}#${name}`} />
  </svg>
)
