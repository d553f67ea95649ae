import type { Page, Response } from 'playwright-core'
import { readCatalogue } from '../demo/catalogue.ts'
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
  questionToken,
}: Examples): SitePage[] {
  const worry = one(worryTexts.find(({ code }) => code === 'crying_sleep'))
  const stage = one(stageTexts[1])
  const service = (key: string) => one(serviceTexts.find((text) => text.key === key)).slug
  const invented = (key: string) => one(readCatalogue('helsinki').find((entry) => entry.key === key)).slug
  const all: SitePage[] = [
    state('front', 'front'),
    state('front-night', 'front', { site: 'night' }),
    state('front-menu', 'front', { reach: open('.head .menu > summary'), below: 960 }),
    state('front-suggestions', 'front', { reach: suggested('vauva') }),
    state('help-now', 'helpNow'),
    state('help-now-night', 'helpNow', { site: 'night' }),
    state('help-danger', 'helpNow', { query: { n: '4.3.6' } }),
    state('help-danger-night', 'helpNow', { query: { n: '4.3.6' }, site: 'night' }),
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
    state('list-nothing-fits', 'services', { query: { kind: 'family_house', area: 'ostersundom', open: 'weekend' } }),
    state('list-left-out', 'services', { query: { cost: 'free', age: 6, language: 'so', way: ['home', 'remote'] } }),
    state('list-needs', 'services', { reach: withNeeds }),
    state('needs', 'needs'),
    state('needs-kept', 'needs', { reach: keptNeeds }),
    state('list-near', 'services', { reach: near('Malmi') }),
    state('list-near-guess', 'services', { reach: near('Talvelantie 77') }),
    state('list-near-unknown', 'services', { reach: near('qwxzqwxz') }),
    state('list-share', 'services', { reach: open('details:has(#share-address) > summary') }),
    state('list-here-refused', 'services', { reach: askedForPosition }),
    state('map', 'map'),
    state('map-narrowed', 'map', { query: { kind: ['family_clinic'], area: 'pohjois-helsinki' } }),
    state('map-nothing', 'map', { query: { kind: ['family_house'], area: 'ostersundom' } }),
    state('map-near', 'map', { reach: nearOnMap('Malmi') }),
    state('map-live', 'map', { query: { kind: ['playground'] }, reach: liveMap('.live-pin') }),
    state('map-live-place', 'map', { query: { kind: ['family_clinic'] }, reach: livePlace }),
    { ...state('embed', 'services'), page: null, path: (lang) => `/embed${href('services', lang)}` },
    state('service', 'service', { slug: service('family_clinic') }),
    state('service-playground', 'service', { slug: service('playground') }),
    state('service-daycare', 'service', { slug: service('daycare') }),
    state('service-invented', 'service', { slug: invented('isaryhma-tuike') }),
    state('service-by-phone', 'service', { slug: invented('imetyspuhelin') }),
    state('place', 'place', { slug: openPlace }),
    state('place-clinic', 'place', { slug: servicePlace }),
    state('place-closed', 'place', { slug: closedPlace }),
    state('place-ended', 'place', { slug: endedPlace }),
    state('place-centre', 'place', { slug: 'perhekeskus-silta' }),
    state('place-invented', 'place', { slug: 'yhdistystalo-hornan' }),
    state('guide', 'guide'),
    state('guide-mind', 'guide', { reach: guided('baby') }),
    state('guide-start', 'guide', { reach: guided('baby', 'exhausted') }),
    state('guide-result', 'guide', { reach: guided('baby', 'exhausted', 'home') }),
    state('guide-result-night', 'guide', { site: 'night', reach: guided('unsaid', 'unsaid', 'unsaid') }),
    state('guide-afraid', 'guide', { reach: guided('parent', 'violence') }),
    state('easy', 'easy'),
    state('easy-help', 'easyHelp'),
    state('easy-help-night', 'easyHelp', { site: 'night' }),
    state('easy-find', 'easyFind'),
    state('easy-topic', 'easyTopic', { slug: worry.slug }),
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
    state('interfaces', 'interfaces'),
    state('feedback', 'feedback'),
    state('feedback-about', 'feedback', { query: { about: '/fi/apua-nyt' } }),
    state('feedback-errors', 'feedback', { status: 422, reach: (page) => sendFeedback(page, '', 'not an address') }),
    state('feedback-receipt', 'feedbackReceipt', { reach: (page) => sendFeedback(page, 'Hyvä sivu!'), slug: '' }),
    {
      ...state('still-right', 'needs'),
      page: 'stillRight',
      path: (lang) => href('stillRight', lang, { token: questionToken }),
    },
    state('sign-in', 'signIn'),
    state('locked', 'locked'),
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
  // What one state leaves in the browser must not show in the next.
  await page.context().clearCookies()
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

/** Answers the questions of the guide, one after the other. */
const guided =
  (...chosen: string[]) =>
  async (page: Page) => {
    let answer: Response | null = null
    for (const value of chosen) {
      await page.check(`main input[type="radio"][value="${value}"]`)
      answer = await press(page, 'form:has(input[name="asked"]) button[type="submit"]')
    }
    return answer
  }

const suggested = (words: string) => async (page: Page) => {
  await page.fill('#q', words)
  await page.waitForSelector('search-suggest [role="option"]')
  return null
}

async function keptNeeds(page: Page) {
  await page.check('[value="wheelchair"]')
  await page.check('[value="hearing"]')
  return press(page, 'form:has(#need) button[type="submit"]')
}

async function withNeeds(page: Page, url: string, lang: Lang) {
  await page.goto(new URL(href('needs', lang), url).href)
  await keptNeeds(page)
  return page.goto(url)
}

const near = (words: string) => async (page: Page) => {
  await page.fill('#near', words)
  return press(page, 'form:has(#near) button[type="submit"]')
}

const nearOnMap = (words: string) => async (page: Page) => {
  await page.click('details:has(#near) > summary')
  return near(words)(page)
}

/** The browser of the tests never tells where it is. */
async function askedForPosition(page: Page) {
  await page.click('form[data-here] button')
  await page.waitForFunction(() =>
    /\p{L}\./u.test(document.querySelector('form[data-here] [role="status"]')?.textContent ?? ''),
  )
  return null
}

const liveMap = (until: string) => async (page: Page) => {
  await page.click('button[data-map]')
  await page.waitForSelector(until)
  return null
}

async function livePlace(page: Page) {
  await liveMap('#spots button')(page)
  await page.click('#spots button')
  await page.waitForSelector('.live-popup')
  return null
}
