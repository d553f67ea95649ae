import { page } from '../../people/pages.ts'
import { anyone, type PageApp } from '../../people/rules.ts'
import { frameOf } from '../../ui/http-frame.ts'
import { articleOf } from './articles.ts'
import { ArticlePage } from './pages.tsx'

export function routes(app: PageApp): void {
  for (const id of ['accessibility', 'privacy', 'cookies', 'about'] as const) {
    page(app, id, anyone, (c) =>
      c.html(<ArticlePage frame={frameOf(c, id)} article={articleOf(id, c.var.lang)} safety={false} />),
    )
  }
  page(app, 'safeUse', anyone, (c) => {
    c.header('Cache-Control', 'no-store')
    return c.html(<ArticlePage frame={frameOf(c, 'safeUse')} article={articleOf('safeUse', c.var.lang)} safety />)
  })
}
