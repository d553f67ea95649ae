import type { Child } from 'hono/jsx'
import { type Lang, localized, type Text } from '../platform/languages.ts'
import { Local } from '../ui/local.tsx'
import { Phone } from '../ui/parts/calls.tsx'
import { Notice } from '../ui/parts/notice.tsx'
import { href } from '../ui/paths.ts'
import type { CallInstead } from './features.ts'

const t = {
  title: { fi: 'Ei vielä käytössä täällä', sv: 'Används inte här ännu', en: 'Not in use here yet' },
  text: {
    fi: 'Kokeilemme tätä ensin muualla.',
    sv: 'Vi prövar det här först på andra ställen.',
    en: 'We are trying this elsewhere first.',
  },
  call: { fi: 'Voit aina myös soittaa:', sv: 'Du kan alltid också ringa:', en: 'You can always call, too:' },
  town: { fi: 'Kaupungin neuvonta', sv: 'Stadens rådgivning', en: 'The town’s advice line' },
  find: {
    fi: 'Voit aina myös soittaa. Etsi palvelusi numero',
    sv: 'Du kan alltid också ringa. Sök numret till din tjänst',
    en: 'You can always call, too. Find the number of your service',
  },
} satisfies Record<string, Text>

type NotYetProps = {
  /** Null when nobody has told a number: then the way leads to the services, which have theirs. */
  call: CallInstead | null
  lang: Lang
  /** What one can do meanwhile, in the words of the page. */
  children?: Child
}

/** Stands in the place of what is not in use yet where somebody is served or lives (L-40). */
export const NotYet = ({ call, lang, children }: NotYetProps) => (
  <Notice title={t.title[lang]}>
    <p>
      {t.text[lang]} {children}
    </p>
    {call ? (
      <p>
        {t.call[lang]} {localized(call.name, lang) ? <Local text={call.name} lang={lang} /> : t.town[lang]},{' '}
        <Phone number={call.phone} />
      </p>
    ) : (
      <p>
        <a href={href('services', lang)}>{t.find[lang]}</a>
      </p>
    )}
  </Notice>
)
