import { useFrame } from '../frame.ts'
import { hyphenate } from '../hyphenate.ts'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/names.ts'

export type Tile = { href: string; icon: IconName; text: string; detail?: string }

/** A few large ways in, each with a picture: the stages of life. */
export const Tiles = ({ tiles }: { tiles: Tile[] }) => {
  const { lang } = useFrame()
  return (
    <ul class="tiles">
      {tiles.map(({ href, icon, text, detail }) => (
        <li>
          <a class="tile" href={href}>
            <Icon name={icon} />
            <span>
              {hyphenate(text, lang)}
              {detail ? <small>{hyphenate(detail, lang)}</small> : null}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** A plain list of ways on, in the reader's words: worries, topics. */
export const Topics = ({ topics }: { topics: { href: string; text: string; lang?: string }[] }) => {
  const { lang } = useFrame()
  return (
    <ul class="topics">
      {topics.map(({ href, text, lang: own }) => (
        <li>
          <a href={href} lang={own}>
            {hyphenate(text, lang)}
          </a>
        </li>
      ))}
    </ul>
  )
}

export type LinkRow = {
  href: string
  icon: IconName
  text: string
  detail?: string
  /** A short word at the end: a due day, "new". */
  end?: { text: string; kind?: 'plain' | 'sun' | 'brand' }
  /** Read aloud before the text, such as "Unread". */
  spokenFirst?: string
}

/** One row, one next step. */
export const LinkRows = ({ rows }: { rows: LinkRow[] }) => (
  <ul class="linkrows">
    {rows.map(({ href, icon, text, detail, end, spokenFirst }) => (
      <li>
        <a href={href}>
          <Icon name={icon} />
          <span>
            <b>
              {spokenFirst ? <span class="vh">{spokenFirst} </span> : null}
              {text}
            </b>
            {detail ? <small>{detail}</small> : null}
          </span>
          <span class="end">{end ? <RowEnd {...end} /> : <Icon name="caret-right" />}</span>
        </a>
      </li>
    ))}
  </ul>
)

const RowEnd = ({ text, kind }: NonNullable<LinkRow['end']>) => (
  <span class={kind && (kind === 'plain' ? 'tag' : `tag tag-${kind}`)}>{text}</span>
)
