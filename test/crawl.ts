/** A page as the crawler keeps it: its status, its ids and where it links. */
type Crawled = { status: number; ids: Set<string>; links: { to: string; text: string }[] }

/** Addresses that differ only in what is chosen (`?kind=…`) lead to more of the same without end: so many of each are tried. */
const alike = 4

/**
 * Follows the links from `starts` inside a site and tells what leads nowhere: missing pages, redirects that links
 * should not need, fragments without a target, files that are not there, links to others that are not over https.
 * @param ask gives the answer of a path of the site
 * @param most how many pages of one folder are tried, such as services in Swedish; there are hundreds that are made alike
 */
export async function brokenLinks(
  ask: (path: string) => Promise<Response>,
  starts: string[],
  most = Number.POSITIVE_INFINITY,
): Promise<{ pages: number; faults: string[] }> {
  const crawled = new Map<string, Promise<Crawled>>()
  const waiting = [...starts]
  const tried = new Map<string, number>()
  const countedBefore = (shape: string) => {
    const before = tried.get(shape) ?? 0
    tried.set(shape, before + 1)
    return before
  }
  /** One more of the same than is worth trying. */
  const enough = (path: string) => {
    const [page = '', query] = path.split('?')
    if (crawled.has(path)) return false
    if (query === undefined) return countedBefore(page.replace(/[^/]*$/, '')) >= most
    // Of files to download the site hands out only so many: one of each is tried.
    const file = page.includes('.')
    const shape = file ? page : `${page}?${[...new Set(new URLSearchParams(query).keys())].toSorted()}`
    return countedBefore(shape) >= (file ? 1 : alike)
  }
  /** Each broken target with the pages that lead to it. */
  const broken = new Map<string, string[]>()
  const visit = (path: string) => {
    const known = crawled.get(path)
    if (known) return known
    const asked = look(ask, path)
    crawled.set(path, asked)
    waiting.push(path)
    return asked
  }
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const { links } = await visit(path)
    for (const { to, text } of links) {
      const fault = await faultOf(visit, enough, path, to)
      const what = `${to} (${text}): ${fault}`
      if (fault) broken.set(what, [...(broken.get(what) ?? []), path])
    }
  }
  const faults = [...broken].map(([what, from]) => `${what}, from ${from.length} pages such as ${from[0]}`)
  return { pages: crawled.size, faults }
}

async function faultOf(
  visit: (path: string) => Promise<Crawled>,
  enough: (path: string) => boolean,
  from: string,
  to: string,
): Promise<string | null> {
  if (/^tel:\+?\d{3,}$/.test(to)) return null
  const url = URL.parse(to, `http://site.invalid${from}`)
  if (!url) return 'no address'
  if (url.hostname !== 'site.invalid') return url.protocol === 'https:' ? null : 'another site without https'
  if (url.pathname === '/poistu' || enough(url.pathname + url.search)) return null
  const target = await visit(url.pathname + url.search)
  if (target.status !== 200) return `answers ${target.status}`
  const id = decodeURIComponent(url.hash.slice(1))
  return id && !target.ids.has(id) ? 'there is no such place on the page' : null
}

async function look(ask: (path: string) => Promise<Response>, path: string): Promise<Crawled> {
  const answer = await ask(path)
  const html = await answer.text()
  const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html')
  const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id))
  const links = isPage ? [...html.matchAll(/<(\w+)\s(?:[^>]*?\s)?(?:href|src|action)="([^"]*)"[^>]*>([^<]*)/g)] : []
  return {
    status: answer.status,
    ids,
    links: links
      .filter(([tag]) => !/rel="(canonical|alternate)"|method="post"/.test(tag))
      .map(([, tag = '', to = '', text = '']) => ({ to: unescaped(to), text: text.trim() || tag })),
  }
}

const unescaped = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'")
