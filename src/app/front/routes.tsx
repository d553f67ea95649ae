import { askedLanguage, page } from '../../people/pages.ts'
import { allow, anyone, type PageApp, type PageContext } from '../../people/rules.ts'
import { perMinute } from '../../platform/http/minute-cache.ts'
import { helpLines, mainAreas, terms } from '../../rooms/directory/index.ts'
import { frameOf } from '../../ui/http-frame.ts'
import { FrontPage } from './front-page.tsx'

export function routes(app: PageApp): void {
  const kept = perMinute()
  // The Finnish front page itself, without a redirect: nobody waits twice at night.
  app.get('/', allow(anyone), askedLanguage('front'), kept, frontPage)
  page(app, 'front', anyone, kept, frontPage)
}

async function frontPage(c: PageContext) {
  const { db, now } = c.var
  const [lines, topics, areas] = await Promise.all([helpLines(db, now), terms(db, now), mainAreas(db, now)])
  c.header('Cache-Control', 'public, max-age=60')
  return c.html(<FrontPage frame={frameOf(c, 'front')} {...{ lines, topics, areas, now }} />)
}
