import type { Lang } from '../../../platform/languages.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { Notice } from '../../../ui/parts/notice.tsx'
import { href } from '../../../ui/paths.ts'
import { Kept, type PartProps, type View } from '../pages/list-forms.tsx'
import { ht } from './texts.ts'

/**
 * The browser is asked for the position only when the button is pressed, and what is sent is about 100 m off (D17).
 * Without script the answer is the same as when the device does not know: write the address.
 */
export const HereForm = ({ list, lang, view = 'services' }: PartProps & { view?: View }) =>
  // A safety page runs no script but the exit.
  list.answer.urgent.length ? null : (
    <form
      class="by-script row g2 mt1"
      method="post"
      action={href(view, lang)}
      data-here={[ht.asking, ht.refused, ht.failed].map((text) => text[lang]).join('|')}
    >
      <Kept list={list} without={['near', 'here', 'page', 'order']} />
      <input type="hidden" name="here" />
      <button class="btn btn-quiet btn-sm" type="submit" aria-describedby="here-hint">
        <Icon name="map-pin" />
        {ht.useMine[lang]}
      </button>
      <p class="hint" id="here-hint">
        {ht.hint[lang]}
      </p>
      <p class="small" role="status" />
    </form>
  )

/** The device did not say where it is. */
export const HereUnknown = ({ lang }: { lang: Lang }) => (
  <Notice kind="warn" icon="map-pin-line" announced>
    <p>
      {ht.unknown[lang]} <a href="#near">{ht.toAddress[lang]}</a>
    </p>
  </Notice>
)
