import { type Lang, langs } from '../platform/languages.ts'

/** Every public page: its id and its slug in each language. `:name` is filled from the parameters. */
export const paths = {
  front: { fi: '', sv: '', en: '' },
  helpNow: { fi: 'apua-nyt', sv: 'hjalp-nu', en: 'help-now' },
  safety: { fi: 'turvassa', sv: 'trygg', en: 'safe' },
  safeUse: { fi: 'turvallinen-kaytto', sv: 'trygg-anvandning', en: 'safe-use' },
  services: { fi: 'palvelut', sv: 'tjanster', en: 'services' },
  service: { fi: 'palvelut/:slug', sv: 'tjanster/:slug', en: 'services/:slug' },
  place: { fi: 'paikat/:slug', sv: 'platser/:slug', en: 'places/:slug' },
  map: { fi: 'kartta', sv: 'karta', en: 'map' },
  needs: { fi: 'tarpeeni', sv: 'mina-behov', en: 'my-needs' },
  guide: { fi: 'tilanteemme', sv: 'var-situation', en: 'our-situation' },
  easy: { fi: 'selko', sv: 'lattlast', en: 'easy' },
  easyHelp: { fi: 'selko/apua-nyt', sv: 'lattlast/hjalp-nu', en: 'easy/help-now' },
  easyFind: {
    fi: 'selko/nain-loydat-palvelun',
    sv: 'lattlast/sa-hittar-du-en-tjanst',
    en: 'easy/how-to-find-a-service',
  },
  easyTopic: { fi: 'selko/aihe/:slug', sv: 'lattlast/amne/:slug', en: 'easy/topic/:slug' },
  areas: { fi: 'alueet', sv: 'omraden', en: 'areas' },
  area: { fi: 'alueet/:slug', sv: 'omraden/:slug', en: 'areas/:slug' },
  stage: { fi: 'vaihe/:slug', sv: 'skede/:slug', en: 'stage/:slug' },
  topic: { fi: 'aihe/:slug', sv: 'amne/:slug', en: 'topic/:slug' },
  accessibility: { fi: 'saavutettavuus', sv: 'tillganglighet', en: 'accessibility' },
  privacy: { fi: 'tietosuoja', sv: 'dataskydd', en: 'privacy' },
  cookies: { fi: 'evasteet', sv: 'kakor', en: 'cookies' },
  about: { fi: 'tietoa-palvelusta', sv: 'om-tjansten', en: 'about' },
  interfaces: { fi: 'rajapinnat', sv: 'granssnitt', en: 'interfaces' },
  feedback: { fi: 'palaute', sv: 'respons', en: 'feedback' },
  feedbackReceipt: { fi: 'palaute/:receipt', sv: 'respons/:receipt', en: 'feedback/:receipt' },
  stillRight: { fi: 'viela-oikein/:token', sv: 'stammer-annu/:token', en: 'still-right/:token' },
  signIn: { fi: 'kirjaudu', sv: 'logga-in', en: 'sign-in' },
  locked: { fi: 'lukittu', sv: 'last', en: 'locked' },
  styles: { fi: 'tyylit', sv: 'stilar', en: 'styles' },
} as const satisfies Record<string, Record<Lang, string>>

export type PageId = keyof typeof paths

type Query = Record<string, string | number | readonly (string | number)[] | null | undefined>

/** The address of a page in a language. Empty query values are left out, so that addresses stay short and comparable. */
export function href(id: PageId, lang: Lang, params: Record<string, string> = {}, query: Query = {}): string {
  const slug = paths[id][lang].replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`The address of ${id} needs ${name}`)
    return encodeURIComponent(value)
  })
  return `/${lang}${slug ? `/${slug}` : '/'}${queryString(query)}`
}

/** The same page in every language, for the language switch and `hreflang`. */
export function alternates(id: PageId, params: Record<Lang, Record<string, string>>, query: Query = {}) {
  return Object.fromEntries(langs.map((lang) => [lang, href(id, lang, params[lang], query)])) as Record<Lang, string>
}

function queryString(query: Query): string {
  // Most links have none, and a page has many links.
  if (Object.keys(query).length === 0) return ''
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') search.append(name, String(one))
    }
  }
  const text = search.toString()
  return text ? `?${text}` : ''
}
