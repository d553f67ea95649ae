import type { Ground } from '../platform/http/env.ts'
import { type Lang, langs, localized, type Text } from '../platform/languages.ts'
import type { PageFrame } from './frame.ts'
import { alternates, href, type PageId } from './paths.ts'

type Params = Record<Lang, Record<string, string>>
type Query = Parameters<typeof alternates>[2]

const noParams = Object.fromEntries(langs.map((lang) => [lang, {}])) as Params

/** Pages with one of the same matter in easy language. Topics have their own, which only they know. */
const easyOf: Partial<Record<PageId, PageId>> = {
  ...{ helpNow: 'easyHelp', safety: 'easyHelp', services: 'easyFind' },
  ...{ easyHelp: 'easyHelp', easyFind: 'easyFind' },
}

type Asked = { var: Ground; req: { path: string } }

/**
 * What the frame of a page needs of the request.
 * `params` fill the page's slug in each language; `query` is what the language switch keeps.
 */
export function frameOf(c: Asked, id: PageId, params?: Partial<Params>, query: Query = {}): PageFrame {
  const { municipality, lang, requestId, asset, baseUrl } = c.var
  const inAll = (text: Parameters<typeof localized>[0]) =>
    Object.fromEntries(langs.map((one) => [one, localized(text, one)?.text ?? ''])) as Text
  return {
    lang,
    path: c.req.path,
    alternates: alternates(id, { ...noParams, ...params }, query),
    easy: href(easyOf[id] ?? 'easy', lang),
    baseUrl,
    municipality: {
      name: inAll(municipality.name),
      network: inAll(municipality.network),
      ...(municipality.logo ? { logo: asset(logoAsset(municipality.id)) } : {}),
    },
    assets: (name) => asset(name === 'theme.css' ? themeAsset(municipality.id) : name),
    demo: municipality.demo,
    requestId,
  }
}

/** The name of a municipality's own style sheet among the browser parts. */
export const themeAsset = (municipalityId: string): string => `theme-${municipalityId}.css`
export const logoAsset = (municipalityId: string): string => `logo-${municipalityId}.svg`
