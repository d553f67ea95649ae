import { Page, type PageProps } from './page.tsx'
import { Breadcrumbs, type Crumb } from './parts/breadcrumbs.tsx'

/** A page in one column with the way here above it; `crumbs` leave out the front page and the page itself. */
export const PlainPage = ({ crumbs = [], children, ...page }: PageProps & { crumbs?: Crumb[] }) => (
  <Page {...page}>
    <div class="wrap">
      <Breadcrumbs lang={page.frame.lang} trail={[...crumbs, { text: page.title, lang: page.titleLang }]} />
      {children}
    </div>
  </Page>
)
