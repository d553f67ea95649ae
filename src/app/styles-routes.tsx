import { page } from '../people/pages.ts'
import { anyone, type PageApp } from '../people/rules.ts'
import { frameOf } from '../ui/http-frame.ts'
import { StylesPage } from '../ui/styles-page.tsx'

export function routes(app: PageApp): void {
  page(app, 'styles', anyone, (c) => c.html(<StylesPage frame={frameOf(c, 'styles')} />))
}
