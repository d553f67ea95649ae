import { type Lang, langs, type Text } from '../platform/languages.ts'
import type { PageFrame } from './frame.ts'
import { alternates, href, type PageId } from './paths.ts'

/** A frame for tests that draw a page without a request. */
export function sampleFrame(changes: Partial<PageFrame> & { page?: PageId } = {}): PageFrame {
  const { page = 'front', lang = 'fi', ...rest } = changes
  const slugs = Object.fromEntries(langs.map((one) => [one, { slug: 'esimerkki' }])) as Record<Lang, { slug: string }>
  const everywhere = alternates(page, slugs)
  return {
    lang,
    path: everywhere[lang],
    alternates: everywhere,
    easy: href('easy', lang),
    baseUrl: 'https://perheet.example.fi',
    municipality: {
      name: inAll('Helsinki'),
      network: { fi: 'Perheverkosto', sv: 'Familjenätverket', en: 'Family Network' },
    },
    assets: (name) => `/static/${name}`,
    demo: false,
    requestId: 'K7F3-9Q2M',
    ...rest,
  }
}

const inAll = (text: string): Text => ({ fi: text, sv: text, en: text })
