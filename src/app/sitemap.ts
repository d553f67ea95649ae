import type { Db } from '../platform/db/db.ts'
import { type Lang, langs } from '../platform/languages.ts'
import { isEasyTopic } from '../rooms/content/index.ts'
import { findablePages, terms, topicHref } from '../rooms/directory/index.ts'
import { alternates, href, type PageId, paths } from '../ui/paths.ts'

/** One page in its languages. */
type Page = Record<Lang, string>

/** Pages that search engines are asked to leave alone, or that answer one person only. */
const hidden: PageId[] = ['safety', 'safeUse', 'styles', 'feedbackReceipt', 'needs', 'locked']
const noParams = { fi: {}, sv: {}, en: {} }

/** Every page that anybody may find by searching. Of a list only the whole: its parts are for people. */
export async function publicPages(db: Db, now: Temporal.Instant): Promise<Page[]> {
  const ids = (Object.keys(paths) as PageId[]).filter((id) => !paths[id].fi.includes(':') && !hidden.includes(id))
  const all = await terms(db, now)
  const topics = all.map((term) => inEach((lang) => topicHref(term, lang)))
  const easy = all.filter(({ taxonomy, code }) => taxonomy === 'worry' && isEasyTopic(code))
  const found = (await findablePages(db, now)).map(({ page, slug }) =>
    inEach((lang) => href(page, lang, { slug: slug[lang] })),
  )
  return [
    ...ids.map((id) => alternates(id, noParams)),
    ...topics.filter(({ fi }) => fi !== href('safety', 'fi')),
    ...easy.map(({ slug }) => inEach((lang) => href('easyTopic', lang, { slug: slug[lang] ?? '' }))),
    ...found,
  ]
}

/** The pages as search engines read them: each address with its twins in the other languages. */
export const sitemap = (pages: Page[], baseUrl: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.flatMap((page) => langs.map((lang) => entry(page, lang, baseUrl))).join('\n')}
</urlset>
`

// Addresses are made of letters, digits and hyphens, so nothing in them needs escaping.
const entry = (page: Page, lang: Lang, baseUrl: string) =>
  `<url><loc>${baseUrl}${page[lang]}</loc>${langs
    .map((one) => `<xhtml:link rel="alternate" hreflang="${one}" href="${baseUrl}${page[one]}"/>`)
    .join('')}</url>`

const inEach = (make: (lang: Lang) => string) => Object.fromEntries(langs.map((lang) => [lang, make(lang)])) as Page
