import type { Device } from '../session.ts'
import { returnTo } from './return-to.ts'

export type Asked = {
  /** The key of an issuer. */
  with: string | null
  /** A made-up person, in a trial. */
  who: string | null
  device: Device
  to: string | null
}

export function readAsked(form: URLSearchParams): Asked {
  return {
    with: form.get('with'),
    who: form.get('who'),
    // Whoever does not say is taken to be among others.
    device: form.get('device') === 'own' ? 'own' : 'shared',
    to: returnTo(form.get('to')),
  }
}
