import { type Lang, localized } from '../../../platform/languages.ts'
import type { Picture } from './queries.ts'

/** The picture of a place or service; a phone takes the smaller one. */
export const EntryPicture = ({ picture, lang }: { picture: Picture | null; lang: Lang }) => {
  const [widest, ...smaller] = picture?.sizes ?? []
  if (!picture || !widest) return null
  const said = localized(picture.alternative, lang)
  return (
    <img
      src={addressOf(widest.hash)}
      srcset={
        smaller.length
          ? [widest, ...smaller].map(({ hash, width }) => `${addressOf(hash)} ${width}w`).join(', ')
          : undefined
      }
      sizes={smaller.length ? '(max-width: 60rem) 100vw, 40rem' : undefined}
      width={widest.width}
      height={widest.height}
      alt={said?.text ?? ''}
      lang={said && said.lang !== lang ? said.lang : undefined}
      loading="lazy"
      decoding="async"
    />
  )
}

const addressOf = (hash: string) => `/kuva/${hash}.webp`
