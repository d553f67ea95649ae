import type { Lang } from '../../../platform/languages.ts'
import { Local } from '../../../ui/local.tsx'
import type { addressLine } from '../words.ts'

type AddressProps = { place: Parameters<typeof addressLine>[1]; lang: Lang }

/** The words of `addressLine`, each part marked with its own language: many streets have a name in Finnish only. */
export const Address = ({ place, lang }: AddressProps) => {
  const town = place.postal_code || place.city
  return (
    <>
      <Local text={place.street} lang={lang} />
      {place.street && town ? ', ' : null}
      {place.postal_code}
      {place.postal_code && place.city ? ' ' : null}
      <Local text={place.city} lang={lang} />
    </>
  )
}
