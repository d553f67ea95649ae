import { raw } from 'hono/html'
import type { PageFrame } from '../../ui/frame.ts'
import { hyphenate } from '../../ui/hyphenate.ts'
import { Page } from '../../ui/page.tsx'
import { Breadcrumbs } from '../../ui/parts/breadcrumbs.tsx'
import type { Article } from './articles.ts'

/** A page that is all text. With `safety` it has the exit bar, and its title outside the page tells nothing. */
export const ArticlePage = ({ frame, article, safety }: { frame: PageFrame; article: Article; safety: boolean }) => (
  <Page frame={frame} title={article.title} description={article.summary} safety={safety}>
    <div class="wrap">
      <Breadcrumbs lang={frame.lang} trail={[{ text: article.title }]} />
      <article class="prose">
        <h1>{hyphenate(article.title, frame.lang)}</h1>
        {raw(article.html)}
      </article>
    </div>
  </Page>
)
