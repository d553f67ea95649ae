import { page } from '../../people/pages.ts'
import { anyone, type PageApp, type PageContext } from '../../people/rules.ts'
import { perMinute } from '../../platform/http/minute-cache.ts'
import { type Lang, langs } from '../../platform/languages.ts'
import { type EasyTextId, easyText, isEasyTopic } from '../../rooms/content/index.ts'
import { helpLines, type Term, terms, topicHref } from '../../rooms/directory/index.ts'
import { frameOf } from '../../ui/http-frame.ts'
import { href, type PageId } from '../../ui/paths.ts'
import { EasyPage } from './easy-page.tsx'

/** The most used pages in easy language; each has an ordinary page, and each leads to the other. */
const ordinary = { easy: 'front', easyHelp: 'helpNow', easyFind: 'services' } as const satisfies Partial<
  Record<PageId, PageId>
>

export function routes(app: PageApp): void {
  const kept = perMinute()
  for (const id of ['easy', 'easyHelp', 'easyFind'] as const)
    page(app, id, anyone, kept, (c) =>
      easyPage(c, { id, frame: frameOf(c, id), full: href(ordinary[id], c.var.lang), text: id }),
    )
  page(app, 'easyTopic', anyone, kept, easyTopic)
}

async function easyTopic(c: PageContext) {
  const { db, lang, now } = c.var
  const slug = c.req.param('slug') ?? ''
  const easy = (await terms(db, now)).filter(({ taxonomy, code }) => taxonomy === 'worry' && isEasyTopic(code))
  const term = easy.find((one) => one.slug[lang] === slug)
  if (term && isEasyTopic(term.code))
    return easyPage(c, {
      ...{ id: 'easyTopic', full: topicHref(term, lang), text: term.code },
      frame: { ...frameOf(c, 'easyTopic', slugsOf(term)), easy: c.req.path },
    })
  // A slug of another language, as after `?lang=`: the same worry has an address of its own here.
  const same = easy.find((one) => Object.values(one.slug).includes(slug))
  return same ? c.redirect(href('easyTopic', lang, { slug: same.slug[lang] ?? '' }), 301) : c.notFound()
}

type Asked = { id: PageId; text: EasyTextId; full: string; frame: ReturnType<typeof frameOf> }

async function easyPage(c: PageContext, { id, text, full, frame }: Asked) {
  const { db, lang, now } = c.var
  const [lines, worries] = await Promise.all([helpLines(db, now), terms(db, now)])
  // Whoever needs help now leaves as little behind as on the ordinary page.
  c.header('Cache-Control', id === 'easyHelp' ? 'no-store' : 'public, max-age=60')
  const exitBar = id === 'easyHelp'
  return c.html(<EasyPage text={easyText(text, lang)} {...{ frame, full, exitBar, lines, worries, now }} />)
}

const slugsOf = ({ slug }: Term) =>
  Object.fromEntries(langs.map((lang) => [lang, { slug: slug[lang] ?? '' }])) as Record<Lang, { slug: string }>
