import { readFileSync } from 'node:fs'
import markdownIt from 'markdown-it'
import { type Lang, langs } from '../../platform/languages.ts'
import { hyphenate } from '../../ui/hyphenate.ts'
import { href, type PageId, paths } from '../../ui/paths.ts'

/** The pages whose text is kept here, and the name of their files. */
const files = {
  safety: 'safety',
  safeUse: 'safe-use',
  accessibility: 'accessibility',
  privacy: 'privacy',
  cookies: 'cookies',
  about: 'about',
} as const satisfies Partial<Record<PageId, string>>

export type ArticleId = keyof typeof files
export const articleIds = Object.keys(files) as ArticleId[]

/**
 * A page's text: its heading, its first paragraph as plain text (for search engines and link previews),
 * and everything under the heading as safe HTML with `h2` as the highest heading.
 */
export type Article = { title: string; summary: string; html: string }

/** The text of a page in a language; every page has every language. */
export const articleOf = (id: ArticleId, lang: Lang): Article => articles[id][lang]

/** Turns the writer's text into a page. A link that leads nowhere we know throws, and so does a missing title. */
export function readArticle(source: string, lang: Lang): Article {
  const [heading = '', ...rest] = source.trim().split('\n')
  if (!heading.startsWith('# ')) throw new Error('An article begins with "# " and its title')
  const tokens = markdown.parse(rest.join('\n'), { lang })
  if (tokens[0]?.type === 'paragraph_open') tokens[0].attrSet('class', 'lead')
  const summary =
    tokens
      .find(({ type }) => type === 'inline')
      ?.children?.map(({ content }) => content)
      .join('') ?? ''
  return { title: heading.slice(2).trim(), summary, html: markdown.renderer.render(tokens, markdown.options, { lang }) }
}

/** A text of a file of ours as safe HTML; headings in it begin from `h2`. A link that leads nowhere we know throws. */
export const proseOf = (source: string, lang: Lang): string => markdown.render(source, { lang })

/**
 * The same of a text kept elsewhere, such as a worry's. Somebody edits it in a form, so a link that leads nowhere we know is plain text:
 * one wrong letter must not take the page from everybody.
 */
export const keptProseOf = (source: string, lang: Lang): string => markdown.render(source, { lang, kept: 'elsewhere' })

/** The address meant by a link of a text: our own page (`page:helpNow`), a phone number, or another site over https. */
export function resolve(target: string, lang: Lang): string {
  if (/^tel:\+?\d+$/.test(target) || target.startsWith('https://')) return target
  const [, id = '', query = ''] = /^page:(\w+)(?:\?(.*))?$/.exec(target) ?? []
  if (!Object.hasOwn(paths, id)) throw new Error(`A text links to ${target}, which is no page of ours`)
  return href(id as PageId, lang, {}, Object.fromEntries(new URLSearchParams(query)))
}

// Texts are our own, but whoever edits them shall not be able to break a page or call another server from it.
const markdown = markdownIt({ html: false, linkify: false, typographer: false }).disable(['image', 'code', 'fence'])

markdown.renderer.rules.text = (tokens, index, _options, env) =>
  markdown.utils.escapeHtml(hyphenate(tokens[index]?.content ?? '', (env as { lang: Lang }).lang))

markdown.renderer.rules.link_open = (tokens, index, options, env, self) => {
  const link = tokens[index]
  const told = env as Told
  const target = targetOf(String(link?.attrGet('href') ?? ''), told)
  told.unlinked = target === null
  if (target === null) return ''
  link?.attrSet('href', target)
  if (target.startsWith('https:')) link?.attrSet('rel', 'external noreferrer')
  return self.renderToken(tokens, index, options)
}

// Links do not stand in links, so the next end is that of the last beginning.
markdown.renderer.rules.link_close = (tokens, index, options, env, self) =>
  (env as Told).unlinked ? '' : self.renderToken(tokens, index, options)

type Told = { lang: Lang; kept?: 'elsewhere'; unlinked?: boolean }
function targetOf(href: string, { lang, kept }: Told): string | null {
  try {
    return resolve(href, lang)
  } catch (error) {
    if (kept === 'elsewhere') return null
    throw error
  }
}

const read = (id: ArticleId, lang: Lang) =>
  readArticle(readFileSync(new URL(`pages/${files[id]}.${lang}.md`, import.meta.url), 'utf8'), lang)

const inEach = <K extends string, V>(keys: readonly K[], make: (key: K) => V) =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>

const articles = inEach(articleIds, (id) => inEach(langs, (lang) => read(id, lang)))
