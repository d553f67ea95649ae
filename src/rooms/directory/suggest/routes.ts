import { allow, anyone, type PageApp } from '../../../people/rules.ts'
import { postedForm } from '../../../platform/http/forms.ts'
import { rateLimit } from '../../../platform/http/guards.ts'
import { langs } from '../../../platform/languages.ts'
import { suggestPath } from './suggest-path.ts'
import { suggestions } from './suggestions.ts'
import { st } from './texts.ts'

/** Suggestions while somebody writes. The words come in the body only, like those of the search itself. */
export function routes(app: PageApp): void {
  // One search is written letter by letter, so this is asked far more often than the list.
  const limit = rateLimit('suggest', 6000, 10)
  for (const lang of langs)
    app.post(suggestPath[lang], allow(anyone), limit, async (c) => {
      const written = (await postedForm(c)).get('q') ?? ''
      const options = await suggestions(c.var.db, written, lang, c.var.now)
      return c.json({ said: st.said(options.length)[lang], options }, 200, { 'Cache-Control': 'no-store' })
    })
}
