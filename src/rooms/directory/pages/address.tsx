import { html } from 'hono/html'
import type { Lang } from '../../../platform/languages.ts'
import { Local } from '../../../ui/local.tsx'
import type { addressLine } from '../words.ts'

type AddressProps = { place: Parameters<typeof addressLine>[1]; lang: Lang }

/** The words of `addressLine`, each part marked with its own language: many streets have a name in Finnish only. */
export const Address = ({ place, lang }: AddressProps) => {
  const town = place.postal_code || place.city
  const street = place.street && Local({ text: place.street, lang })
  const comma = place.street && town ? ', ' : ''
  const space = place.postal_code && place.city ? ' ' : ''
  return html`${street}${comma}${place.postal_code}${space}${Local({ text: place.city, lang })}`
}
