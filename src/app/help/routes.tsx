import * as z from 'zod'
import { page } from '../../people/pages.ts'
import { anyone, type PageApp, type PageContext } from '../../people/rules.ts'
import { perMinute } from '../../platform/http/minute-cache.ts'
import { type Lang, langs } from '../../platform/languages.ts'
import { articleOf, isEasyTopic } from '../../rooms/content/index.ts'
import { helpLines, linesOfCode, termBySlug, terms, topicHref } from '../../rooms/directory/index.ts'
import { frameOf } from '../../ui/http-frame.ts'
import { href, type PageId } from '../../ui/paths.ts'
import { HelpPage } from './help-page.tsx'
import { SafetyPage } from './safety-page.tsx'
import { TopicPage } from './topic-page.tsx'

export function routes(app: PageApp): void {
  page(app, 'helpNow', anyone, perMinute(), async (c) => {
    const { db, now } = c.var
    const lines = await helpLines(db, now)
    const n = code.parse(c.req.query('n'))
    const first = n === null ? null : linesOfCode(lines, n)
    c.header('Cache-Control', 'no-store')
    return c.html(
      <HelpPage
        frame={frameOf(c, 'helpNow', {}, { n })}
        topics={(await terms(db, now)).filter(({ urgent_lines }) => urgent_lines?.every((key) => first?.includes(key)))}
        {...{ lines, first, now }}
      />,
    )
  })
  page(app, 'safety', anyone, perMinute(), async (c) => {
    c.header('Cache-Control', 'no-store')
    const lines = await helpLines(c.var.db, c.var.now)
    return c.html(
      <SafetyPage
        frame={frameOf(c, 'safety')}
        article={articleOf('safety', c.var.lang)}
        lines={lines}
        now={c.var.now}
      />,
    )
  })
  page(app, 'topic', anyone, (c) => topic(c, 'topic', 'worry'))
  page(app, 'stage', anyone, (c) => topic(c, 'stage', 'life_stage'))
}

/** Which lines come first, as `codeOfLines` tells it. */
const code = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,3}){0,9}$/)
  .nullable()
  .catch(null)

async function topic(c: PageContext, id: PageId & ('topic' | 'stage'), taxonomy: 'worry' | 'life_stage') {
  const { db, lang, now } = c.var
  const slug = c.req.param('slug') ?? ''
  const all = (await terms(db, now)).filter((term) => term.taxonomy === taxonomy)
  const term = await termBySlug(db, taxonomy, lang, slug)
  if (!term) {
    // A slug of another language, as after `?lang=`: the same topic has an address of its own here.
    const same = all.find((one) => Object.values(one.slug).includes(slug))
    return same ? c.redirect(href(id, lang, { slug: same.slug[lang] ?? '' }), 301) : c.notFound()
  }
  const own = href(id, lang, { slug: term.slug[lang] ?? '' })
  if (topicHref(term, lang) !== own) return c.redirect(topicHref(term, lang), 302)
  const lines = await helpLines(db, now)
  const ownLines = term.help_lines.flatMap((key) => lines.find((line) => line.key === key) ?? [])
  const params = Object.fromEntries(langs.map((one) => [one, { slug: term.slug[one] ?? '' }])) as Record<
    Lang,
    { slug: string }
  >
  const others = all.filter(({ code }) => code !== term.code)
  const easy = isEasyTopic(term.code) ? { easy: href('easyTopic', lang, params[lang]) } : {}
  return c.html(
    <TopicPage
      frame={{ ...frameOf(c, id, params), ...easy }}
      {...{ term, others, now }}
      lines={ownLines}
      all={lines}
    />,
  )
}
