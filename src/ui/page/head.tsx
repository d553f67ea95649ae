import { langs } from '../../platform/languages.ts'
import { useFrame } from '../frame.ts'
import { t } from './texts.ts'

export type HeadProps = {
  title: string
  description?: string | undefined
  /** Nothing about the page in its title, and nothing for search engines. */
  neutral: boolean
  /** Pages that answer one request, such as an error or a receipt. */
  hidden: boolean
  posts: boolean
  styles: string[]
  scripts: string[]
}

// The grounds of the header in both schemes; a browser's own bar cannot read our tokens.
const barColours = { light: '#ffffff', dark: '#162222' }

export const Head = ({ title, description, neutral, hidden, posts, styles, scripts }: HeadProps) => {
  const { lang, baseUrl, alternates, assets, municipality } = useFrame()
  const programme = municipality.network[lang] || t.programme[lang]
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{neutral ? programme : title === programme ? title : `${title} – ${programme}`}</title>
      {description && !neutral ? <meta name="description" content={description} /> : null}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={barColours.light} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={barColours.dark} />
      {/* Without this an older browser names no origin, and the form would be refused as a stranger's. */}
      {posts ? <meta name="referrer" content="same-origin" /> : null}
      {neutral || hidden ? <meta name="robots" content="noindex" /> : null}
      <link rel="preload" href={assets('nunito-sans-core.woff2')} as="font" type="font/woff2" crossorigin="anonymous" />
      {[...styles, 'theme.css'].map((name) => (
        <link rel="stylesheet" href={assets(name)} />
      ))}
      <link rel="icon" href={assets('icon.svg')} type="image/svg+xml" />
      {hidden ? null : <link rel="canonical" href={baseUrl + alternates[lang]} />}
      {hidden ? null : langs.map((one) => <link rel="alternate" hreflang={one} href={baseUrl + alternates[one]} />)}
      {hidden ? null : <link rel="alternate" hreflang="x-default" href={baseUrl + alternates.fi} />}
      {scripts.map((name) => (
        <script type="module" src={assets(name)} />
      ))}
    </head>
  )
}
