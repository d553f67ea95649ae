import type { Page, Response } from 'playwright-core'
import { serviceTexts } from '../demo/texts/services.ts'
import { stageTexts, worryTexts } from '../demo/texts/topics.ts'
import type { Lang } from '../src/platform/languages.ts'
import { href, type PageId, paths } from '../src/ui/paths.ts'
import { postFromElsewhere, press, sendFeedback, sendTooMuch, untilRefused } from './reach.ts'
import type { Examples, SiteName, Sites } from './sites.ts'

/** One page in one state. */
export type SitePage = {
  name: string
  /** Which page of `paths` it shows; null when it stands for none, as an error page does. */
  page: PageId | null
  path: (lang: Lang) => string
  site: SiteName
  status: number
  /** How to bring the page into the state once it is open. Gives the answer that then counts. */
  reach?: (page: Page, url: string, lang: Lang) => Promise<Response | null>
  /** The state exists only in windows narrower than this. */
  below?: number
}

/** Every page and every state of it that people can meet. A page of `paths` that is missing here fails. */
export function sitePages({
  emptyArea,
  endedPlace,
  closedPlace,
  openPlace,
  servicePlace,
  endedService,
}: Examples): SitePage[] {
  const worry = one(worryTexts.find(({ code }) => code === 'crying_sleep'))
  const stage = one(stageTexts[1])
  const service = (key: string) => one(serviceTexts.find((text) => text.key === key)).slug
  const all: SitePage[] = [
    state('front', 'front'),
    state('front-night', 'front', { site: 'night' }),
    state('front-menu', 'front', { reach: open('.head .menu > summary'), below: 960 }),
    state('help-now', 'helpNow'),
    state('help-now-night', 'helpNow', { site: 'night' }),
    state('safety', 'safety'),
    state('safe-use', 'safeUse'),
    state('list', 'services'),
    state('list-filters', 'services', {
      reach: open('[popovertarget="filters"]:not([popovertargetaction])'),
      below: 1024,
    }),
    state('list-narrowed', 'services', { query: { kind: ['playground', 'family_house'], area: 'malmi' } }),
    state('list-words', 'services', { query: { q: worry.name.fi } }),
    state('list-nothing', 'services', { query: { q: 'qwxzqwxz' } }),
    state('list-page-two', 'services', { query: { page: 2 } }),
    state('list-near', 'services', { reach: near('Malmi') }),
    state('list-near-guess', 'services', { reach: near('Talvelantie 77') }),
    state('list-near-unknown', 'services', { reach: near('qwxzqwxz') }),
    state('service', 'service', { slug: service('family_clinic') }),
    state('service-playground', 'service', { slug: service('playground') }),
    state('service-daycare', 'service', { slug: service('daycare') }),
    state('place', 'place', { slug: openPlace }),
    state('place-clinic', 'place', { slug: servicePlace }),
    state('place-closed', 'place', { slug: closedPlace }),
    state('place-ended', 'place', { slug: endedPlace }),
    state('areas', 'areas'),
    state('area', 'area', { slug: 'malmi' }),
    state('area-large', 'area', { slug: 'pohjois-helsinki' }),
    state('area-empty', 'area', { slug: emptyArea }),
    state('stage', 'stage', { slug: stage.slug }),
    state('topic', 'topic', { slug: worry.slug }),
    state('topic-night', 'topic', { slug: worry.slug, site: 'night' }),
    state('accessibility', 'accessibility'),
    state('privacy', 'privacy'),
    state('cookies', 'cookies'),
    state('about', 'about'),
    state('feedback', 'feedback'),
    state('feedback-about', 'feedback', { query: { about: '/fi/apua-nyt' } }),
    state('feedback-errors', 'feedback', { status: 422, reach: (page) => sendFeedback(page, '', 'not an address') }),
    state('feedback-receipt', 'feedbackReceipt', { reach: (page) => sendFeedback(page, 'Hyvä sivu!'), slug: '' }),
    state('styles', 'styles'),
    error('error-403', 403, { reach: postFromElsewhere }),
    error('error-404', 404),
    { ...state('error-410', 'service', { slug: endedService, status: 410 }), page: null },
    error('error-413', 413, { reach: sendTooMuch }),
    error('error-429', 429, { site: 'crowded', reach: untilRefused }),
    error('error-500', 500, { site: 'faulty' }),
    error('error-503', 503, { site: 'away' }),
    { ...state('error-503-front', 'front', { site: 'away', status: 503 }), page: null },
    { ...state('error-503-help', 'helpNow', { site: 'away', status: 503 }), page: null },
  ]
  const missing = Object.keys(paths).filter((id) => !all.some(({ page }) => page === id))
  if (missing.length) throw new Error(`Add to test/site-pages.ts: ${missing.join(', ')}`)
  return all
}

type Options = Partial<Pick<SitePage, 'site' | 'status' | 'reach' | 'below'>> & {
  slug?: string | Record<Lang, string>
  query?: Parameters<typeof href>[3]
}

function state(name: string, page: PageId, { slug = '', query = {}, ...rest }: Options = {}): SitePage {
  const path = (lang: Lang) => {
    if (page === 'feedbackReceipt') return href('feedback', lang)
    return href(page, lang, { slug: typeof slug === 'string' ? slug : slug[lang] }, query)
  }
  return { name, page, path, site: 'day', status: 200, ...rest }
}

/** Error pages answer at any address; forms are refused at that of the feedback form. */
function error(name: string, status: number, { site = 'day', reach }: Options = {}): SitePage {
  const path = (lang: Lang) =>
    reach ? href('feedback', lang) : status === 404 ? `/${lang}/ei-ole` : href('services', lang)
  return { name, page: null, path, site, status, ...(reach ? { reach } : {}) }
}

/** Opens the page in its state. @returns what was wrong with the answer */
export async function visit(
  page: Page,
  sites: Sites,
  { site, path, status, reach }: SitePage,
  lang: Lang,
): Promise<string[]> {
  const url = sites[site].url + path(lang)
  const first = await page.goto(url)
  const answer = (await reach?.(page, url, lang)) ?? first
  return answer?.status() === status ? [] : [`answered ${answer?.status()} instead of ${status}`]
}

function one<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('The demo texts lack an example')
  return found
}

const open = (selector: string) => async (page: Page) => {
  await page.click(selector)
  return null
}

const near = (words: string) => async (page: Page) => {
  await page.fill('#near', words)
  return press(page, 'form:has(#near) button[type="submit"]')
}
