import type { Lang } from '../../../platform/languages.ts'
import { Checks } from '../../../ui/forms/choices.tsx'
import type { PageFrame } from '../../../ui/frame.ts'
import { hyphenate } from '../../../ui/hyphenate.ts'
import { listed } from '../../../ui/numbers.ts'
import { ButtonLink, SendButton } from '../../../ui/parts/buttons.tsx'
import { Notice } from '../../../ui/parts/notice.tsx'
import { href } from '../../../ui/paths.ts'
import { PlainPage } from '../../../ui/plain-page.tsx'
import type { queryOf } from '../input.ts'
import { helps, type Need, needs } from '../needs.ts'
import { accessNames, needNames, nt } from '../needs-texts.ts'
import { t } from '../texts.ts'

type NeedsPageProps = {
  frame: PageFrame
  /** What the browser has kept. */
  kept: readonly Need[]
  /** What was just asked of the browser, if anything. */
  asked: 'kept' | 'cleared' | null
  /** The list somebody came from, as its address tells it. */
  list: ReturnType<typeof queryOf>
}

/** What somebody needs of a place, so that places with it come first in the list. */
export const NeedsPage = ({ frame, kept, asked, list }: NeedsPageProps) => {
  const { lang } = frame
  const crumb = { text: t.services[lang], href: href('services', lang, {}, list) }
  return (
    <PlainPage frame={frame} title={nt.title[lang]} description={nt.lead[lang]} crumbs={[crumb]} hidden posts>
      <div class="prose">
        <Answer asked={asked} kept={kept} lang={lang} />
        <h1>{nt.title[lang]}</h1>
        <p class="lead">{nt.lead[lang]}</p>
        <form method="post" action={href('needs', lang, {}, list)} class="mt3">
          <Checks
            name="need"
            label={nt.legend[lang]}
            hint={nt.nothingHidden[lang]}
            checks={needs.map((need) => ({ value: need, text: hyphenate(textOf(need, lang), lang) }))}
            chosen={kept}
          />
          <p class="row g3 mt3">
            <SendButton wideOnPhone>{nt.keep[lang]}</SendButton>
            {kept.length ? (
              <SendButton look="second" name="clear" value="yes" wideOnPhone>
                {nt.clear[lang]}
              </SendButton>
            ) : null}
          </p>
        </form>
        <h2>{nt.where[lang]}</h2>
        <p>
          {nt.whereText[lang]} {nt.othersSee[lang]}
        </p>
        <p>
          <a href={href('cookies', lang)}>{nt.readCookies[lang]}</a>
        </p>
        <p>
          <ButtonLink href={crumb.href} look="soft">
            {nt.toList[lang]}
          </ButtonLink>
        </p>
      </div>
    </PlainPage>
  )
}

const textOf = (need: Need, lang: Lang) =>
  `${needNames[need][lang]}: ${listed(
    helps[need].map((help) => accessNames[help][lang]),
    lang,
  )}`

/** A browser may refuse cookies: then nobody is told that the choice was kept. */
const Answer = ({ asked, kept, lang }: Pick<NeedsPageProps, 'asked' | 'kept'> & { lang: Lang }) => {
  if (!asked) return null
  const held = asked === 'kept' ? kept.length > 0 : kept.length === 0
  return (
    <Notice kind={held ? 'ok' : 'warn'} announced>
      <p>{(held ? nt[asked] : nt.refused)[lang]}</p>
    </Notice>
  )
}
