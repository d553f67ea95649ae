import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { FrameProvider, type PageFrame, useFrame } from './frame.ts'
import { ExitBar, ExitSkip } from './page/exit-bar.tsx'
import { Footer } from './page/footer.tsx'
import { Head } from './page/head.tsx'
import { Header } from './page/header.tsx'
import { t } from './page/texts.ts'

export type PageProps = {
  frame: PageFrame
  /** The name of the page alone; the programme's name is added. */
  title: string
  /** When the name is not in the language of the page. */
  titleLang?: string | undefined
  /** One sentence for search engines and link previews. */
  description?: string
  /** Exit bar, a title that tells nothing, no trace for search engines. */
  safety?: boolean
  /** Only the exit bar, for a page whose title gives nothing away. */
  exitBar?: boolean
  /** The form on the page was not accepted: the title begins with "Error". */
  failed?: boolean
  /** A page that answers one request (an error, a receipt): not for search engines, no canonical address. */
  hidden?: boolean
  /** The page has a form that is posted: our own server, and nobody else, is told which site it comes from. */
  posts?: boolean
  /** Further style sheets and scripts, by the names of browser parts. */
  styles?: string[]
  scripts?: string[]
  /** Each full-width part brings its own `.wrap`. */
  children?: Child
}

/** The whole HTML of a public page. */
export const Page = ({ frame, title, failed, children, ...rest }: PageProps) => {
  const neutral = Boolean(rest.safety || frame.quickExit)
  const exits = neutral || Boolean(rest.exitBar)
  return (
    <FrameProvider value={frame}>
      {raw('<!doctype html>')}
      <html lang={frame.lang}>
        <Head
          title={failed ? `${t.error[frame.lang]}: ${title}` : title}
          description={rest.description}
          neutral={neutral}
          hidden={Boolean(rest.hidden)}
          posts={Boolean(rest.posts)}
          styles={['public.css', ...(rest.styles ?? [])]}
          scripts={[...(exits ? ['exit.js'] : []), ...(rest.scripts ?? [])]}
        />
        <body>
          <SkipLink />
          <Header>{exits ? <ExitSkip /> : null}</Header>
          {exits ? <ExitBar /> : null}
          <main id="sisalto" tabindex={-1}>
            {frame.above}
            {children}
            {neutral || rest.hidden ? null : (
              <p class="only-print wrap small">{frame.baseUrl + frame.alternates[frame.lang]}</p>
            )}
          </main>
          <Footer traceless={neutral || Boolean(rest.hidden)} />
        </body>
      </html>
    </FrameProvider>
  )
}

export const SkipLink = () => (
  <a class="skip" href="#sisalto">
    {t.skip[useFrame().lang]}
  </a>
)
